"""The workbook of findings: the counts of the report, safe cells, verdicts read back."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from legal_risk.errors import OptionError
from legal_risk.model.finding import Status
from legal_risk.model.report import DecisionNote
from legal_risk.report.workbook import FINDING_COLUMNS, findings_workbook
from legal_risk.review import apply_decisions, merge_decisions, read_workbook
from tests.report.sample import full_result, hostile_report, result_of

TODAY = date(2026, 11, 22)


def book(result, language="ru"):
    return load_workbook(BytesIO(findings_workbook(result, language=language)))


def filled(tmp_path, *verdicts):
    """A workbook in which an expert has written verdicts into the first rows of findings."""
    opened = book(full_result())
    sheet = opened.worksheets[1]
    for row, values in enumerate(verdicts, 2):
        for column, value in values.items():
            sheet.cell(row, FINDING_COLUMNS.index(column) + 1, value)
    path = tmp_path / "findings.xlsx"
    opened.save(path)
    return path


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_sheets_hold_what_the_report_holds(language):
    result = full_result()
    matrix, findings, gaps, errors = book(result, language).worksheets
    assert findings.max_row - 1 == sum(len(report.findings) for report in result.acts)
    assert errors.max_row - 1 == len(result.errors)
    assert gaps.max_row - 1 == sum(len(report.coverage.not_checked) for report in result.acts)
    signed = sum(row[3] for row in matrix.iter_rows(min_row=3, values_only=True) if isinstance(row[3], int))
    assert signed == sum(f.tier == "conclusion" for report in result.acts for f in report.findings)


def test_nothing_in_the_sheets_is_a_formula():
    cells = [c for sheet in book(result_of(hostile_report())).worksheets for row in sheet.iter_rows() for c in row]
    assert any(str(c.value).startswith("=HYPERLINK") for c in cells)
    assert all(c.data_type != "f" and c.hyperlink is None for c in cells)


def test_the_same_run_gives_the_same_bytes():
    assert findings_workbook(full_result()) == findings_workbook(full_result())


def test_verdicts_are_read_back_and_answer_their_findings(tmp_path):
    first = {"verdict": "reject", "reason": "право заявителя", "author": "А. Сериков", "expires": date(2027, 1, 1)}
    path = filled(tmp_path, first, {"verdict": "Да"})
    decisions = read_workbook(path, today=TODAY)
    assert [d.verdict.status for d in decisions] == [Status.REJECTED, Status.ACCEPTED]
    assert (decisions[0].verdict.reason, decisions[0].verdict.expires) == ("право заявителя", "2027-01-01")
    assert decisions[0].verdict.date == "2026-11-22"
    reviewed = apply_decisions(full_result(), decisions, today=TODAY)
    assert not reviewed.unused
    assert sum(f.verdict is not None for report in reviewed.result.acts for f in report.findings) == 2


@pytest.mark.parametrize(
    ("cells", "code"),
    [({"verdict": "reject"}, "LR312"), ({"verdict": "может быть"}, "LR317")],
)
def test_a_wrong_verdict_is_refused_with_its_row(tmp_path, cells, code):
    with pytest.raises(OptionError) as caught:
        read_workbook(filled(tmp_path, {}, cells), today=TODAY)
    assert caught.value.code == code and "row 3" in caught.value.where


@pytest.mark.parametrize("data", [b"", b"PK nonsense", b"finding,verdict\n1,accept\n"])
def test_a_file_that_is_no_workbook_is_refused(tmp_path, data):
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    with pytest.raises(OptionError) as caught:
        read_workbook(path, today=TODAY)
    assert caught.value.code in {"LR310", "LR316"}


def test_a_fresh_verdict_replaces_the_known_one(tmp_path):
    old = read_workbook(filled(tmp_path, {"verdict": "+"}, {"verdict": "+"}), today=TODAY)
    new = read_workbook(filled(tmp_path, {"verdict": "-", "reason": "нет"}), today=TODAY)
    both = merge_decisions(old, new)
    assert [d.verdict.status for d in both] == [Status.REJECTED, Status.ACCEPTED]


@pytest.mark.parametrize(
    ("language", "told"), [("ru", "срок его действия истёк"), ("kk", "мерзімі өтіп"), ("en", "over")]
)
def test_decisions_that_changed_nothing_have_a_sheet(tmp_path, language, told):
    notes = (DecisionNote("unused", "ab12", "D5", "=1+1"), DecisionNote("expired", "cd34", "D2", "Норма."))
    result = replace(full_result(), decision_notes=notes)
    sheet = book(result, language).worksheets[-1]
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[:3] for row in rows[1:]] == [("ab12", "D5", "=1+1"), ("cd34", "D2", "Норма.")]
    assert all(cell.data_type == "s" for row in sheet.iter_rows() for cell in row)
    assert told in rows[2][3]
    path = tmp_path / "findings.xlsx"
    path.write_bytes(findings_workbook(result, language=language))
    assert read_workbook(path, today=TODAY) == ()
    assert len(book(full_result(), language).worksheets) == 4
