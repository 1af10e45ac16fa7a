"""Terms against the total of a service: a step that outlasts it, a second total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legal_risk.detectors.deadlines.clauses import clause_says
from legal_risk.detectors.deadlines.explained import differ
from legal_risk.detectors.deadlines.pairs import odds_hit, pair_hit
from legal_risk.detectors.deadlines.whole import results_handed_over
from legal_risk.detectors.procedures import place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.table import service_totals
from legal_risk.facts.mentions import first_within
from legal_risk.facts.words import either
from legal_risk.model.act import Zone
from legal_risk.model.deadline import Bound, DayKind, Deadline, Direction, TimeUnit
from legal_risk.model.finding import Severity, Tier
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

# Steps that the total term of a service has to hold.
_STAGES = frozenset(
    {"serve", "consider", "check", "decide", "register", "issue", "notify", "send", "draw-up", "approve", "sign"}
)


def against_total(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Compare each step of the provider in the body, of ``terms``, with the total of row «Срок оказания»."""
    totals = [t for t in service_totals(context.annotated, context.facts.deadlines) if t.hours]
    if not totals:
        return
    yield from _two_totals(context, totals)
    longest = max(totals, key=lambda t: t.hours or 0.0)
    for term in terms:
        if not _is_stage(context, term):
            continue
        longer = (term.hours or 0.0) > (longest.hours or 0.0) and not _nearly(term, longest)
        alike = (term.value, term.unit, term.days) == (longest.value, longest.unit, longest.days)
        if longer or (alike and _partial(term)):
            # worth a look: what stops the term of the service may stand elsewhere
            yield odds_hit(context, term, longest.quantity, span=term.span, tier=Tier.LOOK)


def _two_totals(context: Context, totals: Sequence[Deadline]) -> Iterator[Hit]:
    """Compare the total that a norm of the rules names with the only one of the table, else with another norm."""
    tabled = [t for t in totals if place_of(t).zone is Zone.TABLE]
    if len({(t.value, t.unit, t.days) for t in tabled}) > 1:
        return
    named = [t for t in totals if place_of(t).zone is Zone.BODY and not t.conditions and not _beside(context, t)]
    named.extend(results_handed_over(context))
    main = next(iter(tabled or named), None)
    for term in named:
        if main is not None and term is not main and term.unit is main.unit and differ(term, main):
            of_person = Role.CITIZEN in (term.actor, main.actor)
            yield pair_hit(context, term, main, severity=Severity.HIGH if of_person else None)
            return


def _is_stage(context: Context, term: Deadline) -> bool:
    body = place_of(term).zone is Zone.BODY and term.direction is Direction.AFTER and term.bound is Bound.MAX
    if not body or term.action not in _STAGES or term.actor is Role.CITIZEN or "complaint" in term.object:
        return False
    heading = " ".join((n.heading or "").lower() for n in context.act.ancestors(place_of(term).node))
    return re.search(either("appeal-heading"), heading) is None and not _beside(context, term)


def _beside(context: Context, term: Deadline) -> bool:
    """Tell whether the clause is about a matter beside the service, or its point came to speak of a complaint."""
    point = context.act.source.view.to_view(unit_of(context, place_of(term)).span)
    before = Span(point.start, term.quantity.start)
    complained = before.start < before.end and first_within(context.annotated, before, "complaint-word") is not None
    return complained or clause_says(context, term, "beside-service")


def _partial(term: Deadline) -> bool:
    """Tell whether the step is only a part of the service: the check of the papers, not the service as a whole."""
    return term.action in ("consider", "check", "register") and "documents" in term.object


def _nearly(term: Deadline, total: Deadline) -> bool:
    mixed = DayKind.BARE in (term.days, total.days) or term.unit is not TimeUnit.DAY or total.unit is not TimeUnit.DAY
    return mixed and (term.hours or 0.0) <= 1.5 * (total.hours or 0.0)
