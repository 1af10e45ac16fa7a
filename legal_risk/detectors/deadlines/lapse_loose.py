"""A missed term that costs a person something, put together from a whole point: the lapse, the loss, no way back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from legal_risk.detectors.deadlines.lapses import mends
from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span

_SHOWN = 5


class LapseLoose:
    """Finds points by which somebody loses a matter, a right or a place through a missed term."""

    name = "lapse-loose"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most five hits, one a point; points with good reasons, restoration or no harm are left aside."""
        losses = mentions(context.annotated, "lapse-loss", context.languages, zones=NORM_ZONES)
        shown = 0
        for unit, found in groupby(
            sorted(losses, key=lambda m: m.span), key=lambda m: unit_of(context, m.sentence.segment)
        ):
            pair = _pair(context, unit, list(found))
            if pair is not None and shown < _SHOWN:
                shown += 1
                yield _hit(context, *pair)


def _pair(context: Context, unit: Node, losses: list[Match]) -> tuple[Match, Match] | None:
    """Return the lapse and the loss of one sentence of a point that nothing mends; grounds of a refusal are none."""
    sentences = [s for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment)]
    if any(mends(s) for s in sentences):
        return None
    alone = [m for m in losses if first_in(m.sentence, "lapse-spared", "beside-lapse") is None]
    pairs = ((_first(loss.sentence, "lapse-sign", apart=loss.span), loss) for loss in alone)
    return next(((lapse, loss) for lapse, loss in pairs if lapse is not None), None)


def _first(sentence: Sentence, lexicon: str, *, apart: Span | None = None) -> Match | None:
    found = phrase_set(sentence.backend, lexicon).find_in(sentence)
    return next((m for m in found if apart is None or not m.span.meets(apart)), None)


def _hit(context: Context, lapse: Match, loss: Match) -> Hit:
    text = context.annotated.text
    return Hit(
        place=loss.sentence.segment,
        span=loss.sentence.span,
        cues=((EvidenceRole.CUE, lapse.span), (EvidenceRole.CUE, loss.span)),
        values={"cue": loss.span.of(text), "term": lapse.span.of(text)},
    )
