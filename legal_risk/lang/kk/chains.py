"""Which endings a Kazakh stem can take: the suffix table as a network, walked from the stem to the end of the word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from legal_risk.lang.kk.alphabet import BACK, EITHER, FRONT, harmony, sound
from legal_risk.lang.wordlists import rows

_BY_HARMONY = {"A": "ае", "I": "ыі", "K": "қк", "Q": "ғг"}
_BY_SOUND = {
    "L": {"V": "л", "R": "л", "L": "д", "M": "д", "Z": "д", "T": "т"},
    "N": {"V": "н", "R": "д", "L": "д", "M": "н", "Z": "д", "T": "т"},
    "C": {"V": "н", "R": "д", "L": "д", "M": "д", "Z": "д", "T": "т"},
    "D": {"V": "д", "R": "д", "L": "д", "M": "д", "Z": "д", "T": "т"},
    "B": {"V": "д", "R": "д", "L": "д", "M": "н", "Z": "д", "T": "т"},
    "P": {"V": "м", "R": "м", "L": "м", "M": "м", "Z": "б", "T": "п"},
    "W": {"V": "м", "R": "м", "L": "м", "M": "б", "Z": "б", "T": "п"},
}
_MAY_END = frozenset(
    ("NV", "NK", "NC", "AD", "PL", "P3", "P1", "NS", "CS", "LC", "AT", "VN", "VA", "CV", "PT", "FU", "PS", "X")
)
_CASES = frozenset(("gen", "dat", "acc", "ins", "loc", "abl"))


@dataclass(frozen=True, slots=True)
class Ending:
    """What one chain of suffixes says.

    ``lemma_tail`` is what the chain adds to the stem when it makes a new word (``-лік``), with the part of speech
    ``pos`` of that word; both are ``None`` for an inflected form of the stem itself. ``length`` counts suffixes.
    """

    case: str | None
    features: frozenset[str]
    length: int
    lemma_tail: str | None = None
    pos: str | None = None


@dataclass(frozen=True, slots=True)
class _Arc:
    surface: str
    state: str
    sound: str
    harmony: str
    case: str | None
    features: frozenset[str]
    derived: str | None
    lemma_tail: str | None


def endings(state: str, stem: str, rest: str, forced: str | None = None) -> tuple[Ending, ...]:
    """Return every reading of ``rest`` as suffixes of ``stem`` that stands in ``state``.

    ``forced`` is the harmony of a stem whose vowels mislead (``педагог`` takes front suffixes).
    """
    return _walk(state, sound(stem), forced or harmony(stem), rest)


@lru_cache(maxsize=1 << 17)
def _walk(state: str, last: str, vowels: str, rest: str) -> tuple[Ending, ...]:
    if not rest:
        return (Ending(None, frozenset(), 0),) if state in _MAY_END else ()
    found: list[Ending] = []
    for arc in _arcs(state, last, vowels).get(rest[0], ()):
        if rest.startswith(arc.surface):
            tails = _walk(arc.state, arc.sound, arc.harmony, rest[len(arc.surface) :])
            found.extend(_joined(arc, tail) for tail in tails)
    return tuple(dict.fromkeys(found))


def _joined(arc: _Arc, tail: Ending) -> Ending:
    if tail.lemma_tail is not None:
        return Ending(tail.case, tail.features, tail.length + 1, arc.surface + tail.lemma_tail, tail.pos)
    if arc.derived:
        return Ending(tail.case, tail.features, tail.length + 2, arc.lemma_tail, arc.derived)
    features = arc.features | tail.features
    if "conv" in features and features & _FINITE:
        features -= {"conv"}
    return Ending(tail.case or arc.case, features, tail.length + 1)


_FINITE = frozenset(("pres", "past", "part"))


@cache
def _arcs(state: str, last: str, vowels: str) -> dict[str, tuple[_Arc, ...]]:
    """Return the suffixes that may follow, by their first letter, the longest first."""
    found: dict[str, list[_Arc]] = {}
    for template, target, tags, derived in _table().get(state, ()):
        for side in (BACK, FRONT) if vowels == EITHER else (vowels,):
            arc = _arc(template, target, tags, derived, last, side, vowels)
            bucket = found.setdefault(arc.surface[0], [])
            if arc not in bucket:
                bucket.append(arc)
    return {first: tuple(sorted(arcs, key=lambda a: -len(a.surface))) for first, arcs in found.items()}


def _arc(
    template: str, target: str, tags: tuple[str, ...], derived: str | None, last: str, side: str, vowels: str
) -> _Arc:
    surface = realised(template, last, side)
    after = harmony(surface)
    case = next((tag for tag in tags if tag in _CASES), None)
    lemma_tail = realised(template.replace("Q", "K"), last, side) + ("у" if derived == "VERB" else "")
    return _Arc(
        surface,
        target,
        sound(surface),
        vowels if after == EITHER else after,
        case,
        frozenset(tags) - _CASES,
        derived,
        lemma_tail if derived else None,
    )


def realised(template: str, last: str, side: str) -> str:
    """Return the spelling of a suffix after a letter of class ``last`` in a word of harmony ``side``."""
    back = side == BACK
    letters: list[str] = []
    for letter in template:
        if letter in _BY_HARMONY:
            letters.append(_BY_HARMONY[letter][0 if back else 1])
        elif letter == "G":
            letters.append(("қ" if back else "к") if last == "T" else ("ғ" if back else "г"))
        else:
            letters.append(_BY_SOUND[letter][last] if letter in _BY_SOUND else letter)
        last = sound(letters[-1])
    return "".join(letters)


@cache
def _table() -> dict[str, list[tuple[str, str, tuple[str, ...], str | None]]]:
    found: dict[str, list[tuple[str, str, tuple[str, ...], str | None]]] = {}
    for states, template, target, *more in rows(__package__, "suffixes.tsv"):
        tags = tuple(more[0].split(",")) if more and more[0] else ()
        derived = more[1] if len(more) > 1 and more[1] else None
        for state in states.split(","):
            found.setdefault(state, []).append((template, target, tags, derived))
    return found
