"""Stretches of days of no named kind, however the norm gives them: «за пять дней», «не минуло семи дней», «бес күнде».

The counted terms know what a stretch limits; here every number of days counts, so that an unusual turn of phrase does
not hide that nobody said which days are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.facts.deadlines.numbers import KK_NUMBER, RU_NUMBER, value_of
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Segment, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_ZONES = (Zone.BODY, Zone.TABLE)
# How far from the number words stand that make it a rate or the length of something.
_LEFT, _RIGHT = 45, 45


@dataclass(frozen=True, slots=True)
class BareDays:
    """More than one day of no named kind: ``span`` counts characters of the view."""

    span: Span
    segment: Segment
    value: float


def bare_days(annotated: Annotated) -> Iterator[BareDays]:
    """Yield the stretches of days whose kind is not named, in order of the text; rates and lengths are left aside."""
    for segment in annotated.act.segments:
        if segment.zone in _ZONES:
            language = annotated.language_of(segment)
            for found in _stretch(language).finditer(annotated.lower, segment.content.start, segment.content.end):
                value = value_of(found["num"] or found["last"], language)
                if value is not None and value > 1 and _is_given(annotated.lower, found, segment, language):
                    yield BareDays(Span(*found.span()), segment, value)


def _is_given(lower: str, found: re.Match[str], segment: Segment, language: LanguageCode) -> bool:
    left = lower[max(segment.content.start, found.start() - _LEFT) : found.start()]
    right = lower[found.end() : min(segment.content.end, found.end() + _RIGHT)]
    if re.search(r"рабоч|календар|жұмыс|күнтізбе", found.group()) is not None:
        return False  # «пять (рабочих) дней»
    left, right = re.split(r"[;\n]|\. ", left)[-1], re.split(r"[;\n]|\.(?: |\Z)", right)[0]
    return _kind_before(language).search(left) is None and _kind_or_rate(language).match(right) is None


@cache
def _stretch(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of number and days, or of days whose number ends the clause («дней … отводится восемь»)."""
    if language == "ru":
        return re.compile(
            rf"\b(?P<num>{RU_NUMBER})(?: ?\([^()]{{1,30}}\))? (?:полных |последующих |следующих )?"
            r"дн(?:я|ей|ям|ях|ями)\b"
            rf"|\bдней\b(?! со)(?: (?!рабоч|календ)[а-я-]+){{1,7}} (?:– |- )?(?P<last>{RU_NUMBER})(?= ?[.;\n])"
        )
    return re.compile(
        rf"(?P<num>{KK_NUMBER})(?: ?\([^()]{{1,30}}\))? күн(?:де|нен|ге|нің ішінде|і)?\b(?! тәрт)"
        rf"|\bкүн(?:нің|дердің)? саны (?:– |- )?(?P<last>{KK_NUMBER})(?= ?[.;\n])"
    )


@cache
def _kind_before(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"(?:календарн|рабоч|учебн|банковск|стаж|возраст|отпуск|командировк|поездк|длит|курс|продолжительност)\w*"
            r"(?: [а-я]+){0,3} \Z|"
            r"\d \Z"
        )
    return re.compile(
        r"(?:күнтізбелік|жұмыс|оқу|банктік|аптасына|айына|жылына|күніне|ұзақтығы|демалыс\w*|(?:іс)?сапар|ауысым) "
        r"(?:[а-яәіңғүұқөһ]+ ){0,2}\Z|\d \Z|(?:күнтізбелік|жұмыс) (?:\w+ ){0,3}күн(?:нен|ден) \Z"
        r"|(?:күнтізбелік|жұмыс) күн\w* (?:есепте|сана)\w+ \Z"
    )


@cache
def _kind_or_rate(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a kind named after the days, of a rate and of what merely lasts so long."""
    if language == "ru":
        return re.compile(
            r" ?\(?(?:рабоч|календарн|учебн)|,? ?(?:исчисля|счита)\w+(?: [а-я]+)? (?:рабоч|календарн)| (?:в|за) "
            r"(?:недел|месяц|год|семестр|четверт)\w*| (?:стажа|обучения|занятий|практики|отпуска|отдыха)"
        )
    return re.compile(
        r" ?\(?(?:жұмыс|күнтізбелік) к?|[^,.]{0,20}\b(?:жұмыс істе|демал|сабақ|оқиды|созыл)\w*|і?\w* (?:күні|айдың)"
    )
