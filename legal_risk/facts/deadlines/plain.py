"""Counted terms that no preposition or postposition introduces.

«Обсуждается десять рабочих дней», «он жұмыс күнінде қарайды», «на пятый рабочий день после заседания».

A bare number of things would be anything, so the days must be named as working or calendar days, or be an ordinal day.
All functions expect lower-case text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.facts.deadlines import kazakh_start, russian, russian_patterns
from legal_risk.facts.deadlines.events import start_kind
from legal_risk.facts.deadlines.numbers import KK_NUMBER, RU_NUMBER, value_of
from legal_risk.model.deadline import Bound, DayKind, Deadline, Direction, TermForm, TimeUnit
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_RU_ORDINAL = (
    r"(?:(?:двадцать |тридцать )?(?:перв|втор|четверт|пят|шест|седьм|восьм|девят|десят)(?:ый|ого|ой|ому)|(?:двадцать |"
    r"тридцать )?трет(?:ий|ьего|ьему)|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат(?:ый|ого|ому)|"
    r"(?:двадцат|тридцат)(?:ый|ого|ому)|\d{1,2}-(?:й|ый|ой|го|му))"
)
_KK_TENS = "(?:он |жиырма |отыз )?"
_KK_ORDINAL = (
    rf"(?:{_KK_TENS}(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы)|оныншы|жиырмасыншы|"
    r"отызыншы|\d{1,2}-?(?:ші|шы|інші|ыншы))"
)


def plain(text: str, start: int, end: int, language: LanguageCode) -> Iterator[Deadline]:
    """Yield the plain counts of days of ``text[start:end]``."""
    for found in _pattern(language).finditer(text, start, end):
        value = value_of(found["num"] or found["ord"] or found["num2"], language)
        if value is not None and _is_said(text, found, start, end) and not _is_rate(text, found, language):
            begin, back = _start(text, found, start, end, language)
            yield Deadline(
                span=_whole(found, begin),
                quantity=Span(*found.span()),
                form=TermForm.COUNTED,
                language=language,
                value=value,
                unit=TimeUnit.DAY,
                days=_kind(found.group()),
                bound=_bound(text, found, language),
                direction=Direction.BEFORE if back else Direction.AFTER,
                start=begin,
                start_kind=start_kind(begin.of(text), language) if begin else "",
            )


@cache
def _pattern(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        kind = r"(?:рабоч|календарн)\w+"
        days = r"(?:дн(?:я|ей|ям|ях|ями)|день|дню|днем)"
        return re.compile(
            rf"\b(?:(?P<num>{RU_NUMBER})(?: ?\([^()]{{1,30}}\))? (?:полных |последующих |следующих )?"
            rf"(?:{kind} {days}|{days},? \(?{kind})"
            rf"|(?P<ord>{_RU_ORDINAL}) (?:{kind} )?(?:день|дня|дню)"
            r"|(?P<num2>\d{1,2}-?|[а-я]{4,12}?)дневный,[^,;.\n]{4,40}, срок)\b"
        )
    kind = r"(?:жұмыс|күнтізбелік)"
    return re.compile(
        rf"(?P<ord>\b{_KK_ORDINAL}) (?:{kind} )?күн(?:і|інде|інен|іне|не|нен)?\b"
        rf"|(?P<num>{KK_NUMBER})(?: ?\([^()]{{1,30}}\))? {kind} күн(?:де|інде|ін|і)?\b"
        rf"|\bкүнтізбелік (?P<num2>{KK_NUMBER})(?: ?\([^()]{{1,30}}\))? күн(?:де|інде|ін|і)?\b"
    )


def _kind(words: str) -> DayKind:
    if "рабоч" in words or "жұмыс" in words:
        return DayKind.WORKING
    return DayKind.CALENDAR if "календар" in words or "күнтізбе" in words else DayKind.BARE


@cache
def _rate(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r" (?:в|за) (?:недел|месяц|год|семестр)| (?:стажа|обучения|отпуска|недели|месяца|занятий|учебы)"
        )
    return re.compile(r"[^,.;]{0,15}(?:өтіл|демалыс|жұмыс істей)")


def _is_said(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Tell whether the sentence says something about the days: a number in a cell or a heading says nothing."""
    before, after = text[start : found.start()], text[found.end() : end]
    if re.search(r"\w[^.;:|\n]*\Z", before) is None:
        return False
    followed = re.match(r"[^.;|\n]*\w", after) is not None
    if followed or _GAPPED.search(before) is not None:
        return True
    return "дн" in found.group() and re.search(r"[–:-] ?\Z", before) is None


# «… в течение семи календарных дней, при отказе от кружка – десяти рабочих дней»: a dash for the verb left out.
_GAPPED = re.compile(r"(?:в течение|не позднее|не позже)[^.;|\n]*,[^.;|\n]*[–-] ?\Z")


def _is_rate(text: str, found: re.Match[str], language: LanguageCode) -> bool:
    return _rate(language).match(text, found.end()) is not None


def _start(text: str, found: re.Match[str], start: int, end: int, language: LanguageCode) -> tuple[Span | None, bool]:
    """Return the start event and whether the days are counted back from it."""
    if language == "kk":
        return kazakh_start.event_before(text, found.start(), start)
    tail = russian_patterns.after().match(text, found.end(), end)
    return russian.start_span(text, found.end(), tail, found.start(), start, end), bool(tail and tail["back"])


def _whole(found: re.Match[str], begin: Span | None) -> Span:
    own = Span(*found.span())
    near = begin is not None and (0 <= begin.start - own.end <= 45 or 0 <= own.start - begin.end <= 45)
    return Span(min(own.start, begin.start), max(own.end, begin.end)) if begin is not None and near else own


def _bound(text: str, found: re.Match[str], language: LanguageCode) -> Bound:
    if language == "ru":
        left = text[max(0, found.start() - 24) : found.start()]
        if re.search(r"(?:не ранее|не раньше)(?:,? чем)?(?: на| через)? ?\Z", left):
            return Bound.MIN
        return (
            Bound.EXACT
            if found["ord"] and not re.search(r"(?:не позднее|не позже|до)(?:,? чем)?(?: на)? ?\Z", left)
            else Bound.MAX
        )
    after = text[found.end() : found.end() + 16]
    if re.match(r" (?:бұрын|ерте) емес", after):
        return Bound.MIN
    return Bound.EXACT if found["ord"] and not re.match(r" (?:кеш|кешік)", after) else Bound.MAX
