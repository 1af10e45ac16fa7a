"""Assessors taken from the very circle whose members they judge, in an act that keeps nobody from a case of his own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.procedures import DECIDING, first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole

# Letters that two words of one root share, and words that name the circle beside «из числа», «қатарынан».
_STEM, _REACH = 5, 8


@dataclass(frozen=True, slots=True)
class CircleParams:
    """``circle``: lexicon of the words that draw somebody from a circle; ``judge``: of those who assess.

    ``person``: lexicon of the persons that a title names; ``family`` and ``void``: as for a missing concept.
    """

    circle: str
    judge: str
    family: str
    void: str
    person: str


class SameCircle:
    """Finds the norm that draws assessors from the circle that the title of the act names."""

    name = "same-circle"
    Params = CircleParams

    def find(self, context: Context, params: CircleParams) -> Iterator[Hit]:
        """Yield one hit: the first such norm of an act that decides about persons and knows no impartiality."""
        if context.act.typing.type not in DECIDING:
            return
        if first_mention(context, params.family, unless=params.void) is not None:
            return
        judged = _judged(context, params.person)
        drawn = mentions(context.annotated, params.circle, context.languages)
        for match in sorted(drawn, key=lambda m: m.span):
            if first_in(match.sentence, params.judge) is not None and _names_one(match, judged):
                yield Hit(
                    place=match.sentence.segment,
                    span=match.sentence.span,
                    cues=((EvidenceRole.CUE, match.span),),
                    values={"cue": match.span.of(context.annotated.text)},
                )
                return


def _judged(context: Context, person: str) -> frozenset[str]:
    """Return how the words for the persons begin that the title of the act names: «преподаватель вуза»."""
    segment, _ = title_of(context.act)
    named = (m for s in context.annotated.sentences(segment) for m in phrase_set(s.backend, person).find_in(s))
    return frozenset(m.tokens[0].norm[:_STEM] for m in named)


def _names_one(match: Match, judged: frozenset[str]) -> bool:
    """Tell whether one of them belongs to the circle: named behind the words in Russian, before them in Kazakh."""
    tokens = match.sentence.tokens
    first, last = (match.sentence.index_at(match.tokens[at].start) for at in (0, -1))
    russian = match.sentence.language == "ru"
    named = tokens[last + 1 : last + 1 + _REACH] if russian else tokens[max(first - _REACH, 0) : first]
    return any(part[:_STEM] in judged for t in named for part in t.norm.split("-"))
