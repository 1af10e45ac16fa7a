"""Any spaCy pipeline as the backend of the language layer."""

from __future__ import annotations

from typing import Any

from legal_risk.lang.borrowed import BorrowedLanguage
from legal_risk.lang.interface import Analysis, Language, Token
from legal_risk.lang.universal import reading
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


class PipelineLanguage(BorrowedLanguage):
    """A spaCy pipeline behind our interface; what the pipeline does not know comes from ``fallback``."""

    def __init__(self, nlp: Any, code: LanguageCode, fallback: Language) -> None:
        super().__init__(code, f"spacy:{nlp.meta.get('lang', code)}_{nlp.meta.get('name', 'pipeline')}", fallback)
        self._nlp = nlp

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of the pipeline's tokenizer; blanks are not tokens."""
        return tuple(_token(token) for token in self._nlp.make_doc(text) if not token.is_space)

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Return the sentences of the pipeline, without surrounding blanks; ours when it does not split text."""
        parsed = self._nlp(text)
        if not parsed.has_annotation("SENT_START"):
            return self._fallback.sentences(text)
        return tuple(span for sentence in parsed.sents if (span := _trimmed(text, sentence)))

    def _reading(self, word: str) -> Analysis | None:
        parsed = [token for token in self._nlp(word) if not token.is_space]
        return _reading(parsed[0]) if len(parsed) == 1 and parsed[0].lemma_ else None


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
