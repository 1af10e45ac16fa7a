"""The Kazakh legal lexicon: which stems exist, what they are and in which state of the suffix network they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.lang.interface import Analysis
from legal_risk.lang.kk.alphabet import BACK, EITHER, FRONT, harmony, normal, sound, voiced
from legal_risk.lang.wordlists import lines, rows

_INFLECTED = {
    "nouns.txt": "NOUN",
    "adjectives.txt": "ADJ",
    "numerals.txt": "NUM",
    "pronouns.txt": "PRON",
    "names.txt": "PROPN",
}
_INVARIABLE = {
    "adverbs.txt": "ADV",
    "postpositions.txt": "ADP",
    "coordinating.txt": "CCONJ",
    "subordinating.txt": "SCONJ",
    "particles.txt": "PART",
}
_CASES = ("nom", "gen", "dat", "acc", "loc", "abl", "ins")
_SIDES = {":b": BACK, ":f": FRONT, ":e": EITHER}
_IMPLIED = {"VA": frozenset(("conv",)), "CV": frozenset(("conv",)), "VN": frozenset(("vnoun",))}
_NEGATIVE_ROOT = ("ма", "ме", "ба", "бе", "па", "пе")


@dataclass(frozen=True, slots=True)
class Stem:
    """One spelling of a stem: the lemma, the state it stands in, its harmony where the vowels mislead.

    ``alone`` marks a word that shuts out every shorter stem when it is the whole word, or a verb that shuts out the
    passive of a shorter one.
    """

    text: str
    state: str
    lemma: str
    pos: str
    features: frozenset[str] = frozenset()
    harmony: str | None = None
    alone: bool = False


@cache
def stems() -> dict[str, tuple[Stem, ...]]:
    """Return the stems of the lexicon by their spelling."""
    found: dict[str, list[Stem]] = {}
    for stem in _all():
        bucket = found.setdefault(stem.text, [])
        if stem not in bucket:
            bucket.append(stem)
    return {text: tuple(bucket) for text, bucket in found.items()}


@cache
def spellings() -> dict[str, frozenset[str]]:
    """Return, by lemma, the spellings of its stems and its irregular forms: each form starts with one of them."""
    found: dict[str, set[str]] = {}
    for stem in _all():
        found.setdefault(stem.lemma, set()).add(stem.text)
    for form, readings in irregular().items():
        for reading in readings:
            found.setdefault(reading.lemma, set()).add(form)
    return {lemma: frozenset(texts) for lemma, texts in found.items()}


@cache
def irregular() -> dict[str, tuple[Analysis, ...]]:
    """Return the forms whose readings are listed one by one; suffix chains have no say in them."""
    found: dict[str, list[Analysis]] = {}
    for lemma, number, paradigm in rows(__package__, "paradigms.tsv"):
        for case, form in zip(_CASES, paradigm.split(), strict=True):
            reading = Analysis(lemma, "PRON", case, frozenset((number,)))
            if form != "-" and reading not in found.setdefault(form, []):
                found[form].append(reading)
    return {form: tuple(readings) for form, readings in found.items()}


def nominal(word: str, pos: str, *options: str) -> Iterator[Stem]:
    """Yield the stems of a noun-like word; ``options`` are those of the word lists (``~орн``, ``!``, ``:f``)."""
    side = next((side for mark, side in _SIDES.items() if mark in options), None)
    dropped = next((option for option in options if option[0] in "~?"), None)
    if dropped:
        yield Stem(dropped[1:], "NB", word, pos, harmony=side)
        if dropped[0] == "~":
            yield Stem(word, "NC", word, pos, harmony=side)
            return
    alone = "=" in options
    for text, state in _noun_states(word, "!" in options):
        yield Stem(text, state, word, pos, harmony=side, alone=alone)
    for option in options:
        if option[0] == "+":
            yield from (Stem(text, state, word, pos) for text, state in _noun_states(option[1:]))


def verbal(lemma: str, root: str | None = None, *, alone: bool = False) -> Iterator[Stem]:
    """Yield the stems of a verb given by its verbal noun; ``root`` where it is more than the lemma without ``у``."""
    base = root or lemma[:-1]
    last = base[-1]
    if base.endswith(_NEGATIVE_ROOT) and root:
        pairs = [(base, "VM")]
    elif last in "ыі":
        pairs = [(base, "VI"), (base[:-1] + "у", "VN"), (base[:-1] + "и", "VA")]
    elif last in "йи":
        pairs = _roots_in_y(base)
    elif last in "пқк":
        pairs = [(base, "VC"), (voiced(base), "VB")]
    else:
        pairs = [(base, "VV" if sound(base) == "V" else "VK")]
    if last == "п":
        pairs.append((base[:-1] + ("уып" if harmony(base) == BACK else "уіп"), "CV"))
    if last == "л":
        pairs.append((base, "VL"))
    for text, state in pairs:
        yield Stem(text, state, lemma, "VERB", _IMPLIED.get(state, frozenset()), alone=alone)


def _roots_in_y(base: str) -> list[tuple[str, str]]:
    # қой: қойды, қойып, but қоя, қою;  ки: киді, киіп, киеді, кию
    soft = harmony(base) == FRONT or base in ("ки", "жи", "ти")
    stem = base[:-1] if base.endswith("й") else base
    present = base + "е" if soft else stem + "я"
    return [(base, "VC"), (base, "VJ"), (present, "VA"), (present + "р", "FU"), (stem + "ю", "VN")]


def _noun_states(word: str, unchanging: bool = False) -> list[tuple[str, str]]:
    if word[-1] == "ь":
        return [(word, "NC"), (word[:-1], "NB")]
    if sound(word) == "V":
        return [(word, "NV")]
    if word[-1] in "пқк" and not unchanging:
        return [(word, "NC"), (voiced(word), "NB")]
    if len(word) > 3 and word[-1] == word[-2]:
        return [(word, "NK"), (word[:-1], "NK")]  # балл: "балы" and "баллы" are both written
    return [(word, "NK")]


def _all() -> Iterator[Stem]:
    for name, pos in _INFLECTED.items():
        for line in lines(__package__, name):
            word, *options = _options().findall(line)
            yield from nominal(word, pos, *options)
    for line in lines(__package__, "verbs.txt"):
        lemma, _, root = line.removesuffix("!").partition("=")
        yield from verbal(lemma, root or None, alone=line.endswith("!"))
    for name, pos in _INVARIABLE.items():
        for word in lines(__package__, name):
            yield Stem(word, "AD" if pos in ("ADV", "ADP") else "X", word, pos)
    for text, state, lemma, pos, features in rows(__package__, "special.tsv"):
        yield Stem(text, state, lemma, pos, frozenset(features.split(",")))


@cache
def _options() -> re.Pattern[str]:
    return re.compile(r"^[^~?+!:=]+|[~?+][^~?+!:=]+|!|=|:[bfe]")


def known(lemma: str) -> bool:
    """Tell whether ``lemma`` is in the lexicon."""
    return normal(lemma) in spellings()


def function_words() -> tuple[str, ...]:
    """Return postpositions, conjunctions and particles, sorted."""
    names = ("postpositions.txt", "coordinating.txt", "subordinating.txt", "particles.txt")
    return tuple(sorted({word for name in names for word in lines(__package__, name)}))
