"""Cuts a document into stretches of one role: running text, notes, stamps, signatures, tables, forms, contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from legal_risk.model.source import BlockKind
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import (
    StampFacts,
    announces_note,
    has_blanks,
    is_agreement,
    is_blank_requisite,
    is_draft_mark,
    is_form_mark,
    is_note,
    is_person,
    is_position,
    is_toc_heading,
    speaks_of_editing,
    stamp_facts,
)
from legal_risk.structure.names import document_named_by


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


_STAMP_LINES = 16
_STAMP_WIDTH = 130
_SIGNATURE_LINES = 8


@cache
def _stamp_hint() -> re.Pattern[str]:
    return re.compile(
        r"^[«\"]?(?:приложени|утвержд|принят|одобрен)|(?:қосымша(?:сы)?|бекітілген|бекітілді|бекітемін|қабылданған)[\s:»\"]*$"
        r"|^(?:бекітілген|бекітілді|бекітемін|қосымша)",
        re.IGNORECASE,
    )


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(
        r"[а-яәғқңөұүһі№\d(«\"]|Республики|Казахстан|Министр|Правительств|Администраци|Президент|Руководител|Управлени|Департамент"
        r"|[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі-]+(?:ого|ой|ских|ского|ская)\b"
    )


def cut(lines: Sequence[Line]) -> list[Chunk]:
    """Return the chunks that make up ``lines``, in order and without gaps."""
    return _Cutter(lines).chunks()


class _Cutter:
    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.stamps = self._stamp_ranges()
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
            return Chunk(Role.STAMP, members, stamp_facts(_joined(members)))
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
        if kind in (BlockKind.NOTE, BlockKind.FOOTNOTE) or (line.label is None and is_note(line.text)):
            return self._note(position)
        if is_toc_heading(line.text):
            return self._toc(position)
        if line.label is None:
            return self._signature(position)
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
        joined = _joined(chunk.lines)
        facts = stamp_facts(joined)
        if facts is not None:
            return Chunk(Role.STAMP, chunk.lines, facts)
        if is_agreement(joined):
            return Chunk(Role.SIGNATURE, chunk.lines)
        texts = [line.text for line in chunk.lines]
        if len(joined) < 300 and any(map(is_person, texts)) and any(map(is_position, texts)):
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

    # -- signatures ----------------------------------------------------------------------------------------------

    def _signature(self, position: int) -> Chunk | None:
        text = self.lines[position].text
        if len(text) > 160 or text[-1:] in ".;:,":
            return None
        if not (is_position(text) or is_person(text) or is_agreement(text) or self._leads_to_signature(position)):
            return None
        end = position + 1
        while end < len(self.lines) and end - position < _SIGNATURE_LINES and self._in_signature(end):
            end += 1
        members = self.lines[position:end]
        last = end == len(self.lines) or end in self.stamps
        agreement = any(is_agreement(line.text) for line in members)
        if any(is_person(line.text) for line in members) or agreement or (last and position > 0 and is_position(text)):
            return Chunk(Role.SIGNATURE, tuple(members))
        return None

    def _leads_to_signature(self, position: int) -> bool:
        """Tell whether a post broken over two or three lines begins here («Қазақстан Республикасының / министрі»)."""
        line = self.lines[position]
        if position == 0 or line.label is not None or line.is_heading or len(line.text) > 90:
            return False
        if self.lines[position - 1].text[-1:] not in ".»;" or line.block.kind is not BlockKind.PARAGRAPH:
            return False
        ahead = self.lines[position + 1 : position + 4]
        posts = [other.text for other in ahead[:2] if other.label is None and is_position(other.text)]
        return bool(posts) and any(is_person(other.text) for other in ahead)

    def _in_signature(self, position: int) -> bool:
        line = self.lines[position]
        text = line.text
        if position in self.stamps or line.label is not None or line.is_heading:
            return False
        if line.block.kind is not BlockKind.PARAGRAPH or is_form_mark(text):
            return False
        if is_person(text) or is_position(text):
            return document_named_by(text) is None
        if is_person(self.lines[position - 1].text) or document_named_by(text) is not None:
            return False
        return len(text) < 70 and text[-1:] not in ".;:,"

    # -- stamps --------------------------------------------------------------------------------------------------

    def _stamp_ranges(self) -> dict[int, int]:
        ranges: dict[int, int] = {}
        done = 0
        for position, line in enumerate(self.lines):
            if position < done or not self._may_stamp(line) or not _stamp_hint().search(line.text):
                continue
            start, end = self._stamp_around(position, done)
            while end > position and stamp_facts(_joined(self.lines[start:end])) is None:
                end -= 1
            if end > position:
                ranges[start] = end
                done = end
        return ranges

    def _may_stamp(self, line: Line) -> bool:
        if line.block.kind not in (BlockKind.NOTE, BlockKind.PARAGRAPH, BlockKind.HEADING):
            return False
        if line.label is not None and line.label.mark != ".":
            return False
        longest = 700 if line.block.kind is BlockKind.NOTE or line.text[:3].lower() == "при" else 200
        return len(line.text) < longest and line.text[-1:] not in ";:," and not is_note(line.text)

    def _stamp_around(self, position: int, floor: int) -> tuple[int, int]:
        """Return the lines around a line that looks like part of a stamp: back for Kazakh, forward for Russian."""
        quoted = self.lines[position].block.kind is BlockKind.NOTE
        start, end = position, position + 1
        if stamp_facts(self.lines[position].text) is not None or quoted:
            lowest = max(floor, position - _STAMP_LINES)
            while start > lowest and self._joins(start - 1, quoted) and self._is_near(start - 1, position - 1):
                if _opens_russian(self.lines[start].text):
                    break
                start -= 1
        closed = _closes_kazakh(self.lines[position].text)
        highest = position if closed else min(len(self.lines), position + _STAMP_LINES)
        while (
            end < highest
            and self._joins(end, quoted)
            and self._runs_on(end, quoted)
            and self._is_near(end - 1, position)
        ):
            end += 1
        return start, end

    def _is_near(self, position: int, first: int) -> bool:
        """Tell whether the gap after line ``position`` is no wider than the one after ``first`` in the same stamp."""
        return self._gap(position) <= max(self._gap(first), 1) + 6 * (self.lines[first].block.kind is BlockKind.NOTE)

    def _gap(self, position: int) -> int:
        if not 0 <= position < len(self.lines) - 1:
            return 0
        return self.lines[position + 1].block.span.start - self.lines[position].block.span.end

    def _joins(self, position: int, quoted: bool) -> bool:
        line = self.lines[position]
        text = line.text
        if len(text) > _STAMP_WIDTH or is_note(text) or is_form_mark(text) or is_draft_mark(text):
            return False
        if quoted:
            return line.block.kind is BlockKind.NOTE
        if line.block.kind is not BlockKind.PARAGRAPH or line.label is not None or line.block.centred:
            return False
        if has_blanks(text) and not is_blank_requisite(text):
            return False
        return text[-1:] not in ".;:," and not is_person(text) and len(text) < 90

    def _runs_on(self, position: int, quoted: bool) -> bool:
        if _opens_russian(self.lines[position].text):
            return False
        if quoted:
            return True
        joined = _joined(self.lines[max(0, position - 6) : position])
        return _goes_on().match(self.lines[position].text) is not None or joined.count("«") > joined.count("»")


def _closes_kazakh(text: str) -> bool:
    """Tell whether a line is the last one of a Kazakh stamp: «... бекітілген», «1-қосымша»."""
    return not _opens_russian(text) and _kazakh_end().search(text) is not None


@cache
def _kazakh_end() -> re.Pattern[str]:
    return re.compile(r"\S\s*(?:қосымша(?:сы)?|бекітілген|бекітілді|қабылданған)[\s:»\"]*$", re.IGNORECASE)


def _opens_russian(text: str) -> bool:
    return text[:9].lower().startswith(("приложени", "утвержд"))


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _in_list_of_changes(text: str) -> bool:
    return text[:1].islower() or text[:1] in '"«№(' or text[:6].lower() in ("ескерт", "сноска")


_TOC_TAIL = re.compile(r"[\s.…_]*\d{0,4}$")


def _toc_key(text: str) -> str:
    return _TOC_TAIL.sub("", text).casefold()


def _last_places(lines: Sequence[Line]) -> dict[str, int]:
    return {_toc_key(line.text): position for position, line in enumerate(lines)}
