"""Sentences of Russian legal text."""

from __future__ import annotations

from functools import cache

from legal_risk.lang.segmentation import Abbreviations, split
from legal_risk.lang.wordlists import rows
from legal_risk.model.span import Span


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of ``text``; abbreviations, initials and list numbers do not end one."""
    return split(text, abbreviations())


@cache
def abbreviations() -> Abbreviations:
    """Return the abbreviations of the language, read from ``abbreviations.tsv``."""
    found = {kind: frozenset(words.split()) for kind, words in rows(__package__, "abbreviations.tsv")}
    return Abbreviations(heads=found["head"], tails=found["tail"], units=found["unit"])
