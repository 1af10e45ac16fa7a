"""Runs, fields, hidden text, headings, tables, text boxes, content controls."""

from __future__ import annotations

import pytest

from legal_risk.model.source import Block, BlockKind, SourceText
from legal_risk.readers.docx import read_docx
from tests.readers.docx.build import cell, docx, inserted, p, r, row, style, table


def parts(source: SourceText) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(source.text)) for block in source.blocks]


def fld(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instr(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def drawn(inner: str, fallback: str = "") -> str:
    """Return a run with a text box, in both of the ways in which Word writes it."""
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp>"
    choice = f"<w:drawing><wp:anchor>{shape}</wp:anchor></w:drawing>"
    other = (
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{fallback or inner}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent></w:r>"
    )


RAISED = '<w:vertAlign w:val="superscript"/>'
TICKED = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
    "</w:fldChar></w:r>"
)
INLINE = [
    ("tab", "<w:r><w:t>А</w:t><w:tab/><w:t>Б</w:t></w:r>", "А\tБ", "А Б"),
    ("line break", "<w:r><w:t>А</w:t><w:br/><w:t>Б</w:t></w:r>", "А Б", "А Б"),
    (
        "hyphens",
        "<w:r><w:t>во</w:t><w:softHyphen/><w:t>семь</w:t><w:noBreakHyphen/><w:t>9</w:t></w:r>",
        "во\xadсемь\u20119",
        "восемь-9",
    ),
    ("trimmed without preserve", "<w:r><w:t>  А \n</w:t></w:r>" + r("Б"), "АБ", "АБ"),
    ("line feed in the file", r("А\nБ"), "А Б", "А Б"),
    ("hyperlink", f'<w:hyperlink r:id="rId9">{r("закон")}</w:hyperlink>' + r("ом"), "законом", "законом"),
    ("smart tag", f"<w:smartTag w:element=\"x\">{r('2024')}</w:smartTag>", "2024", "2024"),
    ("simple field", f'<w:fldSimple w:instr=" REF x ">{r("5")}</w:fldSimple>', "5", "5"),
    ("field", fld("begin") + instr("REF x") + fld("separate") + r("пункт 7") + fld("end"), "пункт 7", "пункт 7"),
    (
        "field in the instruction of a field",
        fld("begin") + instr("IF ") + fld("begin") + instr("REF") + fld("separate") + r("тайно") + fld("end")
        + fld("separate") + r("да") + fld("end"),
        "да",
        "да",
    ),
    ("field without result", r("А") + fld("begin") + instr("XE") + fld("end") + r("Б"), "АБ", "АБ"),
    ("hidden", r("А") + r("тайно", "<w:vanish/>") + r("Б", '<w:vanish w:val="0"/>'), "АБ", "АБ"),
    ("content control", f"<w:sdt><w:sdtPr/><w:sdtContent>{r('орган')}</w:sdtContent></w:sdt>", "орган", "орган"),
    ("symbol", '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>' + r(" да"), "☐ да", "☐ да"),
    ("formula", r("К = ") + "<m:oMath><m:r><m:t>а+б</m:t></m:r></m:oMath>", "К = а+б", "К = а+б"),
    ("inserted link", inserted(f"<w:hyperlink>{r('А')}</w:hyperlink>"), "А", "А"),
    (
        "alternate content once",
        f'<mc:AlternateContent><mc:Choice Requires="w14">{r("новый")}</mc:Choice>'
        f"<mc:Fallback>{r('старый')}</mc:Fallback></mc:AlternateContent>",
        "новый",
        "новый",
    ),
    ("index of an article", r("Статья 134") + r("1", RAISED) + r(". Срок"), "Статья 134-1. Срок", "Статья 134-1. Срок"),
    ("square metres", r("20 м") + r("2", RAISED), "20 м2", "20 м2"),
    ("capitals", r("глава 1. общие", "<w:caps/>") + r(" слова"), "ГЛАВА 1. ОБЩИЕ слова", "ГЛАВА 1. ОБЩИЕ слова"),
    ("box with a tick", TICKED + instr("FORMCHECKBOX") + fld("end") + r(" да"), "☒ да", "☒ да"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "text", "view"), [row[1:] for row in INLINE], ids=[row[0] for row in INLINE])
def test_inline(content: str, text: str, view: str) -> None:
    source = read_docx(docx(p(content)))
    assert source.text == text + "\n"
    assert source.view.text == view


def test_an_unfinished_field_does_not_swallow_the_act() -> None:
    assert read_docx(docx(p(r("А"), fld("begin"), instr("REF")) + p(r("Б")))).text == "А\nБ\n"


def test_a_field_result_over_several_paragraphs() -> None:
    body = p(fld("begin"), instr("TOC"), fld("separate"), r("Глава 1")) + p(r("Глава 2"), fld("end")) + p(r("Текст"))
    assert read_docx(docx(body)).text == "Глава 1\nГлава 2\nТекст\n"


def test_text_struck_through_by_hand_is_read_and_reported() -> None:
    source = read_docx(docx(p(r("Срок "), r("пять", "<w:strike/>"), r(" десять дней"))))
    assert source.text == "Срок пять десять дней\n"
    assert [notice.code for notice in source.notices] == ["LRN123"]


def test_capitals_of_a_style() -> None:
    styles = style("Normal") + style("Cap", rpr="<w:caps/>") + style("Raised", rpr=RAISED, kind="character")
    body = p(r("раздел 5"), r("1", '<w:rStyle w:val="Raised"/>'), ppr='<w:pStyle w:val="Cap"/>')
    assert read_docx(docx(body, styles=styles)).text == "РАЗДЕЛ 5-1\n"


def test_hidden_text_is_reported_as_not_checked() -> None:
    (notice,) = read_docx(docx(p(r("А"), r("тайно", "<w:vanish/>")))).notices
    assert (notice.code, notice.not_checked) == ("LRN111", True)


def test_empty_paragraphs_are_no_blocks_but_count() -> None:
    source = read_docx(docx(p() + p(r("А")) + p(r("\xa0 ")) + p(r("Б"))))
    assert [block.origin.paragraph for block in source.blocks if block.origin] == [1, 3]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("1. Настоящие Правила;\n2. Правила действуют.", ["1. Настоящие Правила;", "2. Правила действуют."]),
        ("Общие положения\nГлава 2. Порядок", ["Общие положения", "Глава 2. Порядок"]),
        ("Жалпы ережелер\n2-тарау. Тәртіп", ["Жалпы ережелер", "2-тарау. Тәртіп"]),
        ("Правила приема\nв организации", ["Правила приема в организации"]),
        ("в течение\n5 рабочих дней", ["в течение 5 рабочих дней"]),
    ],
)
def test_line_breaks_that_begin_an_item(text: str, blocks: list[str]) -> None:
    runs = "<w:r><w:br/></w:r>".join(r(line) for line in text.split("\n"))
    source = read_docx(docx(p(runs)))
    assert [block.span.of(source.text) for block in source.blocks] == blocks
    assert {block.origin.paragraph for block in source.blocks if block.origin} == {0}


def only(source: SourceText) -> Block:
    (block,) = source.blocks
    return block


def test_headings() -> None:
    styles = (
        style("Heading1", '<w:outlineLvl w:val="0"/><w:jc w:val="center"/>', "<w:b/>", title="heading 1")
        + style("Own", based_on="Heading1")
        + style("H3", title="heading 3")
        + style("T", title="Title")
    )
    found = [
        only(read_docx(docx(p(r("Глава"), ppr=ppr), styles=styles)))
        for ppr in ('<w:pStyle w:val="Own"/>', '<w:pStyle w:val="H3"/>', '<w:outlineLvl w:val="1"/>',
                    '<w:pStyle w:val="T"/>', '<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/><w:jc w:val="both"/>')
    ]  # fmt: skip
    assert [(b.kind.value, b.level, b.style, b.centred, b.bold) for b in found] == [
        ("heading", 1, "Own", True, True),
        ("heading", 3, "heading 3", False, False),
        ("heading", 2, None, False, False),
        ("heading", None, "Title", False, False),
        ("paragraph", None, "Own", False, True),
    ]


@pytest.mark.parametrize(
    ("runs", "bold"),
    [
        (r("А", "<w:b/>") + r(" ") + r("Б", "<w:b/>"), True),
        (r("А", "<w:b/>") + r("Б"), False),
        (r("А", '<w:rStyle w:val="Strong"/>'), True),
        (r("А", '<w:rStyle w:val="Strong"/><w:b w:val="false"/>'), False),
    ],
)
def test_bold(runs: str, bold: bool) -> None:
    assert only(read_docx(docx(p(runs), styles=style("Strong", rpr="<w:b/>", kind="character")))).bold is bold


def test_bookmark_is_the_anchor() -> None:
    marks = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkStart w:id="1" w:name="z12"/>'
    assert only(read_docx(docx(p(marks, r("А"))))).anchor == "z12"


def places(source: SourceText) -> list[tuple[str, int, int, int, int, int]]:
    return [
        (b.span.of(source.text), b.cell.table, b.cell.row, b.cell.column, b.cell.row_span, b.cell.column_span)
        for b in source.blocks
        if b.cell
    ]


def test_merged_cells_stand_once() -> None:
    body = table(
        row(cell("Шапка", tcpr='<w:gridSpan w:val="3"/>')),
        row(cell("А", tcpr='<w:vMerge w:val="restart"/>'), cell("Б"), cell("В")),
        row(cell("", tcpr="<w:vMerge/>"), cell("Г"), cell("Д")),
        row(cell("", tcpr='<w:vMerge w:val="continue"/>'), cell("Е", "Ж", tcpr='<w:gridSpan w:val="2"/>')),
        row(cell("З"), trpr='<w:gridBefore w:val="2"/>'),
    )
    assert places(read_docx(docx(body))) == [
        ("Шапка", 0, 0, 0, 1, 3), ("А", 0, 1, 0, 3, 1), ("Б", 0, 1, 1, 1, 1), ("В", 0, 1, 2, 1, 1),
        ("Г", 0, 2, 1, 1, 1), ("Д", 0, 2, 2, 1, 1), ("Е", 0, 3, 1, 1, 2), ("Ж", 0, 3, 1, 1, 2), ("З", 0, 4, 2, 1, 1),
    ]  # fmt: skip


def test_old_horizontal_merge() -> None:
    body = table(row(cell("А", tcpr='<w:hMerge w:val="restart"/>'), cell("", tcpr="<w:hMerge/>"), cell("Б")))
    assert places(read_docx(docx(body))) == [("А", 0, 0, 0, 1, 2), ("Б", 0, 0, 2, 1, 1)]


def test_text_in_a_merged_away_cell_is_reported() -> None:
    body = table(row(cell("А", tcpr='<w:vMerge w:val="restart"/>')), row(cell("лишнее", tcpr="<w:vMerge/>")))
    source = read_docx(docx(body))
    assert source.text == "А\n"
    assert [notice.code for notice in source.notices] == ["LRN122"]


def test_nested_table() -> None:
    inner = table(row(cell("в1"), cell("в2")))
    body = p(r("до")) + table(row(cell(p(r("а")), inner, p(r("б"))), cell("в"))) + table(row(cell("г"), cell("д")))
    assert places(read_docx(docx(body))) == [
        ("а", 0, 0, 0, 1, 1), ("в1", 1, 0, 0, 1, 1), ("в2", 1, 0, 1, 1, 1), ("б", 0, 0, 0, 1, 1), ("в", 0, 0, 1, 1, 1),
        ("г", 2, 0, 0, 1, 1), ("д", 2, 0, 1, 1, 1),
    ]  # fmt: skip


def test_rows_and_cells_in_content_controls() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    wrapped = control.format(row(cell("А"), control.format(cell("Б"))))
    assert [place[0] for place in places(read_docx(docx(table(wrapped))))] == ["А", "Б"]


def test_block_content_control_and_custom_xml() -> None:
    body = (
        f'<w:sdt><w:sdtContent>{p(r("А"))}<w:customXml w:element="x">{p(r("Б"))}</w:customXml></w:sdtContent></w:sdt>'
    )
    assert read_docx(docx(body)).text == "А\nБ\n"


def test_text_box_does_not_cut_its_paragraph() -> None:
    source = read_docx(docx(p(r("Срок "), drawn(p(r("врезка"))), r("пять дней"))))
    assert parts(source) == [("form", "врезка"), ("paragraph", "Срок пять дней")]
    assert [notice.code for notice in source.notices] == ["LRN116"]


@pytest.mark.parametrize(
    ("box", "beside"),
    [("Утверждены приказом", "Правила"), ("Қаулымен бекітілген", ""), ("Бұйрыққа 1-қосымша", "Қағидалар")],
)
def test_stamps_in_text_boxes_stay_paragraphs(box: str, beside: str) -> None:
    source = read_docx(docx(p(drawn(p(r(box))), r(beside) if beside else "")))
    assert parts(source)[0] == ("paragraph", box)


def test_text_box_is_read_once() -> None:
    assert read_docx(docx(p(drawn(p(r("новая")), p(r("старая")))))).text == "новая\n"


def test_pictures_and_diagrams_are_reported() -> None:
    picture = "<w:r><w:drawing><wp:inline><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>"
    diagram = "<w:r><w:drawing><wp:inline><a:graphic><dgm:relIds/></a:graphic></wp:inline></w:drawing></w:r>"
    (notice,) = read_docx(docx(p(r("А"), picture, diagram))).notices
    assert (notice.code, notice.not_checked) == ("LRN113", True)
    assert "1 pictures and 1 diagrams" in notice.message


def test_embedded_document_is_reported() -> None:
    (notice,) = read_docx(docx(p(r("А")) + '<w:altChunk r:id="rId5"/>')).notices
    assert (notice.code, notice.not_checked) == ("LRN114", True)


def test_numbering_fields_are_reported() -> None:
    (notice,) = read_docx(docx(p(fld("begin"), instr(" LISTNUM "), fld("end"), r("А")))).notices
    assert notice.code == "LRN120"


def test_document_of_pictures_alone() -> None:
    source = read_docx(docx(p()))
    assert (source.text, source.blocks, source.view.text) == ("", (), "")
    assert [(notice.code, notice.not_checked) for notice in source.notices] == [("LRN118", True)]


def test_blocks_do_not_overlap_and_cover_the_text() -> None:
    body = p(r("А")) + table(row(cell("Б", "В"), cell("Г"))) + p(r("Д"))
    source = read_docx(docx(body))
    assert "\n".join(block.span.of(source.text) for block in source.blocks) + "\n" == source.text
    assert source.view.text.split("\n") == [block.span.of(source.text) for block in source.blocks]
    assert {block.kind for block in source.blocks} == {BlockKind.PARAGRAPH, BlockKind.CELL}


OLD_FONT = "Осы Ќаѓидалар ґтініштерді ќарау тјртібін айќындайды жјне барлыќ ўйымдарѓа ќолданылады."
MEANT = "Осы Қағидалар өтініштерді қарау тәртібін айқындайды және барлық ұйымдарға қолданылады."


def test_kazakh_letters_of_an_old_font_are_restored() -> None:
    source = read_docx(docx(p(r(OLD_FONT[:20]), r(OLD_FONT[20:])) + p(r("Руководитель издает приказ."))))
    found = source.text.splitlines()
    assert found[1] == "Руководитель издает приказ."
    assert "Қ" in found[0] and "Ќ" not in source.text and len(found[0]) == len(MEANT)
    assert [notice.code for notice in source.notices] == ["LRN103"]


def test_letters_of_other_languages_stay() -> None:
    text = "Њујорк и Љубљана, ћирилица и ђак."
    source = read_docx(docx(p(r(text))))
    assert source.text == text + "\n"
    assert source.notices == ()
