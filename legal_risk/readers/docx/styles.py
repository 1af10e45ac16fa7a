"""The styles of a document and what a paragraph or a run inherits from them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from legal_risk.readers.docx.names import PPR, RPR, VAL, W
from legal_risk.readers.docx.values import number_of, switch_of, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING_NAME = re.compile(r"heading ([1-9])")
_LONGEST_CHAIN = 60
BODY_TEXT = 9
"""The outline level (counted from 0) of everything that is no heading."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written in the file; None stands for "not said here"."""

    id: str
    name: str
    based_on: str | None = None
    num_id: int | None = None
    list_level: int | None = None
    outline: int | None = None
    justification: str | None = None
    bold: bool | None = None
    hidden: bool | None = None
    caps: bool | None = None
    raised: bool | None = None


@dataclass(frozen=True, slots=True)
class Inherited:
    """What the style chain of a paragraph or run adds up to. ``outline`` counts from 0 (:data:`BODY_TEXT`: none)."""

    name: str | None = None
    outline: int = BODY_TEXT
    justification: str | None = None
    bold: bool | None = None
    hidden: bool | None = None
    caps: bool | None = None
    raised: bool | None = None


@dataclass(slots=True)
class StyleSheet:
    """All styles of a document. ``default`` is the style of paragraphs that name none."""

    styles: dict[str, Style] = field(default_factory=dict)
    default: str | None = None
    base: Style = field(default_factory=lambda: Style("", ""))
    _inherited: dict[str | None, Inherited] = field(default_factory=dict)

    def chain(self, style_id: str | None) -> list[Style]:
        """Return the style (the default one for None or an unknown name) and those it is based on, nearest first."""
        found: list[Style] = []
        style = self.styles.get(style_id or "") or self.styles.get(self.default or "")
        while style is not None and style not in found and len(found) < _LONGEST_CHAIN:
            found.append(style)
            style = self.styles.get(style.based_on or "")
        return found

    def of_paragraph(self, style_id: str | None) -> Inherited:
        """Return what a paragraph of this style inherits, document defaults included."""
        known = self._inherited.get(style_id)
        if known is None:
            known = self._inherited[style_id] = _added_up([*self.chain(style_id), self.base])
        return known

    def of_run(self, style_id: str) -> Inherited:
        """Return what a character style says by itself."""
        return _added_up(self.chain(style_id)) if style_id in self.styles else Inherited()


def read_styles(root: _Element | None) -> StyleSheet:
    """Return the styles of the styles part (an empty sheet when there is none)."""
    sheet = StyleSheet()
    if root is None:
        return sheet
    defaults = root.find(f"{W}docDefaults")
    if defaults is not None:
        sheet.base = _style(defaults, "", defaults.find(f"{W}pPrDefault/{PPR}"), defaults.find(f"{W}rPrDefault/{RPR}"))
    for element in root.iterfind(f"{W}style"):
        style_id = element.get(f"{W}styleId", "")
        sheet.styles[style_id] = _style(element, style_id, element.find(PPR), element.find(RPR))
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default", "0") not in {"0", "false", "off"}:
            sheet.default = style_id
    return sheet


def _style(element: _Element, style_id: str, ppr: _Element | None, rpr: _Element | None) -> Style:
    numbering = None if ppr is None else ppr.find(f"{W}numPr")
    return Style(
        id=style_id,
        name=value_of(element, f"{W}name") or style_id,
        based_on=value_of(element, f"{W}basedOn"),
        num_id=number_of(numbering, f"{W}numId"),
        list_level=number_of(numbering, f"{W}ilvl"),
        outline=number_of(ppr, f"{W}outlineLvl"),
        justification=value_of(ppr, f"{W}jc"),
        bold=switch_of(rpr, f"{W}b"),
        hidden=switch_of(rpr, f"{W}vanish"),
        caps=switch_of(rpr, f"{W}caps"),
        raised=raised_of(rpr),
    )


def _added_up(chain: list[Style]) -> Inherited:
    outline = next((style.outline for style in chain if style.outline is not None), None)
    if outline is None:
        outline = next((level for level in map(_level_in_name, chain) if level is not None), BODY_TEXT)
    return Inherited(
        name=chain[0].name or None,
        outline=outline,
        justification=next((style.justification for style in chain if style.justification), None),
        bold=next((style.bold for style in chain if style.bold is not None), None),
        hidden=next((style.hidden for style in chain if style.hidden is not None), None),
        caps=next((style.caps for style in chain if style.caps is not None), None),
        raised=next((style.raised for style in chain if style.raised is not None), None),
    )


def _level_in_name(style: Style) -> int | None:
    # Built-in styles keep their English names in the file whatever the language of Word.
    found = _HEADING_NAME.fullmatch(style.name.lower())
    return int(found.group(1)) - 1 if found else None


def raised_of(rpr: _Element | None) -> bool | None:
    """Tell whether the run properties raise the letters; None when they say nothing of it."""
    place = value_of(rpr, f"{W}vertAlign")
    return None if place is None else place == "superscript"


def style_id_of(ppr: _Element | None) -> str | None:
    """Return the name by which the paragraph properties refer to a style."""
    child = None if ppr is None else ppr.find(f"{W}pStyle")
    return None if child is None else child.get(VAL)
