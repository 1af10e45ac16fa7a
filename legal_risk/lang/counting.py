"""The grammar of number words that both languages share: how words and figures add up to one number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from legal_risk.lang.numerals import Numeral
from legal_risk.model.span import Span

Kind = Literal["plain", "ordinal", "times", "half"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """What one number word means: ``times`` multiplies what stands before it, ``half`` is added to it.

    ``length`` is how many letters of the word are the number: all of ``десять``, six of ``десятидневный``.
    """

    value: float
    kind: Kind
    length: int


def read(
    text: str, meaning: Callable[[str], NumberWord | None], ordinal_ending: re.Pattern[str]
) -> tuple[Numeral, ...]:
    """Return the numbers of ``text``, in order.

    ``meaning`` tells what a lower-case word means; ``ordinal_ending`` is what makes a figure before it an ordinal.
    """
    found = (_figure_as_written(text, n, ordinal_ending) for n in _numbers(text, meaning))
    return tuple(_with_brackets(text, list(found)))


def _figure_as_written(text: str, found: Numeral, ordinal_ending: re.Pattern[str]) -> Numeral:
    ordinal = found.ordinal or bool(ordinal_ending.match(text, found.span.end))
    return Numeral(found.span, found.value, ordinal) if ordinal else found


class _Sum:
    """A number that grows as long as each word fits behind the one before."""

    def __init__(self, word: NumberWord, start: int) -> None:
        self.start, self.end = start, start + word.length
        self.whole, self.part = 0.0, word.value
        self.limit = float("inf")
        self.closed = word.kind == "ordinal"
        self.ordinal = word.kind == "ordinal"
        if word.kind == "times" and word.value >= 1000:
            self.whole, self.part, self.limit = word.value, 0.0, word.value

    def takes(self, word: NumberWord, start: int) -> bool:
        """Add ``word`` if it fits; tell whether it did."""
        if self.closed or not (self._multiplies(word) if word.kind == "times" else self._adds(word)):
            return False
        self.end = start + word.length
        return True

    def _adds(self, word: NumberWord) -> bool:
        size = 10.0 ** len(str(int(word.value)))
        fits = word.kind == "half" or (word.value < self.limit and self.part % size == 0)
        fits = fits and (word.kind == "half" or self.part == 0 or self.part > word.value)
        if fits:
            self.part += word.value
            self.closed = word.kind in ("ordinal", "half")
            self.ordinal = word.kind == "ordinal"
        return fits

    def _multiplies(self, word: NumberWord) -> bool:
        if word.value < 1000:
            fits = 0 < self.part < 10
            self.part *= word.value if fits else 1
            return fits
        if word.value >= self.limit or not self.part:
            return False
        self.whole, self.part, self.limit = self.whole + self.part * word.value, 0.0, word.value
        return True

    def numeral(self) -> Numeral:
        """Return the number read so far."""
        value = self.whole + self.part
        return Numeral(Span(self.start, self.end), int(value) if value == int(value) else value, self.ordinal)


def _numbers(text: str, meaning: Callable[[str], NumberWord | None]) -> Iterator[Numeral]:
    running: _Sum | None = None
    for start, word, is_figure in _pieces(text, meaning):
        if running:
            if not is_figure and _beside(text[running.end : start], word) and running.takes(word, start):
                continue
            yield running.numeral()
            running = None
        if word.kind != "half":
            running = _Sum(word, start)
    if running:
        yield running.numeral()


def _beside(between: str, word: NumberWord) -> bool:
    return not between.strip() or (word.kind == "half" and between.strip() == "с")  # "два с половиной"


def _pieces(text: str, meaning: Callable[[str], NumberWord | None]) -> Iterator[tuple[int, NumberWord, bool]]:
    """Yield every figure and number word: its offset, its meaning, whether it is a figure."""
    for match in _piece().finditer(text):
        if match.lastgroup == "word":
            word = meaning(match.group().lower().replace("ё", "е"))
            if word:
                yield match.start(), word, False
        elif match.lastgroup == "figure":
            yield match.start(), _figure(match.group()), True
        elif int(match.group("low")) < int(match.group("high")):  # "10-15 дней", but not "статьи 57-1 Закона"
            for name in ("low", "high"):
                yield match.start(name), _figure(match.group(name)), True


def _figure(text: str) -> NumberWord:
    return NumberWord(float(text.replace(" ", "").replace(",", ".")), "plain", len(text))


def _with_brackets(text: str, found: list[Numeral]) -> Iterator[Numeral]:
    """Join ``10 (десять)`` and ``отыз (30)`` into one numeral each."""
    position = 0
    while position < len(found):
        first = found[position]
        second = found[position + 1] if position + 1 < len(found) else None
        closing = second and _bracket().match(text, first.span.end, second.span.start + 1)
        end = second and closing and closing.end() == second.span.start and _closing().match(text, second.span.end)
        if second and end:
            yield Numeral(Span(first.span.start, end.end()), first.value, first.ordinal, second.value)
            position += 2
            continue
        yield first
        position += 1


@cache
def _piece() -> re.Pattern[str]:
    # a figure that is no part of an inserted number (57-1), a decimal paragraph (2.1) or a date (01.02.2025)
    groups = r"\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?"
    return re.compile(
        rf"(?<![\w./-])(?:(?P<low>\d{{1,3}})-(?P<high>\d{{1,3}})(?= )|(?P<figure>{groups}|\d+(?:,\d+)?)(?![./-]?\d))"
        r"|(?P<word>[^\W\d_]+)"
    )


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"(?:-[^\W\d_]+)? ?\(")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]* ?\)")
