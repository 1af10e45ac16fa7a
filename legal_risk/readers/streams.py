"""Takes the two texts of a two-language document apart, so that each can become an act of its own."""

from __future__ import annotations

from dataclasses import replace

from legal_risk.model.source import Block, SourceText
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
    blocks = tuple(block for block in source.blocks if block.stream == stream)
    text = _blanked(source.text, [block for block in source.blocks if block.stream != stream])
    return replace(source, text=text, blocks=blocks, view=restricted(source.view, blocks))


def _blanked(text: str, blocks: list[Block]) -> str:
    pieces: list[str] = []
    done = 0
    for block in blocks:
        pieces += (text[done : block.span.start], " " * (block.span.end - block.span.start))
        done = block.span.end
    return "".join([*pieces, text[done:]])
