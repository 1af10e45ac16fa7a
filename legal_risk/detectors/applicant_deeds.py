"""What a person must do, pay or arrange himself to get what he asks for, and where he must come for it.

The norm: a person (a nominative, in a Russian passive an instrumental), or whoever hands in the papers of a list, does
something that serves the body or a third party and not the decision.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors, subject_before
from legal_risk.facts.mentions import mentions
from legal_risk.facts.papers import demand_of
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import Tier
from legal_risk.model.norm import Role


@dataclass(frozen=True, slots=True)
class DeedParams:
    """``lexicon``: the words of the deed; ``spared``: words in the sentence that make it an ordinary one."""

    lexicon: str
    spared: str


class ApplicantDeed:
    """Finds deeds of one kind that a person has to do, or whose proof he has to hand in."""

    name = "applicant-deed"
    Params = DeedParams

    def find(self, context: Context, params: DeedParams) -> Iterator[Hit]:
        """Yield the words of each deed, once in a sentence."""
        seen: set[Sentence] = set()
        for match in mentions(context.annotated, params.lexicon, context.languages):
            sentence = match.sentence
            if sentence in seen or first_in(sentence, params.spared, "ban", "own-wish"):
                continue
            known = _by_person(match)
            if known or demand_of(context.annotated, sentence) is not None or _asked_for(match):
                seen.add(sentence)
                yield _hit(context, match, None if known else Tier.LOOK)


def _asked_for(match: Match) -> bool:
    """Tell whether the proof of the deed goes with the application («с предоставлением объявления»)."""
    return all(first_in(match.sentence, name) is not None for name in ("document-talk", "handing-in"))


def _by_person(match: Match) -> bool:
    """Tell whether it is a person who does the deed of ``match``, and no body stands as the doer beside him.

    The words of the deed may name him themselves («за счет заявителя»).
    """
    sentence = match.sentence
    persons = tuple(_persons(sentence))
    if any(match.span.start <= sentence.tokens[p].start < match.span.end for p in persons):
        return True
    subject = subject_before(sentence, sentence.index_at(match.tokens[-1].start))
    if subject is not None:
        return subject.role is Role.CITIZEN
    bodies = any(a.role is not Role.CITIZEN and _stands_in(sentence, a.head, "nom") for a in actors(sentence))
    return not bodies and any(_stands_in(sentence, p, "nom") for p in persons)


def _persons(sentence: Sentence) -> Iterator[int]:
    """Yield the places of the persons and the owners of papers that ``sentence`` names."""
    yield from (a.head for a in actors(sentence) if a.role is Role.CITIZEN)
    owners = phrase_set(sentence.backend, "paper-owner").find_in(sentence)
    yield from (sentence.index_at(m.tokens[0].start) for m in owners)


def _stands_in(sentence: Sentence, head: int, case: str) -> bool:
    return any(r.case == case for r in sentence.backend.analyses(sentence.tokens[head].norm)[:2])


class InPersonOnly:
    """Finds ways of filing that leave a person only his own coming: others are shut, or none but this is named."""

    name = "in-person-only"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the words that shut the other ways, and those that name the coming where no other way is open."""
        shut: set[Sentence] = set()
        for match in mentions(context.annotated, "filing-way-shut", context.languages):
            if match.sentence not in shut and first_in(match.sentence, "filing"):
                shut.add(match.sentence)
                yield _hit(context, match)
        for match in mentions(context.annotated, "in-person", context.languages):
            sentence = match.sentence
            if sentence in shut or not first_in(sentence, "filing") or first_in(sentence, "in-person-spared"):
                continue
            shut.add(sentence)
            yield _hit(context, match, None if first_in(sentence, "only-so") else Tier.LOOK)


def _hit(context: Context, match: Match, tier: Tier | None = None) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.span,
        values={"cue": match.span.of(context.annotated.text)},
        tier=tier,
    )
