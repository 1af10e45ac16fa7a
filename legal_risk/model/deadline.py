"""Time limits: what the text of an act says about when something is to be done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span


class TermForm(StrEnum):
    """How a time limit is written.

    ``COUNTED``: a number of units. ``DATE``: a day of the calendar or the clock. ``EVENT``: tied to an event
    («в день обращения», «до начала учебного года»). ``RECURRING``: a period only («ежегодно»). ``REFERENCE``: a
    term set in another place («в указанный срок», «в сроки, установленные законодательством»). ``VAGUE``: named
    but not countable («своевременно»).
    """

    COUNTED = "counted"
    DATE = "date"
    EVENT = "event"
    RECURRING = "recurring"
    REFERENCE = "reference"
    VAGUE = "vague"


class TimeUnit(StrEnum):
    """The unit in which a term is counted."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    STUDY_PERIOD = "study-period"


class DayKind(StrEnum):
    """Which days are counted; ``BARE``: the text says only «дней» / «күн»."""

    WORKING = "working"
    CALENDAR = "calendar"
    BARE = "bare"


class Bound(StrEnum):
    """``MAX``: no later than. ``MIN``: no sooner, no less than. ``EXACT``: at that time, after that very period."""

    MAX = "max"
    MIN = "min"
    EXACT = "exact"


class Direction(StrEnum):
    """Whether the term runs on from its start event or is counted back from an event to come."""

    AFTER = "after"
    BEFORE = "before"


class Purpose(StrEnum):
    """What the term limits.

    ``ACTION``: somebody's doing. ``WAITING``: something happens once the period is over. ``DURATION``: how long
    a state lasts (storage, study, office, validity). ``ENTRY``: entry into force. ``OPERATIVE``: an order's own
    instruction to a body (registration, publication, control).
    """

    ACTION = "action"
    WAITING = "waiting"
    DURATION = "duration"
    ENTRY = "entry"
    OPERATIVE = "operative"


class ReferenceTarget(StrEnum):
    """Where a term of form ``REFERENCE`` sends the reader."""

    PROVISION = "provision"
    LAW = "law"
    CONTRACT = "contract"
    DECISION = "decision"
    BACK = "back"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One time limit at one place; all spans count characters of the matching view.

    ``span`` covers the whole expression with its start event, ``quantity`` the number and unit (or the date, or
    the vague word), ``start`` the words that name the start event. ``value`` is in ``unit``; ``days`` is set
    for days only. ``start_kind`` is the class of the start event (registration, receipt, submission, decision,
    ... or empty). ``actor_key``, ``action`` and ``object`` are lemmas; ``doer`` and ``deed`` the words that they come
    from; ``segment`` and ``clause`` are ``None`` as long as only a string was looked at.
    """

    span: Span
    quantity: Span
    form: TermForm
    language: LanguageCode
    value: float | None = None
    unit: TimeUnit | None = None
    days: DayKind | None = None
    bound: Bound = Bound.MAX
    direction: Direction = Direction.AFTER
    purpose: Purpose = Purpose.ACTION
    start: Span | None = None
    start_kind: str = ""
    target: ReferenceTarget | None = None
    recurring: bool = False
    clause: Span | None = None
    actor: Role = Role.UNKNOWN
    actor_key: str = ""
    action: str = ""
    object: tuple[str, ...] = ()
    conditions: frozenset[str] = frozenset()
    doer: Span | None = None
    deed: Span | None = None
    segment: Segment | None = None

    @property
    def hours(self) -> float | None:
        """The length in hours of calendar time, working days stretched by 7/5; ``None`` when it cannot be counted."""
        if self.value is None or self.unit is None:
            return None
        factor = _HOURS.get(self.unit)
        if factor is None:
            return None
        stretch = 1.4 if self.days is DayKind.WORKING else 1.0
        return self.value * factor * stretch

    @property
    def sets_term(self) -> bool:
        """Tell whether the expression says when an action is to be done, in a way that can be checked."""
        return self.purpose in {Purpose.ACTION, Purpose.OPERATIVE} and self.form is not TermForm.VAGUE


_HOURS = {
    TimeUnit.MINUTE: 1 / 60,
    TimeUnit.HOUR: 1.0,
    TimeUnit.DAY: 24.0,
    TimeUnit.WEEK: 168.0,
    TimeUnit.MONTH: 730.0,
    TimeUnit.QUARTER: 2190.0,
    TimeUnit.YEAR: 8760.0,
}
