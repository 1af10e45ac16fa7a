"""Dates of the calendar in the wrong order: what is told, paid or handed on is due before the day it is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from legal_risk.detectors.deadlines.alike_norms import things
from legal_risk.detectors.deadlines.clauses import clause_says, groups_named
from legal_risk.detectors.deadlines.pairs import pair_hit
from legal_risk.detectors.procedures import document_of, place_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.dates import day_of_year, days_named
from legal_risk.facts.stems import stems
from legal_risk.model.deadline import Bound, Deadline, TermForm
from legal_risk.model.norm import Role

_MADE = frozenset({"approve", "draw-up", "decide"})
_USED = frozenset({"notify", "issue", "pay", "enrol", "conclude"})
# These are about the thing made only where the clause says so: applications and calls are sent and published before.
_TOLD = {"send": "news", "publish": "outcome-word"}
# Days between two dates of one round; what lies further apart belongs to the round before.
_FARTHEST = 120
_FEWEST = 2
# What a body does with the applications of one round, and the papers that are taken in.
_SETTLED = frozenset({"consider", "check", "evaluate", "approve", "decide", "award", "enrol", "publish", "draw-up"})
_TAKEN_IN = frozenset({"application", "documents"})


def late_sources(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield a hit for each date by which something is used that is made later."""
    dated = [t for t in terms if t.form is TermForm.DATE and t.bound is Bound.MAX and "complaint" not in t.object]
    made = [t for t in dated if t.action in _MADE]
    used = [t for t in dated if t.action in _USED or (t.action in _TOLD and clause_says(context, t, _TOLD[t.action]))]
    for source, use in product(made, used):
        if _one_thing(context, source, use) and 0 < _days(context, source) - _days(context, use) <= _FARTHEST:
            yield pair_hit(context, source, use)


def before_intake_ends(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield a hit for each date by which those who applied are sifted while applications are still taken in."""
    dated = [t for t in terms if t.form is TermForm.DATE and t.bound is not Bound.MIN and not t.recurring]
    intakes = [t for t in dated if _is_intake(context, t)]
    if len(intakes) != 1:
        return
    end = intakes[0]
    for term in dated:
        sifting = term.action in _SETTLED and clause_says(context, term, "sifted-word") and term.bound is Bound.MAX
        same = sifting and term is not end and _one_round(context, end, term)
        if same and 0 < _last_day(context, end) - _last_day(context, term) <= _FARTHEST:
            yield pair_hit(context, end, term)


def _is_intake(context: Context, term: Deadline) -> bool:
    """Tell whether the date ends the intake of applications: «заявки принимаются до …», «участник подаёт … до …»."""
    papers = bool(_TAKEN_IN & set(term.object)) and "complaint" not in term.object
    handed = term.action == "send" and term.actor is Role.CITIZEN
    return papers and (term.action == "accept" or handed) and _last_day(context, term) > 0 and not term.conditions


def _one_round(context: Context, end: Deadline, term: Deadline) -> bool:
    """Tell whether both dates of one document are for the same people, under the same conditions."""
    if end.language != term.language or term.conditions or not _last_day(context, term):
        return False
    if document_of(context, place_of(end)) is not document_of(context, place_of(term)):
        return False
    return groups_named(context, end) == groups_named(context, term)


def _last_day(context: Context, term: Deadline) -> int:
    return max(days_named(term.quantity.of(context.annotated.lower), term.language), default=0)


def _days(context: Context, term: Deadline) -> int:
    return day_of_year(term.quantity.of(context.annotated.lower), term.language) or 0


def _one_thing(context: Context, source: Deadline, use: Deadline) -> bool:
    """Tell whether both norms of one document are about one thing, for the same people."""
    if source.language != use.language or not (_days(context, source) and _days(context, use)):
        return False
    if document_of(context, place_of(source)) is not document_of(context, place_of(use)):
        return False
    groups, others = groups_named(context, source), groups_named(context, use)
    if source.conditions != use.conditions or not (groups <= others or others <= groups):
        return False
    return len(_things(context, source) & _things(context, use)) >= _FEWEST


def _things(context: Context, term: Deadline) -> frozenset[str]:
    return things(stems(term.clause.of(context.annotated.lower))) if term.clause is not None else frozenset()
