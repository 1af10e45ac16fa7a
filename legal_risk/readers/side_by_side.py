"""Recognises tables whose two columns hold one text in Kazakh and in Russian."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from legal_risk.model.source import CellPlace, Notice

KAZAKH_LETTERS = "әіңғүұқөһӘІҢҒҮҰҚӨҺ"
_KAZAKH = re.compile(f"[{KAZAKH_LETTERS}]")
_CYRILLIC = re.compile("[а-яёА-ЯЁәіңғүұқөһӘІҢҒҮҰҚӨҺ]")
KAZAKH_SHARE, RUSSIAN_SHARE = 0.04, 0.005
"""Kazakh running text has at least the first share of letters of its own, Russian text at most the second."""
_SHORTEST, _SHORTEST_BESIDE_OTHER_TEXT = 60, 400
_LONGEST_TERM = 80
_TELLING = 20
_COUNTER = re.compile(r"№(?:\s*(?:р/с|п/п|р/н))?|р/с\s*№|\d{1,4}(?:-\d{1,2})?[.)]?|[рn]/[сn]", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"\d{1,4}(?:-\d{1,2})?[.)]")

Entry = tuple[CellPlace | None, str]
"""A paragraph: the cell that it stands in, and its text."""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A table whose columns ``left`` and ``right`` hold one text in two languages; ``kazakh`` is one of the two.

    ``numbers`` is a column that counts the rows for both, if there is one.
    """

    table: int
    left: int
    right: int
    kazakh: int
    numbers: int | None = None


def tables_side_by_side(entries: Iterable[Entry]) -> dict[int, SideBySide]:
    """Return the tables of the document that hold one text in two languages, by their number."""
    by_table: dict[int, list[tuple[CellPlace, str]]] = defaultdict(list)
    total = 0
    for cell, text in entries:
        total += len(text)
        if cell is not None:
            by_table[cell.table].append((cell, text))
    found = (_recognised(number, cells, total) for number, cells in by_table.items())
    return {table.table: table for table in found if table is not None}


def most_of(entries: Iterable[Entry], tables: dict[int, SideBySide]) -> bool:
    """Tell whether the tables hold more than half of the text: then what stands around them is in two languages too."""
    inside = whole = 0
    for cell, text in entries:
        whole += len(text)
        inside += len(text) if cell is not None and cell.table in tables else 0
    return 2 * inside > whole


def is_row_number(text: str) -> bool:
    """Tell whether a cell of a column of numbers holds the number of a point («2.», «3)»), to be read in both texts."""
    return _ROW_NUMBER.fullmatch(text.strip()) is not None


def letters_of(text: str) -> int:
    """Return how many Cyrillic letters the text has."""
    return len(_CYRILLIC.findall(text))


def kazakh_share(text: str) -> float:
    """Return the share of letters that only Kazakh has among the Cyrillic letters of the text."""
    letters = letters_of(text)
    return len(_KAZAKH.findall(text)) / letters if letters else 0.0


def stream_of_text(text: str, right_is_kazakh: bool) -> int:
    """Return the stream of a paragraph outside of the tables, by its language; 0 when it does not tell."""
    if letters_of(text) < _TELLING:
        return 0
    return int((kazakh_share(text) >= KAZAKH_SHARE) == right_is_kazakh)


def two_languages(count: int) -> Notice:
    """Return the notice about tables that were taken apart into two texts."""
    return Notice("LRN117", f"{count} tables with two languages side by side were read as two texts, column by column")


def _recognised(number: int, cells: list[tuple[CellPlace, str]], total: int) -> SideBySide | None:
    columns: dict[int, list[str]] = defaultdict(list)
    rows: dict[int, set[int]] = defaultdict(set)
    for cell, text in cells:
        if cell.column_span == 1 and text.strip():
            columns[cell.column].append(text)
            rows[cell.row].add(cell.column)
    texts = {column: "".join(parts) for column, parts in columns.items()}
    numbers = min(texts, default=0)
    counted = len(texts) == 3 and all(_COUNTER.fullmatch(text.strip()) for text in columns[numbers])
    if counted:
        del texts[numbers]
    if len(texts) != 2:
        return None
    (left, left_text), (right, right_text) = sorted(texts.items())
    short, long = sorted((len(left_text), len(right_text)))
    paired = sum(filled >= texts.keys() for filled in rows.values())
    if long > 2 * short or 3 * paired < 2 * len(rows):
        return None
    if not _is_running_text(short, len(columns[left]), long + short, total):
        return None
    shares = kazakh_share(left_text), kazakh_share(right_text)
    if min(shares) > RUSSIAN_SHARE or max(shares) < KAZAKH_SHARE:
        return None
    return SideBySide(number, left, right, left if shares[0] > shares[1] else right, numbers if counted else None)


def _is_running_text(short: int, paragraphs: int, both: int, total: int) -> bool:
    """Tell a text in two languages from a list of terms: it fills the document, or its paragraphs are long."""
    if 2 * both > total:
        return short >= _SHORTEST
    return short >= _SHORTEST_BESIDE_OTHER_TEXT and short >= _LONGEST_TERM * paragraphs
