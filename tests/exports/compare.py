"""Compares two readings of one act: their trees, addresses and findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from legal_risk.engine import Pack, run_rules
from legal_risk.model.act import Act
from legal_risk.model.span import Span

Unit = tuple[str, str | None, str]
Found = tuple[str, str, str | None, str]
TABLES = frozenset({"table", "row", "cell"})
LOOKS = frozenset({"form", "stamp", "signature", "toc", "note", "unclassified"})
"""Units that are known by how they look more than by what they say: markup of the original says more than a page."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading comes to: units in order (kind, number, address), findings (factor, rule, unit, quote)."""

    units: tuple[Unit, ...]
    findings: tuple[Found, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """How a reading departs from the original; ``lost`` and ``gained`` are units, the same for findings."""

    units: tuple[Unit, ...]
    lost: tuple[Unit, ...]
    gained: tuple[Unit, ...]
    findings: int
    findings_lost: tuple[Found, ...]
    findings_gained: tuple[Found, ...]
    same_text: bool

    def units_of(self, units: tuple[Unit, ...], kinds: frozenset[str] | None = None) -> int:
        """Count the units of these kinds, or those that are norms: neither tables nor known by their looks."""
        if kinds is not None:
            return sum(unit[0] in kinds for unit in units)
        return sum(unit[0] not in TABLES and unit[0] not in LOOKS for unit in units)

    @property
    def same_norms(self) -> bool:
        return not (self.units_of(self.lost) or self.units_of(self.gained))

    @property
    def none(self) -> bool:
        return not (self.lost or self.gained or self.findings_lost or self.findings_gained)


def reading_of(act: Act, pack: Pack) -> Reading:
    """Return the reading."""
    from legal_risk.detectors import DETECTORS

    units = tuple(
        (node.kind.value, node.number, act.addresses[node].ru or "") for node in act.walk() if node in act.addresses
    )
    report = run_rules(act, pack, DETECTORS)
    findings = tuple(
        (found.factor, found.rule, found.unit, _normal(act, found.span)) for found in report.findings
    )  # fmt: skip
    return Reading(units, findings, " ".join(act.source.view.text.split()))


def _normal(act: Act, span: Span) -> str:
    return " ".join(act.source.view.to_view(span).of(act.source.view.text).split())


def difference(original: Reading, other: Reading) -> Difference:
    """Return what the other reading lacks and what it has too much."""
    matcher = SequenceMatcher(None, original.units, other.units, autojunk=False)
    lost: list[Unit] = []
    gained: list[Unit] = []
    for what, a0, a1, b0, b1 in matcher.get_opcodes():
        if what != "equal":
            lost += original.units[a0:a1]
            gained += other.units[b0:b1]
    before, after = Counter(original.findings), Counter(other.findings)
    return Difference(
        original.units,
        tuple(lost),
        tuple(gained),
        len(original.findings),
        tuple(_spread(before - after)),
        tuple(_spread(after - before)),
        original.text == other.text,
    )


def _spread(counts: Counter[Found]) -> Iterator[Found]:
    for found in sorted(counts, key=repr):
        yield from [found] * counts[found]
