"""Readings of Russian word forms, from the pymorphy3 dictionary with corrections for the language of law."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from legal_risk.lang.interface import Analysis
from legal_risk.lang.literals import common_beginning, covering
from legal_risk.lang.ru.grammar import analysis, is_form_of_lexeme
from legal_risk.lang.wordlists import rows

_FUNCTION = frozenset(("ADP", "CCONJ", "SCONJ"))
_CONTENT = frozenset(("NOUN", "VERB", "PROPN", "X"))


@lru_cache(maxsize=1 << 17)
def analyses(word: str) -> tuple[Analysis, ...]:
    """Return every reading of ``word``, the likeliest first; ``ё`` counts as ``е``, capitals do not matter."""
    form = word.lower().replace("ё", "е")
    corrected = _corrections().get(form)
    if corrected:
        return corrected
    found = dict.fromkeys(analysis(parse, _has_active(parse.normal_form)) for parse in _parsed(form))
    return _plausible(form, tuple(found)) or (Analysis(form, "X", guessed=True),)


def parses(word: str) -> tuple[Any, ...]:
    """Return the readings of the dictionary, which can be inflected, the likeliest first."""
    return tuple(_analyzer().parse(word.lower()))


@lru_cache(maxsize=1 << 14)
def stem(lemma: str) -> str:
    """Return the common beginning of all forms of ``lemma``; empty for a lemma such as ``идти`` (``шел``)."""
    return common_beginning(forms(lemma))


@lru_cache(maxsize=1 << 14)
def stems(lemma: str) -> tuple[str, ...]:
    """Return few literals so that every form of ``lemma`` starts with one of them, also for ``идти`` - ``шел``."""
    return covering(forms(lemma))


@lru_cache(maxsize=1 << 14)
def forms(lemma: str) -> tuple[str, ...]:
    """Return the forms of ``lemma``, sorted, with ``ё`` written as ``е``; the lemma itself always among them."""
    wanted = lemma.lower().replace("ё", "е")
    found = {wanted}
    for parse in _parsed(wanted):
        if parse.normal_form.replace("ё", "е") == wanted:
            found.update(form.word.replace("ё", "е") for form in parse.lexeme if is_form_of_lexeme(form))
    found.update(_corrected_forms().get(wanted, ()))
    return tuple(sorted(found))


@lru_cache(maxsize=1 << 14)
def _parsed(form: str) -> tuple[Any, ...]:
    return tuple(_analyzer().parse(form))


def _plausible(form: str, readings: tuple[Analysis, ...]) -> tuple[Analysis, ...]:
    """Drop the readings that acts never mean, unless none would be left."""
    if not readings:
        return readings
    if readings[0].pos in _FUNCTION:
        readings = tuple(r for r in readings if r.pos not in _CONTENT)  # "для" is no form of "длить"
    elif readings[0].pos != "PROPN":
        readings = tuple(r for r in readings if r.pos != "PROPN")
    excluded = _excluded()
    kept = tuple(
        r for r in readings if r.lemma not in excluded or (excluded[r.lemma] and form not in excluded[r.lemma])
    )
    return kept or readings


@lru_cache(maxsize=1 << 14)
def _has_active(lemma: str) -> bool:
    """Tell whether ``lemma`` ends in ``-ся`` and has a transitive verb beside it, so that it may be a passive."""
    if not lemma.endswith("ся"):
        return False
    return any(
        parse.normal_form == lemma[:-2] and "tran" in parse.tag and parse.is_known
        for parse in _analyzer().parse(lemma[:-2])
    )


@cache
def _excluded() -> dict[str, frozenset[str]]:
    return {
        lemma: frozenset(forms[0].split()) if forms else frozenset()
        for lemma, *forms in rows(__package__, "excluded.tsv")
    }


@cache
def _corrections() -> dict[str, tuple[Analysis, ...]]:
    """Return the readings of words of the domain and of single forms, by form; they replace those of the dictionary."""
    return {**_domain(), **_overrides()}


@cache
def _corrected_forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for form, readings in _corrections().items():
        for reading in readings:
            found.setdefault(reading.lemma, set()).add(form)
    return {lemma: frozenset(group) for lemma, group in found.items()}


@cache
def _domain() -> dict[str, tuple[Analysis, ...]]:
    """Return the forms of the words that are inflected like another word of the dictionary."""
    found: dict[str, dict[Analysis, None]] = {}
    for lemma, model in rows(__package__, "domain.tsv"):
        shared = next(n for n in range(min(len(lemma), len(model)), -1, -1) if lemma.endswith(model[len(model) - n :]))
        parse = next(p for p in _analyzer().parse(model) if p.normal_form == model)
        for form in filter(is_form_of_lexeme, parse.lexeme):
            reading = replace(analysis(form, has_active=False), lemma=lemma)
            found.setdefault(lemma[: len(lemma) - shared] + form.word[len(model) - shared :].replace("ё", "е"), {})[
                reading
            ] = None
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def _overrides() -> dict[str, tuple[Analysis, ...]]:
    found: dict[str, list[Analysis]] = {}
    for form, lemma, pos, case, *features in rows(__package__, "overrides.tsv"):
        tags = frozenset(features[0].split(",")) if features and features[0] else frozenset()
        found.setdefault(form, []).append(Analysis(lemma, pos, None if case == "-" else case, tags))
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def _analyzer() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
