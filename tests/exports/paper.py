"""An act as something to write down: paragraphs and tables, as they look, without their format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from legal_risk.model.source import Block, BlockKind, CellPlace, SourceText
from legal_risk.readers.lines import opens_note


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: ``level`` is that of a heading, ``aside`` says that it stands at the right (stamps)."""

    text: str
    level: int | None = None
    bold: bool = False
    centred: bool = False
    note: bool = False
    aside: bool = False
    form: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    place: CellPlace
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; cells in reading order, each once."""

    cells: tuple[Cell, ...]

    @property
    def rows(self) -> int:
        return max(cell.place.row + cell.place.row_span for cell in self.cells)

    @property
    def columns(self) -> int:
        return max(cell.place.column + cell.place.column_span for cell in self.cells)

    def at(self, row: int) -> list[Cell | None]:
        """Return who fills each column of the row (the same cell more than once when it is wide or high)."""
        filled: list[Cell | None] = [None] * self.columns
        for cell in self.cells:
            if cell.place.row <= row < cell.place.row + cell.place.row_span:
                for column in range(cell.place.column, cell.place.column + cell.place.column_span):
                    filled[column] = filled[column] or cell
        return filled


@dataclass(frozen=True, slots=True)
class Paper:
    """The act in reading order."""

    items: tuple[Para | Grid, ...] = field(default=())


def paper_of(source: SourceText) -> Paper:
    """Return what the document looks like: the words of its view, the looks of its blocks."""
    lines = source.view.text.split("\n")
    pairs = list(zip(source.blocks, lines, strict=True))
    items: list[Para | Grid] = []
    for table, group in groupby(pairs, key=lambda pair: pair[0].cell.table if pair[0].cell else None):
        if table is None:
            items.extend(_para(block, line) for block, line in group)
        else:
            items.append(_grid(group))
    return Paper(tuple(items))


def _para(block: Block, line: str) -> Para:
    note = block.kind is BlockKind.NOTE
    return Para(
        line,
        level=(block.level or 3) if block.kind is BlockKind.HEADING else None,
        bold=block.bold,
        centred=block.centred,
        note=note and opens_note(line),
        aside=note and not opens_note(line),
        form=block.kind is BlockKind.FORM,
    )


def _grid(pairs: Iterable[tuple[Block, str]]) -> Grid:
    cells: dict[CellPlace, list[str]] = {}
    for block, line in pairs:
        assert block.cell is not None
        cells.setdefault(block.cell, []).append(line)
    return Grid(tuple(Cell(place, tuple(texts)) for place, texts in cells.items()))
