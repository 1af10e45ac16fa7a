"""Which lines are headings although no word says so: «1. Общие положения», and headings without any number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from legal_risk.model.act import NodeKind
from legal_risk.model.source import BlockKind
from legal_risk.structure.lines import Line
from legal_risk.structure.numbering import follows, number_key

_LONGEST = 260
_CLOSING = ".;:,"
_FEWEST = 2


def bare_chapters(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indices of the lines that head a chapter by a bare number («1. Общие положения»).

    A line set as a heading by the file is one. Without such help a short line without closing mark is one when its
    number goes on with the chapters while the next point goes on with the points (or starts them anew).
    """
    numbered = [line for line in lines if line.label and line.label.mark in (".", "decimal") and _is_text(line)]
    by_style = frozenset(line.index for line in numbered if _is_short(line) and line.is_heading)
    if by_style and any(line.index not in by_style for line in numbered):
        return by_style
    return by_style | (_by_sequence(numbered) or _by_plain_text(lines, numbered))


def _by_plain_text(lines: Sequence[Line], numbered: Sequence[Line]) -> frozenset[int]:
    """Return all numbered lines when none of them ends a sentence and most head paragraphs without numbers."""
    if len(numbered) < _FEWEST or not all(_is_short(line) for line in numbered):
        return frozenset()
    found = frozenset(line.index for line in numbered)
    heading = sum(
        line.index in found and after.label is None and after.text[-1:] in ".:" for line, after in pairwise(lines)
    )
    return found if heading * 3 >= len(numbered) * 2 else frozenset()


def _by_sequence(numbered: Sequence[Line]) -> frozenset[int]:
    found: set[int] = set()
    chapter: str | None = None
    point: str | None = None
    for line, after in zip(numbered, [*numbered, None][1:], strict=True):
        number = _number(line)
        opens = _begins_below(number, _number(after), point) if after is not None else bool(found) and line.stands_out
        if opens and _is_short(line) and "." not in number and follows(number, chapter):
            found.add(line.index)
            chapter = number
        else:
            point = number
    return frozenset(found)


def _begins_below(chapter: str, first: str, point: str | None) -> bool:
    """Tell whether a point ``first`` can be the first of ``chapter`` when ``point`` was the last one before it."""
    if "." in first:
        return number_key(first)[:1] == number_key(chapter)[:1] and number_key(first)[1] == 1
    return follows(first, point) or first == "1"


def _number(line: Line) -> str:
    return line.label.number or "" if line.label else ""


def _is_text(line: Line) -> bool:
    return line.block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)


def _is_short(line: Line) -> bool:
    rest = line.text[line.label.end :] if line.label else line.text
    return 2 < len(rest) < _LONGEST and rest[-1] not in _CLOSING and not rest[0].islower() and "___" not in rest


def is_unnumbered_heading(line: Line) -> bool:
    """Tell whether a line without a number is set as a heading: by the file, or bold or centred and short."""
    if line.label is not None or not line.text or not any(letter.isalpha() for letter in line.text):
        return False
    if line.is_heading:
        return True
    return (line.block.bold or line.block.centred) and len(line.text) < _LONGEST and line.text[-1] not in _CLOSING


def continues_heading(before: Line, line: Line) -> bool:
    """Tell whether ``line`` is the rest of the heading ``before``, broken over two lines."""
    if line.label is not None or not line.text or len(line.text) > _LONGEST or line.text[-1] in ".;:":
        return False
    if before.label is not None and before.label.end >= len(before.text):
        return True
    if line.is_heading and before.is_heading and (before.label is None or line.text[0].islower()):
        return line.block.level == before.block.level
    return (line.text.isupper() and before.text[-12:].isupper()) or (
        line.stands_out and before.stands_out and line.text[0].islower()
    )


def roman_kind(lines: Sequence[Line]) -> NodeKind:
    """Return what roman numbers stand for in these lines: sections when chapters are named by a word, else chapters."""
    chapters = any(
        line.label is not None and line.label.kind is NodeKind.CHAPTER and line.label.mark == "word" for line in lines
    )
    return NodeKind.SECTION if chapters else NodeKind.CHAPTER
