"""Words and lines of a PDF page with their places, and the grouping of the ones into the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from legal_risk.model.source import CellPlace

_EDGE_WIDTH = 3.0
"""Lines whose ends differ by less than this many points end at the same edge."""


class Box(NamedTuple):
    """A rectangle on a page in points from its top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    def joined(self, other: Box) -> Box:
        """Return the smallest rectangle that holds both."""
        return Box(
            min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom)
        )

    def overlaps(self, other: Box) -> bool:
        """Tell whether the rectangles have a part in common."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Box) -> bool:
        """Tell whether the middle of ``other`` lies inside."""
        across, down = (other.x0 + other.x1) / 2, (other.top + other.bottom) / 2
        return self.x0 <= across <= self.x1 and self.top <= down <= self.bottom


class Word(NamedTuple):
    """A word as set: its letters, place, size of the font in points and whether the font is bold.

    ``edges`` are where its letters begin and the last one ends, from left to right, when each has a place of its own.
    """

    text: str
    box: Box
    size: float
    bold: bool
    edges: tuple[float, ...] = ()

    @property
    def middle(self) -> float:
        """Height of the middle of the word on the page."""
        return (self.box.top + self.box.bottom) / 2


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line of a column or cell; ``left`` and ``right`` are the edges of the column that it is set in.

    ``words`` are those that the text consists of; ``footnote`` is the number of the footnote that the line belongs to.
    ``parallel``: its table holds one text in two languages, so that its cells are paragraphs of running text.
    """

    text: str
    page: int
    box: Box
    size: float
    bold: bool
    left: float
    right: float
    cell: CellPlace | None = None
    stream: int = 0
    parallel: bool = False
    words: tuple[Word, ...] = ()
    footnote: int = 0

    @property
    def indent(self) -> float:
        """How far the line starts right of the edge of its column."""
        return self.box.x0 - self.left

    @property
    def rest(self) -> float:
        """How much room is left at the end of the line."""
        return self.right - self.box.x1

    @property
    def aside(self) -> bool:
        """Whether the line stands in the right part of its column, as stamps do."""
        return 2.5 * self.indent > self.right - self.left

    @property
    def balanced(self) -> bool:
        """Whether as much room is left before the line as after it, be it none."""
        return abs(self.indent - self.rest) < max(self.size, 0.15 * min(self.indent, self.rest))

    @property
    def centred(self) -> bool:
        """Whether the line stands in the middle with room on both sides."""
        return min(self.indent, self.rest) > 2 * self.size and self.balanced


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Return the words grouped by their height on the page, from top to bottom, each row from left to right."""
    rows: list[list[Word]] = []
    middle = size = 0.0
    for word in sorted(words, key=lambda w: (w.middle, w.box.x0)):
        if rows and word.middle - middle < 0.5 * max(size, word.size):
            rows[-1].append(word)
            if word.size > size:
                middle, size = word.middle, word.size
        else:
            rows.append([word])
            middle, size = word.middle, word.size
    for row in rows:
        row.sort(key=lambda w: w.box.x0)
    return rows


def lines_of_words(words: Iterable[Word], page: int, cell: CellPlace | None = None) -> list[PdfLine]:
    """Return the lines that the words of one column or cell make; the column is as wide as its widest lines."""
    rows = rows_of(words)
    if not rows:
        return []
    left, right = edges_of(rows)
    return [line_of(row, page, left, right, cell) for row in rows]


def edges_of(rows: Sequence[Sequence[Word]]) -> tuple[float, float]:
    """Return the left and the right edge of the column that the rows are set in."""
    return _edge([row[0].box.x0 for row in rows]), -_edge([-row[-1].box.x1 for row in rows])


def within(lines: Sequence[PdfLine], left: float, right: float) -> list[PdfLine]:
    """Return the lines with the edges of their column set."""
    return [replace(line, left=left, right=right) for line in lines]


def _edge(values: Sequence[float]) -> float:
    """Return the smallest value that a fifth of the lines share; a heading may stick out of its column."""
    enough = max(3, len(values) // 5)
    ordered = sorted(values)
    for place in range(len(ordered) - enough + 1):
        if ordered[place + enough - 1] - ordered[place] < _EDGE_WIDTH:
            return ordered[place]
    return ordered[0]


def _is_index(before: Word, word: Word) -> bool:
    """Tell whether a small raised figure follows a figure: «статья 134¹» is «134-1»."""
    if not (before.text[-1:].isdigit() and word.text[:1].isdigit()):
        return False
    return word.size < 0.8 * before.size and word.box.bottom < before.box.bottom - 0.1 * before.size


def line_of(row: Sequence[Word], page: int, left: float, right: float, cell: CellPlace | None) -> PdfLine:
    """Return the line that the words make, from left to right."""
    pieces = [row[0].text]
    box = row[0].box
    for before, word in pairwise(row):
        gap = word.box.x0 - before.box.x1
        if gap > 0.12 * min(before.size, word.size):
            pieces.append(f" {word.text}")
        else:
            pieces.append(f"-{word.text}" if _is_index(before, word) else word.text)
        box = box.joined(word.box)
    size = max(row, key=lambda word: len(word.text)).size
    bold = all(word.bold for word in row)
    return PdfLine("".join(pieces), page, box, size, bold, left, right, cell, words=tuple(row))
