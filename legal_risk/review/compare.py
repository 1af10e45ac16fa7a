"""Two drafts of an act: findings that are new, fixed, unchanged or moved, and the norms behind them."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.model.drafts import Change, DraftComparison, FindingChange
from legal_risk.model.report import ActReport
from legal_risk.review.decide import candidates
from legal_risk.review.likeness import Known, followed
from legal_risk.review.norms import changed_norms


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
