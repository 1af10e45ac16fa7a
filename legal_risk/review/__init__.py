"""The second reading: decisions of experts, what is new since the last check, what a new draft changes."""

from __future__ import annotations

from legal_risk.review.baseline import Baseline, mark_known, read_baseline
from legal_risk.review.compare import compare
from legal_risk.review.decide import Reviewed, apply_decisions, decided
from legal_risk.review.decisions_file import Decision, read_decisions, write_decisions
from legal_risk.review.fold import merge_decisions, read_workbook

__all__ = [
    "Baseline",
    "Decision",
    "Reviewed",
    "apply_decisions",
    "compare",
    "decided",
    "mark_known",
    "merge_decisions",
    "read_baseline",
    "read_decisions",
    "read_workbook",
    "write_decisions",
]
