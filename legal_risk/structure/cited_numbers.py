"""Numbers in references: figures, letters, roman numbers, ordinals in words, lists and ranges of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.structure.numbering import KK_ORDINALS, clean_number

_LONGEST_RANGE = 60
_RU_STEMS = (
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
    "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
)  # fmt: skip
_RU_ENDINGS = "ая|ой|ую|ый|ого|ом|ому|ые|ых|ыми|ым|ье|ьей|ья|ью|ий|ьего|ьем|ьему|ьих|ьими|ьим|ьи"
_FIGURE = r"\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,4}(?:-\d{1,3}){0,2}\)?"
_OTHER = r"[а-яәғқңөұүһі]\)|(?-i:[IVXІХ]{1,5})\b"
_END = r"(?!\d|[.,]\d)"
_JOINT = r"\s?(?:,|\bи\b|\bили\b|\bлибо\b|–|\bжәне\b|\bмен\b|\bпен\b|\bбен\b|\bнемесе\b|\s-\s)\s?"
_RU_JOINT = rf"(?:{_JOINT}|\sпо\s)"


def ru_numbers() -> str:
    """Return the pattern of the numbers after a Russian unit: «2), 3)–5)», «второй и третьей», «с 5 по 8»."""
    item = rf"(?:{_FIGURE}|{_OTHER}|{ru_ordinal()}\b){_END}"
    return rf"(?:с\s)?{item}(?:{_RU_JOINT}{item})*"


def ru_ordinal() -> str:
    """Return the pattern of a Russian ordinal in any case."""
    return rf"(?:двадцать\s)?(?:{'|'.join(_RU_STEMS)})(?:{_RU_ENDINGS})"


def kk_numbers() -> str:
    """Return the pattern of the figures before a Kazakh unit: «2)–5)», «3 және 4»."""
    item = rf"(?:{_FIGURE}|{_OTHER}){_END}"
    return rf"{item}(?:{_JOINT}{item})*"


def kk_ordinals() -> str:
    """Return the pattern of Kazakh ordinals in words: «екінші», «он бірінші, он екінші»."""
    item = rf"(?:он\s(?:{'|'.join(KK_ORDINALS)})|{'|'.join(KK_ORDINALS)}|оныншы)"
    return rf"{item}(?:{_JOINT}{item})*"


@cache
def _token() -> re.Pattern[str]:
    kazakh = rf"(?P<ten>он\s)?(?P<kk>{'|'.join(KK_ORDINALS)})|(?P<tenth>оныншы)"
    russian = rf"(?P<twenty>двадцать\s)?(?P<ru>{'|'.join(sorted(_RU_STEMS, key=len, reverse=True))})\w+"
    return re.compile(
        rf"(?P<range>–|\s-\s|\bпо\b)|(?P<figure>\d+(?:\.\d+)+|\d+(?:-\d+)*)\)?|(?P<letter>[а-яәғқңөұүһі])\)"
        rf"|{kazakh}|{russian}|(?P<roman>[IVXІХ]+)\b",
        re.IGNORECASE,
    )


def numbers(written: str) -> tuple[str, ...]:
    """Return the single numbers of ``written``; a range of plain numbers is filled up."""
    found: list[str] = []
    ranged = False
    for number in _numbers(written):
        if number is None:
            ranged = True
            continue
        if ranged and found and found[-1].isdigit() and number.isdigit():
            between = range(int(found[-1]) + 1, int(number))
            found.extend(str(each) for each in between[:_LONGEST_RANGE])
        found.append(number)
        ranged = False
    return tuple(found)


def _numbers(written: str) -> Iterator[str | None]:
    """Yield each number, ``None`` for the sign of a range."""
    for match in _token().finditer(written):
        if match["range"]:
            yield None
        elif match["figure"]:
            yield match["figure"]
        elif match["letter"]:
            yield match["letter"].lower()
        elif match["kk"]:
            yield str(KK_ORDINALS.index(match["kk"].lower()) + 1 + 10 * bool(match["ten"]))
        elif match["tenth"]:
            yield "10"
        elif match["ru"]:
            yield str(_RU_STEMS.index(match["ru"].lower()) + 1 + 20 * bool(match["twenty"]))
        else:
            yield clean_number(match["roman"]).upper()
