"""Where the next line of a document goes: the open units and lists, and what the lines before and after it tell."""

from __future__ import annotations

from dataclasses import replace

from legal_risk.model.act import NodeKind, Zone
from legal_risk.structure.definitions import heads_definitions
from legal_risk.structure.draft import Draft
from legal_risk.structure.lines import Line
from legal_risk.structure.lists import ListLevels
from legal_risk.structure.marks import has_blanks
from legal_risk.structure.numbering import Label, follows, unmarked_label

RANKS = {
    NodeKind.PART: 1,
    NodeKind.SECTION: 2,
    NodeKind.CHAPTER: 4,
    NodeKind.PARAGRAPH: 5,
    NodeKind.ARTICLE: 6,
    NodeKind.POINT: 7,
    NodeKind.NOTE: 20,
}
HEADED = (NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH, NodeKind.ARTICLE)
_LONGEST_TITLE = 500
_SHORTEST_TEXT = 60
_LONGEST_SUBHEADING = 80
_FEWEST_CAPITALS = 7


class Place:
    """The open units of a document under construction, the outermost first.

    ``unit`` is the article or point that takes text, ``part`` its open part, ``levels`` its open lists, ``last`` the
    line before, ``upcoming`` the line after the present one, ``heading`` an open heading, ``nested`` the last number of
    a list that is counted like points.
    """

    def __init__(self, root: Draft, zone: Zone, following: dict[int, Label | None]) -> None:
        self.root = root
        self.zone = zone
        self.following = following
        self.stack: list[Draft] = [root]
        self.unit: Draft | None = None
        self.part: Draft | None = None
        self.levels = ListLevels()
        self.last = ""
        self.heading: Line | None = None
        self.defining = False
        self.nested: str | None = None
        self.noted: str | None = None
        self.upcoming: Line | None = None

    @property
    def is_fresh(self) -> bool:
        """Whether no chapter, point or list is open yet."""
        return len(self.stack) == 1 and self.unit is None and not self.levels.any

    def open_unit(self, kind: NodeKind, rank: int, number: str | None, *, sub: int = 0) -> Draft:
        """Close the units of ``rank`` and below and open a new one under the unit that is left."""
        while len(self.stack) > 1 and _rank(self.stack[-1]) >= rank:
            self.stack.pop()
        draft = self.stack[-1].open(kind, number)
        draft.sub = sub
        self.stack.append(draft)
        return draft

    def decimal_depth(self, label: Label) -> int:
        """Return how many open points hold the point of ``label`` by their numbers: 2.2 holds 2.2.1."""
        number = label.number or ""
        if label.mark != "decimal":
            return 0
        points = [draft for draft in self.stack if draft.kind is NodeKind.POINT and draft.number]
        return sum(number.startswith(f"{draft.number}.") for draft in points)

    def begin_unit(self, unit: Draft | None, text: str) -> None:
        """Let ``unit``, whose first words are ``text``, take what follows; all lists are closed."""
        self.unit = unit
        self.part = unit
        self.levels.clear()
        self.last = text
        self.heading = None
        self.nested = None
        self.defining = bool(text) and heads_definitions(text)

    def is_text(self, rest: str) -> bool:
        """Tell whether the words beside the number of an article are its text rather than its heading."""
        if rest.endswith((":", ";")) or len(rest) > _LONGEST_TITLE:
            return True
        if not rest.endswith(".") or len(rest) < _SHORTEST_TEXT:
            return False
        return (
            ". " in rest
            or self.upcoming is None
            or (self.upcoming.label is not None and self.upcoming.label.kind in HEADED)
        )

    def is_nested(self, line: Line, label: Label) -> bool:
        """Tell whether a number like that of a point counts a list inside a point: «5. ...: 1. ...; 2. ...;»."""
        if label.number is None or self.unit is None:
            return False
        free = self.unit.kind is NodeKind.INDENT and self.zone is Zone.BODY
        if self.unit.kind is not NodeKind.POINT and not free:
            return False
        if self.nested is None:
            return label.number == "1" and self.last.endswith(":") and line.text.endswith((";", ","))
        return follows(label.number, self.nested) and self.last.endswith((";", ","))

    def counts_in_note(self, label: Label) -> bool:
        """Tell whether a number counts the sentences of a note that stands on a line of its own («Примечания:»)."""
        if self.stack[-1].kind is not NodeKind.NOTE or label.number is None:
            return False
        before = self.noted if self.stack[-1].counts[NodeKind.SUBPOINT] else None
        return label.mark == "." and follows(label.number, before)

    def unmarked(self, line: Line) -> Label | None:
        """Return the number of a line that lost its mark, when the numbers before and after it leave no doubt."""
        label = unmarked_label(line.text)
        if label is None or label.number is None or self.last[-1:] not in ";.":
            return None
        if self._heads_decimals(line, label.number):
            return replace(label, kind=NodeKind.CHAPTER)
        if label.kind is NodeKind.SUBPOINT:
            return label if self.last.endswith(";") and self.levels.goes_on(label) else None
        after = self.following.get(line.index)
        previous = next((draft.number for draft in reversed(self.stack) if draft.kind is NodeKind.POINT), None)
        if previous is None or after is None or after.kind is not NodeKind.POINT or after.number is None:
            return None
        return label if follows(label.number, previous) and follows(after.number, label.number) else None

    def _heads_decimals(self, line: Line, number: str) -> bool:
        """Tell whether a line with a bare number heads the points counted below it: «1 Общие положения», «1.1 ...»."""
        after = self.following.get(line.index)
        below = after is not None and after.mark == "decimal" and after.number == f"{number}.1"
        return below and len(line.text) <= _LONGEST_SUBHEADING and line.text[-1] not in ".;:,"

    def list_goes_on(self, line: Line) -> bool:
        """Tell whether the next numbered line continues an open list, so that this paragraph belongs to its item."""
        label = self.following.get(line.index)
        return label is not None and label.kind is NodeKind.SUBPOINT and self.levels.goes_on(label)

    def next_indent(self, text: str) -> bool:
        """Tell whether a paragraph goes on with an open list of indents.

        A small letter after a full stop does too, and in a list without closing marks a line like those before it.
        """
        if not self.levels.in_indents:
            return False
        if text[:1].isupper() and text[-1:] not in ".;:," and self.last[-1:] not in ".;:,":
            return True
        if self.last.endswith("."):
            return text[:1].islower() and text.endswith(".")
        return self.last.endswith((";", ","))

    def heads_points(self, line: Line) -> bool:
        """Tell whether a short plain line between two points, or between a chapter and its points, is a subheading."""
        text, after = line.text, self.upcoming
        if len(text) > _LONGEST_SUBHEADING or not text[0].isupper() or text[-1] in ".;:,_)" or has_blanks(text):
            return False
        if after is None or after.label is None or after.label.kind is not NodeKind.POINT or after.label.number is None:
            return False
        if self.unit is None:
            return any(draft.kind is NodeKind.CHAPTER for draft in self.stack) and not self.last
        return (
            self.unit.kind is NodeKind.POINT
            and self.last.endswith(".")
            and not self.levels.any
            and self.unit.number is not None
            and follows(after.label.number, self.unit.number)
        )

    def stands_in_capitals(self, line: Line) -> bool:
        """Tell whether a line of capitals between two sentences is a heading («ПОРЯДОК ПРИЕМА»)."""
        text, after = line.text, self.upcoming
        if not text.isupper() or text[-1] in ".;:,_)" or len(text) > _LONGEST_SUBHEADING or has_blanks(text):
            return False
        if after is None or after.text.isupper() or sum(letter.isalpha() for letter in text) < _FEWEST_CAPITALS:
            return False
        return not self.last or self.last[-1] in ".;"

    def is_last(self, line: Line) -> bool:
        """Tell whether nothing but notes, tables and stamps follows ``line`` in its document."""
        return self.upcoming is None and self.following.get(line.index) is None


def _rank(draft: Draft) -> int:
    return RANKS.get(draft.kind, 0) + draft.sub
