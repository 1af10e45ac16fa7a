"""Makes text and blocks of the paragraphs, and remembers where each character came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from legal_risk.model.source import Block, Origin
from legal_risk.model.span import Span
from legal_risk.readers.assembly import Composed
from legal_risk.readers.docx.line import Line, Piece
from legal_risk.readers.docx.places import Anchor
from legal_risk.readers.normalise import UNSEEN

_NEW_ITEM = re.compile(
    r"(?<=[.;:!])\n(?=\s*(?:\d{1,3}(?:-\d{1,2})?[.)]|[а-яәіңғүұқөһ]\)|[–—•-])\s)"
    r"|\n(?=\s*(?:(?:Глава|Статья|Раздел|Параграф)\s+\d|\d+(?:-\d+)?-(?:бап|тарау)\b))"
)
"""A line break that its author used as the end of a paragraph: a numbered item begins after it."""


@dataclass(slots=True)
class Composer:
    """Adds lines to the text one after another."""

    composed: Composed
    anchors: list[Anchor] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Append a paragraph as one block, or as several where line breaks begin new items of a list."""
        pieces = _parted(line.pieces)
        text = "".join(piece.text for piece in pieces)
        skipped = len(text) - len(text.lstrip(UNSEEN))
        front = ""
        if line.label is not None:
            front = line.label.text + line.label.gap
        whole = front + text[skipped:]
        for start, end in _items(whole, len(front)):
            block = self._block(line, whole, start, end)
            if block is not None:
                lead = start + len(whole[start:end]) - len(whole[start:end].lstrip(UNSEEN))
                before = max(len(front) - lead, 0)
                first = lead - len(front) + skipped
                self._anchor(line.part, pieces, Span(block.span.start + before, block.span.end), first + before)

    def _block(self, line: Line, whole: str, start: int, end: int) -> Block | None:
        label = None
        if line.label is not None and start == 0:
            label = Span(0, len(line.label.text))
        return self.composed.add(
            line.kind,
            whole[start:end],
            level=line.level,
            style=line.style,
            label=label,
            cell=line.cell,
            origin=None if line.paragraph < 0 else Origin(paragraph=line.paragraph),
            anchor=line.anchor if start == 0 else None,
            centred=line.centred,
            bold=line.bold,
            stream=line.stream,
        )

    def _anchor(self, part: str, pieces: list[Piece], span: Span, first: int) -> None:
        """Record where the characters in ``span`` came from: it begins with character ``first`` of the pieces' text."""
        place = span.start - first
        for piece in pieces:
            start, end = max(place, span.start), min(place + len(piece.text), span.end)
            if start < end:
                self.anchors.append(Anchor(start, end - start, start - place, part, piece))
            place += len(piece.text)


def _items(text: str, front: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text`` that become blocks; the first ``front`` characters are the label."""
    start = 0
    for found in _NEW_ITEM.finditer(text, front) if "\n" in text else ():
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _parted(pieces: list[Piece]) -> list[Piece]:
    """Put a blank between a word and the word that replaces it, when both versions are shown at once."""
    if not any(piece.change for piece in pieces):
        return pieces
    parted: list[Piece] = []
    before = " "
    for piece in pieces:
        last = parted[-1] if parted else None
        if last is None or not last.change or last.change != piece.change:
            if last is not None and last.change and piece.change and _are_words(last.text, piece.text, before):
                parted.append(Piece(" ", piece.paragraph, -1, 0, 0))
            before = last.text[-1:] if last is not None and not last.change else before
        parted.append(piece)
    return parted


def _are_words(left: str, right: str, before: str) -> bool:
    return left[-1:].isalnum() and right[:1].isalnum() and not before.isalnum()
