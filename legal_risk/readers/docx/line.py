"""A paragraph on its way from the file to the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from legal_risk.model.source import BlockKind, CellPlace
from legal_risk.readers.docx.labels import Label


class Piece(NamedTuple):
    """Characters that stand together in the file.

    ``paragraph``: ordinal of the paragraph in its part; ``run``: ordinal of the run in the paragraph, -1 when the
    characters do not stand in a run; ``start``: how many characters of the run come before; ``change``: its marks.
    """

    text: str
    paragraph: int
    run: int
    start: int
    change: int = 0


@dataclass(slots=True)
class Line:
    """One paragraph as the view of changes shows it, or several that a removed paragraph mark joins.

    ``aside``: it stands at the right edge of the page. ``outside``: the cells around its table, the innermost first.
    """

    paragraph: int
    pieces: list[Piece] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    label: Label | None = None
    level: int | None = None
    style: str | None = None
    cell: CellPlace | None = None
    anchor: str | None = None
    centred: bool = False
    bold: bool = False
    stream: int = 0
    aside: bool = False
    outside: tuple[CellPlace, ...] = ()
    part: str = "document"

    @property
    def text(self) -> str:
        """The characters of the paragraph without its label."""
        return "".join(piece.text for piece in self.pieces)
