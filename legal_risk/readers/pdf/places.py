"""The way back from the text to the places of its characters on the pages of a PDF."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from legal_risk.model.span import Span
from legal_risk.readers.pdf.line import Box, PdfLine, Word


class LinePlace(NamedTuple):
    """A printed line and where in the text it begins."""

    start: int
    line: PdfLine


class PdfPlace(NamedTuple):
    """A stretch of one printed line: the page (from 0) and its rectangle, in points from the top left corner."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class PdfPlaces:
    """Finds where on the pages a stretch of the source text is printed. ``lines`` are in the order of the text."""

    lines: tuple[LinePlace, ...]

    def places(self, span: Span) -> tuple[PdfPlace, ...]:
        """Return one rectangle for each printed line that ``span`` covers, over its characters only, in order.

        Where the letters of a word have no places of their own (ligatures, recognised scans) the word is divided
        evenly among them. A span without printed characters has none.
        """
        first = max(bisect_right(self.lines, span.start, key=lambda place: place.start) - 1, 0)
        found: list[PdfPlace] = []
        for number in range(first, len(self.lines)):
            start, line = self.lines[number]
            if start >= span.end:
                break
            boxes = list(_boxes(line, span.start - start, span.end - start))
            if boxes:
                box = boxes[0]
                for other in boxes[1:]:
                    box = box.joined(other)
                found.append(PdfPlace(line.page, box))
        return tuple(found)


def _boxes(line: PdfLine, start: int, end: int) -> Iterator[Box]:
    """Yield what the characters from ``start`` to ``end`` of a line take of each of its words."""
    position = 0
    for word in line.words:
        begin = line.text.find(word.text, position)
        if begin < 0:
            continue
        position = begin + len(word.text)
        first, last = max(start, begin) - begin, min(end, position) - begin
        if first < last:
            yield Box(_edge(word, first), word.box.top, _edge(word, last), word.box.bottom)


def _edge(word: Word, place: int) -> float:
    if word.edges:
        return word.edges[place]
    return word.box.x0 + (word.box.x1 - word.box.x0) * place / len(word.text)
