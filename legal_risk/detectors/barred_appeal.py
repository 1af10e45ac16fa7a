"""Norms that leave a person no way to challenge what was decided about him."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.appeals import bars
from legal_risk.model.finding import Tier


class BarredAppeal:
    """Finds norms by which no complaint is taken, or by which a person may not complain."""

    name = "appeal-barred"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each such norm."""
        seen: list[Hit] = []
        for bar in bars(context.annotated, context.facts.norms, context.languages):
            if not any(bar.span.meets(hit.span) for hit in seen):
                seen.append(Hit(place=bar.segment, span=bar.span, tier=None if bar.sure else Tier.LOOK))
        yield from seen
