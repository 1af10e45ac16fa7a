"""The same thing decided once more by another body: «тот же перечень утверждается акимом»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from legal_risk.detectors.overlap_clauses import about_complaint
from legal_risk.engine.context import Context
from legal_risk.facts.actor_keys import name_key
from legal_risk.facts.actors import actors
from legal_risk.facts.deciding import decides, verbs
from legal_risk.facts.decisions.merging import same_actor
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Zone
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.norm import Actor
from legal_risk.model.span import Span

_ZONES = (Zone.BODY, Zone.TABLE)


@cache
def _again(language: LanguageCode) -> re.Pattern[str]:
    """Return the words that say that the thing was spoken of: «тот же», «также», «сол», «де»."""
    return re.compile(
        r"\b(?:тот|та|то|те|ту|такое|такой|такую|этот|эту|эти) же\b|\bтакже\b|\b(?:вправе|может|могут) (?:\w+ )?и\b"
        if language == "ru"
        else r"\b(?:сол|дәл сол|дәл осы|осындай|сондай) \w+|\b\w+ (?:де|да)\b"
    )


def decided_again(context: Context) -> Iterator[tuple[Sentence, Actor, Actor]]:
    """Yield each sentence that gives to a second body what the sentence before it gave to a first one."""
    for segment in context.annotated.act.segments:
        if segment.zone not in _ZONES or segment.language not in ACT_LANGUAGES or about_complaint(context, segment):
            continue
        if not _again(segment.language).search(segment.view.of(context.annotated.lower)):
            continue
        sentences = context.annotated.sentences(segment)
        for one, other in pairwise(sentences):
            pair = _pair(one, other) if _again(other.language).search(other.lower) else None
            if pair is not None:
                yield other, *pair


def _pair(one: Sentence, other: Sentence) -> tuple[Actor, Actor] | None:
    """Return who decides in each of two sentences that speak of one thing and one deed."""
    if not _deeds(one) & _deeds(other) or not _things(one) & _things(other):
        return None
    first, second = (next((a for a in actors(s) if a.role.decides), None) for s in (one, other))
    if first is None or second is None or same_actor(name_key(one, first), name_key(other, second)):
        return None
    named_before = {name_key(one, a) for a in actors(one)}
    return None if name_key(other, second) in named_before else (first, second)


def _deeds(sentence: Sentence) -> frozenset[str]:
    found = (v.removesuffix("ся") for v in verbs(sentence))
    return frozenset(v for v in found if decides(sentence.backend, v))


def _things(sentence: Sentence) -> frozenset[str]:
    """Return the nouns that are decided about: in the nominative or the accusative, and no actors."""
    inside = [Span(a.span.start, a.span.end) for a in actors(sentence)]
    return frozenset(
        r.lemma
        for t in sentence.tokens
        if t.is_word and not any(span.start <= t.start < span.end for span in inside)
        for r in sentence.backend.analyses(t.norm)[:2]
        if r.pos == "NOUN" and r.case in ("nom", "acc")
    )
