"""Finding phrases of lemmas in an act: a look into the word index first, tokens and morphology only where it hits.

Each part of a phrase that must be there has literals that its words begin with (its anchors). The part with the fewest
words in the text at hand picks the sentences; only those are tokenised.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from legal_risk.errors import RuleError
from legal_risk.lang import matcher
from legal_risk.lang.annotated import Annotated, Sentence, WordIndex
from legal_risk.lang.interface import Language, Token
from legal_risk.lang.matcher import ChoicePart, GapPart, MarkPart, Part, WordPart
from legal_risk.lang.notation import Choice, Constraint, Element, Gap, LexiconRef, Mark, Word, parse_phrase
from legal_risk.model.act import Zone
from legal_risk.model.span import Span

Lexicons = Mapping[str, Sequence[str]]


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
        """Return the phrases that no literal can be searched for: slow over a whole act, fine inside a sentence."""
        return tuple(p.text for p in self._phrases if not p.anchored)

    def find(
        self, annotated: Annotated, *, zones: Collection[Zone] | None = None, within: Span | None = None
    ) -> Iterator[Match]:
        """Yield the matches in ``zones`` (all by default) and inside the view stretch ``within``, in order of the text.

        Only text of the language of the set counts. Of overlapping matches the leftmost, then the longest is kept.
        """
        wanted: dict[Span, tuple[Sentence, list[_Phrase]]] = {}
        for phrase in self._phrases:
            for sentence in phrase.candidates(annotated, self.language.code, zones, within):
                wanted.setdefault(sentence.span, (sentence, []))[1].append(phrase)
        for span in sorted(wanted):
            yield from _leftmost_longest(*wanted[span], within)

    def find_in(self, sentence: Sentence) -> tuple[Match, ...]:
        """Return the matches in one sentence, in order; none when it is in another language."""
        if sentence.language != self.language.code:
            return ()
        likely = [p for p in self._phrases if p.may_stand_in(sentence.lower)]
        return tuple(_leftmost_longest(sentence, likely, None))


def compile_phrases(language: Language, phrases: Sequence[str], lexicons: Lexicons | None = None) -> PhraseSet:
    """Compile ``phrases`` (notation: :mod:`legal_risk.lang.notation`) for ``language``.

    ``lexicons`` maps names to entries, themselves phrases; without it the shipped ones of the language are used.
    Raises :class:`RuleError`: ``LR204`` for a mistake in the notation, ``LR205`` for an unknown or circular lexicon.
    """
    compiler = _Compiler(language, lexicons)
    return PhraseSet(language, [compiler.phrase(text) for text in phrases])


class _Beginnings(dict[str, bool]):
    """Whether a word form can be the first of a phrase: asked of every token, so answered by a dictionary."""

    def __init__(self, openings: tuple[str, ...]) -> None:
        super().__init__()
        self._openings = openings

    def __missing__(self, norm: str) -> bool:
        self[norm] = answer = norm.startswith(self._openings)
        return answer


class _Phrase:
    """One compiled phrase."""

    def __init__(self, text: str, parts: tuple[Part, ...]) -> None:
        self.text = text
        self._parts = parts
        self._anchors = tuple(tuple(sorted(p.anchors)) for p in parts if p.anchors)
        self._begins = _Beginnings(matcher.openings(parts))

    @property
    def anchored(self) -> bool:
        """Whether some word of the phrase has beginnings to search for; if not, every sentence must be tokenised."""
        return bool(self._anchors)

    def candidates(
        self, annotated: Annotated, code: str, zones: Collection[Zone] | None, within: Span | None
    ) -> Iterator[Sentence]:
        """Yield the sentences that hold every anchor, each once."""
        words = annotated.words
        last: Sentence | None = None
        places = words.rarest(self._anchors) if self._anchors else words.every()
        for offset in _inside(places, within):
            if last is not None and offset < last.span.end:
                continue
            segment = annotated.act.segment_at(offset)
            if (zones is not None and segment.zone not in zones) or annotated.language_of(segment) != code:
                continue
            if not self._anchored(words, segment.view):
                continue
            sentence = annotated.sentence_at(offset)
            if sentence is not None and self._anchored(words, sentence.span):
                last = sentence
                yield sentence

    def may_stand_in(self, lower: str) -> bool:
        """Tell whether a lower-case text holds a literal of every anchored part."""
        return all(any(a in lower for a in anchors) for anchors in self._anchors)

    def matches(self, sentence: Sentence) -> Iterator[Match]:
        """Yield the preferred match from every token that the phrase can begin with."""
        tokens, begins = sentence.tokens, self._begins
        for place in [place for place, token in enumerate(tokens) if begins[token.norm]]:
            if not matcher.is_mark(tokens[place]):
                taken = next((t for _, t in matcher.run(self._parts, tokens, place) if t), None)
                if taken is not None:
                    used = tuple(tokens[t] for t in taken)
                    yield Match(Span(used[0].start, used[-1].end), sentence, self.text, used)

    def _anchored(self, words: WordIndex, span: Span) -> bool:
        return len(self._anchors) < 2 or all(
            any(words.any_between(a, span) for a in anchors) for anchors in self._anchors
        )


class _Compiler:
    """Turns the elements of phrases into parts of the matcher; equal words share one part."""

    def __init__(self, language: Language, lexicons: Lexicons | None) -> None:
        self._language = language
        self._lexicons = lexicons
        self._words: dict[Word, WordPart] = {}
        self._read: dict[tuple[str, Constraint | None], Part] = {}
        self._open: list[str] = []

    def phrase(self, text: str) -> _Phrase:
        return _Phrase(text, self._parts(parse_phrase(text)))

    def _parts(self, elements: Sequence[Element]) -> tuple[Part, ...]:
        return tuple(self._part(e) for e in elements)

    def _part(self, element: Element) -> Part:
        match element:
            case Word():
                if element not in self._words:
                    self._words[element] = WordPart(element, self._language)
                return self._words[element]
            case Gap(words):
                return GapPart(words)
            case Mark(text):
                return MarkPart(text)
            case Choice(branches, optional, constraint):
                return ChoicePart([self._parts(self._headed(b, constraint)) for b in branches], optional=optional)
            case LexiconRef(name, constraint):
                return self._lexicon(name, constraint)

    def _headed(self, elements: Sequence[Element], constraint: Constraint | None) -> tuple[Element, ...]:
        """Return ``elements`` with ``constraint`` on their head: the last word in Kazakh, the first noun in Russian."""
        if constraint is None:
            return tuple(elements)
        words = [place for place, e in enumerate(elements) if not isinstance(e, Gap | Mark)]
        if self._language.code == "kk":
            head = words[-1]
        else:
            head = next((place for place in words if self._can_head(elements[place])), words[0])
        return (*elements[:head], _constrained(elements[head], constraint), *elements[head + 1 :])

    def _can_head(self, element: Element) -> bool:
        if isinstance(element, Word):
            return self._language.analyses(element.text)[0].pos in ("NOUN", "PROPN")
        return not isinstance(element, Choice) or not element.optional

    def _lexicon(self, name: str, constraint: Constraint | None) -> Part:
        if name in self._open:
            circle = " -> ".join([*self._open, name])
            raise RuleError("LR205", f"the lexicon refers to itself: {circle}", where=f"@{name}")
        key = (name, constraint)
        if key not in self._read:
            self._open.append(name)
            entries = sorted((parse_phrase(e) for e in self._entries(name)), key=len, reverse=True)
            self._read[key] = ChoicePart([self._parts(self._headed(e, constraint)) for e in entries])
            self._open.pop()
        return self._read[key]

    def _entries(self, name: str) -> Sequence[str]:
        if self._lexicons is None:
            from legal_risk.lang.lexicon import read_lexicons

            self._lexicons = read_lexicons().of(self._language.code)
        if name not in self._lexicons:
            raise RuleError(
                "LR205",
                f"there is no lexicon «{name}» for {self._language.code}",
                where=f"@{name}",
                hint=f"known: {', '.join(sorted(self._lexicons)) or 'none'}",
            )
        return self._lexicons[name]


def _constrained(element: Element, constraint: Constraint) -> Element:
    if isinstance(element, Word | Choice | LexiconRef):
        return replace(element, constraint=constraint.joined(element.constraint))
    return element


def _inside(offsets: tuple[int, ...], within: Span | None) -> tuple[int, ...]:
    if within is None:
        return offsets
    return offsets[bisect_left(offsets, within.start) : bisect_left(offsets, within.end)]


def _leftmost_longest(sentence: Sentence, phrases: Sequence[_Phrase], within: Span | None) -> Iterator[Match]:
    found = [m for p in phrases for m in p.matches(sentence) if within is None or within.covers(m.span)]
    end = -1
    for match in sorted(found, key=lambda m: (m.span.start, -m.span.end)):
        if match.span.start >= end:
            yield match
            end = match.span.end
