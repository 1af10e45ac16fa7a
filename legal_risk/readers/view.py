"""Builds the matching view of a text: its blocks, normalised, one line each, with an exact way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from legal_risk.model.source import Block
from legal_risk.model.span import Span
from legal_risk.model.view import TextMap
from legal_risk.readers.lookalikes import in_one_script
from legal_risk.readers.normalise import DROPPED, one_to_one

_RUN = re.compile(f"[ \n{DROPPED}]{{2,}}|{DROPPED}")


class Cut(NamedTuple):
    """A stretch of the source that is markup: left out, or shown as the single character ``shown`` (an entity)."""

    start: int
    end: int
    shown: str = ""


def build_view(text: str, blocks: Sequence[Block], cuts: Iterable[Cut] = ()) -> TextMap:
    """Return the view of ``text``: the blocks joined by one line feed, normalised, ``cuts`` left out.

    Blocks are in order, hold visible text and have at least one character between them: the first character of a gap
    becomes the line feed. Cuts may come in any order and may lie outside of blocks, where they change nothing.
    Raises ``ValueError`` when two blocks overlap or touch.
    """
    work = "".join(_stretches(one_to_one(text), blocks, sorted(cuts)))
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    offset = 0
    for begin, end in _kept(work):
        pieces.append(work[begin:end])
        starts.append(offset)
        sources.append(begin)
        offset += end - begin
    return TextMap(in_one_script("".join(pieces)), tuple(starts), tuple(sources), len(text))


def restricted(view: TextMap, lines: Sequence[Sequence[Span]]) -> TextMap:
    """Return the part of ``view`` that shows these stretches of the source, in their order.

    The stretches of one line are joined by a blank, the lines by one line feed; both stand for the character of the
    source that follows the stretch before them.
    """
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    offset = 0
    before: Span | None = None
    for line in lines:
        for place, part in enumerate(line):
            shown = view.to_view(part)
            if before is not None:
                pieces.append(" " if place else "\n")
                starts.append(offset)
                sources.append(before.end)
                offset += 1
            for start, source in _runs_within(view, shown):
                starts.append(offset + start - shown.start)
                sources.append(source)
            pieces.append(shown.of(view.text))
            offset += shown.end - shown.start
            before = part
    return TextMap("".join(pieces), tuple(starts), tuple(sources), view.source_length)


def _runs_within(view: TextMap, shown: Span) -> Iterator[tuple[int, int]]:
    """Yield where the runs of a view begin inside of a stretch of it, there and in the source."""
    run = bisect_right(view.starts, shown.start) - 1
    while run < len(view.starts) and view.starts[run] < shown.end:
        start = max(view.starts[run], shown.start)
        yield start, view.sources[run] + start - view.starts[run]
        run += 1


def _stretches(text: str, blocks: Sequence[Block], cuts: Sequence[Cut]) -> Iterator[str]:
    """Yield pieces that add up to the length of ``text``: blocks without their cuts, and gaps as line feeds."""
    done = 0
    next_cut = 0
    for block in blocks:
        start, end = block.span
        if start < done or (start == done and done > 0):
            raise ValueError(f"the block at {start} does not leave a gap to the block before it, which ends at {done}")
        yield ("\n" + DROPPED * (start - done - 1)) if done else DROPPED * start
        done = start
        while next_cut < len(cuts) and cuts[next_cut].start < end:
            cut = cuts[next_cut]
            next_cut += 1
            if cut.end <= done:
                continue
            begin, stop = max(cut.start, done), min(cut.end, end)
            yield text[done:begin]
            yield (cut.shown + DROPPED * (stop - begin))[: stop - begin]
            done = stop
        yield text[done:end]
        done = end
    yield DROPPED * (len(text) - done)


def _kept(work: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``work`` that the view keeps: one blank or line feed of a run, nothing at both ends."""
    done = 0
    for found in _RUN.finditer(work):
        begin, end = found.span()
        run = found.group()
        kept = run.find("\n") if "\n" in run else run.find(" ")
        at_edge = begin == 0 or end == len(work)
        if kept < 0 or at_edge:
            if begin > done:
                yield done, begin
            done = end
            continue
        if kept == 0:
            yield done, begin + 1
        else:
            if begin > done:
                yield done, begin
            yield begin + kept, begin + kept + 1
        done = end
    if done < len(work):
        yield done, len(work)
