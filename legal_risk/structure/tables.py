"""Tables: rows, cells, and the numbered items inside cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from legal_risk.model.act import NodeKind, Zone
from legal_risk.model.source import CellPlace
from legal_risk.structure.draft import Draft, Owned
from legal_risk.structure.lines import Line

_ROW_NUMBER = re.compile(r"(\d{1,3}(?:-\d{1,2})?)\s?[.)]?$")
_ITEMS = (NodeKind.POINT, NodeKind.SUBPOINT)


def build_table(holder: Draft, lines: Sequence[Line], zone: Zone) -> Draft:
    """Append a table made of ``lines`` (all of them cell blocks of one table) to ``holder`` and return it."""
    table = holder.open(NodeKind.TABLE)
    columns = _columns(lines)
    for _, row_lines in groupby(lines, key=lambda line: place(line).row):
        row = table.open(NodeKind.ROW)
        for _, cell_lines in groupby(row_lines, key=lambda line: place(line).column):
            _fill_cell(row, list(cell_lines), zone, columns)
        row.number = row_number(row)
    return table


def place(line: Line) -> CellPlace:
    """Return where the cell of ``line`` stands; a line outside of tables counts as a table of its own."""
    return line.block.cell or CellPlace(-1, 0, 0)


def row_number(row: Draft) -> str | None:
    """Return the number in the first cell of a row, if that cell holds nothing else."""
    lines = [owned.line for owned in row.children[0].content if not isinstance(owned, Draft)] if row.children else []
    if len(lines) != 1 or len(row.children) < 2 or _counts_columns(row):
        return None
    found = _ROW_NUMBER.match(lines[0].text)
    return found[1] if found else None


def _counts_columns(row: Draft) -> bool:
    """Tell whether the row only numbers the columns of the table: 1, 2, 3."""
    texts = [owned.line.text.rstrip(".") for cell in row.children for owned in cell.content if isinstance(owned, Owned)]
    if len(texts) < 3 or not texts[0].isdigit():
        return False
    return texts == [str(int(texts[0]) + at) for at in range(len(texts))]


def _columns(lines: Sequence[Line]) -> dict[int, str]:
    """Return the number of each grid column in which a cell begins: merged columns count as one («графа 2»)."""
    return {column: str(rank) for rank, column in enumerate(sorted({place(line).column for line in lines}), 1)}


def _fill_cell(row: Draft, lines: list[Line], zone: Zone, columns: dict[int, str]) -> None:
    cell = row.open(NodeKind.CELL, columns[place(lines[0]).column])
    item: Draft | None = None
    for position, line in enumerate(lines):
        label = line.label
        if label and label.kind in _ITEMS and label.end < len(line.text) and len(lines) > 1:
            item = cell.open(label.kind, label.number)
            item.add(line, zone, label.end)
        elif item is not None and _belongs_to_item(lines, position):
            item.add(line, zone)
        else:
            item = None
            cell.add(line, zone)


def _belongs_to_item(lines: list[Line], position: int) -> bool:
    """Tell whether a line goes on with the item before it: a lower-case one does, but the last line closes the list."""
    text = lines[position].text
    return text[:1].islower() and position + 1 < len(lines)
