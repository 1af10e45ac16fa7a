"""Numbers and dates of Russian text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from legal_risk.lang.calendar import FIGURES
from legal_risk.lang.calendar import read as read_dates
from legal_risk.lang.counting import Kind, NumberWord
from legal_risk.lang.numerals import Date
from legal_risk.lang.ru.lemmas import analyses
from legal_risk.lang.wordlists import rows

_MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_UNITS = "дневн|суточн|недельн|месячн|годичн|годовал|летн|часов|минутн|кратн|процентн|балльн"
_KINDS: dict[str, Kind] = {"plain": "plain", "ordinal": "ordinal", "times": "times", "half": "half"}


@lru_cache(maxsize=1 << 14)
def number_word(word: str) -> NumberWord | None:
    """Return what ``word`` (lower case) means as a number, also inside ``десятидневный``; ``None`` for other words."""
    if word[:2] not in _first_letters():
        return None
    for reading in analyses(word):
        if reading.lemma in _values():
            value, kind = _values()[reading.lemma]
            return NumberWord(value, kind, len(word))
    match = _compound().fullmatch(word)
    return NumberWord(_prefixes()[match.group("number")], "plain", match.end("number")) if match else None


def dates(text: str) -> tuple[Date, ...]:
    """Return the dates: ``1 сентября 2025 года``, ``«25» августа``, ``сентябрь 2025 года``, ``01.09.2025``."""
    return read_dates(_pattern(), text, _MONTHS)


@cache
def ordinal_ending() -> re.Pattern[str]:
    """Return what follows a figure that stands for an ordinal: ``-го``, ``-й``."""
    return re.compile(r"-(?:й|я|е|го|му|ый|ой|ая|ое|ую)(?!\w)")


@cache
def _values() -> dict[str, tuple[float, Kind]]:
    return {lemma: (float(value), _KINDS[kind]) for lemma, value, kind, *_ in rows(__package__, "numerals.tsv")}


@cache
def _prefixes() -> dict[str, float]:
    found = ((row[3], float(row[1])) for row in rows(__package__, "numerals.tsv") if len(row) > 3)
    return {form: value for forms, value in found for form in forms.split()}


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(word[:2] for word in (*_values(), *_prefixes()))


@cache
def _compound() -> re.Pattern[str]:
    numbers = "|".join(sorted(_prefixes(), key=len, reverse=True))
    return re.compile(rf"(?P<number>{numbers})(?:{_UNITS})\w+")


@cache
def _pattern() -> re.Pattern[str]:
    name = (
        "январ[ьяюе]м?|феврал[ьяюе]м?|март(?:а|у|е|ом)?|апрел[ьяюе]м?|ма(?:й|я|ю|е|ем)|июн[ьяюе]м?|июл[ьяюе]м?|"
        "август(?:а|у|е|ом)?|сентябр[ьяюе]м?|октябр[ьяюе]м?|ноябр[ьяюе]м?|декабр[ьяюе]м?"
    )
    year = r"(?:года|году|годом|год|г\.)"
    return re.compile(
        rf"{FIGURES}(?: {year})?"
        rf"|(?<![\w.])[«\"]?(?P<day_named>\d{{1,2}})[»\"]?(?:-го)? (?P<month_named>{name})\b"
        rf"(?: (?P<year_named>\d{{4}})(?: {year})?)?"
        rf"|\b(?P<month_alone>{name}) (?P<year_alone>\d{{4}}) {year}",
        re.IGNORECASE,
    )
