"""Terms fixed by a day of the calendar: «ежегодно до 25 декабря», «с 13 по 20 июля», «25 тамызға дейін»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.facts.deadlines.numbers import KK_ORDINAL, RU_ORDINAL
from legal_risk.facts.words import words
from legal_risk.model.deadline import Bound, Deadline, Purpose, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

RU_MONTHS = (
    r"(?:январ[яе]|феврал[яе]|март[ае]|апрел[яе]|ма[яе]|июн[яе]|июл[яе]|август[ае]|сентябр[яе]|октябр[яе]|ноябр[яе]|"
    r"декабр[яе])"
)
KK_MONTHS = r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"


@cache
def _patterns(language: LanguageCode) -> tuple[tuple[re.Pattern[str], Bound], ...]:
    sources = _russian() if language == "ru" else _kazakh()
    return tuple((re.compile(source), bound) for source, bound in sources)


def _russian() -> tuple[tuple[str, Bound], ...]:
    day = rf"(?:«?\d{{1,2}}»?(?:-?(?:го|ого|е))?|первое|\w{{2,8}}надцатого|(?:(?:двадцать|тридцать) )?{RU_ORDINAL})"
    days = rf"{day}(?: ?(?:,|и|–|-) ?{day})*"
    until = r"\b(?:в срок )?(?:(?:не )?(?:позднее|позже)|до|к)"
    year = (
        r"(?: (?:\d{4} (?:года|г\.)|(?:текущего|следующего|соответствующего|календарного|отчетного|каждого|данного|"
        r"этого)(?: \w+)? года|года \w+))?"
    )
    return (
        (rf"{until} (?P<q>{day}(?: {RU_MONTHS})?(?:,? и (?:до )?| и не позднее ){day} {RU_MONTHS}){year}", Bound.MAX),
        (rf"{until} (?P<q>{days} {RU_MONTHS}){year}", Bound.MAX),
        (
            rf"{until} (?P<q>{days} (?:числа|дня (?:каждого|текущего|следующего)))(?: [^,;.()\n]{{0,45}}(?:месяца|"
            rf"квартала)\w*(?:,? следующего за отчетным)?)?",
            Bound.MAX,
        ),
        (rf"\b(?:в период )?со? (?P<q>{day}(?: {RU_MONTHS})? (?:по|до) {day} {RU_MONTHS}){year}", Bound.EXACT),
        (
            rf"\b(?:в|во) (?P<q>{RU_MONTHS}(?:(?:,| и|–|-| –) ?{RU_MONTHS})?)(?: месяце)? (?:(?:текущего|следующего|"
            rf"каждого|соответствующего|этого)\b(?: года)?|года,? следующего)",
            Bound.EXACT,
        ),
        (rf"\bв (?P<q>{RU_MONTHS[:-1]}) ?месяце)", Bound.EXACT),
        (rf"\bпо (?P<q>{day} {RU_MONTHS}){year}(?= включительно|,? включая)", Bound.MAX),
        (
            rf"\b(?:последний|крайний|предельный) (?:день|срок) [^,;.:()\n]{{3,60}}?(?:–|:|является|приходится на)? "
            rf"(?P<q>{day} {RU_MONTHS}){year}",
            Bound.MAX,
        ),
        (
            rf"\b(?:завершает|заканчивает|начинает|открывает|закрывает)ся (?P<q>{day} {RU_MONTHS}){year}",
            Bound.EXACT,
        ),
        (rf"\b(?:не ранее|не раньше) (?P<q>{day} {RU_MONTHS}){year}", Bound.MIN),
        (rf"\bв (?:первую|вторую|третью|последнюю) (?:декаду|неделю) (?P<q>{RU_MONTHS})", Bound.EXACT),
        (
            r"\bдо (?P<q>\d{1,2}(?:[.:]\d\d)? ?ч(?:асов|\.)?)(?: \d\d мин\w*)? (?:(?:следующего|текущего|того же|"
            r"рабочего|этого)(?: \w+)? дня|дня)",
            Bound.MAX,
        ),
    )


def _kazakh() -> tuple[tuple[str, Bound], ...]:
    to = r"(?:ға|ге|қа|ке|на|не|сіне|сына|іне|ына)"
    off = r"(?:дан|ден|тан|тен|нан|нен)"
    until = r"дейін(?:гі мерзім\w*)?|кешіктірм\w+|кешіктірілм\w+|кешікпе\w+"
    year = r"(?:\b(?:ағымдағы|келесі|тиісті|сол|осы|әр) (?:\w+ )?жылғ?(?:ы|дың)? )?"
    return (
        (rf"{year}\b(?P<q>\d{{1,2}} {KK_MONTHS}{to} (?:және|мен) \d{{1,2}} {KK_MONTHS}{to}) (?:{until})", Bound.MAX),
        (rf"{year}\b(?P<q>\d{{1,2}} {KK_MONTHS}(?:{to}|{off})) (?:{until})", Bound.MAX),
        (rf"{year}\b(?P<q>\d{{1,2}} {KK_MONTHS}) күні(?:не)? (?:{until})", Bound.MAX),
        (rf"{year}\b(?P<q>\d{{1,2}} {KK_MONTHS})(?:ды|ді|ты|ті|ны|ні) қоса (?:алғанға|есептегенге) дейін", Bound.MAX),
        (
            rf"\bай(?:дың|ы(?:ның)?)?(?: сайын)? (?P<q>\d{{1,2}}(?:-?(?:сі|сы|ші|шы|і|ы|шісі|шысы|ншысы))?-?(?:на|не|"
            rf"ына|іне|нан|нен|ынан|інен|күніне|күнінен| күніне| күнінен)) (?:{until})",
            Bound.MAX,
        ),
        (
            rf"\bай(?:дың|ы(?:ның)?)? (?P<q>(?:(?:он|жиырма|отыз) )?{KK_ORDINAL} күн(?:іне|інен)) (?:{until})",
            Bound.MAX,
        ),
        (
            rf"{year}\b(?P<q>\d{{1,2}} ?(?:{KK_MONTHS})? ?(?:–|-) ?\d{{1,2}} {KK_MONTHS})(?:ы|і)? аралығында",
            Bound.EXACT,
        ),
        (
            rf"{year}\b(?P<q>\d{{1,2}} (?:{KK_MONTHS}(?:нан|нен|дан|ден|тан|"
            rf"тен))(?: бастап)? \d{{1,2}} {KK_MONTHS}{to}) дейін",
            Bound.EXACT,
        ),
        (rf"\b(?P<q>\d{{1,2}}-күн(?:ге|нен)) (?:{until})", Bound.MAX),
        (rf"\bсоңғы (?:күні|мерзімі) – (?P<q>\d{{1,2}} {KK_MONTHS})", Bound.MAX),
        (rf"\b(?P<q>\d{{1,2}} {KK_MONTHS}(?:да|де|та|те)) (?:аяқталады|басталады|жабылады|ашылады)", Bound.EXACT),
        (rf"\b(?:жылдың|жылғы) (?P<q>{KK_MONTHS}(?:ында|інде|да|де))\b", Bound.EXACT),
        (rf"\b(?P<q>{KK_MONTHS}) айында\b", Bound.EXACT),
        (
            r"\b(?:келесі|сол|ағымдағы) (?:жұмыс )?күні(?:нің)? (?:сағат )?"
            r"(?P<q>\d{1,2}(?:[.:]\d\d)?(?:-?\w{2,4})?) (?:сағатқа )?дейін",
            Bound.MAX,
        ),
    )


@cache
def _cue(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\d[^.;]{0,25}(?:январ|феврал|март|апрел|\bма[яе]\b|июн|июл|август|сентябр|октябр|ноябр|декабр)|числ|"
            r"час|дня |\bв[о]? \w+(?:ре|ле|ае|не|те|месяце)\b"
        )
    return re.compile(rf"{KK_MONTHS}|\bай|күні|\d-күн")


def dated(text: str, start: int, end: int, language: LanguageCode) -> Iterator[Deadline]:
    """Yield the terms of lower-case ``text[start:end]`` that are days of the calendar, in no particular order."""
    if _cue(language).search(text, start, end) is None:
        return
    for pattern, bound in _patterns(language):
        for found in pattern.finditer(text, start, end):
            if not _is_of_an_act(text, found.end()):
                yield Deadline(
                    span=Span(*found.span()),
                    quantity=Span(*found.span("q")),
                    form=TermForm.DATE,
                    language=language,
                    bound=bound,
                    purpose=Purpose.DURATION if _in_force(text, found, start) else Purpose.ACTION,
                    recurring=not words("each-period").isdisjoint(found.group().split()),
                )


def _in_force(text: str, found: re.Match[str], start: int) -> bool:
    """«действуют до 1 января»: how long rules hold, nobody's task."""
    before, after = text[max(start, found.start() - 14) : found.start()], text[found.end() : found.end() + 16]
    return re.search(r"\bдейств\w+ \Z", before) is not None or re.match(r" (?:қолданыл|қолданыста)", after) is not None


def _is_of_an_act(text: str, end: int) -> bool:
    """«до 5 июля 2010 года № 300»: the date belongs to a document."""
    return re.match(r" ?(?:\d{4} )?(?:года|г\.|ж\.)? ?(?:№|n \d)", text[end : end + 16]) is not None


_MONTHS: dict[LanguageCode, tuple[str, ...]] = {
    "ru": ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
    "kk": (
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
        "желтоқсан",
    ),
}  # fmt: skip


def day_of_year(words: str, language: LanguageCode) -> int | None:
    """Return the place in the year (31 days a month) of the one date that lower-case ``words`` name, else ``None``."""
    found = re.findall(r"(\d{1,2})\W{0,3}(?:-?(?:го|ого))? ?([а-яәіңғүұқөһ]{3,})", words)
    if len(found) != 1 or len(re.findall(r"\d+", words)) != 1:
        return None
    day, name = found[0]
    month = next((place for place, stem in enumerate(_MONTHS[language]) if name.startswith(stem)), None)
    return None if month is None else month * 31 + int(day)


def days_named(words: str, language: LanguageCode) -> frozenset[int]:
    """Return the places in the year of all days that lower-case ``words`` name: «до 1 октября», «25 наурызға дейін»."""
    found = re.findall(rf"\b\d{{1,2}} (?:{'|'.join(_MONTHS[language])})\w*", words)
    return frozenset(day for date in found if (day := day_of_year(date, language)) is not None)


# «В 9.00 часов», «с 9.00 до 18.00», «сағат 9.00-ден», «не позднее 12 часов».
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d{2}\b(?! ?%)|\b\d{1,2} час|\bсағат \d")


def hour_named(words: str) -> bool:
    """Tell whether lower-case ``words`` name an hour of the day."""
    return _CLOCK.search(words) is not None
