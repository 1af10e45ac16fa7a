"""Stages of a procedure that together take longer than the whole of it may."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.detectors.deadlines.clauses import clause_says, start_says
from legal_risk.detectors.deadlines.waiting import is_persons
from legal_risk.detectors.procedures import place_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.table import service_totals
from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.deadline import Bound, DayKind, Deadline, Direction, TermForm, TimeUnit
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Role

_STAGES = frozenset(
    {"register", "check", "consider", "decide", "issue", "notify", "send", "draw-up", "approve", "sign"}
)
# Where the act itself says how long the whole may take, any step of the body is a stage, by whatever verb.
_FURTHER = frozenset({"", "evaluate", "issue-order", "enrol", "transfer", "award", "appoint", "conclude"})
_APPLIED = frozenset({"registration", "submission", "receipt"})
_HANDED = frozenset({"issue", "notify"})
_ITEMS = frozenset({NodeKind.SUBPOINT, NodeKind.INDENT})


def stage_sums(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Compare the sum of the stages of one list with the whole; yield a hit where it is longer."""
    wholes = [t for t in _wholes(context, terms) if t.unit is TimeUnit.DAY and t.value]
    if not wholes:
        return
    whole = max(wholes, key=lambda t: t.hours or 0.0)
    for stages in _lists(context, [t for t in terms if not t.conditions or said_either_way(context, t)], whole):
        total = _elapsed(context, stages)
        if total > (whole.value or 0.0) and all((t.value or 0.0) <= (whole.value or 0.0) for t in stages):
            yield _hit(context, stages, whole, total)


def said_either_way(context: Context, term: Deadline) -> bool:
    """Tell whether the step takes its term whatever the outcome: «оформляет справку либо при … готовит отказ»."""
    return clause_says(context, term, "either-outcome")


def _elapsed(context: Context, stages: Sequence[Deadline]) -> float:
    """Return when the last stage ends: one counted from the application runs beside those before it."""
    total = 0.0
    for term in stages:
        length = term.value or 0.0
        applied = term.start_kind in _APPLIED and start_says(context, term, "application-begun")
        total = max(total, length) if applied or term.start_kind == "registration" else total + length
    return total


def _wholes(context: Context, terms: Sequence[Deadline]) -> Sequence[Deadline]:
    named = [t for t in terms if clause_says(context, t, "whole-term")]
    return (*service_totals(context.annotated, context.facts.deadlines), *named)


def _lists(context: Context, terms: Sequence[Deadline], whole: Deadline) -> Iterator[list[Deadline]]:
    """Yield the stages that stand in one list or in one chapter, in the order of the text, each kind of step once."""
    by_parent: dict[int, tuple[Node, list[Deadline]]] = {}
    for term in terms:
        if term is not whole and _is_stage(context, term, whole):
            segment = place_of(term)
            parent = context.act.parents.get(segment.node) or segment.node
            by_parent.setdefault(id(parent), (parent, []))[1].append(term)
    for _, stages in by_parent.values():
        kinds: dict[tuple[str, ...], Deadline] = {}
        for term in stages:
            kinds.setdefault((term.action, term.actor_key, "" if term.action else str(term.quantity.start)), term)
        if len(kinds) > 1:
            yield _until_handed_over(context, list(kinds.values()))


def _until_handed_over(context: Context, stages: list[Deadline]) -> list[Deadline]:
    """Return the stages up to the one by which the person has the result; what follows is another matter."""
    for place, term in enumerate(stages):
        if term.action in _HANDED and said_either_way(context, term):
            return stages[: place + 1]
    return stages


def _is_stage(context: Context, term: Deadline, whole: Deadline) -> bool:
    fits = term.form is TermForm.COUNTED and term.unit is TimeUnit.DAY and term.bound is Bound.MAX
    same = term.language == whole.language and (term.days is whole.days or DayKind.BARE in (term.days, whole.days))
    named = clause_says(context, whole, "whole-term") and _by_body(context, term)
    stage = term.action in _STAGES or (named and term.action in _FURTHER)
    ours = stage and term.actor is not Role.CITIZEN and "complaint" not in term.object
    body = term.segment is not None and term.segment.zone is Zone.BODY and term.direction is Direction.AFTER
    return fits and same and ours and body and not clause_says(context, term, "beside-service")


def _by_body(context: Context, term: Deadline) -> bool:
    """Tell whether no person does what the term bounds."""
    sentence = context.annotated.sentence_at(term.quantity.start)
    return sentence is not None and not is_persons(sentence, term)


def _hit(context: Context, stages: Sequence[Deadline], whole: Deadline, total: float) -> Hit:
    last = stages[-1]
    text = context.annotated.text
    cues = [(EvidenceRole.CONFLICT, whole.quantity), *((EvidenceRole.CUE, t.span) for t in stages[:-1])]
    return Hit(
        place=place_of(last),
        span=last.span,
        cues=tuple(cues),
        values={
            "cue": " + ".join(t.quantity.of(text) for t in stages),
            "sum": f"{total:g}",
            "other": whole.quantity.of(text),
        },
        tier=None if _follow_each_other(stages) else Tier.LOOK,
    )


def _follow_each_other(stages: Sequence[Deadline]) -> bool:
    """Tell whether the stages are the items of a list."""
    nodes = [place_of(t).node for t in stages]
    return len({id(node) for node in nodes}) > 1 and all(node.kind in _ITEMS for node in nodes)
