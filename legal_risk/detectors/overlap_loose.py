"""One power in two hands, by what two clauses have in common: a deed that one body should have and its thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from legal_risk.detectors.overlap import in_nominative
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.decisions.mentions import name_key
from legal_risk.facts.decisions.merging import same_actor
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

_SHOWN = 4
# Characters between two holders that one word joins, and between the second and a word behind it.
_APART, _CLOSE = 70, 30
# The share of its things that the shorter of two clauses has in common with the other.
_ALIKE = 0.4
# Words from a deed within which its object stands.
_REACH = 5
# Stems that every procedure has: they make no two clauses alike.
_EMPTY = ("котор", "поряд", "насто", "прави", "соотв", "случа", "течен", "рабоч", "дней", "день", "срок", "порядк",
          "турал", "бойын", "осы", "жұмыс", "күн", "ішінд", "мерзі", "тәрті", "қағид", "арқыл", "үшін", "колле",
          "образ", "белім", "білім", "орган", "уполн", "город", "облас", "қала", "облыс", "также", "можно", "болып",
          "быть", "этому", "этого", "является")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause in which somebody in office does a deed: who, by which words, to what."""

    sentence: Sentence
    span: Span
    doers: tuple[tuple[str, Actor], ...]
    deeds: frozenset[str]
    things: frozenset[str]
    objects: frozenset[tuple[str, str]]
    shared: bool


class OverlapLoose:
    """Finds clauses that seem to give one power to two bodies."""

    name = "overlap-loose"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most four hits: clauses with two holders, then pairs of clauses, by what they share."""
        clauses = list(_clauses(context))
        told: set[Span] = set()
        for match in sorted(mentions(context.annotated, "power-equal", context.languages), key=lambda m: m.span):
            named = _officials(match.sentence)
            if named and match.sentence.span not in told and len(told) < _SHOWN:
                told.add(match.sentence.span)
                yield _equal(context, match, named)
        for clause in clauses:
            if clause.sentence.span in told:
                continue
            if clause.shared and len(clause.doers) > 1 and len(told) < _SHOWN:
                told.add(clause.span)
                yield _hit(context, clause, clause.doers[0][1].span, clause.doers[1][1].span, None)
        pairs = [(_common(a, b), a, b) for a, b in combinations(clauses, 2)]
        for common, one, other in sorted(pairs, key=lambda p: (-p[0], p[2].span, p[1].span)):
            if common and len(told) < _SHOWN and other.span not in told:
                told.add(other.span)
                yield _hit(context, other, one.doers[0][1].span, other.doers[0][1].span, one.span)


def _equal(context: Context, match: Match, named: list[Actor]) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.sentence.span,
        cues=((EvidenceRole.CUE, match.span),),
        values={"first": in_nominative(context, named[0].span), "second": in_nominative(context, named[-1].span)},
    )


def _clauses(context: Context) -> Iterator[_Clause]:
    for segment in context.act.segments:
        if segment.zone in NORM_ZONES:
            for sentence in context.annotated.sentences(segment):
                if phrase_set(sentence.backend, "power-deed").find_in(sentence):
                    yield from _of_sentence(sentence)


def _of_sentence(sentence: Sentence) -> Iterator[_Clause]:
    named = [a for a in _officials(sentence) if _holds(sentence, a)]
    if not named:
        return
    deeds = phrase_set(sentence.backend, "power-deed").find_in(sentence)
    apart = phrase_set(sentence.backend, "power-apart").find_in(sentence)
    beside = phrase_set(sentence.backend, "power-shared").find_in(sentence)
    for part in _parts(sentence):
        own = [m for m in deeds if part.covers(m.span)]
        doers = _distinct(sentence, [a for a in named if part.covers(a.span)])
        if own and doers and not any(part.covers(m.span) for m in apart):
            taken = [*(m.span for m in own), *(a.span for a in actors(sentence) if a.role is not Role.CITIZEN)]
            shared = len(doers) > 1 and any(_joins(m.span, doers[0][1].span, doers[1][1].span) for m in beside)
            yield _Clause(
                sentence, part, doers, _stems_of(own), _things(sentence, part, taken), _objects(sentence, own), shared
            )


def _joins(word: Span, first: Span, second: Span) -> bool:
    """Tell whether a word stands between two holders, or close behind the second."""
    between = first.end <= word.start and word.end <= second.start and second.start - first.end <= _APART
    before = 0 <= first.start - word.end <= _CLOSE // 2
    return between or before or 0 <= word.start - second.end <= _CLOSE


def _officials(sentence: Sentence) -> list[Actor]:
    """Return the bodies and officials of the sentence, parts of organisations too, in order."""
    known = [a for a in actors(sentence) if a.role in (Role.BODY, Role.OFFICIAL)]
    for match in phrase_set(sentence.backend, "power-holder").find_in(sentence):
        if not any(a.span.meets(match.span) for a in known):
            token = match.tokens[-1]
            known.append(Actor(Role.BODY, match.span, sentence.index_at(token.start)))
    return sorted(known, key=lambda a: a.span)


def _parts(sentence: Sentence) -> list[Span]:
    cuts = [0, *(m.start() for m in re.finditer(r";", sentence.lower)), len(sentence.lower)]
    return [Span(sentence.span.start + a, sentence.span.start + b) for a, b in pairwise(cuts)]


def _holds(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the name can be that of a doer or a holder: not after «к», «от», not in «решение комиссии»."""
    cases = {r.case for r in sentence.backend.analyses(sentence.tokens[actor.head].norm)[:3]}
    if sentence.language == "ru":
        laid = "возлаг" in sentence.lower and "acc" in cases
        beside = "gen" in cases and "помимо" in sentence.lower
        return bool(cases & {"nom", "ins"}) or beside or laid or "ведени" in sentence.lower
    together = bool(cases & {"ins", "abl"}) and any(word in sentence.lower for word in ("бірлес", "қатар", "бөлек"))
    return bool(cases & {"nom", None}) or together or "қарауында" in sentence.lower or "жүктел" in sentence.lower


def _distinct(sentence: Sentence, named: list[Actor]) -> tuple[tuple[str, Actor], ...]:
    kept: list[tuple[str, Actor]] = []
    for actor in named:
        key = name_key(sentence, actor)
        if not any(same_actor(key, other) for other, _ in kept):
            kept.append((key, actor))
    return tuple(kept)


def _objects(sentence: Sentence, deeds: list[Match]) -> frozenset[tuple[str, str]]:
    """Return each deed with the nouns near it that it can be done to."""
    holders = [a.span for a in actors(sentence) if a.role is not Role.CITIZEN]
    found: set[tuple[str, str]] = set()
    for match in deeds:
        place = sentence.index_at(match.tokens[-1].start)
        after = 0 if sentence.language == "kk" else _REACH
        for token in sentence.tokens[max(place - _REACH, 0) : place + after + 1]:
            span = Span(token.start, token.end)
            if not token.is_word or span.meets(match.span) or any(h.covers(span) for h in holders):
                continue
            readings = sentence.backend.analyses(token.norm)[:2]
            noun = any(r.pos == "NOUN" and r.case in ("nom", "acc", "gen", None) for r in readings)
            if noun and not token.norm.startswith(_EMPTY):
                found.add((match.tokens[0].norm[:4], token.norm[:5]))
    return frozenset(found)


def _stems_of(matches: list[Match]) -> frozenset[str]:
    return frozenset(t.norm[:4] for m in matches for t in m.tokens)


def _things(sentence: Sentence, part: Span, taken: list[Span]) -> frozenset[str]:
    return frozenset(
        t.norm[:5]
        for t in sentence.tokens
        if t.is_word
        and len(t.norm) > 4
        and part.covers(Span(t.start, t.end))
        and not any(span.covers(Span(t.start, t.end)) for span in taken)
        and not t.norm.startswith(_EMPTY)
    )


def _common(one: _Clause, other: _Clause) -> int:
    """Return how much two clauses of different doers share, 0 when it is not one power."""
    if one.sentence.language != other.sentence.language or not one.deeds & other.deeds:
        return 0
    things = one.things & other.things
    enough = len(things) >= _ALIKE * min(len(one.things), len(other.things))
    same = one.objects & other.objects
    if not (things and enough) and not same:
        return 0
    if any(same_actor(a, b) for a, _ in one.doers for b, _ in other.doers):
        return 0
    return len(things) + len(one.deeds & other.deeds) + 3 * len(same)


def _hit(context: Context, clause: _Clause, first: Span, second: Span, other: Span | None) -> Hit:
    cues = ((EvidenceRole.CONFLICT, other),) if other else ((EvidenceRole.CUE, second),)
    return Hit(
        place=clause.sentence.segment,
        span=clause.sentence.span,
        cues=cues,
        values={"first": in_nominative(context, first), "second": in_nominative(context, second)},
    )
