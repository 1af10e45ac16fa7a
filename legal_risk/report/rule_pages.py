"""The pages about the rules in ``docs/rules``: made from the rules themselves, one page a rule and an index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legal_risk.model.finding import Basis
from legal_risk.model.localized import ACT_LANGUAGES, INTERFACE_LANGUAGES, InterfaceLanguage, LanguageCode
from legal_risk.model.rule import Example, Factor, Rule
from legal_risk.report.captions import captions
from legal_risk.report.measured import measured

_SHOWN = 3


def rule_pages(rules: Sequence[Rule], factors: Sequence[Factor]) -> dict[str, str]:
    """Return the pages by file name, as Markdown, with the shipped figures of each rule."""
    names = {factor.code: factor for factor in factors}
    pages = {f"{rule.id}.md": "\n".join(_page(rule, names[rule.factor])) + "\n" for rule in rules}
    return {"README.md": "\n".join(_index(rules, factors)) + "\n", **pages}


def _index(rules: Sequence[Rule], factors: Sequence[Factor]) -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield "Made from the files in `rules/` by `legal-risk rules pages docs/rules`; a test makes these pages again."
    yield ""
    yield "| factor | | | rules |"
    yield "|---|---|---|---|"
    for factor in factors:
        links = ", ".join(f"[{r.id}]({r.id}.md)" for r in rules if r.factor == factor.code)
        yield f"| {factor.code} | {factor.name.ru} | {factor.name.en} | {links} |"


def _page(rule: Rule, factor: Factor) -> Iterator[str]:
    yield f"# {rule.id}: {rule.name}"
    yield ""
    yield f"`rules/{rule.file}` · {factor.code} · {rule.tier.value} · {rule.severity.value} · {rule.confidence.value}"
    yield ""
    yield f"Right findings of those reported on the gold cases: {_figures(rule)}."
    for language in INTERFACE_LANGUAGES:
        yield ""
        yield from _in(rule, factor, language)
    yield ""
    yield from _bases(rule.basis)


def _figures(rule: Rule) -> str:
    codes: tuple[LanguageCode, ...] = ACT_LANGUAGES
    found = {code: measured().of(rule.id, code, rule.tier) for code in codes}
    return ", ".join(f"{code} {p.right}/{p.reported}" for code, p in found.items() if p) or "none called for it"


def _in(rule: Rule, factor: Factor, language: InterfaceLanguage) -> Iterator[str]:
    words = captions(language)
    yield f"## {factor.name.get(language)}"
    for key in ("message", "why", "advice", "looked_for"):
        if text := getattr(rule, key).get(language):
            yield ""
            yield f"**{words(f'label.{key}')}.** {_flat(text)}"
    if text := rule.proposed_wording.get(language):
        yield ""
        yield f"**{words('label.wording')}.** {_flat(text)}"
    for key, examples in (("found", rule.examples.match), ("not_found", rule.examples.no_match)):
        shown = [e for e in examples if e.language == language][:_SHOWN]
        if shown:
            yield ""
            yield f"**{words(f'label.{key}')}**"
            yield ""
            yield from (f"- {_example(example)}" for example in shown)


def _bases(bases: Sequence[Basis]) -> Iterator[str]:
    words = captions("ru")
    yield f"## {words('label.basis')}"
    yield ""
    for basis in bases:
        notes = [words("label.basis_unverified")] if not basis.verified else []
        notes += [words("label.basis_comparative")] if basis.comparative else []
        place = f"{basis.act}, {basis.provision}" if basis.provision else basis.act
        remark = f" ({'; '.join(notes)})" if notes else ""
        yield f"- {place}{remark}" + (f" — <{basis.href}>" if basis.href else "")


def _example(example: Example) -> str:
    return re.sub(r"\[\[(.+?)\]\]", r"**\1**", _flat(example.text))


def _flat(text: str) -> str:
    """Return a text on one line that Markdown shows as it is, ``…`` where a finding fills in the words of the act."""
    told = re.sub(r"\{\w+\}", "…", " ".join(text.split()))
    return re.sub(r"([\\`*_<>#|])", r"\\\1", told)
