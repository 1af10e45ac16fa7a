"""References of an act: found in its norms, the internal ones resolved to its units."""

from __future__ import annotations

from legal_risk.model.act import Act, Segment, Zone
from legal_risk.model.reference import CitedAct, Reference
from legal_risk.model.span import Span
from legal_risk.structure.aliases import acts_by_alias
from legal_risk.structure.citations import Citation, citations
from legal_risk.structure.coordination import shared
from legal_risk.structure.resolving import Resolver

_SKIPPED = (Zone.NOTE, Zone.TOC, Zone.STAMP, Zone.SIGNATURE, Zone.UNCLASSIFIED)


def references(act: Act) -> tuple[Reference, ...]:
    """Return the references in the norms of ``act`` in the order of the text.

    Internal ones have their units as targets or are dangling; those to other acts describe the act, also when an alias
    stands for it («далее – Закон»).
    """
    resolver = Resolver(act)
    known = acts_by_alias(act)
    found: list[Reference] = []
    for segment in act.segments:
        if segment.language is not None and segment.zone not in _SKIPPED:
            text = segment.content.of(act.source.view.text)
            for citation in shared(list(citations(text, segment.language)), text, segment.language):
                found.append(_reference(resolver, citation, segment, known))
    return tuple(found)


def _reference(resolver: Resolver, citation: Citation, segment: Segment, known: dict[str, CitedAct]) -> Reference:
    start = segment.content.start
    span = Span(start + citation.start, start + citation.end)
    language = segment.language or "ru"
    if citation.act is not None or citation.other:
        return Reference(span, language, citation.units, act=citation.act)
    targets = resolver.targets(citation, segment.node)
    express = citation.this is not None
    act = known.get(citation.alias or "") if not targets and not express else None
    return Reference(
        span,
        language,
        citation.units,
        own=express or bool(targets),
        express=express,
        document=citation.this or citation.alias,
        targets=targets,
        dangling=express and not targets,
        act=act,
    )
