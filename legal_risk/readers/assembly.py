"""Collects blocks while a reader walks through a document and makes the finished :class:`SourceText` of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict, Unpack

from legal_risk.errors import InputError
from legal_risk.model.source import Block, BlockKind, CellPlace, Notice, Origin, SourceText
from legal_risk.model.span import Span
from legal_risk.readers.limits import DEFAULT_LIMITS, Limits
from legal_risk.readers.normalise import UNSEEN, UNSEEN_AT_END
from legal_risk.readers.view import Cut, build_view


class Traits(TypedDict, total=False):
    """What a reader may know about a block beside its kind and its place; the fields of :class:`Block`."""

    level: int | None
    style: str | None
    label: Span | None
    cell: CellPlace | None
    origin: Origin | None
    anchor: str | None
    centred: bool
    bold: bool
    stream: int


class Marked:
    """Blocks over a text that is given (txt, markdown): the text is the file itself, markup is cut out of the view."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.cuts: list[Cut] = []

    def cut(self, cuts: Iterable[Cut]) -> None:
        """Leave stretches of markup out of the view."""
        self.cuts.extend(cuts)

    def add(
        self, kind: BlockKind, start: int, end: int, cuts: Iterable[Cut] = (), **traits: Unpack[Traits]
    ) -> Block | None:
        """Add the stretch as a block, without blanks and cuts at its ends; ``None`` when nothing visible is left."""
        inside = sorted(cuts)
        start, end = self._peeled(start, end, inside)
        if start >= end:
            return None
        block = Block(kind, Span(start, end), **traits)
        self.blocks.append(block)
        self.cuts.extend(inside)
        return block

    def _peeled(self, start: int, end: int, cuts: list[Cut]) -> tuple[int, int]:
        """Return the stretch without the blanks, invisible characters and empty cuts at both ends."""
        hidden = [cut for cut in cuts if not cut.shown.strip(UNSEEN)]
        for cut in [Cut(start, start), *hidden]:
            if cut.start > start:
                break
            start = _skip(self.text, max(start, cut.end), end)
        for cut in [*hidden, Cut(end, end)][::-1]:
            if cut.end < end:
                break
            end = _skip_back(self.text, start, min(end, cut.start))
        return start, end

    def finish(self, name: str, form: str, sha256: str, notices: Iterable[Notice] = ()) -> SourceText:
        """Return the document with its matching view."""
        view = build_view(self.text, self.blocks, self.cuts)
        return SourceText(name, form, sha256, self.text, tuple(self.blocks), view, tuple(notices))


class Composed:
    """Blocks of a document whose text the reader makes (docx, pdf, html): one line of text per block."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._length = 0
        self._limit = limits.characters

    def add(self, kind: BlockKind, text: str, **traits: Unpack[Traits]) -> Block | None:
        """Append ``text`` as a block; line breaks inside become blanks; ``None`` when it holds nothing visible.

        ``label`` counts from the start of ``text`` as given, which must then begin with a visible character.
        Raises :class:`InputError` (``LR104``) when the document grows over the limit of characters.
        """
        line = text.replace("\r", " ").replace("\n", " ").lstrip(UNSEEN).rstrip(UNSEEN_AT_END)
        if not line:
            return None
        if self._length + len(line) > self._limit:
            raise InputError("LR104", f"the text is longer than {self._limit} characters", hint="split the document")
        span = Span(self._length, self._length + len(line))
        if label := traits.get("label"):
            traits["label"] = label.shifted(self._length)
        block = Block(kind, span, **traits)
        self.blocks.append(block)
        self._pieces.append(line)
        self._length = span.end + 1
        return block

    def finish(self, name: str, form: str, sha256: str, notices: Iterable[Notice] = ()) -> SourceText:
        """Return the document: its text is one line per block, ending with a line feed."""
        text = "\n".join([*self._pieces, ""]) if self._pieces else ""
        blocks = tuple(self.blocks)
        return SourceText(name, form, sha256, text, blocks, build_view(text, blocks), tuple(notices))


def hidden_before(text: str) -> int:
    """Return how many characters at the front of ``text`` a block of it does without."""
    return len(text) - len(text.lstrip(UNSEEN))


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start] in UNSEEN:
        start += 1
    return start


def _skip_back(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in UNSEEN_AT_END:
        end -= 1
    return end
