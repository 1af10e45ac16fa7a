"""Which language a text is in: by the letters that only Kazakh has, then by frequent words, then by the document."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.localized import LanguageCode

_KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
_RUSSIAN_WORDS = (
    "и в на по с со для не или от до из к о об при за без между а также что как его их она они быть если либо"
)
_KAZAKH_WORDS = (
    "мен бен пен осы бар жоқ бойынша туралы мемлекеттік сондай немесе жылы жылғы үшін болып және ал да де та те "
    "арналған тиіс болады бар жасайды береді алады орта баратын "
)
# A Russian sentence with a Kazakh name or two stays below this share of Kazakh letters, any Kazakh clause is above it.
_CLEARLY_KAZAKH = 0.07
_TRACES = 0.02


@cache
def _latin_i() -> re.Pattern[str]:
    return re.compile("(?<=[а-яқғңһ])i|i(?=[а-яқғңһ])")


@cache
def _words(language: LanguageCode) -> re.Pattern[str]:
    listed = _RUSSIAN_WORDS if language == "ru" else _KAZAKH_WORDS
    return re.compile(rf"\b(?:{'|'.join(listed.split())})\b", re.IGNORECASE)


@cache
def _cyrillic() -> re.Pattern[str]:
    return re.compile("[а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]")


def language_of(text: str, prior: LanguageCode | None = None) -> LanguageCode | None:
    """Return ``"kk"`` or ``"ru"``, ``None`` for a text in another language.

    ``prior`` is the language of the document: it decides for texts that show neither Kazakh letters nor words of one
    language only (a table cell «Аттестаттау»), and a text without any letters has the language of its document.
    """
    total = len(text) - len(text.encode("ascii", "ignore"))
    if total == 0 or _cyrillic().search(text) is None:
        return None if any(letter.isalpha() for letter in text) else prior
    own = _kazakh_letters(text)
    if _mostly_foreign(text, total):
        return None
    share = own / total
    if share >= _CLEARLY_KAZAKH and (own > 2 or prior != "ru" or not _words("ru").search(text)):
        return "kk"
    return _by_words(text, share, prior)


def _kazakh_letters(text: str) -> int:
    """Return how many letters only Kazakh has; a Latin i inside a Cyrillic word is one of them, typed wrongly."""
    own = sum(map(text.count, _KAZAKH))
    return own + (len(_latin_i().findall(text)) if "i" in text else 0)


def _by_words(text: str, share: float, prior: LanguageCode | None) -> LanguageCode:
    russian = len(_words("ru").findall(text))
    kazakh = len(_words("kk").findall(text))
    if share >= _TRACES:
        return "kk" if kazakh > russian or (kazakh == russian and prior != "ru") else "ru"
    if prior == "kk":
        return "ru" if russian >= 2 and russian > kazakh else "kk"
    return "kk" if kazakh > russian and prior is None else "ru"


def _mostly_foreign(text: str, cyrillic: int) -> bool:
    if len(text) < 2 * cyrillic:
        return False
    return sum(letter.isalpha() for letter in text) > 5 * cyrillic and len(text.split()) >= 4
