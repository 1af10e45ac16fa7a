"""Tables as Excel workbooks: types, safety of texts, stable bytes."""

import time
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from legal_risk.report.legible import legible
from legal_risk.report.sheets import Sheet, workbook


def opened(*sheets):
    return load_workbook(BytesIO(workbook(sheets)))


def test_headers_and_typed_rows():
    sheet = opened(Sheet("Сроки", ("Кто", "Дней", "Итог"), (("Комиссия", 5, True), ("Әкім", None, 2.5)))).worksheets[0]
    assert [[c.value for c in row] for row in sheet.iter_rows()] == [
        ["Кто", "Дней", "Итог"],
        ["Комиссия", 5, True],
        ["Әкім", None, 2.5],
    ]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C3"
    assert sheet["A1"].font.bold and sheet["A2"].alignment.wrap_text
    assert sheet.print_title_rows == "$1:$1"


def test_lines_above_the_headers():
    sheet = opened(Sheet("Лист", ("а", "б"), ((1, 2),), lead=("Заголовок", "Пояснение"))).worksheets[0]
    assert sheet["A1"].value == "Заголовок" and sheet["A3"].value == "а" and sheet["A4"].value == 1
    assert sheet.freeze_panes == "A4"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+7 701",
        "-5",
        "@SUM(A1)",
        "\t=1",
        '=HYPERLINK("http://x")',
        "#N/A",
        "#REF!",
        "10%",
        "01.02.2024",
        "3.10",
    ],
)
def test_a_text_is_never_a_formula_an_error_or_a_number(text):
    cell = opened(Sheet("Лист", ("a",), ((text,),))).worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert cell.value == text


def test_the_file_holds_no_formula_element():
    with ZipFile(BytesIO(workbook([Sheet("Лист", ("=a",), (("=cmd|' /C calc'!A0",),), lead=("=b",))]))) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_characters_that_break_a_file_are_named():
    assert opened(Sheet("Лист", ("a",), (("до\x00после\x0b\u202e",),))).worksheets[0]["A2"].value == (
        "до⟨U+0000⟩после⟨U+000B⟩⟨U+202E⟩"
    )


def test_an_escape_of_the_format_in_a_text_stays_a_text():
    with ZipFile(BytesIO(workbook([Sheet("Лист", ("a",), (("_x0041_",),))]))) as archive:
        assert b"_x005F_x0041_" in archive.read("xl/worksheets/sheet1.xml")


def test_names_of_sheets():
    names = opened(*(Sheet(name, ("a",), ()) for name in ("a/b:c", "A B C", "", "ұ" * 50, "ұ" * 50))).sheetnames
    assert names == ["a b c", "A B C (2)", "1", "ұ" * 31, "ұ" * 27 + " (2)"]


def test_long_texts_are_cut_visibly():
    value = opened(Sheet("Лист", ("a",), (("я" * 40_000,),))).worksheets[0]["A2"].value
    assert len(value) == 32_767 and value.endswith("…")


def test_numbers_that_are_none():
    assert opened(Sheet("Лист", ("a",), ((float("nan"),), (float("inf"),)))).worksheets[0]["A2"].value == "nan"


def test_widths_follow_the_contents_within_limits():
    dimensions = opened(Sheet("Лист", ("a", "b"), (("я" * 200, "1"),))).worksheets[0].column_dimensions
    assert (dimensions["A"].width, dimensions["B"].width) == (70, 8)
    assert opened(Sheet("Лист", ("a",), (), widths=(33,))).worksheets[0].column_dimensions["A"].width == 33


def test_rows_fit_the_headers():
    with pytest.raises(ValueError, match="has 1 cells"):
        workbook([Sheet("Лист", ("a", "b"), ((1,),))])
    with pytest.raises(ValueError, match="at least one"):
        workbook([])


def test_the_same_tables_give_the_same_bytes():
    sheets = [Sheet("Лист", ("a", "b"), ((1, "б"), (None, "=2")))]
    first = workbook(sheets, title="Сроки")
    time.sleep(1.1)  # the format counts seconds
    assert workbook(sheets, title="Сроки") == first


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=40), st.one_of(st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text(max_size=9))
        ),
        max_size=6,
    )
)
def test_any_text_can_be_stored(rows):
    sheet = opened(Sheet("Лист", ("a", "b"), rows, lead=("x",))).worksheets[0]
    for number, (text, value) in enumerate(rows, 3):
        assert (sheet.cell(number, 1).value or "").replace("_x005F_", "_") == legible(text)
        assert sheet.cell(number, 2).data_type != "f"
        if not isinstance(value, str):
            assert sheet.cell(number, 2).value == value


@pytest.mark.parametrize(("width", "paper", "pages"), [(150, None, 1), (300, "8", 1), (400, "8", 2)])
def test_wide_sheets_are_printed_on_larger_paper_and_more_pages(width, paper, pages):
    book = load_workbook(BytesIO(workbook([Sheet("x", ["a", "b"], [[1, 2]], widths=(width / 2, width / 2))])))
    setup = book.worksheets[0].page_setup
    assert (setup.paperSize and str(setup.paperSize), setup.fitToWidth) == (paper, pages)
