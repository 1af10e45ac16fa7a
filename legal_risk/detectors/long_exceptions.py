"""Lists of exceptions from a rule: too many, or exceptions that nothing but the kind of thing calls for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind, Segment, Zone
from legal_risk.model.finding import EvidenceRole


@dataclass(frozen=True, slots=True)
class ExceptionsParams:
    """``lexicon``: the words that announce the exceptions; ``most``: how many items one unit may list."""

    lexicon: str
    most: str


class LongExceptions:
    """Finds units with more exceptions than the rule allows."""

    name = "long-exceptions"
    Params = ExceptionsParams

    def find(self, context: Context, params: ExceptionsParams) -> Iterator[Hit]:
        """Yield each unit once, at the words that announce its list, with the number of items."""
        for match, items in _announced(context, params.lexicon):
            if len(items) > int(params.most):
                yield Hit(
                    place=match.sentence.segment,
                    span=match.span,
                    cues=((EvidenceRole.CUE, match.span),),
                    values={"count": str(len(items)), "most": params.most},
                )


@dataclass(frozen=True, slots=True)
class GroundlessParams:
    """``lexicon``: the words that announce the exceptions; ``reasons``: why nobody could compete, or what caps a sum.

    ``most``: longer lists are found by their length already.
    """

    lexicon: str
    reasons: str
    most: str


class GroundlessExceptions:
    """Finds exceptions that only name a kind of goods: no monopoly, no emergency, no limit of the sum."""

    name = "groundless-exceptions"
    Params = GroundlessParams

    def find(self, context: Context, params: GroundlessParams) -> Iterator[Hit]:
        """Yield one hit a list, at its first exception without a reason, with the words that announce the list."""
        for match, items in _announced(context, params.lexicon):
            if len(items) > int(params.most) or first_in(match.sentence, "only-then", "ban", params.reasons):
                continue
            bare = next((s for s in map(context.act.segments_of, items) if not _reasoned(context, s, params)), None)
            if bare:
                yield Hit(
                    place=bare[0],
                    span=bare[0].content,
                    cues=((EvidenceRole.CUE, match.span),),
                    values={"cue": match.span.of(context.annotated.text)},
                )


def _reasoned(context: Context, segments: Sequence[Segment], params: GroundlessParams) -> bool:
    sentences = (s for segment in segments for s in context.annotated.sentences(segment))
    return any(first_in(s, params.reasons) for s in sentences)


def _announced(context: Context, lexicon: str) -> Iterator[tuple[Match, list[Node]]]:
    """Yield the units whose own words announce exceptions, each once, with the items of their list."""
    seen: set[Node] = set()
    for match in mentions(context.annotated, lexicon, context.languages, zones=_ZONES):
        node = match.sentence.segment.node
        unit = context.act.enclosing(node, NodeKind.ARTICLE) or context.act.enclosing(node, NodeKind.POINT)
        if unit is None or unit in seen or (unit is not node and node.kind is NodeKind.SUBPOINT):
            continue
        seen.add(unit)
        yield match, [n for n in context.act.walk(unit) if n.kind is NodeKind.SUBPOINT]


_ZONES = (Zone.BODY, Zone.TABLE, Zone.HEADING)
