"""Readings of Russian word forms, from the pymorphy3 dictionary with corrections for the language of law."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from legal_risk.lang.interface import Analysis
from legal_risk.lang.literals import common_beginning, covering
from legal_risk.lang.ru.grammar import analysis, is_form_of_lexeme
from legal_risk.lang.wordlists import rows


@lru_cache(maxsize=1 << 17)
def analyses(word: str) -> tuple[Analysis, ...]:
    """Return every reading of ``word``, the likeliest first; ``ё`` counts as ``е``, capitals do not matter."""
    form = word.lower().replace("ё", "е")
    corrected = _overrides().get(form)
    if corrected:
        return corrected
    found = dict.fromkeys(analysis(parse, _has_active(parse.normal_form)) for parse in _analyzer().parse(form))
    return tuple(found) or (Analysis(form, "X", guessed=True),)


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
    for parse in _analyzer().parse(wanted):
        if parse.normal_form.replace("ё", "е") == wanted:
            found.update(form.word.replace("ё", "е") for form in parse.lexeme if is_form_of_lexeme(form))
    found.update(form for form, readings in _overrides().items() if any(r.lemma == wanted for r in readings))
    return tuple(sorted(found))


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
