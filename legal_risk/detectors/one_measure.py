"""One measure, the heaviest, for any failing: all the money back, the place or the contract lost at the first fault.

The norm: somebody fails a duty (a breach named by its noun, a deed not done, a bad mark) and loses everything; nothing
in the norm weighs the fault, counts its repetition, its share or its cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.finding import EvidenceRole

_ITEMS = (NodeKind.SUBPOINT, NodeKind.INDENT)
_UNITS = (NodeKind.POINT, NodeKind.ARTICLE)
# The norm is about something else: a complaint, somebody's answer for his work, the end of a measure.
_OTHER = ("appeal", "responsibility", "sanction-foreign", "measure-spared")


class OneMeasure:
    """Finds norms by which any failing costs everything."""

    name = "one-measure"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the words of the measure with those of the failing, once in a point."""
        told: set[Node] = set()
        for match in mentions(context.annotated, "heaviest-measure", context.languages):
            unit = context.act.enclosing(match.sentence.segment.node, *_UNITS) or match.sentence.segment.node
            if unit in told or first_in(match.sentence, *_OTHER) is not None:
                continue
            norm = tuple(_norm(context, match.sentence, unit))
            failing = next((m for s in norm for m in _failings(s) if not m.span.meets(match.span)), None)
            if failing is not None and not any(first_in(s, "failing-weighed") for s in norm):
                told.add(unit)
                yield Hit(
                    place=match.sentence.segment,
                    span=match.span,
                    cues=((EvidenceRole.TRIGGER, failing.span),),
                )


def _failings(sentence: Sentence) -> Iterator[Match]:
    yield from phrase_set(sentence.backend, "failing").find_in(sentence)


def _norm(context: Context, sentence: Sentence, unit: Node) -> Iterator[Sentence]:
    """Yield the sentence, and the other parts of the list that it opens or stands in."""
    if sentence.segment.node.kind not in _ITEMS and not sentence.text.rstrip().endswith(":"):
        yield sentence
        return
    for segment in context.act.segments_of(unit):
        yield from context.annotated.sentences(segment)
