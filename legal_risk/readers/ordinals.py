"""Numbers as an ordered list of html shows them."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def ordinal(number: int, kind: str) -> str:
    """Return ``number`` in the numbering of ``kind``: ``1``, ``a``, ``A``, ``i`` or ``I`` (the html attribute)."""
    if kind in ("i", "I") and 0 < number < 4000:
        return _roman(number) if kind == "i" else _roman(number).upper()
    if kind in ("a", "A") and number > 0:
        return _letters(number) if kind == "a" else _letters(number).upper()
    return str(number)


def _roman(number: int) -> str:
    result = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        result += letters * count
    return result


def _letters(number: int) -> str:
    result = ""
    while number:
        number, rest = divmod(number - 1, 26)
        result = chr(ord("a") + rest) + result
    return result
