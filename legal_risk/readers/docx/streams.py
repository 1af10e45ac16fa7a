"""Recognises tables that set a Kazakh and a Russian text side by side, and takes the two texts apart."""

from __future__ import annotations

from legal_risk.model.source import BlockKind, CellPlace
from legal_risk.readers.docx.labels import Label
from legal_risk.readers.docx.line import Line
from legal_risk.readers.lines import opens_item
from legal_risk.readers.side_by_side import SideBySide, is_row_number, most_of, stream_of_text, tables_side_by_side


def split_streams(lines: list[Line]) -> tuple[list[Line], int]:
    """Return the lines, the left text before the right one when tables hold both, and the number of such tables.

    The lines of both columns become paragraphs that keep their cell; lines around the table join the text in their
    language.
    """
    entries = [(line.cell, line.text) for line in lines]
    tables = tables_side_by_side(entries)
    if not tables:
        return lines, 0
    whole_act = most_of(entries, tables)
    right_is_kazakh = any(table.kazakh == table.right for table in tables.values())
    for line in lines:
        cell, table = _place_among(line, tables)
        if table is not None and cell is not None and cell.column == table.numbers:
            line.kind = BlockKind.PAGE_FURNITURE
        elif table is not None and cell is not None and cell.column_span == 1:
            line.stream = int(cell.column == table.right)
            if cell is line.cell:
                line.kind = BlockKind.PARAGRAPH if line.level is None else BlockKind.HEADING
        elif whole_act:
            line.stream = stream_of_text(line.text, right_is_kazakh)
    lines = _with_numbers_of_rows(lines, tables)
    return sorted(lines, key=lambda line: line.stream), len(tables)


def _place_among(line: Line, tables: dict[int, SideBySide]) -> tuple[CellPlace | None, SideBySide | None]:
    """Return the cell of a two-language table that the line stands in, be it in a table inside of that cell."""
    for cell in (line.cell, *line.outside):
        if cell is not None and cell.table in tables:
            return cell, tables[cell.table]
    return None, None


def _with_numbers_of_rows(lines: list[Line], tables: dict[int, SideBySide]) -> list[Line]:
    """Return the lines; a number such as «2.» that stands in a column of its own becomes the label of both texts."""
    numbers: dict[tuple[int, int], Line] = {}
    for line in lines:
        if line.kind is BlockKind.PAGE_FURNITURE and line.cell is not None and is_row_number(line.text):
            numbers[line.cell.table, line.cell.row] = line
    used: set[int] = set()
    seen: set[CellPlace] = set()
    for line in lines:
        cell = line.cell
        if cell is None or cell in seen or cell.table not in tables or line.kind is BlockKind.PAGE_FURNITURE:
            continue
        seen.add(cell)
        number = numbers.get((cell.table, cell.row))
        if number is not None and line.label is None and not opens_item(line.text.strip()):
            line.label = Label(number.text.strip(), " ")
            used.add(id(number))
    return [line for line in lines if id(line) not in used]
