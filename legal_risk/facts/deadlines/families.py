"""Families of deeds, whatever the word: looking into a matter, settling, serving, publishing, filing, paying, keeping.

The names of single deeds (:mod:`legal_risk.facts.deadlines.deeds`) tell more but know fewer words.
"""

from __future__ import annotations

from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.model.span import Span

FAMILIES = (
    "deed-examine",
    "deed-decide",
    "deed-serve",
    "deed-publish",
    "deed-file",
    "deed-pay",
    "deed-keep",
)


def families_near(sentence: Sentence, place: Span, apart: Span | None) -> frozenset[str]:
    """Return the families of the deed that the words at ``place`` are about: the nearest one, and any as near.

    Words inside ``apart`` (the start event of a term) do not count; in Kazakh the deed stands to the right.
    """
    near: dict[str, int] = {}
    for family in FAMILIES:
        for match in phrase_set(sentence.backend, family).find_in(sentence):
            if (apart is None or not apart.covers(match.span)) and not place.covers(match.span):
                distance = _distance(sentence, place, match.span, apart)
                near[family] = min(distance, near.get(family, distance))
    least = min(near.values(), default=0)
    return frozenset(f for f, distance in near.items() if distance <= least + _AS_NEAR)


# Characters within which two deeds are as near: «разбирает и выносит».
_AS_NEAR = 45
_CLAUSE = 60
_WRONG_SIDE = 15


def _distance(sentence: Sentence, place: Span, words: Span, apart: Span | None) -> int:
    first, second = sorted((place, words))
    begin = sentence.span.start
    between = sentence.lower[max(first.end - begin, 0) : max(second.start - begin, 0)]
    skipped = apart.end - apart.start if apart is not None and first.end <= apart.start <= second.start else 0
    wrong = sentence.language == "kk" and words.start < place.start
    return (
        len(between) - skipped + _CLAUSE * between.count(";") + _CLAUSE * between.count(", ") // 2 + _WRONG_SIDE * wrong
    )
