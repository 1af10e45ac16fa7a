"""Discussions that are over before people can take part in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.detectors.discussions.days import day_stretches, too_short
from legal_risk.detectors.discussions.drafts import about_drafts
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.governing import predicates
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Deadline, Purpose, TermForm
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span

# What is done to one comment, not for how long all may comment.
_REPLIES = frozenset({"notify", "return"})
# The time for speaking runs from the draft being there; what runs from a comment or a sitting is a step of the body.
_FROM_DRAFT = frozenset({"", "publication", "start", "notice"})
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
        aside = first_in(sentence, "beside-discussion", "discussion-urgent") is not None
        if sentence.span in told or aside or _adds_to_longer(context, sentence):
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
    if not _runs_from_draft(context, sentence, term) or _adds_to_longer(context, sentence):
        return False
    spoken = first_in(sentence, "discussion")
    if spoken is None and about_drafts(context, sentence.segment):
        # The chapter is about a discussion, so that the words about comments are enough.
        spoken = first_in(sentence, "commenting")
    if spoken is None:
        return False
    first, second = sorted((spoken.span, term.span))
    between = Span(max(first.start - _BEFORE, sentence.span.start), _clause_end(sentence, max(first.end, second.end)))
    beside = phrase_set(sentence.backend, "beside-discussion").find_in(sentence)
    return not any(match.span.meets(between) for match in beside)


def _clause_end(sentence: Sentence, end: int) -> int:
    """Return where the clause ends: in Kazakh with the deed that takes the days, the next predicate."""
    if sentence.language == "ru":
        return end
    behind = (sentence.tokens[at] for at in predicates(sentence) if sentence.tokens[at].start >= end)
    after = sentence.text[end - sentence.span.start :]
    stops = [end + at for at in map(after.find, ";:") if at >= 0]
    return min([*stops, *(token.end for token in behind)], default=sentence.span.end)


def _runs_from_draft(context: Context, sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the days run from the draft: its publication, or its receipt by those who are asked."""
    if term.start is None or term.start_kind in _FROM_DRAFT:
        return True
    draft = (m.span for m in phrase_set(sentence.backend, "draft-word").find_in(sentence))
    return term.start_kind == "receipt" and any(span.meets(term.start) for span in draft)


def _adds_to_longer(context: Context, sentence: Sentence) -> bool:
    """Tell whether the days only prolong a discussion whose own time the same sentence gives, long enough."""
    terms = [t for t in context.facts.deadlines if sentence.span.covers(t.quantity) and t.value is not None]
    amounts = [d.value for d in day_stretches(sentence.lower, sentence.language) if not d.few]
    return first_in(sentence, "prolongs") is not None and bool(amounts or [t for t in terms if not too_short(t)])
