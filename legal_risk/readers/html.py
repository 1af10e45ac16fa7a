"""Reads html pages of acts: the site around the act removed, notes, headings, anchors, tables and lists kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from legal_risk.errors import InputError
from legal_risk.model.source import BlockKind, CellPlace, SourceText
from legal_risk.model.span import Span
from legal_risk.readers.assembly import Composed
from legal_risk.readers.frames import frames_among, stamps_among
from legal_risk.readers.grid import Grid
from legal_risk.readers.html_lines import HtmlLine, LineBuilder
from legal_risk.readers.html_page import SiteParts, parse_page
from legal_risk.readers.html_streams import split_streams
from legal_risk.readers.limits import DEFAULT_LIMITS, Limits
from legal_risk.readers.lines import continues_note, opens_heading, opens_note
from legal_risk.readers.ordinals import ordinal
from legal_risk.readers.side_by_side import two_languages

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# fmt: off
_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "caption", "tr",
    "td", "th", "thead", "tbody", "tfoot", "blockquote", "section", "article", "header", "footer", "main", "aside",
    "center", "pre", "form", "fieldset", "address", "figure", "figcaption", "details", "summary", "hr", "body",
    "html",
))
# fmt: on
_BOLD = frozenset(("b", "strong", "th"))
_ANCHORED = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "li", "tr", "td", "span"])


@cache
def _note_style() -> re.Pattern[str]:
    return re.compile(r"(?:^|\s)(?:note|snoska|comment_red)(?:\s|$)", re.IGNORECASE)


@cache
def _red() -> re.Pattern[str]:
    return re.compile(r"#f00\b|#ff0000\b|\bred\b", re.IGNORECASE)


def read_html(text: str, *, name: str, sha256: str, limits: Limits = DEFAULT_LIMITS) -> SourceText:
    """Return the act that the page shows; its text is made by the reader, one line a block.

    Raises :class:`InputError`: ``LR140`` not to be parsed, ``LR141`` nothing but navigation, ``LR142`` nested too
    deeply, ``LR104`` too long.
    """
    from lxml.etree import LxmlError

    try:
        root = parse_page(text)
    except (LxmlError, ValueError) as error:
        raise InputError("LR140", f"the html is broken ({error})", where=name, hint="save the page again") from error
    if root is None:
        raise InputError("LR102", "the file holds no text", where=name, hint="check that it is the right file")
    lines = _Walker(name, limits).walk(root)
    lines, tables = split_streams(_unframed(lines))
    notices = [two_languages(tables)] if tables else []
    source = _composed(lines, limits).finish(name, "html", sha256, notices)
    if not source.blocks:
        raise InputError("LR141", "the page holds no text of an act", where=name, hint="save the page with its text")
    return source


def _unframed(lines: list[HtmlLine]) -> list[HtmlLine]:
    """Return the lines; those of tables that are mere frames are paragraphs."""
    frames = frames_among(line.cell for line in lines)
    for line in lines:
        if line.cell is not None and line.cell.table in frames:
            line.aside, line.cell = line.aside or line.cell.column > 0, None
    return lines


def _composed(lines: list[HtmlLine], limits: Limits) -> Composed:
    """Return the blocks; the page's own marking of notes is trusted where it has one."""
    stamps = stamps_among([line.text for line in lines], [line.aside and line.cell is None for line in lines])
    marked = any(line.starts_as_note for line in lines)
    composed = Composed(limits)
    note: str | None = None
    for place, line in enumerate(lines):
        is_note = line.starts_as_note or opens_note(line.text)
        if not marked and note is not None and not is_note:
            is_note = continues_note(note, line.text)
        note = line.text if is_note else None
        letters = sum(map(str.isalnum, line.text))
        label = Span(0, len(line.label)) if line.label else None
        composed.add(
            _kind_of(line, is_note or place in stamps),
            f"{line.label} {line.text}" if line.label else line.text,
            level=line.level,
            label=label,
            cell=line.cell,
            anchor=line.anchor,
            centred=line.centred,
            bold=0 < letters <= line.strong,
            stream=line.stream,
        )
    return composed


def _kind_of(line: HtmlLine, is_note: bool) -> BlockKind:
    if line.cell is not None and not line.parallel:
        return BlockKind.CELL
    if is_note:
        return BlockKind.NOTE
    if line.form:
        return BlockKind.FORM
    return BlockKind.HEADING if line.level is not None or opens_heading(line.text) else BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class _State:
    """How text looks inside the elements that are open."""

    level: int | None = None
    cell: CellPlace | None = None
    centred: bool = False
    aside: bool = False
    pre: bool = False
    noted: bool = False
    strong: bool = False
    raised: bool = False

    def line(self) -> HtmlLine:
        return HtmlLine(level=self.level, cell=self.cell, centred=self.centred, form=self.pre, aside=self.aside)


class _Walker:
    """Goes over the tree once, without recursion, and writes its lines."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._builder = LineBuilder()
        self._states = [_State()]
        self._grids: list[Grid | None] = []
        self._tables = 0
        self._lists: list[int | None] = []

    def walk(self, root: HtmlElement) -> list[HtmlLine]:
        from lxml.etree import iterwalk

        walk = iterwalk(root, events=("start", "end"))
        site = SiteParts(root)
        skipped = False
        for event, element in walk:
            if event == "start":
                if skipped := element in site:
                    walk.skip_subtree()
                else:
                    self._open(element)
                continue
            if not skipped:
                self._close(element)
            elif element.tag in _BLOCKS:
                self._builder.hard_break(self._states[-1].line())
            skipped = False
            self._text(element.tail)
        self._builder.hard_break(HtmlLine())
        return self._builder.lines

    def _open(self, element: HtmlElement) -> None:
        if len(self._states) > self._limits.nesting:
            raise InputError("LR142", "elements are nested too deeply", where=self._name, hint="save the page again")
        tag = element.tag
        if tag == "br":
            self._builder.soft_break(self._states[-1].line(), keep=self._states[-1].level is not None)
        elif tag in _BLOCKS:
            self._builder.hard_break(self._states[-1].line())
        self._states.append(self._state_in(element, self._states[-1]))
        anchor = element.get("id") or element.get("name")
        if anchor and tag in _ANCHORED:
            self._builder.anchor = anchor
        if tag == "li":
            self._builder.label = self._label(element)
        self._text(element.text)

    def _close(self, element: HtmlElement) -> None:
        state = self._states.pop()
        if element.tag in _BLOCKS:
            self._builder.hard_break(state.line())
        if element.tag == "table":
            self._grids.pop()
        elif element.tag in ("ul", "ol"):
            self._lists.pop()

    def _state_in(self, element: HtmlElement, outer: _State) -> _State:
        tag, attributes = element.tag, element.attrib
        state = outer
        if tag in ("table", "tr", "td", "th"):
            state = self._table_state(element, outer)
        elif tag in ("ul", "ol"):
            self._lists.append(_first_number(element) if tag == "ol" else None)
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            state = replace(state, level=int(tag[1]))
        elif tag == "sup":
            state = replace(state, raised=True)
        if tag == "pre":
            state = replace(state, pre=True)
        if tag in _BOLD:
            state = replace(state, strong=True)
        if not attributes:
            return replace(state, centred=True) if tag == "center" else state
        style = attributes.get("style", "").replace(" ", "").lower()
        if tag == "center" or attributes.get("align", "").lower() == "center" or "text-align:center" in style:
            state = replace(state, centred=True)
        if attributes.get("align", "").lower() == "right" or "text-align:right" in style:
            state = replace(state, aside=True)
        if "font-weight:bold" in style or "font-weight:700" in style:
            state = replace(state, strong=True)
        return replace(state, noted=True) if _is_note(element) else state

    def _table_state(self, element: HtmlElement, outer: _State) -> _State:
        tag = element.tag
        if tag == "table":
            if _is_frame(element):
                self._grids.append(None)
            else:
                self._grids.append(Grid(self._tables))
                self._tables += 1
            return outer
        grid = self._grids[-1] if self._grids else None
        if grid is None:
            return outer
        if tag == "tr":
            grid.row()
            return outer
        return replace(outer, cell=grid.place(_span(element, "rowspan"), _span(element, "colspan")), level=None)

    def _label(self, element: HtmlElement) -> str:
        """Return the number that a browser shows before the item of an ordered list."""
        if not self._lists or (number := self._lists[-1]) is None:
            return ""
        given = element.get("value", "")
        number = int(given) if given.isdecimal() and len(given) < 7 else number
        self._lists[-1] = number + 1
        parent = element.getparent()
        kind = parent.get("type", "1") if parent is not None else "1"
        return f"{ordinal(number, kind)}."

    def _text(self, text: str | None) -> None:
        if not text:
            return
        state = self._states[-1]
        if state.pre and "\n" in text:
            first, *others = text.split("\n")
            self._builder.piece(first, noted=state.noted, strong=state.strong)
            for other in others:
                self._builder.hard_break(state.line())
                self._builder.piece(other, noted=state.noted, strong=state.strong)
            return
        if state.raised and text[0].isdigit() and self._builder.last_character.isdigit():
            text = f"-{text}"
        self._builder.piece(text, noted=state.noted, strong=state.strong)


def _is_note(element: HtmlElement) -> bool:
    """Tell whether the page sets the element apart as an editor's note: by class, in old pages in red."""
    if _note_style().search(element.get("class", "")):
        return True
    return element.tag == "font" and _red().search(element.get("color", "")) is not None


def _is_frame(table: HtmlElement) -> bool:
    """Tell whether a table has one cell only: a frame around text, not a table."""
    cells = 0
    for element in table.iter("td", "th"):
        if next(element.iterancestors("table"), None) is table:
            cells += 1
            if cells > 1:
                return False
    return True


def _span(element: HtmlElement, attribute: str) -> int:
    value = element.get(attribute, "1").strip()
    return int(value) if value.isdecimal() and len(value) < 5 else 1


def _first_number(element: HtmlElement) -> int:
    value = element.get("start", "1").strip()
    return int(value) if value.isdecimal() and len(value) < 7 else 1
