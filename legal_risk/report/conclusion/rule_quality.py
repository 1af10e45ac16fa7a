"""How sure one may be of the rules behind the findings: their measured precision."""

from __future__ import annotations

from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.measured import Figures, measured


def write_quality(paper: Paper) -> None:
    """Write the precision of each rule whose findings the conclusion has; or that it was not measured."""
    rules = {finding.rule: finding.factor for finding in sorted(paper.signed, key=lambda finding: finding.rule)}
    if not rules:
        return
    figures = measured()
    if not any(figures.of(rule, paper.report.act.language or paper.language) for rule in rules):
        paper.paragraph(paper.say("quality_absent"))
        return
    paper.paragraph(paper.say("quality_intro", cases=figures.cases, clean=figures.clean))
    paper.bullets([_line(paper, figures, rule, factor) for rule, factor in rules.items()])
    if figures.pack != paper.result.pack.sha256:
        paper.paragraph(paper.say("quality_other", sha=figures.pack[:12]))


def _line(paper: Paper, figures: Figures, rule: str, factor: str) -> str:
    precision = figures.of(rule, paper.report.act.language or paper.language)
    if precision is None:
        return paper.say("quality_none", rule=rule, factor=factor)
    low, high = precision.interval()
    counts = {"right": precision.right, "reported": precision.reported, "percent": precision.percent()}
    return paper.say("quality_line", rule=rule, factor=factor, low=low, high=high, **counts)
