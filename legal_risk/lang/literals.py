"""The literals that a cue scan searches for: beginnings that together cover every form of a lemma."""

from __future__ import annotations

from collections.abc import Iterable

_MOST = 6
_LONGEST_KEY = 4


def common_beginning(forms: Iterable[str]) -> str:
    """Return the longest string that every one of ``forms`` starts with; empty for no forms."""
    every = sorted(forms)
    if not every:
        return ""
    first, last = every[0], every[-1]  # what the first and the last share in this order, all share
    return next((first[:i] for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), first)


def covering(forms: Iterable[str]) -> tuple[str, ...]:
    """Return few literals, sorted, so that every form starts with one of them.

    They are longer, so rarer in text, than the one common beginning: ``день`` - ``ден``, ``дн`` and not ``д``.
    """
    every = frozenset(forms)
    for size in range(_LONGEST_KEY, 0, -1):
        groups: dict[str, list[str]] = {}
        for form in every:
            groups.setdefault(form[:size], []).append(form)
        if len(groups) <= _MOST:
            return _without_covered(common_beginning(group) for group in groups.values())
    return (common_beginning(every),)


def _without_covered(literals: Iterable[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for literal in sorted(literals):
        if not kept or not literal.startswith(kept[-1]):
            kept.append(literal)
    return tuple(kept)
