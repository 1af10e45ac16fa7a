"""What a decision is about when its verb does not say it: «решение о перезачёте», «ауыстыру туралы шешім»."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.span import Span

_NEAR = 3  # words between the preposition (the postposition) and the noun, at most
_ABOUT = ("о", "об")


def matter(match: Match) -> tuple[str, Span] | None:
    """Return the lemma and the place of the noun: behind «о» in Russian, before «туралы» and «мәселесін» in Kazakh."""
    sentence, first = match.sentence, match.tokens[0]
    near: Iterable[Token] = ()
    if sentence.language == "kk":
        if first.norm == "туралы" or first.norm.startswith("мәселе"):
            near = reversed(sentence.tokens[: sentence.index_at(first.start)])
    else:
        begin = sentence.index_at(first.start)
        about = next((n for n, t in enumerate(sentence.tokens[begin:], begin) if t.norm in _ABOUT), None)
        near = sentence.tokens[about + 1 :] if about is not None else ()
    for token in islice(near, _NEAR):
        reading = next(iter(sentence.backend.analyses(token.norm)), None)
        if reading is not None and (reading.pos == "NOUN" or "vnoun" in reading.features):
            return reading.lemma, Span(token.start, token.end)
    return None
