"""Takes the Kazakh and the Russian text of an html page apart that stand side by side in a table."""

from __future__ import annotations

from legal_risk.model.source import CellPlace
from legal_risk.readers.html_lines import HtmlLine
from legal_risk.readers.lines import opens_item
from legal_risk.readers.side_by_side import SideBySide, is_row_number, most_of, stream_of_text, tables_side_by_side


def split_streams(lines: list[HtmlLine]) -> tuple[list[HtmlLine], int]:
    """Return the lines, the left text before the right one when tables hold both, and the number of such tables.

    A column of numbers to the left of both belongs to neither: a number such as «2.» opens the text of its row in both.
    """
    entries = [(line.cell, line.text) for line in lines]
    tables = tables_side_by_side(entries)
    if not tables:
        return lines, 0
    whole_act = most_of(entries, tables)
    right_is_kazakh = any(table.kazakh == table.right for table in tables.values())
    numbers: dict[tuple[int, int], HtmlLine] = {}
    kept: list[HtmlLine] = []
    for line in lines:
        table = _table_of(line, tables)
        if table is None:
            if whole_act:
                line.stream = stream_of_text(line.text, right_is_kazakh)
        elif line.cell is not None and line.cell.column == table.numbers:
            if is_row_number(line.text):
                numbers[line.cell.table, line.cell.row] = line
            continue
        elif line.cell is not None and line.cell.column_span == 1:
            line.stream, line.parallel = int(line.cell.column == table.right), True
        kept.append(line)
    _number(kept, numbers)
    return sorted(kept, key=lambda line: line.stream), len(tables)


def _table_of(line: HtmlLine, tables: dict[int, SideBySide]) -> SideBySide | None:
    return None if line.cell is None else tables.get(line.cell.table)


def _number(lines: list[HtmlLine], numbers: dict[tuple[int, int], HtmlLine]) -> None:
    seen: set[CellPlace] = set()
    for line in lines:
        if not line.parallel or line.cell is None or line.cell in seen:
            continue
        seen.add(line.cell)
        number = numbers.get((line.cell.table, line.cell.row))
        if number is not None and not line.label and not opens_item(line.text):
            line.label = number.text.strip()
