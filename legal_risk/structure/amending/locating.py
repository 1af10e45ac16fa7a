"""Finds the places of the base act that an amendment aims at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from legal_risk.model.act import Act, Node, NodeKind, Segment, Zone
from legal_risk.model.amendment import ProblemKind, Target
from legal_risk.model.reference import CitedAct, CitedUnit
from legal_risk.model.span import Span
from legal_risk.structure.amending.units import in_range
from legal_risk.structure.names import document_named_by
from legal_risk.structure.numbering import number_key, roman_value

_CONTAINERS = (NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH)
_DEEP = (*_CONTAINERS, NodeKind.POINT_PART, NodeKind.TABLE)
_DOCUMENTS = (NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.APPENDIX)
_SUBSTANCE = (Zone.OPERATIVE, Zone.BODY, Zone.DEFINITION, Zone.TABLE, Zone.FORM, Zone.HEADING, Zone.TITLE)


class Missing(Exception):
    """A place of the base act is not there, or cannot be told from others."""

    def __init__(self, kind: ProblemKind, detail: str = "") -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of the base act; ``lead`` means only the text of the unit before its list (абзац первый)."""

    node: Node
    lead: bool = False


class BaseAct:
    """The base act with an index of its units: every question costs about the same however long the act is."""

    def __init__(self, act: Act) -> None:
        self.act = act
        self._indices: dict[Node, dict[tuple[NodeKind, str], list[Node]]] = {}
        self._rising: set[tuple[Node, NodeKind]] = set()
        self._siblings: dict[tuple[Node, NodeKind], tuple[list[Node], list[tuple[int, ...]]]] = {}

    # -- documents -----------------------------------------------------------------------------------------------

    def documents(self, target: Target) -> list[Node]:
        """Return the documents of the act that ``target`` can mean. Raises :class:`Missing`."""
        if not self.is_meant(target.act):
            raise Missing(ProblemKind.OTHER_ACT, (target.act.number or target.act.title or "") if target.act else "")
        operative = [n for n in self.act.root.children if n.kind is NodeKind.OPERATIVE]
        approved = [n for n in self.act.root.children if n.kind is NodeKind.APPROVED]
        if target.document is not None:
            named = [n for n in approved if document_named_by(n.heading or "") == target.document]
            return named or (approved if len(approved) == 1 else [] if approved else [self.act.root])
        if target.act is None:
            return [*operative, *approved] or [self.act.root]
        return operative or approved[:1] or [self.act.root]

    def is_meant(self, cited: CitedAct | None) -> bool:
        """Tell whether the act that an amendment names can be this one, by number, date or title."""
        requisites = self.act.requisites
        if cited is None:
            return True
        if cited.number and requisites.number:
            return _bare(cited.number) == _bare(requisites.number)
        if cited.date and requisites.date:
            return cited.date == requisites.date
        if cited.title and requisites.title and cited.kind in ("law", "code"):
            one, other = _bare(cited.title), _bare(requisites.title)
            return one[:40] in other or other[:40] in one
        return True

    # -- units ---------------------------------------------------------------------------------------------------

    def places(self, target: Target) -> list[Place]:
        """Return the places that ``target`` names, each number one place. Raises :class:`Missing`."""
        units = target.units
        if units and units[0].kind is NodeKind.APPENDIX:
            holders = self._appendices(target, units[0])
            units = units[1:]
        else:
            holders = self.documents(target)
        if not holders:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        if not units:
            return [Place(node) for node in holders]
        found = [places for holder in holders if (places := self._below(holder, units))]
        if not found:
            raise Missing(ProblemKind.TARGET_NOT_FOUND, self._absent(holders[0], units))
        if len(found) > 1:
            raise Missing(ProblemKind.AMBIGUOUS, _written(units))
        return found[0]

    def exact(self, place: Node, kind: NodeKind, number: str) -> Node | None:
        """Return the unit of ``kind`` with ``number`` in ``place``."""
        return next(iter(self._index(place).get((kind, number), ())), None)

    def neighbours(self, place: Node, kind: NodeKind, number: str) -> tuple[Node | None, Node | None]:
        """Return the last unit of ``kind`` in ``place`` with a smaller number, and the first unit of that kind."""
        nodes, keys = self._ordered(place, kind)
        if not nodes:
            return None, None
        key = _sort_key(number)
        if (place, kind) in self._rising:
            at = bisect_left(keys, key)
        else:
            at = max((n + 1 for n, other in enumerate(keys) if other < key), default=0)
        return (nodes[at - 1] if at else None), nodes[0]

    def _ordered(self, place: Node, kind: NodeKind) -> tuple[list[Node], list[tuple[int, ...]]]:
        if (place, kind) not in self._siblings:
            index = self._index(place)
            nodes = [node for (listed, _), found in index.items() if listed is kind for node in found]
            nodes.sort(key=lambda node: node.span.start)
            keys = [_sort_key(node.number) for node in nodes]
            self._siblings[place, kind] = nodes, keys
            if keys == sorted(keys):
                self._rising.add((place, kind))
        return self._siblings[place, kind]

    def parts(self, place: Node, kind: NodeKind) -> list[Node]:
        """Return the parts or indents that a unit is made of."""
        kinds = (NodeKind.INDENT, NodeKind.DEFINITION) if kind is NodeKind.INDENT else (kind,)
        return [node for node in place.children if node.kind in kinds]

    def _appendices(self, target: Target, unit: CitedUnit) -> list[Node]:
        above = self.documents(Target(document=target.document, act=target.act))
        inside = [child for document in above for child in document.children if child.kind is NodeKind.APPENDIX]
        beside = [n for n in self.act.root.children if n.kind is NodeKind.APPENDIX]
        stamped = [n for n in self.act.root.children if n.kind is NodeKind.APPROVED]
        pool = inside if target.document else [*beside, *inside]
        if not unit.numbers:
            return (pool or stamped)[:1]
        found = [n for number in unit.numbers for n in pool if n.number == number]
        if not found and not target.document:
            ends = tuple(f"(приложение {number})" for number in unit.numbers)
            found = [n for n in stamped if self.act.addresses[n].ru.endswith(ends)]
        return found or [n for n in beside if n.number in unit.numbers]

    def _below(self, holder: Node, units: Sequence[CitedUnit]) -> list[Place]:
        places = [Place(holder)]
        for unit in units:
            found = [self._numbered(place.node, unit.kind, number) for place in places for number in unit.numbers]
            if not all(found):
                return []
            places = [inner for one in found for inner in one]
        return places

    def _numbered(self, holder: Node, kind: NodeKind, number: str) -> list[Place]:
        """Return the unit with ``number``, or the units that a range such as «9-11» means."""
        numbers = (number,) if self._one(holder, kind, number) else in_range(number)
        return [place for each in numbers if (place := self._one(holder, kind, each)) is not None]

    def _absent(self, holder: Node, units: Sequence[CitedUnit]) -> str:
        """Name the units that are not there."""
        places = [Place(holder)]
        for unit in units:
            pairs = [(place.node, number) for place in places for number in unit.numbers]
            inner = [(number, self._numbered(node, unit.kind, number)) for node, number in pairs]
            if absent := [number for number, found in inner if not found]:
                return f"{unit.kind.value} {', '.join(absent)}"
            places = [place for _, found in inner for place in found]
        return ""

    def _one(self, holder: Node, kind: NodeKind, number: str) -> Place | None:
        index = self._index(holder)
        found = index.get((kind, number), [])
        if kind is NodeKind.INDENT:
            found = found or index.get((NodeKind.DEFINITION, number), [])
            if not found and number == "1":
                return Place(holder, lead=True)
        if not found and kind is NodeKind.POINT_PART:
            found = index.get((NodeKind.POINT, number), []) if holder.kind is NodeKind.ARTICLE else []
            if not found and number == "1" and holder.kind in (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.SUBPOINT):
                return Place(holder)
        if not found and kind is NodeKind.POINT and holder.kind in (NodeKind.APPENDIX, NodeKind.TABLE):
            found = index.get((NodeKind.ROW, number), [])
        if len(found) > 1:
            raise Missing(ProblemKind.AMBIGUOUS, number)
        return Place(found[0]) if found else None

    def _index(self, holder: Node) -> dict[tuple[NodeKind, str], list[Node]]:
        if holder not in self._indices:
            index: dict[tuple[NodeKind, str], list[Node]] = {}
            stack = list(reversed(holder.children))
            while stack:
                node = stack.pop()
                if node.kind in _DOCUMENTS:
                    continue
                if node.number is not None:
                    index.setdefault((node.kind, node.number), []).append(node)
                if node.kind in _DEEP:
                    stack.extend(reversed(node.children))
            self._indices[holder] = index
        return self._indices[holder]

    # -- stretches -----------------------------------------------------------------------------------------------

    def segments(self, place: Place) -> tuple[Segment, ...]:
        """Return the segments of a place; of a lead only those that no child covers."""
        segments = self.act.segments_of(place.node)
        if not place.lead:
            return segments
        first = next((s.view.start for s in segments if s.node is not place.node), len(self.act.source.view.text) + 1)
        return tuple(s for s in segments if s.node is place.node and s.view.start < first)

    def stretch(self, place: Place) -> Span:
        """Return the stretch of the view from the first to the last line of a place. Raises :class:`Missing`."""
        segments = self.segments(place)
        if not segments:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        return Span(segments[0].view.start, segments[-1].view.end)

    def norms(self, place: Place) -> tuple[Segment, ...]:
        """Return the segments of a place that hold its norms and headings: no notes, stamps, signatures."""
        return tuple(s for s in self.segments(place) if s.zone in _SUBSTANCE)


def _sort_key(number: str | None) -> tuple[int, ...]:
    if number is None:
        return (0,)
    if number.isalpha() and not roman_value(number):
        return (ord(number[0]),)
    return number_key(number)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _written(units: Sequence[CitedUnit]) -> str:
    return ", ".join(f"{unit.kind.value} {' '.join(unit.numbers)}" for unit in units)
