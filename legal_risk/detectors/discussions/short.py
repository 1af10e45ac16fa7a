"""Discussions that are over before people can take part in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.detectors.discussions.days import day_stretches, too_short
from legal_risk.detectors.discussions.drafts import about_drafts
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Deadline, Purpose, TermForm
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span

# What is done to one comment, not for how long all may comment.
_REPLIES = frozenset({"notify", "return"})
# Characters before the words of a discussion in which another matter may be named.
_BEFORE = 30


def short(context: Context) -> Iterator[Hit]:
    """Yield the times for speaking about a draft that are under ten working days."""
    for term in context.facts.deadlines:
        if term.segment is None or term.form is not TermForm.COUNTED or term.purpose is Purpose.ENTRY:
            continue
        sentence = context.annotated.sentence_at(term.quantity.start)
        if sentence is not None and too_short(term) and _bounds_discussion(context, sentence, term):
            yield _hit(context, sentence, term.span, term.quantity)
    yield from _amounts(context)


def _amounts(context: Context) -> Iterator[Hit]:
    """Yield «проект открыт для замечаний десять дней», «он күнге талқылауға шығарылады»: days that are no term."""
    terms = [t.quantity for t in context.facts.deadlines]
    told: set[Span] = set()
    spoken = [m for name in ("commenting", "discussion") for m in mentions(context.annotated, name, context.languages)]
    for sentence in (match.sentence for match in sorted(spoken, key=lambda m: m.span)):
        if sentence.span in told or first_in(sentence, "beside-discussion", "discussion-urgent") is not None:
            continue
        told.add(sentence.span)
        if about_drafts(context, sentence.segment):
            for days in day_stretches(sentence.lower, sentence.language):
                span = days.span.shifted(sentence.span.start)
                again = _POINTING.search(sentence.lower[: days.span.start]) is not None
                if days.value > 1 and days.few and not again and not any(t.meets(span) for t in terms):
                    yield _hit(context, sentence, span, span)


# «В те же пять рабочих дней»: days told before, for something else.
_POINTING = re.compile(r"\b(?:т[еоа]т? же|эти|этих|сол|осы) \Z")


def _hit(context: Context, sentence: Sentence, cue: Span, quantity: Span) -> Hit:
    return Hit(
        place=sentence.segment,
        span=sentence.span,
        cues=((EvidenceRole.CUE, cue),),
        values={"cue": quantity.of(context.annotated.text)},
    )


def _bounds_discussion(context: Context, sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the term is the time for discussing, not that of a report on it, a reply or an announcement."""
    replies = term.action in _REPLIES or (term.action == "send" and term.actor.decides)
    if replies or first_in(sentence, "discussion-urgent", "draft-mended") is not None:
        return False
    spoken = first_in(sentence, "discussion")
    if spoken is None and about_drafts(context, sentence.segment):
        # The chapter is about a discussion, so that the words about comments are enough.
        spoken = first_in(sentence, "commenting")
    if spoken is None:
        return False
    first, second = sorted((spoken.span, term.span))
    between = Span(max(first.start - _BEFORE, sentence.span.start), max(first.end, second.end))
    beside = phrase_set(sentence.backend, "beside-discussion").find_in(sentence)
    return not any(match.span.meets(between) for match in beside)
