"""Builds the tree of one document from its lines: numbered units, their parts, free text, quoted wordings, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legal_risk.model.act import NodeKind, Zone
from legal_risk.structure.definitions import heads_definitions
from legal_risk.structure.draft import Draft
from legal_risk.structure.headings import continues_heading, is_unnumbered_heading
from legal_risk.structure.lines import Line
from legal_risk.structure.list_frames import closes_list
from legal_risk.structure.marks import is_normative_note, is_rule
from legal_risk.structure.numbering import Label
from legal_risk.structure.parts import is_empty, next_indent, wrap_first_part
from legal_risk.structure.quotations import quotation_end, unquoted
from legal_risk.structure.unit_builder import UnitBuilder

_SPLIT = (NodeKind.POINT, NodeKind.ARTICLE)
_BULLETS = ("– ", "- ", "• ", "▪ ", "● ", "* ", "–\t", "· ")
_BARE_NOTE = 20


@dataclass(slots=True)
class _Quotation:
    """An open quotation: its builder, its first and last line, and how much its root held before it."""

    builder: BodyBuilder
    first: int
    last: int
    before: int


class BodyBuilder(UnitBuilder):
    """Takes the lines of one document in order and grows the tree under ``root``.

    ``zone`` is the zone of running text (``BODY``, ``OPERATIVE`` or ``FORM``). ``chapters`` are the indices of bare
    numbered headings, ``roman`` what roman numbers stand for, ``following`` the next labelled line after each line,
    ``document`` all lines of running text of the document.
    """

    def __init__(
        self,
        root: Draft,
        zone: Zone,
        *,
        chapters: frozenset[int] = frozenset(),
        roman: NodeKind = NodeKind.CHAPTER,
        following: dict[int, Label | None] | None = None,
        document: Sequence[Line] = (),
    ) -> None:
        super().__init__(root, zone, following or {}, chapters=chapters, roman=roman)
        self.document = document
        self.quoting: _Quotation | None = None

    # -- feeding -------------------------------------------------------------------------------------------------

    def feed(self, lines: Sequence[Line]) -> None:
        """Add running text: paragraphs and headings, no tables and no notes."""
        position = 0
        while position < len(lines):
            if self.quoting is None:
                self._open_quotation(lines[position])
            if self.quoting is not None:
                position = self._quote(lines, position)
                continue
            self.upcoming = lines[position + 1] if position + 1 < len(lines) else None
            self._line(lines[position])
            position += 1

    def _line(self, line: Line) -> None:
        if not self.numbered(line):
            self._plain(line)

    # -- unnumbered text -----------------------------------------------------------------------------------------

    def _plain(self, line: Line) -> None:
        if self.heading is not None and continues_heading(self.heading, line):
            self._continue_heading(line)
            return
        if self._starts_heading(line):
            self.unnumbered_heading(line)
            return
        self.heading = None
        if is_rule(line.text) and self.zone is not Zone.FORM and self.is_last(line):
            self._closing_rule(line)
        elif is_normative_note(line.text) and len(line.text) < 2000:
            self._normative_note(line)
        elif self.unit is None and not self.levels.any:
            self._free_paragraph(line)
        else:
            self._paragraph_of_unit(line)
            self.last = line.text

    def _closing_rule(self, line: Line) -> None:
        """Give the rule drawn under the last line to the document: it is no part of its last point."""
        self.close()
        self.root.open(NodeKind.SIGNATURE).add(line, Zone.SIGNATURE)

    def _continue_heading(self, line: Line) -> None:
        draft = self.stack[-1]
        draft.heading = f"{draft.heading} {line.text}" if draft.heading else line.text
        draft.add(line, Zone.HEADING)
        self.heading = line

    def _normative_note(self, line: Line) -> None:
        self.levels.clear()
        if self.unit is None or self.unit.kind is NodeKind.INDENT:
            self.begin_unit(None, "")
        self.part = self.unit
        if self.stack[-1].kind is NodeKind.NOTE:
            self.stack.pop()
        draft = (self.unit or self.stack[-1]).open(NodeKind.NOTE)
        draft.add(line, self.zone)
        self.last = line.text
        if self.unit is None and len(line.text) < _BARE_NOTE and line.text.endswith(":"):
            self.stack.append(draft)

    def _starts_heading(self, line: Line) -> bool:
        if self.zone is Zone.FORM:
            return False
        if not is_unnumbered_heading(line):
            return self.heads_points(line) or self.stands_in_capitals(line)
        return line.is_heading or not self.last.endswith((":", ";", ","))

    def _free_paragraph(self, line: Line) -> None:
        """Text outside of points: a paragraph of its own, which may head a list."""
        holder = self.stack[-1]
        self.levels.clear()
        draft = holder.open(NodeKind.INDENT, str(next_indent(holder, lead=False)))
        draft.add(line, self.zone)
        if line.text.endswith(":"):
            self.begin_unit(draft, line.text)
        else:
            self.last = line.text

    def _paragraph_of_unit(self, line: Line) -> None:
        text = line.text
        part = self.part or self.stack[-1]
        bullet = text.startswith(_BULLETS)
        lower = text[:1].islower()
        if is_empty(part):
            part.add(line, self.zone)
            self.defining = heads_definitions(text)
        elif bullet or self.last.endswith(":"):
            self.indent(line, self.levels.holder_for_indent(part, opened=self.last.endswith(":")), in_list=True)
        elif text.endswith(":") and (above := self.levels.back_to_head(text)) is not None:
            self.indent(line, above, in_list=True)
        elif self.next_indent(text):
            self.indent(line, self.levels.holder_for_indent(part, opened=False), in_list=True)
        elif self.levels.any and self.list_goes_on(line):
            self._inside_item(line, self.levels.innermost(part))
        elif lower and (item := self.levels.broken_item(self.last, predicate=closes_list(text))) is not None:
            item.add(line, self.item_zone(text))
        elif lower:
            self.levels.clear()
            part.add(line, self.zone)
        else:
            self._next_part(line)

    def _inside_item(self, line: Line, item: Draft) -> None:
        """Add a paragraph to an item of a list that goes on: the rest of a broken line, or an indent of its own."""
        if self.last[-1:] not in ".;:" and (line.text[0].islower() or line.text[0] == "("):
            item.add(line, self.item_zone(line.text))
        else:
            self.indent(line, item, in_list=False)

    def _next_part(self, line: Line) -> None:
        """Add a further paragraph that stands for itself: часть вторая, or a new paragraph outside of points."""
        unit = self.unit
        self.levels.clear()
        self.nested = None
        if unit is None or unit.kind not in _SPLIT:
            self.begin_unit(None, "")
            self._free_paragraph(line)
            return
        if unit.kind is NodeKind.ARTICLE and unit.counts[NodeKind.POINT]:
            self.indent(line, unit, in_list=False)
            return
        count = wrap_first_part(unit)
        self.part = unit.open(NodeKind.POINT_PART, str(count + 1))
        self.part.add(line, self.zone)
        self.defining = heads_definitions(line.text)

    # -- quoted wordings of amending acts ------------------------------------------------------------------------

    def _open_quotation(self, line: Line) -> None:
        end = quotation_end(self.document, line, self.last, self.unit.number if self.unit else None)
        if end is not None:
            holder = self.holder()
            zone = self.zone if self.zone is Zone.FORM else Zone.BODY
            inner = BodyBuilder(holder, zone, following=self.following)
            self.quoting = _Quotation(inner, line.index, end, len(holder.content))

    def _quote(self, lines: Sequence[Line], position: int) -> int:
        """Give the lines of the open quotation to its own builder; returns the position after them."""
        quoting = self.quoting
        if quoting is None:
            return position
        end = position
        while end < len(lines) and lines[end].index <= quoting.last:
            end += 1
        inside = [unquoted(line) if line.index == quoting.first else line for line in lines[position:end]]
        quoting.builder.feed(inside)
        if end < len(lines) or (inside and inside[-1].index == quoting.last):
            self.last = inside[-1].text if inside else ""
            self._end_quotation()
        return end

    def _end_quotation(self) -> None:
        if self.quoting is not None:
            for part in self.quoting.builder.root.content[self.quoting.before :]:
                if isinstance(part, Draft) and part.kind is not NodeKind.NOTE:
                    part.quoted = True
            self.quoting = None

    def close(self) -> None:
        """End every open unit: what comes next belongs to the document itself."""
        self._end_quotation()
        del self.stack[1:]
        self.begin_unit(None, "")

    # -- other things that stand between the lines ---------------------------------------------------------------

    def holder(self) -> Draft:
        """Return the node that a table or a form at this place belongs to."""
        if self.quoting is not None:
            return self.quoting.builder.holder()
        return self.levels.holder(self.part or self.stack[-1])

    def note(self, lines: Sequence[Line], after: Line | None) -> None:
        """Add an editorial note; ``after`` is the next line of running text.

        The note belongs to the unit it follows, a note on an article to the article, a note inside a list to the list.
        """
        if self.quoting is not None:
            self.quoting.builder.note(lines, after)
            return
        text = lines[0].text[:80].lower()
        article = next((draft for draft in self.stack if draft.kind is NodeKind.ARTICLE), None)
        ends = after is None or (after.label is not None and after.label.kind is not NodeKind.SUBPOINT)
        if ends and article is not None and ("стать" in text or "-бап" in text):
            while self.stack[-1] is not article:
                self.stack.pop()
            self.begin_unit(article, "")
            target = article
        elif ends:
            self.levels.clear()
            self.part = self.unit
            target = self.unit or self.stack[-1]
        else:
            target = self.levels.seal(self.part or self.stack[-1])
        draft = target.open(NodeKind.NOTE)
        for line in lines:
            draft.add(line, Zone.NOTE)
