"""Two lengths of time for which an act gives one post."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from legal_risk.detectors.procedures import of_one_document, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.tenures import Tenure, tenures
from legal_risk.model.finding import EvidenceRole


class TwoTenures:
    """Finds a post that one norm gives for one time and another norm for another."""

    name = "two-tenures"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit at each later norm, with the first one that differs as the conflict."""
        found = tenures(context.annotated, tuple(context.languages))
        told: set[Tenure] = set()
        for one, other in combinations(found, 2):
            if other not in told and _differ(one, other) and _of_one_post(context, one, other):
                told.add(other)
                yield Hit(
                    place=other.sentence.segment,
                    span=other.span,
                    cues=((EvidenceRole.CONFLICT, one.span),),
                    values={
                        "here": other.span.of(context.annotated.text),
                        "there": one.span.of(context.annotated.text),
                    },
                )


def _differ(one: Tenure, other: Tenure) -> bool:
    return one.months != other.months and one.sentence.language == other.sentence.language


def _of_one_post(context: Context, one: Tenure, other: Tenure) -> bool:
    """Tell whether both norms can speak of one post: it is named alike, or one of them speaks of whoever wins it."""
    first, second = one.sentence.segment, other.sentence.segment
    if unit_of(context, first) is unit_of(context, second) or not of_one_document(context, first, second):
        return False
    return one.post == other.post or not one.post or not other.post
