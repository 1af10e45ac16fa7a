"""The shared word lists as compiled phrase sets, made once for each language."""

from __future__ import annotations

from functools import cache

from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Language
from legal_risk.lang.phrases import Match, PhraseSet, compile_phrases


@cache
def phrase_set(language: Language, *lexicons: str) -> PhraseSet:
    """Return the phrases of the shipped ``lexicons`` for ``language``, all in one set."""
    return compile_phrases(language, [f"@{name}" for name in lexicons])


@cache
def words_of(language: Language, lexicon: str) -> frozenset[str]:
    """Return the entries of a shipped lexicon that is a plain list of lemmas."""
    from legal_risk.lang.lexicon import read_lexicons

    return frozenset(read_lexicons().of(language.code)[lexicon])


def first_in(sentence: Sentence, *lexicons: str) -> Match | None:
    """Return the first match of the lexicons in ``sentence``."""
    return next(iter(phrase_set(sentence.backend, *lexicons).find_in(sentence)), None)
