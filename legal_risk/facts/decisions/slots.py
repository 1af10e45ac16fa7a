"""The guarantees of a decision, looked for in its norms, its chapter, the service table and the whole document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from legal_risk.facts.conditions import condition_of
from legal_risk.facts.decisions.kinds import adverse_kinds
from legal_risk.facts.decisions.merging import CHAPTERS, chapter_node
from legal_risk.facts.decisions.stated import Place, stated
from legal_risk.facts.decisions.subjects import named_kinds
from legal_risk.facts.refusals.cells import cell_names_ground
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Node, NodeKind, Segment
from legal_risk.model.deadline import Deadline, TermForm
from legal_risk.model.decision import DecisionKind, Filling, Mention, Reach, Slot
from legal_risk.model.norm import Appeal, Condition, Refusal
from legal_risk.model.span import Span
from legal_risk.structure.service_table import service_rows

# Guarantees that one chapter gives for all decisions of the act.
_COMMON = frozenset({Slot.APPEAL, Slot.PUBLICATION})
# Rows of the table of service requirements that fill a slot.
_ROWS = {"3": Slot.TERM, "8": Slot.DOCUMENTS, "9": Slot.REFUSAL, "5": Slot.FORM}
_GROUNDS = "9"
# Classes of action whose term is the term of the decision, beside «decide» and «consider».
_ANY_KIND = frozenset({"decide", "consider", "issue-order", "serve", "evaluate", "approve"})
_BY_KIND = {
    DecisionKind.ADMIT: {"enrol", "accept"},
    DecisionKind.GRANT: {"award", "appoint", "pay", "issue"},
    DecisionKind.AWARD: {"award", "issue"},
    DecisionKind.ISSUE: {"issue", "draw-up", "send"},
    DecisionKind.APPOINT: {"appoint"},
    DecisionKind.TRANSFER: {"transfer", "enrol"},
    DecisionKind.REINSTATE: {"transfer", "enrol"},
    DecisionKind.EXCLUDE: {"expel"},
    DecisionKind.REVOKE: {"expel"},
    DecisionKind.RETURN: {"return", "send"},
    DecisionKind.REFUSE: {"refuse", "notify", "send"},
}
# Ends of any procedure: what is said of them is said of the decision that they end.
_STEPS = frozenset({DecisionKind.REFUSE, DecisionKind.RETURN, DecisionKind.EXTEND})
# Decisions with a procedure of their own; the others are steps of one, or its outcome put on paper.
_OWN_PROCEDURE = frozenset(
    {
        DecisionKind.ADMIT,
        DecisionKind.GRANT,
        DecisionKind.AWARD,
        DecisionKind.APPOINT,
        DecisionKind.TRANSFER,
        DecisionKind.REINSTATE,
        DecisionKind.EXEMPT,
        DecisionKind.ATTEST,
    }
)


def _are_rivals(one: DecisionKind, other: DecisionKind) -> bool:
    """Tell whether what is said of one decision cannot be meant of the other."""
    if (one in adverse_kinds()) is not (other in adverse_kinds()):
        return True
    return one is not other and {one, other} <= _OWN_PROCEDURE


class Guarantees:
    """Everything in the act that may fill a slot, found once and asked for each decision."""

    def __init__(
        self,
        annotated: Annotated,
        terms: Sequence[Deadline],
        refused: Sequence[Refusal],
        appealed: Sequence[Appeal],
        takers: Sequence[Mention] = (),
    ) -> None:
        self._annotated = annotated
        self._takers = [m for m in takers if m.actor_span is not None and m.actor.decides]
        self._terms = terms
        self._owners: dict[Node, set[DecisionKind]] = {}
        self._named = named_kinds(annotated)
        rows = service_rows(annotated.act)
        captions = {segment for row in rows for segment in row.name}
        found = [p for p in stated(annotated, refused, appealed) if p.segment not in captions]
        self._places = {slot: sorted((p for p in found if p.slot is slot), key=lambda p: p.span) for slot in Slot}
        self._rows: dict[Slot, Segment] = {}
        for row in rows:
            filled = [s for s in row.value if self._says(s)] if row.topic in _ROWS else []
            if row.topic == _GROUNDS:
                filled = [s for s in filled if cell_names_ground(annotated, s, refused)]
            if filled:
                self._rows.setdefault(_ROWS[row.topic], filled[0])

    def know(self, groups: Sequence[Sequence[Mention]]) -> None:
        """Note which decisions each chapter and each point states: what is said of one is not said of another."""
        for norm in (m for norms in groups for m in norms if m.kind not in _STEPS):
            for unit in (chapter_node(self._annotated.act, norm), unit_of(self._annotated, norm.segment)):
                self._owners.setdefault(unit, set()).add(norm.kind)

    def of(self, kind: DecisionKind, norms: Sequence[Mention]) -> tuple[Filling, ...]:
        """Return one filling for each slot that something fills, in the order of the slots."""
        found = (self._filling(slot, kind, norms) for slot in Slot)
        return tuple(f for f in found if f is not None)

    def _filling(self, slot: Slot, kind: DecisionKind, norms: Sequence[Mention]) -> Filling | None:
        own = _own(self._annotated, slot, norms)
        if own is not None:
            return own
        if slot is Slot.ACTOR and norms[0].kind not in adverse_kinds():
            who = self.taker(norms)
            return Filling(slot, who.segment, who.actor_span, Reach.CHAPTER) if who and who.actor_span else None
        if slot in (Slot.ACTOR, Slot.PERSON):
            return None
        places = self._term_places(kind, norms) if slot is Slot.TERM else self._places[slot]
        for norm in norms:
            if (inside := _first(places, norm.span)) is not None:
                return Filling(slot, inside.segment, inside.span, Reach.NORM)
        near = self._own_chapters(places, kind, norms)
        if near is not None:
            return Filling(slot, near.segment, near.span, Reach.CHAPTER)
        if (row := self._rows.get(slot)) is not None:
            return Filling(slot, row, row.content, Reach.TABLE)
        document = _document(self._annotated, norms[0])
        shared = places if slot in _COMMON else [p for p in places if self._of_all(p, kind)]
        elsewhere = _nearest(shared, self._stretch(document), norms[0].span)
        return Filling(slot, elsewhere.segment, elsewhere.span, Reach.ACT) if elsewhere else None

    def taker(self, norms: Sequence[Mention]) -> Mention | None:
        """Return the norm of the same chapter that tells who takes the petitions up, the nearest to the decision."""
        chapters = {chapter_node(self._annotated.act, m) for m in norms}
        near = (m for m in self._takers if chapter_node(self._annotated.act, m) in chapters)
        return min(near, key=lambda m: abs(m.span.start - norms[0].span.start), default=None)

    def _own_chapters(self, places: Sequence[Place], kind: DecisionKind, norms: Sequence[Mention]) -> Place | None:
        own = {unit_of(self._annotated, m.segment) for m in norms}
        open_ones = [
            p for p in places if (unit := unit_of(self._annotated, p.segment)) in own or not self._of_others(unit, kind)
        ]
        chapters = {chapter_node(self._annotated.act, m): m for m in norms}
        found = (_nearest(open_ones, self._stretch(chapter), norm.span) for chapter, norm in chapters.items())
        return next((place for place in found if place is not None), None)

    def _of_all(self, place: Place, kind: DecisionKind) -> bool:
        """Tell whether what stands at ``place``, in another chapter, is said of the decision as well."""
        act = self._annotated.act
        chapter = act.enclosing(place.segment.node, *CHAPTERS) or act.root
        named = self._named.get(chapter, set())
        if self._of_others(unit_of(self._annotated, place.segment), kind):
            return False
        if kind in adverse_kinds() and self._of_others(chapter, kind):
            return False
        return kind in named or not any(_are_rivals(kind, other) for other in named)

    def _of_others(self, unit: Node, kind: DecisionKind) -> bool:
        """Tell whether ``unit`` only takes away where ``kind`` gives, or the other way round."""
        held = self._owners.get(unit)
        adverse = kind in adverse_kinds()
        return held is not None and all((other in adverse_kinds()) is not adverse for other in held)

    def _term_places(self, kind: DecisionKind, norms: Sequence[Mention]) -> list[Place]:
        wanted = _ANY_KIND | _BY_KIND.get(kind, set())
        spans = [m.span for m in norms]
        return [
            Place(Slot.TERM, t.segment, t.span)
            for t in self._terms
            if t.segment is not None
            and t.sets_term
            and t.form is not TermForm.RECURRING
            and (t.action in wanted or any(s.covers(t.span) for s in spans))
        ]

    def _stretch(self, node: Node) -> Span:
        segments = self._annotated.act.segments_of(node)
        return Span(segments[0].view.start, segments[-1].view.end) if segments else Span(0, 0)

    def _says(self, segment: Segment) -> bool:
        return bool(segment.content.of(self._annotated.text).strip(" -–.;"))


def _own(annotated: Annotated, slot: Slot, norms: Sequence[Mention]) -> Filling | None:
    """Return what the norms themselves say: who, about whom, under which condition."""
    for norm in norms:
        span: Span | None = None
        if slot is Slot.ACTOR:
            span = None if norm.formal and any(n.actor_span and not n.formal for n in norms) else norm.actor_span
        elif slot is Slot.PERSON:
            span = norm.person_span
        elif slot is Slot.GROUNDS:
            span = _condition(annotated, norm)
        if span is not None:
            return Filling(slot, norm.segment, span, Reach.NORM)
    return None


def _condition(annotated: Annotated, norm: Mention) -> Span | None:
    sentence = annotated.sentence_at(norm.cue.start)
    if sentence is None:
        return None
    condition, place = condition_of(annotated, sentence, norm.cue, requests=False)
    return place if condition in (Condition.CLOSED, Condition.NAMED) else None


def _first(places: Sequence[Place], within: Span) -> Place | None:
    start = bisect_left(places, within.start, key=lambda p: p.span.start)
    if start < len(places) and places[start].span.end <= within.end:
        return places[start]
    return None


def _nearest(places: Sequence[Place], within: Span, to: Span) -> Place | None:
    inside = [p for p in places if within.covers(p.span)]
    return min(inside, key=lambda p: (abs(p.span.start - to.start), p.span), default=None)


def _document(annotated: Annotated, norm: Mention) -> Node:
    return annotated.act.enclosing(norm.segment.node, NodeKind.APPROVED) or annotated.act.root
