"""Two dates of the calendar for one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from legal_risk.detectors.deadlines.clauses import groups_named
from legal_risk.detectors.deadlines.pairs import pair_hit
from legal_risk.detectors.procedures import document_of, place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.dates import day_of_year
from legal_risk.model.deadline import Bound, Deadline, TermForm
from legal_risk.model.norm import Role

_INTAKE = frozenset({"send", "accept"})
_DATED = frozenset({"enrol", "hold", "appoint", "pay", "issue", "decide", "consider", "publish"})
_PAPERS = frozenset({"application", "documents"})
_OTHER_PAPERS = frozenset({"report", "protocol", "complaint", "list"})
_FARTHEST = 62  # days between two dates that can be meant for one step


def two_dates(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield a hit for each pair of dates of ``terms`` that are set for one step."""
    dated = [t for t in terms if t.form is TermForm.DATE and t.bound is Bound.MAX and _step(t)]
    for first, second in combinations(dated, 2):
        if _step(first) == _step(second) and _one_matter(context, first, second) and _apart(context, first, second):
            yield pair_hit(context, first, second)


def _step(term: Deadline) -> str:
    """Return the step that a date bounds; handing in and taking in applications are one."""
    if term.action in _INTAKE:
        plain = bool(_PAPERS & set(term.object)) and not _OTHER_PAPERS & set(term.object)
        own = term.action == "accept" or term.actor in (Role.CITIZEN, Role.UNKNOWN)
        return "intake" if plain and own else ""
    if term.action not in _DATED:
        return ""
    if term.action == "enrol":
        return term.action
    return f"{term.action} {term.object[0]}" if term.object else ""


def _one_matter(context: Context, first: Deadline, second: Deadline) -> bool:
    one, other = place_of(first), place_of(second)
    if first.language != second.language or document_of(context, one) is not document_of(context, other):
        return False
    if unit_of(context, one) is unit_of(context, other) or first.conditions != second.conditions:
        return False
    if first.actor_key and second.actor_key and first.actor_key != second.actor_key:
        return False
    return groups_named(context, first) == groups_named(context, second)


def _apart(context: Context, first: Deadline, second: Deadline) -> bool:
    one = day_of_year(first.quantity.of(context.annotated.lower), first.language)
    other = day_of_year(second.quantity.of(context.annotated.lower), second.language)
    return one is not None and other is not None and 0 < abs(one - other) <= _FARTHEST
