"""Finds out whether a page is set in two columns and puts its words in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from legal_risk.readers.pdf.line import Box, PdfLine, Word, edges_of, lines_of_words, rows_of, within

_BIN = 2.0
_NARROWEST = 8.0
_FEWEST_ROWS = 4
_FEWEST_WORDS = 2
_FEW_ROWS = 5

Gutter = tuple[float, float]
"""The edges of the empty strip between two columns."""
Sides = tuple[tuple[float, float] | None, tuple[float, float] | None]
"""The outer edges of the text of both columns, ``None`` for a column with too few rows to tell."""


class Flow(NamedTuple):
    """Lines of one page that are read one after another; ``side``: 0 left, 1 right, ``None`` full width."""

    side: int | None
    lines: list[PdfLine]


class Band(NamedTuple):
    """A stretch of a page: either lines over its whole width, or two columns beside each other."""

    top: float
    bottom: float
    whole: Flow | None
    sides: list[Flow]


def flows_of(words: Sequence[Word], page: int, gutter: Gutter | None) -> list[Flow]:
    """Return the lines of the page in reading order: a left column before the right one, full lines between."""
    if gutter is None:
        lines = lines_of_words(words, page)
        return [Flow(None, lines)] if lines else []
    flows: list[Flow] = []
    for band in bands_of(words, page, gutter):
        flows += [flow for flow in band.sides if flow.lines] if band.whole is None else [band.whole]
    return flows


def common_gutter(gutters: Sequence[Gutter | None], pages: int) -> Gutter | None:
    """Return the gutter that most of ``pages`` share, ``None`` when they do not."""
    found = [gutter for gutter in gutters if gutter is not None]
    if not found or 2 * len(found) < pages:
        return None
    edges = median(gutter[0] for gutter in found), median(gutter[1] for gutter in found)
    return edges if edges[1] - edges[0] >= _NARROWEST else None


def is_open(words: Sequence[Word], gutter: Gutter) -> bool:
    """Tell whether (almost) no row of a page runs over the gutter of the other pages."""
    middle = sum(gutter) / 2
    rows = rows_of(words)
    crossed = sum(any(word.box.x0 < middle < word.box.x1 for word in row) for row in rows)
    return crossed * 10 <= len(rows)


def gutter_of(words: Sequence[Word]) -> Gutter | None:
    """Return the edges of the empty strip between two columns, ``None`` when the page has one column."""
    left = min((word.box.x0 for word in words), default=0.0)
    right = max((word.box.x1 for word in words), default=0.0)
    rows = rows_of(words)
    open_rows = [row for row in rows if not _is_solid(row, left, right)]
    if len(open_rows) < max(_FEWEST_ROWS, 0.3 * len(rows)):
        return None
    covered = [0] * (int((right - left) / _BIN) + 2)
    for row in open_rows:
        filled = {b for w in row for b in range(int((w.box.x0 - left) / _BIN), int((w.box.x1 - left) / _BIN) + 1)}
        for place in filled:
            covered[place] += 1
    allowed = 0.15 * len(open_rows)
    best: tuple[int, int] | None = None
    start: int | None = None
    for place in range(len(covered) // 3, 2 * len(covered) // 3 + 1):
        if covered[place] <= allowed:
            start = place if start is None else start
            if best is None or place - start > best[1] - best[0]:
                best = (start, place)
        else:
            start = None
    if best is None or (best[1] - best[0]) * _BIN < _NARROWEST:
        return None
    edges = (left + best[0] * _BIN, left + (best[1] + 1) * _BIN)
    return edges if _is_gutter(open_rows, edges) else None


def _is_solid(row: Sequence[Word], left: float, right: float) -> bool:
    """Tell whether a row runs over the middle half of the page without a gap as wide as a gutter."""
    begin, end = left + (right - left) / 4, right - (right - left) / 4
    position = begin
    for word in row:
        if min(word.box.x0, end) - position >= _NARROWEST:
            return False
        position = max(position, word.box.x1)
    return end - position < _NARROWEST


def _is_gutter(rows: Sequence[Sequence[Word]], gutter: tuple[float, float]) -> bool:
    """Tell a gutter from the room between a name and a signature: running text stands on both sides of it."""
    middle = sum(gutter) / 2
    rows = [row for row in rows if not _spans(row, middle, gutter[1] - gutter[0])]
    split = [([w for w in row if w.box.x0 <= middle], [w for w in row if w.box.x0 > middle]) for row in rows]
    both = sum(bool(left and right) for left, right in split)
    if both < max(_FEWEST_ROWS, 0.3 * len(split)):
        return False
    words = [sum(len(sides[side]) for sides in split) for side in (0, 1)]
    letters = [sum(len(word.text) for sides in split for word in sides[side]) for side in (0, 1)]
    return min(words) > _FEWEST_WORDS * both and min(letters) > 12 * both and min(letters) * 4 > max(letters)


def sides_of(words: Sequence[Word], gutter: Gutter) -> Sides:
    """Return the edges of both columns of a page, judged by the rows that do not run over the gutter."""
    middle, width = sum(gutter) / 2, gutter[1] - gutter[0]
    rows = [row for row in rows_of(words) if not _spans(row, middle, width)]
    left = [found for row in rows if (found := [word for word in row if word.box.x1 <= middle])]
    right = [found for row in rows if (found := [word for word in row if word.box.x1 > middle])]
    return edges_of(left) if len(left) > _FEW_ROWS else None, edges_of(right) if len(right) > _FEW_ROWS else None


def usual_sides(sides: Sequence[Sides]) -> Sides:
    """Return the edges that the columns of the document have on most pages."""
    left, right = [both[0] for both in sides if both[0]], [both[1] for both in sides if both[1]]
    return _usual(left), _usual(right)


def _usual(edges: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
    return (median(edge[0] for edge in edges), median(edge[1] for edge in edges)) if edges else None


def bands_of(
    words: Sequence[Word], page: int, gutter: Gutter, tables: Sequence[Box] = (), usual: Sides = (None, None)
) -> list[Band]:
    """Return the bands from top to bottom; those of columns have a flow for each side, be it empty.

    ``tables`` stand in one of the columns each: rows of words over the whole width lie between them, not beside them.
    ``usual`` are the edges of the columns on other pages, for a column with a few rows.
    """
    own = sides_of(words, gutter)
    sides = own[0] or usual[0], own[1] or usual[1]
    middle = sum(gutter) / 2
    outer = min((word.box.x0 for word in words), default=0.0), max((word.box.x1 for word in words), default=0.0)
    bands: list[Band] = []
    columns: list[Word] = []
    top = float("-inf")
    for row in rows_of(words):
        height = row[0].middle
        beside = any(table.top < height < table.bottom for table in tables)
        if not beside and _spans(row, middle, gutter[1] - gutter[0]):
            bands.append(Band(top, height, None, _flows_beside(columns, page, outer, gutter, sides)))
            bands.append(Band(height, height, Flow(None, within(lines_of_words(row, page), *outer)), []))
            columns, top = [], height
        else:
            columns += row
    return [*bands, Band(top, float("inf"), None, _flows_beside(columns, page, outer, gutter, sides))]


def _spans(row: Sequence[Word], middle: float, width: float) -> bool:
    """Tell whether a row runs over the gutter: a word crosses it, or two words stand closer than columns do."""
    left = max((word.box.x1 for word in row if word.box.x0 < middle), default=None)
    right = min((word.box.x0 for word in row if word.box.x0 >= middle), default=None)
    if left is None:
        return False
    return left > middle or (right is not None and right - left < 0.6 * width)


def _flows_beside(words: list[Word], page: int, outer: tuple[float, float], gutter: Gutter, known: Sides) -> list[Flow]:
    middle = sum(gutter) / 2
    sides = ([w for w in words if w.box.x1 <= middle], [w for w in words if w.box.x1 > middle])
    edges = (
        known[0] or (outer[0], max((w.box.x1 for w in sides[0]), default=gutter[0])),
        known[1] or (min((w.box.x0 for w in sides[1]), default=gutter[1]), outer[1]),
    )
    return [Flow(side, within(lines_of_words(found, page), *edges[side])) for side, found in enumerate(sides)]
