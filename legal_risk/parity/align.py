"""Which provision of the Russian text answers which of the Kazakh text: by number, mended where numbers have moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from legal_risk.parity.units import Path, Unit

Likeness = Callable[[Unit, Unit], float]
_GAP = 0.35


@dataclass(frozen=True, slots=True)
class Aligned:
    """Pairs of provisions in order, and those of either text that have no other side."""

    pairs: tuple[tuple[Unit, Unit], ...]
    ru_only: tuple[Unit, ...] = ()
    kk_only: tuple[Unit, ...] = ()


def align(ru: Sequence[Unit], kk: Sequence[Unit], likeness: Likeness) -> Aligned:
    """Return the alignment of two lists of provisions, document by document.

    Equal numbers belong together. Where a document has a number only in one text, its provisions are aligned by what
    they say, so that one lost provision does not make all later ones differ.
    """
    pairs: list[tuple[Unit, Unit]] = []
    lost: list[Unit] = []
    extra: list[Unit] = []
    kk_groups = _grouped(kk)
    ru_groups = _grouped(ru)
    for group, members in ru_groups.items():
        others = kk_groups.get(group, [])
        if not others:
            continue
        found = _by_number(members, others) or _by_likeness(members, others, likeness)
        pairs.extend(found.pairs)
        lost.extend(found.ru_only)
        extra.extend(found.kk_only)
    return Aligned(tuple(pairs), tuple(lost), tuple(extra))


def _grouped(units: Sequence[Unit]) -> dict[Path, list[Unit]]:
    """Return the provisions by document; a table counts as one."""
    groups: dict[Path, list[Unit]] = {}
    for unit in units:
        groups.setdefault(unit.path[:-1], []).append(unit)
    return groups


def _by_number(ru: Sequence[Unit], kk: Sequence[Unit]) -> Aligned | None:
    """Return the pairs of equal numbers, ``None`` when a number is there in one text only."""
    by_path = {unit.path: unit for unit in kk}
    if len(by_path) != len(ru) or any(unit.path not in by_path for unit in ru):
        return None
    return Aligned(tuple((unit, by_path[unit.path]) for unit in ru))


def _by_likeness(ru: Sequence[Unit], kk: Sequence[Unit], likeness: Likeness) -> Aligned:
    """Return the best alignment that keeps the order (Needleman and Wunsch)."""
    best = [[0.0] * (len(kk) + 1) for _ in range(len(ru) + 1)]
    alike = [[likeness(one, other) for other in kk] for one in ru]
    for i in range(len(ru) - 1, -1, -1):
        for j in range(len(kk) - 1, -1, -1):
            best[i][j] = max(alike[i][j] - _GAP + best[i + 1][j + 1], best[i + 1][j], best[i][j + 1])
    pairs, ru_only, kk_only = [], [], []
    i = j = 0
    while i < len(ru) and j < len(kk):
        if best[i][j] == alike[i][j] - _GAP + best[i + 1][j + 1]:
            pairs.append((ru[i], kk[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            ru_only.append(ru[i])
            i += 1
        else:
            kk_only.append(kk[j])
            j += 1
    return Aligned(tuple(pairs), (*ru_only, *ru[i:]), (*kk_only, *kk[j:]))
