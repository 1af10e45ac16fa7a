"""Other acts named by date and number: «приказ … от 21 февраля 2012 года № 57», «2012 жылғы … № 57 бұйрық»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

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
    "жарлы": "edict", "өкім": "directive",
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
    return tuple(_found(annotated))


def _found(annotated: Annotated) -> Iterator[NamedAct]:
    lower = annotated.lower
    if "№" not in lower and " n " not in lower:
        return
    for match in _pattern().finditer(lower):
        segment = annotated.act.segment_at(match.start())
        language: LanguageCode = "kk" if match["kk_year"] else "ru"
        if (date := _date(match)) is not None:
            kind = _kind(lower, match, language)
            number = Span(*match.span("number")).of(annotated.text)
            yield NamedAct(segment, Span(*match.span()), language, kind, date, number)


@cache
def _pattern() -> re.Pattern[str]:
    ru = r"\bот (?P<ru_day>\d{1,2})(?:\.(?P<ru_mm>\d\d)\.|\s(?P<ru_month>[а-я]+)\s?)(?P<ru_year>\d{4})"
    ru += r"\s?(?:года|г\.?)?,?"
    kk = r"\b(?P<kk_year>\d{4}) ?ж(?:ылғы|\.) (?P<kk_day>\d{1,2}) (?P<kk_month>[а-яәғқңөұүһі]+)"
    dotted = r"\b(?P<dot_day>\d{1,2})\.(?P<dot_mm>\d\d)\.(?P<dot_year>\d{4})(?: ?ж\.| ?г\.)?,?"
    return re.compile(rf"(?:{ru}|{kk}|{dotted}) ?(?:№|n) ?(?P<number>\d+(?:[/-]\w+)*)")


def _date(match: re.Match[str]) -> str | None:
    for code in ("ru", "kk", "dot"):
        if match[f"{code}_year"]:
            month = match[f"{code}_mm"] if code in ("ru", "dot") else None
            found = int(month) if month else _month(match[f"{code}_month"], code)
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
