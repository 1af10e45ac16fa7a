"""Parts 6, 7, 8 and 10 of the conclusion: what was found clean, what was not checked, the verdict, the signature."""

from __future__ import annotations

from collections import Counter

from legal_risk.lang.dates import in_words
from legal_risk.model.finding import Severity, Status
from legal_risk.model.report import FactorOutcome
from legal_risk.report.conclusion.page import Page
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.rejected import write_idle_decisions
from legal_risk.report.conclusion.rule_quality import write_quality
from legal_risk.report.legible import continued
from legal_risk.report.remarks import file_remarks, gap_line
from legal_risk.report.tally import tally


def write_clear(paper: Paper) -> None:
    """Part 6: factors that were looked for and not found; then those that were not looked for, with the reason."""
    paper.heading(6)
    found = {finding.factor for finding in paper.report.findings}
    rest = [outcome for outcome in paper.report.factors if outcome.factor not in found]
    clear = [_clear(paper, outcome) for outcome in rest if outcome.outcome == "not-found"]
    named = f"{'; '.join(clear)}." if clear else paper.say("clear_none")
    paper.paragraph(f"{paper.say('clear_intro')} {named}")
    for outcome in ("not-applicable", "not-checked", "not-automated"):
        group = [o for o in rest if o.outcome == outcome]
        if group:
            paper.paragraph(paper.say(f"{outcome.replace('-', '_')}_intro"))
            paper.bullets(_by_reason(paper, group))


def write_limits(paper: Paper) -> None:
    """Part 7: coverage in figures, the gaps, and what no check of one text can see."""
    paper.heading(7)
    coverage = paper.report.coverage
    share = 100 * coverage.classified // coverage.characters if coverage.characters else 100
    paper.paragraph(paper.say("coverage_line", checked=coverage.checked, units=coverage.units, share=share))
    if coverage.not_checked:
        paper.paragraph(paper.say("coverage_gap"))
        paper.bullets([gap_line(paper.words, gap) for gap in coverage.not_checked])
    elif coverage.checked == coverage.units:
        paper.paragraph(paper.say("coverage_full"))
    if remarks := file_remarks(paper.words, paper.report):
        paper.paragraph(paper.say("file_remarks"))
        paper.bullets(remarks)
    paper.paragraph(paper.say("limits_intro"))
    paper.bullets([paper.say(f"limit{number}") for number in range(1, 5)])
    paper.paragraph(paper.say("limit_absence"))
    write_quality(paper)
    write_idle_decisions(paper)


def write_verdict(paper: Paper) -> None:
    """Part 8: without remarks, with remarks, or to be reworked, with the counts behind it."""
    paper.heading(8)
    counts = tally(paper.signed).conclusion
    degrees = ", ".join(f"{paper.words.name('severity', severity.value)} – {n}" for severity, n in counts.items() if n)
    paper.paragraph(paper.say(verdict(paper), n=len(paper.signed), degrees=degrees))
    if paper.signed:
        factors = Counter(finding.factor for finding in paper.signed)
        named = "; ".join(f"{paper.factor(code)} – {n}" for code, n in factors.items())
        paper.paragraph(paper.say("factor_counts", counts=named))
        statuses = Counter(finding.status for finding in paper.signed)
        if set(statuses) != {Status.NEW}:
            told = "; ".join(f"{paper.words.name('status', s)} – {statuses[s]}" for s in Status if statuses[s])
            paper.paragraph(paper.say("status_counts", counts=told))
    coverage = paper.report.coverage
    if coverage.not_checked or coverage.checked < coverage.units:
        paper.paragraph(paper.say("verdict_partial"))


def verdict(paper: Paper) -> str:
    """Return the key of the verdict: one finding of high severity that the text in force lacks asks for rework."""
    if not paper.signed:
        return "verdict_clean"
    grave = any(f.severity is Severity.HIGH and f.status is not Status.UNCHANGED for f in paper.signed)
    return "verdict_rework" if grave else "verdict_remarks"


def write_signature(paper: Paper) -> None:
    """Part 10: who signs, and when."""
    paper.heading(10)
    paper.pairs(signature_pairs(paper))


def signature_pairs(paper: Page) -> list[tuple[str, str]]:
    """Return the names and values of the signature block; what the settings leave open is a line to fill in."""
    settings, blank = paper.settings, paper.say("to_fill")
    return [
        (paper.say("expert"), paper.text(settings.expert) or blank),
        (paper.say("post"), paper.text(settings.post) or blank),
        (paper.say("signed_on"), in_words(settings.date, paper.language) if settings.date else blank),
        (paper.say("signature"), blank),
    ]


def _clear(paper: Paper, outcome: FactorOutcome) -> str:
    """Return the name of a factor that was not found, with what a part of the check lacked."""
    reason = paper.text(outcome.reason)
    factor = paper.factor(outcome.factor)
    return paper.say("clear_partly", factor=factor, reason=continued(reason)) if reason else factor


def _by_reason(paper: Paper, group: list[FactorOutcome]) -> list[str]:
    """Return one line for each reason with the factors that it stands for."""
    named: dict[str, list[str]] = {}
    for outcome in group:
        named.setdefault(paper.text(outcome.reason), []).append(paper.factor(outcome.factor))
    return ["; ".join(names) + (f" ({continued(reason)})" if reason else "") for reason, names in named.items()]
