from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from legal_risk.engine import load_pack
from legal_risk.lang.dates import in_words
from legal_risk.model.finding import Basis, EvidenceRole, Status, Verdict
from legal_risk.model.localized import Localized
from legal_risk.model.report import DecisionNote
from legal_risk.model.rule import Method, MethodPoint, Profile
from legal_risk.report.captions import captions
from legal_risk.report.conclusion import findings, rule_quality
from legal_risk.report.conclusion.legal_basis import dated_acts, in_force_on
from legal_risk.report.conclusion.settings import CORRUPTOGENIC_FACTOR, ConclusionSettings
from legal_risk.report.conclusion.writer import conclusion
from legal_risk.report.measured import Figures
from tests.report import sample


def _document(report=None, **options):
    report = report or sample.russian_report()
    return docx.Document(io.BytesIO(conclusion(sample.result_of(report), report, **options)))


def _text(document) -> str:
    return "\n".join(node.text or "" for node in document.element.body.iter(qn("w:t")))


def _headings(document) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == "Heading 1"]


def _findings_table(document, language="ru"):
    first = captions(language)("conclusion.column_number")
    return next(t for t in document.tables if t.rows[0].cells[0].text == first)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_ten_parts_in_order(language):
    headings = _headings(_document(language=language))
    annex = captions(language)("decisions.annex").split(".")[0]
    assert [heading.split(".")[0] for heading in headings] == [*(str(n) for n in range(1, 11)), annex]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_table_of_findings_has_a_row_for_each_signed_finding(language):
    report = sample.russian_report()
    table = _findings_table(_document(report, language=language), language)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert len(rows) == 1 + 2
    assert rows[0][1] == captions(language)("conclusion.column_address")
    for row, finding in zip(rows[1:], report.findings, strict=False):
        assert row[1] == finding.address.get(language)
        assert finding.quote.replace("*", "") in row[2]
        assert row[3].startswith(f"{finding.factor}. ")
        assert finding.message.get(language) in row[4]
        assert row[5] == captions(language).name("severity", finding.severity.value)
        assert finding.advice.get(language) in row[6]


def test_quote_is_bold_inside_its_norm_and_the_other_side_of_a_conflict_is_shown():
    table = _findings_table(_document())
    first, second = table.rows[1].cells[2], table.rows[2].cells[2]
    assert [r.text for r in first.paragraphs[0].runs if r.bold] == ["по своему усмотрению отказать в выделении места"]
    assert first.text == "2. Комиссия вправе по своему усмотрению отказать в выделении места."
    assert "Решение принимается комиссией" in second.text


def test_a_missing_norm_is_told_so_with_the_norms_that_call_for_it():
    act = sample.act_of("x.md", sample.RU_LINES)
    needed = ((EvidenceRole.TRIGGER, "Комиссия вправе"),)
    finding = sample.finding_of(act, "**Правила", "отдыха**", factor="P5", evidence=needed)
    table = _findings_table(_document(sample.act_report(act, (finding,))))
    assert table.rows[1].cells[2].text.split("\n") == [
        "[норма отсутствует]",
        "«Правила распределения мест в лагере отдыха»",
        "Связанная норма: акт в целом – «Комиссия вправе»",
    ]


@pytest.mark.parametrize(
    ("language", "word", "article", "point"),
    [("ru", "сравнительно", "статья 3", "пункт 4"), ("kk", "салыстыру үшін", "3-бап", "4-тармақ")],
)
def test_law_of_another_state_is_named_last_and_as_a_comparison(language, word, article, point):
    act = sample.act_of("x.md", sample.RU_LINES)
    own = Basis("Закон «О выдуманных актах»", "статья 3")
    foreign = Basis("Чужая методика", "пункт 4", comparative=True)
    found = (sample.finding_of(act, "Комиссия вправе", basis=(foreign, own)),)
    document = _document(sample.act_report(act, found), language=language)
    cell = _findings_table(document, language).rows[1].cells[4].text
    assert cell.endswith("[1], [2].")
    assert [p.text for p in document.paragraphs if p.text.startswith("[")] == [
        f"[1] Закон «О выдуманных актах», {article}.",
        f"[2] Чужая методика, {point} ({word}).",
    ]


def test_legal_bases_are_numbered_once_below_the_table():
    document = _document()
    cells = [row.cells[4].text.split("\n")[-1] for row in list(_findings_table(document).rows)[1:]]
    assert cells == ["Основание: [1].", "Основание: [1]."]
    assert [p.text for p in document.paragraphs if p.text.startswith("[")] == [
        "[1] Закон «О выдуманных актах», статья 3."
    ]


def test_header_row_repeats_and_wide_tables_lie_on_wide_pages():
    document = _document()
    header = _findings_table(document).rows[0]._tr
    assert header.find(".//" + qn("w:tblHeader")) is not None
    turns = [section.orientation for section in document.sections]
    assert turns == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    for section in document.sections:
        wide = section.orientation == WD_ORIENT.LANDSCAPE
        assert (section.page_width > section.page_height) == wide
    assert [s.orientation for s in _document(sample.clean_report()).sections] == [WD_ORIENT.PORTRAIT]


def test_tables_fit_between_the_margins():
    document = _document()
    page = document.sections[1]
    room = page.page_width - page.left_margin - page.right_margin
    table = _findings_table(document)
    assert sum(column.width for column in table.columns) <= room


def test_pages_are_numbered_by_fields():
    footer = _document().sections[0].footer._element
    codes = [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_fonts_of_official_papers():
    styles = _document().styles
    assert (styles["Normal"].font.name, styles["Normal"].font.size.pt) == ("Times New Roman", 12)
    fonts = styles["Heading 1"].element.rPr.rFonts
    assert {fonts.get(qn(f"w:{s}")) for s in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert not [name for name in fonts.attrib if name.endswith("Theme")]
    cells = [p for row in _findings_table(_document()).rows for cell in row.cells for p in cell.paragraphs]
    assert {p.style.name for p in cells} == {"Conclusion Table Text"}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_comparative_table_holds_the_proposed_wording(language):
    report = sample.russian_report()
    document = _document(report, language=language)
    table = document.tables[-3]
    assert len(table.rows) == 2
    cells = [cell.text for cell in table.rows[1].cells]
    assert cells[2] == "2. Комиссия вправе по своему усмотрению отказать в выделении места."
    assert cells[3] == report.findings[0].proposed_wording.get(language)


@pytest.mark.parametrize(
    ("report", "verdict"),
    [
        (sample.russian_report(), "требует доработки"),
        (sample.clean_report(), "без замечаний"),
        (sample.act_report(sample.kazakh_report().act, sample.kazakh_report().findings[1:]), "с замечаниями"),
    ],
)
def test_verdict(report, verdict):
    text = _text(_document(report))
    assert [v for v in ("требует доработки", "без замечаний", "с замечаниями") if f"Оценка: {v}" in text] == [verdict]


def test_limits_name_the_gap_and_the_figures():
    text = _text(_document())
    assert "страница 4: нет текстового слоя" in text
    assert "Прочитано структурных единиц: 6 из 7." in text
    assert "Часть документа не проверена" in text
    clean = _text(_document(sample.clean_report()))
    assert "Часть документа не проверена" not in clean
    assert "Текст акта прочитан полностью." in clean


def test_factors_found_only_to_look_at_are_not_called_clean():
    document = _document()
    paragraphs = [p.text for p in document.paragraphs]
    start = next(i for i, text in enumerate(paragraphs) if text.startswith("6. "))
    stop = next(i for i, text in enumerate(paragraphs) if text.startswith("7. "))
    part = " ".join(paragraphs[start:stop])
    assert "P5" not in part
    assert "R2" not in part
    assert "K1. Отказ от конкурса (акт не является конкурсом)" in part


def test_kazakh_paper_holds_no_russian_words_of_ours():
    report = sample.kazakh_report()
    document = _document(report, language="kk")
    fixed = {v for k, v in captions("ru").entries.items() if k.startswith(("conclusion.", "label.")) and len(v) > 6}
    shared = set(captions("kk").entries.values())
    shown = {p.text for p in document.paragraphs} | {c.text for t in document.tables for r in t.rows for c in r.cells}
    assert not (fixed - shared) & shown
    assert "Анықталған сыбайлас жемқорлық факторлары" in _text(document)


def test_settings_decide_heading_people_date_and_term():
    settings = ConclusionSettings(
        header=Localized("ОТЗЫВ"),
        expert=Localized("Иванова И. И.", "Иванова И. И."),
        post=Localized("юрист"),
        organisation=Localized("Группа 4"),
        date="2024-02-05",
        number="7",
        include_look=True,
        term=CORRUPTOGENIC_FACTOR,
    )
    document = _document(settings=settings)
    text = _text(document)
    assert document.paragraphs[0].text == "ОТЗЫВ\n№ 7"
    for part in ("Иванова И. И.", "юрист", "Группа 4", "5 февраля 2024 года", "Места для внимания эксперта"):
        assert part in text
    assert "№ 1056/113/277" not in text
    assert "№ 33104" in text
    assert document.core_properties.created.date().isoformat() == "2024-02-05"
    kazakh = _text(_document(language="kk", settings=settings))
    assert "Анықталған коррупциогендік факторлар" in kazakh


@pytest.mark.parametrize(
    ("date", "number"),
    [("2021-01-01", "№ 451"), ("2023-07-12", "№ 451"), ("2024-12-31", "№ 33104"), ("2025-01-01", "№ 35575")],
)
def test_legal_basis_of_a_day(date, number):
    texts = [act.text for act in in_force_on(date)]
    assert any(number in text.ru for text in texts)
    assert any(number in text.kk for text in texts)
    assert sum("№ 33104" in t.ru or "№ 451" in t.ru for t in texts) == 1


def test_legal_basis_without_a_day_is_the_latest():
    assert in_force_on(None) == in_force_on("2099-01-01")
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", act.checked_on) and act.href for act in dated_acts())


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_paper_says_that_it_is_not_the_statutory_expertise(language):
    assert captions(language)("conclusion.disclaimer") in _text(_document(language=language))


def test_equal_bytes_and_no_clock():
    report = sample.russian_report()
    first, second = (conclusion(sample.result_of(report), sample.russian_report()) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]


def test_hostile_text_is_shown_as_text():
    document = _document(sample.hostile_report())
    table = _findings_table(document)
    quotes = [row.cells[2].text for row in list(table.rows)[1:]]
    assert '=HYPERLINK("http://evil.example";"x") ]]> </mark><img src=x onerror=alert(2)>' in quotes[0]
    assert "⟨U+202E⟩обратно" in quotes[1]
    assert "⟨U+001B⟩[31mкрасный" in quotes[1]
    assert "ж" * 600 in quotes[2]
    assert "{{ 7 + 7 }}" in quotes[2]


@pytest.mark.parametrize(
    ("iso", "language", "words"),
    [
        ("2025-03-04", "ru", "4 марта 2025 года"),
        ("2025-03-04", "kk", "2025 жылғы 4 наурыз"),
        ("2025-12-31", "kk", "2025 жылғы 31 желтоқсан"),
        ("без даты", "ru", "без даты"),
    ],
)
def test_dates_in_words(iso, language, words):
    assert in_words(iso, language) == words


def _rejected_report():
    report = sample.russian_report()
    verdict = Verdict(Status.REJECTED, "так сказано в законе", "А. Б.", "2026-01-31", note="см. статью 5")
    first = replace(report.findings[0], status=Status.REJECTED, verdict=verdict)
    look = replace(report.findings[2], status=Status.REJECTED, verdict=verdict)
    known = replace(report.findings[1], status=Status.KNOWN)
    return replace(report, findings=(first, known, look, report.findings[3]))


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_rejected_findings_stand_apart_with_the_reason(language):
    report, words = _rejected_report(), captions(language)
    document = _document(report, language=language)
    rows = [[cell.text for cell in row.cells] for row in _findings_table(document, language).rows]
    assert [row[3].split(".")[0] for row in rows[1:]] == ["D2"]
    assert rows[1][7] == words("status.known")
    table = next(t for t in document.tables if t.rows[0].cells[-1].text == words("conclusion.column_decided"))
    cells = [[cell.text for cell in row.cells] for row in list(table.rows)[1:]]
    assert [row[3].split(".")[0] for row in cells] == ["D5", "R2"]
    assert cells[0][4] == "так сказано в законе\nсм. статью 5"
    assert cells[0][5] == f"А. Б., {in_words('2026-01-31', language)}"
    assert "P5 – 1" in _text(document)
    assert "R2 – 1" not in _text(document)


def test_a_rejected_finding_does_not_decide_the_verdict():
    text = _text(_document(_rejected_report()))
    assert "Оценка: с замечаниями" in text
    assert "Статус включённых замечаний: было при прошлой проверке – 1." in text


def test_decisions_that_changed_nothing_are_named():
    report = sample.russian_report()
    notes = (DecisionNote("unused", "ab12", "D5", "Старая норма"), DecisionNote("expired", "cd34", "D2", ""))
    result = replace(sample.result_of(report), decision_notes=notes)
    text = _text(docx.Document(io.BytesIO(conclusion(result, report))))
    assert "D5: «Старая норма» – такого замечания больше нет" in text
    assert "D2: «cd34» – срок действия решения истёк" in text


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_method_and_profile_are_named_and_each_factor_has_its_point(language):
    report = sample.russian_report()
    point = MethodPoint("3а", Localized("усмотрение", "қалау"), ("D5",))
    method = Method("m", Localized("Методика М", "М әдістемесі"), "Акт 1", (point,))
    profile = Profile("p", Localized("проект акта", "акт жобасы"))
    result = replace(sample.result_of(report), method=method, profile=profile)
    document = docx.Document(io.BytesIO(conclusion(result, report, language=language)))
    words, text = captions(language), _text(document)
    cells = [row.cells[3].text for row in list(_findings_table(document, language).rows)[1:]]
    assert cells[0].endswith(words("conclusion.method_point", point="3а", name=point.name.get(language)))
    assert cells[1].endswith(words("conclusion.method_none"))
    assert words("conclusion.order_method", name=method.name.get(language), source="Акт 1") in text
    assert words("conclusion.profile_line", name=profile.name.get(language)) in text
    assert words("conclusion.order_default") not in text


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ({}, "Измеренных показателей точности правил"),
        (
            {"KZ-D5-001": {"ru": {"conclusion": [9, 10]}}},
            "KZ-D5-001 – 9 из 10 (60–98 %).",
        ),
        ({"KZ-D5-001": {"ru": {"conclusion": [9, 10]}}}, "Измеренных показателей нет: KZ-D2-001."),
    ],
)
def test_measured_precision_of_the_rules_is_told(monkeypatch, rules, told):
    monkeypatch.setattr(rule_quality, "measured", lambda: Figures("cd" * 32, 5, 2, rules))
    text = _text(_document())
    assert told in text
    assert ("другом состоянии набора правил (контрольная сумма cdcdcdcdcdcd)" in text) == bool(rules)


def test_a_long_conclusion_has_a_table_of_contents_with_links():
    act = sample.act_of("x.md", sample.RU_LINES)
    found = tuple(sample.finding_of(act, "Комиссия вправе") for _ in range(12))
    document = _document(sample.act_report(act, found))
    body = document.element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert len(links) >= 10
    assert set(links) <= marks
    pages = [order.text.split()[:2] for order in body.iter(qn("w:instrText"))]
    assert pages == [["PAGEREF", mark] for mark in links]
    fields = [field for field in body.iter(qn("w:fldChar")) if field.get(qn("w:fldCharType")) == "begin"]
    assert all(field.get(qn("w:dirty")) == "true" for field in fields)
    assert len(fields) == len(links)
    assert document.settings.element.find(qn("w:updateFields")) is None
    assert not list(_document().element.body.iter(qn("w:hyperlink")))


def test_words_of_factors_fit_into_their_column():
    """Times New Roman of 10 points needs less than 0.18 cm a letter on the average of a long word."""
    names = [getattr(factor.name, language) for factor in load_pack().factors for language in ("ru", "kk")]
    states = [name for language in ("ru", "kk") for name in captions(language).section("status").values()]
    for texts, column in ((names, 3), (states, 7)):
        longest = max(len(word) for text in texts for word in re.split(r"[\s/-]", text))
        assert 0.173 * longest + 0.25 <= findings._WIDTHS[column]


def test_rows_stay_on_one_page_and_the_header_with_the_first_of_them():
    table = _findings_table(_document())
    header, *rows = table.rows
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    assert all(p.paragraph_format.keep_with_next for cell in header.cells for p in cell.paragraphs)


def test_very_long_rows_may_break():
    act = sample.act_of("x.md", (*sample.RU_LINES, f"5. Начало {'и слово ' * 100} конец."))
    found = sample.finding_of(act, "5. Начало", "конец.")
    (row,) = list(_findings_table(_document(sample.act_report(act, (found,)))).rows)[1:]
    assert row._tr.trPr is None


def test_equal_reasons_and_advices_are_told_once():
    act = sample.act_of("x.md", (*sample.RU_LINES, "7. Директор вправе отказать в переводе."))
    found = tuple(sample.finding_of(act, words) for words in ("Комиссия вправе", "Директор вправе"))
    first, second = list(_findings_table(_document(sample.act_report(act, found))).rows)[1:]
    assert "см. №" not in first.cells[4].text + first.cells[6].text
    assert second.cells[4].text.split("\n")[1:2] == ["Обоснование – см. №\u00a01."]
    assert second.cells[6].text == "Рекомендация – см. №\u00a01."


@pytest.mark.parametrize(("state", "header"), [("draft", "Редакция проекта"), ("in force", "Действующая редакция")])
def test_the_comparative_table_names_the_text_that_it_has(state, header):
    report = sample.russian_report()
    act = replace(report.act, requisites=replace(report.act.requisites, state=state))
    table = _document(replace(report, act=act)).tables[-3]
    assert [cell.text for cell in table.rows[0].cells][2] == header
    assert table.rows[1].cells[4].text == "Замечание №\u00a01, фактор D5"


def test_bases_of_one_act_stand_together():
    act = sample.act_of("x.md", sample.RU_LINES)
    law, code = "Закон «О выдуманных актах»", "Выдуманный кодекс"
    bases = (Basis(law, "статья 3"), Basis(code, "статья 1"), Basis(law, "статья 5", verified=False))
    foreign = (
        Basis("Чужая методика", "пункт 4", comparative=True),
        Basis("Чужая методика", "пункт 5", comparative=True),
    )
    found = (sample.finding_of(act, "Комиссия вправе", basis=(*foreign, *bases)),)
    text = _text(_document(sample.act_report(act, found)))
    remark = "(требует сверки с официальным текстом)"
    assert f"\n{law}: [1] статья 3; [3] статья 5 {remark}.\n[2] {code}, статья 1.\n" in text
    assert "\nЧужая методика (сравнительно): [4] пункт 4; [5] пункт 5.\n" in text


@pytest.mark.parametrize(
    ("factor", "wording", "cell"),
    [
        ("P10", "Итоги оформляются протоколом.", "Дополнить нормой:\nИтоги оформляются протоколом."),
        ("P10", "… в течение двух дней", "… в течение двух дней"),
        ("D5", "Комиссия отказывает в случаях: 1) …", "Комиссия отказывает в случаях: 1) …"),
    ],
)
def test_a_wording_that_joins_the_norm_says_so(factor, wording, cell):
    act = sample.act_of("x.md", sample.RU_LINES)
    found = sample.finding_of(act, "Комиссия вправе", factor=factor, wording=Localized(wording, wording))
    table = _document(sample.act_report(act, (found,))).tables[-3]
    assert table.rows[1].cells[3].text == cell
