"""Readings of words that the lexicon does not hold: every stem that the suffix chains leave, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.lang.interface import Analysis
from legal_risk.lang.kk.alphabet import EITHER, VOWELS, devoiced, sound
from legal_risk.lang.kk.chains import Ending, endings

_SHORTEST_NOUN = 3
_SHORTEST_ROOT = 2
_MOST = 6
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "PRON"))
_SYLLABIC = VOWELS | frozenset("уию")


def guesses(form: str) -> tuple[Analysis, ...]:
    """Return readings marked as guessed for an unknown ``form``; the bare form as a noun is always among them."""
    bare = Analysis(form, "NOUN", "nom", frozenset(("sing",)), guessed=True)
    found: list[tuple[float, Analysis]] = [(0.5 if form[-1:] not in "ую" else 2.5, bare)]
    if form[-1:] in "ую" and len(form) > _SHORTEST_ROOT:
        found.append((3.0, Analysis(form, "VERB", "nom", frozenset(("vnoun",)), guessed=True)))
    # a loan word may take suffixes against its vowels: both harmonies when its own leaves nothing
    found += list(_split(form, None)) or list(_split(form, EITHER))
    found.sort(key=lambda pair: -pair[0])
    best = tuple(dict.fromkeys(analysis for _, analysis in found))[:_MOST]
    return best if bare in best else (*best, bare)


def _split(form: str, side: str | None) -> Iterator[tuple[float, Analysis]]:
    for cut in range(_SHORTEST_ROOT, len(form)):
        stem, rest = form[:cut], form[cut:]
        if not _SYLLABIC.isdisjoint(stem):
            yield from _of_verb(stem, rest, side)
            if cut >= _SHORTEST_NOUN:
                yield from _of_noun(stem, rest, side)


def _of_noun(stem: str, rest: str, side: str | None) -> list[tuple[float, Analysis]]:
    found: list[tuple[float, Analysis]] = []
    for state, lemma in _noun_states(stem):
        for ending in endings(state, stem, rest, side):
            if ending.lemma_tail is not None and ending.pos != "VERB":
                lemma_made = stem + ending.lemma_tail
                found.append((_weight(rest, ending) - 1.0, _reading(lemma_made, ending.pos or "NOUN", ending)))
            elif ending.lemma_tail is None:
                found.append((_weight(rest, ending), _reading(lemma, "NOUN", ending)))
    return found


def _of_verb(root: str, rest: str, side: str | None) -> list[tuple[float, Analysis]]:
    found: list[tuple[float, Analysis]] = []
    for state, lemma in _verb_states(root):
        for ending in endings(state, root, rest, side):
            if ending.lemma_tail is None:
                found.append((_weight(rest, ending) + 0.4 - _told(ending), _reading(lemma, "VERB", ending)))
            elif ending.pos != "VERB":
                found.append(
                    (_weight(rest, ending) - 1.0, _reading(root + ending.lemma_tail, ending.pos or "NOUN", ending))
                )
    return found


def _noun_states(stem: str) -> tuple[tuple[str, str], ...]:
    if sound(stem) == "V":
        return (("NV", stem),)
    if stem[-1] in "пқк":
        return (("NC", stem),)
    if stem[-1] in "бғг":
        return (("NB", devoiced(stem)), ("NK", stem))
    return (("NK", stem),)


def _verb_states(root: str) -> tuple[tuple[str, str], ...]:
    last = root[-1]
    if last in "ыі":
        return (("VI", root[:-1] + "у"),)
    if sound(root) == "V":
        return (("VV", root + "у"),)
    if last in "пқк":
        return (("VC", root[:-1] + {"п": "б", "қ": "ғ", "к": "г"}[last] + "у"),)
    if last in "бғг":
        return (("VB", root + "у"),)
    if last == "л":
        return (("VK", root + "у"), ("VL", root + "у"))
    return (("VK", root[:-1] + "ю" if last == "й" else root + "у"),)


def _weight(rest: str, ending: Ending) -> float:
    """Return how much a chain is worth: letters explain more than they cost when a suffix has two of them or more."""
    return len(rest) - 1.3 * ending.length


def _told(ending: Ending) -> float:
    """Return what a finite past costs: norms are in the present, «рецензия-ла-йды» is no «рецензиялай-ды»."""
    return 1.0 if "past" in ending.features and "part" not in ending.features else 0.0


def _reading(lemma: str, pos: str, ending: Ending) -> Analysis:
    from legal_risk.lang.kk.lemmas import finished

    return finished(lemma, pos, ending, guessed=True)
