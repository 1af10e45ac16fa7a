"""Two drafts of one act laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.finding import Finding
from legal_risk.model.localized import Localized
from legal_risk.model.report import ActReport


class Change(StrEnum):
    """What became of a finding between two drafts."""

    NEW = "new"
    FIXED = "fixed"
    UNCHANGED = "unchanged"
    MOVED = "moved"


class Fate(StrEnum):
    """What became of a provision between two drafts."""

    ADDED = "added"
    DROPPED = "dropped"
    REWORDED = "reworded"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding of the old or the new draft, or both; ``MOVED``: the same finding in another unit or reworded norm."""

    change: Change
    old: Finding | None
    new: Finding | None


@dataclass(frozen=True, slots=True)
class NormChange:
    """A point or article of the old or the new draft, or both, as one line of text each, with its address."""

    fate: Fate
    old: str
    new: str
    old_address: Localized
    new_address: Localized


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
