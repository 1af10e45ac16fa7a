"""Which language a text is in: by the letters that only Kazakh has, by frequent words, by the document, by lexicons."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
# Word ends (and letters) of Russian that no Kazakh word shows, loans such as «комиссия» or «салым» left aside.
_RUSSIAN_ENDS = r"(?:[оеы](?:го|му)|[иы]й|[ая]я|[ое]е|[ыи]е|[ыи]х|[ыи]ми|[ая]ми|ост[ьи]|[ае]ни[еяю]|[аяие]ть|тс?я|ться)"
# How many lines without any sign are looked up in the lexicons when a document consists of such lines only.
_LOOKED_UP = 40


@cache
def _latin_i() -> re.Pattern[str]:
    return re.compile("(?<=[а-яқғңһ])i|i(?=[а-яқғңһ])")


@cache
def _words(language: LanguageCode) -> re.Pattern[str]:
    listed = _RUSSIAN_WORDS if language == "ru" else _KAZAKH_WORDS
    return re.compile(rf"\b(?:{'|'.join(listed.split())})\b", re.IGNORECASE)


@cache
def _russian_shapes() -> re.Pattern[str]:
    return re.compile(rf"[щёъ]|[а-я]{{2}}{_RUSSIAN_ENDS}\b", re.IGNORECASE)


@cache
def _letters() -> re.Pattern[str]:
    return re.compile("[а-яёәғқңөұүһі]{3,}")


@cache
def _cyrillic() -> re.Pattern[str]:
    return re.compile("[а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]")


def language_of(text: str, prior: LanguageCode | None = None) -> LanguageCode | None:
    """Return ``"kk"`` or ``"ru"``, ``None`` for a text in another language.

    ``prior`` is the language of the document: in a Kazakh one it decides for texts that show neither Kazakh letters nor
    words of one language only (a table cell «Аттестаттау»), and a text without any letters has the language of its
    document. Elsewhere the lexicons decide about such texts («сатып алу»).
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
    if russian or _russian_shapes().search(text):
        return "kk" if kazakh > russian and prior is None else "ru"
    if kazakh and prior is None:
        return "kk"
    # A single word in a Russian document is a name or an abbreviation.
    spoken = len(_letters().findall(text.lower())) >= (1 if prior is None else 2)
    return "kk" if spoken and _lexical_balance(text) > 0 else "ru"


def evident_language(text: str) -> LanguageCode | None:
    """Return the language that ``text`` shows by its own letters, frequent words or endings; ``None`` when by none."""
    code = language_of(text, "kk")
    if code == "ru":
        return "ru"
    if code is None or _kazakh_letters(text) or _words("kk").search(text):
        return language_of(text)
    return "ru" if _words("ru").search(text) or _russian_shapes().search(text) else None


def language_by_lexicon(lines: Iterable[str]) -> LanguageCode | None:
    """Return the language of a document none of whose lines is evident; ``None`` when it has no words."""
    spoken = [line for line in lines if _cyrillic().search(line)][:_LOOKED_UP]
    if not spoken:
        return None
    return "kk" if sum(map(_lexical_balance, spoken)) > 0 else "ru"


def _lexical_balance(text: str) -> int:
    """Return how many more words of ``text`` only the Kazakh lexicon knows than only the Russian one does."""
    from legal_risk.lang import language

    kazakh, russian = language("kk"), language("ru")
    balance = 0
    for word in _letters().findall(text.lower()):
        known = (not kazakh.analyses(word)[0].guessed, not russian.analyses(word)[0].guessed)
        balance += (known == (True, False)) - (known == (False, True))
    return balance


def _mostly_foreign(text: str, cyrillic: int) -> bool:
    if len(text) < 2 * cyrillic:
        return False
    return sum(letter.isalpha() for letter in text) > 5 * cyrillic and len(text.split()) >= 4
