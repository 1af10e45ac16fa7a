"""An act with its language: sentences, tokens, a word index over the matching view, each made when first asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from legal_risk.lang.interface import Language, Token
from legal_risk.lang.wordline import WordLine
from legal_risk.model.act import Act, Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

Anchors = Sequence[frozenset[str]]


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of one segment; ``span`` and the offsets of its tokens count characters of the matching view."""

    span: Span
    segment: Segment
    language: LanguageCode
    text: str
    backend: Language
    home: Annotated = field(repr=False)

    @cached_property
    def lower(self) -> str:
        """The text of the sentence in lower case, character by character."""
        return lowered(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence with offsets in the view."""
        by = self.span.start
        return tuple(
            Token(text, start + by, end + by, norm, is_word)
            for text, start, end, norm, is_word in self.backend.tokens(self.text)
        )

    def index_at(self, offset: int) -> int:
        """Return the index of the first token that starts at the view offset ``offset`` or after it."""
        return bisect_left(self.tokens, offset, key=lambda token: token.start)


class WordIndex:
    """Where the words of a text stand, by prefix: one pass over the text, then every question costs next to nothing."""

    def __init__(self, lower: str) -> None:
        places: dict[str, list[int]] = {}
        for match in _word_pattern().finditer(lower):
            places.setdefault(match[0], []).append(match.start())
        self._words = sorted(places)
        self._places = places
        self._known: dict[str, tuple[int, ...]] = {}
        self._there: dict[str, bool] = {}
        self._met: dict[frozenset[str], bool] = {}

    def starts(self, prefix: str) -> tuple[int, ...]:
        """Return the offsets of all words that begin with ``prefix``, in order."""
        if prefix not in self._known:
            found = [offset for word in self._from(prefix) for offset in self._places[word]]
            self._known[prefix] = tuple(sorted(found))
        return self._known[prefix]

    def holds(self, anchors: Anchors) -> bool:
        """Tell whether for every group some word begins with one of its literals."""
        met = self._met
        for group in anchors:
            if (there := met.get(group)) is None:
                there = met[group] = any(map(self._begins, group))
            if not there:
                return False
        return True

    def any_between(self, prefix: str, span: Span) -> bool:
        """Tell whether a word inside ``span`` begins with ``prefix``."""
        starts = self.starts(prefix)
        place = bisect_left(starts, span.start)
        return place < len(starts) and starts[place] < span.end

    def _begins(self, prefix: str) -> bool:
        if prefix not in self._there:
            place = bisect_left(self._words, prefix)
            self._there[prefix] = place < len(self._words) and self._words[place].startswith(prefix)
        return self._there[prefix]

    def _from(self, prefix: str) -> Iterator[str]:
        for place in range(bisect_left(self._words, prefix), len(self._words)):
            if not self._words[place].startswith(prefix):
                return
            yield self._words[place]


class Annotated:
    """The lazily analysed view of an act. Only the sentences that somebody asks for are split and tokenised.

    ``text`` is the matching view, ``lower`` the same text in lower case with equal offsets. ``languages`` maps language
    codes to backends; without it the backends of the library are used. ``found`` is where searches keep their results.
    """

    def __init__(self, act: Act, languages: Mapping[LanguageCode, Language] | None = None) -> None:
        self.act = act
        self.text = act.source.view.text
        self._languages = languages
        self._sentences: dict[Segment, tuple[Sentence, ...]] = {}
        self._lines: dict[LanguageCode, WordLine] = {}
        self.found: dict[object, Any] = {}

    @cached_property
    def lower(self) -> str:
        """The view in lower case; every character keeps its offset."""
        return lowered(self.text)

    @cached_property
    def words(self) -> WordIndex:
        """The word index over the whole view."""
        return WordIndex(self.lower)

    def line(self, code: LanguageCode) -> WordLine:
        """Return the words of all sentences in the language ``code`` in a row."""
        if code not in self._lines:
            own = (s for s in self.act.segments if self.language_of(s) == code)
            self._lines[code] = WordLine((sentence for s in own for sentence in self.sentences(s)), self.words)
        return self._lines[code]

    def language_of(self, segment: Segment) -> LanguageCode:
        """Return the language of ``segment``, else that of the act, else Russian."""
        return segment.language or self.act.language or "ru"

    def backend(self, code: LanguageCode) -> Language:
        """Return the analyser of the language ``code``."""
        if self._languages is not None:
            return self._languages[code]
        from legal_risk.lang import language

        return language(code)

    def sentences(self, segment: Segment) -> tuple[Sentence, ...]:
        """Return the sentences of ``segment`` in order; none when it is blank."""
        if segment not in self._sentences:
            self._sentences[segment] = tuple(self._split(segment))
        return self._sentences[segment]

    def sentence_at(self, view_offset: int) -> Sentence | None:
        """Return the sentence that holds the character at ``view_offset``, ``None`` between sentences."""
        sentences = self.sentences(self.act.segment_at(view_offset))
        place = bisect_right(sentences, view_offset, key=lambda s: s.span.start) - 1
        return sentences[place] if place >= 0 and view_offset < sentences[place].span.end else None

    def _split(self, segment: Segment) -> Iterator[Sentence]:
        code = self.language_of(segment)
        backend = self.backend(code)
        start = segment.content.start
        for line in segment.content.of(self.text).split("\n"):
            for span in backend.sentences(line) if line.strip() else ():
                yield Sentence(span.shifted(start), segment, code, span.of(line), backend, self)
            start += len(line) + 1


def lowered(text: str) -> str:
    """Return ``text`` in lower case with every character at its old offset."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+|\d+")
