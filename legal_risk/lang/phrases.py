"""Finding phrases of lemmas in an act: a look into the word index first, tokens and morphology only where it hits.

Each part of a phrase that must be there has literals that its words begin with (its anchors). A phrase with a part of
which no word of the act begins so is done with. The rest is looked for in the whole act at once
(:mod:`legal_risk.lang.wordline`), and the sentences where it may stand are matched word by word when asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from legal_risk.lang import matcher
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.compiling import Compiler, Lexicons
from legal_risk.lang.interface import Language, Token
from legal_risk.lang.matcher import Part
from legal_risk.lang.wordline import WordLine
from legal_risk.model.act import Zone
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found in a sentence: ``span`` of the view from the first to the last of the matched ``tokens``."""

    span: Span
    sentence: Sentence
    phrase: str
    tokens: tuple[Token, ...]


class PhraseSet:
    """Compiled phrases of one language; immutable apart from caches. Make one with :func:`compile_phrases`."""

    def __init__(self, language: Language, phrases: Sequence[_Phrase]) -> None:
        self.language = language
        self._phrases = tuple(phrases)

    def __len__(self) -> int:
        return len(self._phrases)

    def unanchored(self) -> tuple[str, ...]:
        """Return the phrases that no literal can be searched for: every word of an act may begin them."""
        return tuple(p.text for p in self._phrases if not p.anchors)

    def find(
        self, annotated: Annotated, *, zones: Collection[Zone] | None = None, within: Span | None = None
    ) -> Iterator[Match]:
        """Yield the matches in ``zones`` (all by default) and inside the view stretch ``within``, in order of the text.

        Only text of the language of the set counts. Of overlapping matches the leftmost, then the longest is kept.
        """
        found = self._found(annotated)
        for sentence in found.sentences(within):
            if zones is None or sentence.segment.zone in zones:
                yield from found.best(sentence) if within is None else _leftmost_longest(found.every(sentence), within)

    def find_in(self, sentence: Sentence) -> tuple[Match, ...]:
        """Return the matches in one sentence, in order; none when it is in another language."""
        if sentence.language != self.language.code:
            return ()
        return self._found(sentence.home).best(sentence)

    def _found(self, annotated: Annotated) -> _Found:
        if self not in annotated.found:
            likely = [p for p in self._phrases if annotated.words.holds(p.anchors)]
            annotated.found[self] = _Found(likely, annotated.line(self.language.code) if likely else None)
        found: _Found = annotated.found[self]
        return found


class Phrasebook:
    """Compiles phrases of one language; equal phrases are compiled once, and their words and lexicons are shared.

    ``lexicons`` maps names to entries, themselves phrases; without it the shipped ones of the language are used.
    """

    def __init__(self, language: Language, lexicons: Lexicons | None = None) -> None:
        self.language = language
        self._compiler = Compiler(language, lexicons)
        self._sets: dict[tuple[str, ...], PhraseSet] = {}

    def compiled(self, phrases: Sequence[str]) -> PhraseSet:
        """Return ``phrases`` compiled (notation: :mod:`legal_risk.lang.notation`).

        Raises :class:`RuleError`: ``LR204`` for a mistake in the notation, ``LR205`` for an unknown or circular
        lexicon.
        """
        key = tuple(phrases)
        if key not in self._sets:
            self._sets[key] = PhraseSet(self.language, [_Phrase(p, self._compiler.phrase(p)) for p in key])
        return self._sets[key]


@cache
def shipped_phrases(language: Language) -> Phrasebook:
    """Return the book of phrases with the shipped lexicons of ``language``."""
    return Phrasebook(language)


def compile_phrases(language: Language, phrases: Sequence[str], lexicons: Lexicons | None = None) -> PhraseSet:
    """Compile ``phrases`` for ``language`` with ``lexicons``, by default those shipped: see :class:`Phrasebook`."""
    book = shipped_phrases(language) if lexicons is None else Phrasebook(language, lexicons)
    return book.compiled(phrases)


class _Phrase:
    """One compiled phrase."""

    def __init__(self, text: str, parts: tuple[Part, ...]) -> None:
        self.text = text
        self._parts = parts
        self.anchors = tuple(p.anchors for p in parts if p.anchors)

    def places(self, line: WordLine) -> Iterator[tuple[int, int]]:
        """Yield where in ``line`` the phrase may begin: the number of the sentence and the index of the token."""
        starts = line.words & reduce(or_, matcher.sequence_reach(self._parts, line).values(), 0)
        return line.tokens_at(starts) if starts else iter(())

    def match(self, sentence: Sentence, place: int) -> Match | None:
        """Return the preferred match from the token at ``place`` on."""
        tokens = sentence.tokens
        taken = next((t for _, t in matcher.run(self._parts, tokens, place) if t), None)
        if taken is None:
            return None
        used = tuple(tokens[t] for t in taken)
        return Match(Span(used[0].start, used[-1].end), sentence, self.text, used)


class _Found:
    """Where phrases stand in a line: the places at once, the matches of a sentence when asked for."""

    def __init__(self, phrases: Sequence[_Phrase], line: WordLine | None) -> None:
        self._sentences = line.sentences if line is not None else []
        self._places: dict[Sentence, list[tuple[_Phrase, int]]] = {}
        self._every: dict[Sentence, tuple[Match, ...]] = {}
        self._best: dict[Sentence, tuple[Match, ...]] = {}
        numbers: set[int] = set()
        placed = ((phrase, *at) for phrase in phrases for at in phrase.places(line)) if line is not None else ()
        for phrase, number, place in placed:
            numbers.add(number)
            self._places.setdefault(self._sentences[number], []).append((phrase, place))
        self._numbers = sorted(numbers)

    def sentences(self, within: Span | None) -> Iterator[Sentence]:
        """Yield the sentences that may hold a match, in order; those that ``within`` meets."""
        every = self._sentences
        numbers = self._numbers
        if within is not None:
            first = bisect_right(numbers, within.start, key=lambda n: every[n].span.end)
            numbers = numbers[first : bisect_left(numbers, within.end, key=lambda n: every[n].span.start)]
        return (every[number] for number in numbers)

    def every(self, sentence: Sentence) -> tuple[Match, ...]:
        """Return all matches in ``sentence``, those that begin first and the longest of them first."""
        if (places := self._places.get(sentence)) is None:
            return ()
        if sentence not in self._every:
            found = (phrase.match(sentence, place) for phrase, place in places)
            self._every[sentence] = tuple(sorted(filter(None, found), key=lambda m: (m.span.start, -m.span.end)))
        return self._every[sentence]

    def best(self, sentence: Sentence) -> tuple[Match, ...]:
        """Return the matches in ``sentence`` of which none overlaps another, in order."""
        if sentence not in self._places:
            return ()
        if sentence not in self._best:
            self._best[sentence] = tuple(_leftmost_longest(self.every(sentence), None))
        return self._best[sentence]


def _leftmost_longest(found: Iterable[Match], within: Span | None) -> Iterator[Match]:
    end = -1
    for match in found:
        if match.span.start >= end and (within is None or within.covers(match.span)):
            yield match
            end = match.span.end
