from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT

from legal_risk.model.finding import Status, Verdict
from legal_risk.report.amendments.rows import norm_rows, only_accepted
from legal_risk.report.amendments.writer import draft_amendments
from legal_risk.report.captions import captions
from legal_risk.report.conclusion.settings import ConclusionSettings
from tests.report import sample


def _decided(report, **by_factor):
    findings = tuple(
        replace(f, status=by_factor[f.factor], verdict=Verdict(by_factor[f.factor], "потому", "А. Б."))
        if f.factor in by_factor
        else f
        for f in report.findings
    )
    return replace(report, findings=findings)


def _document(report, **options):
    return docx.Document(io.BytesIO(draft_amendments(sample.result_of(report), report, **options)))


def _factors(rows):
    return [[f.factor for f in row.findings] for row in rows]


def test_without_decisions_all_of_the_conclusion():
    report = sample.russian_report()
    assert not only_accepted(sample.result_of(report), ConclusionSettings())
    assert _factors(norm_rows(report, accepted=False)) == [["D5"], ["D2"]]


def test_with_decisions_only_what_was_accepted():
    report = _decided(sample.russian_report(), D5=Status.REJECTED, R2=Status.ACCEPTED)
    result = sample.result_of(report)
    assert only_accepted(result, ConclusionSettings())
    assert not only_accepted(result, ConclusionSettings(amend="signed"))
    assert _factors(norm_rows(report, accepted=True)) == [["R2"]]
    assert _factors(norm_rows(report, accepted=False)) == [["D2", "R2"]]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_table_holds_the_whole_norm_and_what_is_proposed(language):
    report = _decided(sample.russian_report(), R2=Status.ACCEPTED, D2=Status.ACCEPTED, D5=Status.ACCEPTED)
    document = _document(report, language=language)
    table, words = document.tables[0], captions(language)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == [
        "№",
        words("conclusion.column_element"),
        words("amendments.draft"),
        words("conclusion.column_proposed"),
        words("conclusion.column_why"),
    ]
    assert [row[0] for row in rows[1:]] == ["1", "2"]
    assert rows[1][2] == "2. Комиссия вправе по своему усмотрению отказать в выделении места."
    assert rows[1][3] == report.findings[0].proposed_wording.get(language)
    assert rows[2][2] == sample.RU_LINES[5]
    bold = [run.text for p in table.rows[2].cells[2].paragraphs for run in p.runs if run.bold]
    assert "".join(bold) == "в возможно короткие сроки и иные документы запрашиваются при необходимости"
    assert rows[2][4].count(report.findings[1].message.get(language)) == 2
    assert report.findings[1].advice.get(language) in rows[2][3]
    assert {s.orientation for s in document.sections} == {WD_ORIENT.LANDSCAPE}


def test_a_missing_norm_is_to_be_added():
    report = _decided(sample.russian_report(), P5=Status.ACCEPTED)
    cells = [cell.text for cell in _document(report).tables[0].rows[1].cells]
    assert cells[2].split("\n") == [
        captions("ru")("amendments.absent"),
        "«Правила распределения мест в лагере отдыха»",
    ]


@pytest.mark.parametrize(
    ("report", "key"),
    [
        (sample.clean_report(), "amendments.none"),
        (_decided(sample.kazakh_report(), D5=Status.REJECTED), "amendments.none_accepted"),
    ],
)
def test_nothing_to_change_is_said(report, key):
    document = _document(report)
    assert not document.tables
    assert captions("ru")(key) in [p.text for p in document.paragraphs]


def test_hostile_text_stays_text():
    table = _document(sample.hostile_report()).tables[0]
    assert "<img src=x onerror=alert(2)>" in table.rows[1].cells[2].text
    assert "⟨U+202E⟩обратно" in table.rows[2].cells[2].text
