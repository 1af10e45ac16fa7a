"""Which findings of the tool answer which labels.

The same words decide first; where they do not meet, the same unit of the same part of the act counts too, for that is
how precisely readers agree with each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from legal_risk.model.finding import Tier
from legal_risk.quality.labels import Expected, LabelledAct, Place, Trap
from legal_risk.quality.predictions import Predicted


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of one finding of the tool.

    ``answers`` are the expected findings it meets; ``trap`` the trap it fell into; ``tolerated``: readers found the
    thing missing somewhere in the act; ``unjudged``: nobody judged this factor, the finding counts neither way.
    """

    predicted: Predicted
    answers: tuple[Expected, ...] = ()
    trap: Trap | None = None
    tolerated: bool = False
    unjudged: bool = False

    @property
    def right(self) -> bool:
        """Whether readers would agree."""
        return bool(self.answers) or self.tolerated


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one expected finding: ``tier`` is the best tier in which the tool reported it, if it did."""

    expected: Expected
    tier: Tier | None = None


@dataclass(frozen=True, slots=True)
class ActScore:
    """The comparison of one act."""

    act: LabelledAct
    judgements: tuple[Judgement, ...]
    outcomes: tuple[Outcome, ...]

    def missed(self) -> tuple[Expected, ...]:
        """Return the expected findings that the tool did not report at all."""
        return tuple(o.expected for o in self.outcomes if o.tier is None)

    def wrong(self, tier: Tier | None = None) -> tuple[Judgement, ...]:
        """Return the findings of the tool that readers would not agree with (of one tier when it is given)."""
        judged = (j for j in self.judgements if not j.unjudged)
        return tuple(j for j in judged if not j.right and tier in (None, j.predicted.tier))


def compare(act: LabelledAct, predicted: Sequence[Predicted]) -> ActScore:
    """Return how ``predicted`` answers the labels of ``act``, whose quotes must be located already."""
    expected = act.expectations()
    judgements = tuple(_judged(p, act, expected) for p in predicted)
    outcomes = tuple(Outcome(e, _best(e, judgements)) for e in expected)
    return ActScore(act, judgements, outcomes)


def _judged(predicted: Predicted, act: LabelledAct, expected: Sequence[Expected]) -> Judgement:
    candidates = [e for e in expected if predicted.factor == e.factor or predicted.factor in e.also]
    exact = tuple(e for e in candidates if any(_words_meet(p, predicted) for p in e.places))
    if exact:
        return Judgement(predicted, exact)
    trap = next((t for t in act.traps if _trapped(t, predicted)), None)
    if trap:
        return Judgement(predicted, trap=trap)
    near = tuple(e for e in candidates if e.whole or any(_same_unit(p, predicted) for p in e.places))
    tolerated = predicted.factor in act.tolerated()
    unjudged = predicted.factor in act.accepted and not (near or tolerated)
    return Judgement(predicted, near, tolerated=tolerated, unjudged=unjudged)


def _best(expected: Expected, judgements: Iterable[Judgement]) -> Tier | None:
    tiers = {j.predicted.tier for j in judgements if expected in j.answers or _answers_absence(j, expected)}
    return next((t for t in (Tier.CONCLUSION, Tier.LOOK) if t in tiers), None)


def _answers_absence(judgement: Judgement, expected: Expected) -> bool:
    return judgement.tolerated and judgement.predicted.factor == expected.factor


def _words_meet(place: Place, predicted: Predicted) -> bool:
    return place.span is not None and any(place.span.meets(s) for s in predicted.spans)


def _same_unit(place: Place, predicted: Predicted) -> bool:
    if place.unit is None or place.unit != predicted.unit:
        return False
    return place.scope is None or predicted.scope is None or place.scope == predicted.scope


def _trapped(trap: Trap, predicted: Predicted) -> bool:
    return trap.factor == predicted.factor and _words_meet(trap.place, predicted)
