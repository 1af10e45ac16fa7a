"""Recognises a file with one text in Kazakh and in Russian: in the columns of a table, or one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legal_risk.model.source import Block, BlockKind, Notice, SourceText
from legal_risk.readers.lines import opens_heading, opens_item
from legal_risk.readers.side_by_side import (
    KAZAKH_LETTERS,
    KAZAKH_SHARE,
    SideBySide,
    kazakh_share,
    letters_of,
    most_of,
    stream_of_text,
    tables_side_by_side,
    two_languages,
)

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL, BlockKind.NOTE, BlockKind.FORM})
_TELLING = 40
_RUSSIAN_AT_MOST = 0.01
_SHORTEST = 800
_SMALLEST_SHARE = 0.25
_MOST_MISPLACED = 0.03
_MIXED = 0.008, 0.1
_LONGEST_HEAD = 8
_PERSON = re.compile(r"(?:[А-ЯЁӘІҢҒҮҰҚӨҺ]\.\s?){1,2}\s?\w|\w\s(?:[А-ЯЁӘІҢҒҮҰҚӨҺ]\.\s?){1,2}")


def with_parallel_tables(source: SourceText) -> SourceText:
    """Return a document of given text (txt, markdown) with the columns of two-language tables as two streams.

    Blocks stay where they are; the cells of such a table become paragraphs, and a column that counts the rows for both
    is set apart: :func:`streams` gives each number to both texts.
    """
    if all(block.cell is None for block in source.blocks):
        return source
    lines = source.view.text.split("\n")
    entries = [(block.cell, line) for block, line in zip(source.blocks, lines, strict=True)]
    tables = tables_side_by_side(entries)
    if not tables:
        return source
    whole_act = most_of(entries, tables)
    right_is_kazakh = any(table.kazakh == table.right for table in tables.values())
    blocks = tuple(
        _placed(block, line, tables, right_is_kazakh if whole_act else None)
        for block, line in zip(source.blocks, lines, strict=True)
    )
    return replace(source, blocks=blocks, notices=(*source.notices, two_languages(len(tables))))


def _placed(block: Block, line: str, tables: dict[int, SideBySide], right_is_kazakh: bool | None) -> Block:
    table = None if block.cell is None else tables.get(block.cell.table)
    if table is not None and block.cell is not None and block.cell.column == table.numbers:
        return replace(block, kind=BlockKind.PAGE_FURNITURE)
    if table is not None and block.cell is not None and block.cell.column_span == 1:
        kind = BlockKind.HEADING if opens_heading(line) else BlockKind.PARAGRAPH
        return replace(block, kind=kind, stream=int(block.cell.column == table.right))
    if right_is_kazakh is None:
        return block
    return replace(block, stream=stream_of_text(line, right_is_kazakh))


def with_halves(source: SourceText) -> SourceText:
    """Return a document with its second half as stream 1 when its halves hold one text in Kazakh and in Russian."""
    low, high = _MIXED
    own = sum(map(source.text.count, KAZAKH_LETTERS))
    if not low * len(source.text) < own < high * len(source.text) or any(block.stream for block in source.blocks):
        return source
    lines = source.view.text.split("\n")
    place = _boundary(source.blocks, lines)
    if place is None:
        return source
    first_is_kazakh = kazakh_share("".join(lines[:place])) >= KAZAKH_SHARE
    blocks = tuple(
        replace(
            block, stream=int(number >= place if block.kind in _RUNNING else _other(lines[number], first_is_kazakh))
        )
        for number, block in enumerate(source.blocks)
    )
    message = "a Kazakh and a Russian text stand one after the other; they were read as two texts"
    return replace(source, blocks=blocks, notices=(*source.notices, Notice("LRN104", message)))


def _other(line: str, first_is_kazakh: bool) -> bool:
    """Tell whether a footnote or a comment, which stand after both texts, belongs to the second one."""
    return bool(stream_of_text(line, right_is_kazakh=not first_is_kazakh))


def _boundary(blocks: Sequence[Block], lines: Sequence[str]) -> int | None:
    """Return the number of the block that the second text begins with, ``None`` when there are not two."""
    weights = [_weight(block, line) for block, line in zip(blocks, lines, strict=True)]
    whole = sum(map(abs, weights))
    if not whole:
        return None
    best, place, total = 0, 0, sum(weights)
    running = 0
    for number, weight in enumerate(weights):
        # Kazakh counts up, Russian down: the difference between the halves is greatest where the language changes.
        if weight and abs(2 * running - total) > best:
            best, place = abs(2 * running - total), number
        running += weight
    halves = sum(map(abs, weights[:place])), sum(map(abs, weights[place:]))
    if min(halves) < max(_SHORTEST, _SMALLEST_SHARE * whole) or whole - best > 2 * _MOST_MISPLACED * whole:
        return None
    if not _are_alike(lines[:place], lines[place:]):
        return None
    return _with_head(place, lines, to_russian=weights[place] < 0)


def _weight(block: Block, line: str) -> int:
    """Return the letters of a Kazakh paragraph, less than 0 for a Russian one, 0 when it is too short to tell."""
    letters = letters_of(line)
    if letters < _TELLING or block.kind not in _RUNNING:
        return 0
    share = kazakh_share(line)
    return letters if share >= KAZAKH_SHARE else -letters if share <= _RUSSIAN_AT_MOST else 0


def _are_alike(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether two texts have about as many numbered paragraphs, as an act and its translation have."""
    counts = sorted(sum(map(opens_item, part)) + sum(map(opens_heading, part)) for part in (first, second))
    return counts[1] - counts[0] <= 3 + 0.3 * counts[1]


def _with_head(place: int, lines: Sequence[str], *, to_russian: bool) -> int:
    """Return where the second text begins: short lines above its first long one may be its title."""
    lowest = max(1, place - _LONGEST_HEAD)
    while place > lowest:
        above = lines[place - 1]
        kazakh = kazakh_share(above) > 0
        if kazakh == to_russian or letters_of(above) < 3 or opens_item(above) or _PERSON.search(above):
            break
        place -= 1
    return place
