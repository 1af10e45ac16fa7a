from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT
from lxml import etree

from legal_risk.model.finding import Severity, Status, Verdict
from legal_risk.model.localized import Localized
from legal_risk.model.report import Progress
from legal_risk.report.captions import captions
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.note.charts import BarChart, Series, chart_xml, described
from legal_risk.report.note.figures import figures
from legal_risk.report.note.writer import analytical_note
from legal_risk.report.tally import tally_result
from tests.report import sample


def _document(result, **options):
    return docx.Document(io.BytesIO(analytical_note(result, **options)))


def _body(document) -> str:
    return "\n".join(p.text for p in document.paragraphs)


def _charts(data: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = sorted(name for name in archive.namelist() if "/charts/" in name)
        return [etree.fromstring(archive.read(name)) for name in names]


def _rejected(report, place=0):
    found = list(report.findings)
    found[place] = replace(found[place], status=Status.REJECTED, verdict=Verdict(Status.REJECTED, "норма закона"))
    return replace(report, findings=tuple(found))


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_parts_in_order(language):
    words = captions(language)
    headings = [
        p.text for p in _document(sample.full_result(), language=language).paragraphs if p.style.name == "Heading 1"
    ]
    keys = ("scope", "method", "totals", "matrix", "factors", "worst", "conclusions", "unchecked", "recommendations")
    assert headings == [f"{n}. {words(f'note.part_{key}')}" for n, key in enumerate(keys, 1)]


def test_matrix_counts_acts_and_factors():
    document = _document(sample.full_result())
    table = next(t for t in document.tables if [c.text for c in t.rows[0].cells][2:4] == ["D2", "D5"])
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0][-1] == "Всего"
    assert [row[2:] for row in rows[1:]] == [["1", "1", "2"], ["1", "1", "2"], ["", "", "0"], ["2", "2", "4"]]


def test_what_experts_rejected_is_counted_apart():
    result = sample.result_of(_rejected(sample.russian_report()), sample.kazakh_report())
    counted = figures(result)
    assert (len(counted.signed), counted.rejected, len(counted.look), counted.rejected_look) == (3, 1, 2, 0)
    total = tally_result(result)
    body = _body(_document(result))
    assert f"Замечаний для заключения: {total.signed}; мест для внимания эксперта: {total.shown}." in body
    assert "Отклонено экспертами: замечаний для заключения – 1" in body
    assert "остальные замечания для заключения: 3." in body


def test_factors_and_acts_by_frequency():
    counted = figures(sample.full_result())
    assert [(row.code, row.findings, row.acts) for row in counted.factors] == [("D2", 2, 2), ("D5", 2, 2)]
    assert [act.number for act in counted.worst(5)] == [1, 2]
    assert counted.acts[0].by_severity() == {Severity.HIGH: 1, Severity.MEDIUM: 1}


def test_charts_hold_the_figures():
    charts = _charts(analytical_note(sample.full_result()))
    names = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
    values = [[int(v) for v in chart.xpath("//c:val//c:v/text()", namespaces=names)] for chart in charts]
    assert values == [[2, 2, 0, 0], [2, 2], [1, 1, 1, 1], [1, 1, 1, 1]]


def test_charts_are_described_for_those_who_cannot_see_them():
    document = _document(sample.full_result())
    said = document.element.body.xpath("//wp:docPr/@descr")
    assert said[0] == "Замечания для заключения по степени риска. высокая: 2; средняя: 2; низкая: 0; замечание: 0."
    two = BarChart("Т", ("а", "б"), (Series("х", (1, 0), "000000"), Series("у", (2, 0), "FFFFFF")))
    assert described(two) == "Т. а: х 1, у 2; б: 0."


def test_hostile_names_stay_text():
    chart = BarChart("<c:x/>&", ("</c:v>\u202e", '"'), (Series("]]>", (1, 2), "000000"),))
    etree.fromstring(chart_xml(chart).encode())
    document = _document(sample.result_of(sample.hostile_report()))
    assert any("<script>alert(1)</script>" in cell.text for t in document.tables for r in t.rows for cell in r.cells)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_progress_is_told_when_there_was_an_earlier_report(language):
    result = replace(sample.full_result(), progress=Progress(earlier=5, fixed=2))
    data = analytical_note(result, language=language)
    assert captions(language)("note.progress", earlier=5, now=6, new=3, stayed=3, fixed=2) in _body(
        docx.Document(io.BytesIO(data))
    )
    assert len(_charts(data)) == 5


def test_failed_files_and_gaps_are_named():
    document = _document(sample.full_result())
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "bad.pdf" in cells
    assert any("LR104" in cell for cell in cells)
    assert "страница 4: нет текстового слоя" in _body(document)


def test_nothing_found_and_nothing_read():
    clean = _document(sample.result_of(sample.clean_report()))
    assert captions("ru")("note.no_recommendations") in _body(clean)
    assert {s.orientation for s in clean.sections} == {WD_ORIENT.PORTRAIT}
    nothing = replace(sample.full_result(), acts=())
    assert "Проверено текстов актов: 0" in _body(_document(nothing))


def test_settings_give_period_and_signature():
    settings = ConclusionSettings(period=Localized("2025 год", "2025 жыл"), expert=Localized("И. И.", "И. И."))
    body = _document(sample.full_result(), language="kk", settings=settings)
    assert "Кезең: 2025 жыл." in _body(body)
    assert body.tables[-1].rows[0].cells[1].text == "И. И."


def test_advice_is_general_where_acts_differ():
    act = sample.act_of("a.md", sample.RU_LINES)
    texts = ("Исключить «а»; писать «да».", "Исключить «б»; писать «да».", "Иное.")
    found = tuple(
        replace(sample.finding_of(act, "Комиссия вправе"), advice=Localized(text, f"{text} kk")) for text in texts
    )
    counted = figures(sample.result_of(sample.act_report(act, found)))
    assert counted.advice("D5", "ru") == "Исключить «…»; писать «да»."
    assert counted.advice("X", "ru") == ""


def test_equal_bytes():
    assert analytical_note(sample.full_result()) == analytical_note(sample.full_result())
