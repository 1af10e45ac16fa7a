"""Whether somebody in office takes up the cases of an act: looks into them, decides them, signs what comes of them.

An organisation as a whole («заявление рассматривается университетом») is nobody in office, unless one norm tells by
when it does what and what it gives out; nor is a clerk who takes papers in and hands the outcome over, nor «the
services in charge». Who inspects the papers once a quarter, or stands aside for a relative, takes up no case by that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from legal_risk.facts.actors import actors, agent, subject_after, subject_before
from legal_risk.facts.doers import opening_name
from legal_risk.facts.governing import predicates
from legal_risk.facts.mentions import NORM_ZONES, is_within_quotes, mentions
from legal_risk.facts.phrasebook import first_in, words_of
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.body import BodyRole, CollegialBody
from legal_risk.model.deadline import Deadline
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

IN_OFFICE = (Role.BODY, Role.OFFICIAL, Role.MEMBER)
_NOT_FINITE = frozenset({"vnoun", "part", "inf", "conv", "gerund", "cond"})
# Sentences that tell of a body, a control or a standing aside, whatever the deeds in them.
_NO_CASE = ("not-deciding", "checked-at-times", "kin")


def taken_up(
    annotated: Annotated,
    codes: Sequence[LanguageCode],
    aside: Collection[Node],
    terms: Sequence[Deadline],
    bodies: Sequence[CollegialBody],
) -> bool:
    """Tell whether the act names anybody who takes up its cases; the units ``aside`` (complaints) do not count."""
    counters = words("clerk")
    if any(body.role is BodyRole.DECIDING and counters.isdisjoint(body.name.lower().split()) for body in bodies):
        return True
    for match in mentions(annotated, "decider", codes, unless="not-deciding"):
        if unit_of(annotated, match.sentence.segment) not in aside and _decides(match):
            return True
    return any(_acts(sentence, terms) for sentence in _norms(annotated, aside))


def _decides(match: Match) -> bool:
    """Tell whether the one who decides is an office, or a system that needs none («личный кабинет распределяет»).

    A paper of an office that somebody brings («копия приказа работодателя») decides nothing here.
    """
    sentence = match.sentence
    named = [a for a in actors(sentence) if a.span.meets(match.span)]
    before = [t for t in sentence.tokens if t.end <= match.span.start][-1:]
    holders = words_of(sentence.backend, "paper-holder")
    brought = any(not holders.isdisjoint(sentence.backend.lemmas(t.norm)) for t in before)
    if brought or first_in(sentence, *_NO_CASE) is not None:
        return False
    return not named or any(of_an_office(sentence, a) for a in named)


def _norms(annotated: Annotated, aside: Collection[Node]) -> Iterator[Sentence]:
    """Yield the sentences of norms outside ``aside`` that say more than who is on a body or who answers for what."""
    for segment in annotated.act.segments_of(annotated.act.root):
        if segment.zone in NORM_ZONES and unit_of(annotated, segment) not in aside:
            yield from (s for s in annotated.sentences(segment) if first_in(s, *_NO_CASE) is None)


def _acts(sentence: Sentence, terms: Sequence[Deadline]) -> bool:
    """Tell whether somebody in office does more in the sentence than keep papers or tell of them."""
    named = [a for a in actors(sentence) if a.role in IN_OFFICE]
    deeds = [*finite_verbs(sentence)] if named else []
    doers = [doer for place in deeds for doer in _doers(sentence, place) if doer in named]
    if any(of_an_office(sentence, doer) for doer in doers):
        return True
    timed = any(sentence.span.covers(t.span) for t in terms)
    return timed and (len(doers) > 1 or _works_on_it(sentence))


def _works_on_it(sentence: Sentence) -> bool:
    """Tell whether somebody by trade does several things: «архивист сверяет … и готовит», «педагог-психолог …»."""
    place = opening_name(sentence)
    tokens, analyses = sentence.tokens, sentence.backend.analyses
    deeds = (at for at in finite_verbs(sentence) if "pass" not in analyses(tokens[at].norm)[0].features)
    if place is None or len(set(deeds) & set(predicates(sentence))) < _SEVERAL:
        return False
    named = next((a for a in actors(sentence) if a.head == place), None)
    return named is None or "-" in sentence.tokens[place].norm


# So many deeds of one who is named by his trade are a work on the case.
_SEVERAL = 2


def _doers(sentence: Sentence, place: int) -> Iterator[Actor]:
    """Yield the subject of the verb at ``place`` and, of a passive, the agent: «заявление поступает» has none."""
    passive = "pass" in sentence.backend.analyses(sentence.tokens[place].norm)[0].features
    found = (subject_before(sentence, place), agent(sentence) if passive else None)
    after = subject_after(sentence, place) if sentence.language == "ru" and found[0] is None else None
    yield from (actor for actor in (*found, after) if actor is not None)


def of_an_office(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the actor is an office or a body that takes up cases: neither a clerk nor a whole organisation."""
    if is_within_quotes(sentence, actor.span) or _in_description(sentence, actor):
        return False
    lemmas = sentence.backend.lemmas(sentence.tokens[actor.head].norm)
    if actor.role not in IN_OFFICE or not lemmas.isdisjoint(words("clerk") | words("whole-body")):
        return False
    return not _of_a_counter(sentence, actor) and not _is_whoever_it_is(sentence, actor)


def _of_a_counter(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the actor is one of those who take papers in: «работник канцелярии», not «ректор»."""
    lemmas = sentence.backend.lemmas(sentence.tokens[actor.head].norm)
    owner = (t for t in sentence.tokens if actor.span.covers(Span(t.start, t.end)))
    served = any(not sentence.backend.lemmas(t.norm).isdisjoint(words("clerk")) for t in owner)
    return served and not lemmas.isdisjoint(words("staff"))


def _is_whoever_it_is(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the actor is told by nothing but that it is in charge: «ответственные службы», «тиісті бөлімдер»."""
    head = sentence.tokens[actor.head]
    told = [t for t in sentence.tokens if t.end <= head.start][-1:]
    return any(t.norm.startswith(tuple(words("in-charge-stem"))) for t in told)


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
            idle = not {reading.lemma, reading.lemma.removesuffix("ся")}.isdisjoint(words("idle-verb"))
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
