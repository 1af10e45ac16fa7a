"""Kazakh: own lexicon and suffix chains, own tokens and sentences."""

from __future__ import annotations

from functools import lru_cache

from legal_risk.lang.interface import Analysis, Token
from legal_risk.lang.kk import lemmas as _lemmas
from legal_risk.lang.kk.sentences import sentences
from legal_risk.lang.kk.tokens import tokens
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


class Kazakh:
    """The default Kazakh backend; all instances share their caches."""

    code: LanguageCode = "kk"
    backend: str = "suffix-chains"

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of ``text`` in order; blanks are not tokens."""
        return tokens(text)

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Return the sentences of ``text``, without the blanks between them, in order."""
        return sentences(text)

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """Return every reading of ``word`` that lexicon and suffix chains allow, the likeliest first."""
        return _lemmas.analyses(word)

    def lemmas(self, word: str) -> frozenset[str]:
        """Return the lemmas of all readings of ``word``."""
        return _lemma_set(word)

    def stem(self, lemma: str) -> str:
        """Return the longest literal that every form of ``lemma`` starts with (``құқық`` - ``құқы``)."""
        return _lemmas.stem(lemma)

    def stems(self, lemma: str) -> tuple[str, ...]:
        """Return few literals so that every form of ``lemma`` starts with one of them; rarer in text than ``stem``."""
        return _lemmas.stems_of(lemma)


@lru_cache(maxsize=1 << 17)
def _lemma_set(word: str) -> frozenset[str]:
    return frozenset(reading.lemma for reading in _lemmas.analyses(word))
