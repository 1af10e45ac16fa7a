"""Complaints that the act itself says are about something else than a decision.

«Жалоба потребителя – сообщение родителя о качестве занятий», «апелляция по тесту – обращение к организатору
тестирования»: a point that lets a person make such a complaint opens no way to challenge what the act decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.terms import Term, pattern_of, terms
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.kept import once_per_act
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.span import Span


def other_matter(annotated: Annotated, matches: Sequence[Match]) -> Span | None:
    """Return what the complaint of a unit is about, when all its words of complaint are such a term of the act."""
    own = [m for m in matches if _is_complaint(m)]
    about = [_defined_as(annotated, m) for m in own]
    return about[0] if about and all(about) else None


def _is_complaint(match: Match) -> bool:
    """Tell whether a word of complaint itself is there: mere disagreement goes with the complaint of its unit."""
    return any(m.span.meets(match.span) for m in phrase_set(match.sentence.backend, "appeal").find_in(match.sentence))


def _defined_as(annotated: Annotated, match: Match) -> Span | None:
    by = match.sentence.span.start
    for term in _of_other_matters(annotated):
        for found in pattern_of(term.key).finditer(match.sentence.lower):
            if Span(*found.span()).shifted(by).covers(match.span):
                return term.meaning
    return None


@once_per_act
def _of_other_matters(annotated: Annotated) -> tuple[Term, ...]:
    """Return the terms of complaint that have a word of their own beside it and a meaning without a decision."""
    named = [m.span for m in mentions(annotated, "appeal", zones=(Zone.DEFINITION,))]
    if not named:
        return ()
    return tuple(
        term
        for term in terms(annotated)
        if len(term.key) > 1 and any(term.name.covers(span) for span in named) and not _of_decision(annotated, term)
    )


def _of_decision(annotated: Annotated, term: Term) -> bool:
    words = phrase_set(annotated.backend(term.language), "decided")
    return any(True for _ in words.find(annotated, within=term.meaning))
