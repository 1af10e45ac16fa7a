"""Two terms that do not fit together: the finding at the later of them."""

from __future__ import annotations

from legal_risk.detectors.procedures import place_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.model.deadline import Deadline
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.span import Span


def odds_hit(
    context: Context, term: Deadline, other: Span, *, span: Span | None = None, tier: Tier | None = None
) -> Hit:
    """Return the hit at the quantity of ``term``, or at ``span``, with the words ``other`` as its conflict."""
    text = context.annotated.text
    return Hit(
        place=place_of(term),
        span=span or term.quantity,
        cues=((EvidenceRole.CONFLICT, other),),
        values={"cue": term.quantity.of(text), "other": other.of(text)},
        tier=tier,
    )


def pair_hit(
    context: Context, one: Deadline, other: Deadline, *, severity: Severity | None = None, tier: Tier | None = None
) -> Hit:
    """Return the hit at the later of two terms, with the earlier as its conflict."""
    first, second = sorted((one, other), key=lambda t: t.quantity)
    text = context.annotated.text
    return Hit(
        place=place_of(second),
        span=second.span,
        cues=((EvidenceRole.CONFLICT, first.span),),
        values={"cue": second.quantity.of(text), "other": first.quantity.of(text)},
        severity=severity,
        tier=tier,
    )
