"""Labels of real acts as independent readers wrote them: one JSON file for each act and reader.

The readers of one act are merged: what one of them signs and another at least shows is expected in the conclusion, and
is required when all of them sign it. A trap stands when no reader expects anything there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from legal_risk.errors import ResourceError
from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.span import Span
from legal_risk.quality.labels import VERDICTS, Absence, Expected, LabelledAct, Place, Trap, scope_of

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one reader said about one language text."""

    findings: tuple[Expected, ...]
    absences: tuple[Absence, ...]
    traps: tuple[Trap, ...]


def read_reader_labels(labels: Path, acts: Path) -> tuple[LabelledAct, ...]:
    """Return the acts labelled in the folder ``labels`` (``<act>.reader<N>.json``), whose files lie below ``acts``.

    Raises :class:`ResourceError` (``LR413``) when the file of an act is not there.
    """
    names = sorted({f.name.split(".reader")[0] for f in labels.glob("*.reader*.json")})
    return tuple(_act(name, language, labels, acts) for name in names for language in ACT_LANGUAGES)


def merged(name: str, language: LanguageCode, file: Path, readers: Sequence[Entry]) -> LabelledAct:
    """Return one labelled act from the ``readers`` of its text in ``language``."""
    readings = [_reading(entry, language) for entry in readers]
    findings: list[Expected] = []
    for number, reading in enumerate(readings):
        others = readings[:number] + readings[number + 1 :]
        findings.extend(_weighed(f, others) for f in reading.findings if not _stands(f, findings))
    traps = tuple(t for r in readings for t in r.traps if not any(_same(t.factor, t.place, f) for f in findings))
    return LabelledAct(name, language, file, tuple(findings), _agreed(readings), traps)


def _act(name: str, language: LanguageCode, labels: Path, acts: Path) -> LabelledAct:
    files = sorted(acts.rglob(f"{name}_{language}.*"))
    if not files:
        raise ResourceError("LR413", f"the {language} text of the labelled act {name} is not there", where=str(acts))
    readers = [json.loads(f.read_text(encoding="utf-8")) for f in sorted(labels.glob(f"{name}.reader*.json"))]
    return merged(name, language, files[0], readers)


def _reading(entry: Entry, language: LanguageCode) -> _Reading:
    return _Reading(
        tuple(Expected(f["factor"], Tier(f["tier"]), (_place(f, language),), why=f["why"]) for f in entry["findings"]),
        tuple(_absence(factor, verdict) for factor, verdict in entry["absence"].items()),
        tuple(Trap(t["factor"], _place(t, language), t["why_not"]) for t in entry["traps"]),
    )


def _place(entry: Entry, language: LanguageCode) -> Place:
    stretch = entry.get(f"{language}_span")
    unit = entry.get("unit_no")
    return Place(unit or None, scope_of(entry.get("scope") or ""), span=Span(*stretch) if stretch else None)


def _absence(factor: str, entry: Entry) -> Absence:
    verdict = next(v for v in VERDICTS if v == entry["verdict"])
    return Absence(factor, verdict, entry.get("evidence_unit") or None, why=entry.get("why", ""))


def _weighed(finding: Expected, others: Sequence[_Reading]) -> Expected:
    """Return ``finding`` with the tier and the weight that all readers together give it."""
    seen = [[o for o in reading.findings if _same(finding.factor, finding.places[0], o)] for reading in others]
    signed = [finding.tier is Tier.CONCLUSION, *(any(o.tier is Tier.CONCLUSION for o in found) for found in seen)]
    agreed = any(signed) and all(seen)
    tier = Tier.CONCLUSION if agreed else Tier.LOOK
    return replace(finding, tier=tier, required=bool(others) and all(signed))


def _stands(finding: Expected, findings: Iterable[Expected]) -> bool:
    return any(_same(finding.factor, finding.places[0], f) for f in findings)


def _same(factor: str, place: Place, finding: Expected) -> bool:
    """Tell whether ``finding`` is about the same factor in the same unit."""
    other = finding.places[0]
    if factor != finding.factor:
        return False
    if place.span and other.span and place.span.meets(other.span):
        return True
    return (place.unit, place.scope) == (other.unit, other.scope)


def _agreed(readings: Sequence[_Reading]) -> tuple[Absence, ...]:
    """Return the verdicts: a defect when every reader sees it, worth a look when some reader does."""
    result = []
    for first in readings[0].absences if readings else ():
        verdicts = [a for r in readings for a in r.absences if a.factor == first.factor]
        bad = [a for a in verdicts if a.verdict in ("defect", "look")]
        if not bad:
            result.append(first)
        elif len(bad) == len(readings) and all(a.verdict == "defect" for a in bad):
            result.append(replace(bad[0], required=len(readings) > 1))
        else:
            result.append(replace(bad[0], verdict="look"))
    return tuple(result)
