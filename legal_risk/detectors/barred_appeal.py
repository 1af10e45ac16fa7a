"""Norms that leave a person no way to challenge what was decided about him."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.appeals import bars
from legal_risk.model.finding import Severity
from legal_risk.model.span import Span


class BarredAppeal:
    """Finds norms by which no complaint is taken, or by which a person may not complain."""

    name = "appeal-barred"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each such norm; it weighs less where somebody else looks into decisions of the act."""
        seen: list[Hit] = []
        for bar in bars(context.annotated, context.facts.norms, context.languages):
            if not any(bar.span.meets(hit.span) for hit in seen):
                sure = bar.sure and not _otherwise_open(context, bar.span)
                seen.append(Hit(place=bar.segment, span=bar.span, severity=None if sure else Severity.MEDIUM))
        yield from seen


def _otherwise_open(context: Context, bar: Span) -> bool:
    """Tell whether another norm lets somebody complain: the bar may be about one step of several."""
    return any(appeal.opens and not appeal.span.meets(bar) for appeal in context.facts.appeals)
