"""Text made safe to show: characters that would act on the screen or break a file are shown as their names."""

from __future__ import annotations

import re
from functools import cache

# C0 (but tab and line feed), DEL and C1, marks that turn the writing direction, lone surrogates, non-characters.
_ACTING = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(_ACTING)


_WORD = 30
"""A longer stretch without a blank may be cut anywhere."""


def legible(text: str) -> str:
    """Return ``text`` with control and direction characters shown as ``⟨U+202E⟩``; carriage returns are dropped.

    The result holds only characters that XML, HTML and a terminal show as they are.
    """
    return _acting().sub(_name, text)


def _name(match: re.Match[str]) -> str:
    character = match[0]
    return "" if character == "\r" else f"⟨U+{ord(character):04X}⟩"


def shortened(text: str, limit: int) -> str:
    """Return ``text`` cut at a blank to at most ``limit`` characters, with ``…`` where something was left out."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > limit // 2 else head).rstrip() + "…"


def continued(sentence: str) -> str:
    """Return a sentence as the end of another one: a small letter first, no full stop."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")


def without_middle(text: str, limit: int) -> str:
    """Return ``text`` with its middle replaced by ``<…>`` when it is longer than ``limit`` characters."""
    if len(text) <= limit:
        return text
    tail = limit // 4
    head, end = text[: limit - tail - 5], text[-tail:]
    if (cut := head.rfind(" ")) > 0 and len(head) - cut < _WORD:
        head = head[:cut]
    if 0 <= (cut := end.find(" ")) < _WORD:
        end = end[cut:]
    return f"{head.rstrip()} <…> {end.lstrip()}"
