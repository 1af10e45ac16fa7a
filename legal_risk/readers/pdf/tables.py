"""Tables of a PDF page: ruled cells with the words in them, placed in rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from legal_risk.model.source import CellPlace
from legal_risk.readers.lines import ends_sentence, opens_in_lower_case
from legal_risk.readers.pdf.line import Box, PdfLine, Word, lines_of_words

_SNAP = 4.0


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A table of one page; the places of its lines count from 0 on this page. ``edges`` are those of its columns.

    ``side`` is the column of the page that it stands in, ``None`` on a page of one column.
    """

    box: Box
    edges: tuple[float, ...]
    rows: int
    lines: list[PdfLine]
    side: int | None = None


def tables_of(page: Any, number: int, words: Sequence[Word]) -> tuple[list[PdfTable], list[Word]]:
    """Return the ruled tables of a pdfplumber page, from top to bottom, and the words that are in none."""
    if len(page.edges) < 4:
        return [], list(words)
    tables: list[PdfTable] = []
    left = list(words)
    for found in sorted(page.find_tables(), key=lambda table: table.bbox[1]):
        cells = [Box(*cell) for cell in found.cells]
        if len(cells) < 2:
            continue
        inside = [word for word in left if Box(*found.bbox).holds(word.box)]
        if not inside:
            continue
        taken = set(map(id, inside))
        left = [word for word in left if id(word) not in taken]
        tables.append(_table(Box(*found.bbox), cells, inside, number))
    return tables, left


def _table(box: Box, cells: list[Box], words: list[Word], page: int) -> PdfTable:
    columns = _snapped([value for cell in cells for value in (cell.x0, cell.x1)])
    rows = _snapped([value for cell in cells for value in (cell.top, cell.bottom)])
    lines: list[PdfLine] = []
    for cell in sorted(cells, key=lambda c: (_index(rows, c.top), c.x0)):
        inside = [word for word in words if cell.holds(word.box)]
        first_row, first_column = _index(rows, cell.top), _index(columns, cell.x0)
        place = CellPlace(
            0,
            first_row,
            first_column,
            max(_index(rows, cell.bottom) - first_row, 1),
            max(_index(columns, cell.x1) - first_column, 1),
        )
        found = lines_of_words(inside, page, place)
        lines += [replace(line, right=max(line.right, cell.x1 - (line.left - cell.x0))) for line in found]
    return PdfTable(box, tuple(columns), len(rows) - 1, lines)


def _snapped(values: list[float]) -> list[float]:
    """Return the different values in order; those closer than a rule is thick count as one."""
    result: list[float] = []
    for value in sorted(values):
        if not result or value - result[-1] > _SNAP:
            result.append(value)
    return result


def _index(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda place: abs(edges[place] - value))


def continues(above: PdfTable, below: PdfTable) -> bool:
    """Tell whether two tables on pages that follow each other have the same columns."""
    same_count = len(above.edges) == len(below.edges)
    return same_count and all(abs(a - b) < 2 * _SNAP for a, b in zip(above.edges, below.edges, strict=True))


def header_of(table: PdfTable) -> list[tuple[int, str]]:
    """Return the texts of the first row with their columns, to recognise it where a page repeats it."""
    return [(line.cell.column, line.text) for line in table.lines if line.cell is not None and line.cell.row == 0]


def goes_on_in_row(above: PdfTable, table: PdfTable) -> bool:
    """Tell whether the first row of a continued table is the rest of the row above.

    Its first cell is empty then, or each of its cells goes on with the sentence of the cell above.
    """
    first = [line for line in table.lines if line.cell is not None and line.cell.row == 0]
    columns = [line.cell.column for line in first if line.cell is not None]
    if not first or min(columns) > 0:
        return bool(first)
    opening: dict[int, str] = {}
    for column, line in zip(columns, first, strict=True):
        opening.setdefault(column, line.text)
    closing = {
        line.cell.column: line.text
        for line in above.lines
        if line.cell is not None and line.cell.row + line.cell.row_span == above.rows
    }
    return all(
        column in closing and opens_in_lower_case(text) and not ends_sentence(closing[column])
        for column, text in opening.items()
    )


def placed(line: PdfLine, table: int, row: int) -> PdfLine:
    """Return the line with the number of its table in the document and its row counted from the start of the table."""
    if line.cell is None:
        return line
    return replace(line, cell=replace(line.cell, table=table, row=line.cell.row + row))
