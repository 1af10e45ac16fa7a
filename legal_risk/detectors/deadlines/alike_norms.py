"""Terms with what they are about, whatever the words: families of the deed, stems of the event and of the things."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.facts.deadlines.families import families_near
from legal_risk.facts.mentions import first_within
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.stems import stems, without
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Bound, DayKind, Deadline, Purpose, TermForm, TimeUnit
from legal_risk.model.span import Span

# What remains of the next day, in hours of calendar time: a working day is 7/5 of a day.
_NEXT_DAY = 33.6
KEPT = frozenset({"deed-keep"})
"""The deed of keeping alone: how long papers are stored."""


@dataclass(frozen=True, slots=True)
class AlikeNorm:
    """A term with what it is about: families of its deed, stems of its start event and of the words around it."""

    term: Deadline
    sentence: Sentence
    hours: float
    families: frozenset[str]
    start: frozenset[str]
    words: frozenset[str]
    complains: bool


def alike_norm(context: Context, term: Deadline) -> AlikeNorm | None:
    """Return what ``term`` is about; ``None`` where it bounds nothing or its sentence says why it is another term."""
    hours = _hours(context, term)
    if hours is None or term.segment is None or term.purpose in (Purpose.ENTRY, Purpose.OPERATIVE):
        return None
    sentence = context.annotated.sentence_at(term.quantity.start)
    if sentence is None or _is_explained(sentence, term.quantity):
        return None
    families = families_near(sentence, term.quantity, term.start)
    if term.purpose is Purpose.DURATION and "deed-keep" not in families and not _is_counted_on(term):
        return None
    start = stems(term.start.of(context.annotated.lower)) if term.start else frozenset()
    settled = frozenset("deed-decide" if f == "deed-examine" else f for f in families)
    return AlikeNorm(term, sentence, hours, settled, start, stems(sentence.lower) - start, _complains(sentence))


def _complains(sentence: Sentence) -> bool:
    """Tell whether the sentence is about a complaint; how one complains is told beside other matters."""
    ways = phrase_set(sentence.backend, "way-to-complain").find_in(sentence)
    named = phrase_set(sentence.backend, "complaint-word").find_in(sentence)
    return any(not any(way.span.meets(match.span) for way in ways) for match in named)


def _is_counted_on(term: Deadline) -> bool:
    """Tell whether a stretch runs on from an event, so that it is a term: «узнал … в течение месяца»."""
    return term.start is not None and term.unit in (TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH)


def _hours(context: Context, term: Deadline) -> float | None:
    """Return the length of a term; the next day counts as one."""
    if term.form is TermForm.COUNTED:
        return term.hours
    if term.form is TermForm.EVENT and first_within(context.annotated, term.span, "next-day") is not None:
        return _NEXT_DAY
    return None


def _is_explained(sentence: Sentence, place: Span) -> bool:
    """Tell whether the part of the sentence between semicolons that holds ``place`` says why the term is another."""
    lower, at = sentence.lower, place.start - sentence.span.start
    left, right = lower.rfind(";", 0, at), lower.find(";", at)
    part = Span(sentence.span.start + left + 1, sentence.span.start + right if right >= 0 else sentence.span.end)
    return any(part.covers(m.span) for m in phrase_set(sentence.backend, "term-explained").find_in(sentence))


def in_conflict(first: AlikeNorm, second: AlikeNorm) -> bool:
    """Tell whether two terms cannot both be kept."""
    if _same_length(first, second):
        return False
    bounds = {first.term.bound, second.term.bound}
    if bounds == {Bound.MAX}:
        return True
    if bounds in ({Bound.MIN}, {Bound.EXACT}):
        return first.term.bound is Bound.EXACT
    late, early = sorted((first, second), key=lambda n: n.term.bound is Bound.MAX)
    return late.hours > early.hours


def _same_length(first: AlikeNorm, second: AlikeNorm) -> bool:
    one, other = first.term, second.term
    if one.unit is other.unit and (one.days is other.days or DayKind.BARE in (one.days, other.days)):
        return one.value == other.value
    return abs(first.hours - second.hours) < 0.2 * max(first.hours, second.hours)


def one_event(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two start events can be one: they share more than that something was ended, received or shown."""
    shared = first & second
    return bool(shared) and (first == second or bool(things(without(shared, "happened-stem", "ended-stem"))))


def things(found: frozenset[str]) -> frozenset[str]:
    """Return the stems that name what the step is about, not who takes it, where, or the bare step itself."""
    return without(found, "doer-stem", "step-stem", "medium-stem")
