"""Writes a list number in one of the number formats of Word."""

from __future__ import annotations

from collections.abc import Callable

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_REPEATS = 30
_LARGEST_ROMAN = 32_767


def written(number: int, number_format: str, custom: str = "") -> str:
    """Return ``number`` in the format named as in ``w:numFmt``; unknown formats are written as decimal figures.

    ``custom`` is the pattern of a ``custom`` format, such as ``001, 002, 003, ...``.
    """
    if number_format == "custom":
        first = custom.partition(",")[0].strip()
        return str(number).zfill(len(first) if first.isdecimal() else 0)
    write = _WRITERS.get(number_format)
    return str(number) if write is None else write(number)


def is_known(number_format: str) -> bool:
    """Tell whether the format is written as Word writes it (not replaced by decimal figures)."""
    return number_format in _WRITERS or number_format in {"decimal", "custom"}


def _letters(number: int, alphabet: str) -> str:
    # Word repeats the letter in the second round: я, аа, бб.
    if not 0 < number <= len(alphabet) * _MOST_REPEATS:
        return str(number)
    rounds, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (rounds + 1)


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written_so_far = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written_so_far += letters * times
    return written_so_far


_WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "bullet": lambda number: "",
    "decimalZero": lambda number: str(number).zfill(2),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalFullWidth": str,
    "decimalHalfWidth": str,
    "lowerLetter": lambda number: _letters(number, _LATIN),
    "upperLetter": lambda number: _letters(number, _LATIN).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "russianLower": lambda number: _letters(number, _RUSSIAN),
    "russianUpper": lambda number: _letters(number, _RUSSIAN).upper(),
    "hex": lambda number: f"{number:X}",
}
