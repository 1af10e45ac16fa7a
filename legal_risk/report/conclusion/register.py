"""The annex of the conclusion: the register of decisions about persons, with the guarantees of each."""

from __future__ import annotations

from legal_risk.facts.collect import facts_of_report
from legal_risk.facts.decisions.table import DecisionRow, decision_table
from legal_risk.report.conclusion.contents import add_heading
from legal_risk.report.conclusion.paper import Paper
from legal_risk.report.conclusion.tables import Content, Run, add_table, lines
from legal_risk.report.decisions import decided_by, decision_name, guarantees, missing
from legal_risk.report.legible import shortened

_WIDTHS = (1.0, 6.2, 4.0, 8.0, 6.0)
_COLUMNS = ("number", "decision", "who", "present", "missing")
_QUOTE_LENGTH = 220


def mark(paper: Paper) -> str:
    """Return the bookmark of the annex; a paper in both languages has one for each."""
    return f"_Register_{paper.language}"


def decided(paper: Paper) -> tuple[DecisionRow, ...]:
    """Return the rows of the register of the act that the conclusion is about."""
    facts = facts_of_report(paper.report)
    return decision_table(facts.annotated, facts.decisions).rows


def write_register(paper: Paper, rows: tuple[DecisionRow, ...]) -> None:
    """Write the annex; an act that decides nothing about anybody has none."""
    words = paper.words
    add_heading(paper.document, words("decisions.annex"), mark(paper))
    paper.paragraph(words("decisions.annex_intro"))
    header = [words(f"decisions.{name}") for name in _COLUMNS]
    cells = [_row(paper, number, row) for number, row in enumerate(rows, 1)]
    add_table(paper.document, header, _WIDTHS, cells)


def _row(paper: Paper, number: int, row: DecisionRow) -> tuple[Content, ...]:
    norm = row.norms[0]
    what: Content = (
        (Run(decision_name(row, paper.words), bold=True),),
        (Run(f"{paper.text(norm.address)}: {shortened(norm.words, _QUOTE_LENGTH)}", italic=True),),
    )
    return (
        lines(str(number)),
        what,
        lines(decided_by(row, paper.words)),
        lines(guarantees(row, paper.language)),
        lines(missing(row, paper.language)),
    )
