"""Tables that set the Kazakh and the Russian text side by side."""

from __future__ import annotations

from legal_risk.readers.docx import read_docx
from tests.readers.docx.build import abstract, cell, docx, item, level, num, p, r, row, table

KK = [
    "1. Осы Қағидалар өтініштерді қарау тәртібін айқындайды.",
    "2. Комиссия өтінішті бес жұмыс күні ішінде қарайды.",
    "3. Шешім өтініш берушіге жазбаша түрде жіберіледі.",
]
RU = [
    "1. Настоящие Правила определяют порядок рассмотрения заявлений.",
    "2. Комиссия рассматривает заявление в течение пяти рабочих дней.",
    "3. Решение направляется заявителю в письменной форме.",
]


def side_by_side(left: list[str], right: list[str]) -> str:
    return table(*(row(cell(one), cell(two)) for one, two in zip(left, right, strict=True)))


def test_two_languages_become_two_streams() -> None:
    source = read_docx(docx(side_by_side(KK, RU)))
    assert source.text.splitlines() == [*KK, *RU]
    assert [block.stream for block in source.blocks] == [0, 0, 0, 1, 1, 1]
    assert {block.kind.value for block in source.blocks} == {"paragraph"}
    assert [block.cell.row for block in source.blocks if block.cell] == [0, 1, 2, 0, 1, 2]
    assert [notice.code for notice in source.notices] == ["LRN117"]


def test_left_column_is_stream_zero_whatever_its_language() -> None:
    assert read_docx(docx(side_by_side(RU, KK))).text.splitlines() == [*RU, *KK]


def test_lines_around_the_table_join_the_text_in_their_language() -> None:
    body = (
        p(r("Өтініштерді қарау қағидалары туралы"))
        + p(r("О правилах рассмотрения обращений граждан"))
        + side_by_side(KK, RU)
        + p(r("№ 5"))
    )
    source = read_docx(docx(body))
    streams = {block.span.of(source.text): block.stream for block in source.blocks}
    assert streams["Өтініштерді қарау қағидалары туралы"] == 0
    assert streams["О правилах рассмотрения обращений граждан"] == 1
    assert streams["№ 5"] == 0
    assert [block.stream for block in source.blocks] == sorted(streams.values())


def test_whole_texts_in_one_row() -> None:
    body = table(row(cell(*KK), cell(*RU)))
    assert read_docx(docx(body)).text.splitlines() == [*KK, *RU]


def test_automatic_numbers_are_counted_in_the_order_of_the_file() -> None:
    numbering = abstract(0, level(0, "%1.")) + num(1, 0) + abstract(1, level(0, "%1)")) + num(2, 1)
    rows = [row(cell(item(kk[3:], 1, 0)), cell(item(ru[3:], 2, 0))) for kk, ru in zip(KK, RU, strict=True)]
    source = read_docx(docx(table(*rows), numbering=numbering))
    assert [line[:2] for line in source.text.splitlines()] == ["1.", "2.", "3.", "1)", "2)", "3)"]


def test_comparative_table_of_one_language_stays_a_table() -> None:
    source = read_docx(docx(side_by_side(RU, [text + " Отказ не допускается." for text in RU])))
    assert {block.kind.value for block in source.blocks} == {"cell"}
    assert {block.stream for block in source.blocks} == {0}
    assert source.notices == ()


def test_list_of_terms_in_two_languages_stays_a_table() -> None:
    terms = side_by_side(["өтініш", "шешім", "қағида", "мүше"] * 6, ["заявление", "решение", "правило", "член"] * 6)
    source = read_docx(docx(p(r(" ".join(RU * 6))) + terms))
    assert {block.stream for block in source.blocks} == {0}
    assert sum(block.kind.value == "cell" for block in source.blocks) == 48


def test_letterhead_stays_a_table() -> None:
    head = table(
        row(
            cell("Қазақстан Республикасының Оқу-ағарту министрлігі"),
            cell("Министерство просвещения Республики Казахстан"),
        )
    )
    source = read_docx(docx(head + p(r(" ".join(RU * 2)))))
    assert [block.kind.value for block in source.blocks] == ["cell", "cell", "paragraph"]


def test_heading_across_both_columns_keeps_its_place() -> None:
    across = row(cell("1", tcpr='<w:gridSpan w:val="2"/>'))
    body = table(across, *(row(cell(kk), cell(ru)) for kk, ru in zip(KK, RU, strict=True)))
    assert read_docx(docx(body)).text.splitlines() == ["1", *KK, *RU]


def test_a_column_of_numbers_counts_for_both_languages() -> None:
    head = row(cell("№"), cell("Мәтін"), cell("Текст"))
    rows = [
        row(cell(f"{n}."), cell(kk[3:], "Екінші бөлік."), cell(ru[3:], "Часть вторая."))
        for n, kk, ru in zip((1, 2, 3), KK, RU, strict=True)
    ]
    source = read_docx(docx(table(head, *rows)))
    texts = {n: [b.span.of(source.text) for b in source.blocks if b.stream == n] for n in (0, 1)}
    assert texts[0] == ["№", "Мәтін", *[line for kk in KK for line in (kk, "Екінші бөлік.")]]
    assert texts[1] == ["Текст", *[line for ru in RU for line in (ru, "Часть вторая.")]]


def test_a_column_of_row_numbers_is_no_part_of_either_text() -> None:
    rows = [row(cell(str(n)), cell(kk), cell(ru)) for n, kk, ru in zip((1, 2, 3), KK, RU, strict=True)]
    source = read_docx(docx(table(*rows)))
    assert [b.span.of(source.text) for b in source.blocks if b.kind.value == "page-furniture"] == ["1", "2", "3"]
    assert [b.span.of(source.text) for b in source.blocks if b.kind.value == "paragraph"] == [*KK, *RU]


def test_a_table_inside_of_a_column_stays_with_its_language() -> None:
    inner = table(row(cell("№"), cell("Балл")), row(cell("1"), cell("5")))
    rows = [row(cell(kk), cell(ru)) for kk, ru in zip(KK, RU, strict=True)]
    source = read_docx(docx(table(*rows, row(cell(inner, p()), cell(inner, p())))))
    assert [b.span.of(source.text) for b in source.blocks if b.stream == 1] == [*RU, "№", "Балл", "1", "5"]
    assert sum(b.kind.value == "cell" for b in source.blocks) == 8
