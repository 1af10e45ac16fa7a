"""Finds the units of an act that citations name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.model.reference import CitedUnit
from legal_risk.structure.citations import Citation
from legal_risk.structure.names import document_named_by

_DOCUMENTS = (NodeKind.ACT, NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.APPENDIX)
_CONTAINERS = (NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH)
_SPLIT = (NodeKind.POINT, NodeKind.ARTICLE)
_INDENTS = (NodeKind.INDENT, NodeKind.DEFINITION)
# Points such as 2.2.1 stand in point 2.2, абзацы in an абзац that heads a list; both are counted through.
_NESTED = (NodeKind.POINT, *_INDENTS)
_LONGEST_RANGE = 60


class Resolver:
    """Looks units up by their numbers; indexes each document once."""

    def __init__(self, act: Act) -> None:
        self.act = act
        self._indices: dict[Node, dict[tuple[NodeKind, str], Node]] = {}

    # -- where to look -------------------------------------------------------------------------------------------

    def targets(self, citation: Citation, node: Node) -> tuple[Node, ...]:
        """Return the units that ``citation``, which stands in ``node``, names; none when they do not exist."""
        found: tuple[Node, ...] = ()
        for base in self._bases(citation, node):
            found = self.units_below(base, citation.units)
            if found:
                break
        return found

    def _bases(self, citation: Citation, node: Node) -> Iterator[Node]:
        """Yield the nodes to look in; procedural codes call the numbered units of an article its parts."""
        base = self._base(citation, node)
        if base is not None:
            yield base
        if citation.this == NodeKind.POINT_PART:
            point = self.act.enclosing(node, NodeKind.POINT)
            if point is not None:
                yield point

    def _base(self, citation: Citation, node: Node) -> Node | None:
        """Return the node in which the outermost cited unit is to be looked for."""
        this = citation.this
        if this is not None and this in NodeKind._value2member_map_:
            kind = NodeKind(this)
            return self.act.enclosing(node, kind)
        if citation.alias is not None:
            return self._named(citation.alias, node)
        if this is None:
            return self._implicit(citation.units, node)
        return self._document(this, node)

    def _document(self, key: str, node: Node) -> Node | None:
        """Return the document that «настоящие Правила» or «осы бұйрық» means at ``node``."""
        operative = next((child for child in self.act.root.children if child.kind is NodeKind.OPERATIVE), None)
        if key in ("order", "resolution", "decision", "directive", "edict"):
            return operative or self.act.root
        if key in ("law", "code"):
            return self.act.root
        return self.act.enclosing(node, NodeKind.APPROVED) or self.act.root

    def _named(self, key: str, node: Node) -> Node | None:
        """Return the document of this act with that name: an appendix of the same document first."""
        inside = self.act.enclosing(node, NodeKind.APPROVED)
        candidates = [n for n in (inside.children if inside else ()) if n.kind is NodeKind.APPENDIX]
        candidates += [n for n in self.act.root.children if n.kind in (NodeKind.APPROVED, NodeKind.APPENDIX)]
        return next((n for n in candidates if key in self._names(n)), None)

    def _names(self, document: Node) -> set[str | None]:
        titles = [document.heading or ""]
        table = next((child for child in document.children if child.kind is NodeKind.TABLE), None)
        if table is not None:
            first = self.act.segments_of(table)[:2]
            titles.extend(segment.view.of(self.act.source.view.text) for segment in first)
        return {document_named_by(title) for title in titles}

    def _implicit(self, units: Sequence[CitedUnit], node: Node) -> Node | None:
        """Return the nearest unit that can hold the outermost cited one when no document is named.

        Articles are never cited like that within an act: «статьи 35 или 36 ... кодекса» names its code later.
        """
        if units and units[0].kind is NodeKind.ARTICLE:
            return None
        if units and units[0].kind is NodeKind.APPENDIX:
            return self.act.enclosing(node, NodeKind.APPROVED) or self.act.root
        if units and units[0].kind in (NodeKind.POINT_PART, NodeKind.SUBPOINT, *_INDENTS):
            near = self.act.enclosing(node, NodeKind.POINT, NodeKind.ARTICLE)
            return near or self.act.enclosing(node, *_DOCUMENTS)
        if units and units[0].kind is NodeKind.POINT:
            return self.act.enclosing(node, NodeKind.ARTICLE, *_DOCUMENTS)
        return self.act.enclosing(node, *_DOCUMENTS)

    # -- finding -------------------------------------------------------------------------------------------------

    def units_below(self, base: Node, units: Sequence[CitedUnit]) -> tuple[Node, ...]:
        """Return the units that the chain ``units`` names inside ``base``."""
        places: list[Node] = [base]
        for unit in units:
            places = [found for place in places for found in self._in_place(place, unit)]
        if not places and base.kind is NodeKind.ARTICLE:
            return self.units_below(self.act.root, units) if units and units[0].kind is NodeKind.ARTICLE else ()
        return tuple(dict.fromkeys(places)) if units else (base,)

    def _in_place(self, place: Node, unit: CitedUnit) -> Iterable[Node]:
        if unit.kind is NodeKind.APPENDIX:
            return self._appendices(place, unit.numbers)
        found: list[Node | None] = []
        for number in unit.numbers:
            one = self._one(place, unit.kind, number)
            found.extend([one] if one else [self._one(place, unit.kind, each) for each in _as_range(number)])
        return [node for node in found if node is not None]

    def _one(self, place: Node, kind: NodeKind, number: str) -> Node | None:
        index = self._index(place)
        exact = index.get((kind, number))
        if exact is None and kind is NodeKind.POINT_PART and place.kind is NodeKind.SUBPOINT:
            return self._part_of_subpoint(place, number)
        if exact is None and kind is NodeKind.POINT_PART and number == "1" and place.kind in _SPLIT:
            numbered = any(child.kind in (NodeKind.POINT_PART, NodeKind.POINT) for child in place.children)
            return index.get((NodeKind.POINT, number)) if numbered else place
        if exact is None and kind is NodeKind.POINT_PART and place.kind is NodeKind.ARTICLE:
            return index.get((NodeKind.POINT, number))
        if exact is None and kind is NodeKind.INDENT:
            # The paragraphs of a unit that has parts are called its parts or its абзацы alike.
            other = index.get((NodeKind.DEFINITION, number)) or index.get((NodeKind.POINT_PART, number))
            return other or (place if number == "1" else None)
        if exact is None and kind is NodeKind.TABLE:
            tables = [child for child in place.children if child.kind is NodeKind.TABLE]
            return tables[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(tables) else None
        if exact is None and kind is NodeKind.ROW and place.kind is NodeKind.TABLE and number.isdigit():
            return self._row_by_order(place, int(number))
        if exact is None and kind is NodeKind.POINT and place.kind is NodeKind.APPENDIX:
            return index.get((NodeKind.ROW, number))
        if exact is None and kind in (NodeKind.SECTION, NodeKind.CHAPTER):
            return self._division(place, kind, number)
        return exact

    def _division(self, place: Node, kind: NodeKind, number: str) -> Node | None:
        """Return the division of an act that drafters call «раздел» or «глава» alike: one whose heading has no word.

        Headings such as «3. Порядок отбора» count as chapters; a heading that says «Глава 3» is no section.
        """
        other = NodeKind.CHAPTER if kind is NodeKind.SECTION else NodeKind.SECTION
        found = self._index(place).get((other, number))
        if found is None:
            return None
        view = self.act.source.view
        head = view.text[view.to_view(found.span).start :][:12].lower()
        return found if head.lstrip(" *#§.").startswith((number.lower(), number)) and "тарау" not in head else None

    def _part_of_subpoint(self, place: Node, number: str) -> Node | None:
        """Return a part of a subpoint: its first words, then each paragraph of its own that begins a sentence."""
        text = self.act.source.view
        own = [child for child in place.children if child.kind in _INDENTS]
        parts = [place, *(child for child in own if text.text[text.to_view(child.span).start :][:1].isupper())]
        return parts[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(parts) else None

    def _row_by_order(self, table: Node, ordinal: int) -> Node | None:
        """Return a row by its place when no row of the table has a number."""
        rows = [child for child in table.children if child.kind is NodeKind.ROW]
        counted = not any(row.number for row in rows) and 0 < ordinal <= len(rows)
        return rows[ordinal - 1] if counted else None

    def _appendices(self, place: Node, numbers: Sequence[str]) -> list[Node]:
        """Return the appendices of a document; those of the enacting part stand beside it."""
        document = self.act.root if place.kind is NodeKind.OPERATIVE else place
        nodes = [child for child in document.children if child.kind is NodeKind.APPENDIX]
        if document is self.act.root:
            stamped = [child for child in document.children if child.kind is NodeKind.APPROVED]
            nodes += [child for child in stamped if _stamp_number(self.act, child) in numbers]
            nodes += stamped if not numbers and not nodes else []
        if not numbers:
            return nodes[:1]
        return [node for node in nodes if node.number in numbers or node.kind is NodeKind.APPROVED]

    def _index(self, place: Node) -> dict[tuple[NodeKind, str], Node]:
        """Return the units below ``place`` by kind and number: across chapters, but not into other documents."""
        if place not in self._indices:
            index: dict[tuple[NodeKind, str], Node] = {}
            deep = (*_CONTAINERS, NodeKind.POINT_PART, NodeKind.TABLE, NodeKind.OPERATIVE)
            stack = list(reversed(place.children))
            while stack:
                node = stack.pop()
                if node.number is not None:
                    index.setdefault((node.kind, node.number), node)
                if node.kind in deep or (node.kind is NodeKind.CELL and place.kind is NodeKind.ROW):
                    stack.extend(reversed(node.children))
                elif node.kind in _NESTED:
                    stack.extend(child for child in reversed(node.children) if child.kind is node.kind)
            self._indices[place] = index
        return self._indices[place]


def _as_range(number: str) -> list[str]:
    """Return the numbers that «27-29» means when there is no unit 27-29."""
    first, _, last = number.partition("-")
    if not (first.isdigit() and last.isdigit() and 0 < int(last) - int(first) < _LONGEST_RANGE):
        return []
    return [str(each) for each in range(int(first), int(last) + 1)]


def _stamp_number(act: Act, approved: Node) -> str | None:
    """Return the number of the appendix to the enacting part that an approved document is."""
    address = act.addresses[approved].ru
    return address.rpartition("(приложение ")[2].rstrip(")") if "(приложение " in address else None
