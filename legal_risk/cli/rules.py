"""``legal-risk rules``: what is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legal_risk.cli.console import Exit, fail, guarded, show
from legal_risk.cli.options import DebugOption, Lang, LangOption, RulesOption
from legal_risk.errors import OptionError
from legal_risk.model.report import Failure
from legal_risk.report.captions import Captions, captions
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from legal_risk.engine import Pack
    from legal_risk.model.finding import Basis
    from legal_risk.model.rule import Rule

rules = typer.Typer(help="What is looked for.", no_args_is_help=True, rich_markup_mode=None)


@rules.command("list")
@guarded
def list_rules(lang: LangOption = Lang.RU, rules: RulesOption = None, debug: DebugOption = False) -> int:
    """List the rules: id, factor, tier, severity, what a finding says."""
    pack = load_rules(rules)
    show(_table(pack, captions(lang.value)))
    return _errors(pack, lang)


@rules.command("show")
@guarded
def show_rule(
    rule: Annotated[str, typer.Argument(metavar="ID", help="Id or name of a rule, as in `rules list`.")],
    lang: LangOption = Lang.RU,
    rules: RulesOption = None,
    debug: DebugOption = False,
) -> int:
    """Show one rule: what it finds, why it matters, what to do, on what basis, with examples."""
    words = captions(lang.value)
    pack = load_rules(rules, examples=True)
    found = next((r for r in pack.rules if rule.casefold() in (r.id.casefold(), r.name.casefold())), None)
    if found is None:
        raise OptionError("LR305", words("cli.rule_unknown", rule=rule), hint=words("cli.rule_unknown_hint"))
    show(_page(found, pack, words))
    return Exit.CLEAN


@rules.command("check")
@guarded
def check_rules(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="A folder of rules.")] = None,
    lang: LangOption = Lang.RU,
    debug: DebugOption = False,
) -> int:
    """Check that rules can be loaded and find what their examples say; every error names file and line."""
    pack = load_rules(folder, examples=True)
    outcome = max(_errors(pack, lang), _wrong_lexicons(pack, lang), _wrong_examples(pack, lang))
    if outcome is Exit.CLEAN:
        show(captions(lang.value)("cli.rules_good", n=len(pack.rules)))
    return outcome


@rules.command("pages")
@guarded
def make_pages(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder for the pages; made when missing.")],
    lang: LangOption = Lang.RU,
    rules: RulesOption = None,
    debug: DebugOption = False,
) -> int:
    """Write a page about each rule, as Markdown, and an index."""
    from legal_risk.report.rule_pages import rule_pages

    pack = load_rules(rules, examples=True)
    pages = rule_pages(pack.rules, pack.factors)
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.md"):
        if stale.name not in pages:
            stale.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    show(captions(lang.value)("cli.pages", n=len(pages), path=folder))
    return _errors(pack, lang)


def load_rules(folder: Path | None, *, examples: bool = False) -> Pack:
    """Return the shipped rules, with those of ``folder`` added or instead of them when it is a whole pack."""
    from legal_risk.engine import load_pack

    if folder is not None and not (folder / "factors.yaml").is_file():
        return load_pack(extra=(folder,), examples=examples)
    return load_pack(folder, examples=examples)


def _errors(pack: Pack, lang: Lang) -> Exit:
    for error in pack.errors:
        fail(Failure(error.where, error.code, error.message, error.hint), lang.value)
    return Exit.UNUSABLE if pack.errors else Exit.CLEAN


def _wrong_lexicons(pack: Pack, lang: Lang) -> Exit:
    from legal_risk.engine.lexicon_lines import wrong_lines

    wrong = tuple(wrong_lines(pack))
    for error in wrong:
        fail(Failure(error.where, error.code, error.message, error.hint), lang.value)
    return Exit.UNUSABLE if wrong else Exit.CLEAN


def _wrong_examples(pack: Pack, lang: Lang) -> Exit:
    from legal_risk.detectors.registry import DETECTORS
    from legal_risk.engine.examples import check_examples

    problems = [(rule, problem) for rule in pack.rules for problem in check_examples(rule, pack, DETECTORS)]
    for rule, problem in problems:
        where = f"{rule.file}, line {problem.example.line}"
        fail(Failure(where, "LR211", f"{problem.message} ({problem.example.text})", ""), lang.value)
    return Exit.UNUSABLE if problems else Exit.CLEAN


def _table(pack: Pack, words: Captions) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column(words("label.rule"), no_wrap=True)
    for label in ("factor", "severity", "message"):
        table.add_column(words(f"label.{label}"))
    for rule in pack.rules:
        severity = words.name("severity", rule.severity.value)
        tier = words.name("tier", rule.tier.value)
        table.add_row(rule.id, rule.factor, f"{severity}, {tier}", _told(rule.message.get(words.language)))
    return table


def _told(text: str) -> str:
    """Return a text of a rule with an ellipsis where a finding fills in its own words."""
    return legible(_placeholder().sub("…", text))


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(r"\{\w+\}")


def _page(rule: Rule, pack: Pack, words: Captions) -> Text:
    from rich.text import Text

    page = Text(f"{rule.id}\n", style="bold")
    for label, value in _facts(rule, pack, words):
        if value:
            page.append(f"\n{label}: ", "bold")
            page.append(_told(value))
    return page


def _cited(basis: Basis, words: Captions) -> str:
    cited = ", ".join(part for part in (basis.act, basis.provision) if part)
    return f"{cited} ({words('label.basis_comparative')})" if basis.comparative else cited


def _facts(rule: Rule, pack: Pack, words: Captions) -> Iterator[tuple[str, str]]:
    language = words.language
    factor = next((f.name.get(language) for f in pack.factors if f.code == rule.factor), "")
    yield words("label.factor"), f"{rule.factor} {factor}"
    yield words("label.severity"), words.name("severity", rule.severity.value)
    yield words("label.confidence"), words.name("confidence", rule.confidence.value)
    yield words("cli.languages"), ", ".join(rule.applies.languages)
    yield words("label.message"), rule.message.get(language)
    yield words("label.why"), rule.why.get(language)
    yield words("label.advice"), rule.advice.get(language)
    yield words("label.wording"), rule.proposed_wording.get(language)
    yield words("label.looked_for"), rule.looked_for.get(language)
    yield words("label.basis"), "; ".join(_cited(b, words) for b in sorted(rule.basis, key=lambda b: b.comparative))
    marks = {"+": rule.examples.match, "–": rule.examples.no_match}
    examples = [f"\n  {mark} {' '.join(e.text.split())}" for mark, group in marks.items() for e in group]
    yield words("cli.examples"), "".join(examples)
