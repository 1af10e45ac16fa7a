"""A way past the body that decides: an official gives the same on somebody's application, the body not being asked."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.bodies.names import mentions_in
from legal_risk.facts.deciding import names_decision
from legal_risk.facts.mentions import mentions
from legal_risk.facts.negation import denies
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.lang.annotated import Sentence
from legal_risk.model.body import BodyRole, CollegialBody
from legal_risk.model.norm import Actor, Role

_GIVEN = frozenset({Stake.PERSON, Stake.GOOD})
# Words that tie the norm to the body: its decision, its paper, or that the official only prepares or hands on.
_TIED = ("upon-decision", "act-subject", "appeal", "condition-closed", "post-exempt")


def second_tracks(context: Context) -> Iterator[tuple[Sentence, CollegialBody, Actor]]:
    """Yield the norms by which an official gives, on a request, what a body of the act decides about."""
    bodies = [b for b in context.facts.bodies if b.role is BodyRole.DECIDING]
    if not bodies:
        return
    for match in mentions(context.annotated, "on-request", context.languages):
        sentence = match.sentence
        if mentions_in(sentence) or denies(sentence) or first_in(sentence, *_TIED) is not None:
            continue
        giver = next((a for a in actors(sentence) if a.role in (Role.OFFICIAL, Role.BODY) and _does(sentence, a)), None)
        if giver is not None and _disposes(context, sentence, giver):
            yield sentence, bodies[0], giver


def _disposes(context: Context, sentence: Sentence, giver: Actor) -> bool:
    """Tell whether the norm itself gives or takes up what bodies of the act decide about."""
    stated = (m for d in context.facts.decisions if not d.adverse for m in d.mentions if not m.formal)
    gives = names_decision(sentence) or first_in(sentence, "order-issued", "gives-to-one") is not None
    if not (gives or any(sentence.span.covers(m.cue) for m in stated)):
        return False
    return bool(stakes(sentence, holder=giver) & _GIVEN) or first_in(sentence, "decision-matter") is not None


def _does(sentence: Sentence, actor: Actor) -> bool:
    cases = {r.case for r in sentence.backend.analyses(sentence.tokens[actor.head].norm)[:2]}
    before = sentence.tokens[actor.head - 1].norm if actor.head else ""
    return bool(cases & {"nom", None}) or ("ins" in cases and sentence.language == "ru" and before not in ("с", "со"))
