"""The characters of a document as they stand in it, laid out like its matching view, and the way back to a document."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legal_risk.model.amendment import Amendment, Change
from legal_risk.model.source import BlockKind, SourceText
from legal_risk.model.span import Span
from legal_risk.readers.assembly import Composed, Traits

_KEPT = '"“”„«»—–−-№'


def plain_text(source: SourceText) -> str:
    """Return the text of ``source`` with every character at the offset it has in the view; markup is left out."""
    view = source.view
    ends = (*view.starts[1:], len(view.text))
    pieces: list[str] = []
    for start, end, origin in zip(view.starts, ends, view.sources, strict=True):
        shown, written = view.text[start:end], source.text[origin : origin + end - start]
        pieces.append(shown if shown == written else _as_written(shown, written))
    return "".join(pieces)


def _as_written(shown: str, written: str) -> str:
    return "".join(b if b != a and (b.isalpha() or b in _KEPT) else a for a, b in zip(shown, written, strict=True))


@dataclass(frozen=True, slots=True)
class Edit:
    """The view stretch ``start`` to ``end`` of the base becomes ``text``; line feeds in it begin new paragraphs.

    ``words``: only words change; ``everywhere``: as one of many places of the text.
    """

    start: int
    end: int
    text: str
    amendment: Amendment
    words: bool = False
    everywhere: bool = False


@dataclass(slots=True)
class _Line:
    """A paragraph of the amended text while it is put together."""

    text: str = ""
    origin: int | None = None
    near: int = 0
    changed: tuple[tuple[int, int, Amendment], ...] = ()


def amended_source(base: SourceText, plain: str, edits: Sequence[Edit], name: str) -> tuple[SourceText, list[Change]]:
    """Return the document that ``edits`` (in order, without overlap) make of ``base``, and where they are in it.

    Paragraphs that stay keep what the reader knew about them: heading, cell, note.
    """
    composed = Composed()
    changes: list[Change] = []
    for line in _lines(base, plain, edits):
        text = line.text.rstrip(" ")
        cut = len(text) - len(text.lstrip(" "))
        kind, traits = _traits(base, line)
        block = composed.add(kind, text[cut:], **traits)
        if block is None:
            continue
        for start, end, amendment in line.changed:
            first, last = (min(max(at - cut, 0), block.span.end - block.span.start) for at in (start, end))
            if last > first:
                changes.append(Change(Span(block.span.start + first, block.span.start + last), amendment))
    source = composed.finish(name, "txt", "")
    sha256 = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(source, sha256=sha256), changes


class _Writer:
    def __init__(self, starts: Sequence[int]) -> None:
        self.starts = starts
        self.lines = [_Line()]

    def old(self, text: str, offset: int) -> None:
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.lines.append(_Line())
            line = self.lines[-1]
            if line.origin is None and (piece.strip() or not line.text):
                line.origin = bisect_right(self.starts, offset) - 1
            line.near = bisect_right(self.starts, offset) - 1
            line.text += piece
            offset += len(piece) + 1

    def new(self, text: str, amendment: Amendment, near: int) -> None:
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.lines.append(_Line())
            line = self.lines[-1]
            line.near = bisect_right(self.starts, near) - 1
            start = len(line.text)
            line.text += piece
            if piece:
                line.changed = (*line.changed, (start, len(line.text), amendment))


def _lines(base: SourceText, plain: str, edits: Sequence[Edit]) -> list[_Line]:
    starts = [base.view.to_view(block.span).start for block in base.blocks] or [0]
    writer = _Writer(starts)
    done = 0
    for edit in edits:
        if edit.start > done:
            writer.old(plain[done : edit.start], done)
        writer.new(edit.text, edit.amendment, edit.start)
        done = edit.end
    if done < len(plain):
        writer.old(plain[done:], done)
    return writer.lines


def _traits(base: SourceText, line: _Line) -> tuple[BlockKind, Traits]:
    """Return what the reader knew about the paragraph that a line was, or for a new line about where it stands."""
    near = base.blocks[line.near if line.origin is None else line.origin]
    if line.origin is None:
        return (BlockKind.CELL if near.cell else BlockKind.PARAGRAPH), {"cell": near.cell, "stream": near.stream}
    return near.kind, {
        "level": near.level,
        "style": near.style,
        "cell": near.cell,
        "centred": near.centred,
        "bold": near.bold,
        "stream": near.stream,
    }
