"""Fingerprints of findings: the same norm keeps its fingerprint when units are renumbered or moved."""

from __future__ import annotations

import hashlib
from functools import cache

import regex

_NUMBERS = r"\d+(?:-\d+)?\)?(?:\s*(?:[,–-]|и|және|мен|пен|бен)\s*\d+(?:-\d+)?\)?)*"
_RUSSIAN = r"(?:под)?пункт\p{L}*|част[ьиейюям]\p{L}*|глав\p{L}*|стать\p{L}*|приложени\p{L}*|раздел\p{L}*|параграф\p{L}*"
_KAZAKH = r"тарма[қғ]\p{L}*|тарау\p{L}*|ба[бп]\p{L}*|бөлі[кгм]\p{L}*|бөлім\p{L}*|қосымша\p{L}*|параграф\p{L}*"


def fingerprint(factor: str, words: str, ordinal: int) -> str:
    """Return the fingerprint of the ``ordinal``-th finding (from 1) of ``factor`` in norms of the same ``words``."""
    return hashlib.sha256(f"{factor}\0{words}\0{ordinal}".encode()).hexdigest()[:16]


def words_of(norm: str) -> str:
    """Return the words and numbers of a norm, without the numbers of the units that it refers to."""
    bare = _references().sub(lambda match: match["unit"] or match["after"], norm.lower())
    return " ".join(regex.findall(r"\p{L}+|\d+", bare))


@cache
def _references() -> regex.Pattern[str]:
    before = rf"(?<unit>\b(?:{_RUSSIAN}))\s+{_NUMBERS}"
    after = rf"{_NUMBERS}\s*-?\s*(?<after>(?:{_KAZAKH}))"
    return regex.compile(rf"{before}|{after}")
