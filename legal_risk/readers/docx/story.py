"""Walks through one story of the document (body, footnotes, comments) and yields its paragraphs in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from legal_risk.model.source import BlockKind, CellPlace
from legal_risk.readers.docx import names as n
from legal_risk.readers.docx.changes import (
    DELETED,
    HIDES,
    INSERTED,
    MARKS,
    Changes,
    numbering_in_view,
    paragraph_mark,
    properties_in_view,
)
from legal_risk.readers.docx.inline import InlineReader, branch
from legal_risk.readers.docx.labels import Counters, Label
from legal_risk.readers.docx.line import Line
from legal_risk.readers.docx.styles import BODY_TEXT, Inherited, StyleSheet, style_id_of
from legal_risk.readers.docx.tables import Cell, cells_of
from legal_risk.readers.docx.tally import Tally
from legal_risk.readers.docx.values import number_of, switch_of, value_of, whole
from legal_risk.readers.docx.xml import too_deep
from legal_risk.readers.frames import is_stamp

if TYPE_CHECKING:
    from lxml.etree import _Element

_WRAPPERS = {n.SDT, n.SDT_CONTENT, f"{n.W}customXml", f"{n.W}smartTag", *MARKS}
_EMBEDDED = {f"{n.W}altChunk", f"{n.W}subDoc"}
_FAR_RIGHT = 4000
"""The indent in twips from which a paragraph stands in the right half of the page."""


@dataclass(slots=True)
class Joined:
    """Content of paragraphs whose end the view leaves out: it belongs to the next paragraph that has one."""

    line: Line | None = None
    boxes: list[_Element] = field(default_factory=list)
    bold: bool = True


@dataclass(slots=True)
class StoryReader:
    """Reads one part. ``ordinals`` numbers its paragraphs in document order; ``tables`` counts the tables met."""

    sheet: StyleSheet
    counters: Counters
    inline: InlineReader
    changes: Changes
    tally: Tally
    ordinals: dict[_Element, int]
    part: str = "document"
    tables: int = 0

    def lines(self, parent: _Element, cell: CellPlace | None = None, depth: int = 0) -> Iterator[Line]:
        """Yield the paragraphs below ``parent`` in reading order, those of tables and text boxes in their places."""
        joined = Joined()
        for element in self._flow(parent, depth):
            if element.tag == n.P:
                yield from self._paragraph(element, joined, cell, depth)
            else:
                yield from self._flush(joined, cell, depth)
                yield from self._table(element, cell, depth)
        yield from self._flush(joined, cell, depth)

    def _flow(self, parent: _Element, depth: int) -> Iterator[_Element]:
        """Yield the paragraphs and tables directly in ``parent``, wrappers looked through."""
        if depth > self.inline.deepest:
            raise too_deep(self.inline.where)
        for child in parent:
            tag = child.tag
            if tag == n.P or tag == n.TBL:
                yield child
            elif tag in _WRAPPERS:
                if not MARKS.get(tag, 0) & HIDES[self.changes]:
                    yield from self._flow(child, depth + 1)
            elif tag == n.ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    yield from self._flow(chosen, depth + 1)
            elif tag in _EMBEDDED:
                self.tally.embedded += 1

    def _table(self, table: _Element, outer: CellPlace | None, depth: int) -> Iterator[Line]:
        cells = cells_of(table, self.changes)
        if len(cells) == 1:
            # A table of one cell is a frame around text.
            yield from self.lines(cells[0].element, outer, depth + 3)
            self._note_absorbed(cells[0])
            return
        number = self.tables
        self.tables += 1
        for cell in cells:
            place = cell.place(number)
            for line in self.lines(cell.element, place, depth + 3):
                if line.cell is not place:
                    line.outside = (*line.outside, place)
                yield line
            self._note_absorbed(cell)

    def _note_absorbed(self, cell: Cell) -> None:
        # Word does not show what stands in a cell that was merged into another one.
        for element in cell.absorbed:
            self.tally.merged_away += any((text.text or "").strip() for text in element.iter(n.T))

    def _paragraph(self, element: _Element, joined: Joined, cell: CellPlace | None, depth: int) -> Iterator[Line]:
        ppr = element.find(n.PPR)
        mark = paragraph_mark(ppr)
        self.tally.inserted += mark == INSERTED
        self.tally.deleted += mark == DELETED
        shown = properties_in_view(ppr, self.changes)
        inherited = self.sheet.of_paragraph(style_id_of(shown))
        line = self._joined_line(element, joined, inherited, depth)
        self._set_properties(line, shown, inherited, cell)
        if not mark & HIDES[self.changes]:
            if line.text.strip() or not _hidden_end(ppr, inherited):
                line.label = self._label(shown)
            yield from self._flush(joined, cell, depth)

    def _joined_line(self, element: _Element, joined: Joined, inherited: Inherited, depth: int) -> Line:
        """Add the content of a paragraph to what waits for it."""
        content = self.inline.read(element, self.ordinals[element], inherited, depth + 1)
        line = joined.line
        if line is None or not line.pieces:
            line = joined.line = Line(content.paragraph, part=self.part)
            joined.bold = True
        line.pieces.extend(content.pieces)
        line.anchor = line.anchor or content.anchor
        joined.boxes.extend(content.boxes)
        joined.bold = joined.bold and content.bold
        return line

    def _set_properties(self, line: Line, ppr: _Element | None, inherited: Inherited, cell: CellPlace | None) -> None:
        # The paragraph that keeps its end gives its settings to all that was joined with it: it comes last.
        line.style, line.cell = inherited.name, cell
        justification = value_of(ppr, f"{n.W}jc") or inherited.justification
        line.centred = justification == "center"
        line.aside = justification in ("right", "end") or _indent(ppr) >= _FAR_RIGHT
        outline = number_of(ppr, f"{n.W}outlineLvl")
        level = inherited.outline if outline is None else outline
        line.level = level + 1 if 0 <= level < BODY_TEXT else None
        line.kind = BlockKind.PARAGRAPH
        if cell is not None:
            line.kind = BlockKind.CELL
        elif line.level is not None or (inherited.name or "").lower() == "title":
            line.kind = BlockKind.HEADING

    def _label(self, ppr: _Element | None) -> Label | None:
        numbering = numbering_in_view(ppr, self.changes)
        num_id, level = number_of(numbering, f"{n.W}numId"), number_of(numbering, f"{n.W}ilvl")
        found = self.counters.reference(style_id_of(ppr), num_id, level)
        return None if found is None else self.counters.next_label(*found)

    def _flush(self, joined: Joined, cell: CellPlace | None, depth: int) -> Iterator[Line]:
        line, boxes = joined.line, joined.boxes
        joined.line, joined.boxes = None, []
        if line is None:
            return
        line.bold = joined.bold and bool(line.pieces)
        yield from self._boxes(boxes, line, cell, depth)
        if line.label is not None or line.pieces:
            yield line

    def _boxes(self, boxes: Iterable[_Element], line: Line, cell: CellPlace | None, depth: int) -> Iterator[Line]:
        """Yield the text boxes anchored in a paragraph, before it, so that they do not cut it in two.

        A box that stands by itself or that holds a stamp is read like a paragraph, any other is set apart as a form.
        """
        for element in boxes:
            self.tally.boxes += 1
            lines = list(self.lines(element, cell, depth + 4))
            alone = not line.text.strip() or is_stamp(" ".join(inner.text for inner in lines))
            for inner in lines:
                if not alone and inner.cell is None:
                    inner.kind = BlockKind.FORM
                yield inner


def _indent(ppr: _Element | None) -> int:
    indent = None if ppr is None else ppr.find(f"{n.W}ind")
    given = None if indent is None else indent.get(f"{n.W}left", indent.get(f"{n.W}start", ""))
    return whole(given) or 0


def _hidden_end(ppr: _Element | None, inherited: Inherited) -> bool:
    """Tell whether the end of the paragraph is hidden text: then an empty paragraph takes no number."""
    hidden = None if ppr is None else switch_of(ppr.find(n.RPR), f"{n.W}vanish")
    return bool(inherited.hidden if hidden is None else hidden)
