"""The results of the note: tables and charts of severities, factors, acts and of what changed."""

from __future__ import annotations

from legal_risk.model.finding import Severity, Status
from legal_risk.report.conclusion.page import Page
from legal_risk.report.conclusion.styles import TABLE_TEXT
from legal_risk.report.conclusion.tables import Content, add_table, lines
from legal_risk.report.legible import shortened
from legal_risk.report.note.charts import BarChart, Series, add_chart
from legal_risk.report.note.figures import ActFigures, Figures

_COLORS = {Severity.HIGH: "9C2B2B", Severity.MEDIUM: "C77A1E", Severity.LOW: "3F6E9A", Severity.NOTE: "7A7A7A"}
_FACTOR_COLORS = ("1F4E79", "9C2B2B", "C77A1E", "4B7A47", "6B4C8A", "A65E7C")
_OTHER_COLOR = "7A7A7A"
_FACTORS_IN_A_TABLE = 16
_ACTS_IN_A_CHART = 12
_FACTORS_IN_A_CHART = 10
_LABEL_LENGTH = 46


def write_totals(page: Page, figures: Figures) -> None:
    """Write how many findings there are, by severity and tier."""
    say, signed = page.words, len(figures.signed) + figures.rejected
    page.paragraph(say("note.total", signed=signed, look=len(figures.look) + figures.rejected_look))
    if figures.rejected or figures.rejected_look:
        counts = {"signed": figures.rejected, "look": figures.rejected_look, "rest": len(figures.signed)}
        page.paragraph(say("note.rejected", **counts))
    statuses = figures.statuses()
    if set(statuses) - {Status.NEW}:
        told = "; ".join(f"{say.name('status', s)} – {statuses[s]}" for s in Status if statuses[s])
        page.paragraph(page.say("status_counts", counts=told))
    if not (figures.signed or figures.look):
        return
    tiers = (figures.signed, figures.look)
    rows = [
        (say.name("severity", severity.value), *(sum(f.severity is severity for f in tier) for tier in tiers))
        for severity in sorted(Severity, key=lambda s: s.weight, reverse=True)
    ]
    rows.append((say("label.total"), *(len(tier) for tier in tiers)))
    header = [say("note.column_severity"), say("note.column_signed"), say("note.column_look")]
    add_table(page.document, header, (6, 5, 5), [tuple(lines(str(cell)) for cell in row) for row in rows])
    if figures.signed:
        _severity_chart(page, figures)


def write_matrix(page: Page, figures: Figures) -> None:
    """Write the table of acts and factors, in pieces where there are many factors, and the names of the factors."""
    if not figures.factors:
        page.paragraph(page.words("label.none_found"))
        return
    page.paragraph(page.words("note.matrix_intro"))
    codes = sorted((factor.code for factor in figures.factors), key=lambda code: (code[0], int(code[1:])))
    for start in range(0, len(codes), _FACTORS_IN_A_TABLE):
        _matrix(page, figures, codes[start : start + _FACTORS_IN_A_TABLE])
        page.document.add_paragraph()
    names = {factor.code: page.text(factor.name) for factor in figures.factors}
    page.paragraph(
        page.words("note.legend", factors="; ".join(f"{code} – {names[code]}" for code in codes)), TABLE_TEXT
    )


def write_factors(page: Page, figures: Figures) -> None:
    """Write the most frequent defects: table and chart."""
    header = [page.words(f"note.column_{name}") for name in ("number", "factor", "findings", "acts")]
    rows = [
        tuple(map(lines, (str(n), f"{row.code}. {page.text(row.name)}", str(row.findings), str(row.acts))))
        for n, row in enumerate(figures.factors, 1)
    ]
    add_table(page.document, header, (1.2, 10, 3, 3), rows)
    shown = figures.factors[:_FACTORS_IN_A_CHART]
    labels = tuple(shortened(f"{row.code}. {page.text(row.name)}", _LABEL_LENGTH) for row in shown)
    series = Series(page.words("note.column_findings"), tuple(row.findings for row in shown), _FACTOR_COLORS[0])
    add_chart(page.document, BarChart(page.words("note.chart_factors"), labels, (series,)))


def write_worst(page: Page, figures: Figures) -> None:
    """Write the acts with most findings by severity, and what factors they have: two charts."""
    acts = figures.worst(_ACTS_IN_A_CHART)
    page.paragraph(page.words("note.worst_intro"))
    labels = tuple(_label(act) for act in acts)
    by_severity = tuple(
        Series(page.words.name("severity", severity.value), tuple(act.by_severity()[severity] for act in acts), color)
        for severity, color in _COLORS.items()
        if any(act.by_severity()[severity] for act in acts)
    )
    add_chart(page.document, BarChart(page.words("note.chart_worst"), labels, by_severity))
    add_chart(page.document, BarChart(page.words("note.chart_acts"), labels, _by_factor(page, figures, acts)))


def write_progress(page: Page, figures: Figures) -> None:
    """Write what changed since the earlier report. All findings count, whatever their tier."""
    progress = page.result.progress
    if progress is None:
        return
    found = [finding for act in figures.acts for finding in act.report.findings]
    stayed = progress.earlier - progress.fixed
    counts = {"new": len(found) - stayed, "stayed": stayed, "fixed": progress.fixed}
    page.paragraph(page.words("note.progress", earlier=progress.earlier, now=len(found), **counts))
    labels = tuple(page.words(f"note.progress_{name}") for name in counts)
    series = Series(page.words("note.column_findings"), tuple(counts.values()), _FACTOR_COLORS[0])
    add_chart(page.document, BarChart(page.words("note.chart_progress"), labels, (series,)))


def _severity_chart(page: Page, figures: Figures) -> None:
    counts = {severity: sum(f.severity is severity for f in figures.signed) for severity in _COLORS}
    labels = tuple(page.words.name("severity", severity.value) for severity in counts)
    series = Series(page.words("note.column_findings"), tuple(counts.values()), _FACTOR_COLORS[0])
    add_chart(page.document, BarChart(page.words("note.chart_severity"), labels, (series,)))


def _matrix(page: Page, figures: Figures, codes: list[str]) -> None:
    widths = (1.0, 6.8, *(1.1 for _ in codes), 2.3)
    header = [page.words("note.column_number"), page.words("note.column_act"), *codes, page.words("label.total")]
    rows: list[tuple[Content, ...]] = []
    for act in figures.acts:
        counts = act.by_factor()
        cells = [str(counts[code] or "") for code in codes]
        title = shortened(act.title, 110)
        rows.append((lines(str(act.number)), lines(title), *map(lines, cells), lines(str(len(act.signed)))))
    totals = [str(sum(act.by_factor()[code] for act in figures.acts)) for code in codes]
    rows.append(((), lines(page.words("label.total")), *map(lines, totals), lines(str(len(figures.signed)))))
    add_table(page.document, header, widths, rows)


def _by_factor(page: Page, figures: Figures, acts: tuple[ActFigures, ...]) -> tuple[Series, ...]:
    """Return the most frequent factors as series, the rest of them as one."""
    named = [row.code for row in figures.factors[: len(_FACTOR_COLORS)]]
    series = [
        Series(code, tuple(act.by_factor()[code] for act in acts), color)
        for code, color in zip(named, _FACTOR_COLORS, strict=False)
    ]
    rest = tuple(sum(n for code, n in act.by_factor().items() if code not in named) for act in acts)
    if any(rest):
        series.append(Series(page.words("note.other_factors"), rest, _OTHER_COLOR))
    return tuple(one for one in series if any(one.values))


def _label(act: ActFigures) -> str:
    return f"{act.number}. {shortened(act.title, _LABEL_LENGTH)}"
