"""How a pattern becomes tokens: the part of tokenisation that does not depend on the language."""

from __future__ import annotations

import re

from legal_risk.lang.interface import Token

WORD = r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*"
"""A word with its inner hyphens and apostrophes."""

NUMBER = r"\d+(?:[-.,/]\d+)*"
"""A number, a decimal, a date in figures, an inserted number such as ``57-1``."""

MARK = r"_+|\.{2,}|[^\w\s]"
"""A run of underscores (the blank of a form), an ellipsis, or any single mark."""


def scan(pattern: re.Pattern[str], text: str) -> tuple[Token, ...]:
    """Return one token for each match of ``pattern``; a match with the group ``word`` is a word.

    The norm is the lower-case form with ``ё`` written as ``е``.
    """
    found: list[Token] = []
    for match in pattern.finditer(text):
        surface = match.group()
        start, end = match.span()
        norm = surface.lower().replace("ё", "е")
        found.append(Token(surface, start, end, norm, match.lastgroup == "word"))
    return tuple(found)
