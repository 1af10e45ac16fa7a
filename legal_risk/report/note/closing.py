"""The end of the note: conclusions in plain words, what was not checked, recommendations."""

from __future__ import annotations

from legal_risk.model.finding import Severity
from legal_risk.model.report import Failure
from legal_risk.report.conclusion.page import Page
from legal_risk.report.conclusion.tables import add_table, lines
from legal_risk.report.failures import told
from legal_risk.report.legible import continued, shortened
from legal_risk.report.note.figures import ActFigures, Figures
from legal_risk.report.quoting import in_quotes
from legal_risk.report.remarks import gap_line

_NAMED_FACTORS = 3
_TITLE_LENGTH = 200
_GAPS = 5
_NOT_FULL = ("not-checked", "not-automated")


def write_conclusions(page: Page, figures: Figures) -> None:
    """Write what the figures say."""
    say, signed = page.words, figures.signed
    told = []
    with_findings = sum(bool(act.signed) for act in figures.acts)
    told.append(say("note.acts_with", n=with_findings, acts=len(figures.acts), clean=len(figures.acts) - with_findings))
    if signed:
        high = sum(finding.severity is Severity.HIGH for finding in signed)
        told.append(say("note.high", signed=len(signed), high=high, percent=_percent(high, len(signed))))
        top = figures.factors[:_NAMED_FACTORS]
        named = "; ".join(
            say("note.factor_count", factor=f"{row.code}. {page.text(row.name)}", n=row.findings, acts=row.acts)
            for row in top
        )
        share = _percent(sum(row.findings for row in top), len(signed))
        told.append(say("note.frequent", factors=named, percent=share))
        worst = figures.worst(1)[0]
        title = shortened(worst.title, _TITLE_LENGTH)
        told.append(say("note.worst", act=in_quotes(title), number=worst.number, n=len(worst.signed)))
    full = sum(
        act.report.coverage.checked == act.report.coverage.units and not act.report.coverage.not_checked
        for act in figures.acts
    )
    told.append(say("note.full", n=full, acts=len(figures.acts)))
    page.bullets(told)


def write_unchecked(page: Page, figures: Figures) -> None:
    """Write which files failed, which parts were not read, and which factors nobody looked for."""
    say = page.words
    if page.result.errors:
        header = [say("note.column_file"), say("note.column_cause"), say("note.column_hint")]
        rows = [tuple(map(lines, _failure(page, failure))) for failure in page.result.errors]
        add_table(page.document, header, (4.5, 7, 5.5), rows)
        page.document.add_paragraph()
    gaps = [line for act in figures.acts for line in _gaps(page, act)]
    if gaps:
        page.paragraph(say("note.gaps"))
        page.bullets(gaps)
    factors = _factors_not_checked(page, figures)
    if factors:
        page.paragraph(say("note.factors_unchecked"))
        page.bullets(factors)
    page.paragraph(page.say("limits_intro"))
    page.bullets([page.say(f"limit{number}") for number in range(1, 5)])


def write_recommendations(page: Page, figures: Figures) -> None:
    """Write what to do, the most frequent defects first."""
    if not figures.factors:
        page.paragraph(page.words("note.no_recommendations"))
        return
    page.paragraph(page.words("note.recommendations_intro"))
    for number, row in enumerate(figures.factors, 1):
        factor = f"{row.code}. {page.text(row.name)}"
        head = page.words("note.factor_count", factor=factor, n=row.findings, acts=row.acts)
        advice = page.words.entries.get(f"remedy.{row.code}") or figures.advice(row.code, page.language)
        page.paragraph(f"{number}) {head}. {advice}")


def _gaps(page: Page, act: ActFigures) -> list[str]:
    """Return what was not checked in an act, the first parts by name, of the rest the number."""
    name, gaps = f"№ {act.number}, {shortened(act.title, 80)}", act.report.coverage.not_checked
    told = [f"{name}: {gap_line(page.words, gap)}" for gap in gaps[:_GAPS]]
    if len(gaps) > _GAPS:
        told.append(f"{name}: {page.words('note.more', n=len(gaps) - _GAPS)}")
    return told


def _failure(page: Page, failure: Failure) -> tuple[str, str, str]:
    """Return file, cause and remedy in the language of the note."""
    cause, remedy = told(failure, page.words.language)
    return failure.source, f"{cause} ({failure.code})", remedy


def _factors_not_checked(page: Page, figures: Figures) -> list[str]:
    """Return each factor that some act was not checked for, with the reason and the number of acts."""
    counted: dict[tuple[str, str, str], int] = {}
    for act in figures.acts:
        for outcome in act.report.factors:
            if outcome.outcome in _NOT_FULL:
                key = outcome.factor, page.text(outcome.name), page.text(outcome.reason)
                counted[key] = counted.get(key, 0) + 1
    return [
        page.words("note.factor_unchecked", factor=f"{code}. {name}", reason=continued(reason), acts=acts)
        for (code, name, reason), acts in counted.items()
    ]


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole)
