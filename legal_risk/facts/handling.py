"""Whether somebody in office takes up the cases of an act: looks into them, decides them, signs what comes of them.

An organisation as a whole («заявление рассматривается университетом») is nobody in office, unless one norm tells by
when it does what and what it gives out; nor is a clerk who takes papers in and hands the outcome over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from legal_risk.facts.actors import actors, agent, subject_after, subject_before
from legal_risk.facts.mentions import NORM_ZONES, is_within_quotes, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.body import BodyRole, CollegialBody
from legal_risk.model.deadline import Deadline
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role

IN_OFFICE = (Role.BODY, Role.OFFICIAL, Role.MEMBER)
_NOT_FINITE = frozenset({"vnoun", "part", "inf", "conv", "gerund", "cond"})


def taken_up(
    annotated: Annotated,
    codes: Sequence[LanguageCode],
    aside: Collection[Node],
    terms: Sequence[Deadline],
    bodies: Sequence[CollegialBody],
) -> bool:
    """Tell whether the act names anybody who takes up its cases; the units ``aside`` (complaints) do not count."""
    if any(body.role is BodyRole.DECIDING for body in bodies):
        return True
    for match in mentions(annotated, "decider", codes, unless="not-deciding"):
        if unit_of(annotated, match.sentence.segment) not in aside and _in_office(match):
            return True
    return any(_acts(sentence, terms) for sentence in _norms(annotated, aside))


def _in_office(match: Match) -> bool:
    """Tell whether the one who decides is an office, or a system that needs none («личный кабинет распределяет»)."""
    named = [a for a in actors(match.sentence) if a.span.meets(match.span)]
    return not named or any(of_an_office(match.sentence, a) for a in named)


def _norms(annotated: Annotated, aside: Collection[Node]) -> Iterator[Sentence]:
    """Yield the sentences of norms outside ``aside`` that say more than who is on a body or who answers for what."""
    for segment in annotated.act.segments_of(annotated.act.root):
        if segment.zone in NORM_ZONES and unit_of(annotated, segment) not in aside:
            yield from (s for s in annotated.sentences(segment) if first_in(s, "not-deciding") is None)


def _acts(sentence: Sentence, terms: Sequence[Deadline]) -> bool:
    """Tell whether somebody in office does more in the sentence than keep papers or tell of them."""
    named = [a for a in actors(sentence) if a.role in IN_OFFICE]
    deeds = [*finite_verbs(sentence)] if named else []
    doers = [doer for place in deeds for doer in _doers(sentence, place) if doer in named]
    if any(of_an_office(sentence, doer) for doer in doers):
        return True
    return len(doers) > 1 and any(sentence.span.covers(t.span) for t in terms)


def _doers(sentence: Sentence, place: int) -> Iterator[Actor]:
    """Yield the subject of the verb at ``place`` and the agent of the sentence."""
    found = (subject_before(sentence, place), agent(sentence))
    after = subject_after(sentence, place) if sentence.language == "ru" and found[0] is None else None
    yield from (actor for actor in (*found, after) if actor is not None)


def of_an_office(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the actor is an office or a body that takes up cases: neither a clerk nor a whole organisation."""
    if is_within_quotes(sentence, actor.span) or _in_description(sentence, actor):
        return False
    lemmas = sentence.backend.lemmas(sentence.tokens[actor.head].norm)
    return actor.role in IN_OFFICE and lemmas.isdisjoint(words("clerk") | words("whole-body"))


def _in_description(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the actor only describes a thing: «по графику, который директор утверждает»."""
    before = [t for t in sentence.tokens if t.end <= actor.span.start][-1:]
    return any(t.norm.startswith("котор") for t in before)


def by_whole_organisation(match: Match) -> bool:
    """Tell whether an organisation as a whole does what ``match`` tells, and nobody else in office is named."""
    sentence = match.sentence
    named = [a for a in actors(sentence) if a.role in IN_OFFICE]
    doers = [d for t in match.tokens for d in _doers(sentence, sentence.index_at(t.start)) if d in named]
    return bool(doers) and not any(of_an_office(sentence, a) for a in named)


def finite_verbs(sentence: Sentence) -> Iterator[int]:
    """Yield the places of the finite verbs that do more than keep papers or tell of them."""
    for place, token in enumerate(sentence.tokens):
        for reading in sentence.backend.analyses(token.norm)[:1] if token.is_word else ():
            idle = reading.lemma.removesuffix("ся") in words("idle-verb")
            if reading.pos == "VERB" and not (idle or _not_finite(sentence) & reading.features):
                yield place


def states_step(match: Match) -> bool:
    """Tell whether the words are what the norm does, not a deed named in passing («өтінішті қарау сатысы»)."""
    readings = (r for t in match.tokens for r in match.sentence.backend.analyses(t.norm)[:1])
    verbs = [r.features for r in readings if r.pos == "VERB"]
    return not verbs or not {"vnoun", "part", "inf"} & verbs[-1]


def _not_finite(sentence: Sentence) -> frozenset[str]:
    """Return the features of forms that have no doer of their own: a Kazakh passive has none, a Russian one may."""
    return _NOT_FINITE | {"pass"} if sentence.language == "kk" else _NOT_FINITE
