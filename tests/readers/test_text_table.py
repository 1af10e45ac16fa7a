"""Tables in plain text: cells with tabs between them."""

import pytest

from legal_risk.readers import read
from tests.readers.checking import assert_exact, assert_sound

BEFORE, AFTER = "1. Места распределяет комиссия.", "2. Решение объявляют заявителю."


def cells(text):
    source = read(f"{BEFORE}\n\n{text}\n\n{AFTER}\n".replace("\n", "\r\n").encode(), name="a.txt")
    assert_sound(source)
    assert_exact(source)
    lines = source.view.text.split("\n")
    assert (lines[0], lines[-1]) == (BEFORE, AFTER)
    return [
        (line, block.cell.row, block.cell.column) if block.cell else line
        for block, line in list(zip(source.blocks, lines, strict=True))[1:-1]
    ]


def test_rows_of_one_width_are_a_table():
    assert cells("№\tШкола\tМест\n1\tЛицей\t30\n2\t\t20") == [
        ("№", 0, 0), ("Школа", 0, 1), ("Мест", 0, 2), ("1", 1, 0), ("Лицей", 1, 1), ("30", 1, 2), ("2", 2, 0), ("20", 2, 2),
    ]  # fmt: skip


def test_rows_to_fill_in_are_rows():
    assert cells("№ п/п\tФамилия\tПредмет\n\t\t\n1.\t\t") == [
        ("№ п/п", 0, 0), ("Фамилия", 0, 1), ("Предмет", 0, 2), ("1.", 2, 0),
    ]  # fmt: skip


def test_who_hands_over_and_who_takes_is_a_table():
    assert cells("Сдал\tПринял\nдиректор\t______\n(подпись)\t______")[:2] == [("Сдал", 0, 0), ("Принял", 0, 1)]


def test_a_cell_of_several_paragraphs_stands_in_quotes():
    assert cells('3\t"Срок:\n1) пять дней;\n2) для ""особых"" случаев десять дней."') == [
        ("3", 0, 0), ("Срок:", 0, 1), ("1) пять дней;", 0, 1), ('2) для "особых" случаев десять дней.', 0, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Министр\tА. Ахметова",
        "Председатель\tА. Б. Ахметов\nСекретарь\tВ. Г. Иванова",
        "1. Общие положения\t2\n2. Порядок записи\t3\n3. Ответственность\t4",
        "\tАбзац с отступом.\n\tЕще один абзац с отступом.",
        '"Правила"\tутверждены',
    ],
)
def test_posts_contents_and_indents_are_no_tables(text):
    assert all(isinstance(found, str) for found in cells(text))


def test_a_quotation_that_does_not_close_is_text():
    assert all(isinstance(found, str) for found in cells('"Слово\tдругое'))


def test_a_stamp_set_aside_is_no_table():
    assert cells('\t"Приложение 1\nк Правилам приема"') == ["Приложение 1", "к Правилам приема"]
