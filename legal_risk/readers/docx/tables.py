"""Finds the place of each cell of a table: merged cells once, left-out grid columns counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from legal_risk.model.source import CellPlace
from legal_risk.readers.docx import names as n
from legal_risk.readers.docx.changes import HIDES, MARKS, Changes, mark_of
from legal_risk.readers.docx.values import number_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDEST = 63
_WRAPPERS = {n.SDT, n.SDT_CONTENT, f"{n.W}customXml", n.ALTERNATE, *MARKS}


@dataclass(slots=True)
class Cell:
    """One cell on the page. ``absorbed`` are the cells of lower rows and columns that it was merged with."""

    element: _Element
    row: int
    column: int
    width: int
    height: int
    absorbed: list[_Element]

    def place(self, table: int) -> CellPlace:
        """Return the place of the cell in table number ``table``."""
        return CellPlace(table, self.row, self.column, self.height, self.width)


def cells_of(table: _Element, changes: Changes) -> list[Cell]:
    """Return the cells in reading order, those left out that the view of changes does not show."""
    cells: list[Cell] = []
    above: dict[int, Cell] = {}
    row_number = 0
    for row in _inside(table, n.TR):
        properties = row.find(f"{n.W}trPr")
        if mark_of(properties) & HIDES[changes]:
            continue
        first = max(0, min(number_of(properties, f"{n.W}gridBefore") or 0, _WIDEST))
        above = _row(row, row_number, first, above, cells, changes)
        row_number += 1
    return cells


def _row(
    row: _Element, number: int, column: int, above: dict[int, Cell], cells: list[Cell], changes: Changes
) -> dict[int, Cell]:
    """Add the cells of one row to ``cells``; return which cell stands in each column, for the row below."""
    here: dict[int, Cell] = {}
    left: Cell | None = None
    for element in _inside(row, n.TC):
        properties = element.find(f"{n.W}tcPr")
        if mark_of(properties) & HIDES[changes]:
            continue
        width = max(1, min(number_of(properties, f"{n.W}gridSpan") or 1, _WIDEST))
        upper = above.get(column) if _merge(properties, f"{n.W}vMerge") == "continue" else None
        if _merge(properties, f"{n.W}hMerge") == "continue" and left is not None:
            left.width += width if left.row == number else 0
            left.absorbed.append(element)
            here[column] = left
        elif upper is not None and upper.column == column:
            upper.height = number - upper.row + 1
            upper.absorbed.append(element)
            here[column] = left = upper
        else:
            left = here[column] = Cell(element, number, column, width, 1, [])
            cells.append(left)
        column += width
    return here


def _merge(properties: _Element | None, tag: str) -> str | None:
    element = None if properties is None else properties.find(tag)
    return None if element is None else element.get(n.VAL, "continue")


def _inside(parent: _Element, tag: str) -> Iterator[_Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls and other wrappers."""
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        if element.tag == tag:
            yield element
        elif element.tag in _WRAPPERS or element.tag in (n.CHOICE,):
            stack.extend(reversed(element))
