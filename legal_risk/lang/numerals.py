"""Numbers and dates in running text, in figures and in words: ``10 (десять)``, ``он бес``, ``2007 жылғы 27 шілде``."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number of the text: its place, its value, whether it is an ordinal.

    ``repeated`` is the value given a second time in brackets (``10 (десять)``); when it differs from ``value`` the text
    is at fault. The span covers both numbers, and only the number inside a word such as ``10-дневный``.
    """

    span: Span
    value: float
    ordinal: bool = False
    repeated: float | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the text; parts that are not written are ``None``."""

    span: Span
    day: int | None
    month: int
    year: int | None

    @property
    def iso(self) -> str | None:
        """``YYYY-MM-DD`` when day and year are written, else ``None``."""
        if self.day is None or self.year is None:
            return None
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def numerals(text: str, code: LanguageCode) -> tuple[Numeral, ...]:
    """Return the numbers of ``text`` in order; spans count characters of ``text``.

    Parts of dates, numbers of decimal paragraphs (``2.1``) and inserted numbers (``57-1``) are not among them.
    """
    if code == "ru":
        from legal_risk.lang.ru.numerals import number_word, ordinal_ending
    else:
        from legal_risk.lang.kk.numerals import number_word, ordinal_ending
    from legal_risk.lang.counting import read

    taken = dates(text, code)
    return tuple(
        n for n in read(text, number_word, ordinal_ending()) if not any(date.span.meets(n.span) for date in taken)
    )


def dates(text: str, code: LanguageCode) -> tuple[Date, ...]:
    """Return the dates of ``text`` in order, without days and months that do not exist."""
    if code == "ru":
        from legal_risk.lang.ru.numerals import dates as found
    else:
        from legal_risk.lang.kk.numerals import dates as found
    return found(text)
