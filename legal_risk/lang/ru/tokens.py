"""Tokens of Russian text."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.lang.interface import Token
from legal_risk.lang.tokenizing import MARK, NUMBER, WORD, scan


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text``; ``10-дневный`` and ``1-го`` are one word each, ``57-1`` is a number."""
    return scan(_pattern(), text)


@cache
def _pattern() -> re.Pattern[str]:
    number_word = r"\d+(?:[.,]\d+)*-[^\W\d_]+(?:-[^\W\d_]+)*"
    return re.compile(rf"(?P<word>{WORD}|{number_word})|(?P<number>{NUMBER})|(?P<mark>{MARK})")
