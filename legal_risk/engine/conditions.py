"""Conditions around a hit: words that must be there, that clear it, or that change how much it weighs."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import stretches
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.kept import once_per_act
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.rule import Condition, Conditions, Scope, Side, Words
from legal_risk.model.span import Span


def judge(context: Context, hit: Hit, conditions: Conditions) -> Hit | None:
    """Return ``hit`` as the conditions leave it: weighed anew, with the words that decided; ``None``: cleared."""
    for condition in conditions.required:
        found = _first(context, hit, condition)
        if found is None and _asked(context, hit, condition):
            return None
        hit = _with(hit, EvidenceRole.CUE, found)
    for condition in conditions.unless:
        if (found := _first(context, hit, condition)) is not None:
            if not condition.lower:
                return None
            hit = replace(_with(hit, EvidenceRole.COUNTER, found), tier=Tier.LOOK)
    for condition in conditions.tier_if:
        if (found := _first(context, hit, condition)) is not None:
            hit = replace(_with(hit, EvidenceRole.TRIGGER, found), tier=Tier(condition.to))
    for condition in conditions.severity_if:
        if (found := _first(context, hit, condition)) is not None:
            hit = replace(_with(hit, EvidenceRole.TRIGGER, found), severity=Severity(condition.to))
    return hit


def _asked(context: Context, hit: Hit, condition: Condition) -> bool:
    return _language(context, hit) in condition.words.phrases


def _language(context: Context, hit: Hit) -> str:
    return context.annotated.language_of(context.act.segment_at(hit.span.start))


def _with(hit: Hit, role: EvidenceRole, match: Match | None) -> Hit:
    if match is None or hit.span.covers(match.span) or (role, match.span) in hit.cues:
        return hit
    return replace(hit, cues=(*hit.cues, (role, match.span)))


def _first(context: Context, hit: Hit, condition: Condition) -> Match | None:
    """Return the words nearest to the hit that satisfy the condition."""
    found = _near(context, hit, condition, condition.words)
    nearest = min(found, key=lambda m: (_words_between(context, hit.span, m.span), m.span), default=None)
    if nearest is None or condition.closer_than is None:
        return nearest
    rivals = _near(context, hit, condition, condition.closer_than)
    limit = _words_between(context, hit.span, nearest.span)
    return None if any(_words_between(context, hit.span, r.span) <= limit for r in rivals) else nearest


def _near(context: Context, hit: Hit, condition: Condition, words: Words) -> Iterator[Match]:
    for language, phrases in words.phrases.items():
        if language not in context.languages:
            continue
        compiled = context.phrases(language, phrases)
        for stretch in stretches(context.annotated, hit, condition.scope):
            long = condition.scope in (Scope.ACT, Scope.CHAPTER)
            found = context.matches(compiled, stretch) if long else compiled.find(context.annotated, within=stretch)
            for match in found:
                if _stands(context, hit.span, match.span, condition):
                    yield match


def _stands(context: Context, hit: Span, words: Span, condition: Condition) -> bool:
    if (condition.side is Side.BEFORE and words.end > hit.start) or (
        condition.side is Side.AFTER and words.start < hit.end
    ):
        return False
    return condition.within is None or _words_between(context, hit, words) <= condition.within


def _words_between(context: Context, hit: Span, words: Span) -> int:
    """Return how many words stand between the two, 0 when they touch or overlap."""
    first, last = min(hit.end, words.end), max(hit.start, words.start)
    text = context.annotated.text
    if last - first < _FAR:
        return len(re.findall(r"\w+", text[first:last]))
    starts = _word_starts(context.annotated)
    cut = re.match(r"\w", text[first]) is not None and first not in (starts[bisect_left(starts, first) :][:1])
    return bisect_left(starts, last) - bisect_left(starts, first) + cut


_FAR = 500


@once_per_act
def _word_starts(annotated: Annotated) -> array[int]:
    return array("I", (match.start() for match in re.finditer(r"\w+", annotated.text)))
