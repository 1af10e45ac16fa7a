"""Cases that nobody decides: passed on to no one, put through a chain of deeds without a doer, or never taken up."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors, subject_after, subject_before
from legal_risk.facts.conditions import opens_list
from legal_risk.facts.mentions import NORM_ZONES, in_general_part, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.norm import Actor, Role

_IN_OFFICE = (Role.BODY, Role.OFFICIAL, Role.MEMBER)


def undecided(context: Context) -> Iterator[Match]:
    """Yield where a case goes to nobody or through deeds without a doer, else the request that nobody decides."""
    found = False
    after = _after_decision(context)
    for match in _done_by_nobody(context):
        found = True
        yield match
    for match in mentions(context.annotated, "handed-nowhere", context.languages):
        if unit_of(context.annotated, match.sentence.segment) in after or _not_at_all(match):
            continue
        if not any(_receives(match, actor) for actor in actors(match.sentence)):
            found = True
            yield match
    if not found and (asked := _unanswered(context)) is not None:
        yield asked


def _done_by_nobody(context: Context) -> Iterator[Match]:
    """Yield chains of deeds after a request, with nobody in office to do them and no list of them one by one."""
    if first_mention(context, "person-request") is None:
        return
    for match in mentions(context.annotated, "step-chain", context.languages):
        loose = match.tokens[-1].norm in words("order-noun")
        named = not loose and any(a.role in _IN_OFFICE for a in actors(match.sentence))
        if not (named or opens_list(context.annotated, match.sentence) or in_general_part(context.act, match)):
            yield match


def _not_at_all(match: Match) -> bool:
    """Tell whether the case is not handed on («не передается на утверждение»)."""
    place = match.sentence.index_at(match.tokens[0].start)
    return place > 0 and match.sentence.tokens[place - 1].norm == "не"


def _receives(match: Match, actor: Actor) -> bool:
    """Tell whether the actor is the one to whom the case goes: not the subject, not the owner of a name."""
    sentence = match.sentence
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)
    if actor.role not in _IN_OFFICE:
        return False
    if any(r.case == "dat" for r in readings):
        return True
    place = sentence.index_at(actor.span.start)
    before = sentence.tokens[place - 1].norm if place else ""
    return before in ("в", "во") or (match.span.meets(actor.span) or match.span.end <= actor.span.start)


def _unanswered(context: Context) -> Match | None:
    """Return the request of an act about decisions in which nobody outside the complaints looks into it."""
    asked = first_mention(context, "person-request")
    if asked is None or (first_in(asked.sentence, "step-decides") and first_in(asked.sentence, "step-elsewhere")):
        return None
    after = _after_decision(context)
    for match in mentions(context.annotated, "decider", context.languages, unless="appeal"):
        if unit_of(context.annotated, match.sentence.segment) not in after and not _about_own_body(match.sentence):
            return None
    return None if any(_acts_in_office(s) for s in _norms(context, after)) else asked


def _norms(context: Context, after: set[Node]) -> Iterator[Sentence]:
    """Yield the sentences of norms outside the units about complaints that say more than who is on a body."""
    for segment in context.act.segments_of(context.act.root):
        if segment.zone in NORM_ZONES and unit_of(context.annotated, segment) not in after:
            yield from (s for s in context.annotated.sentences(segment) if not _about_own_body(s))


def _acts_in_office(sentence: Sentence) -> bool:
    """Tell whether somebody in office is the subject of a verb that does more than keep papers or tell of them."""
    named = actors(sentence)
    asks = bool(named) and named[0].role is Role.CITIZEN and named[0].span.start == sentence.span.start
    office = any(a.role in _IN_OFFICE for a in named)
    return office and not asks and any(_subject_of(sentence, place) for place in _finite(sentence))


def _finite(sentence: Sentence) -> Iterator[int]:
    for place, token in enumerate(sentence.tokens):
        for reading in sentence.backend.analyses(token.norm)[:1] if token.is_word else ():
            if reading.pos == "VERB" and not _NOT_FINITE & reading.features and reading.lemma not in words("idle-verb"):
                yield place


def _subject_of(sentence: Sentence, place: int) -> bool:
    subject = subject_before(sentence, place)
    if subject is None and sentence.language == "ru":
        subject = subject_after(sentence, place)
    if subject is None or subject.role not in _IN_OFFICE:
        return False
    return sentence.backend.lemmas(sentence.tokens[subject.head].norm).isdisjoint(words("clerk"))


_NOT_FINITE = frozenset({"vnoun", "part", "inf", "conv", "gerund", "cond", "pass"})


def _after_decision(context: Context) -> set[Node]:
    """Return the units about complaints."""
    return {unit_of(context.annotated, a.segment) for a in context.facts.appeals}


def _about_own_body(sentence: Sentence) -> bool:
    """Tell whether the sentence only sets a body up or speaks of who answers for what."""
    return first_in(sentence, "not-deciding") is not None
