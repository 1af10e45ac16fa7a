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
from legal_risk.facts.deadlines.dates import day_of_year
from legal_risk.facts.stems import stems
from legal_risk.model.deadline import Bound, Deadline, TermForm

_MADE = frozenset({"approve", "draw-up", "decide"})
_USED = frozenset({"notify", "issue", "pay", "enrol", "conclude"})
# These are about the thing made only where the clause says so: applications and calls are sent and published before.
_TOLD = {"send": "news", "publish": "outcome-word"}
# Days between two dates of one round; what lies further apart belongs to the round before.
_FARTHEST = 120
_FEWEST = 2


def late_sources(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield a hit for each date by which something is used that is made later."""
    dated = [t for t in terms if t.form is TermForm.DATE and t.bound is Bound.MAX and "complaint" not in t.object]
    made = [t for t in dated if t.action in _MADE]
    used = [t for t in dated if t.action in _USED or (t.action in _TOLD and clause_says(context, t, _TOLD[t.action]))]
    for source, use in product(made, used):
        if _one_thing(context, source, use) and 0 < _days(context, source) - _days(context, use) <= _FARTHEST:
            yield pair_hit(context, source, use)


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
