"""Where an act speaks of putting a draft to the public."""

from __future__ import annotations

from legal_risk.detectors.procedures import document_of
from legal_risk.engine.context import Context
from legal_risk.engine.places import heading_of, title_of
from legal_risk.facts.mentions import first_within
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.model.act import NodeKind, Segment


def discusses(context: Context) -> bool:
    """Tell whether the act speaks of a discussion at all."""
    found = (phrase_set(context.annotated.backend(c), "discussion").find(context.annotated) for c in context.languages)
    return any(next(matches, None) is not None for matches in found)


def about_drafts(context: Context, segment: Segment) -> bool:
    """Tell whether ``segment`` belongs to a discussion: its title or its chapter (else the document) names one."""
    document = document_of(context, segment)
    unit = context.act.enclosing(segment.node, NodeKind.CHAPTER, NodeKind.SECTION) or document
    titles = (title_of(context.act)[1], heading_of(context.act, document)[1])
    places = (*titles, context.act.source.view.to_view(unit.span))
    return any(first_within(context.annotated, place, "discussion") is not None for place in places)
