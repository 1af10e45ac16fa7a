"""Which findings the draft amendments answer, norm by norm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.model.finding import Finding, Status, Tier
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.model.span import Span
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.quoting import is_absence, paragraph_span


@dataclass(frozen=True, slots=True)
class NormRow:
    """A norm to change, with its findings in the order of the report; ``absent``: a norm to add at this place."""

    span: Span
    findings: tuple[Finding, ...]
    absent: bool = False


def only_accepted(result: CheckResult, settings: ConclusionSettings) -> bool:
    """Tell whether the table has accepted findings only: asked for, or by ``auto`` because experts decided."""
    if settings.amend != "auto":
        return settings.amend == "accepted"
    return any(finding.verdict for report in result.acts for finding in report.findings)


def norm_rows(report: ActReport, *, accepted: bool) -> tuple[NormRow, ...]:
    """Return the norms of an act in the order of its text, the findings of one norm together.

    Accepted findings of either tier, or all that the conclusion holds.
    """
    grouped: dict[tuple[Span, bool], list[Finding]] = {}
    for finding in _chosen(report, accepted):
        key = paragraph_span(report.act, finding.span), is_absence(report.act, finding)
        grouped.setdefault(key, []).append(finding)
    rows = (NormRow(span, tuple(found), absent) for (span, absent), found in grouped.items())
    return tuple(sorted(rows, key=lambda row: (row.span.start, row.span.end)))


def _chosen(report: ActReport, accepted: bool) -> Iterator[Finding]:
    for finding in report.findings:
        held = finding.tier is Tier.CONCLUSION and finding.status is not Status.REJECTED
        if finding.status is Status.ACCEPTED or (held and not accepted):
            yield finding
