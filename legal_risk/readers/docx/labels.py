"""Counts the automatic numbers of a document and writes the labels as Word shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from legal_risk.readers.docx.formats import is_known, written
from legal_risk.readers.docx.numbering import DEEPEST, Level, List, Numbering

BULLET = "•"
_PLACE = re.compile(r"%([1-9])")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "zapf")


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a paragraph: ``text`` without outer blanks, and the ``gap`` between it and the paragraph."""

    text: str
    gap: str
    bullet: bool = False


@dataclass(slots=True)
class Counters:
    """The running numbers of one story (body, notes, comments), in the order of its paragraphs.

    Counts belong to the abstract definition: several instances of one definition go on counting together, and a
    ``startOverride`` takes effect when its instance first uses the level.
    """

    numbering: Numbering
    unknown_formats: set[str] = field(default_factory=set)
    _counts: dict[int, list[int | None]] = field(default_factory=dict)
    _started: set[tuple[int, int]] = field(default_factory=set)

    def reference(self, style_id: str | None, num_id: int | None, level: int | None) -> tuple[List, int] | None:
        """Return the list and the level of a paragraph with this style and these direct settings (None: not set).

        List and level are inherited along the style chain each by itself; a level tied to a style of the chain counts
        as set there.
        """
        chain = self.numbering.sheet.chain(style_id)
        if num_id is None:
            num_id = next((style.num_id for style in chain if style.num_id is not None), None)
        found = self.numbering.list(num_id)
        if found is None:
            return None
        for style in chain:
            if level is not None:
                break
            tied = found.level_of_style(style.id)
            level = style.list_level if tied is None else tied
        return found, min(max(level or 0, 0), DEEPEST)

    def next_label(self, used: List, number: int) -> Label | None:
        """Count one paragraph at level ``number`` of the list and return its label (None: nothing is shown)."""
        level = used.level(number)
        if level is None:
            return None
        counts = self._counts.setdefault(used.definition.id, [None] * (DEEPEST + 1))
        self._apply_start_overrides(used, number, counts)
        now = counts[number]
        counts[number] = used.start(number) if now is None else now + 1
        for higher in range(number):
            if counts[higher] is None:
                counts[higher] = used.start(higher)
        self._restart_lower(used, number, counts)
        return self._written(used, number, level, counts)

    def _apply_start_overrides(self, used: List, number: int, counts: list[int | None]) -> None:
        for place in range(number + 1):
            key = (used.instance.id, place)
            if place in used.instance.starts and key not in self._started:
                self._started.add(key)
                counts[place] = None

    def _restart_lower(self, used: List, number: int, counts: list[int | None]) -> None:
        for lower in range(number + 1, DEEPEST + 1):
            level = used.level(lower)
            restart = None if level is None else level.restart
            if restart is None or restart > lower:
                restart = lower
            if number < restart:
                counts[lower] = None

    def _written(self, used: List, number: int, level: Level, counts: list[int | None]) -> Label | None:
        if level.hidden:
            return None
        if level.picture:
            return Label(BULLET, " ", bullet=True)
        if level.number_format == "bullet":
            return _bullet(level)

        def place(found: re.Match[str]) -> str:
            index = int(found.group(1)) - 1
            count, shown = counts[index], used.level(index)
            if index > number or count is None or shown is None:
                return ""
            if level.legal and shown.number_format not in {"none", "bullet"}:
                return str(count)
            if not is_known(shown.number_format):
                self.unknown_formats.add(shown.number_format)
            return written(count, shown.number_format, shown.custom_format)

        text = _PLACE.sub(place, level.text or "")
        return Label(text.strip(), _gap(level, text)) if text.strip() else None


def _bullet(level: Level) -> Label | None:
    text = (level.text or "").strip()
    if not text:
        return None
    drawn = level.font.lower().startswith(_SYMBOL_FONTS) or (text == "o" and level.font.lower().startswith("courier"))
    if drawn or _PRIVATE_USE.search(text):
        text = BULLET
    return Label(text, _gap(level, level.text or ""), bullet=True)


def _gap(level: Level, text: str) -> str:
    return "" if level.suffix == "nothing" and text == text.rstrip() else " "
