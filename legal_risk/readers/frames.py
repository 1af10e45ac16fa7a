"""What stands aside from the running text: frames, stamps («Утверждены приказом …»), editors' notes («Сноска. …»)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from legal_risk.model.source import CellPlace
from legal_risk.readers.lines import continues_note, is_site_link, opens_note

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


def notes_among(texts: Sequence[str], plain: Sequence[bool]) -> frozenset[int]:
    """Return the places of the editors' notes and of what goes on with them, among those that are ``plain`` text.

    The heading of the contents right after such a note is the link that the site of acts puts there.
    """
    found: set[int] = set()
    note: str | None = None
    for place, (text, is_plain) in enumerate(zip(texts, plain, strict=True)):
        goes_on = note is not None and (continues_note(note, text) or is_site_link(text))
        note = text if is_plain and (opens_note(text) or goes_on) else None
        if note is not None:
            found.add(place)
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
