"""The names that an act uses in any case, as a table shows them: «маслихата» becomes «маслихат»."""

from __future__ import annotations

from legal_risk.lang import language
from legal_risk.lang.interface import Analysis, Language
from legal_risk.model.localized import LanguageCode

_KAZAKH_CASES = (
    *("ның", "нің", "дың", "дің", "тың", "тің", "нда", "нде", "нан", "нен", "дан", "ден", "тан", "тен", "мен", "бен"),
    *("пен", "ға", "ге", "қа", "ке", "на", "не", "да", "де", "та", "те", "ны", "ні", "ды", "ді", "ты", "ті"),
    *("а", "е", "н"),
)
"""Case endings, longer ones first; what is left must be read as a nominative of the same lemma."""


def nominative(words: str, code: LanguageCode) -> str:
    """Return the noun phrase ``words`` in the nominative; as it is when that cannot be told.

    In Russian the adjectives before the first noun change with it («областного маслихата города» - «областной маслихат
    города»), in Kazakh the last word does («қызмет нәтижесін» - «қызмет нәтижесі»).
    """
    parts = words.split()
    if not parts:
        return words
    return " ".join(_russian(parts) if code == "ru" else _kazakh(parts))


def _russian(parts: list[str]) -> list[str]:
    backend = language("ru")
    head = next((place for place, word in enumerate(parts) if _is(backend, word, "NOUN", "PROPN")), None)
    before = parts[: head or 0]
    if head is None or not all(_is(backend, word, "ADJ", "VERB") for word in before):
        return parts
    if all(_may_be_nominative(backend, word) for word in (*before, parts[head])):
        return parts
    from legal_risk.lang.ru.inflection import in_nominative

    return [*in_nominative(before, parts[head]), *parts[head + 1 :]]


def _kazakh(parts: list[str]) -> list[str]:
    backend, last = language("kk"), parts[-1]
    if _may_be_nominative(backend, last):
        return parts
    lemmas = backend.lemmas(last)
    for ending in _KAZAKH_CASES:
        form = last.removesuffix(ending)
        if form != last and any(r.lemma in lemmas and r.case == "nom" for r in backend.analyses(form)):
            return [*parts[:-1], form]
    return parts


def _is(backend: Language, word: str, *kinds: str) -> bool:
    return backend.analyses(word)[0].pos in kinds


def _may_be_nominative(backend: Language, word: str) -> bool:
    return any(_named(reading) for reading in backend.analyses(word))


def _named(reading: Analysis) -> bool:
    return reading.case == "nom" or reading.pos == "X"
