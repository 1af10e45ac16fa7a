"""Precision and recall with their counts and intervals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from legal_risk.model.finding import Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.rate import Rate
from legal_risk.quality.labels import Expected
from legal_risk.quality.matching import ActScore, Judgement, Outcome

Level = Literal["conclusion", "any"]
"""``conclusion``: what the tool signs against what readers sign; ``any``: all that it shows against all labels."""


@dataclass(frozen=True, slots=True)
class Tally:
    """``precision``: right findings of all reported; ``recall``: reported findings of all expected."""

    precision: Rate
    recall: Rate
    trapped: int = 0


@dataclass(frozen=True, slots=True)
class Scores:
    """The comparison of a corpus, act by act in the order of the corpus."""

    acts: tuple[ActScore, ...]

    def factors(self) -> tuple[str, ...]:
        """Return every factor that was expected or reported, sorted."""
        expected = {o.expected.factor for a in self.acts for o in a.outcomes}
        return tuple(sorted(expected | {j.predicted.factor for a in self.acts for j in a.judgements}))

    def tally(
        self,
        level: Level = "conclusion",
        *,
        factors: Iterable[str] | None = None,
        language: LanguageCode | None = None,
        required: bool = False,
    ) -> Tally:
        """Return the counts for some factors (default all) and one language (default both).

        ``required`` restricts recall to findings that a tool must not miss; precision counts everything either way.
        """
        wanted = None if factors is None else frozenset(factors)
        acts = [a for a in self.acts if language in (None, a.act.language)]
        judged = [j for a in acts for j in a.judgements if _reported(j, level) and _named(j.predicted.factor, wanted)]
        outcomes = [
            o for a in acts for o in a.outcomes if _due(o, level, required) and _named(o.expected.factor, wanted)
        ]
        return Tally(
            Rate(sum(j.right for j in judged), len(judged)),
            Rate(sum(_found(o, level) for o in outcomes), len(outcomes)),
            sum(j.trap is not None for j in judged),
        )

    def by_rule(self, rule: str, tier: Tier, language: LanguageCode | None = None) -> Rate:
        """Return the share of right findings among those that ``rule`` reported in ``tier``."""
        acts = (a for a in self.acts if language in (None, a.act.language))
        found = (j for a in acts for j in a.judgements if not j.unjudged)
        judged = [j for j in found if (j.predicted.rule, j.predicted.tier) == (rule, tier)]
        return Rate(sum(j.right for j in judged), len(judged))

    def reported(self, factor: str, language: LanguageCode) -> int:
        """Return how many expected findings of ``factor`` were reported in the conclusion tier."""
        outcomes = (o for a in self.acts if a.act.language == language for o in a.outcomes)
        return sum(o.tier is Tier.CONCLUSION for o in outcomes if o.expected.factor == factor)

    def missed(self, only: Callable[[Expected], bool] = lambda expected: True) -> tuple[tuple[ActScore, Expected], ...]:
        """Return every missed finding that ``only`` accepts, with its act."""
        return tuple((a, e) for a in self.acts for e in a.missed() if only(e))

    def wrong(self, tier: Tier | None = None) -> tuple[tuple[ActScore, Judgement], ...]:
        """Return every false alarm (of one tier when it is given), with its act."""
        return tuple((a, j) for a in self.acts for j in a.wrong(tier))


def _named(factor: str, wanted: frozenset[str] | None) -> bool:
    return wanted is None or factor in wanted


def _reported(judgement: Judgement, level: Level) -> bool:
    if judgement.unjudged:
        return False
    return level == "any" or judgement.predicted.tier is Tier.CONCLUSION


def _due(outcome: Outcome, level: Level, required: bool) -> bool:
    signed = outcome.expected.tier is Tier.CONCLUSION
    return (level == "any" or signed) and (outcome.expected.required or not required)


def _found(outcome: Outcome, level: Level) -> bool:
    return outcome.tier is Tier.CONCLUSION if level == "conclusion" else outcome.tier is not None


def share(rate: Rate) -> str:
    """Return a rate as counts, per cent and interval, ``-`` without trials."""
    if rate.value is None:
        return "-"
    low, high = rate.interval()
    return f"{rate.hits}/{rate.trials} = {rate.value:.0%} ({low:.0%}-{high:.0%})"
