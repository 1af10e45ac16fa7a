"""Readings of Kazakh word forms: a stem of the lexicon with a chain of suffixes, or a guessed stem with one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from legal_risk.lang.interface import Analysis
from legal_risk.lang.kk.alphabet import normal, voiced
from legal_risk.lang.kk.chains import Ending, endings
from legal_risk.lang.kk.guesses import guesses
from legal_risk.lang.kk.homonyms import Reading, unshadowed
from legal_risk.lang.kk.lexicon import irregular, spellings, stems
from legal_risk.lang.literals import common_beginning, covering

_LONGEST_STEM = 40
_LONGEST_SHORT = 6  # letters of an abbreviation that was written in lower case
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "PRON"))
_NOUN_LIKE = frozenset(("vnoun", "poss", "plur"))
_CASELESS = frozenset(("attr", "equ", "priv"))


@lru_cache(maxsize=1 << 17)
def analyses(word: str) -> tuple[Analysis, ...]:
    """Return every reading of ``word``, the likeliest first; never empty.

    Readings with a stem of the lexicon shut out guesses. A hyphenated word that the lexicon does not hold is read by
    its last part (``оқу-әдістемелікті``); an ending after an abbreviation is read alone (``ҚР-ның``).
    """
    form = normal(word)
    listed = irregular().get(form)
    if listed:
        return listed
    found = lexical(form)
    if found:
        return found
    if "-" in form.strip("-"):
        return _of_compound(word, form)
    return guesses(form)


@lru_cache(maxsize=1 << 14)
def stem(lemma: str) -> str:
    """Return the longest literal that every form of ``lemma`` starts with (``құқық`` - ``құқы``)."""
    return common_beginning(_beginnings(lemma))


@lru_cache(maxsize=1 << 14)
def stems_of(lemma: str) -> tuple[str, ...]:
    """Return few literals so that every form of ``lemma`` starts with one of them (``бап`` - ``баб``, ``бап``)."""
    return covering(_beginnings(lemma))


def lexical(form: str) -> tuple[Analysis, ...]:
    """Return the readings of ``form`` whose stem is in the lexicon, the likeliest first."""
    found = sorted(unshadowed(list(_readings(form)), form), key=lambda reading: reading.rank)
    return tuple(dict.fromkeys(_analysis(reading) for reading in found))


def _readings(form: str) -> Iterator[Reading]:
    lexicon = stems()
    for cut in range(min(len(form), _LONGEST_STEM), 0, -1):
        for entry in lexicon.get(form[:cut], ()):
            for ending in endings(entry.state, entry.text, form[cut:], entry.harmony):
                yield Reading(entry, ending)


def _analysis(reading: Reading) -> Analysis:
    entry, ending = reading.stem, reading.ending
    if ending.lemma_tail is None:
        return finished(entry.lemma, entry.pos, ending, entry.features)
    return finished(entry.text + ending.lemma_tail, ending.pos or entry.pos, ending)


def finished(
    lemma: str, pos: str, ending: Ending, features: frozenset[str] = frozenset(), guessed: bool = False
) -> Analysis:
    """Return the reading with what goes without saying: nominative and singular of a noun without suffixes for them."""
    every = features | ending.features
    case = ending.case
    if case is None and not every & _CASELESS and (pos in _NOMINAL or every & _NOUN_LIKE):
        case = "nom"
    if pos == "VERB" and "conv" in every and every & {"pres", "past", "part"}:
        every -= {"conv"}
    if pos in _NOMINAL and "plur" not in every:
        every |= {"sing"}
    return Analysis(lemma, pos, case, every, guessed)


def _of_compound(word: str, form: str) -> tuple[Analysis, ...]:
    head, _, tail = form.rpartition("-")
    if word.rpartition("-")[0].isupper() or head[-1:].isdigit() or (len(head) <= _LONGEST_SHORT and not lexical(head)):
        found = _after_abbreviation(head, tail)
        if found:
            return found
    if tail in ("ақ", "ау"):
        return analyses(head)
    return tuple(
        Analysis(f"{head}-{last.lemma}", last.pos, last.case, last.features, last.guessed) for last in analyses(tail)
    )


def _after_abbreviation(head: str, tail: str) -> tuple[Analysis, ...]:
    pos = "NUM" if head[-1:].isdigit() else "PROPN"
    found = dict.fromkeys(
        finished(head, pos, ending)
        for example in ("а", "е", "р", "ір", "м", "ім", "т", "іт")
        for ending in endings("NV" if example in "ае" else "NK", example, tail)
        if ending.lemma_tail is None
    )
    return tuple(found)


def _beginnings(lemma: str) -> frozenset[str]:
    base = normal(lemma)
    known = spellings().get(base)
    if known:
        return known
    if base[-1:] in "ую":
        root = base[:-1]
        return frozenset(
            (
                base,
                root,
                *(root[:-1] + hard for soft, hard in (("б", "п"), ("ғ", "қ"), ("г", "к")) if root[-1:] == soft),
            )
        )
    return frozenset((base, voiced(base)))
