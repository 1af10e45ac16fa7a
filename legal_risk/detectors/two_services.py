"""Two lengths of the work that an act makes somebody owe for what he was given."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import of_one_document, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.work_owed import WorkOwed, work_owed
from legal_risk.model.finding import EvidenceRole


class TwoServices:
    """Finds acts by which somebody who has worked off what he owes is still treated as one who has not."""

    name = "two-services"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit at each norm about those who worked less than so long, when nobody owes so much."""
        every = work_owed(context.annotated, tuple(context.languages))
        for short in (w for w in every if w.short):
            owed = [w for w in every if not w.short and _beside(context, short, w)]
            most = max(owed, key=lambda w: w.months, default=None)
            if most is not None and short.months > most.months:
                text = context.annotated.text
                yield Hit(
                    place=short.sentence.segment,
                    span=short.span,
                    cues=((EvidenceRole.CONFLICT, most.span),),
                    values={"here": short.span.of(text), "there": most.span.of(text)},
                )


def _beside(context: Context, short: WorkOwed, owed: WorkOwed) -> bool:
    """Tell whether both stand in one document and one language, in norms of their own."""
    one, other = short.sentence.segment, owed.sentence.segment
    apart = short.sentence.language == owed.sentence.language and unit_of(context, one) is not unit_of(context, other)
    return apart and of_one_document(context, one, other)
