"""What a norm disposes of: a person, a good that many want and few get, or somebody's case."""

from __future__ import annotations

from enum import StrEnum

from legal_risk.facts.actors import actors
from legal_risk.facts.deciding import names_decision
from legal_risk.facts.phrasebook import phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.norm import Actor, Role

# Words between «для» and the person for whose sake something is done, or the person and «үшін».
_REACH = 3


class Stake(StrEnum):
    """What a norm disposes of."""

    PERSON = "person"
    GOOD = "good"
    CASE = "case"


def stakes(sentence: Sentence, part: slice = slice(None), holder: Actor | None = None) -> frozenset[Stake]:
    """Return what the tokens ``part`` of ``sentence`` dispose of, beside ``holder``, who disposes."""
    start, stop, _ = part.indices(len(sentence.tokens))
    found = set()
    if any(_is_patient(sentence, a, holder) for a in actors(sentence) if start <= a.head < stop):
        found.add(Stake.PERSON)
    for stake, lexicon in ((Stake.GOOD, "benefit"), (Stake.CASE, "step-thing"), (Stake.CASE, "choice-thing")):
        named = phrase_set(sentence.backend, lexicon).find_in(sentence)
        if any(start <= sentence.index_at(m.tokens[0].start) < stop for m in named):
            found.add(stake)
    if _names_case(sentence, part):
        found.add(Stake.CASE)
    return frozenset(found)


def _is_patient(sentence: Sentence, actor: Actor, holder: Actor | None) -> bool:
    """Tell whether something is done to a named person: not to the one who does it, nor just for his sake."""
    if holder is not None and actor.span.meets(holder.span):
        return False
    if actor.role is Role.OFFICIAL:
        readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)[:2]
        return any(r.case == "acc" for r in readings) and not any(r.case == "nom" for r in readings)
    return actor.role is not Role.BODY and not _for_sake(sentence, actor)


def _names_case(sentence: Sentence, part: slice) -> bool:
    """Tell whether a decision about somebody is named by its verb, or by its noun in any case."""
    nouns = words_of(sentence.backend, "decision-noun")
    readings = (r for t in sentence.tokens[part] if t.is_word for r in sentence.backend.analyses(t.norm)[:1])
    return any(r.lemma in nouns and (r.pos == "NOUN" or "vnoun" in r.features) for r in readings) or names_decision(
        sentence, part
    )


def _for_sake(sentence: Sentence, actor: Actor) -> bool:
    tokens = sentence.tokens
    if sentence.language == "ru":
        near = tokens[max(actor.head - _REACH, 0) : actor.head]
    else:
        near = tokens[actor.head + 1 : actor.head + 1 + _REACH]
    return any(t.norm in words("for-sake") for t in near)
