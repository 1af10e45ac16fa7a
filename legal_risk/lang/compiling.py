"""From the notation of phrases to the parts that the matcher runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from legal_risk.errors import RuleError
from legal_risk.lang.interface import Language
from legal_risk.lang.matcher import ChoicePart, GapPart, MarkPart, Part, WordPart
from legal_risk.lang.notation import Choice, Constraint, Element, Gap, LexiconRef, Mark, Word, parse_phrase

Lexicons = Mapping[str, Sequence[str]]


class Compiler:
    """Turns phrases of one language into parts of the matcher; equal words and equal lexicons share one part."""

    def __init__(self, language: Language, lexicons: Lexicons | None = None) -> None:
        self._language = language
        self._lexicons = lexicons
        self._words: dict[Word, WordPart] = {}
        self._read: dict[tuple[str, Constraint | None], Part] = {}
        self._open: list[str] = []

    def phrase(self, text: str) -> tuple[Part, ...]:
        """Return the parts of the phrase ``text``.

        Raises :class:`RuleError`: ``LR204`` for a mistake in the notation, ``LR205`` for an unknown or circular
        lexicon.
        """
        return self._parts(parse_phrase(text))

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
            try:
                entries = sorted((parse_phrase(e) for e in self._entries(name)), key=len, reverse=True)
                self._read[key] = ChoicePart([self._parts(self._headed(e, constraint)) for e in entries], shared=True)
            finally:
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
