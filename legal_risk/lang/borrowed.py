"""What every borrowed analyser has in common: its reading of a word comes first, all else may stay ours."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import lru_cache

from legal_risk.lang.interface import Analysis, Language, Token
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


class BorrowedLanguage(ABC):
    """An analyser of somebody else behind our interface; what it does not know comes from ``fallback``."""

    def __init__(self, code: LanguageCode, backend: str, fallback: Language) -> None:
        self.code = code
        self.backend = backend
        self._fallback = fallback
        self._analyses = lru_cache(maxsize=1 << 16)(self._read)
        self._lemmas = lru_cache(maxsize=1 << 16)(self._lemma_set)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return our tokens of ``text``."""
        return self._fallback.tokens(text)

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Return our sentences of ``text``."""
        return self._fallback.sentences(text)

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """Return the borrowed reading of ``word`` alone, then those of our own backend."""
        return self._analyses(word)

    def lemmas(self, word: str) -> frozenset[str]:
        """Return the lemmas of all readings of ``word``."""
        return self._lemmas(word)

    def stem(self, lemma: str) -> str:
        """Return the literal that every form starts with, as our own backend knows it."""
        return self._fallback.stem(lemma)

    def stems(self, lemma: str) -> tuple[str, ...]:
        """Return the literals that every form starts with one of, as our own backend knows them."""
        return self._fallback.stems(lemma)

    @abstractmethod
    def _reading(self, word: str) -> Analysis | None:
        """Return the borrowed reading of ``word``, ``None`` when there is none."""

    def _read(self, word: str) -> tuple[Analysis, ...]:
        own, borrowed = self._fallback.analyses(word), self._reading(word)
        return own if borrowed is None else tuple(dict.fromkeys((borrowed, *own)))

    def _lemma_set(self, word: str) -> frozenset[str]:
        return frozenset(found.lemma for found in self.analyses(word))
