"""Recognises tables that set a Kazakh and a Russian text side by side, and takes the two texts apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from legal_risk.model.source import BlockKind, CellPlace
from legal_risk.readers.docx.labels import Label
from legal_risk.readers.docx.line import Line
from legal_risk.readers.lines import opens_item

_KAZAKH = re.compile("[әіңғүұқөһӘІҢҒҮҰҚӨҺ]")
_CYRILLIC = re.compile("[а-яёА-ЯЁәіңғүұқөһӘІҢҒҮҰҚӨҺ]")
_KAZAKH_SHARE, _RUSSIAN_SHARE = 0.04, 0.005
_SHORTEST, _SHORTEST_BESIDE_OTHER_TEXT = 60, 400
_LONGEST_TERM = 80
_TELLING = 20
_COUNTER = re.compile(r"№(?:\s*(?:р/с|п/п|р/н))?|р/с\s*№|\d{1,4}(?:-\d{1,2})?[.)]?|[рn]/[сn]", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}(?:-\d{1,2})?[.)]")


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


def split_streams(lines: list[Line]) -> tuple[list[Line], int]:
    """Return the lines, the left text before the right one when tables hold both, and the number of such tables.

    The lines of both columns become paragraphs that keep their cell; lines around the table join the text in their
    language.
    """
    tables = _side_by_side(lines)
    if not tables:
        return lines, 0
    whole_act = 2 * sum(len(line.text) for line in lines if line.cell and line.cell.table in tables) > sum(
        len(line.text) for line in lines
    )
    right_is_kazakh = any(table.kazakh == table.right for table in tables.values())
    for line in lines:
        cell, table = _place_among(line, tables)
        if table is not None and cell is not None and cell.column == table.numbers:
            line.kind = BlockKind.PAGE_FURNITURE
        elif table is not None and cell is not None and cell.column_span == 1:
            line.stream = int(cell.column == table.right)
            if cell is line.cell:
                line.kind = BlockKind.PARAGRAPH if line.level is None else BlockKind.HEADING
        elif whole_act:
            line.stream = _stream_of_text(line.text, right_is_kazakh)
    lines = _with_numbers_of_rows(lines, tables)
    return sorted(lines, key=lambda line: line.stream), len(tables)


def _place_among(line: Line, tables: dict[int, SideBySide]) -> tuple[CellPlace | None, SideBySide | None]:
    """Return the cell of a two-language table that the line stands in, be it in a table inside of that cell."""
    for cell in (line.cell, *line.outside):
        if cell is not None and cell.table in tables:
            return cell, tables[cell.table]
    return None, None


def _with_numbers_of_rows(lines: list[Line], tables: dict[int, SideBySide]) -> list[Line]:
    """Return the lines; a number such as «2.» that stands in a column of its own becomes the label of both texts."""
    numbers: dict[tuple[int, int], Line] = {}
    for line in lines:
        if line.kind is BlockKind.PAGE_FURNITURE and line.cell is not None and _NUMBER.fullmatch(line.text.strip()):
            numbers[line.cell.table, line.cell.row] = line
    used: set[int] = set()
    seen: set[CellPlace] = set()
    for line in lines:
        cell = line.cell
        if cell is None or cell in seen or cell.table not in tables or line.kind is BlockKind.PAGE_FURNITURE:
            continue
        seen.add(cell)
        number = numbers.get((cell.table, cell.row))
        if number is not None and line.label is None and not opens_item(line.text.strip()):
            line.label = Label(number.text.strip(), " ")
            used.add(id(number))
    return [line for line in lines if id(line) not in used]


def _side_by_side(lines: Sequence[Line]) -> dict[int, SideBySide]:
    by_table: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.cell is not None:
            by_table[line.cell.table].append(line)
    total = sum(len(line.text) for line in lines)
    found = (_recognised(number, cells, total) for number, cells in by_table.items())
    return {table.table: table for table in found if table is not None}


def _recognised(number: int, cells: list[Line], total: int) -> SideBySide | None:
    columns: dict[int, list[str]] = defaultdict(list)
    rows: dict[int, set[int]] = defaultdict(set)
    for line in cells:
        if line.cell is not None and line.cell.column_span == 1 and line.text.strip():
            columns[line.cell.column].append(line.text)
            rows[line.cell.row].add(line.cell.column)
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
    shares = _kazakh_share(left_text), _kazakh_share(right_text)
    if min(shares) > _RUSSIAN_SHARE or max(shares) < _KAZAKH_SHARE:
        return None
    return SideBySide(number, left, right, left if shares[0] > shares[1] else right, numbers if counted else None)


def _is_running_text(short: int, paragraphs: int, both: int, total: int) -> bool:
    """Tell a text in two languages from a list of terms: it fills the document, or its paragraphs are long."""
    if 2 * both > total:
        return short >= _SHORTEST
    return short >= _SHORTEST_BESIDE_OTHER_TEXT and short >= _LONGEST_TERM * paragraphs


def _kazakh_share(text: str) -> float:
    letters = len(_CYRILLIC.findall(text))
    return len(_KAZAKH.findall(text)) / letters if letters else 0.0


def _stream_of_text(text: str, right_is_kazakh: bool) -> int:
    if len(_CYRILLIC.findall(text)) < _TELLING:
        return 0
    return int((_kazakh_share(text) >= _KAZAKH_SHARE) == right_is_kazakh)
