"""The words of an act in a row, so that a set of places is one whole number and a search in all of it a few shifts.

Every word or number of one language has a place; what no phrase crosses (``;``, ``:``, the end of a sentence) has one
of its own, so that words on its two sides are no neighbours. A :data:`Reach` may promise too much, never too little.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legal_risk.lang.annotated import Sentence, WordIndex
    from legal_risk.lang.interface import Token

Reach = Mapping[int, int]
"""How part of a phrase can be filled: the number of places taken -> the places (one bit each) where that can begin."""

STOPPING_MARKS = frozenset(";:")
_FEW = 4


class WordLine:
    """The words of ``sentences`` in a row; ``index`` knows the beginnings of all words of the act."""

    def __init__(self, sentences: Iterable[Sentence], index: WordIndex) -> None:
        self.index = index
        self.reaches: dict[object, Reach] = {}
        self.sentences: list[Sentence] = []
        self._firsts: list[int] = []
        self._tokens = array("I")
        self._pads: list[int] = []
        self._places: dict[str, list[int]] = {}
        for sentence in sentences:
            self.sentences.append(sentence)
            self._firsts.append(len(self._tokens))
            self._lay(sentence.tokens)
        self._norms = sorted(self._places)
        self._gaps: list[int] = []

    @cached_property
    def everywhere(self) -> int:
        """All places."""
        return (1 << len(self._tokens)) - 1

    @cached_property
    def pads(self) -> int:
        """The places that no word has."""
        return self.bits(self._pads)

    @cached_property
    def words(self) -> int:
        """The places of all words."""
        return self.everywhere & ~self.pads

    def bits(self, places: Sequence[int]) -> int:
        """Return ``places`` as one number."""
        if len(places) < _FEW:
            return sum(1 << place for place in places)
        row = bytearray(len(self._tokens) // 8 + 1)
        for place in places:
            row[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(row, "little")

    def beginning(self, openings: tuple[str, ...], fits: Callable[[str], bool]) -> int:
        """Return the places of the words that begin with one of ``openings`` and that ``fits`` takes."""
        found: list[int] = []
        for norm in self._with(openings):
            if fits(norm):
                found += self._places[norm]
        return self.bits(found)

    def gaps(self, words: int) -> Reach:
        """Return the reach of a gap of up to ``words`` words."""
        if not self._gaps:
            self._gaps.append(self.everywhere)
        while len(self._gaps) <= words:
            self._gaps.append(self._gaps[-1] & (self.words >> (len(self._gaps) - 1)))
        return dict(enumerate(self._gaps[: words + 1]))

    def tokens_at(self, bits: int) -> Iterator[tuple[int, int]]:
        """Yield the number of the sentence and the index of the token for every place of ``bits``, in order."""
        row = bits.to_bytes(len(self._tokens) // 8 + 1, "little")
        for byte in re.finditer(rb"[^\0]", row):
            value, first = byte[0][0], byte.start() << 3
            for bit in range(8):
                if value >> bit & 1:
                    place = first + bit
                    yield bisect_right(self._firsts, place) - 1, self._tokens[place]

    def _lay(self, tokens: Sequence[Token]) -> None:
        places, line = self._places, self._tokens
        for number, token in enumerate(tokens):
            norm = token.norm
            if token.is_word or norm[:1].isalnum():
                places.setdefault(norm, []).append(len(line))
                line.append(number)
            elif token.text in STOPPING_MARKS:
                self._pads.append(len(line))
                line.append(number)
        self._pads.append(len(line))
        line.append(len(tokens))

    def _with(self, openings: tuple[str, ...]) -> Iterable[str]:
        """Return the different words that begin with one of ``openings``."""
        found: dict[str, None] = {}
        for opening in openings:
            for place in range(bisect_left(self._norms, opening), len(self._norms)):
                if not self._norms[place].startswith(opening):
                    break
                found[self._norms[place]] = None
        return found


def chained(parts: Iterable[Callable[[], Reach]], line: WordLine) -> Reach:
    """Return the reach of parts that follow one another; a part is only asked when those before it have places."""
    found: dict[int, int] = {0: line.everywhere}
    for part in parts:
        after: dict[int, int] = {}
        for step, starts in part().items():
            for taken, begun in found.items():
                if both := begun & (starts >> taken):
                    after[taken + step] = after.get(taken + step, 0) | both
        if not after:
            return after
        found = after
    return found


def either(reaches: Iterable[Reach]) -> dict[int, int]:
    """Return the reach of a choice between ``reaches``."""
    found: dict[int, int] = {}
    for reach in reaches:
        for taken, starts in reach.items():
            found[taken] = found.get(taken, 0) | starts
    return found
