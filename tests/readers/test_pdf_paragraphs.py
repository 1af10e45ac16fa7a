"""How the lines of a column become paragraphs: each case gives its lines with their indents and what room is left."""

from dataclasses import replace

import pytest

from legal_risk.model.source import CellPlace
from legal_risk.readers.hyphens import WordBreaks
from legal_risk.readers.pdf.columns import sides_of, usual_sides
from legal_risk.readers.pdf.line import Box, PdfLine, Word
from legal_risk.readers.pdf.paragraphs import paragraphs_of
from legal_risk.readers.pdf.tables import PdfTable, goes_on_in_row

WIDTH = 240.0
RUNNING = [("Комиссия рассматривает заявления", 20, 0), ("в течение дня.", 0, 170)] * 4
"""Paragraphs with an indent, by which a text shows what its first lines look like."""
CASES = {
    "a date by chance in the middle, and the title below it": (
        [("Утверждены приказом", 20, 110), ("Министра от 12 июня 2024 года № 204-н", 20, 20), ("Правила учёта мест", 20, 0)],
        ["Утверждены приказом", "Министра от 12 июня 2024 года № 204-н", "Правила учёта мест"],
    ),
    "a row of blanks too long for its line": (
        [("Категория:", 20, 170), ("____________________________", 0, 6), ("______", 0, 210)],
        ["Категория: __________________________________"],
    ),
    "rows of blanks that stand for themselves": (
        [("Заявление", 0, 190), ("____________________", 0, 60), ("____________________", 0, 60)],
        ["Заявление", "____________________", "____________________"],
    ),
    "lines of a stamp": (
        [("Қазақстан Республикасы", 110, 30), ("Ішкі істер министрінің", 110, 34), ("№ 33 бұйрығымен", 110, 60)],
        ["Қазақстан Республикасы", "Ішкі істер министрінің", "№ 33 бұйрығымен"],
    ),
    "text at the edge below a stamp": (
        [("«__» _______ 20__ года", 110, 10), ("Заключение комиссии", 0, 140)],
        ["«__» _______ 20__ года", "Заключение комиссии"],
    ),
    "a remark below a full line": (
        [("Фамилия, имя, отчество заявителя", 0, 5), ("Примечание: заполняется лично.", 0, 60)],
        ["Фамилия, имя, отчество заявителя", "Примечание: заполняется лично."],
    ),
}  # fmt: skip


def lines_of(rows):
    return [
        PdfLine(text, 0, Box(indent, top, WIDTH - rest, top + 9), 9.0, False, 0.0, WIDTH)
        for top, (text, indent, rest) in zip(range(60, 700, 12), rows, strict=False)
    ]


@pytest.mark.parametrize("name", CASES)
def test_lines_become_paragraphs(name):
    rows, expected = CASES[name]
    found = paragraphs_of(lines_of([*RUNNING, *rows]))
    assert [one.text(WordBreaks("")) for one in found[4:]] == expected
    assert not any(one.centred for one in found)


def word(text, x0, top):
    return Word(text, Box(x0, top, x0 + 100, top + 9), 9.0, False)


def test_a_page_number_beside_the_gutter_widens_no_column():
    rows = [word(text, x0, top) for top in range(60, 180, 12) for text, x0 in (("слева", 45), ("справа", 310))]
    sides = sides_of([*rows, word("- 10 -", 287, 800)], (263.0, 309.0))
    assert sides[1] is not None
    assert sides[1][0] == 310
    few = sides_of(rows[:4], (263.0, 309.0))
    assert few == (None, None)
    assert usual_sides([sides, few, sides]) == sides


def in_cell(rows, place, room=60.0):
    return [
        PdfLine(text, 0, Box(0, top, room - rest, top + 9), 9.0, False, 0.0, room, place)
        for top, (text, rest) in zip(range(60, 700, 12), rows, strict=False)
    ]


CELLS = {
    "values one below the other": ([("40,0", 40), ("45,0", 40), ("48,0", 40)], ["40,0", "45,0", "48,0"]),
    "a word cut in two": ([("Жоғары оқу орындарын", 2), ("ың тізбесі", 20)], ["Жоғары оқу орындарының тізбесі"]),
    "two words": ([("Жоғары оқу орындары", 2), ("мен колледждер", 5)], ["Жоғары оқу орындары мен колледждер"]),
}


@pytest.mark.parametrize("name", CELLS)
def test_lines_of_a_narrow_cell(name):
    rows, expected = CELLS[name]
    breaks = WordBreaks("Жоғары оқу орындарының тізімі. Мектептер мен колледждер. Лицейлер мен гимназиялар.")
    found = paragraphs_of(in_cell(rows, CellPlace(0, 0, 1)))
    assert [one.text(breaks) for one in found] == expected


def test_headings_stay_apart_among_points_of_one_line():
    tops = [*range(60, 252, 12), *range(266, 386, 15), 406, 424, 442]
    points = [(f"{n}) короткий подпункт;", 20, 90) for n in range(1, 9)]
    heads = [("Обложка книжки учёта", 20, 20)] * 3
    lines = [
        replace(line, box=Box(line.box.x0, top, line.box.x1, top + 9), bold=place > 23)
        for place, (line, top) in enumerate(zip(lines_of([*RUNNING, *RUNNING, *points, *heads]), tops, strict=True))
    ]
    assert [len(one.lines) for one in paragraphs_of(lines)[-3:]] == [1, 1, 1]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (["Тегі, аты,", "Лауазымға"], ["әкесінің аты", "өткізілуде"], True),
        (["1.", "Заявление подается"], ["", "в школу."], True),
        (["Фамилия", "Имя"], ["Иванов", "Иван"], False),
        (["справка;", "копия;"], ["выписка", "акт"], False),
    ],
)
def test_a_row_cut_by_the_end_of_the_page(above, below, expected):
    def table(texts):
        lines = [
            line for column, text in enumerate(texts) if text for line in in_cell([(text, 5)], CellPlace(0, 0, column))
        ]
        return PdfTable(Box(0, 0, 120, 60), (0.0, 60.0, 120.0), 1, lines)

    assert goes_on_in_row(table(above), table(below)) is expected
