"""Tokens of Kazakh text."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.lang.interface import Token
from legal_risk.lang.tokenizing import MARK, NUMBER, WORD, scan

_NUMBER_ENDINGS = (
    r"(?:інші|ыншы|нші|ншы|ші|шы)?(?:с?[ыі]?н[ыі]ң|[нт]?[ыі]ң|д[ыі]ң|[ғгқк]?[ае]|[нс][ае]|[ндт][ыі]|с[ыі]|[ыі]н?|"
    r"[ыі]?н?[дт][ае]|[ыі]?[нт][ае]н|д[ае]н|[мбп]ен|[ыі]?н?[дт][ае]ғ[ыі]|[дт]егі|[дт]ай|[дт]ей)?"
)


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text``.

    A number with a case or ordinal ending (``5-нен``, ``1-ші``) is one word; a number before a word (``57-1-бап``) is
    three tokens: number, hyphen, word.
    """
    return scan(_pattern(), text)


@cache
def _pattern() -> re.Pattern[str]:
    number_word = rf"\d+(?:[-.,]\d+)*-(?=[^\W\d_]){_NUMBER_ENDINGS}(?![\w-])"
    return re.compile(rf"(?P<word>{WORD}|{number_word})|(?P<number>{NUMBER})|(?P<mark>{MARK})", re.IGNORECASE)
