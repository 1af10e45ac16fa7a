"""Amounts that a text names: a number with a unit of time, or a share of a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.facts.deadlines.numbers import KK_NUMBER, RU_NUMBER, value_of
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_STEMS = {
    "дн": "day", "ден": "day", "сут": "day", "күн": "day", "недел": "week", "апта": "week", "час": "hour",
    "сағат": "hour", "месяц": "month", "ай": "month", "год": "year", "лет": "year", "жыл": "year",
    "процент": "percent", "пайыз": "percent", "%": "percent",
}  # fmt: skip
_YEAR = 1900  # a number of this size before «года» is a date


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at its place: ``unit`` is day, week, month, year, hour or percent; ``working`` is said of days."""

    span: Span
    value: float
    unit: str
    working: bool


def amounts(lower: str, start: int, language: LanguageCode) -> Iterator[Amount]:
    """Yield the amounts of a lower-case text that begins at ``start``, in order; dates are none."""
    for found in _pattern(language).finditer(lower):
        value = value_of(found["num"], language)
        unit = next(kind for stem, kind in _STEMS.items() if found["unit"].startswith(stem))
        if value is not None and not (unit == "year" and value >= _YEAR):
            yield Amount(Span(*found.span()).shifted(start), value, unit, bool(found["working"]))


@cache
def _pattern(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        unit = (
            r"(?P<unit>дн(?:ей|я|ем|ями?)|день|суток|недел\w+|месяц\w*|год(?:а|у|ом)?|лет|час(?:а|ов|ам)?|процент\w*)"
        )
        kind = r"(?P<working>рабоч\w+ )?(?:календарн\w+ )?"
        return re.compile(rf"\b(?P<num>{RU_NUMBER})(?: ?\([^()]{{1,20}}\))? {kind}{unit}\b")
    unit = r"(?P<unit>күн\w*|апта\w*|ай(?:ға|дан|да|дың)?|жыл\w*|сағат\w*|пайыз\w*)"
    return re.compile(rf"(?P<num>{KK_NUMBER})(?: ?\([^()]{{1,20}}\))? (?P<working>жұмыс )?(?:күнтізбелік )?{unit}\b")
