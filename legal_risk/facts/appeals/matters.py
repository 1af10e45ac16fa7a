"""Complaints about something else than the decisions of the act.

The act says so («жалоба потребителя – сообщение родителя о качестве занятий»), or the complaint is about the results of
what the act never speaks of («апелляция по результатам экзаменов» in rules without an exam). A point that lets a person
make such a complaint opens no way to challenge what the act decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.terms import Term, pattern_of, terms
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.kept import once_per_act
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


def other_matter(annotated: Annotated, matches: Sequence[Match]) -> Span | None:
    """Return what the complaint of a unit is about, when all its words of complaint are about another matter."""
    own = [m for m in matches if _is_complaint(m)]
    about = [_defined_as(annotated, m) or _unknown_result(annotated, m) for m in own]
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


def _unknown_result(annotated: Annotated, match: Match) -> Span | None:
    """Return the words for the results that are complained of, when no other sentence of the act has their noun."""
    sentence = match.sentence
    found = _result(sentence.language).search(sentence.lower)
    if found is None:
        return None
    stem = found["of"][: max(len(found["of"]) - _ENDING, _SHORTEST)]
    if len(stem) < _SHORTEST or not all(sentence.span.covers(at) for at in _places(annotated, stem)):
        return None
    return Span(*found.span()).shifted(sentence.span.start)


# The ending that a noun may lose, and the shortest beginning that tells it from others, in characters.
_ENDING, _SHORTEST = 3, 5


def _places(annotated: Annotated, stem: str) -> Iterator[Span]:
    return (Span(start, start + len(stem)) for start in annotated.words.starts(stem))


@cache
def _result(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\b(?:по|на) (?:результат|итог)\w*(?: [а-яё]+(?:ого|ой|ых|его|ей|их))? (?P<of>[а-яё]+)")
    return re.compile(r"\b(?P<of>[а-яәіңғүұқөһ]+) (?:нәтиже|қорытынды)\w* (?:бойынша|туралы)")


def of_stage(annotated: Annotated, match: Match) -> bool:
    """Tell whether the complaint is only of the mark that a test, a paper or an examination got before the decision.

    What the act is called after («Правила проведения экзамена») is no mere stage.
    """
    sentence = match.sentence
    found = _mark(sentence.language).search(sentence.lower)
    if found is None or phrase_set(sentence.backend, "decided-whole").find_in(sentence):
        return False
    reading = sentence.backend.analyses(found["of"])[0]
    if reading.pos != "NOUN" and "vnoun" not in reading.features:
        return False
    stem = found["of"][: max(len(found["of"]) - _ENDING, _SHORTEST)]
    return len(stem) >= _SHORTEST and not any(stem in word for word in _title(annotated))


@cache
def _mark(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\b(?:на|по) (?:\w+ (?:и|или) )?(?:результат|балл|оценк|отметк|тест|задани)\w*"
            r"(?: [а-яё]+(?:ого|ой|ых|его|ей|их))? (?P<of>[а-яё]{5,})"
        )
    return re.compile(r"\b(?P<of>[а-яәіңғүұқөһ]{4,}) (?:нәтиже|балл?|баға)\w*(?:іне|ына|[ыі]мен|[ыі] бойынша)\b")


@once_per_act
def _title(annotated: Annotated) -> frozenset[str]:
    """Return the words of the titles of the act."""
    act = annotated.act
    texts = (s.content.of(annotated.lower) for s in act.segments if s.zone is Zone.TITLE)
    return frozenset(re.findall(r"[^\W\d_]+", " ".join(texts)))


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
