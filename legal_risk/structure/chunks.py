"""Cuts a document into stretches of one role: running text, notes, stamps, signatures, tables, forms, contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from legal_risk.model.source import BlockKind
from legal_risk.structure.lines import Line, joined
from legal_risk.structure.marks import (
    StampFacts,
    announces_note,
    is_agreement,
    is_draft_mark,
    is_form_mark,
    is_normative_note,
    is_note,
    is_person,
    is_position,
    is_toc_heading,
    speaks_of_editing,
    stamp_facts,
)
from legal_risk.structure.signatures import SignatureFinder
from legal_risk.structure.stamps import StampFinder


class Role(Enum):
    """What a stretch of lines is."""

    TEXT = auto()
    NOTE = auto()
    STAMP = auto()
    MARK = auto()
    FORM_MARK = auto()
    SIGNATURE = auto()
    TABLE = auto()
    FORM = auto()
    TOC = auto()
    FURNITURE = auto()


@dataclass(frozen=True, slots=True)
class Chunk:
    """Consecutive lines of one role; ``facts`` for stamps."""

    role: Role
    lines: tuple[Line, ...]
    facts: StampFacts | None = None


def cut(lines: Sequence[Line]) -> list[Chunk]:
    """Return the chunks that make up ``lines``, in order and without gaps."""
    return _Cutter(_with_notes_of_norms(lines)).chunks()


def _with_notes_of_norms(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines with the legislator's own notes as running text: readers take every «Ескерту» for editorial."""
    given = list(lines)
    inside = False
    for position, line in enumerate(given):
        if line.block.kind is not BlockKind.NOTE:
            inside = False
        elif is_normative_note(line.text) and not is_note(line.text):
            inside = True
        elif line.label is None:
            inside = False
        if inside:
            given[position] = replace(line, block=replace(line.block, kind=BlockKind.PARAGRAPH))
    return given


class _Cutter:
    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.stamps = StampFinder(lines).ranges()
        self.signatures = SignatureFinder(lines, self.stamps)
        self.known = _last_places(lines) if any(is_toc_heading(line.text) for line in lines) else {}

    def chunks(self) -> list[Chunk]:
        found: list[Chunk] = []
        position = 0
        text: list[Line] = []
        while position < len(self.lines):
            chunk = self._special(position)
            if chunk is None:
                text.append(self.lines[position])
                position += 1
                continue
            if text:
                found.append(Chunk(Role.TEXT, tuple(text)))
                text = []
            found.append(chunk)
            position += len(chunk.lines)
        if text:
            found.append(Chunk(Role.TEXT, tuple(text)))
        return found

    def _special(self, position: int) -> Chunk | None:
        line = self.lines[position]
        kind = line.block.kind
        if position in self.stamps:
            end = self.stamps[position]
            members = tuple(self.lines[position:end])
            return Chunk(Role.STAMP, members, stamp_facts(joined(members)))
        if kind is BlockKind.CELL:
            return self._table(position)
        if kind is BlockKind.FORM:
            return self._run(position, Role.FORM, lambda other: other.block.kind is BlockKind.FORM)
        if kind in (BlockKind.PAGE_FURNITURE, BlockKind.COMMENT):
            return Chunk(Role.FURNITURE, (line,))
        if is_form_mark(line.text):
            return Chunk(Role.FORM_MARK, (line,))
        if is_draft_mark(line.text):
            return Chunk(Role.MARK, (line,))
        if is_toc_heading(line.text):
            return self._toc(position)
        if kind is BlockKind.NOTE and is_position(line.text) and (length := self.signatures.length(position)):
            return Chunk(Role.SIGNATURE, tuple(self.lines[position : position + length]))
        if kind in (BlockKind.NOTE, BlockKind.FOOTNOTE) or (line.label is None and is_note(line.text)):
            return self._note(position)
        if line.label is None:
            length = self.signatures.length(position)
            return Chunk(Role.SIGNATURE, tuple(self.lines[position : position + length])) if length else None
        return None

    def _run(self, position: int, role: Role, belongs: Callable[[Line], bool]) -> Chunk:
        end = position + 1
        while end < len(self.lines) and belongs(self.lines[end]):
            end += 1
        return Chunk(role, tuple(self.lines[position:end]))

    # -- tables --------------------------------------------------------------------------------------------------

    def _table(self, position: int) -> Chunk:
        cell = self.lines[position].block.cell
        table = cell.table if cell else -1
        chunk = self._run(
            position, Role.TABLE, lambda other: other.block.cell is not None and other.block.cell.table == table
        )
        rows = {line.block.cell.row for line in chunk.lines if line.block.cell}
        if len(rows) > 4 or len(chunk.lines) > 24:
            return chunk
        text = joined(chunk.lines)
        facts = stamp_facts(text)
        if facts is not None:
            return Chunk(Role.STAMP, chunk.lines, facts)
        if is_agreement(text):
            return Chunk(Role.SIGNATURE, chunk.lines)
        texts = [line.text for line in chunk.lines]
        if len(text) < 300 and any(map(is_person, texts)) and any(map(is_position, texts)):
            return Chunk(Role.SIGNATURE, chunk.lines)
        return chunk

    # -- notes ---------------------------------------------------------------------------------------------------

    def _note(self, position: int) -> Chunk:
        line = self.lines[position]
        end = position + 1
        open_list = line.text.endswith(":")
        while end < len(self.lines) and end not in self.stamps:
            other = self.lines[end]
            if is_note(other.text) or not self._continues_note(other, open_list, self.lines[end - 1]):
                break
            open_list = open_list and (other.block.kind is BlockKind.NOTE or _in_list_of_changes(other.text))
            end += 1
        return Chunk(Role.NOTE, tuple(self.lines[position:end]))

    def _continues_note(self, line: Line, open_list: bool, before: Line) -> bool:
        if announces_note(before.text) and not open_list and not speaks_of_editing(line.text):
            return False
        if line.block.kind is BlockKind.NOTE:
            return not is_form_mark(line.text) and not is_draft_mark(line.text)
        if line.block.kind is not BlockKind.PARAGRAPH or line.label is not None:
            return False
        if _in_list_of_changes(line.text):
            return open_list or before.text[-1:] not in ".;:"
        return announces_note(before.text) and len(line.text) < 600

    # -- contents ------------------------------------------------------------------------------------------------

    def _toc(self, position: int) -> Chunk:
        """Take the heading of the contents and the lines after it that come again later in the document."""
        end = position + 1
        while end < len(self.lines):
            key = _toc_key(self.lines[end].text)
            if not key or self.known.get(key, -1) <= end or len(key) > 300:
                break
            end += 1
        return Chunk(Role.TOC, tuple(self.lines[position:end]))


def _in_list_of_changes(text: str) -> bool:
    return text[:1].islower() or text[:1] in '"«№(' or text[:6].lower() in ("ескерт", "сноска")


_TOC_TAIL = re.compile(r"[\s.…_]*\d{0,4}$")


def _toc_key(text: str) -> str:
    return _TOC_TAIL.sub("", text).casefold()


def _last_places(lines: Sequence[Line]) -> dict[str, int]:
    return {_toc_key(line.text): position for position, line in enumerate(lines)}
