from __future__ import annotations

import io
from dataclasses import replace

import docx

from legal_risk.model.finding import Status, Verdict
from legal_risk.report.captions import captions
from legal_risk.report.conclusion.bilingual import bilingual_conclusion
from legal_risk.report.conclusion.matching import matched
from legal_risk.report.saving import save
from tests.report import sample


def _document(report, partner=None, **options):
    result = sample.result_of(*(r for r in (report, partner) if r))
    return docx.Document(io.BytesIO(bilingual_conclusion(result, report, partner, **options)))


def _findings(document):
    return next(t for t in document.tables if t.rows[0].cells[0].text == "№" and len(t.columns) == 3)


def test_findings_of_one_norm_stand_side_by_side():
    ru, kk = sample.russian_report(), sample.kazakh_report()
    rows = [[cell.text for cell in row.cells] for row in list(_findings(_document(ru, kk)).rows)[1:]]
    assert [row[0] for row in rows] == ["1", "2"]
    assert "по своему усмотрению" in rows[0][1]
    assert "өз қалауы бойынша" in rows[0][2]
    assert "в возможно короткие сроки" in rows[1][1]
    assert "мүмкіндігінше қысқа мерзімде" in rows[1][2]


def test_what_one_text_lacks_is_said():
    ru, kk = sample.russian_report(), sample.kazakh_report()
    fewer = sample.act_report(kk.act, kk.findings[1:])
    rows = [[cell.text for cell in row.cells] for row in list(_findings(_document(ru, fewer)).rows)[1:]]
    assert rows[0][2] == captions("kk")("conclusion.no_match")
    assert "мүмкіндігінше" in rows[1][2]


def test_one_act_is_told_in_both_languages():
    report = sample.russian_report()
    document = _document(report)
    row = [cell.text for cell in _findings(document).rows[1].cells]
    assert report.findings[0].message.ru in row[1]
    assert report.findings[0].message.kk in row[2]
    assert "по своему усмотрению" in row[1]
    assert "по своему усмотрению" in row[2]
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert [heading.split(".")[0] for heading in headings][:10] == [str(n) for n in range(1, 11)]
    for number in range(1, 11):
        title = headings[number - 1]
        assert captions("ru")(f"conclusion.part{number}").format(many="коррупциогенные факторы") in title
        assert " / " in title


def test_every_cell_has_a_paragraph_and_no_table_inside():
    for report in (sample.clean_report(), sample.hostile_report(), sample.russian_report()):
        for table in _document(report).tables:
            for row in table.rows:
                for cell in row.cells:
                    assert cell.paragraphs
                    assert not cell.tables


def test_rejected_findings_are_not_in_the_table():
    report = sample.russian_report()
    verdict = Verdict(Status.REJECTED, "норма закона", "А. Б.", "2026-01-31")
    first = replace(report.findings[0], status=Status.REJECTED, verdict=verdict)
    document = _document(replace(report, findings=(first, *report.findings[1:])))
    assert len(_findings(document).rows) == 2
    text = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "норма закона. А. Б., 31 января 2026 года." in text
    assert "норма закона. А. Б., 2026 жылғы 31 қаңтар." in text


def test_late_findings_of_the_right_text_keep_their_place():
    act = sample.act_of("a.md", sample.RU_LINES)
    one, two = sample.finding_of(act, "Комиссия вправе"), sample.finding_of(act, "возможно короткие", factor="D2")
    alone = sample.finding_of(act, "Решение принимается", factor="R2")
    assert matched((one, two), (one, alone, two)) == [(one, one), (None, alone), (two, two)]
    assert matched((), (alone, one)) == [(None, alone), (None, one)]
    assert matched((one, one), (one,)) == [(one, one), (one, None)]


def test_a_pair_has_one_paper(tmp_path):
    ru, kk, clean = sample.russian_report(), sample.kazakh_report(), sample.clean_report()
    result = replace(sample.result_of(kk, ru, clean), pairs=((1, 0),))
    written = save(result, tmp_path, formats=("bilingual",), languages=("ru",))
    assert [path.name for path in written] == ["lager.conclusion.ru-kk.docx", "clean.conclusion.ru-kk.docx"]


def test_equal_bytes():
    first, second = (
        bilingual_conclusion(sample.full_result(), sample.russian_report(), sample.kazakh_report()) for _ in "12"
    )
    assert first == second
