"""Conditions around a hit: words that must be there, that clear it, or that change how much it weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import stretches
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.rule import Condition, Conditions, Side
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
    return next(_matches(context, hit, condition), None)


def _matches(context: Context, hit: Hit, condition: Condition) -> Iterator[Match]:
    for language, phrases in condition.words.phrases.items():
        if language not in context.languages:
            continue
        compiled = context.phrases(language, phrases)
        for stretch in stretches(context.annotated, hit, condition.scope):
            for match in compiled.find(context.annotated, within=stretch):
                if _stands(context, hit.span, match.span, condition):
                    yield match


def _stands(context: Context, hit: Span, words: Span, condition: Condition) -> bool:
    before, after = words.end <= hit.start, words.start >= hit.end
    if (condition.side is Side.BEFORE and not before) or (condition.side is Side.AFTER and not after):
        return False
    if condition.within is None or not (before or after):
        return True
    between = Span(words.end, hit.start) if before else Span(hit.end, words.start)
    return len(re.findall(r"\w+", between.of(context.annotated.text))) <= condition.within
