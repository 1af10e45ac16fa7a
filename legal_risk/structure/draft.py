"""The tree while it is being built: nodes that grow, lines that belong to exactly one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.span import Span
from legal_risk.structure.lines import Line

INDENTS = (NodeKind.INDENT, NodeKind.DEFINITION)


@dataclass(slots=True, eq=False)
class Owned:
    """A line given to a node, with the zone it lies in; ``marker`` characters of it are the number of the unit."""

    line: Line
    zone: Zone
    marker: int = 0


@dataclass(slots=True, eq=False)
class Draft:
    """A node under construction. ``content`` holds lines and children in the order of the text.

    ``document`` is the key of the document name for approved documents and enacting parts, ``stamp_number`` the number
    of the appendix that the document was put into, ``base`` the key of the document that an appendix belongs to.
    ``quoted`` marks units of a new wording that an amending act quotes, ``unmarked`` units whose number lost its mark.
    ``sub`` is how many steps a unit stands below others of its kind (подраздел, пункт 2.2.1 under пункт 2.2).
    ``counts`` are the children by kind, so that nobody has to go through them.
    """

    kind: NodeKind
    number: str | None = None
    heading: str | None = None
    content: list[Owned | Draft] = field(default_factory=list)
    document: str | None = None
    stamp_number: str | None = None
    base: str | None = None
    quoted: bool = False
    sub: int = 0
    parent: Draft | None = field(default=None, repr=False)
    counts: Counter[NodeKind] = field(default_factory=Counter, repr=False)
    unmarked: bool = False

    def add(self, line: Line, zone: Zone, marker: int = 0) -> None:
        """Give ``line`` to this node as its own text."""
        self.content.append(Owned(line, zone, marker))

    def open(self, kind: NodeKind, number: str | None = None) -> Draft:
        """Append a child and return it."""
        child = Draft(kind, number, parent=self)
        self.content.append(child)
        self.counted_in(kind).counts[kind] += 1
        return child

    def counted_in(self, kind: NodeKind) -> Draft:
        """Return the unit that counts its children of ``kind``: абзацы are counted through the lists inside абзацы."""
        unit = self
        while kind in INDENTS and unit.kind in INDENTS and unit.parent is not None:
            unit = unit.parent
        return unit

    @property
    def children(self) -> list[Draft]:
        """The children, in order."""
        return [part for part in self.content if isinstance(part, Draft)]

    def owned(self) -> Iterator[tuple[Draft, Owned]]:
        """Yield every line below this node with the node that owns it, in the order of the text."""
        stack: list[tuple[Draft, Owned | Draft]] = [(self, part) for part in reversed(self.content)]
        while stack:
            owner, part = stack.pop()
            if isinstance(part, Draft):
                stack.extend((part, inner) for inner in reversed(part.content))
            else:
                yield owner, part


def freeze(root: Draft, text_length: int) -> tuple[Node, dict[Draft, Node]]:
    """Turn the draft into nodes; returns the root, which spans the whole text, and the node of every draft.

    A node spans from its first line to the end of its last one, those of its descendants included. Drafts without any
    line below them vanish.
    """
    made: dict[Draft, Node] = {}
    spans: dict[Draft, Span] = {}
    for draft in _children_first(root):
        span = _span(draft, spans)
        if draft is root:
            span = Span(0, text_length)
        elif span is None:
            continue
        else:
            spans[draft] = span
        children = tuple(made[child] for child in draft.children if child in made)
        made[draft] = Node(draft.kind, span, draft.number, draft.heading, children)
    return made[root], made


def _children_first(root: Draft) -> list[Draft]:
    order: list[Draft] = []
    stack = [root]
    while stack:
        draft = stack.pop()
        order.append(draft)
        stack.extend(draft.children)
    order.reverse()
    return order


def _span(draft: Draft, spans: dict[Draft, Span]) -> Span | None:
    first = next((found for part in draft.content if (found := _span_of(part, spans))), None)
    last = next((found for part in reversed(draft.content) if (found := _span_of(part, spans))), None)
    return Span(first.start, last.end) if first and last else None


def _span_of(part: Owned | Draft, spans: dict[Draft, Span]) -> Span | None:
    if isinstance(part, Draft):
        return spans.get(part)
    start = 0 if part.line.view.start == 0 else part.line.block.span.start
    return Span(start, part.line.block.span.end)
