"""Applying decisions to a result: what an expert accepted or rejected stays so in every later check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from legal_risk.model.finding import Finding
from legal_risk.model.report import ActReport, CheckResult, DecisionNote
from legal_risk.review.decisions_file import Decision
from legal_risk.review.likeness import Candidate, Known, followed


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A result with verdicts; ``unused`` decisions met no finding, ``expired`` ones were not applied."""

    result: CheckResult
    unused: tuple[Decision, ...] = ()
    expired: tuple[Decision, ...] = ()


def apply_decisions(result: CheckResult, decisions: Sequence[Decision], *, today: date) -> Reviewed:
    """Return ``result`` with the verdicts of ``decisions`` on the findings they belong to.

    A decision follows its finding through renumbering and small edits of the norm; one that names a ``source`` counts
    for that file only. Decisions that expired before ``today`` are left out and reported.
    """
    expired = tuple(d for d in decisions if d.expired(today))
    valid = [d for d in decisions if d not in expired]
    used: set[int] = set()
    acts = tuple(_decided(report, valid, used) for report in result.acts)
    unused = tuple(d for n, d in enumerate(valid) if n not in used)
    return Reviewed(replace(result, acts=acts), unused, expired)


def decided(result: CheckResult, decisions: Sequence[Decision], *, today: date) -> CheckResult:
    """Return what :func:`apply_decisions` returns as one result, with notes on decisions that changed nothing."""
    reviewed = apply_decisions(result, decisions, today=today)
    notes = [DecisionNote("unused", d.finding, d.factor, d.norm) for d in reviewed.unused]
    notes += [DecisionNote("expired", d.finding, d.factor, d.norm) for d in reviewed.expired]
    return replace(reviewed.result, decision_notes=tuple(notes))


def norm_of(finding: Finding, report: ActReport) -> str:
    """Return the norm of a finding as one line of text."""
    return " ".join((finding.norm or finding.span).of(report.act.source.text).split())


def candidates(report: ActReport) -> tuple[Candidate, ...]:
    """Return the findings of an act as what decisions and baselines are matched with."""
    return tuple(Candidate(f.id, f.factor, norm_of(f, report)) for f in report.findings)


def _decided(report: ActReport, decisions: Sequence[Decision], used: set[int]) -> ActReport:
    known = [
        Known(n, d.finding, d.factor, d.norm)
        for n, d in enumerate(decisions)
        if d.source in ("", report.act.source.name)
    ]
    pairs = followed(known, candidates(report))
    used.update(pairs.values())
    findings = tuple(
        _with(f, decisions[pairs[place]]) if place in pairs else f for place, f in enumerate(report.findings)
    )
    return replace(report, findings=findings)


def _with(finding: Finding, decision: Decision) -> Finding:
    return replace(finding, status=decision.verdict.status, verdict=decision.verdict)
