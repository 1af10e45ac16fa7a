"""Takes the two texts of a two-language document apart, so that each can become an act of its own."""

from __future__ import annotations

from dataclasses import replace

from legal_risk.model.source import Block, BlockKind, CellPlace, SourceText
from legal_risk.model.span import Span
from legal_risk.readers.lines import opens_item
from legal_risk.readers.side_by_side import is_row_number
from legal_risk.readers.view import restricted

_SMALLEST_SHARE = 0.2
"""A table of terms in two languages does not make two acts of a document: each text must fill this part of it."""


def streams(source: SourceText) -> tuple[SourceText, ...]:
    """Return one document for each text that stands side by side with another one, or ``source`` itself alone.

    What belongs to the other text is blanked out, nothing moves: a span into a part is the same span into ``source``.
    """
    lengths: dict[int, int] = {}
    for block in source.blocks:
        lengths[block.stream] = lengths.get(block.stream, 0) + block.span.end - block.span.start
    if len(lengths) < 2 or min(lengths.values()) < _SMALLEST_SHARE * sum(lengths.values()):
        return (source,)
    return tuple(_only(source, stream) for stream in sorted(lengths))


def _only(source: SourceText, stream: int) -> SourceText:
    numbers = _numbers_of_rows(source)
    apart = {block.span for block in numbers.values()}
    shown: list[tuple[Block, tuple[Span, ...]]] = []
    seen: set[CellPlace] = set()
    for block in source.blocks:
        if block.stream != stream or block.span in apart:
            continue
        number = None if block.cell is None or block.cell in seen else numbers.get((block.cell.table, block.cell.row))
        if block.cell is not None:
            seen.add(block.cell)
        if number is None or opens_item(block.span.of(source.text)):
            shown.append((block, (block.span,)))
        else:
            whole = replace(block, span=Span(number.span.start, block.span.end))
            shown.append((whole, (number.span, block.span)))
    kept = {span for _, parts in shown for span in parts}
    text = _blanked(source.text, [block for block in source.blocks if block.span not in kept])
    view = restricted(source.view, [parts for _, parts in shown])
    return replace(source, text=text, blocks=tuple(block for block, _ in shown), view=view)


def _numbers_of_rows(source: SourceText) -> dict[tuple[int, int], Block]:
    """Return the numbers that a column of their own gives to the rows of both texts, by table and row."""
    return {
        (block.cell.table, block.cell.row): block
        for block in source.blocks
        if block.kind is BlockKind.PAGE_FURNITURE
        and block.cell is not None
        and is_row_number(block.span.of(source.text))
    }


def _blanked(text: str, blocks: list[Block]) -> str:
    pieces: list[str] = []
    done = 0
    for block in blocks:
        pieces += (text[done : block.span.start], " " * (block.span.end - block.span.start))
        done = block.span.end
    return "".join([*pieces, text[done:]])
