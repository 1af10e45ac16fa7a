"""The way back from the text to the paragraphs and runs of the Word file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from legal_risk.model.span import Span
from legal_risk.readers.docx.changes import DELETED, INSERTED
from legal_risk.readers.docx.line import Piece


class Place(NamedTuple):
    """A stretch of characters of one run.

    ``part`` is ``document``, ``footnotes``, ``endnotes`` or ``comments``; ``paragraph`` the ordinal of the ``w:p`` in
    that part (of the body for ``document``); ``run`` the ordinal among :func:`runs_of` that paragraph;
    ``start`` and ``end`` count the characters of the run: those of ``w:t`` and ``w:delText`` as they are in the file,
    and one for each tab, break, hyphen and symbol element.
    """

    part: str
    paragraph: int
    run: int
    start: int
    end: int


class Anchor(NamedTuple):
    """Where a piece of a run stands in the text: from ``start`` on, ``offset`` of its characters left out before."""

    start: int
    length: int
    offset: int
    part: str
    piece: Piece


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """Finds the runs that a stretch of the source text came from. ``anchors`` are in the order of the text."""

    anchors: tuple[Anchor, ...]

    def places(self, span: Span) -> tuple[Place, ...]:
        """Return the stretches of runs that ``span`` of the text covers, in order.

        List labels, note numbers and formulas stand in no run, so they add nothing. Stretches of one run that follow
        each other are one place.
        """
        found: list[Place] = []
        for anchor in self._meeting(span):
            piece = anchor.piece
            if piece.run < 0:
                continue
            start = piece.start + anchor.offset + max(span.start - anchor.start, 0)
            end = piece.start + anchor.offset + min(span.end - anchor.start, anchor.length)
            last = found[-1] if found else None
            if last is not None and last[:3] == (anchor.part, piece.paragraph, piece.run) and last.end == start:
                found[-1] = last._replace(end=end)
            else:
                found.append(Place(anchor.part, piece.paragraph, piece.run, start, end))
        return tuple(found)

    def inserted(self) -> tuple[Span, ...]:
        """Return the stretches of the text that are tracked insertions (or the new place of moved text)."""
        return tuple(self._marked(INSERTED))

    def deleted(self) -> tuple[Span, ...]:
        """Return the stretches of the text that are tracked deletions (shown in ``original`` and ``both`` only)."""
        return tuple(self._marked(DELETED))

    def _meeting(self, span: Span) -> Iterator[Anchor]:
        first = bisect_right(self.anchors, span.start, key=lambda anchor: anchor.start + anchor.length)
        for index in range(first, len(self.anchors)):
            anchor = self.anchors[index]
            if anchor.start >= span.end:
                return
            yield anchor

    def _marked(self, mark: int) -> Iterator[Span]:
        open_span: Span | None = None
        for anchor in self.anchors:
            if not anchor.piece.change & mark:
                continue
            span = Span(anchor.start, anchor.start + anchor.length)
            if open_span is not None and open_span.end == span.start:
                open_span = Span(open_span.start, span.end)
                continue
            if open_span is not None:
                yield open_span
            open_span = span
        if open_span is not None:
            yield open_span
