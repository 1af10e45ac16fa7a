"""What a reader makes of a file: the text, its blocks, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.span import Span
from legal_risk.model.view import TextMap


class BlockKind(StrEnum):
    """What a block is to the eye of a reader, before anything is known about the structure of the act."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"
    NOTE = "note"
    FOOTNOTE = "footnote"
    FORM = "form"
    PAGE_FURNITURE = "page-furniture"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a table cell stands: table number in the document, row and column (all from 0), and how far it extends."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """The place in the file that a block came from, as far as the format has one (all counted from 0).

    ``paragraph``: ordinal of the docx paragraph; ``page`` and ``box`` (x0, top, x1, bottom, in points): PDF.
    """

    paragraph: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, cell or note of the document.

    ``span`` counts characters of :attr:`SourceText.text` and leaves out the separator to the next block. ``label`` is
    the stretch at the start of the block that an automatic list number fills (docx), so it is part of the text.
    ``level`` is the outline level of a heading (1 is the highest) when the file says so; ``style`` is the name of the
    paragraph style; ``anchor`` the name of a link target; ``centred`` and ``bold`` how the whole block is set.
    """

    kind: BlockKind
    span: Span
    level: int | None = None
    style: str | None = None
    label: Span | None = None
    cell: CellPlace | None = None
    origin: Origin | None = None
    anchor: str | None = None
    centred: bool = False
    bold: bool = False
    stream: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the input that the user must know: a page without text, a repaired encoding, a view of changes.

    ``code`` is stable (``LRN…``); ``not_checked`` says that a part of the document was not read; ``span`` the place in
    the text when there is one.
    """

    code: str
    message: str
    hint: str = ""
    not_checked: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document as text.

    ``text`` is what all spans refer to: the decoded file itself for txt and markdown, the text made by the reader for
    docx, pdf and html. ``blocks`` are in reading order and do not overlap. ``view`` is the matching view of ``text``.
    ``name`` is the file name without its folder; ``sha256`` is of the bytes read. Two-language documents hold several
    streams (``Block.stream``).
    """

    name: str
    format: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    view: TextMap
    notices: tuple[Notice, ...] = ()
