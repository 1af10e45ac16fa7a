"""Reads the content of one paragraph: runs, links, fields, changes, symbols."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from legal_risk.readers.docx import names as n
from legal_risk.readers.docx.changes import DELETED, HIDES, INSERTED, MARKS, Changes
from legal_risk.readers.docx.line import Piece
from legal_risk.readers.docx.styles import Inherited, StyleSheet, raised_of
from legal_risk.readers.docx.symbols import symbol
from legal_risk.readers.docx.tally import NoteMark, Tally
from legal_risk.readers.docx.values import switch_of, value_of
from legal_risk.readers.docx.xml import too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLANKS = " \t\n\r"
_SINGLE = {
    n.TAB: "\t",
    f"{n.W}ptab": "\t",
    n.BR: "\n",
    f"{n.W}cr": "\n",
    f"{n.W}noBreakHyphen": "\u2011",
    f"{n.W}softHyphen": "\xad",
}
"""Elements of a run that stand for one character."""

_CONTAINERS = {
    n.SDT_CONTENT, f"{n.W}hyperlink", f"{n.W}smartTag", f"{n.W}customXml", f"{n.W}fldSimple", f"{n.W}dir", f"{n.W}bdo",
    n.SDT, *MARKS,
}  # fmt: skip
_BRANCHES = {n.ALTERNATE, n.CHOICE, n.FALLBACK}
_DRAWINGS = {f"{n.W}drawing", f"{n.W}pict", f"{n.W}object"}
_NOTES = {f"{n.W}footnoteReference": "footnotes", f"{n.W}endnoteReference": "endnotes"}
_COUNTED_FIELD = re.compile(r"\s*(?:LISTNUM|AUTONUM)", re.IGNORECASE)


class Look(NamedTuple):
    """How a run is set, its styles included."""

    bold: bool
    hidden: bool
    caps: bool
    raised: bool
    struck: bool


@dataclass(slots=True)
class Inline:
    """What the paragraph holds: text in pieces, text boxes, whether all of the text is bold, a link target."""

    paragraph: int
    inherited: Inherited
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    bold: bool = True
    anchor: str | None = None
    runs: int = 0


@dataclass(slots=True)
class InlineReader:
    """Reads the paragraphs of one story in order; a field may begin in one and end in another."""

    sheet: StyleSheet
    changes: Changes
    tally: Tally
    where: str
    deepest: int
    _fields: list[bool] = field(default_factory=list)
    _run_styles: dict[str, Inherited] = field(default_factory=dict)

    def read(self, paragraph: _Element, ordinal: int, inherited: Inherited, depth: int) -> Inline:
        """Return what ``paragraph`` holds in this view of the changes."""
        found = Inline(ordinal, inherited)
        self._content(paragraph, 0, found, depth)
        # A field whose instruction does not end in its paragraph is broken: it must not swallow the rest of the act.
        while self._fields and not self._fields[-1]:
            self._fields.pop()
        return found

    def _content(self, parent: _Element, change: int, found: Inline, depth: int) -> None:
        if depth > self.deepest:
            raise too_deep(self.where)
        for child in parent:
            tag = child.tag
            if tag == n.R:
                self._run(child, change, found)
            elif tag in _CONTAINERS:
                mark = MARKS.get(tag, 0)
                self._count_change(mark)
                self._content(child, change | mark, found, depth + 1)
            elif tag == n.ALTERNATE:
                self._alternate(child, change, found, depth)
            elif tag.startswith(n.MATH):
                self._mathematics(child, change, found)
            elif tag == f"{n.W}bookmarkStart":
                name = child.get(f"{n.W}name", "")
                found.anchor = found.anchor or (name if name and not name.startswith("_") else None)
            elif tag == f"{n.W}commentRangeStart":
                self.tally.comments.setdefault(child.get(f"{n.W}id", ""), found.paragraph)

    def _count_change(self, mark: int) -> None:
        self.tally.inserted += mark == INSERTED
        self.tally.deleted += mark == DELETED

    def _alternate(self, parent: _Element, change: int, found: Inline, depth: int) -> None:
        chosen = branch(parent)
        for option in parent:
            if option is chosen:
                self._content(option, change, found, depth + 1)
            else:
                found.runs += len(runs_of(option))

    def _mathematics(self, element: _Element, change: int, found: Inline) -> None:
        if not change & HIDES[self.changes]:
            text = "".join(part.text or "" for part in element.iter(f"{n.MATH}t"))
            found.pieces.append(Piece(_on_one_line(text), found.paragraph, -1, 0, change))

    def _run(self, run: _Element, change: int, found: Inline) -> None:
        index = found.runs
        found.runs += 1
        if change & HIDES[self.changes]:
            return
        look = self._look(run.find(n.RPR), found.inherited)
        offset = 0
        for child in run:
            text, skipped, width = _characters(child)
            if width:
                if look.hidden:
                    self.tally.hidden_characters += width
                elif text and all(self._fields):
                    self._add(text, look, found, Piece(text, found.paragraph, index, offset + skipped, change))
                offset += width
            elif not look.hidden:
                self._special(child, found)

    def _add(self, text: str, look: Look, found: Inline, piece: Piece) -> None:
        """Add what a run shows: capitals where Word sets them; the raised figure of «статья 134¹» is read «134-1»."""
        if look.raised and text[0].isdigit() and found.pieces and found.pieces[-1].text[-1:].isdigit():
            found.pieces.append(Piece("-", found.paragraph, -1, 0, piece.change))
        if look.caps and len(text.upper()) == len(text):
            piece = piece._replace(text=text.upper())
        self.tally.struck += look.struck and not text.isspace()
        found.pieces.append(piece)
        found.bold = found.bold and (look.bold or not text.strip())

    def _special(self, child: _Element, found: Inline) -> None:
        tag = child.tag
        if tag == f"{n.W}fldChar":
            self._field(child.get(f"{n.W}fldCharType", ""))
            if (box := child.find(f"{n.W}ffData/{n.W}checkBox")) is not None:
                found.pieces.append(Piece("☒" if _is_ticked(box) else "☐", found.paragraph, -1, 0))
        elif tag == f"{n.W}instrText":
            self.tally.counted_fields += bool(_COUNTED_FIELD.match(child.text or ""))
        elif tag in _NOTES:
            own_mark = child.get(f"{n.W}customMarkFollows", "0") in {"1", "true", "on"}
            self.tally.notes.append(NoteMark(_NOTES[tag], child.get(f"{n.W}id", ""), found.paragraph, not own_mark))
        elif tag == f"{n.W}commentReference":
            self.tally.comments.setdefault(child.get(f"{n.W}id", ""), found.paragraph)
        elif tag in _DRAWINGS:
            self._drawing(child, found)
        elif tag == n.ALTERNATE:
            chosen = branch(child)
            for inner in () if chosen is None else chosen:
                text, _, _ = _characters(inner)
                if text:
                    found.pieces.append(Piece(text, found.paragraph, -1, 0))
                else:
                    self._special(inner, found)
        elif tag == f"{n.W}ruby":
            text = "".join(part.text or "" for part in child.iterfind(f"{n.W}rubyBase/{n.R}/{n.T}"))
            found.pieces.append(Piece(_on_one_line(text), found.paragraph, -1, 0))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _drawing(self, drawing: _Element, found: Inline) -> None:
        stack = [drawing]
        while stack:
            element = stack.pop()
            if element.tag == n.TEXT_BOX:
                found.boxes.append(element)
                continue
            self.tally.pictures += element.tag in (n.PICTURE, n.VML_IMAGE)
            self.tally.diagrams += element.tag in (n.CHART, n.DIAGRAM)
            if element.tag == n.ALTERNATE:
                chosen = branch(element)
                stack.extend(() if chosen is None else (chosen,))
            else:
                stack.extend(reversed(element))

    def _look(self, rpr: _Element | None, inherited: Inherited) -> Look:
        if rpr is None:
            bold, hidden, caps, raised = inherited.bold, inherited.hidden, inherited.caps, inherited.raised
            return Look(bool(bold), bool(hidden), bool(caps), bool(raised), struck=False)
        style_id = value_of(rpr, f"{n.W}rStyle")
        style = inherited if style_id is None else self._run_style(style_id)
        return Look(
            bold=_first(switch_of(rpr, f"{n.W}b"), style.bold, inherited.bold),
            hidden=_first(switch_of(rpr, f"{n.W}vanish"), style.hidden, inherited.hidden),
            caps=_first(switch_of(rpr, f"{n.W}caps"), style.caps, inherited.caps),
            raised=_first(raised_of(rpr), style.raised, inherited.raised),
            struck=_first(switch_of(rpr, f"{n.W}strike"), switch_of(rpr, f"{n.W}dstrike")),
        )

    def _run_style(self, style_id: str) -> Inherited:
        if style_id not in self._run_styles:
            self._run_styles[style_id] = self.sheet.of_run(style_id)
        return self._run_styles[style_id]


def _first(*said: bool | None) -> bool:
    """Return the first of the settings that is given, from the nearest to the farthest."""
    return next((one for one in said if one is not None), False)


def _is_ticked(box: _Element) -> bool:
    checked = switch_of(box, f"{n.W}checked")
    return bool(switch_of(box, f"{n.W}default") if checked is None else checked)


def branch(alternate: _Element) -> _Element | None:
    """Return the branch of ``mc:AlternateContent`` to read: the first choice with something known, or the fallback."""
    choices = [option for option in alternate if option.tag == n.CHOICE]
    fallback = alternate.find(n.FALLBACK)
    for choice in choices:
        if fallback is None or any(element.tag.startswith(n.W) for element in choice.iter()):
            return choice
    return fallback if fallback is not None else (choices[0] if choices else None)


def runs_of(parent: _Element) -> list[_Element]:
    """Return the runs of a paragraph in document order; those of text boxes and formulas are not its own."""
    found: list[_Element] = []
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        if element.tag == n.R:
            found.append(element)
        elif element.tag in _CONTAINERS or element.tag in _BRANCHES:
            stack.extend(reversed(element))
    return found


def _characters(child: _Element) -> tuple[str, int, int]:
    """Return what a child of a run shows, how many of its characters come before that, and how many it has in all."""
    tag = child.tag
    if tag == n.T or tag == f"{n.W}delText":
        raw = child.text or ""
        if child.get(n.PRESERVE) == "preserve":
            return _on_one_line(raw), 0, len(raw)
        shown = raw.lstrip(_BLANKS)
        return _on_one_line(shown.rstrip(_BLANKS)), len(raw) - len(shown), len(raw)
    if tag in _SINGLE:
        return _SINGLE[tag], 0, 1
    if tag == f"{n.W}sym":
        return symbol(child.get(f"{n.W}char", ""), child.get(f"{n.W}font", "")), 0, 1
    return "", 0, 0


def _on_one_line(text: str) -> str:
    # Tabs and line feeds between the tags are blanks to Word; those of the author are elements of their own.
    return text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
