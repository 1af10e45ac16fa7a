"""What the tool said about an act, reduced to what labels can be compared with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.model.finding import EvidenceRole, Finding, Tier
from legal_risk.model.report import ActReport
from legal_risk.model.span import Span
from legal_risk.quality.labels import Scope

_SCOPES: dict[NodeKind, Scope] = {
    NodeKind.OPERATIVE: "operative",
    NodeKind.APPROVED: "approved",
    NodeKind.APPENDIX: "appendix",
}


@dataclass(frozen=True, slots=True)
class Predicted:
    """One finding of the tool; ``spans`` are its quote and the places of a conflict, in characters of the source."""

    factor: str
    tier: Tier
    unit: str | None
    scope: Scope | None
    spans: tuple[Span, ...]
    rule: str = ""
    quote: str = ""


def predictions(report: ActReport) -> tuple[Predicted, ...]:
    """Return the findings of ``report`` in its order."""
    return tuple(_predicted(finding, report.act) for finding in report.findings)


def part_of(act: Act, span: Span) -> Scope | None:
    """Return the innermost part of the act (operative clauses, approved document, appendix) that holds ``span``."""
    scope: Scope | None = None
    children: Iterable[Node] = (act.root,)
    while (node := next((c for c in children if c.span.covers(span)), None)) is not None:
        scope = _SCOPES.get(node.kind, scope)
        children = node.children
    return scope


def _predicted(finding: Finding, act: Act) -> Predicted:
    conflicts = (e.span for e in finding.evidence if e.role is EvidenceRole.CONFLICT and not e.source)
    spans = (finding.span, *conflicts)
    scope = part_of(act, finding.span)
    return Predicted(finding.factor, finding.tier, finding.unit, scope, spans, finding.rule, finding.quote)
