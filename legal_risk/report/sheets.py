"""Plain tables as an Excel workbook: every text stays text, and the same tables give the same bytes."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from legal_risk.report.archive import undated
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | bool | None

_CORE = "docProps/core.xml"
_DAY = "2020-01-01T00:00:00Z"
_HEADER_COLOUR = "DDE6F0"
_LONGEST_TEXT = 32_767
_MOST_ROWS = 1_048_575
_NARROWEST, _WIDEST = 8, 70
_A4, _A3 = 180, 330
"""The widest sheets, in characters, that can still be read on a lying page of A4 and of A3."""


@dataclass(frozen=True, slots=True)
class Sheet:
    r"""One sheet: a row of ``headers`` above ``rows`` of the same length.

    ``name`` is cut to what Excel allows (31 characters, none of ``[]:*?/\\``). ``widths`` are counted in characters,
    one a column; without them the widths follow the contents. ``lead`` are lines above the headers (a title, a note).
    """

    name: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Value]]
    widths: Sequence[float] = ()
    lead: Sequence[str] = ()


def workbook(sheets: Sequence[Sheet], *, title: str = "", author: str = "legal-risk") -> bytes:
    """Return ``sheets`` as the bytes of an xlsx file.

    Strings are never formulas, links or error codes, whatever they begin with (Excel shows ``=1+1`` as these four
    characters); control and direction characters are shown by their names (``⟨U+0007⟩``). Numbers and truth values
    keep their types, ``None`` is an empty cell. Raises ``ValueError`` without sheets, for a row that does not fit the
    headers, and for more rows than a sheet can hold.
    """
    from openpyxl import Workbook

    if not sheets:
        raise ValueError("a workbook needs at least one sheet")
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(_sheet_name(sheet.name, book.sheetnames)), sheet)
    book.properties.title, book.properties.creator = legible(title)[:255], legible(author)[:255]
    return _written(book)


def _written(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    data = buffer.getvalue()
    with ZipFile(BytesIO(data)) as archive:
        core = archive.read(_CORE).decode("utf-8")
    core = re.sub(r"(<dcterms:(created|modified)\b[^>]*>)[^<]*", rf"\g<1>{_DAY}", core)
    return undated(data, {_CORE: core.encode("utf-8")})


def _sheet_name(name: str, taken: Sequence[str]) -> str:
    """Return a name Excel accepts and no other sheet has."""
    clean = re.sub(r"[\[\]:*?/\\\n\t]", " ", legible(name)).strip(" '")[:31].strip(" '") or "1"
    used = {other.casefold() for other in taken}
    number, result = 2, clean
    while result.casefold() in used:
        ending = f" ({number})"
        result, number = clean[: 31 - len(ending)].rstrip() + ending, number + 1
    return result


def _fill(target: Worksheet, sheet: Sheet) -> None:
    if len(sheet.rows) + len(sheet.lead) > _MOST_ROWS:
        raise ValueError(f"sheet {sheet.name!r} has more rows than an Excel sheet can hold")
    head = len(sheet.lead) + 1
    for place, line in enumerate(sheet.lead, 1):
        _put(target.cell(place, 1), line)
    for column, header in enumerate(sheet.headers, 1):
        _put(target.cell(head, column), header)
    for row, values in enumerate(sheet.rows, head + 1):
        if len(values) != len(sheet.headers):
            raise ValueError(f"row {row - head} of sheet {sheet.name!r} has {len(values)} cells")
        for column, value in enumerate(values, 1):
            _put(target.cell(row, column), value)
    _style(target, sheet, head)


def _put(cell: Cell | MergedCell, value: Value) -> None:
    if isinstance(value, str):
        _put_text(cell, value)
    elif isinstance(value, float) and not math.isfinite(value):
        _put_text(cell, str(value))
    else:
        cell.value = value


def _put_text(cell: Cell | MergedCell, value: str) -> None:
    """Store ``value`` as a string: openpyxl would make a formula of «=…» and an error of «#N/A»."""
    text = legible(value)
    shown = text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
    cell.value = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", shown)  # «_x0041_» would be read as the letter A
    cell.data_type = "s"
    if shown.startswith(("=", "+", "-", "@", "\t", "#")):
        cell.quotePrefix = True


def _style(target: Worksheet, sheet: Sheet, head: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    wrapped = Alignment(wrap_text=True, vertical="top")
    for row in target.iter_rows(min_row=head, max_col=len(sheet.headers)):
        for cell in row:
            cell.alignment = wrapped
    for cell in target[head]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=_HEADER_COLOUR)
    if sheet.lead:
        target.cell(1, 1).font = Font(bold=True)
    widths = sheet.widths or _widths(sheet)
    for column, width in enumerate(widths, 1):
        target.column_dimensions[get_column_letter(column)].width = width
    last = get_column_letter(max(len(sheet.headers), 1))
    target.freeze_panes = f"A{head + 1}"
    target.auto_filter.ref = f"A{head}:{last}{head + len(sheet.rows)}"
    _print_layout(target, head, sum(widths))


def _print_layout(target: Worksheet, head: int, width: float) -> None:
    """Lay a sheet of ``width`` characters out for print: a wide one on A3, a very wide one on several pages abreast."""
    if width > _A4:
        target.page_setup.paperSize = target.PAPERSIZE_A3
    target.page_setup.orientation = "landscape"
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = math.ceil(width / _A3), 0
    if target.sheet_properties.pageSetUpPr is not None:
        target.sheet_properties.pageSetUpPr.fitToPage = True
    target.print_title_rows = f"{head}:{head}"


def _widths(sheet: Sheet) -> list[float]:
    """Return a width for each column: that of its widest line within limits (long texts wrap)."""
    widths: list[float] = []
    for column, header in enumerate(sheet.headers):
        texts = [header, *(str(row[column]) for row in sheet.rows[:500] if row[column] is not None)]
        widest = max(len(line) for text in texts for line in (text.splitlines() or [""]))
        widths.append(float(min(max(widest + 2, _NARROWEST), _WIDEST)))
    return widths
