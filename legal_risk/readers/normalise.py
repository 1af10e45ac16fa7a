"""One-to-one normalisation of characters: what the matching view and every phrase compared with it have in common."""

from __future__ import annotations

import re

from legal_risk.readers.lookalikes import in_one_script

DROPPED = "\0"
"""Marks a character to be left out; a real NUL in a text is left out as well."""

BLANKS = (
    " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
INVISIBLE = (
    "\0\xad\u0301\u200b\u200c\u200d\u200e\u200f\u202a"
    "\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
MARKS = "\u0306\u0308"
"""The breve of й and the dots of ё where they are characters of their own."""
UNSEEN = BLANKS + INVISIBLE + MARKS
"""Everything that leaves no mark on paper by itself: a stretch of these alone is no text."""
UNSEEN_AT_END = BLANKS + INVISIBLE
"""The same without what may belong to the letter before it."""

_ONE_TO_ONE = {
    **dict.fromkeys(BLANKS, " "),
    **dict.fromkeys(INVISIBLE, DROPPED),
    **dict.fromkeys("\u2012\u2013\u2014\u2015\u2212", "–"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\uff02", '"'),
    "ё": "е",
    "Ё": "Е",
}
_PAIRS = {"и\u0306": "й", "И\u0306": "Й", "е\u0308": "е", "Е\u0308": "Е", "у\u0306": "ў", "У\u0306": "Ў"}
_BROKEN_WORD = re.compile("\xad[ \t]*\r?\n[ \t]*")
_RUN = re.compile(f"[ {DROPPED}]{{2,}}|{DROPPED}")


def one_to_one(text: str) -> str:
    """Return ``text`` with the same length, every character replaced by its normal form or by :data:`DROPPED`."""
    present = set(text)
    if "\xad" in present:
        text = _BROKEN_WORD.sub(lambda found: DROPPED * len(found.group()), text)
    if not present.isdisjoint(MARKS):
        for pair, letter in _PAIRS.items():
            text = text.replace(pair, letter + DROPPED)
        for mark in MARKS:
            text = text.replace(mark, DROPPED)
    for character in present & _ONE_TO_ONE.keys():
        text = text.replace(character, _ONE_TO_ONE[character])
    return text


def normalised(text: str) -> str:
    """Return one block of text as the matching view shows it: characters unified, blanks single, ends trimmed."""
    collapsed = _RUN.sub(lambda found: " " if " " in found.group() else "", one_to_one(text))
    return in_one_script(collapsed.strip(" "))
