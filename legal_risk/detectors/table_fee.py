"""A service that the body gives for nothing and its table for a fee, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Segment, Zone
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import Localized
from legal_risk.structure.service_table import ServiceRow


def fees_apart(context: Context, row: ServiceRow, matter: Localized) -> Iterator[Hit]:
    """Yield a hit where ``row`` only asks a fee and the body says that there is none, or the row names none."""
    free, paid = _says(context, row, "service-free"), _says(context, row, "service-paid")
    if (free is None) == (paid is None):
        return
    said = next(
        mentions(context.annotated, "service-paid" if paid is None else "service-free", zones=(Zone.BODY,)), None
    )
    here = free or paid
    if said is not None and here is not None and first_in(said.sentence, "service-spoken") is not None:
        values: dict[str, Localized | str] = {
            "matter": matter,
            "here": said.span.of(context.annotated.text),
            "there": here.span.of(context.annotated.text),
        }
        place: Segment = said.sentence.segment
        yield Hit(place, said.span, ((EvidenceRole.CONFLICT, here.span),), values, tier=Tier.LOOK)


def _says(context: Context, row: ServiceRow, lexicon: str) -> Match | None:
    sentences = (s for segment in row.value for s in context.annotated.sentences(segment))
    return next((m for s in sentences if (m := first_in(s, lexicon)) is not None), None)
