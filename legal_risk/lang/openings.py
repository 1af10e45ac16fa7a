"""What the forms of a listed word begin with, looked up in a table (``openings.tsv``) instead of being worked out.

Working it out takes the whole inflection of every word of every lexicon: most of the time that a small act would take.
The table holds the words of the shipped lexicons and rules (``benchmarks/openings.py`` writes it); a word that it
lacks, or another analyser than the two shipped ones, costs time and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from legal_risk.lang.interface import Language
from legal_risk.lang.wordlists import rows

_SHIPPED = {"ru": "pymorphy3", "kk": "suffix-chains"}


def listed_openings(word: str, language: Language) -> tuple[str, ...] | None:
    """Return what the forms that the written ``word`` stands for begin with, ``None`` when no table says so."""
    if _SHIPPED.get(language.code) != language.backend:
        return None
    return _table()[language.code].get(word)


@cache
def _table() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in _SHIPPED}
    for code, word, openings in rows(__package__, "openings.tsv"):
        found[code][word] = tuple(openings.split(","))
    return found
