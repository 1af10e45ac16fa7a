"""The guarantees of a decision, looked for in its norms, its chapter, the service table and the whole document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.conditions import condition_of
from legal_risk.facts.decisions.kinds import adverse_kinds
from legal_risk.facts.decisions.merging import CHAPTERS, chapter_node
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Node, NodeKind, Segment
from legal_risk.model.deadline import Deadline, TermForm
from legal_risk.model.decision import DecisionKind, Filling, Mention, Reach, Slot
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.norm import Appeal, Condition, Grounds, Refusal
from legal_risk.model.span import Span
from legal_risk.structure.service_table import service_rows

_LEXICONS = {
    Slot.GROUNDS: "decision-grounds",
    Slot.CRITERIA: "criteria",
    Slot.DOCUMENTS: "decision-documents",
    Slot.FORM: "decision-form",
    Slot.REASONS: "reasons",
    Slot.NOTICE: "decision-notice",
    Slot.PUBLICATION: "slot-publication",
    Slot.RECORDING: "decision-recording",
    Slot.CONSEQUENCE: "decision-consequence",
}
# Guarantees that one chapter gives for all decisions of the act.
_COMMON = frozenset({Slot.APPEAL, Slot.PUBLICATION})
# Rows of the table of service requirements that fill a slot.
_ROWS = {"3": Slot.TERM, "8": Slot.DOCUMENTS, "9": Slot.REFUSAL, "5": Slot.FORM}
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


@dataclass(frozen=True, slots=True)
class _Place:
    slot: Slot
    segment: Segment
    span: Span


class Guarantees:
    """Everything in the act that may fill a slot, found once and asked for each decision."""

    def __init__(
        self, annotated: Annotated, terms: Sequence[Deadline], refused: Sequence[Refusal], appealed: Sequence[Appeal]
    ) -> None:
        self._annotated = annotated
        self._terms = terms
        self._procedures: dict[Node, set[bool]] = {}
        rows = service_rows(annotated.act)
        captions = {segment for row in rows for segment in row.name}
        found = [*self._by_words(), *_refusal_grounds(refused), *_appeals(appealed)]
        found = [p for p in found if p.segment not in captions]
        self._places = {slot: sorted((p for p in found if p.slot is slot), key=lambda p: p.span) for slot in Slot}
        self._rows: dict[Slot, Segment] = {}
        for row in rows:
            if row.number in _ROWS and (filled := [s for s in row.value if self._says(s)]):
                self._rows.setdefault(_ROWS[row.number], filled[0])

    def know(self, groups: Sequence[Sequence[Mention]]) -> None:
        """Note whose procedure each chapter holds: what is granted in one chapter and taken away in another."""
        for norms in groups:
            for norm in norms:
                adverse = norm.kind in adverse_kinds()
                self._procedures.setdefault(chapter_node(self._annotated.act, norm), set()).add(adverse)

    def of(self, kind: DecisionKind, norms: Sequence[Mention]) -> tuple[Filling, ...]:
        """Return one filling for each slot that something fills, in the order of the slots."""
        found = (self._filling(slot, kind, norms) for slot in Slot)
        return tuple(f for f in found if f is not None)

    def _filling(self, slot: Slot, kind: DecisionKind, norms: Sequence[Mention]) -> Filling | None:
        own = _own(self._annotated, slot, norms)
        if own is not None:
            return own
        if slot in (Slot.ACTOR, Slot.PERSON):
            return None
        places = self._term_places(kind, norms) if slot is Slot.TERM else self._places[slot]
        for norm in norms:
            if (inside := _first(places, norm.span)) is not None:
                return Filling(slot, inside.segment, inside.span, Reach.NORM)
        chapters = {chapter_node(self._annotated.act, m): m for m in norms}
        for chapter, norm in chapters.items():
            if (near := _nearest(places, self._stretch(chapter), norm.span)) is not None:
                return Filling(slot, near.segment, near.span, Reach.CHAPTER)
        if (row := self._rows.get(slot)) is not None:
            return Filling(slot, row, row.content, Reach.TABLE)
        document = _document(self._annotated, norms[0])
        shared = places if slot in _COMMON else [p for p in places if not self._of_another(p, kind)]
        elsewhere = _nearest(shared, self._stretch(document), norms[0].span)
        return Filling(slot, elsewhere.segment, elsewhere.span, Reach.ACT) if elsewhere else None

    def _of_another(self, place: _Place, kind: DecisionKind) -> bool:
        """Tell whether ``kind`` takes away and ``place`` stands in a chapter that only gives."""
        if kind not in adverse_kinds():
            return False
        chapter = self._annotated.act.enclosing(place.segment.node, *CHAPTERS) or self._annotated.act.root
        held = self._procedures.get(chapter)
        return held == {False}

    def _term_places(self, kind: DecisionKind, norms: Sequence[Mention]) -> list[_Place]:
        wanted = _ANY_KIND | _BY_KIND.get(kind, set())
        spans = [m.span for m in norms]
        return [
            _Place(Slot.TERM, t.segment, t.span)
            for t in self._terms
            if t.segment is not None
            and t.sets_term
            and t.form is not TermForm.RECURRING
            and (t.action in wanted or any(s.covers(t.span) for s in spans))
        ]

    def _by_words(self) -> Iterator[_Place]:
        for code in ACT_LANGUAGES:
            backend = self._annotated.backend(code)
            for slot, lexicon in _LEXICONS.items():
                for match in phrase_set(backend, lexicon).find(self._annotated, zones=NORM_ZONES):
                    yield _Place(slot, match.sentence.segment, match.span)
            for match in phrase_set(backend, "refusal-grounds").find(self._annotated, zones=NORM_ZONES):
                yield _Place(Slot.REFUSAL, match.sentence.segment, match.span)

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


def _refusal_grounds(refused: Iterable[Refusal]) -> Iterator[_Place]:
    for refusal in refused:
        if refusal.grounds is not Grounds.NONE and not refusal.discretionary:
            yield _Place(Slot.REFUSAL, refusal.segment, refusal.cue)


def _appeals(appealed: Iterable[Appeal]) -> Iterator[_Place]:
    for appeal in appealed:
        yield _Place(Slot.APPEAL, appeal.segment, appeal.cue)


def _first(places: Sequence[_Place], within: Span) -> _Place | None:
    start = bisect_left(places, within.start, key=lambda p: p.span.start)
    if start < len(places) and places[start].span.end <= within.end:
        return places[start]
    return None


def _nearest(places: Sequence[_Place], within: Span, to: Span) -> _Place | None:
    inside = [p for p in places if within.covers(p.span)]
    return min(inside, key=lambda p: (abs(p.span.start - to.start), p.span), default=None)


def _document(annotated: Annotated, norm: Mention) -> Node:
    return annotated.act.enclosing(norm.segment.node, NodeKind.APPROVED) or annotated.act.root
