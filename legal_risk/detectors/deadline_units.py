"""Days of an unnamed kind, and working beside calendar days in one chain of actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.model.deadline import DayKind, Deadline, Purpose, TermForm, TimeUnit
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.norm import Role
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class UnitParams:
    """``find``: ``bare`` (days of no named kind) or ``mixed`` (both kinds for one chain of actions)."""

    find: str = "bare"


class DayUnits:
    """Finds terms whose days cannot be counted for certain: one hit an act, with every place in its evidence."""

    name = "deadline-units"
    Params = UnitParams

    def find(self, context: Context, params: UnitParams) -> Iterator[Hit]:
        """Yield at most one hit."""
        terms = [t for t in context.facts.deadlines if counts_days(t)]
        if params.find == "mixed":
            yield from _mixed(context, terms)
        else:
            yield from _bare(context, terms)


def counts_days(term: Deadline) -> bool:
    """Tell whether ``term`` gives somebody days: no clause of an order, no duration of a state."""
    running = term.purpose in (Purpose.ACTION, Purpose.WAITING)
    return running and term.form is TermForm.COUNTED and term.unit is TimeUnit.DAY and term.segment is not None


def _bare(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    bare = [t for t in terms if t.days is DayKind.BARE and (t.value or 0) > 1]
    if not bare:
        return
    named = [t for t in terms if t.days in (DayKind.WORKING, DayKind.CALENDAR)]
    first = bare[0]
    assert first.segment is not None
    yield Hit(
        place=first.segment,
        span=first.quantity,
        cues=_cues(bare[1:], EvidenceRole.CUE) + _cues(named[:1], EvidenceRole.COUNTER),
        values={"count": str(len(bare)), "cue": first.quantity.of(context.annotated.text)},
        tier=None if named or len(bare) > 1 else Tier.LOOK,
        severity=Severity.HIGH if any(t.actor is Role.CITIZEN for t in bare) else None,
    )


def _cues(terms: Sequence[Deadline], role: EvidenceRole) -> tuple[tuple[EvidenceRole, Span], ...]:
    return tuple((role, t.quantity) for t in terms)


def _mixed(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Find one kind of action with two kinds of days: «… 10 рабочих дней», «… 5 календарных дней»."""
    seen: dict[tuple[str, str], Deadline] = {}
    for term in terms:
        if term.days is DayKind.BARE or not term.action or term.purpose is not Purpose.ACTION:
            continue
        thing = term.object[0] if term.object else ""
        earlier = seen.setdefault((term.action, thing), term)
        if earlier.days is term.days or not thing:
            continue
        assert term.segment is not None
        text = context.annotated.text
        yield Hit(
            place=term.segment,
            span=term.quantity,
            cues=((EvidenceRole.CONFLICT, earlier.quantity),),
            values={"cue": term.quantity.of(text), "other": earlier.quantity.of(text)},
        )
        return
