"""Kazakh phrases in the case in which a text shows other words: what «тиісті септіктерде» asks for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from legal_risk.lang.interface import Analysis
from legal_risk.lang.kk.alphabet import BACK, EITHER, FRONT, harmony, sound
from legal_risk.lang.kk.chains import realised
from legal_risk.lang.kk.lemmas import analyses, lexical
from legal_risk.lang.kk.lexicon import stems

# The endings of each case: after a possessive ending of the third person, and after any other noun.
_POSSESSED = {"gen": "нIң", "acc": "н", "dat": "нA", "loc": "ндA", "abl": "нAн", "ins": "мен", "attr": "ндAQI"}
_OTHER = {"gen": "NIң", "acc": "CI", "dat": "GA", "loc": "DA", "abl": "BAн", "ins": "Pен", "attr": "DAQI"}
_ATTRIBUTE = "attr"


def recast(old: str, found: str, new: str) -> str | None:
    """Return ``new`` in the case in which ``found`` shows ``old``; ``None`` when that cannot be told.

    The last word of a Kazakh phrase carries the case, so the words before it must be the same in ``old`` and ``found``.
    """
    quoted, shown, words = old.split(), found.split(), new.split()
    if len(quoted) != len(shown) or not words:
        return None
    if [word.lower() for word in quoted[:-1]] != [word.lower() for word in shown[:-1]]:
        return None
    if quoted[-1].lower() == shown[-1].lower():
        return new
    case = _case_of(_nominative(quoted[-1]), shown[-1])
    wanted = _nominative(words[-1])
    if case is None or wanted is None:
        return None
    form = wanted if case == "nom" else case_forms(wanted).get(case)
    return None if form is None else " ".join([*words[:-1], _like(words[-1], form)])


def shows(old: str, found: str) -> bool:
    """Tell whether ``found`` is a form of the phrase ``old``: the same words, the last one in any form of its noun."""
    quoted, shown = old.lower().split(), found.lower().split()
    if len(quoted) != len(shown) or quoted[:-1] != shown[:-1]:
        return False
    return not {reading.lemma for reading in analyses(quoted[-1])}.isdisjoint(
        reading.lemma for reading in analyses(shown[-1])
    )


def _case_of(base: str | None, shown: str) -> str | None:
    """Return the case in which ``shown`` has the noun ``base``, ``None`` when it is another form or several fit."""
    nominal = next((reading for reading in analyses(base) if reading.case == "nom"), None) if base else None
    if nominal is None:
        return None
    cases: set[str] = set()
    for reading in analyses(shown):
        if reading.lemma == nominal.lemma and reading.case is not None:
            if reading.features == nominal.features:
                cases.add(reading.case)
            elif reading.features == nominal.features | {_ATTRIBUTE} and reading.case == "loc":
                cases.add(_ATTRIBUTE)
    return cases.pop() if len(cases) == 1 else None


@lru_cache(maxsize=1 << 10)
def case_forms(word: str) -> Mapping[str, str]:
    """Return the forms of a noun in the nominative (possessed or not) by case; ``attr`` is the one in «-дағы».

    A form is taken when it is read back as the same noun in that case; the word list knows the harmony of loan words.
    Nothing for abbreviations: their endings go by how the letters are read out.
    """
    readings = [reading for reading in analyses(word) if reading.case == "nom"]
    found: dict[str, str] = {}
    if word.isupper() and len(word) > 1:
        return found
    for reading in readings[:1]:
        endings = _POSSESSED if "poss" in reading.features and word[-1] in "ыі" else _OTHER
        for case, template in endings.items():
            spelled = _spelled(word, template)
            form = next((f for known in (True, False) for f in spelled if _reads_as(f, reading, case, known)), None)
            if form is not None:
                found[case] = form
    return found


def _spelled(word: str, template: str) -> tuple[str, str]:
    """Return both spellings of a case form, the usual one first."""
    sides = (FRONT, BACK) if _side(word) == FRONT else (BACK, FRONT)
    first, second = (f"{word}{realised(template, sound(word), side)}" for side in sides)
    return first, second


def _side(word: str) -> str:
    """Return the harmony that ``word`` usually takes.

    Words that the list marks as taking either go against their vowels («педагогтің»); of vowels that do not tell,
    ``и`` goes with front suffixes («министрге»), ``у`` with back ones («конкурсқа»).
    """
    vowels = harmony(word)
    if vowels == EITHER:
        neutral = next((letter for letter in reversed(word) if letter in "иую"), "у")
        return FRONT if neutral == "и" else BACK
    marked = any(stem.harmony == EITHER for stem in stems().get(word, ()))
    return (BACK if vowels == FRONT else FRONT) if marked else vowels


def _reads_as(form: str, reading: Analysis, case: str, known: bool) -> bool:
    """Tell whether ``form`` is read as the noun of ``reading`` in ``case``; ``known``: by the word list."""
    wanted = "loc" if case == _ATTRIBUTE else case
    features = reading.features | ({_ATTRIBUTE} if case == _ATTRIBUTE else set())
    return any(
        other.lemma == reading.lemma and other.case == wanted and other.features == features
        for other in (lexical(form) if known else analyses(form))
    )


def _nominative(word: str) -> str | None:
    """Return the nominative of a noun as it is quoted in any case, possession and number kept."""
    form = word if word.isupper() else word.lower()
    readings = analyses(form)
    if any(reading.case == "nom" for reading in readings):
        return form
    for reading in readings:
        for cut in range(1, 6):
            stem = form[:-cut]
            if stem and form in case_forms(stem).values() and any(r.lemma == reading.lemma for r in analyses(stem)):
                return stem
    return None


def _like(model: str, form: str) -> str:
    return form.capitalize() if model[:1].isupper() and not model.isupper() else form
