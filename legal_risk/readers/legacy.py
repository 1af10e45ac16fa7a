"""Kazakh letters that old fonts or a wrong code page hid behind letters of other Cyrillic alphabets, brought back.

Before Unicode, Kazakh fonts drew Қ, Ң, Ғ ... in the places where the code page has letters of Serbian, Macedonian or
Ukrainian. Texts that were converted without the font keep those letters: «Ќазаќстан Республикасыныѕ».
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from legal_risk.readers.letters import likeness


class Scheme(NamedTuple):
    """One way of hiding: the letters in the text and, in the same order, the letters that were meant."""

    name: str
    shown: str
    meant: str


SCHEMES = (
    Scheme("KZ-1048 read as Windows-1251", "ЌќЅѕЇїҐґЈјЄєЎўЋћ", "ҚқҢңҮүӨөӘәҒғҰұҺһ"),
    Scheme("Kazakh font over Windows-1251", "ЌќЊњЇїҐґЄєЃѓЎўЋћ", "ҚқҢңҮүӨөӘәҒғҰұҺһ"),
)


def restored(text: str) -> tuple[str, str | None]:
    """Return ``text`` with hidden Kazakh letters brought back one for one, and the name of the scheme, if one fits."""
    if not _hides_kazakh(text):
        return text, None
    best = max(SCHEMES, key=lambda scheme: likeness(_apply(text, scheme)))
    mended = _apply(text, best)
    return (mended, best.name) if likeness(mended) > likeness(text) else (text, None)


def _apply(text: str, scheme: Scheme) -> str:
    return text.translate(str.maketrans(scheme.shown, scheme.meant))


def _hides_kazakh(text: str) -> bool:
    """Tell Kazakh from the languages that own these letters: they lack either «ќ», or «ы» and «і»."""
    if "ќ" not in text and "Ќ" not in text:
        return False
    counts = Counter(text)
    letters = sum(count for letter, count in counts.items() if "\u0400" <= letter <= "\u052f")
    return (counts["ќ"] + counts["Ќ"]) * 300 > letters and (counts["ы"] > 0 or counts["і"] > 0)
