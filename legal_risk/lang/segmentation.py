"""Sentences of legal text: an ordered list of small rules, the first that knows the case decides.

A line break always ends a sentence and a semicolon never does. Each candidate is a mark ``.``, ``!``, ``?`` or ``…``
with a blank after it (a full stop between two whole words may do without); the rules look at the word on its left, the
text before it in the sentence and what follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Lower-case abbreviations without their last dot.

    ``heads`` stand before what they belong to (``ст.``, ``им.``) and never end a sentence; ``tails`` stand after it
    (``т.д.``) and end one when a capital letter follows; ``units`` are tails only after a number (``2020 г.``) and
    heads otherwise (``г. Алматы``).
    """

    heads: frozenset[str]
    tails: frozenset[str]
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """A candidate: the word before the mark, the sentence up to that word, and what follows the blank."""

    mark: str
    left: str
    before: str
    right: str
    known: Abbreviations


def split(text: str, known: Abbreviations) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in order, without the blanks around them."""
    found: list[Span] = []
    for line in _lines().finditer(text):
        start = line.start()
        for end in _ends(text, line.start(), line.end(), known):
            found.append(Span(start, end))
            start = end + len(text[end : line.end()]) - len(text[end : line.end()].lstrip())
        if start < line.end():
            found.append(Span(start, line.end()))
    return tuple(found)


def _ends(text: str, start: int, stop: int, known: Abbreviations) -> Iterator[int]:
    for match in _candidates().finditer(text, start, stop):
        before, left = _left_word(text, start, match.start())
        place = _Place(match.group("mark"), left, before, text[match.end() : match.end() + 12], known)
        if _splits(place):
            start = match.end()
            yield match.start() + len(match.group().rstrip())


def _left_word(text: str, start: int, end: int) -> tuple[str, str]:
    window = text[max(start, end - 40) : end]
    match = _last_word().search(window)
    left = match.group() if match else ""
    return text[start : end - len(left)].strip(), left


def _splits(place: _Place) -> bool:
    for rule in _RULES:
        decision = rule(place)
        if decision is not None:
            return decision
    return True


def _lower_case_goes_on(place: _Place) -> bool | None:
    # "в 2020 г. утверждены", "и т.д. по списку"
    return False if place.right[:1].islower() else None


def _closed_by_strong_mark(place: _Place) -> bool | None:
    return True if place.mark.strip(".") else None


def _list_number(place: _Place) -> bool | None:
    # "1. Общие положения", "5-1. Орган", "IV. Порядок", "2-тарау. Тәртіп"
    if place.before:
        return None
    return False if _list_label().fullmatch(place.left) else None


def _heading_number(place: _Place) -> bool | None:
    # "Глава 2. Порядок", "Статья 5. Права", "2-тарау. Тәртіп": number and title are one heading
    words = place.before.split()
    return False if len(words) == 1 and words[0].istitle() and _list_label().fullmatch(place.left) else None


def _initial(place: _Place) -> bool | None:
    # "А. Смайылов", "А.Б. Иванов"
    return False if _initials().fullmatch(place.left) else None


def _head(place: _Place) -> bool | None:
    return False if place.left.lower() in place.known.heads else None


def _unit(place: _Place) -> bool | None:
    if place.left.lower() not in place.known.units:
        return None
    return place.before[-1:].isdigit() and place.right[:1].isupper()


def _tail(place: _Place) -> bool | None:
    return place.right[:1].isupper() if place.left.lower() in place.known.tails else None


_RULES: tuple[Callable[[_Place], bool | None], ...] = (
    _closed_by_strong_mark,
    _lower_case_goes_on,
    _list_number,
    _heading_number,
    _initial,
    _head,
    _unit,
    _tail,
)


@cache
def _lines() -> re.Pattern[str]:
    return re.compile(r"[^\s](?:[^\n]*[^\s])?")


@cache
def _candidates() -> re.Pattern[str]:
    # the blank may be missing after a whole word: «сумму.Обращение»
    small, capital = "[а-яёәғқңөұүһі]", "[А-ЯЁӘҒҚҢӨҰҮҺІ]"
    run_on = rf"(?<={small * 4}\.)(?={capital}{small * 2})"
    return re.compile(rf"(?P<mark>[.!?…]+)[»\"”)\]]*(?:[^\S\n]+|{run_on})")


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"[\w-]+(?:\.[\w-]+)*$")


@cache
def _list_label() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[-.]\d+)*(?:-[^\W\d_]+)?|[IVXLCІХ]+|[A-Za-zА-Яа-яЁё]")


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-я]?\.)*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
