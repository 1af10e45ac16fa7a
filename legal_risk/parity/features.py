"""What a provision says in numbers and little words, in either language: the things that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from legal_risk.lang.numerals import dates, numerals
from legal_risk.model.deadline import Deadline, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span
from legal_risk.parity.units import Unit

if TYPE_CHECKING:
    from legal_risk.facts.collect import Facts


@dataclass(frozen=True, slots=True)
class Value:
    """A number of the text: ``key`` is comparable across languages, ``written`` whether it stands in figures.

    Only a ``clear`` one may be missed on the other side: small numbers in words are said in other ways too.
    """

    key: str
    span: Span
    written: bool
    clear: bool = True


class Reading:
    """One language text with its facts."""

    def __init__(self, facts: Facts, language: LanguageCode) -> None:
        self.facts, self.language = facts, language
        self.annotated = facts.annotated
        self._read: dict[Span, tuple[Value, ...]] = {}
        self._terms = [t for t in facts.deadlines if t.form is TermForm.COUNTED and t.value is not None]

    def terms(self, units: Sequence[Unit]) -> list[Deadline]:
        """Return the counted time limits in ``units``."""
        stretches = [s for unit in units for s in unit.stretches()]
        return [t for t in self._terms if any(s.covers(t.quantity) for s in stretches)]

    def values(self, units: Sequence[Unit]) -> list[Value]:
        """Return the numbers, dates and hours in ``units``."""
        return [v for unit in units for s in unit.stretches() for v in self.read(s)]

    def cited(self, span: Span) -> bool:
        """Tell whether ``span`` stands inside a reference to units."""
        return any(c.reference.units and c.reference.span.covers(span) for c in self.facts.citations)

    def words(self, units: Sequence[Unit]) -> str:
        """Return the lower-case text of ``units``."""
        lower = self.annotated.lower
        return "\n".join(s.of(lower) for unit in units for s in unit.stretches())

    def timed(self, span: Span) -> bool:
        """Tell whether ``span`` stands inside a time limit."""
        return any(t.quantity.meets(span) for t in self._terms)

    def read(self, stretch: Span) -> tuple[Value, ...]:
        """Return the numbers, dates and hours of a stretch of the view."""
        if stretch not in self._read:
            self._read[stretch] = tuple(self._values(stretch))
        return self._read[stretch]

    def _values(self, stretch: Span) -> Iterator[Value]:
        text = stretch.of(self.annotated.text)
        known = dates(text, self.language)
        for date in known:
            key = f"{date.year or ''}-{date.month}-{date.day or ''}"
            yield Value(key, date.span.shifted(stretch.start), True)
        clocks = list(_clock().finditer(text))
        for clock in clocks:
            hour, minute = clock[1] or clock[3] or clock[5], clock[2] or clock[4] or clock[6]
            yield Value(f"{int(hour)}:{minute}", Span(*clock.span()).shifted(stretch.start), True)
        for number in numerals(text, self.language):
            written = number.span.of(text)[:1].isdigit()
            if any(number.span.meets(Span(*clock.span())) for clock in clocks):
                continue
            inside = text[number.span.end : number.span.end + 1].isalpha()
            plain = number.value > 3 and not number.ordinal and not inside
            place = number.span.shifted(stretch.start)
            marker = text[number.span.end : number.span.end + 1] == ")" and not self.cited(place)
            clear = (written and not marker) or (plain and _clear(number.span.of(text), self.language))
            yield Value(f"{number.value:g}", place, written, clear)
        for listed in _LISTED.finditer(text):
            if int(listed[1]) > int(listed[2]):
                yield Value(listed[0], Span(*listed.span()).shifted(stretch.start), True)


# Inserted numbers («57-1») are no numerals.
_LISTED = re.compile(
    r"(?<![\w./-])(\d{1,3})-(\d{1,3})(?=\)|-?(?:тармақ|тармағ|бап|баб)|\s(?:стать|Закон|Кодекс|настоящ))"
)


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,-])(?:([01]?\d|2[0-3])[.:]([0-5]\d)|([01]?\d|2[0-3])-(00|30)|([01]?\d|2[0-3])\s?ч\.?\s?([0-5]\d)\s?м)"
        r"(?!\d|[.-]\d|\s?(?:жыл|год|%|пайыз|процент|балл))"
    )


# Words that look like numbers and are none: an orphan, a face, a quarter of the year.
_KK_WORDS = re.compile(
    r"(?:(?:төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың|бір|екі|үш)\s?)+",
    re.IGNORECASE,
)


def _clear(words: str, language: LanguageCode) -> bool:
    """Tell whether ``words`` can only be a number."""
    if language == "ru":
        return words.lower() not in ("семью", "сорока")
    return _KK_WORDS.fullmatch(words) is not None and words.lower() != "тоқсан"


PLAIN_MAY = r"(?<!не )\b(?:вправе|может|могут)\b|имее?т право|имеют право|\bможно\b"
"""The Russian words that permit and say nothing else."""


@cache
def may_words(language: LanguageCode) -> re.Pattern[str]:
    """Return what permits."""
    return re.compile(
        rf"{PLAIN_MAY}|\bразрешается\b"
        r"|(?<!не )\bдопускается\b"
        r"|\bвол(?:ен|ьна|ьны)\b|не возбраняется|не запрещается|\bпозволено\b|дозволя\w+|\bразрешено\b|по желанию"
        if language == "ru"
        else r"құқылы(?! емес)|мүмкін\b(?! емес| бол[мп])"
        # «бере алады» can give; «анықтама алады», «мерзімде алады», «есепке алады» receives, takes.
        r"|\b(?!(?:\w*(?:ма|ме|да|де|ға|ге|қа|ке|уақытта|мектепте|тәртіпте)|баға|жеребе|орта)\s)\w{2,}(?:а|е"
        r"|й) ала(?:ды|тын)"
        r"|шыға ала(?:ды|тын)|\w[уү][ғг][ае] болады\b"
        r"|құқығы бар|рұқсат етіледі|жол беріледі"
    )


@cache
def option_words(language: LanguageCode) -> re.Pattern[str]:
    """Return whatever leaves a choice, in the widest sense: a permission of the other text may be said so."""
    return re.compile(
        r"вправе|\bмо[жг]|\bправ[оаеу]\b|\bправом|\bправам|допуска|допустим|разреш|возможн|возмож|способ|жела|выбор|выбир|усмотрен"
        r"|инициатив|добровол|позвол|дозвол|\bволен|\bвольн|\bлибо\b|\bили\b|запрещ|возбран|при необходимости"
        r"|по запросу|не \w+т"
        if language == "ru"
        else r"құқы|мүмкін|\bала\b|\bала(?:ды|тын|р|лм)|болады|болатын|рұқсат|жол бер|жол ашыл|қала(?:у|са|ған"
        r"|йды)|ерікті|еркі|таңда"
        r"|бастама|өз\b|ықтимал|немесе|болмаса|\bне\b|тыйым|қажет бол|сұрау|[мбп][ае]йд[ыі]|ынта|талап ет"
    )


@cache
def must_words(language: LanguageCode) -> re.Pattern[str]:
    """Return what obliges in so many words."""
    return re.compile(
        r"\bобязан(?:а|о|ы)?\b|\bдолж(?:ен|на|но|ны)\b|\bнеобходимо\b|\bв обязательном порядке"
        if language == "ru"
        else r"міндетті\b|\bтиіс\b|\bқажет\b|\bкерек\b|міндетті түрде"
    )


@cache
def ban_words(language: LanguageCode) -> re.Pattern[str]:
    """Return what forbids in so many words."""
    return re.compile(
        r"не допуска[ею]тся|запреща[ею]тся|\bне вправе\b|\bне мо(?:жет|гут)\b|не подлеж[аи]т|не разреша[ею]тся"
        if language == "ru"
        else r"жол берілмейді|тыйым салын\w+|құқылы емес|рұқсат етілмейді|құқығы жоқ|мүмкін (?:емес|болма)|\w(?:а"
        r"|е|й) алмайды"
    )


@cache
def negative_words(language: LanguageCode) -> re.Pattern[str]:
    """Return whatever denies: a ban of the other text may be said in any of these ways."""
    return re.compile(
        r"\bне\b|\bнет\b|\bбез\b|запре[щт]|исключ|отсутств|\bни\b|\bнельзя|отказ|лиша|\bне\w+|кроме"
        r"|только|ограничен"
        if language == "ru"
        else r"емес|\bжоқ|тыйым|(?<=\w)[мбп][ае]йд[ыі]|(?<=\w)[мбп][ае]у\w*\s(?:тиіс|керек|қажет)"
        r"|\bал[мб][ае]\w|\bтек\b|ғана|қоспағанда|бас тарт|шектел"
        r"|(?<=\w)[мбп][ае](?:са|се|с|ған|ген|стан|стен)\b|(?<=\w)[мбп][ае]й\b|(?<=\w)[мбп][ае]сын|(?<=\w)[мбп][ае]у\w*\b(?=[.;]|$)"
    )
