"""Stretches of days for a discussion, and which of them are too short to take part in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.facts.deadlines.numbers import KK_NUMBER, RU_NUMBER, value_of
from legal_risk.model.deadline import DayKind, Deadline, Direction, TimeUnit
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_LEAST = 10  # working days
_LEAST_CALENDAR = 14  # as many days of the calendar hold ten working days


@dataclass(frozen=True, slots=True)
class DayStretch:
    """So many days, with the place in the text that was searched."""

    span: Span
    value: float
    working: bool

    @property
    def few(self) -> bool:
        """Whether the stretch is under ten working days."""
        return self.value < (_LEAST if self.working else _LEAST_CALENDAR)


def day_stretches(lower: str, language: LanguageCode) -> Iterator[DayStretch]:
    """Yield the numbers of days in lower-case text, in any case and of any kind."""
    for found in _pattern(language).finditer(lower):
        value = value_of(found["num"], language)
        if value is not None:
            yield DayStretch(Span(*found.span()), value, found["working"] is not None)


@cache
def _pattern(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        days = r"(?:(?P<working>рабоч\w+) |календарн\w+ )?(?:дн(?:ей|я|ям|ями|ях)|день|суток)"
        return re.compile(rf"\b(?P<num>{RU_NUMBER})(?: ?\([^()]{{1,20}}\))? {days}\b")
    kind = r"(?:(?P<working>жұмыс) |күнтізбелік )?"
    return re.compile(rf"(?P<num>{KK_NUMBER})(?: ?\([^()]{{1,20}}\))? {kind}күн\w*\b(?! сайын)")


def too_short(term: Deadline) -> bool:
    """Tell whether ``term`` is less than ten working days for speaking."""
    if term.value is None or term.direction is Direction.BEFORE:
        return False
    if term.unit is TimeUnit.DAY:
        return term.value < (_LEAST if term.days is DayKind.WORKING else _LEAST_CALENDAR)
    # minutes are those of a sitting, not of a draft that is put to people
    return term.unit is TimeUnit.HOUR or (term.unit is TimeUnit.WEEK and term.value < 2)
