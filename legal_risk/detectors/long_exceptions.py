"""Articles that list so many exceptions from a rule that the exception becomes the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.model.act import Node, NodeKind
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
        seen: set[Node] = set()
        for code in context.languages:
            for match in phrase_set(context.annotated.backend(code), params.lexicon).find(context.annotated):
                node = match.sentence.segment.node
                unit = context.act.enclosing(node, NodeKind.ARTICLE) or context.act.enclosing(node, NodeKind.POINT)
                if unit is None or unit in seen or (unit is not node and node.kind is NodeKind.SUBPOINT):
                    continue
                items = sum(n.kind is NodeKind.SUBPOINT for n in context.act.walk(unit))
                if items > int(params.most):
                    seen.add(unit)
                    yield Hit(
                        place=match.sentence.segment,
                        span=match.span,
                        cues=((EvidenceRole.CUE, match.span),),
                        values={"count": str(items), "most": params.most},
                    )
