"""Lists of exceptions that end in «and whatever else the body decides»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.lists import leads
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.model.finding import EvidenceRole


@dataclass(frozen=True, slots=True)
class ExceptionsParams:
    """Lexicons: ``open`` words leave the rest to a body, ``lead`` words say that a list is one of exceptions."""

    open: str
    lead: str


class OpenExceptions:
    """Finds the item, or the part of a sentence, by which a body may add to the exceptions from a rule."""

    name = "open-exceptions"
    Params = ExceptionsParams

    def find(self, context: Context, params: ExceptionsParams) -> Iterator[Hit]:
        """Yield the open items of lists of exceptions; an open item of any other list is no exception."""
        for match in mentions(context.annotated, params.open, context.languages, zones=NORM_ZONES):
            sentence = match.sentence
            lead = (first_in(s, params.lead) for s in (sentence, *leads(context.annotated, sentence)))
            named = next((found for found in lead if found is not None), None)
            if named is not None:
                yield Hit(
                    place=sentence.segment,
                    span=match.span,
                    cues=((EvidenceRole.CUE, match.span), (EvidenceRole.CUE, named.span)),
                    values={"cue": match.span.of(context.annotated.text)},
                )
