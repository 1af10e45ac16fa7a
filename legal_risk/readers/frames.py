"""What stands aside from the running text: tables that are mere frames, and stamps («Утверждены приказом …»)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from legal_risk.model.source import CellPlace

_LONGEST_STAMP = 400


@cache
def _stamp() -> re.Pattern[str]:
    return re.compile(
        r"утвержд[её]н|согласован[оы]\b|бекітіл(?:ген|сін)|келісілген|\bқосымша|^\W*(?:приложение|проект|жоба)\b",
        re.IGNORECASE,
    )


def is_stamp(text: str) -> bool:
    """Tell whether a short text holds the words of an approval, of an appendix or of a draft."""
    return len(text) <= _LONGEST_STAMP and _stamp().search(text) is not None


def stamps_among(texts: Sequence[str], aside: Sequence[bool]) -> frozenset[int]:
    """Return the places of the lines that make stamps: neighbours that stand ``aside`` and read as a stamp together."""
    found: set[int] = set()
    for run in _runs(aside):
        if is_stamp(" ".join(texts[place] for place in run)):
            found.update(run)
    return frozenset(found)


def _runs(aside: Sequence[bool]) -> Iterator[list[int]]:
    run: list[int] = []
    for place, apart in enumerate([*aside, False]):
        if apart:
            run.append(place)
        elif run:
            yield run
            run = []


def frames_among(places: Iterable[CellPlace | None]) -> frozenset[int]:
    """Return the numbers of the tables that only set text aside, given the cells that hold text.

    Such a table has text in one cell alone, which is not its first one («empty | Утверждены приказом …»).
    """
    filled: dict[int, set[tuple[int, int]]] = {}
    for place in places:
        if place is not None:
            filled.setdefault(place.table, set()).add((place.row, place.column))
    return frozenset(table for table, cells in filled.items() if len(cells) == 1 and min(cells)[1] > 0)
