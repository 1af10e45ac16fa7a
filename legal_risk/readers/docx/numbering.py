"""The list definitions of a document: levels, instances, links to styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from legal_risk.readers.docx.names import ALTERNATE, CHOICE, RPR, VAL, W
from legal_risk.readers.docx.styles import StyleSheet
from legal_risk.readers.docx.values import number_of, switch_of, value_of, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 8
_LONGEST_TEXT = 255
_MOST_LINKS = 20


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. ``text`` is the pattern of the label (``%1.%2.``), None when there is none.

    ``restart`` is the 1-based level whose use restarts this one (0: never), None when the file does not say.
    """

    start: int = 0
    number_format: str = "decimal"
    custom_format: str = ""
    text: str | None = None
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    picture: bool = False
    font: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """An abstract list: its levels, or the name of the numbering style that has them."""

    id: int
    levels: dict[int, Level]
    style_link: str | None = None


@dataclass(frozen=True, slots=True)
class Instance:
    """A list as paragraphs refer to it (``w:num``): the definition, and what it changes in it."""

    id: int
    definition: int
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(frozen=True, slots=True)
class List:
    """An instance together with the definition it stands for, links followed."""

    instance: Instance
    definition: Definition

    def level(self, number: int) -> Level | None:
        """Return the level (0 is the highest), None when the list does not have it."""
        return self.instance.levels.get(number) or self.definition.levels.get(number)

    def start(self, number: int) -> int:
        """Return the number that the level begins with, also after a restart."""
        level = self.level(number)
        return self.instance.starts.get(number, level.start if level else 0)

    def level_of_style(self, style_id: str) -> int | None:
        """Return the level that is tied to the paragraph style, None when none is."""
        for number in range(DEEPEST + 1):
            level = self.level(number)
            if level is not None and level.style == style_id:
                return number
        return None


@dataclass(slots=True)
class Numbering:
    """All lists of a document."""

    definitions: dict[int, Definition] = field(default_factory=dict)
    instances: dict[int, Instance] = field(default_factory=dict)
    sheet: StyleSheet = field(default_factory=StyleSheet)
    _lists: dict[int, List | None] = field(default_factory=dict)

    def list(self, num_id: int | None) -> List | None:
        """Return the list that ``w:numId`` names; None for 0 (numbering switched off) and for dangling names."""
        if num_id is None or num_id == 0:
            return None
        if num_id not in self._lists:
            self._lists[num_id] = self._followed(num_id)
        return self._lists[num_id]

    def _followed(self, num_id: int) -> List | None:
        instance = self.instances.get(num_id)
        definition = None if instance is None else self.definitions.get(instance.definition)
        for _ in range(_MOST_LINKS):
            if definition is None or definition.style_link is None or definition.levels:
                break
            style = self.sheet.styles.get(definition.style_link)
            target = self.instances.get(-1 if style is None or style.num_id is None else style.num_id)
            definition = None if target is None else self.definitions.get(target.definition)
        return None if instance is None or definition is None else List(instance, definition)


def read_numbering(root: _Element | None, sheet: StyleSheet) -> Numbering:
    """Return the lists of the numbering part (none when the part is absent)."""
    numbering = Numbering(sheet=sheet)
    if root is None:
        return numbering
    for element in root.iterfind(f"{W}abstractNum"):
        definition_id = whole(element.get(f"{W}abstractNumId"))
        if definition_id is not None:
            link = value_of(element, f"{W}numStyleLink")
            numbering.definitions[definition_id] = Definition(definition_id, _levels(element), link)
    for element in root.iterfind(f"{W}num"):
        num_id, definition_id = whole(element.get(f"{W}numId")), number_of(element, f"{W}abstractNumId")
        if num_id is not None and definition_id is not None:
            numbering.instances[num_id] = _instance(element, num_id, definition_id)
    return numbering


def _instance(element: _Element, num_id: int, definition_id: int) -> Instance:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in element.iterfind(f"{W}lvlOverride"):
        number = whole(override.get(f"{W}ilvl"))
        if number is None:
            continue
        level, start = override.find(f"{W}lvl"), number_of(override, f"{W}startOverride")
        if level is not None:
            levels[number] = _level(level)
        if start is not None:
            starts[number] = start
    return Instance(num_id, definition_id, levels, starts)


def _levels(definition: _Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in definition.iterfind(f"{W}lvl"):
        number = whole(element.get(f"{W}ilvl"))
        if number is not None and 0 <= number <= DEEPEST:
            levels[number] = _level(element)
    return levels


def _level(element: _Element) -> Level:
    number_format, custom = _format(element)
    fonts = element.find(f"{RPR}/{W}rFonts")
    return Level(
        start=number_of(element, f"{W}start") or 0,
        number_format=number_format,
        custom_format=custom,
        text=_text(element),
        suffix=value_of(element, f"{W}suff") or "tab",
        legal=bool(switch_of(element, f"{W}isLgl")),
        restart=number_of(element, f"{W}lvlRestart"),
        style=value_of(element, f"{W}pStyle"),
        picture=element.find(f"{W}lvlPicBulletId") is not None,
        hidden=bool(switch_of(element.find(RPR), f"{W}vanish")),
        font="" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "",
    )


def _format(level: _Element) -> tuple[str, str]:
    element = level.find(f"{W}numFmt")
    if element is None:
        element = level.find(f"{ALTERNATE}/{CHOICE}/{W}numFmt")
    if element is None:
        return "decimal", ""
    return element.get(VAL, "decimal"), element.get(f"{W}format", "")


def _text(level: _Element) -> str | None:
    element = level.find(f"{W}lvlText")
    if element is None or element.get(f"{W}null", "0") in {"1", "true", "on"}:
        return None
    return (element.get(VAL) or "")[:_LONGEST_TEXT]
