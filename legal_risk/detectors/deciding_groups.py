"""Several persons decide together, named as a body or not, and the act has no word of how they come to a decision."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.concept import ConceptAbsent, ConceptParams, is_defined
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.groups import Group, groups
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.model.finding import EvidenceRole


class DecidingGroup:
    """Finds persons who choose as one while nothing says how many must agree."""

    name = "deciding-group"
    Params = ConceptParams

    def find(self, context: Context, params: ConceptParams) -> Iterator[Hit]:
        """Yield what the missing concept yields, else the first group that the facts know."""
        found = next(ConceptAbsent().find(context, params), None)
        if found is not None:
            yield found
            return
        group = next(_undecided(context, params), None)
        if group is not None and not _answered(context, params.family):
            yield Hit(
                place=group.sentence.segment,
                span=group.sentence.span,
                cues=((EvidenceRole.TRIGGER, group.span),),
                values={"cue": group.span.of(context.annotated.text)},
            )


def _undecided(context: Context, params: ConceptParams) -> Iterator[Group]:
    """Yield the groups of the act in its order; not those that another act governs or that hear complaints."""
    found = sorted(groups(context.annotated, context.languages), key=lambda g: g.span)
    yield from (g for g in found if first_in(g.sentence, params.unless, "appeal") is None)


def _answered(context: Context, family: str) -> bool:
    """Tell whether a norm other than one on complaints says how several persons decide."""
    found = mentions(context.annotated, family, context.languages)
    own = (m for m in found if not of_complaint(context.annotated, m, context.facts.appeals))
    return any(not is_defined(context, m) for m in own)
