"""The public functions: glue between readers, parser, rules and reports, nothing else."""

from __future__ import annotations

from legal_risk.api.annotation import AnnotatedCopy, annotate
from legal_risk.api.checking import check
from legal_risk.api.drafts import amend, compare
from legal_risk.api.failures import INTERNAL_ERROR, internal_failure
from legal_risk.api.report import Report
from legal_risk.api.sources import Changes, Source, read, read_acts, source_name
from legal_risk.api.tables import deadlines, decisions, parity

__all__ = [
    "INTERNAL_ERROR",
    "AnnotatedCopy",
    "Changes",
    "Report",
    "Source",
    "amend",
    "annotate",
    "check",
    "compare",
    "deadlines",
    "decisions",
    "internal_failure",
    "parity",
    "read",
    "read_acts",
    "source_name",
]
