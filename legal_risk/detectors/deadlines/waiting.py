"""Who waits for a deed that a term limits, and whose deed it is."""

from __future__ import annotations

from legal_risk.detectors.procedures import place_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import agent, subject_after, subject_before
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Deadline
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Actor, Role

# What a person waits for directly; «своевременно» says nothing only there.
AWAITED = frozenset(
    ["consider", "decide", "refuse", "award", "enrol", "appoint", "issue", "pay", "notify", "publish", "return"]
)
# Actions that somebody outside the body waits for.
DECISIVE = AWAITED | frozenset(
    [
        "transfer",
        "check",
        "evaluate",
        "register",
        "issue-order",
        "conclude",
        "send",
        "approve",
        "accept",
        "sign",
        "serve",
    ]
)


def is_persons(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the term is for what a person does himself."""
    actor = nearest(sentence, term)
    return actor is not None and actor.role is Role.CITIZEN and not _is_served(sentence)


def nearest(sentence: Sentence, term: Deadline) -> Actor | None:
    """Return who acts around the term: the agent of a passive, else the nearest subject."""
    place = sentence.index_at(term.quantity.start)
    return agent(sentence) or subject_before(sentence, place) or _subject_after(sentence, place)


def _subject_after(sentence: Sentence, place: int) -> Actor | None:
    """Return the subject behind ``place`` in its own clause, not that of «…, о чем сообщает педагог»."""
    actor = subject_after(sentence, place)
    parted = actor is not None and any(t.text == "," for t in sentence.tokens[place : actor.head])
    return None if parted else actor


def _is_served(sentence: Sentence) -> bool:
    """Tell whether the sentence says what is done for people: «учащиеся обеспечиваются», «қамтамасыз етіледі»."""
    own = words("personal-reflexive")
    readings = (r for t in sentence.tokens if t.is_word for r in sentence.backend.analyses(t.norm)[:1])
    passive = (r for r in readings if r.pos == "VERB" and {"pass", "pres"} <= r.features and "part" not in r.features)
    return any(r.lemma not in own for r in passive)


def shown(context: Context, term: Deadline, tier: Tier | None) -> Hit:
    """Return the hit at a term."""
    return Hit(
        place=place_of(term),
        span=term.span,
        cues=((EvidenceRole.CUE, term.span),),
        values={"cue": term.span.of(context.annotated.text)},
        tier=tier,
    )
