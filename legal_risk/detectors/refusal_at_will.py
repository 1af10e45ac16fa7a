"""Refusals worded as a right of the body («вправе отказать», «бас тартуға құқылы») with no case in which it refuses."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.power_names import power_hit
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals import of_body, refuses
from legal_risk.model.norm import Condition, Power


class RefusalAtWill:
    """Finds powers to refuse: where a case of it is named, whether to refuse is still a choice."""

    name = "refusal-at-will"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield each such power."""
        refused = context.facts.refusals
        for power in context.facts.powers:
            if refuses(power, refused) and of_body(power, refused) and _is_free(context, power):
                yield power_hit(context, power, tier=None)


def _is_free(context: Context, power: Power) -> bool:
    """Tell whether nothing binds the body: no ban, no list or provision of cases, no «only» before its case."""
    if power.negated or power.condition is Condition.CLOSED:
        return False
    sentence = context.annotated.sentence_at(power.cue.start)
    return sentence is not None and first_in(sentence, "only-then") is None
