"""Finds stamps among the lines: «Приложение 1 к Правилам ...», «Утверждены приказом ...», «... қосымша»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from legal_risk.model.source import BlockKind
from legal_risk.structure.lines import Line, joined
from legal_risk.structure.marks import (
    has_blanks,
    is_addressee,
    is_blank_requisite,
    is_draft_mark,
    is_form_caption,
    is_form_mark,
    is_note,
    is_person,
    is_rule,
    stamp_facts,
)

_STAMP_LINES = 16
_STAMP_WIDTH = 130
_QUOTED_WIDTH = 900
_LONGEST_NAME = 900
_ALONE = 16  # «УТВЕРЖДАЮ:» with nothing else


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
        r"[а-яәғқңөұүһі№\d(«\"]|(?:КГУ|КГКП|ГККП|РГП|РГКП|РГУ|ГУ|НАО|АО|ТОО|Протокол)\b|Республики|Казахстан|Министр|Министерств|Правительств|Администраци|Президент|Руководител|Управлени|Департамент"
        r"|[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі-]+(?:ого|ой|ских|ского|ская)\b"
    )


class StampFinder:
    """Looks for the lines of each stamp: back from the Kazakh closing word, on from the Russian opening one."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines

    def ranges(self) -> dict[int, int]:
        """Return for the first line of each stamp the index after its last line."""
        ranges: dict[int, int] = {}
        done = 0
        for position, line in enumerate(self.lines):
            if position < done or not self._may_stamp(line) or not _stamp_hint().search(line.text):
                continue
            start, end = self._stamp_around(position, done)
            while end > position and stamp_facts(joined(self.lines[start:end])) is None:
                end -= 1
            if end > position and not self._is_inside_sentence(start, end):
                ranges[start] = end
                done = end
        return ranges

    def _is_inside_sentence(self, start: int, end: int) -> bool:
        """Tell whether the lines belong to a sentence of a form: «Қорытынды: / ... бұйрығымен бекітілген / «...»."""
        first = self.lines[start]
        if start == 0 or end == len(self.lines) or first.block.kind is BlockKind.NOTE:
            return False
        return self.lines[start - 1].text[-1:] == ":" and has_blanks(first.text)

    def _may_stamp(self, line: Line) -> bool:
        if line.block.kind not in (BlockKind.NOTE, BlockKind.PARAGRAPH, BlockKind.HEADING):
            return False
        if line.label is not None and line.label.mark != ".":
            return False
        longest = _QUOTED_WIDTH if line.block.kind is BlockKind.NOTE or line.text[:3].lower() == "при" else 200
        alone = stamp_facts(line.text.rstrip(":")) is not None and len(line.text) < _ALONE
        return len(line.text) < longest and (alone or line.text[-1:] not in ";:,") and not is_note(line.text)

    def _stamp_around(self, position: int, floor: int) -> tuple[int, int]:
        """Return the lines around a line that looks like part of a stamp: back for Kazakh, forward for Russian."""
        quoted = self.lines[position].block.kind is BlockKind.NOTE
        start, end = position, position + 1
        if stamp_facts(self.lines[position].text) is not None or quoted:
            lowest = max(floor, position - _STAMP_LINES)
            while start > lowest and self._is_near(start - 1, position - 1):
                if _opens_russian(self.lines[start].text) or self._signs(start - 1):
                    break
                if not (self._joins(start - 1, quoted) or self._completes(start - 1)):
                    break
                start -= 1
        if _closes_kazakh(self.lines[position].text):
            return start, end + self._is_remark(end, quoted)
        highest = min(len(self.lines), position + _STAMP_LINES)
        while (
            end < highest
            and self._joins(end, quoted)
            and self._runs_on(end, quoted)
            and self._is_near(end - 1, position)
        ):
            end += 1
        return start, end

    def _signs(self, position: int) -> bool:
        """Tell whether the line is the name of one who signed what stands above the stamp, or the post alone."""
        if _bare_post().match(self.lines[position].text):
            return True
        return is_person(self.lines[position].text) and not has_blanks(self.lines[position].text)

    def _is_remark(self, position: int, quoted: bool) -> bool:
        """Tell whether a line in brackets belongs to the name above the word that closes a Kazakh stamp."""
        if position >= len(self.lines) or not self._joins(position, quoted):
            return False
        text = self.lines[position].text
        return text[0] == "(" and text[-1] == ")" and self._gap(position - 1) <= max(self._gap(position - 2), 1)

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
        if is_note(text) or is_form_mark(text) or is_draft_mark(text):
            return False
        if is_addressee(text):
            return False
        if quoted:
            blank = has_blanks(text) and not is_blank_requisite(text)
            return line.block.kind is BlockKind.NOTE and len(text) < _QUOTED_WIDTH and not blank
        if self._names_the_base(position):
            return True
        if len(text) > _STAMP_WIDTH or is_rule(text) or self._is_caption(position):
            return False
        if line.block.kind is not BlockKind.PARAGRAPH or line.label is not None or line.block.centred:
            return False
        if has_blanks(text) and not is_blank_requisite(text):
            return False
        open_end = text[-1:] in ".;:," and _joint().search(text) is None and not self._breaks_after_comma(position)
        return not open_end and not is_person(text) and len(text) < 90 and not _post().search(text)

    def _names_the_base(self, position: int) -> bool:
        """Tell whether the line says what the appendix above belongs to, however long its name («к Правилам …»)."""
        line = self.lines[position]
        if line.block.kind is not BlockKind.PARAGRAPH or len(line.text) > _LONGEST_NAME or line.text[-1:] in ";:":
            return False
        return _base().match(line.text) is not None and _bare_russian().match(self.lines[position - 1].text) is not None

    def _is_caption(self, position: int) -> bool:
        """Tell whether the line explains the blank above it: «____ / (подпись)»."""
        return position > 0 and is_form_caption(self.lines[position].text) and has_blanks(self.lines[position - 1].text)

    def _breaks_after_comma(self, position: int) -> bool:
        """Tell whether a name is broken over two lines at a comma: «… Казахстан, / за исключением …»."""
        below = self.lines[position + 1].text if position + 1 < len(self.lines) else ""
        return self.lines[position].text[-1:] == "," and below[:1].islower() and len(below) < _STAMP_WIDTH

    def _completes(self, position: int) -> bool:
        """Tell whether a line is the first part of what the line below ends: «... қағидаларына / 1-қосымша»."""
        line, below = self.lines[position], self.lines[position + 1].text
        text = line.text
        if line.block.kind is not BlockKind.PARAGRAPH or line.label is not None or len(text) > _LONGEST_NAME:
            return False
        if text[-1:] in ".;:" or is_note(text) or has_blanks(text) or is_person(text) or is_addressee(text):
            return False
        if _bare_appendix().match(below):
            return _dative().search(text) is not None
        return below[:1].islower() and (text[-1:] == "," or _kazakh_end().search(below) is not None)

    def _runs_on(self, position: int, quoted: bool) -> bool:
        if _opens_russian(self.lines[position].text):
            return False
        if quoted:
            return True
        before = joined(self.lines[max(0, position - 6) : position])
        return _goes_on().match(self.lines[position].text) is not None or before.count("«") > before.count("»")


def _closes_kazakh(text: str) -> bool:
    """Tell whether a line is the last one of a Kazakh stamp: «... бекітілген», «1-қосымша»."""
    if _bare_appendix().match(text):
        return True
    return not _opens_russian(text) and _kazakh_end().search(text) is not None


@cache
def _post() -> re.Pattern[str]:
    """Return the pattern of a post that ends a signature («... Республикасының Премьер-Министрі»)."""
    genitive = r"[ндт][ыiі]ң\s(?:\S+\s){0,4}?"
    return re.compile(genitive + r"\S*(?:министр|төрағас|әк[iі]м|басшыс|директор|ректор)[ыiі]$", re.IGNORECASE)


@cache
def _bare_post() -> re.Pattern[str]:
    """Return the pattern of a post in the nominative: a Kazakh stamp names it in the genitive («Министрдің …»)."""
    return re.compile(r"(?:премьер-министр|министр|төраға|директор|ректор|басшы|әкім|төрайым)$", re.IGNORECASE)


@cache
def _base() -> re.Pattern[str]:
    return re.compile(r"ко?\s[А-ЯЁ«\"]")


@cache
def _bare_russian() -> re.Pattern[str]:
    return re.compile(r"приложение(?:\s*№?\s?\d{1,3}(?:-\d{1,2})?)?$", re.IGNORECASE)


@cache
def _bare_appendix() -> re.Pattern[str]:
    return re.compile(r"(?:№?\s?\d{1,3}\s?-?\s?)?қосымша$", re.IGNORECASE)


@cache
def _dative() -> re.Pattern[str]:
    return re.compile(r"\w(?:ына|іне|iне|сына|сіне|ларға|лерге|дарға|дерге|аға|еге|ққа|кке)[»\"]?$")


@cache
def _kazakh_end() -> re.Pattern[str]:
    return re.compile(r"\S\s*(?:қосымша(?:сы)?|бекітілген|бекітілді|қабылданған)[\s:»\"]*$", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    """Return the pattern of a line whose mark ends no sentence: «от 3 мая 2025 года № 97,», «от 11.03.2025 г.»."""
    return re.compile(r"№\s?[\w/-]+,$|[«\"_\s]+№?\s?_+,$|\d{4}\s?[гж]\.$")


def _opens_russian(text: str) -> bool:
    return text[:9].lower().startswith(("приложени", "утвержд"))
