"""Two terms for one thing: one doer, one action, one object, one start, two lengths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from legal_risk.detectors.deadlines.clauses import groups_named
from legal_risk.detectors.deadlines.explained import differ, is_explained
from legal_risk.detectors.deadlines.pairs import pair_hit
from legal_risk.detectors.deadlines.totals import against_total
from legal_risk.detectors.deadlines.whole import ends_contest
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.deeds import is_passive
from legal_risk.facts.negation import denied_at
from legal_risk.model.deadline import Bound, Deadline, Purpose, TermForm
from legal_risk.model.finding import Severity
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

# An action whose name says little: without an equal object nothing can be compared.
_PLAIN = frozenset({"send", "draw-up", "hold", "accept"})


@dataclass(frozen=True, slots=True)
class ConflictParams:
    """``find``: ``pair`` (two terms for one action) or ``total`` (a step that outlasts the whole service)."""

    find: str = "pair"


class ConflictingTerms:
    """Finds terms that cannot both be kept, or between which the body may choose."""

    name = "deadline-conflict"
    Params = ConflictParams

    def find(self, context: Context, params: ConflictParams) -> Iterator[Hit]:
        """Yield one hit for each pair, at the later of the two places."""
        terms = [t for t in context.facts.deadlines if _comparable(t) and not _undone(context, t)]
        if params.find == "total":
            yield from against_total(context, terms)
        else:
            yield from _pairs(context, terms)
            yield from _contests(context)


def _comparable(term: Deadline) -> bool:
    counted = term.form is TermForm.COUNTED and term.purpose is Purpose.ACTION and term.bound is not Bound.EXACT
    return counted and term.hours is not None and term.segment is not None and bool(term.action)


def _undone(context: Context, term: Deadline) -> bool:
    """Tell whether the deed is one that is not done («до решения по жалобе договор не заключается»)."""
    sentence = context.annotated.sentence_at(term.quantity.start)
    if sentence is None or term.deed is None:
        return False
    # The verb of a Kazakh deed is its last word; between may stand the term («… кешіктірмей қабылдайды»).
    inside = [t for t in sentence.tokens if term.deed.start <= t.start < term.deed.end]
    verb = Span(inside[-1].start, inside[-1].end) if term.language == "kk" and inside else term.deed
    return denied_at(sentence, verb)


def _pairs(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    for first, second in combinations(terms, 2):
        if _same_matter(context, first, second) and differ(first, second) and not is_explained(context, first, second):
            yield _hit(context, first, second)


def _contests(context: Context) -> Iterator[Hit]:
    """Compare the terms that bound one contest: «Конкурс завершается в течение …», «Общий срок конкурса …»."""
    bounding = (t for t in context.facts.deadlines if t.hours and t.segment and t.bound is Bound.MAX)
    terms = [t for t in bounding if ends_contest(context, t)]
    for first, second in combinations(terms, 2):
        if differ(first, second) and not is_explained(context, first, second):
            yield _hit(context, first, second)


def _hit(context: Context, first: Deadline, second: Deadline) -> Hit:
    of_person = Role.CITIZEN in (first.actor, second.actor)
    return pair_hit(context, first, second, severity=Severity.HIGH if of_person else None)


def _same_matter(context: Context, first: Deadline, second: Deadline) -> bool:
    if first.language != second.language or first.direction is not second.direction:
        return False
    if first.action != second.action:
        return _one_decision(first, second)
    if first.bound is not second.bound or first.action in ("serve", "hold"):
        return False
    one, other = set(first.object), set(second.object)
    named = _same_doer(first, second, passive=False)
    if _one_event(first, second):
        if "complaint" in one | other:
            return named and one == other and groups_named(context, first) == groups_named(context, second)
        if not all(t.actor_key or _leaves_doer_out(context, t) for t in (first, second)):
            return False  # the Kazakh doer stands there and was not read: it may be another body
        return _same_doer(first, second, passive=True) and bool(one & other)
    if not named:
        return False  # without a common event a body that is not named may be another
    if first.object[:1] != second.object[:1] or not one:
        return False
    return first.action not in _PLAIN or one == other


def _one_decision(first: Deadline, second: Deadline) -> bool:
    """Tell whether one and the same considers a matter «с принятием решения» and decides it, from one event."""
    if {first.action, second.action} != {"consider", "decide"} or first.bound is not second.bound:
        return False
    decided = "decision" in first.object and "decision" in second.object
    papers = set(first.object) & set(second.object) & {"application", "documents"}
    aside = "complaint" in (*first.object, *second.object)
    return decided and bool(papers) and not aside and _one_event(first, second) and _named_alike(first, second)


def _leaves_doer_out(context: Context, term: Deadline) -> bool:
    """Tell whether the verb of the norm needs no doer beside it: a passive; a Russian one may follow it."""
    return term.language == "ru" or term.deed is None or is_passive(term.deed.of(context.annotated.lower), "kk")


def _named_alike(first: Deadline, second: Deadline) -> bool:
    return bool(first.actor_key) and first.actor_key == second.actor_key


def _one_event(first: Deadline, second: Deadline) -> bool:
    return first.start_kind != "" and first.start_kind == second.start_kind


def _same_doer(first: Deadline, second: Deadline, *, passive: bool) -> bool:
    """Tell whether one and the same acts; ``passive``: a norm that leaves its doer unnamed fits every body."""
    if first.actor_key and second.actor_key:
        return _named_alike(first, second)
    unnamed = not first.actor_key or not second.actor_key
    return passive and unnamed and Role.CITIZEN not in (first.actor, second.actor)
