"""Writes an act as a PDF as word processors print it: in one column, or two languages side by side."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from tests.exports.paper import Cell, Grid, Paper, Para

WIDTH, HEIGHT = 595.0, 842.0
_TOP, _BOTTOM = 60.0, 785.0
_SMALLEST = 4.5
_WIDE = 20.0
_FOLDERS = (
    "/usr/share/fonts/truetype",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
_FONTS = (("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"), ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
          ("liberation2/LiberationSerif-Regular.ttf", "liberation2/LiberationSerif-Bold.ttf"),
          ("times.ttf", "timesbd.ttf"))  # fmt: skip


@cache
def fonts() -> tuple[str, str] | None:
    """Return a font with Kazakh letters and its bold face, None when the machine has none."""
    for folder in map(Path, _FOLDERS):
        for plain, bold in _FONTS:
            if (folder / plain).is_file() and (folder / bold).is_file():
                return str(folder / plain), str(folder / bold)
    return None


@dataclass(slots=True)
class Strip:
    """One line as set: its height, its words with their places, and the rules of the table that it belongs to."""

    height: float
    size: float = 10.0
    words: list[tuple[float, str, bool]] = field(default_factory=list)
    uprights: tuple[float, ...] = ()
    above: tuple[tuple[float, float], ...] = ()
    below: tuple[tuple[float, float], ...] = ()


def to_pdf(paper: Paper) -> bytes:
    """Return the act in one column."""
    press = Press()
    return press.printed([(60.0, list(press.strips(paper, 475.0, 11.0)))])


def to_bilingual_pdf(left: Paper, right: Paper) -> bytes:
    """Return both texts beside each other, each running down its own column."""
    press = Press()
    return press.printed([(45.0, list(press.strips(left, 240.0, 9.0))), (310.0, list(press.strips(right, 240.0, 9.0)))])


def _running(widths: Iterable[float]) -> list[float]:
    """Return the edges of columns of these widths."""
    return [0.0, *accumulate(widths)]


class Press:
    """Sets papers into strips and prints strips on pages."""

    def __init__(self) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        found = fonts()
        assert found is not None
        for name, path in zip(("P", "P-Bold"), found, strict=True):
            pdfmetrics.registerFont(TTFont(name, path))
        self._measure = pdfmetrics.stringWidth
        self._widths: dict[tuple[str, bool], float] = {}

    def width(self, text: str, size: float, bold: bool = False) -> float:
        key = (text, bold)
        if key not in self._widths:
            self._widths[key] = self._measure(text, "P-Bold" if bold else "P", 100)
        return self._widths[key] * size / 100

    def strips(self, paper: Paper, width: float, size: float) -> Iterator[Strip]:
        """Yield the lines of the act from top to bottom."""
        before: Para | Grid | None = None
        for item in paper.items:
            apart = isinstance(item, Grid) or isinstance(before, Grid) or (item.level is not None)
            beside = (
                isinstance(item, Para) and isinstance(before, Para) and item.aside and before.aside and not item.apart
            )
            stamps = isinstance(item, Para) and item.aside and item.apart
            yield Strip(0.0 if before is None or beside else size * (0.9 if apart or stamps else 0.35))
            yield from self._table(item, width, size) if isinstance(item, Grid) else self._paragraph(item, width, size)
            before = item

    def _paragraph(self, item: Para, width: float, size: float) -> Iterator[Strip]:
        heading = item.level is not None
        bold = heading or item.bold
        if item.aside:
            for line in self._wrapped(item.text, width * 0.45, size, bold):
                yield self._set(line, width * 0.55, width * 0.45, size, bold, "left")
            return
        centred = heading or item.centred
        indent = 0.0 if centred or item.form else 2.2 * size
        lines = self._wrapped(item.text, width, size, bold, indent)
        for number, line in enumerate(lines):
            shift = indent if number == 0 else 0.0
            how = "centre" if centred else "left" if item.form or number == len(lines) - 1 else "justify"
            yield self._set(line, shift, width - shift, size, bold, how)

    def _wrapped(self, text: str, width: float, size: float, bold: bool, indent: float = 0.0) -> list[list[str]]:
        lines: list[list[str]] = [[]]
        blank = self.width(" ", size, bold)
        room = width - indent
        for word in self._pieces(text, width, size, bold):
            needed = self.width(word, size, bold)
            if lines[-1] and needed + blank > room:
                lines.append([])
                room = width
            room -= needed + (blank if lines[-1] else 0.0)
            lines[-1].append(word)
        return lines

    def _pieces(self, text: str, width: float, size: float, bold: bool) -> Iterator[str]:
        """Yield the words; one that is wider than its column (a row of underscores) is cut."""
        for word in text.split():
            rest = word
            while len(rest) > 1 and self.width(rest, size, bold) > width:
                keep = max(1, int(len(rest) * width / self.width(rest, size, bold)) - 1)
                yield rest[:keep]
                rest = rest[keep:]
            yield rest

    def _set(self, line: Sequence[str], left: float, width: float, size: float, bold: bool, how: str) -> Strip:
        used = sum(self.width(word, size, bold) for word in line)
        gap = self.width(" ", size, bold)
        if how == "justify" and len(line) > 1:
            gap = max(gap, (width - used) / (len(line) - 1))
        if how == "centre":
            left += max(0.0, (width - used - gap * (len(line) - 1)) / 2)
        strip = Strip(size * 1.25, size)
        for word in line:
            strip.words.append((left, word, bold))
            left += self.width(word, size, bold) + gap
        return strip

    def _table(self, grid: Grid, width: float, size: float) -> Iterator[Strip]:
        size, edges = self._fitted(grid, width, size)
        text = {id(cell): self._cell_lines(cell, edges, size) for cell in grid.cells}
        counts = self._row_lengths(grid, text)
        for number in range(grid.rows):
            cells = grid.at(number)
            uprights = tuple(sorted({edges[0], edges[-1], *self._inner_edges(cells, edges)}))
            above = tuple(self._tops(cells, edges, number))
            last = number == grid.rows - 1
            yield Strip(3.0, uprights=uprights, above=above)
            for place in range(counts[number]):
                strip = Strip(size * 1.2, size, uprights=uprights)
                for cell in dict.fromkeys(c for c in cells if c is not None):
                    lines = text[id(cell)]
                    index = place + sum(counts[cell.place.row : number])
                    if index < len(lines):
                        left = edges[cell.place.column] + 4
                        strip.words += self._set(lines[index], left, 0.0, size, False, "left").words
                yield strip
            yield Strip(3.0, uprights=uprights, below=((edges[0], edges[-1]),) if last else ())

    def _cell_lines(self, cell: Cell, edges: Sequence[float], size: float) -> list[list[str]]:
        width = edges[cell.place.column + cell.place.column_span] - edges[cell.place.column] - 8
        return [line for text in cell.paragraphs for line in self._wrapped(text, width, size, False)]

    def _row_lengths(self, grid: Grid, text: dict[int, list[list[str]]]) -> list[int]:
        counts = [1] * grid.rows
        for cell in sorted(grid.cells, key=lambda cell: cell.place.row_span):
            first, end = cell.place.row, cell.place.row + cell.place.row_span
            counts[end - 1] += max(0, len(text[id(cell)]) - sum(counts[first:end]))
        return counts

    def _fitted(self, grid: Grid, width: float, size: float) -> tuple[float, list[float]]:
        """Return the size of the letters and the edges of the columns: small enough that words fit, if that can be."""
        size = min(size, 9.0) if grid.columns < 6 else 7.0
        while (needed := sum(self._least(grid, width, size))) > width and size > _SMALLEST:
            size -= 0.5
        least = self._least(grid, width, size)
        if needed > width:
            return size, _running(share * width / needed for share in least)
        wished = [wish - least[place] for place, wish in enumerate(self._wished(grid, least, size))]
        spare = (width - needed) / (sum(wished) or 1.0)
        return size, _running(own + wish * spare for own, wish in zip(least, wished, strict=True))

    def _least(self, grid: Grid, width: float, size: float) -> list[float]:
        """Return how wide each column must be for its longest word (rows of underscores are cut rather)."""
        least = [20.0] * grid.columns
        for cell in grid.cells:
            if cell.place.column_span == 1:
                words = [word for text in cell.paragraphs for word in text.split()]
                longest = min(max(self.width(word, size) for word in words), width / 2) + 9
                least[cell.place.column] = max(least[cell.place.column], longest)
        return least

    def _wished(self, grid: Grid, least: Sequence[float], size: float) -> list[float]:
        """Return how wide each column would be if it could: as its longest text, up to a bound."""
        wished = [one + 1.0 for one in least]
        for cell in grid.cells:
            if cell.place.column_span == 1:
                whole = self.width(" ".join(cell.paragraphs), size) + 9
                wished[cell.place.column] = max(wished[cell.place.column], min(whole, 12 * _WIDE))
        return wished

    @staticmethod
    def _inner_edges(cells: Sequence[Cell | None], edges: Sequence[float]) -> Iterator[float]:
        for column in range(1, len(cells)):
            if cells[column] is None or cells[column] is not cells[column - 1]:
                yield edges[column]

    @staticmethod
    def _tops(cells: Sequence[Cell | None], edges: Sequence[float], row: int) -> Iterator[tuple[float, float]]:
        for column, cell in enumerate(cells):
            if cell is None or cell.place.row == row:
                yield edges[column], edges[column + 1]

    def printed(self, columns: Sequence[tuple[float, list[Strip]]]) -> bytes:
        """Return the pages: each column of strips runs on from page to page at its own left edge."""
        from reportlab.pdfgen.canvas import Canvas

        file = io.BytesIO()
        canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=True)
        pages = [list(self._pages(strips)) for _, strips in columns]
        for number in range(max(map(len, pages))):
            self._furniture(canvas, number + 1)
            for (left, _), column in zip(columns, pages, strict=True):
                if number < len(column):
                    self._print(canvas, left, column[number])
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    @staticmethod
    def _pages(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
        page: list[Strip] = []
        height = _TOP
        for strip in strips:
            if height + strip.height > _BOTTOM and page:
                yield page
                page, height = [], _TOP
            if page or strip.words or strip.uprights:
                page.append(strip)
                height += strip.height
        if page:
            yield page

    @staticmethod
    def _furniture(canvas: Any, number: int) -> None:
        canvas.setFont("P", 8)
        canvas.drawString(60, HEIGHT - 35, "Жоба / Проект")
        canvas.drawCentredString(WIDTH / 2, 30, f"- {number} -")

    @staticmethod
    def _print(canvas: Any, left: float, strips: Sequence[Strip]) -> None:
        top = _TOP
        for place, strip in enumerate(strips):
            for x, word, bold in strip.words:
                canvas.setFont("P-Bold" if bold else "P", strip.size)
                canvas.drawString(left + x, HEIGHT - top - strip.size, word)
            bottom = top + strip.height
            for x in strip.uprights:
                canvas.line(left + x, HEIGHT - top, left + x, HEIGHT - bottom)
            opens = strip.uprights and (place == 0 or not strips[place - 1].uprights)
            ends = strip.uprights and (place == len(strips) - 1 or not strips[place + 1].uprights)
            whole = ((strip.uprights[0], strip.uprights[-1]),) if strip.uprights else ()
            for x0, x1 in whole if opens else strip.above:
                canvas.line(left + x0, HEIGHT - top, left + x1, HEIGHT - top)
            for x0, x1 in whole if ends else strip.below:
                canvas.line(left + x0, HEIGHT - bottom, left + x1, HEIGHT - bottom)
            top = bottom
