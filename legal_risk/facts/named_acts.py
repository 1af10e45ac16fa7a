"""Other acts named by date and number: «приказ … от 21 февраля 2012 года № 57», «2012 жылғы … № 57 бұйрық»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.facts.repealed import RepealedAct, repealed_acts
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

MONTHS = {
    "ru": ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"),
    "kk": ("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
           "желтоқсан"),
}  # fmt: skip
_KINDS = {
    "приказ": "order", "постановлени": "resolution", "решени": "decision", "закон": "law", "указ": "edict",
    "распоряжени": "directive", "бұйры": "order", "қаулы": "resolution", "шешім": "decision", "заң": "law",
    "жарлы": "edict", "өкім": "directive", "кодекс": "law",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NamedAct:
    """An act named by date (ISO) and number; ``kind`` is order, resolution, decision, law, edict, directive or empty.

    ``span`` covers date and number in the matching view.
    """

    segment: Segment
    span: Span
    language: LanguageCode
    kind: str
    date: str
    number: str


def named_acts(annotated: Annotated) -> tuple[NamedAct, ...]:
    """Return the acts that the text names by date and number, in the order of the text."""
    found = sorted((*_found(annotated), *_laws(annotated)), key=lambda one: (one.span.start, -one.span.end))
    return tuple(one for at, one in enumerate(found) if not at or not found[at - 1].span.meets(one.span))


def _laws(annotated: Annotated) -> Iterator[NamedAct]:
    """Yield the laws without force that are named by their date alone or by a title that no law in force has."""
    lower = annotated.lower
    laws = [law for law in repealed_acts().values() if law.kind == "law"]
    found = [(span, language, law) for law in laws for span, language in _titled(lower, law)]
    for span, language, law in (*found, *_dated(lower, {law.date: law for law in laws})):
        yield NamedAct(annotated.act.segment_at(span.start), span, language, "law", law.date, law.number)


def _dated(lower: str, laws: Mapping[str, RepealedAct]) -> Iterator[tuple[Span, LanguageCode, RepealedAct]]:
    """Yield where the date of one of ``laws`` (by date) stands beside the word «закон» and no number follows."""
    for match in _dates().finditer(lower):
        language: LanguageCode = "kk" if match["kk_year"] else "ru"
        law = laws.get(_date(match, ("ru", "kk")) or "")
        start, end = match.span()
        near = lower[end : end + _AFTER] if language == "kk" else lower[max(0, start - _NEAR) : start]
        if law is not None and _LAW.search(near) and _no_number(lower, end):
            yield Span(*match.span()), language, law


@cache
def _dates() -> re.Pattern[str]:
    """Return the pattern of full dates as laws are named by them."""
    ru = r"\bот (?P<ru_day>\d{1,2})(?: (?P<ru_month>[а-я]+)|\.(?P<ru_mm>\d\d)\.) ?(?P<ru_year>\d{4})(?: ?года| ?г\.)?"
    kk = r"\b(?P<kk_year>\d{4}) ?ж(?:ылғы|\.) (?P<kk_day>\d{1,2}) (?P<kk_month>[а-яәғқңөұүһі]+)"
    return re.compile(f"{ru}|{kk}")


_LAW = re.compile(r"закон|кодекс|\bзаң")
_NEAR = 160
_AFTER = 60


def _no_number(lower: str, end: int) -> bool:
    """Tell whether no number follows: with one, date and number have to agree both."""
    return re.match(r",? ?(?:№|n )", lower[end : end + 4]) is None


def _titled(lower: str, law: RepealedAct) -> Iterator[tuple[Span, LanguageCode]]:
    """Yield the places of the title in quotation marks beside the word «закон»; a date after it is read elsewhere."""
    titles: tuple[tuple[LanguageCode, str], ...] = (("ru", law.title.ru), ("kk", law.title.kk))
    for language, title in titles:
        start = lower.find(title.lower()) if title else -1
        while start >= 0:
            end = start + len(title)
            near = lower[max(0, start - _AFTER) : start] if language == "ru" else lower[end : end + _AFTER]
            if lower[start - 1 : start] in '«"' and lower[end : end + 1] in '»"' and _LAW.search(near):
                yield Span(start, end), language
            start = lower.find(title.lower(), end)


def _found(annotated: Annotated) -> Iterator[NamedAct]:
    lower = annotated.lower
    if "№" not in lower and " n " not in lower:
        return
    for match in _pattern().finditer(lower):
        segment = annotated.act.segment_at(match.start())
        language: LanguageCode = "kk" if match["kk_year"] else "ru"
        if (date := _date(match, ("ru", "kk", "dot", "nf"))) is not None:
            kind = _kind(lower, match, language)
            number = Span(*match.span("number" if match["number"] else "first")).of(annotated.text)
            yield NamedAct(segment, Span(*match.span()), language, kind, date, number)


@cache
def _pattern() -> re.Pattern[str]:
    ru = r"\bот (?P<ru_day>\d{1,2})(?:\.(?P<ru_mm>\d\d)\.|\s(?P<ru_month>[а-я]+)\s?)(?P<ru_year>\d{4})"
    ru += r"\s?(?:года|г\.?)?,?"
    kk = r"\b(?P<kk_year>\d{4}) ?ж(?:ылғы|\.) (?P<kk_day>\d{1,2}) (?P<kk_month>[а-яәғқңөұүһі]+)"
    dotted = r"\b(?P<dot_day>\d{1,2})\.(?P<dot_mm>\d\d)\.(?P<dot_year>\d{4})(?: ?ж\.| ?г\.)?,?"
    first = (
        r"(?:№|n) ?(?P<first>\d+(?:[/-]\w+)*),? от (?P<nf_day>\d{1,2})(?:\.(?P<nf_mm>\d\d)\.|\s(?P<nf_month>[а-я]+)\s?)"
    )
    first += r"(?P<nf_year>\d{4})"
    return re.compile(rf"(?:{ru}|{kk}|{dotted}) ?(?:№|n) ?(?P<number>\d+(?:[/-]\w+)*)|{first}")


def _date(match: re.Match[str], forms: Sequence[str]) -> str | None:
    """Return the ISO date of a match that is written in one of ``forms``; ``None`` when the month is no month."""
    for code in forms:
        if match[f"{code}_year"]:
            month = match[f"{code}_mm"] if code != "kk" else None
            found = int(month) if month else _month(match[f"{code}_month"], "kk" if code == "kk" else "ru")
            return f"{match[f'{code}_year']}-{found:02}-{int(match[f'{code}_day']):02}" if found else None
    return None


def _month(word: str, code: str) -> int | None:
    return next((n for n, stem in enumerate(MONTHS[code], 1) if word.startswith(stem)), None)


def _kind(lower: str, match: re.Match[str], language: LanguageCode) -> str:
    """Return the kind of the act: its name stands before the date in Russian and after the number in Kazakh."""
    if language == "kk":
        near = re.match(r"\s?(?:«[^»]{0,250}»\s)?((?:[а-яәғқңөұүһі]+\s?){1,4})", lower[match.end() : match.end() + 320])
        words = re.findall(r"\w+", near[1]) if near else []
    else:
        words = re.findall(r"\w+", lower[max(0, match.start() - 160) : match.start()])[::-1]
    return next((kind for word in words for stem, kind in _KINDS.items() if word.startswith(stem)), "")
