"""Cases that nobody decides: handed on «для принятия решения» to no one, or asked for and answered by nobody."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import DECIDING, first_mention
from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.norm import Actor, Role

_IN_OFFICE = (Role.BODY, Role.OFFICIAL, Role.MEMBER)


def undecided(context: Context) -> Iterator[Match]:
    """Yield the words that hand a case on to nobody, else the request in an act that names nobody who decides it."""
    found = False
    after = _after_decision(context)
    for match in mentions(context.annotated, "handed-nowhere", context.languages):
        if unit_of(context.annotated, match.sentence.segment) in after:
            continue
        if not any(_receives(match, actor) for actor in actors(match.sentence)):
            found = True
            yield match
    if not found and (asked := _unanswered(context)) is not None:
        yield asked


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
    if asked is None or not (context.act.typing.type in DECIDING or context.facts.refusals or context.facts.decisions):
        return None
    after = _after_decision(context)
    for match in mentions(context.annotated, "decider", context.languages, unless="appeal"):
        if unit_of(context.annotated, match.sentence.segment) not in after and not _about_own_body(match):
            return None
    return asked


def _after_decision(context: Context) -> set[Node]:
    """Return the units about complaints."""
    return {unit_of(context.annotated, a.segment) for a in context.facts.appeals}


def _about_own_body(match: Match) -> bool:
    """Tell whether the sentence only sets a body up or speaks of who answers for what."""
    return first_in(match.sentence, "not-deciding") is not None
