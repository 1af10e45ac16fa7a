"""Why a rule or a finding says what it says, as labelled lines: for the terminal, made of plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args

from legal_risk.model.finding import Basis, EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.rule import Rule
from legal_risk.report.captions import Captions
from legal_risk.report.citation import cited
from legal_risk.report.measured import measured

Line = tuple[str, str]


def rule_lines(rule: Rule, factor: str, words: Captions) -> Iterator[Line]:
    """Yield what a rule finds, why, an example, what to write instead, its basis and its measured precision.

    ``factor`` is the name of its factor. The examples are in the language of ``words`` (Russian for English).
    """
    language = words.language
    yield words("label.factor"), f"{rule.factor} {factor}".rstrip()
    severity, tier = words.name("severity", rule.severity.value), words.name("tier", rule.tier.value)
    yield words("label.severity"), f"{severity}; {tier}"
    yield words("explain.what"), _told(rule.message.get(language))
    yield words("label.why"), _told(rule.why.get(language))
    yield from _example(words("explain.example"), rule.examples.match, language)
    yield from _example(words("explain.no_example"), rule.examples.no_match, language)
    yield words("label.looked_for"), _told(rule.looked_for.get(language))
    yield words("label.advice"), _told(rule.advice.get(language))
    yield words("explain.instead"), _told(rule.proposed_wording.get(language))
    yield words("label.basis"), _bases(rule.basis, words)
    yield from precision_lines(rule.id, rule.tier, words)


def finding_lines(finding: Mapping[str, Any], source: str, factor: str, words: Captions) -> Iterator[Line]:
    """Yield what a finding rests on and how it is cleared.

    ``finding`` is a record of the JSON report, ``source`` the name of its file, ``factor`` the name of its factor.
    """
    yield words("label.factor"), f"{finding['factor']} {factor}".rstrip()
    severity, tier = words.name("severity", finding["severity"]), words.name("tier", finding["tier"])
    yield words("label.severity"), f"{severity}; {tier}"
    yield words("label.file"), source
    yield words("label.address"), _in(finding["address"], words)
    yield words("label.quote"), f"«{finding['quote']}»"
    norm = " ".join(str(finding.get("norm", "")).split())
    yield words("explain.norm"), norm if norm != " ".join(finding["quote"].split()) else ""
    yield words("label.message"), _in(finding["message"], words)
    yield words("label.why"), _in(finding["why"], words)
    for role in EvidenceRole:
        pieces = [piece for piece in finding["evidence"] if piece["role"] == role.value]
        yield _capital(words.name("role", role.value)), "; ".join(_piece(piece, words) for piece in pieces)
    yield words("label.looked_for"), _in(finding["looked_for"], words)
    yield words("explain.clear"), _in(finding["advice"], words)
    yield words("explain.instead"), _in(finding["proposed_wording"], words)
    yield words("label.basis"), _bases(map(_basis, finding["basis"]), words)
    yield words("explain.status"), _status(finding, words)
    yield words("explain.disagree"), words("explain.decision", id=finding["id"])
    yield words("label.rule"), finding["rule"]
    yield from precision_lines(finding["rule"], Tier(finding["tier"]), words)


def precision_lines(rule: str, tier: Tier, words: Captions) -> Iterator[Line]:
    """Yield the measured precision of a rule in each language of acts; one line when it was never measured."""
    found = {language: measured().of(rule, language, tier) for language in get_args(LanguageCode)}
    told: list[str] = []
    for language, precision in found.items():
        if precision is not None:
            low, high = precision.interval()
            figures = {"right": precision.right, "reported": precision.reported, "percent": precision.percent()}
            told.append(words("explain.precision_value", language=language, low=low, high=high, **figures))
    yield words("explain.precision"), "; ".join(told) or words("explain.precision_none")


def _example(label: str, examples: Sequence[Any], language: str) -> Iterator[Line]:
    wanted = "kk" if language == "kk" else "ru"
    example = next((e for e in examples if e.language == wanted), None)
    if example is not None:
        yield label, " ".join(example.text.split())


def _piece(piece: Mapping[str, Any], words: Captions) -> str:
    place = _in(piece["address"], words)
    where = ", ".join(part for part in (str(piece.get("source", "")), place) if part)
    return f"«{' '.join(piece['quote'].split())}»" + (f" ({where})" if where else "")


def _status(finding: Mapping[str, Any], words: Captions) -> str:
    verdict = finding.get("verdict") or {}
    said = [words.name("status", finding["status"])]
    said += [str(verdict[key]) for key in ("reason", "note", "author", "date") if verdict.get(key)]
    return "; ".join(said)


def _basis(record: Mapping[str, Any]) -> Basis:
    return Basis(
        record["act"],
        record.get("provision", ""),
        verified=bool(record.get("verified", True)),
        comparative=bool(record.get("comparative", False)),
    )


def _bases(bases: Iterable[Basis], words: Captions) -> str:
    """Return the grounds in one line: the law in force first, that of other states after it."""
    return "; ".join(_cited(basis, words) for basis in sorted(bases, key=lambda basis: basis.comparative))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cited(basis: Basis, words: Captions) -> str:
    remarks = [
        words(f"label.{key}")
        for key, told in (("basis_unverified", not basis.verified), ("basis_comparative", basis.comparative))
        if told
    ]
    named = cited(basis, words.language)
    return f"{named} ({'; '.join(remarks)})" if remarks else named


def _in(text: Mapping[str, str], words: Captions) -> str:
    """Return a text of the report in the language of ``words``, in Russian or Kazakh when it has none."""
    return next((text[code] for code in (words.language, "ru", "kk") if text.get(code)), "")


def _told(text: str) -> str:
    """Return a text of a rule with an ellipsis where a finding fills in its own words."""
    return re.sub("…(?: …)+", "…", _placeholder().sub("…", text))


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(r"\{\w+\}")
