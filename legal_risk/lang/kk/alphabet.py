"""Letters of Kazakh: what they do to the suffix that follows."""

from __future__ import annotations

from functools import lru_cache

VOWELS = frozenset("аәеоөұүыіэёя")
"""Letters that count as vowels before a suffix; ``у``, ``и``, ``ю`` behave as consonants there (``беруі``)."""

BACK = "back"
FRONT = "front"
EITHER = "either"

_BACK_VOWELS = frozenset("аоұыёя")
_FRONT_VOWELS = frozenset("әеөүіэ")
_NEUTRAL_VOWELS = frozenset("уию")
_CLASS_BY_LETTER = (
    dict.fromkeys("аәеоөұүыіэёя", "V")
    | dict.fromkeys("рйуию", "R")
    | dict.fromkeys("л", "L")
    | dict.fromkeys("мнң", "M")
    | dict.fromkeys("зж", "Z")
)
_VOICED = {"п": "б", "қ": "ғ", "к": "г"}
_LATIN = str.maketrans("aceikopxyhbmtë", "асеікорхуһвмтё")


def normal(word: str) -> str:
    """Return ``word`` in lower case; Latin letters inside a Cyrillic word become Cyrillic, ``ё`` becomes ``е``."""
    form = word.lower()
    if not form.isascii():
        form = form.translate(_LATIN)
    return form.replace("ё", "е")


def sound(text: str) -> str:
    """Return the class of the last letter: V vowel, R, L, M, Z voiced consonants, T all that harden a suffix."""
    for letter in reversed(text):
        if letter not in "ьъ":
            return _CLASS_BY_LETTER.get(letter, "T")
    return "T"


@lru_cache(maxsize=1 << 15)
def harmony(text: str) -> str:
    """Return which suffixes ``text`` takes: BACK, FRONT, or EITHER where the spelling does not tell.

    ``у``, ``и`` and ``ю`` at the end follow the vowel before them (``шешу``, ``қою``); inside the last syllable of a
    loan word they do not tell (``конкурсқа``, ``министрге``).
    """
    closed = False
    for letter in reversed(text):
        if letter in _BACK_VOWELS:
            return BACK
        if letter in _FRONT_VOWELS:
            return FRONT
        if letter in _NEUTRAL_VOWELS and closed:
            return EITHER
        closed = closed or letter not in _NEUTRAL_VOWELS
    return EITHER


def voiced(stem: str) -> str:
    """Return ``stem`` as it stands before a vowel: ``бап`` - ``баб``, ``құқық`` - ``құқығ``."""
    return stem[:-1] + _VOICED[stem[-1]] if stem[-1:] in _VOICED else stem


def devoiced(stem: str) -> str:
    """Return ``stem`` as it stands alone: the way back from :func:`voiced`."""
    return next((stem[:-1] + hard for hard, soft in _VOICED.items() if stem.endswith(soft)), stem)
