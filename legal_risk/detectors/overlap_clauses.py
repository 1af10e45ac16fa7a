"""Clauses in which somebody in office does a deed that one body should have: who, which deed, to what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors, subject_before
from legal_risk.facts.doers import paper_place
from legal_risk.facts.mentions import NORM_ZONES
from legal_risk.facts.office_deeds import Deed, deeds, listed_deed
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.power_holders import holders_above, named_apart, officials, power_holders
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Segment
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

# Characters between two holders that one word joins, and between the second and a word behind it.
_APART, _CLOSE = 70, 30
# Words from a deed within which its object stands, and letters of an object by which it is compared.
_REACH, _LETTERS = 5, 5


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in which somebody in office does a deed: who, by which words, to what."""

    sentence: Sentence
    span: Span
    doers: tuple[tuple[str, Actor], ...]
    deeds: frozenset[str]
    things: frozenset[str]
    objects: frozenset[tuple[str, str]]
    shared: bool


def clauses(context: Context) -> Iterator[Clause]:
    """Yield the clauses of the norms of an act, in the order of the text."""
    for segment in context.act.segments:
        if segment.zone in NORM_ZONES and not about_complaint(context, segment):
            for sentence in context.annotated.sentences(segment):
                if not _idle(sentence):
                    yield from _of_sentence(context, sentence)


def about_complaint(context: Context, segment: Segment) -> bool:
    """Tell whether a paragraph is about a complaint: who hears it decides the case again, as he should."""
    return any(a.segment is segment for a in context.facts.appeals)


def _idle(sentence: Sentence) -> bool:
    """Tell whether the sentence says what the act is about, who of a body steps aside, or who looks after its work."""
    return first_in(sentence, "act-subject", "kin", "checked-at-times") is not None


def _of_sentence(context: Context, sentence: Sentence) -> Iterator[Clause]:
    named = power_holders(sentence)
    above = () if named else holders_above(context.annotated, sentence)
    if not named and not above:
        return
    listed = [] if deeds(sentence) or not above else listed_deed(sentence)
    found = [deed for deed in (*deeds(sentence), *listed) if _done(sentence, deed)]
    apart = [m for m in phrase_set(sentence.backend, "power-apart").find_in(sentence) if not _names(sentence, named, m)]
    beside = phrase_set(sentence.backend, "power-shared").find_in(sentence)
    for part in _parts(sentence):
        doers = named_apart(sentence, [a for a in named if part.covers(a.span)]) or above
        own = [d for d in found if part.covers(d.span) and (doers is above or _agrees(sentence, d, doers))]
        own = [d for d in own if not any(part.covers(a.span) and _clears(sentence, d, a) for a in apart)]
        if own and doers:
            taken = [*(d.span for d in own), *(a.span for a in actors(sentence) if a.role is not Role.CITIZEN)]
            shared = len(doers) > 1 and any(_joins(sentence, m.span, doers) for m in beside)
            things, objects = _things(sentence, part, taken), _objects(sentence, own)
            yield Clause(sentence, part, doers, frozenset().union(*(d.names for d in own)), things, objects, shared)


def _names(sentence: Sentence, named: list[Actor], apart: Match) -> bool:
    """Tell whether the word belongs to the name of a holder: «департамент контроля», «бақылау департаменті»."""
    reading = sentence.backend.analyses(apart.tokens[0].norm)[0]
    noun = len(apart.tokens) == 1 and (reading.pos == "NOUN" or "vnoun" in reading.features)
    return noun and any(a.span.gap(apart.span) <= 1 for a in named)


def _clears(sentence: Sentence, deed: Deed, apart: Match) -> bool:
    """Tell whether the words set the deed apart; a decision taken upon a paper of somebody else is a decision still."""
    upon = any(token.norm in words("basis") for token in apart.tokens)
    return _together(sentence, deed.span, apart.span) and not (upon and deed.carried)


def _together(sentence: Sentence, deed: Span, word: Span) -> bool:
    """Tell whether a word that clears stands with the deed: not in another member of a row of verbs."""
    low, high = sorted((deed, word))
    between = sentence.lower[low.end - sentence.span.start : high.start - sentence.span.start]
    return not ("," in between and _verb_between(sentence, low.end, high.start))


def _done(sentence: Sentence, deed: Deed) -> bool:
    """Tell whether the clause says that the deed is done by somebody in office, not by a person or a member."""
    if any(a.span.covers(deed.span) for a in actors(sentence)):
        return False
    doer = subject_before(sentence, deed.place)
    if doer is None or deed.passive or doer.role not in (Role.CITIZEN, Role.MEMBER):
        return True
    return any(a.span.meets(doer.span) for a in officials(sentence))


def _agrees(sentence: Sentence, deed: Deed, doers: tuple[tuple[str, Actor], ...]) -> bool:
    """Tell whether a doer stands in the case that the verb asks for: active – nominative, passive – instrumental.

    A Kazakh passive names its doer by his paper or as the place of the deed only; nouns of deeds take any case.
    """
    if deed.carried:
        return True
    if not deed.passive:
        asked = frozenset({"nom"})
    elif any(paper_place(sentence, a) is not None for _, a in doers):
        return True
    else:
        asked = frozenset({"ins"} if sentence.language == "ru" else {"loc"})
    heads = (sentence.tokens[a.head].norm for _, a in doers)
    return any(r.case in asked for head in heads for r in sentence.backend.analyses(head)[:3])


def _joins(sentence: Sentence, word: Span, doers: tuple[tuple[str, Actor], ...]) -> bool:
    """Tell whether a word stands between the first two holders, or close behind the second, and no verb parts them."""
    first, second = doers[0][1].span, doers[1][1].span
    between = first.end <= word.start and word.end <= second.start and second.start - first.end <= _APART
    before = 0 <= first.start - word.end <= _CLOSE // 2
    either = word.shifted(-sentence.span.start).of(sentence.lower) in words("either")
    behind = 0 <= word.start - second.end <= _CLOSE and not either
    return (between and not _verb_between(sentence, first.end, second.start)) or before or behind


def _verb_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(
        r.pos == "VERB" and not r.guessed and not r.features & {"part", "vnoun", "conv", "inf"}
        for t in sentence.tokens
        if t.is_word and start <= t.start < end
        for r in sentence.backend.analyses(t.norm)[:1]
    )


def _parts(sentence: Sentence) -> list[Span]:
    cuts = [0, *(m.start() for m in re.finditer(r";", sentence.lower)), len(sentence.lower)]
    return [Span(sentence.span.start + a, sentence.span.start + b) for a, b in pairwise(cuts)]


def _objects(sentence: Sentence, done: list[Deed]) -> frozenset[tuple[str, str]]:
    """Return each deed with the nouns near it that it can be done to."""
    holders = [a.span for a in actors(sentence) if a.role is not Role.CITIZEN and not _put(sentence, a)]
    found: set[tuple[str, str]] = set()
    for deed in done:
        place = deed.place
        after = 0 if sentence.language == "kk" else _REACH
        for at, token in enumerate(sentence.tokens[: place + after + 1]):
            span = Span(token.start, token.end)
            if not token.is_word or span.meets(deed.span) or any(h.covers(span) for h in holders):
                continue
            near = place - at <= _REACH
            if not near and _verb_between(sentence, token.end, deed.span.start):
                continue
            near = near or sentence.tokens[max(at - 1, 0)].norm in ("о", "об")
            if _is_object(sentence, token.norm, near=near) and not _is_empty(token.norm):
                thing = sentence.backend.analyses(token.norm)[0].lemma[:_LETTERS]
                found.update((name, thing) for name in deed.names)
    return frozenset(found)


def _put(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the deed is done to the actor: «назначает председателя», «төрағаны сайлайды»."""
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)
    if sentence.language == "kk":
        return readings[0].case == "acc"
    before = sentence.tokens[max(actor.head - 1, 0)]
    owned = before.is_word and sentence.backend.analyses(before.norm)[0].pos in ("NOUN", "ADP")
    return actor.role is Role.OFFICIAL and any(r.case == "acc" for r in readings[:2]) and not owned


def _is_object(sentence: Sentence, norm: str, *, near: bool) -> bool:
    """Tell whether a deed can be done to the noun: an accusative anywhere, other cases near the deed."""
    cases = ("nom", "acc", "gen", "abl", "loc", None) if near else ("acc",)
    return any(r.pos == "NOUN" and r.case in cases for r in sentence.backend.analyses(norm)[:2])


def _things(sentence: Sentence, part: Span, taken: list[Span]) -> frozenset[str]:
    return frozenset(
        t.norm[:5]
        for t in sentence.tokens
        if t.is_word
        and len(t.norm) > 4
        and part.covers(Span(t.start, t.end))
        and not any(span.covers(Span(t.start, t.end)) for span in taken)
        and not _is_empty(t.norm)
    )


def _is_empty(norm: str) -> bool:
    """Tell whether every procedure has the word: it makes no two clauses alike."""
    return norm.startswith(tuple(words("procedure-stem")))
