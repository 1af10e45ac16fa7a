"""The lines of a document as the grammar sees them: one a block, with its text in the matching view and its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legal_risk.model.source import Block, BlockKind, SourceText
from legal_risk.model.span import Span
from legal_risk.structure.numbering import Label, label_of


@dataclass(frozen=True, slots=True)
class Line:
    """One block: ``text`` is its line of the view, ``view`` where that line stands, ``label`` its number."""

    index: int
    block: Block
    text: str
    view: Span
    label: Label | None

    @property
    def is_heading(self) -> bool:
        """Whether the file itself sets the line apart as a heading."""
        return self.block.kind is BlockKind.HEADING

    @property
    def stands_out(self) -> bool:
        """Whether the line is set like a heading: as one, or bold or centred."""
        return self.is_heading or self.block.bold or self.block.centred


def read_lines(source: SourceText) -> tuple[Line, ...]:
    """Return one line for each block of ``source``."""
    texts = source.view.text.split("\n") if source.blocks else []
    if len(texts) != len(source.blocks):
        spans = [source.view.to_view(block.span) for block in source.blocks]
        texts = [span.of(source.view.text) for span in spans]
    else:
        spans = _spans(texts)
    return tuple(
        Line(index, block, text, span, label_of(text, heading=block.kind is BlockKind.HEADING))
        for index, (block, text, span) in enumerate(zip(source.blocks, texts, spans, strict=True))
    )


def joined(lines: Sequence[Line]) -> str:
    """Return the texts of ``lines`` with blanks between them."""
    return " ".join(line.text for line in lines)


def _spans(texts: list[str]) -> list[Span]:
    spans: list[Span] = []
    offset = 0
    for text in texts:
        spans.append(Span(offset, offset + len(text)))
        offset += len(text) + 1
    return spans
