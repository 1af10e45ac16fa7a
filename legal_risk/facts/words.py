"""The word lists of the facts (``words.tsv``): what the grammar needs beside the lexicons of the rules."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.lang.wordlists import rows


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list; ``KeyError`` for a name that there is none of."""
    return frozenset(_lists()[name])


def either(name: str) -> str:
    """Return a list as alternatives of a pattern, the longest first; ``_`` is a blank, ``*`` any letters."""
    return "|".join(_pattern(word) for word in sorted(words(name), key=lambda w: (-len(w), w)))


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*").replace("_", " ")


@cache
def pairs(name: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of a list of ``one=other``."""
    return frozenset((one, other) for one, _, other in (word.partition("=") for word in _lists()[name]))


@cache
def ranks(name: str) -> dict[str, int]:
    """Return a list of ``word=number``; ``_`` in a word is a blank."""
    return {one.replace("_", " "): int(other) for one, other in pairs(name)}


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {name: tuple(listed.split()) for name, listed in rows(__package__, "words.tsv")}
