"""From a pattern with named groups to dates: what Russian and Kazakh dates have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legal_risk.lang.numerals import Date
from legal_risk.model.span import Span

FIGURES = r"(?<![\d.])(?P<day_figures>\d{1,2})\.(?P<month>\d{2})\.(?P<year_figures>\d{4})(?![\d]|\.\d)"
"""``05.01.2025``."""


def read(pattern: re.Pattern[str], text: str, months: Sequence[str]) -> tuple[Date, ...]:
    """Return the dates that ``pattern`` finds: groups ``day*``, ``month*``, ``year*``.

    ``months`` are the beginnings of the twelve month names; a month in a group ``month*`` is one of them or a number.
    """
    found = (_date(match, months) for match in pattern.finditer(text))
    return tuple(date for date in found if date)


def _date(match: re.Match[str], months: Sequence[str]) -> Date | None:
    named = match.groupdict()
    day, month, year = (_part(named, name) for name in ("day", "month", "year"))
    if month is None:
        return None
    number = int(month) if month.isdigit() else 1 + next(i for i, m in enumerate(months) if month.lower().startswith(m))
    if not 1 <= number <= 12 or (day and not 1 <= int(day) <= 31):
        return None
    return Date(Span(*match.span()), int(day) if day else None, number, int(year) if year else None)


def _part(named: dict[str, str | None], beginning: str) -> str | None:
    return next((value for name, value in named.items() if value and name.startswith(beginning)), None)
