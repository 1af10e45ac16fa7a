"""Days of an unnamed kind, and working beside calendar days in one chain of actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.detectors.deadlines.pairs import odds_hit
from legal_risk.detectors.procedures import place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.act import plain_counts
from legal_risk.facts.deadlines.days import bare_days
from legal_risk.facts.deadlines.declared import declared_days
from legal_risk.facts.governing import predicates
from legal_risk.facts.mentions import mentions
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Node, NodeKind, Segment
from legal_risk.model.deadline import DayKind, Deadline, Direction, Purpose, TermForm, TimeUnit
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_FIRM = (TermForm.COUNTED, TermForm.DATE)


@dataclass(frozen=True, slots=True)
class UnitParams:
    """``find``: ``bare`` (days of no named kind) or ``mixed`` (both kinds for one chain of actions)."""

    find: str = "bare"


class DayUnits:
    """Finds terms whose days cannot be counted for certain: one hit an act, with every place in its evidence."""

    name = "deadline-units"
    Params = UnitParams

    def find(self, context: Context, params: UnitParams) -> Iterator[Hit]:
        """Yield at most one hit."""
        terms = [t for t in context.facts.deadlines if counts_days(t)]
        if params.find == "mixed":
            yield from _mixed(context, terms)
        else:
            yield from _bare(context, terms)


def counts_days(term: Deadline) -> bool:
    """Tell whether ``term`` gives somebody days: no clause of an order, no duration of a state."""
    running = term.purpose in (Purpose.ACTION, Purpose.WAITING)
    return running and term.form is TermForm.COUNTED and term.unit is TimeUnit.DAY and term.segment is not None


def _bare(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    bare = [t for t in terms if t.days is DayKind.BARE and (t.value or 0) > 1]
    if declared_days(context.annotated):
        return
    bare.sort(key=_unowed)
    either = _either(context)
    places = _places(context, bare) or either
    if not places:
        return
    named = [t for t in terms if t.days in (DayKind.WORKING, DayKind.CALENDAR)]
    (first, segment), others = places[0], places[1:]
    yield Hit(
        place=segment,
        span=first,
        cues=tuple((EvidenceRole.CUE, s) for s, _ in others) + _cues(named[:1], EvidenceRole.COUNTER),
        values={"count": str(len(places)), "cue": first.of(context.annotated.text)},
        tier=None if (named or len(places) > 1) and (either or not all(map(_unowed, bare))) else Tier.LOOK,
        severity=Severity.HIGH if any(t.actor is Role.CITIZEN for t in bare) else None,
    )


def _unowed(term: Deadline) -> bool:
    """Tell whether no step of a case is known to run within ``term``: counted back from an event, or no such deed."""
    return term.direction is Direction.BEFORE or term.action not in _CASE_STEPS


def _places(context: Context, bare: Sequence[Deadline]) -> list[tuple[Span, Segment]]:
    """Return the terms in bare days, then the other stretches of such days, each in order of the text."""
    known = [t.quantity for t in context.facts.deadlines if t.form in _FIRM and t.purpose is not Purpose.DURATION]
    loose = [(f.span, f.segment) for f in bare_days(context.annotated) if not any(k.meets(f.span) for k in known)]
    return [*((t.quantity, place_of(t)) for t in bare), *loose]


def _either(context: Context) -> list[tuple[Span, Segment]]:
    """Return the places that name two kinds of days to choose from: «рабочих или календарных дней»."""
    found = mentions(context.annotated, "days-either", context.languages)
    return sorted(((m.span, m.sentence.segment) for m in found), key=lambda p: p[0])


def _cues(terms: Sequence[Deadline], role: EvidenceRole) -> tuple[tuple[EvidenceRole, Span], ...]:
    return tuple((role, t.quantity) for t in terms)


def _mixed(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Find one chain of actions with two kinds of days: «… 10 рабочих дней», «… 5 календарных дней»."""
    named = [t for t in terms if t.days is not DayKind.BARE and t.action and t.purpose is Purpose.ACTION]
    for place, term in enumerate(named):
        earlier = next((t for t in named[:place] if t.days is not term.days and _one_chain(context, t, term)), None)
        if earlier is None or term.segment is None:
            continue
        yield odds_hit(context, term, earlier.quantity)
        return
    plain = plain_counts(context.annotated, context.facts.deadlines)
    gapped = next(_gapped(context, named, plain), None)
    if gapped is not None:
        yield gapped
        return
    every = (*context.facts.deadlines, *plain)
    yield from _told_apart(context, [t for t in every if t.days in (DayKind.WORKING, DayKind.CALENDAR)])


def _gapped(context: Context, named: Sequence[Deadline], plain: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield one deed for which a sentence goes on to count in the other kind of days, its verb left out.

    «Вносит плату в течение пяти суток, а за бассейн – пяти рабочих дней».
    """
    for implied in (p for p in plain if p.days is not DayKind.BARE):
        sentence = context.annotated.sentence_at(implied.quantity.start)
        beside = (t for t in named if sentence is not None and sentence.span.covers(t.quantity))
        for term in (t for t in beside if t.days is not implied.days):
            first, second = sorted((term.quantity, implied.quantity))
            if sentence is not None and not _stated(sentence, Span(first.end, max(first.end, second.start))):
                yield odds_hit(context, term, implied.quantity, tier=Tier.LOOK)


def _stated(sentence: Sentence, stretch: Span) -> bool:
    """Tell whether another deed is stated within ``stretch``, or a new norm begins there."""
    inside = [at for at, t in enumerate(sentence.tokens) if stretch.start <= t.start < stretch.end]
    return any(sentence.tokens[at].text == ";" for at in inside) or not set(predicates(sentence)).isdisjoint(inside)


def _told_apart(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Find a term in one kind of days whose own sentence says that another point counts it in the other kind."""
    for term in terms:
        sentence = context.annotated.sentence_at(term.quantity.start)
        if sentence is None or term.segment is None:
            continue
        other = _kind_words(term.language, working=term.days is DayKind.CALENDAR).search(sentence.lower)
        second = any(t is not term and sentence.span.covers(t.quantity) for t in terms)
        if other is not None and not second and _points(term.language).search(sentence.lower) is not None:
            yield odds_hit(context, term, Span(*other.span()).shifted(sentence.span.start), tier=Tier.LOOK)
            return


@cache
def _kind_words(language: LanguageCode, *, working: bool) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\bрабочи(?:х|ми)\b(?: дн\w+)?" if working else r"\bкалендарны(?:х|ми)\b(?: дн\w+)?")
    return re.compile(r"\bжұмыс күн\w*" if working else r"\bкүнтізбелік\b(?: күн\w*)?")


@cache
def _points(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"\bпункт\w*" if language == "ru" else r"-тарма[қғ]\w*")


def _one_chain(context: Context, first: Deadline, second: Deadline) -> bool:
    """Tell whether both terms belong to one matter: like actions on one thing, or steps of the body in one point."""
    if first.action == second.action:
        beside = context.annotated.sentence_at(first.quantity.start) is context.annotated.sentence_at(
            second.quantity.start
        )
        return first.object[:1] == second.object[:1] and (beside or bool(first.object))
    if first.segment is None or second.segment is None or first.direction is not second.direction:
        return False
    ours = Role.CITIZEN not in (first.actor, second.actor) and "complaint" not in (*first.object, *second.object)
    near = unit_of(context, first.segment) is unit_of(context, second.segment)
    linked = bool(set(first.object) & set(second.object)) and _chapter(context, first) is _chapter(context, second)
    next_step = {first.action, second.action} <= _STAGES and _neighbours(context, first, second)
    return ours and (near or linked or next_step) and first.conditions == second.conditions


# The steps by which a body takes a matter to its end.
_STAGES = frozenset(
    ["register", "check", "consider", "evaluate", "decide", "draw-up", "sign", "approve", "appoint", "send", "issue"]
)
_CASE_STEPS = _STAGES.union(
    ["accept", "refuse", "award", "enrol", "transfer", "expel", "serve", "notify", "pay", "publish", "return"],
    ["conclude", "issue-order"],
)


def _neighbours(context: Context, first: Deadline, second: Deadline) -> bool:
    """Tell whether the terms stand in points that follow each other in one chapter."""
    if first.segment is None or second.segment is None:
        return False
    one, other = unit_of(context, first.segment), unit_of(context, second.segment)
    parent = context.act.parents.get(one)
    if parent is None or parent is not context.act.parents.get(other) or one.kind is not NodeKind.POINT:
        return False
    points = [n for n in parent.children if n.kind is NodeKind.POINT]
    places = [next((i for i, n in enumerate(points) if n is unit), -9) for unit in (one, other)]
    return abs(places[0] - places[1]) == 1 and min(places) >= 0


def _chapter(context: Context, term: Deadline) -> Node | None:
    return context.act.enclosing(term.segment.node, NodeKind.CHAPTER, NodeKind.SECTION) if term.segment else None
