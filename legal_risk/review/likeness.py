"""Which finding of a new draft is the one of the old draft, when the norm was slightly reworded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key")
NEAR = 80.0
"""Least likeness of two norms (0 to 100, share of equal words in order) that still are one norm; our own threshold."""


@dataclass(frozen=True, slots=True)
class Known(Generic[Key]):
    """A finding known from before: its fingerprint, factor and norm; ``key`` is what the caller knows it by."""

    key: Key
    fingerprint: str
    factor: str
    norm: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finding of the new draft."""

    fingerprint: str
    factor: str
    norm: str


def followed(known: Sequence[Known[Key]], found: Sequence[Candidate]) -> Mapping[int, Key]:
    """Return for the places in ``found`` the key of the known finding that each of them is.

    Equal fingerprints decide first; what is left over on both sides is paired by factor and likeness of the norms, the
    likest pair first, nobody twice.
    """
    pairs: dict[int, Key] = {}
    left = dict(enumerate(known))
    for place, new in enumerate(found):
        same = next((n for n, old in left.items() if old.fingerprint == new.fingerprint), None)
        if same is not None:
            pairs[place] = left.pop(same).key
    for _, place, n in _likest(left, [(p, c) for p, c in enumerate(found) if p not in pairs]):
        if place not in pairs and n in left:
            pairs[place] = left.pop(n).key
    return pairs


def likeness(one: str, other: str) -> float:
    """Return how alike two norms are, from 0 to 100: the share of words that both have in the same order."""
    from rapidfuzz.distance import Indel

    return 100 * Indel.normalized_similarity(one.lower().split(), other.lower().split())


def _likest(left: Mapping[int, Known[Key]], found: Iterable[tuple[int, Candidate]]) -> Iterable[tuple[float, int, int]]:
    """Return pairs of places that may be one norm, the likest first."""
    pairs = (
        (-likeness(old.norm, new.norm), place, n)
        for place, new in found
        for n, old in left.items()
        if old.factor == new.factor
    )
    return sorted(pair for pair in pairs if -pair[0] >= NEAR)
