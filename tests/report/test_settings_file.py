from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Cm, Pt

from legal_risk.errors import OptionError
from legal_risk.model.localized import Localized
from legal_risk.report.conclusion.settings import CORRUPTOGENIC_FACTOR, ConclusionSettings
from legal_risk.report.conclusion.settings_file import read_settings
from legal_risk.report.conclusion.writer import conclusion
from tests.report import sample

FULL = """
schema: legal-risk/settings/1
header: {ru: ОТЗЫВ, kk: ПІКІР}
disclaimer: {ru: Для работы., kk: Жұмыс үшін.}
ground: {ru: письмо, kk: хат}
developer: {ru: Отдел, kk: Бөлім}
organisation: {ru: Центр, kk: Орталық}
expert: Иванова И. И.
post: {ru: юрист, kk: заңгер}
date: 2024-02-05
number: 7-к
include_look: true
term: corruptogenic
period: {ru: первое полугодие, kk: бірінші жартыжылдық}
amend: accepted
legal_basis:
  - {ru: Старый приказ, kk: Ескі бұйрық, until: 2024-01-01}
  - {ru: Приказ, kk: Бұйрық, from: 2024-01-01, until: 2025-01-01}
  - {ru: Новый приказ, kk: Жаңа бұйрық, from: 2025-01-01}
"""


def _written(tmp_path, text):
    path = tmp_path / "office.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_can_be_given(tmp_path):
    assert read_settings(_written(tmp_path, FULL)) == ConclusionSettings(
        header=Localized("ОТЗЫВ", "ПІКІР"),
        disclaimer=Localized("Для работы.", "Жұмыс үшін."),
        ground=Localized("письмо", "хат"),
        developer=Localized("Отдел", "Бөлім"),
        organisation=Localized("Центр", "Орталық"),
        expert=Localized("Иванова И. И.", "Иванова И. И."),
        post=Localized("юрист", "заңгер"),
        legal_basis=(Localized("Приказ", "Бұйрық"),),
        term=CORRUPTOGENIC_FACTOR,
        date="2024-02-05",
        number="7-к",
        include_look=True,
        period=Localized("первое полугодие", "бірінші жартыжылдық"),
        amend="accepted",
    )


def test_a_basis_without_a_day_is_the_one_without_an_end(tmp_path):
    settings = read_settings(_written(tmp_path, FULL.replace("date: 2024-02-05\n", "")))
    assert settings.legal_basis == (Localized("Новый приказ", "Жаңа бұйрық"),)


def test_an_own_term(tmp_path):
    term = "term:\n  one: {ru: риск, kk: тәуекел}\n  many: {ru: риски, kk: тәуекелдер}\n  of_many: рисков\n"
    found = read_settings(_written(tmp_path, term)).term
    assert (found.many.kk, found.of_many.ru) == ("тәуекелдер", "рисков")


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("expert: [a]\n", "LR321", "line 1"),
        ("header: А\ndate: вчера\n", "LR321", "line 2"),
        ("haeder: А\n", "LR321", "haeder"),
        ("header: {ru: А}\n", "LR321", "kk"),
        ("term: риск\n", "LR321", "term"),
        ("amend: none\n", "LR321", "amend"),
        ("schema: other/1\n", "LR321", "schema"),
        ("include_look: maybe\n", "LR321", "include_look"),
        ("a: [\n", "LR321", "line"),
        ("template: none.docx\n", "LR320", "none.docx"),
        ("template: office.yaml\n", "LR322", "office.yaml"),
        ("term: {one: а, many: б}\n", "LR321", "of_many"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, text, code, told):
    with pytest.raises(OptionError) as caught:
        read_settings(_written(tmp_path, text))
    assert caught.value.code == code
    assert told in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path):
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(OptionError, match="LR320"):
            read_settings(path)
    (tmp_path / "x.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OptionError, match="LR320"):
        read_settings(tmp_path / "x.yaml")


def _template(kind="document") -> bytes:
    document = docx.Document()
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Arial", Pt(13)
    document.sections[0].left_margin = Cm(4)
    document.sections[0].header.paragraphs[0].text = "БЛАНК ЦЕНТРА"
    document.sections[0].footer.paragraphs[0].text = "Адрес центра"
    document.add_paragraph("Шапка письма")
    written = io.BytesIO()
    document.save(written)
    if kind == "document":
        return written.getvalue()
    from zipfile import ZipFile

    from legal_risk.report.archive import undated

    with ZipFile(written) as archive:
        types = archive.read("[Content_Types].xml")
    main = b"wordprocessingml.%s.main+xml"
    return undated(written.getvalue(), {"[Content_Types].xml": types.replace(main % b"document", main % b"template")})


@pytest.mark.parametrize("kind", ["document", "template"])
def test_template_keeps_its_own_look(tmp_path, kind):
    (tmp_path / "blank.docx").write_bytes(_template(kind))
    settings = read_settings(_written(tmp_path, "template: blank.docx\n"))
    report = sample.russian_report()
    document = docx.Document(io.BytesIO(conclusion(sample.result_of(report), report, settings=settings)))
    assert document.paragraphs[0].text == "Шапка письма"
    assert document.styles["Normal"].font.name == "Arial"
    assert {round(section.left_margin.cm, 1) for section in document.sections} == {4.0}
    assert document.sections[0].header.paragraphs[0].text == "БЛАНК ЦЕНТРА"
    assert [p.text for p in document.sections[0].footer.paragraphs] == ["Адрес центра"]
    wide = [section for section in document.sections if section.page_width > section.page_height]
    assert wide
    for table in document.tables:
        assert table.style.name == "Conclusion Table"


def test_a_template_without_the_styles_gets_them(tmp_path):
    document = docx.Document()
    for name in ("Title", "List Bullet", "Heading 1"):
        element = document.styles[name].element
        element.getparent().remove(element)
    written = io.BytesIO()
    document.save(written)
    report = sample.russian_report()
    settings = ConclusionSettings(template=written.getvalue())
    made = docx.Document(io.BytesIO(conclusion(sample.result_of(report), report, settings=settings)))
    assert next(p.text for p in made.paragraphs if p.style.name == "Heading 1").startswith("1. ")
