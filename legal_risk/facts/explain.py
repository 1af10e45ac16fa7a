"""The reasoning behind a fact: which words made it, who bears it, what it depends on, what speaks against a risk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import singledispatch

from legal_risk.facts.citations import Cited
from legal_risk.facts.collect import Facts
from legal_risk.facts.terms import Term
from legal_risk.model.act import Segment
from legal_risk.model.body import CollegialBody
from legal_risk.model.deadline import Deadline
from legal_risk.model.decision import Decision
from legal_risk.model.decision import Slot as DecisionSlot
from legal_risk.model.explanation import Clue, ClueKind, Explanation, FactKind
from legal_risk.model.lists import ListOpenness
from legal_risk.model.norm import Appeal, Condition, Grounds, Power, Refusal, Role
from legal_risk.model.selection import Selection
from legal_risk.model.span import Span
from legal_risk.structure.service_table import ServiceRow

Fact = (
    Deadline
    | Power
    | Refusal
    | Appeal
    | CollegialBody
    | Selection
    | ListOpenness
    | Cited
    | Term
    | ServiceRow
    | Decision
)
# A condition of these kinds leaves little to choose.
_LIMITING = (Condition.CLOSED, Condition.NAMED)


def facts_of_kind(facts: Facts, kind: FactKind) -> tuple[Fact, ...]:
    """Return the facts of one kind in the order of the text; of service tables the rows that have words."""
    if kind is FactKind.SERVICE_ROW:
        return tuple(row for row in facts.service_rows if row.name or row.value)
    found: Mapping[FactKind, str] = {
        FactKind.DEADLINE: "deadlines",
        FactKind.POWER: "norms",
        FactKind.REFUSAL: "refusals",
        FactKind.APPEAL: "appeals",
        FactKind.BODY: "bodies",
        FactKind.SELECTION: "selections",
        FactKind.LIST: "lists",
        FactKind.REFERENCE: "citations",
        FactKind.TERM: "terms",
        FactKind.DECISION: "decisions",
    }
    listed: tuple[Fact, ...] = getattr(facts, found[kind])
    return listed


@singledispatch
def explain(fact: object) -> Explanation:
    """Return how ``fact`` was read out of the text.

    Raises ``TypeError`` for what is no fact, ``ValueError`` for a time limit of no act and a row without words.
    """
    raise TypeError(f"not a fact of an act: {type(fact).__name__}")


@explain.register
def _(fact: Power) -> Explanation:
    clues = [
        Clue(ClueKind.CUE, "modality", fact.modality.value, fact.cue),
        _bearer(fact.bearer, fact.bearer_span),
        Clue(ClueKind.PART, "action", fact.action, fact.action_span),
        *_conditions(fact.condition, fact.condition_span),
    ]
    if fact.impersonal:
        clues.append(Clue(ClueKind.PART, "impersonal"))
    if fact.negated:
        clues.append(Clue(ClueKind.COUNTER, "negated", span=fact.cue))
    if fact.bearer is Role.CITIZEN:
        clues.append(Clue(ClueKind.COUNTER, "citizen", span=fact.bearer_span))
    return Explanation(FactKind.POWER, fact.segment, fact.span, tuple(clues))


@explain.register
def _(fact: Deadline) -> Explanation:
    if fact.segment is None:
        raise ValueError("the term belongs to no act")
    clues = [Clue(ClueKind.CUE, "length", _length(fact), fact.quantity), Clue(ClueKind.PART, "form", fact.form.value)]
    if fact.value is not None:
        clues.append(Clue(ClueKind.PART, "bound", fact.bound.value))
    if fact.start is not None:
        clues.append(Clue(ClueKind.PART, "start", fact.start_kind, fact.start))
    elif fact.value is not None:
        clues.append(Clue(ClueKind.ABSENT, "start"))
    if fact.target is not None:
        clues.append(Clue(ClueKind.PART, "target", fact.target.value))
    clues.append(_bearer(fact.actor, fact.doer))
    clues.append(Clue(ClueKind.PART if fact.deed else ClueKind.ABSENT, "action", fact.action, fact.deed))
    clues.append(Clue(ClueKind.PART, "purpose", fact.purpose.value))
    return Explanation(FactKind.DEADLINE, fact.segment, fact.span, tuple(clues))


@explain.register
def _(fact: Refusal) -> Explanation:
    named = fact.grounds is not Grounds.NONE
    clues = [
        Clue(ClueKind.CUE, "refusal", fact.kind.value, fact.cue),
        Clue(ClueKind.COUNTER if named else ClueKind.ABSENT, "grounds", fact.grounds.value if named else ""),
        Clue(ClueKind.COUNTER if fact.reasoned else ClueKind.ABSENT, "reasons"),
    ]
    if fact.discretionary:
        clues.append(Clue(ClueKind.PART, "discretionary"))
    return Explanation(FactKind.REFUSAL, fact.segment, fact.span, tuple(clues))


@explain.register
def _(fact: Appeal) -> Explanation:
    parts = {"to-whom": fact.body, "filing-term": fact.filing_term, "review-term": fact.review_term}
    clues = [Clue(ClueKind.CUE, "appeal", span=fact.cue), *_slots({**parts, "result": fact.result}.items())]
    for name in ("same_body", "blanket", "court"):
        if (place := getattr(fact, name)) is not None:
            clues.append(Clue(ClueKind.PART, name.replace("_", "-"), span=place))
    if fact.code is not None:
        clues.append(Clue(ClueKind.COUNTER, "code", span=fact.code))
    return Explanation(FactKind.APPEAL, fact.segment, fact.span, tuple(clues))


@explain.register
def _(fact: CollegialBody) -> Explanation:
    clues = [Clue(ClueKind.CUE, "name", fact.name, fact.span), Clue(ClueKind.PART, "body-role", fact.role.value)]
    if fact.decision is not None:
        clues.append(Clue(ClueKind.PART, "decision", span=fact.decision))
    if fact.own_act is not None:
        clues.append(Clue(ClueKind.COUNTER, "own-act", span=fact.own_act))
    return Explanation(FactKind.BODY, fact.segment, fact.span, (*clues, *_slots(fact.slots.items())))


@explain.register
def _(fact: Selection) -> Explanation:
    clues = [Clue(ClueKind.CUE, "selection", fact.kind.value, fact.cue), *_slots(fact.slots.items())]
    if fact.elsewhere is not None:
        clues.append(Clue(ClueKind.COUNTER, "elsewhere", span=fact.elsewhere))
    return Explanation(FactKind.SELECTION, fact.segment, fact.span, tuple(clues))


@explain.register
def _(fact: ListOpenness) -> Explanation:
    clues = [
        Clue(ClueKind.CUE, "opening", span=fact.opening),
        Clue(ClueKind.PART, "list-of", fact.of.value, fact.named),
    ]
    if fact.closed_by is not None:
        clues.append(Clue(ClueKind.COUNTER, "closed-by", span=fact.closed_by))
    if fact.blanket is not None:
        clues.append(Clue(ClueKind.PART, "blanket", span=fact.blanket))
    return Explanation(FactKind.LIST, fact.segment, fact.span, tuple(clues))


@explain.register
def _(fact: Cited) -> Explanation:
    reference = fact.reference
    clues = [
        Clue(ClueKind.CUE, "reference", "internal" if reference.own else "external", reference.span),
        *(Clue(ClueKind.PART, "unit", f"{unit.kind.value} {', '.join(unit.numbers)}") for unit in reference.units),
    ]
    if reference.act is not None:
        act = reference.act
        named = " ".join(part for part in (act.kind, act.name or act.title, act.date, act.number) if part)
        clues.append(Clue(ClueKind.PART, "act", named))
    missing = (f"{unit.kind.value} {', '.join(unit.numbers)}" for unit in fact.missing)
    clues += [Clue(ClueKind.ABSENT, "unit", unit) for unit in missing]
    return Explanation(FactKind.REFERENCE, fact.segment, reference.span, tuple(clues))


@explain.register
def _(fact: Term) -> Explanation:
    clues = (
        Clue(ClueKind.CUE, "term", fact.kind.value, fact.name),
        Clue(ClueKind.PART, "meaning", span=fact.meaning),
        Clue(ClueKind.PART if fact.uses else ClueKind.ABSENT, "uses", str(fact.uses) if fact.uses else ""),
    )
    span = Span(min(fact.name.start, fact.meaning.start), max(fact.name.end, fact.meaning.end))
    return Explanation(FactKind.TERM, fact.segment, span, clues)


@explain.register
def _(fact: ServiceRow) -> Explanation:
    name, value = _covered(fact.name), _covered(fact.value)
    filled = value is not None and value.end > value.start
    clues = (
        Clue(ClueKind.CUE, "row", fact.number, name),
        Clue(ClueKind.PART if filled else ClueKind.ABSENT, "value", span=value if filled else None),
    )
    first = next(iter((*fact.name, *fact.value)), None)
    if first is None:
        raise ValueError("the row has no words")
    return Explanation(FactKind.SERVICE_ROW, first, name or first.view, clues)


@explain.register
def _(fact: Decision) -> Explanation:
    main = fact.main
    clues = [
        Clue(ClueKind.CUE, "decision", fact.kind.value, main.cue),
        _bearer(fact.actor, main.actor_span),
        *(Clue(ClueKind.CUE, "decision", fact.kind.value, m.cue) for m in fact.mentions if m is not main),
    ]
    clues += [Clue(ClueKind.COUNTER, f"slot-{f.slot.value}", f.reach.value, f.span) for f in fact.fillings]
    clues += [Clue(ClueKind.ABSENT, f"slot-{slot.value}") for slot in DecisionSlot if slot in fact.absent]
    return Explanation(FactKind.DECISION, main.segment, main.span, tuple(clues))


def _bearer(role: Role, span: Span | None) -> Clue:
    return Clue(ClueKind.ABSENT if role is Role.UNKNOWN else ClueKind.PART, "bearer", role.value, span)


def _conditions(condition: Condition, span: Span | None) -> Iterator[Clue]:
    if condition is Condition.NONE:
        yield Clue(ClueKind.ABSENT, "condition")
    else:
        yield Clue(ClueKind.CONDITION, "condition", condition.value, span)
        if condition in _LIMITING:
            yield Clue(ClueKind.COUNTER, "limited", condition.value, span)


def _slots(slots: Iterable[tuple[str, Span | None]]) -> Iterator[Clue]:
    """Yield a clue for each slot: filled ones speak against a risk, the others are absent."""
    for slot, span in slots:
        yield Clue(ClueKind.ABSENT if span is None else ClueKind.COUNTER, f"slot-{slot}", span=span)


def _length(term: Deadline) -> str:
    if term.value is None or term.unit is None:
        return ""
    days = f" {term.days.value}" if term.days else ""
    return f"{term.value:g} {term.unit.value}{days}"


def _covered(segments: tuple[Segment, ...]) -> Span | None:
    spans = [segment.content for segment in segments]
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
