"""Letters of another alphabet that only look like Cyrillic: brought back to one alphabet within a word, length kept."""

from __future__ import annotations

import re
from functools import cache

_LIKE_CYRILLIC = str.maketrans(
    "ABCEHIKMOPTXYaceopxyhik\u0259\u018f\u0275\u019f\u0473\u0472\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039f\u03a1\u03a4\u03a7\u03bf\u03c1",
    "АВСЕНІКМОРТХУасеорхуһікәӘөӨөӨАВЕНІКМОРТХор",
)
_FOREIGN = frozenset(chr(code) for code in _LIKE_CYRILLIC)
_ROMAN_LIKE = str.maketrans("ІХСМ", "IXCM")
_ROMAN = frozenset("IVXLCDMІХСМ")


@cache
def _other_letters() -> re.Pattern[str]:
    """Return the pattern of runs of letters that are not Cyrillic but stand in texts that are."""
    return re.compile("[A-Za-z\u0259\u018f\u0275\u019f\u0472\u0473\u0391-\u03c9]+")


@cache
def _lone_letters() -> re.Pattern[str]:
    """Return the pattern of the prepositions and conjunctions «а», «с», «о», «у» typed on a Latin keyboard."""
    return re.compile(r'(?<=[\u0400-\u052f»",;)] )[acoy](?= [\u0400-\u052f«"\d])')


def in_one_script(text: str) -> str:
    """Return ``text`` with look-alikes inside Cyrillic words made Cyrillic, and with Roman numerals made Latin.

    Only words that mix alphabets change; a word with a foreign letter that has no Cyrillic twin stays as it is.
    """
    pieces: list[str] = []
    done = 0
    for found in _other_letters().finditer(text):
        start, end = found.span()
        if start < done or not (_cyrillic_at(text, start - 1) or _cyrillic_at(text, end)):
            continue
        start, end = _word_around(text, start, end)
        pieces += (text[done:start], _mended(text[start:end]))
        done = end
    pieces.append(text[done:])
    return _lone_letters().sub(lambda one: one.group().translate(_LIKE_CYRILLIC), "".join(pieces))


def _cyrillic_at(text: str, offset: int) -> bool:
    return 0 <= offset < len(text) and "\u0400" <= text[offset] <= "\u052f"


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end


def _mended(word: str) -> str:
    if _ROMAN.issuperset(word):
        return word.translate(_ROMAN_LIKE)
    foreign = {letter for letter in word if not "\u0400" <= letter <= "\u052f"} | ({"ѳ", "Ѳ"} & set(word))
    return word.translate(_LIKE_CYRILLIC) if foreign <= _FOREIGN else word
