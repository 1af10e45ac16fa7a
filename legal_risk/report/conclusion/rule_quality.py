"""How sure one may be of the rules behind the findings: their measured precision."""

from __future__ import annotations

from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.measured import Precision, measured


def write_quality(paper: Paper) -> None:
    """Write the precision of each rule whose findings the conclusion has; or that it was not measured."""
    rules = sorted({finding.rule for finding in paper.signed})
    if not rules:
        return
    figures = measured()
    if not any(figures.of(rule, paper.report.act.language or paper.language) for rule in rules):
        paper.paragraph(paper.say("quality_absent"))
        return
    paper.paragraph(paper.say("quality_intro", cases=figures.cases, clean=figures.clean))
    language = paper.report.act.language or paper.language
    known = {rule: precision for rule in rules if (precision := figures.of(rule, language)) is not None}
    counts = "; ".join(_line(paper, rule, precision) for rule, precision in known.items())
    paper.paragraph(paper.say("quality_counts", counts=counts))
    if rest := [rule for rule in rules if rule not in known]:
        paper.paragraph(paper.say("quality_none", rules=", ".join(rest)))
    if figures.pack != paper.result.pack.sha256:
        paper.paragraph(paper.say("quality_other", sha=figures.pack[:12]))


def _line(paper: Paper, rule: str, precision: Precision) -> str:
    low, high = precision.interval()
    return paper.say("quality_line", rule=rule, right=precision.right, reported=precision.reported, low=low, high=high)
