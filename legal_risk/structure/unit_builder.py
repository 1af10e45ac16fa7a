"""Opens the units of a document: chapters, articles, points, items of lists."""

from __future__ import annotations

from dataclasses import replace

from legal_risk.model.act import NodeKind, Zone
from legal_risk.structure.definitions import is_definition
from legal_risk.structure.draft import Draft
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import is_removed
from legal_risk.structure.numbering import Label
from legal_risk.structure.parts import next_indent
from legal_risk.structure.place import HEADED, RANKS, Place


class UnitBuilder(Place):
    """Grows the numbered units of a document.

    ``chapters`` are the indices of bare numbered headings, ``roman`` is what roman numbers stand for.
    """

    def __init__(
        self,
        root: Draft,
        zone: Zone,
        following: dict[int, Label | None],
        *,
        chapters: frozenset[int] = frozenset(),
        roman: NodeKind = NodeKind.CHAPTER,
    ) -> None:
        super().__init__(root, zone, following)
        self.chapters = chapters
        self.roman = roman

    def numbered(self, line: Line) -> bool:
        """Open the unit that ``line`` begins; returns whether it begins one."""
        label = self._label(line)
        if label is None:
            return False
        if label.kind in HEADED:
            self._structural(line, label)
        elif label.kind is NodeKind.POINT:
            self._point(line, label)
        else:
            self._item(line, label)
        return True

    def _label(self, line: Line) -> Label | None:
        label = line.label
        if label is None:
            return self.unmarked(line)
        if line.index in self.chapters and label.kind is NodeKind.POINT:
            return Label(NodeKind.CHAPTER, label.number, label.end, label.mark)
        if label.mark == "roman":
            return replace(label, kind=self.roman)
        return label

    # -- headings ------------------------------------------------------------------------------------------------

    def _structural(self, line: Line, label: Label) -> None:
        rank = RANKS[label.kind] + label.sub
        draft = self.open_unit(label.kind, rank, label.number, sub=label.sub)
        rest = line.text[label.end :]
        if label.kind is NodeKind.ARTICLE and self.is_text(rest):
            draft.add(line, self.zone, label.end)
            self.begin_unit(draft, rest)
            return
        draft.heading = rest or None
        draft.add(line, Zone.HEADING, label.end)
        self.begin_unit(draft if label.kind is NodeKind.ARTICLE else None, "")
        self.heading = line

    def unnumbered_heading(self, line: Line) -> None:
        """Open a chapter without a number, or a paragraph of a numbered chapter."""
        inside = any(draft.kind is NodeKind.CHAPTER and draft.number for draft in self.stack)
        kind = NodeKind.PARAGRAPH if inside else NodeKind.CHAPTER
        draft = self.open_unit(kind, RANKS[kind], None)
        draft.heading = line.text
        draft.add(line, Zone.HEADING)
        self.begin_unit(None, "")
        self.heading = line

    # -- points --------------------------------------------------------------------------------------------------

    def _point(self, line: Line, label: Label) -> None:
        if self.is_nested(line, label):
            self.nested = label.number
            self._item(line, replace(label, kind=NodeKind.SUBPOINT))
            return
        if self.counts_in_note(label):
            self._point_of_note(line, label)
            return
        depth = self.decimal_depth(label)
        draft = self.open_unit(NodeKind.POINT, RANKS[NodeKind.POINT] + depth, label.number, sub=depth)
        draft.unmarked = line.label is None
        rest = line.text[label.end :]
        draft.add(line, self._removed_zone(rest) or self.zone, label.end)
        self.begin_unit(draft, rest)

    def _point_of_note(self, line: Line, label: Label) -> None:
        """Give a numbered sentence under «Примечания:» to the note: it is no point of the document."""
        self.noted = label.number
        draft = self.stack[-1].open(NodeKind.SUBPOINT, label.number)
        draft.add(line, self.zone, label.end)
        self.levels.clear()
        self.last = line.text

    # -- lists ---------------------------------------------------------------------------------------------------

    def _item(self, line: Line, label: Label) -> None:
        holder = self.part or self.stack[-1]
        parent = self.levels.parent_for(label, holder, self.last)
        draft = parent.open(NodeKind.SUBPOINT, label.number)
        draft.unmarked = line.label is None
        self.levels.push(draft, parent, label)
        rest = line.text[label.end :]
        draft.add(line, self._removed_zone(rest) or self.item_zone(rest), label.end)
        self.last = line.text
        self.heading = None

    def indent(self, line: Line, parent: Draft, *, in_list: bool) -> None:
        """Add an unnumbered paragraph as an indent or definition of ``parent``; ``in_list``: as an item of a list."""
        kind = NodeKind.DEFINITION if self.defining and is_definition(line.text) else NodeKind.INDENT
        draft = parent.open(kind, str(next_indent(parent)))
        draft.add(line, self.item_zone(line.text))
        if in_list:
            self.levels.push_indent(draft, parent)
        self.last = line.text

    # -- zones ---------------------------------------------------------------------------------------------------

    def _removed_zone(self, content: str) -> Zone | None:
        return Zone.NOTE if is_removed(content) else None

    def item_zone(self, text: str) -> Zone:
        """Return the zone of an item: that of definitions when it defines a term."""
        return Zone.DEFINITION if self.defining and is_definition(text) else self.zone
