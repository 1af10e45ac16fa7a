"""An act as something to write down: paragraphs and tables, as they look, without their format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from legal_risk.model.source import Block, BlockKind, CellPlace, SourceText
from legal_risk.readers.lines import continues_note, is_site_link, opens_note

_BLANK_LINE = "\n\n"


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: ``level`` is that of a heading, ``aside`` says that it stands at the right (stamps).

    ``apart``: a blank line stands above it in the original.
    """

    text: str
    level: int | None = None
    bold: bool = False
    centred: bool = False
    note: bool = False
    aside: bool = False
    form: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    place: CellPlace
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; cells in reading order, each once. One with text in its first cell alone has a second, empty column."""

    cells: tuple[Cell, ...]

    @property
    def rows(self) -> int:
        return max(cell.place.row + cell.place.row_span for cell in self.cells)

    @property
    def columns(self) -> int:
        filled = max(cell.place.column + cell.place.column_span for cell in self.cells)
        return 2 if filled == 1 and self.rows == 1 else filled

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
    above: tuple[Block, Para] | None = None
    for table, group in groupby(pairs, key=lambda pair: pair[0].cell.table if pair[0].cell else None):
        if table is not None:
            items.append(_grid(group))
            above = None
            continue
        for block, line in group:
            apart = above is None or _BLANK_LINE in source.text[above[0].span.end : block.span.start]
            above = block, _para(block, line, above[1] if above else None, apart)
            items.append(above[1])
    return Paper(tuple(items))


def _para(block: Block, line: str, above: Para | None, apart: bool) -> Para:
    note = block.kind is BlockKind.NOTE
    of_editors = note and (
        opens_note(line)
        or is_site_link(line)
        or (above is not None and above.note and continues_note(above.text, line))
    )
    return Para(
        line,
        level=(block.level or 3) if block.kind is BlockKind.HEADING else None,
        bold=block.bold,
        centred=block.centred,
        note=of_editors,
        aside=note and not of_editors,
        form=block.kind is BlockKind.FORM,
        apart=apart,
    )


def _grid(pairs: Iterable[tuple[Block, str]]) -> Grid:
    cells: dict[CellPlace, list[str]] = {}
    for block, line in pairs:
        assert block.cell is not None
        cells.setdefault(block.cell, []).append(line)
    return Grid(tuple(Cell(place, tuple(texts)) for place, texts in cells.items()))
