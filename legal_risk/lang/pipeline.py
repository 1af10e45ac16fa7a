"""Any spaCy pipeline as the backend of the language layer."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from legal_risk.lang.interface import Analysis, Language, Token
from legal_risk.lang.universal import reading
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


class PipelineLanguage:
    """A spaCy pipeline behind our interface; what the pipeline does not know comes from ``fallback``."""

    def __init__(self, nlp: Any, code: LanguageCode, fallback: Language) -> None:
        self.code = code
        self.backend = f"spacy:{nlp.meta.get('lang', code)}_{nlp.meta.get('name', 'pipeline')}"
        self._nlp = nlp
        self._fallback = fallback
        self._analyses = lru_cache(maxsize=1 << 16)(self._read)
        self._lemmas = lru_cache(maxsize=1 << 16)(self._lemma_set)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of the pipeline's tokenizer; blanks are not tokens."""
        return tuple(_token(token) for token in self._nlp.make_doc(text) if not token.is_space)

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Return the sentences of the pipeline, without surrounding blanks; ours when it does not split text."""
        parsed = self._nlp(text)
        if not parsed.has_annotation("SENT_START"):
            return self._fallback.sentences(text)
        return tuple(span for sentence in parsed.sents if (span := _trimmed(text, sentence)))

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """Return the reading of the pipeline for ``word`` alone, then those of our own backend."""
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

    def _read(self, word: str) -> tuple[Analysis, ...]:
        parsed = [token for token in self._nlp(word) if not token.is_space]
        own = self._fallback.analyses(word)
        if len(parsed) != 1 or not parsed[0].lemma_:
            return own
        return tuple(dict.fromkeys((_reading(parsed[0]), *own)))

    def _lemma_set(self, word: str) -> frozenset[str]:
        return frozenset(found.lemma for found in self.analyses(word))


def _token(token: Any) -> Token:
    norm = token.text.lower().replace("ё", "е")
    start = token.idx
    return Token(token.text, start, start + len(token.text), norm, any(letter.isalpha() for letter in norm))


def _trimmed(text: str, sentence: Any) -> Span | None:
    raw = text[sentence.start_char : sentence.end_char]
    start = sentence.start_char + len(raw) - len(raw.lstrip())
    end = start + len(raw.strip())
    return Span(start, end) if end > start else None


def _reading(token: Any) -> Analysis:
    return reading(token.lemma_, token.pos_, token.morph.to_dict(), "ru" if token.lang_ == "ru" else "kk")
