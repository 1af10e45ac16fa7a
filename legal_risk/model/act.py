"""The act: a tree of its structural units over the source text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.source import Notice, SourceText
from legal_risk.model.span import Span

if TYPE_CHECKING:
    from legal_risk.model.amendment import Amendment
    from legal_risk.model.comparison import Comparison


class NodeKind(StrEnum):
    """Kinds of structural units, named as in the outline contract."""

    ACT = "act"
    OPERATIVE = "operative"
    APPROVED = "approved"
    APPENDIX = "appendix"
    PART = "part"
    SECTION = "section"
    CHAPTER = "chapter"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"
    POINT = "point"
    POINT_PART = "point-part"
    SUBPOINT = "subpoint"
    INDENT = "indent"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    DEFINITION = "definition"
    NOTE = "note"
    FORM = "form"
    STAMP = "stamp"
    SIGNATURE = "signature"
    TOC = "toc"
    UNCLASSIFIED = "unclassified"


class Zone(StrEnum):
    """What a stretch of the act is for. Rules about norms look at ``BODY`` and ``TABLE`` unless they say otherwise."""

    TITLE = "title"
    OPERATIVE = "operative"
    BODY = "body"
    DEFINITION = "definition"
    TABLE = "table"
    FORM = "form"
    NOTE = "note"
    STAMP = "stamp"
    SIGNATURE = "signature"
    TOC = "toc"
    HEADING = "heading"
    UNCLASSIFIED = "unclassified"


class ActType(StrEnum):
    """What the act does, as far as it decides which absence rules make sense."""

    SERVICE_RULES = "service-rules"
    COMPETITION = "competition"
    ADMISSION = "admission"
    ATTESTATION = "attestation"
    COMMISSION = "commission"
    CHARTER = "charter"
    GRANT = "grant"
    PROCUREMENT = "procurement"
    AMENDING = "amending"
    LIST = "list"
    LAW = "law"
    INTERNAL = "internal"
    RULES = "rules"
    OTHER = "other"


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A structural unit of the act.

    ``span`` covers the unit with everything below it, in characters of the source; children lie inside it, in order,
    without overlap; what they leave uncovered is the unit's own text (heading, lead of a list, closing words).
    ``number`` is as written, without its closing mark (``"16-1"``, ``"2"``, ``"а"``, ``"II"``); ``heading`` is its
    title text in the matching view. Nodes are compared by identity.
    """

    kind: NodeKind
    span: Span
    number: str | None = None
    heading: str | None = None
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """A piece of text of one unit that no child covers: a heading, a paragraph, a list lead, a table cell, a list tail.

    ``span`` counts in the source, ``view`` in the matching view (without the gap to the next segment). All segments of
    an act, in order, cover its text. ``marker`` is how many characters at the start of the view stretch are the number
    of the unit (``"1-1) "``).
    """

    node: Node
    span: Span
    view: Span
    zone: Zone
    language: LanguageCode | None
    marker: int = 0

    @property
    def content(self) -> Span:
        """The stretch of the view that holds the words, without the number of the unit."""
        return Span(self.view.start + self.marker, self.view.end)


@dataclass(frozen=True, slots=True)
class Requisites:
    """The formal data of the act as far as its text gives them; dates are ISO ``YYYY-MM-DD``.

    ``kind`` is one of law, code, order, resolution, decision, rules, charter, other; ``body`` the issuing body as
    written, ``bodies`` all of them (a joint order has several); ``basis`` the empowering provision as quoted in the
    preamble; ``registration`` and ``registered`` the number and date in the register of the ministry of justice.
    """

    kind: str
    title: str
    number: str | None = None
    date: str | None = None
    body: str | None = None
    basis: str | None = None
    state: str = "unknown"
    bodies: tuple[str, ...] = ()
    registration: str | None = None
    registered: str | None = None


@dataclass(frozen=True, slots=True)
class ActTyping:
    """The type of the act with the words that decided it and a confidence from 0 to 1.

    ``also`` are further types that the titles fit (rules of admission that are rules of a state service as well);
    ``internal`` marks the act of an organisation (school, college, university) rather than of a state body.
    """

    type: ActType
    confidence: float
    evidence: tuple[str, ...] = ()
    also: tuple[ActType, ...] = ()
    internal: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """A parsed act: tree, segments, requisites, type.

    ``addresses`` and ``paths`` are keyed by node. ``language`` is the language of most of the text. ``notices`` are
    about the structure (gaps in numbering, repeated numbers). ``amendments`` are what an amending act orders,
    ``comparisons`` the rows of comparative tables; ``unit_numbers`` says of the units of a new wording to which point
    or article of the amended act they belong.
    """

    source: SourceText
    root: Node
    segments: tuple[Segment, ...]
    requisites: Requisites
    typing: ActTyping
    language: LanguageCode | None
    addresses: dict[Node, Localized] = field(repr=False)
    paths: dict[Node, tuple[str, ...]] = field(repr=False)
    parents: dict[Node, Node] = field(repr=False)
    notices: tuple[Notice, ...] = ()
    amendments: tuple[Amendment, ...] = field(default=(), repr=False)
    comparisons: tuple[Comparison, ...] = field(default=(), repr=False)
    unit_numbers: dict[Node, str | None] = field(default_factory=dict, repr=False)

    def walk(self, node: Node | None = None) -> Iterator[Node]:
        """Yield ``node`` (the root by default) and everything below it in the order of the text."""
        stack = [node or self.root]
        while stack:
            current = stack.pop()
            yield current
            stack.extend(reversed(current.children))

    def ancestors(self, node: Node) -> Iterator[Node]:
        """Yield the parent of ``node``, its parent, and so on up to the root."""
        while (parent := self.parents.get(node)) is not None:
            yield parent
            node = parent

    def enclosing(self, node: Node, *kinds: NodeKind) -> Node | None:
        """Return ``node`` or its nearest ancestor that is of one of ``kinds``."""
        if node.kind in kinds:
            return node
        return next((a for a in self.ancestors(node) if a.kind in kinds), None)

    def segment_at(self, view_offset: int) -> Segment:
        """Return the segment that shows the character at ``view_offset`` of the matching view."""
        position = bisect_right(self.segments, view_offset, key=lambda s: s.view.start) - 1
        return self.segments[max(position, 0)]

    def segments_of(self, node: Node) -> tuple[Segment, ...]:
        """Return the segments that lie inside ``node``, those of its descendants included."""
        first = bisect_right(self.segments, node.span.start - 1, key=lambda s: s.span.start)
        last = bisect_right(self.segments, node.span.end - 1, key=lambda s: s.span.start)
        return self.segments[first:last]

    def address(self, node: Node) -> Localized:
        """Return the address of ``node`` in lawyers' words in both languages."""
        return self.addresses[node]
