"""Tells whether the text layer of a page says what the page shows: not every PDF keeps the letters of its glyphs."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.readers.legacy import restored
from legal_risk.readers.letters import likeness
from legal_risk.readers.lookalikes import in_one_script

UNMAPPED = "\ufffd"
_MOST_UNMAPPED = 0.02
_MOST_ODD_WORDS = 0.12
_NAMES_LIKE_WHATSAPP = 4


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"[^\W\d_]{2,}"),
        re.compile(r"[a-zA-Z][а-яА-ЯёЁәіңғүұқөһ]|[а-яА-ЯёЁәіңғүұқөһ][a-zA-Z]"),
        re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]"),
    )


def mended(text: str) -> str:
    """Return the text of a page whose font lacks a map with its letters restored where that can be done one for one."""
    western = sum("à" <= letter <= "ÿ" or "À" <= letter <= "ß" for letter in text)
    if western * 4 > len(text):
        meant = text.encode("cp1252", "replace").decode("cp1251", "replace")
        if len(meant) == len(text) and likeness(meant) > likeness(text) + 1:
            text = meant
    return restored(text)[0]


def trouble(text: str) -> str | None:
    """Return what is wrong with the text of a page, ``None`` when it can be trusted."""
    visible = sum(not letter.isspace() for letter in text)
    if not visible:
        return None
    unmapped = sum(letter == UNMAPPED or "\ue000" <= letter <= "\uf8ff" for letter in text)
    if unmapped > _MOST_UNMAPPED * visible:
        return "glyphs without a letter"
    word, two_scripts, odd_case = _patterns()
    words = word.findall(text)
    if len(words) < 10:
        return None
    one_script = in_one_script(" ".join(words)).split()
    odd = sum(bool(two_scripts.search(w) or odd_case.search(w)) for w in one_script)
    if odd > max(_NAMES_LIKE_WHATSAPP, _MOST_ODD_WORDS * len(words)):
        return "look-alike letters instead of the real ones"
    return "letters of another code page" if likeness(text) < -6.0 else None
