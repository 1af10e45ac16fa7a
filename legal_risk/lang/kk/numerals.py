"""Numbers and dates of Kazakh text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from legal_risk.lang.calendar import FIGURES
from legal_risk.lang.calendar import read as read_dates
from legal_risk.lang.counting import Kind, NumberWord
from legal_risk.lang.kk.lemmas import analyses
from legal_risk.lang.numerals import Date
from legal_risk.lang.wordlists import rows

_MONTHS = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйе", "қазан", "қараша", "желтоқсан"),
)
_KINDS: dict[str, Kind] = {"plain": "plain", "ordinal": "ordinal", "times": "times", "half": "half"}


@lru_cache(maxsize=1 << 14)
def number_word(word: str) -> NumberWord | None:
    """Return what ``word`` (lower case) means as a number in any of its forms; ``None`` for other words."""
    if word[:2] not in _first_letters():
        return None
    for reading in analyses(word):
        if reading.lemma in _values() and reading.pos in ("NUM", "NOUN"):
            value, kind = _values()[reading.lemma]
            return NumberWord(value, kind, len(word))
    return None


def dates(text: str) -> tuple[Date, ...]:
    """Return the dates: ``2007 жылғы 27 шілде``, ``25 тамызға``, ``2025 жылдың қыркүйегі``, ``01.09.2025``."""
    return read_dates(_pattern(), text, _MONTHS)


@cache
def ordinal_ending() -> re.Pattern[str]:
    """Return what follows a figure that stands for an ordinal: ``-ші``, ``-бап``; case endings (``-нен``) do not."""
    return re.compile(
        r"-(?:н?[шщ][іы](?!\w)|[іы]нш[іы]|(?!(?:[мбп]ен|[нтд][еа]н|[гғкқн][еа]|[нсдт][іы]|[дт][еа])(?!\w))[^\W\d_]{3})"
    )


@cache
def _values() -> dict[str, tuple[float, Kind]]:
    return {lemma: (float(value), _KINDS[kind]) for lemma, value, kind in rows(__package__, "numerals.tsv")}


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(word[:2] for word in _values())


@cache
def _pattern() -> re.Pattern[str]:
    name = f"(?:{'|'.join(_MONTHS)})[^\\W\\d_]{{0,7}}"
    year = r"(?:жылғы|жылдың|жылы|ж\.)"
    return re.compile(
        rf"{FIGURES}(?: {year})?"
        rf"|(?<![\w.])(?P<year_first>\d{{4}}) {year} (?:[«\"]?(?P<day_after>\d{{1,2}})[»\"]? )?(?P<month_after>{name})"
        rf"|(?<![\w.-])[«\"]?(?P<day_named>\d{{1,2}})[»\"]?(?:-[^\W\d_]+)? (?P<month_named>{name})",
        re.IGNORECASE,
    )
