"""Two drafts of an act: findings that are new, fixed, unchanged or moved, and the norms behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.finding import Finding
from legal_risk.model.report import ActReport
from legal_risk.review.decide import candidates
from legal_risk.review.likeness import Known, followed
from legal_risk.review.norms import NormChange, changed_norms


class Change(StrEnum):
    """What became of a finding between two drafts."""

    NEW = "new"
    FIXED = "fixed"
    UNCHANGED = "unchanged"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding of the old or the new draft, or both; ``MOVED``: the same finding in another unit or reworded norm."""

    change: Change
    old: Finding | None
    new: Finding | None


@dataclass(frozen=True, slots=True)
class DraftComparison:
    """What a new draft changes: its findings in the order of the new draft, then what was fixed; and the norms."""

    old: ActReport
    new: ActReport
    findings: tuple[FindingChange, ...]
    norms: tuple[NormChange, ...]

    def of(self, change: Change) -> tuple[FindingChange, ...]:
        """Return the findings with this change."""
        return tuple(f for f in self.findings if f.change is change)


def compare(old: ActReport, new: ActReport) -> DraftComparison:
    """Compare the reports of two drafts of one act in one language."""
    return DraftComparison(old, new, tuple(_findings(old, new)), changed_norms(old.act, new.act))


def _findings(old: ActReport, new: ActReport) -> Iterator[FindingChange]:
    known = [Known(n, c.fingerprint, c.factor, c.norm) for n, c in enumerate(candidates(old))]
    pairs = followed(known, candidates(new))
    for place, finding in enumerate(new.findings):
        if place not in pairs:
            yield FindingChange(Change.NEW, None, finding)
        else:
            before = old.findings[pairs[place]]
            moved = before.path != finding.path or before.id != finding.id
            yield FindingChange(Change.MOVED if moved else Change.UNCHANGED, before, finding)
    for n, finding in enumerate(old.findings):
        if n not in pairs.values():
            yield FindingChange(Change.FIXED, finding, None)
