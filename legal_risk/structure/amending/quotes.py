"""Finds the quoted stretches of a formula and masks them, so that the words around them can be read alone."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.span import Span

OPEN = "\ue000"
INSIDE = "\ue001"
QUOTED = f"{OPEN}{INSIDE}*"
_CLOSED_WHOLE = ("заменить", "исключить", "дополнить", "считать", "деген ", "деген\n")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[«»\"]")


def quoted_stretches(text: str) -> tuple[Span, ...]:
    """Return the outermost quoted stretches with their marks, in order.

    One closing mark may close several opening ones («слова «Закон «Об образовании» заменить ...»), as drafters do.
    """
    found: list[Span] = []
    stack: list[str] = []
    start = last = 0
    for match in _marks().finditer(text):
        mark, at = match[0], match.start()
        if mark == "«" or (mark == '"' and _opens(text, at, stack)):
            if not stack:
                start = at
            stack.append(mark)
            continue
        if not stack:
            continue
        last = at + 1
        _close(stack, "«" if mark == "»" else '"')
        if not stack or _closes_all(text, last):
            stack.clear()
            found.append(Span(start, last))
    if stack and last > start:
        found.append(Span(start, last))
    return tuple(found)


def masked(text: str, quotes: tuple[Span, ...]) -> str:
    """Return ``text`` with every quoted stretch hidden behind characters that no word has; offsets stay."""
    pieces: list[str] = []
    done = 0
    for quote in quotes:
        pieces += [text[done : quote.start], OPEN, INSIDE * (quote.end - quote.start - 1)]
        done = quote.end
    return "".join([*pieces, text[done:]])


def unquoted_words(text: str) -> str:
    """Return a quoted stretch without its marks and without blanks at its ends."""
    return text[1:-1].strip()


def _opens(text: str, at: int, stack: list[str]) -> bool:
    if '"' not in stack:
        return not stack or (at + 1 < len(text) and not text[at - 1].isalnum() and text[at + 1].isalnum())
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before in ' («"' and after.isalnum()


def _close(stack: list[str], opening: str) -> None:
    """Drop the innermost opening mark of that kind with everything inside it."""
    if opening in stack:
        while stack.pop() != opening:
            pass


def _closes_all(text: str, end: int) -> bool:
    rest = text[end : end + 12].lstrip(" ")
    return rest.startswith(_CLOSED_WHOLE)
