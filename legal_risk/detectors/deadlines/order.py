"""Terms that do not fit together: two dates for one step, a later step due first, stages longer than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from legal_risk.detectors.deadlines.clauses import clause_says
from legal_risk.detectors.deadlines.late_source import before_intake_ends, late_sources
from legal_risk.detectors.deadlines.pairs import pair_hit
from legal_risk.detectors.deadlines.stage_sums import said_either_way, stage_sums
from legal_risk.detectors.deadlines.two_dates import two_dates
from legal_risk.detectors.procedures import document_of, place_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.stems import stems, without
from legal_risk.facts.words import either
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, TermForm
from legal_risk.model.norm import Role

# The order in which a body handles a matter.
_RANK = {
    "register": 1, "check": 2, "consider": 3, "evaluate": 3, "decide": 4, "award": 4, "issue-order": 5, "appoint": 5,
    "enrol": 5, "issue": 6, "notify": 6, "pay": 7, "conclude": 6,
}  # fmt: skip
_BEGUN = frozenset({"receipt", "registration", "submission"})
# So much longer the earlier step must be: terms in days of different kinds are never equal.
_CLEARLY = 1.2


@dataclass(frozen=True, slots=True)
class OrderParams:
    """``find``: ``dates`` (two for one step), ``order`` (a later step due first) or ``sum`` (stages and the whole)."""

    find: str = "order"


class TermOrder:
    """Finds terms of one procedure that cannot all be kept."""

    name = "deadline-order"
    Params = OrderParams

    def find(self, context: Context, params: OrderParams) -> Iterator[Hit]:
        """Yield a hit for each pair or list, at the later place."""
        terms = [t for t in context.facts.deadlines if t.purpose is Purpose.ACTION and t.segment is not None]
        if params.find == "dates":
            yield from two_dates(context, terms)
        elif params.find == "sum":
            yield from stage_sums(context, terms)
        else:
            yield from _out_of_order(context, terms)
            yield from late_sources(context, terms)
            yield from before_intake_ends(context, terms)


def _out_of_order(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    running = [t for t in terms if _runs(t)]
    for first, second in combinations(running, 2):
        early, late = sorted((first, second), key=lambda t: _RANK[t.action])
        if _RANK[early.action] == _RANK[late.action] or not _one_chain(context, early, late):
            continue
        if (late.hours or 0.0) * _CLEARLY < (early.hours or 0.0) and _ends(context, late):
            yield pair_hit(context, early, late)


def _runs(term: Deadline) -> bool:
    counted = term.form is TermForm.COUNTED and term.bound is Bound.MAX and term.direction is Direction.AFTER
    body = term.actor is not Role.CITIZEN and "complaint" not in term.object
    return counted and body and term.action in _RANK and term.start is not None and bool(term.start_kind and term.hours)


def _one_chain(context: Context, early: Deadline, late: Deadline) -> bool:
    """Tell whether both terms run from one event of one matter under the same conditions."""
    if early.language != late.language or _apart_by_case(context, early, late):
        return False
    if document_of(context, place_of(early)) is not document_of(context, place_of(late)):
        return False
    if early.start_kind != late.start_kind:
        return _one_paper(context, early, late)
    looked_into = early.action in ("check", "consider", "evaluate")
    others = early.actor_key and late.actor_key and early.actor_key != late.actor_key
    if looked_into and others and not set(early.object) & set(late.object):
        return False  # another body looks at something else: the contest as a whole, say
    one, other = _event(context, early), _event(context, late)
    return len(one & other) > 1 or (bool(one & other) and (one <= other or other <= one))


def _one_paper(context: Context, early: Deadline, late: Deadline) -> bool:
    """Tell whether both terms run from the coming of one application: its receipt, its registration.

    The body that looks into it cannot get it before it is registered, so that the earlier step starts no sooner.
    """
    begun = late.start_kind in _BEGUN and early.start_kind in _BEGUN and early.start_kind != "submission"
    if not begun or late.action not in ("decide", "award", "issue-order", "enrol"):
        return False
    one_paper = _papers(context, early) & _papers(context, late)
    return bool(one_paper) and bool(set(early.object) & {"application", "documents"})


def _papers(context: Context, term: Deadline) -> frozenset[str]:
    """Return which papers the start event names; «өтініш беруші» is a person."""
    event = term.start.of(context.annotated.lower) if term.start else ""
    return frozenset(re.findall(rf"\b({either('paper-stem')})(?!\w* беруш)", event))


def _apart_by_case(context: Context, early: Deadline, late: Deadline) -> bool:
    """Tell whether the steps belong to different cases; a step that ends «либо … отказ» belongs to all of them."""
    one = frozenset() if said_either_way(context, early) else early.conditions
    other = frozenset() if said_either_way(context, late) else late.conditions
    return one != other


def _event(context: Context, term: Deadline) -> frozenset[str]:
    """Return the stems that tell one start event from another; that something ended is said of every event."""
    return without(stems(term.start.of(context.annotated.lower)), "ended-stem") if term.start else frozenset()


def _ends(context: Context, term: Deadline) -> bool:
    """Tell whether the step can only follow the earlier one: a notice must be about the result."""
    return term.action != "notify" or term.clause is None or clause_says(context, term, "outcome-word")
