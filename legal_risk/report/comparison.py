"""The comparison of two drafts as JSON (``legal-risk/compare/1``) and as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from legal_risk.model.drafts import Change, DraftComparison, Fate, FindingChange, NormChange
from legal_risk.model.finding import Finding
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.report.captions import Captions, captions
from legal_risk.report.json import address_record, requisites_record, source_record
from legal_risk.report.legible import legible, shortened

if TYPE_CHECKING:
    from rich.console import RenderableType

SCHEMA = "legal-risk/compare/1"
_STYLES = {Change.NEW: "red", Change.FIXED: "green", Change.MOVED: "dim", Change.UNCHANGED: "dim"}
_LENGTH = 160


def comparison_to_dict(comparisons: Sequence[DraftComparison]) -> dict[str, Any]:
    """Return what changed between two drafts as plain values, one entry for each language text."""
    return {"schema": SCHEMA, "acts": [_act(comparison) for comparison in comparisons]}


def comparison_text(comparisons: Sequence[DraftComparison], language: InterfaceLanguage = "ru") -> RenderableType:
    """Return what changed as rich text: findings by what became of them, then the provisions."""
    from rich.console import Group

    words = captions(language)
    return Group(*(line for comparison in comparisons for line in _lines(comparison, words)))


def _act(comparison: DraftComparison) -> dict[str, Any]:
    return {
        "old": source_record(comparison.old.act.source),
        "new": source_record(comparison.new.act.source),
        "act": requisites_record(comparison.new.act),
        "counts": {change.value: len(comparison.of(change)) for change in Change},
        "findings": [
            {"change": c.change.value, "old": _finding(c.old), "new": _finding(c.new)} for c in comparison.findings
        ],
        "norms": [
            {
                "change": norm.fate.value,
                "old": norm.old,
                "new": norm.new,
                "old_address": address_record(norm.old_address),
                "new_address": address_record(norm.new_address),
            }
            for norm in comparison.norms
        ],
    }


def _finding(finding: Finding | None) -> dict[str, Any] | None:
    if finding is None:
        return None
    return {
        "id": finding.id,
        "rule": finding.rule,
        "factor": finding.factor,
        "tier": finding.tier.value,
        "severity": finding.severity.value,
        "unit": finding.unit,
        "address": address_record(finding.address),
        "quote": finding.quote,
        "span": list(finding.span),
    }


def _lines(comparison: DraftComparison, words: Captions) -> Iterator[RenderableType]:
    from rich.text import Text

    old, new = comparison.old.act.source.name, comparison.new.act.source.name
    yield Text(legible(f"{old} → {new}"), style="bold")
    counts = (f"{words.name('change', change.value)}: {len(comparison.of(change))}" for change in Change)
    yield Text(legible("; ".join(counts)))
    for change in (Change.NEW, Change.FIXED, Change.MOVED):
        for entry in comparison.of(change):
            yield Text(legible(_finding_line(entry, words)), style=_STYLES[change])
    yield Text("")
    yield Text(words("compare.norms") if comparison.norms else words("compare.no_norms"), style="bold")
    for norm in comparison.norms:
        yield Text(legible(_norm_line(norm, words)))


def _finding_line(entry: FindingChange, words: Captions) -> str:
    shown = entry.new or entry.old
    assert shown is not None
    place = shown.address.get(words.language) or words("label.whole_act")
    if entry.old and entry.new and entry.old.path != entry.new.path:
        place = f"{entry.old.address.get(words.language)} → {place}"
    quote = shortened(" ".join(shown.quote.split()), _LENGTH)
    return f"{words.name('change', entry.change.value)}: {shown.factor}, {place}: «{quote}»"


def _norm_line(norm: NormChange, words: Captions) -> str:
    old, new = (address.get(words.language) for address in (norm.old_address, norm.new_address))
    place = f"{old} → {new}" if norm.fate is Fate.MOVED and old != new else new or old
    line = f"{words.name('fate', norm.fate.value)}: {place}"
    if norm.fate is Fate.MOVED:
        return line
    texts = [shortened(text, _LENGTH) for text in (norm.old, norm.new) if text]
    return f"{line}\n  " + "\n  → ".join(texts)
