"""What is denied: «не допускается», «шешім қабылдамайды»; «не менее двух» and «не позднее срока» deny nothing."""

from __future__ import annotations

import itertools

from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Language, Token
from legal_risk.lang.phrases import Match
from legal_risk.model.span import Span

_DEGREES = frozenset({"менее", "более", "позднее", "ранее", "реже", "выше", "ниже", "меньше", "больше", "позже"})
_NOT = frozenset({"не", "ни", "без", "нет"})


def denies(sentence: Sentence) -> bool:
    """Tell whether anything is denied in ``sentence``: by a particle in Russian, by a suffix or «емес» in Kazakh."""
    spoken = [t for t in sentence.tokens if t.is_word]
    if sentence.language == "ru":
        return any(one.norm in _NOT and two.norm not in _DEGREES for one, two in itertools.pairwise(spoken))
    return any(_has_negation(sentence.backend, word) for word in spoken)


def is_denied(match: Match, *, reach: int = 0) -> bool:
    """Tell whether a verb among the words found is denied («комиссия шешім қабылдамайды», «комиссия не решает»).

    ``reach``: so many words behind them are looked at, too («конкурс документов не проводится»).
    """
    return denied_at(match.sentence, match.span, reach=reach)


def denied_at(sentence: Sentence, span: Span, *, reach: int = 0) -> bool:
    """Tell whether a verb within ``span`` is denied; ``reach``: or one of so many words behind it."""
    first, last = sentence.index_at(span.start), sentence.index_at(span.end) + reach
    if sentence.language == "ru":
        near = sentence.tokens[max(first - 1, 0) : last]
        return any(
            one.norm == "не" and two.norm not in _DEGREES and _is_verb(sentence.backend, two)
            for one, two in itertools.pairwise(near)
        )
    return any(_has_negation(sentence.backend, t) for t in sentence.tokens[first : last + 1] if t.is_word)


def excepted(match: Match) -> bool:
    """Tell whether the norm leaves out those named: «кроме членов совета», «кеңес мүшелерін қоспағанда»."""
    tokens = match.sentence.tokens
    first, last = (match.sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
    if match.sentence.language == "ru":
        return any(t.norm in words("except") for t in tokens[max(first - 1, 0) : first])
    return any(t.norm in words("except") for t in tokens[last + 1 : last + 2])


def _has_negation(backend: Language, word: Token) -> bool:
    if word.norm in words("except"):
        return False
    return any(reading.features & {"neg", "priv"} for reading in backend.analyses(word.norm)[:1])


def _is_verb(backend: Language, word: Token) -> bool:
    return any(reading.pos == "VERB" for reading in backend.analyses(word.norm)[:1])
