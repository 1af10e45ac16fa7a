"""Tables in plain text: rows of cells with tabs between them, as office programs save and copy tables.

A cell of several paragraphs stands in double quotes, with quotes inside of it doubled, as spreadsheets write it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from legal_risk.model.span import Span
from legal_risk.readers.lines import Line, opens_item
from legal_risk.readers.normalise import UNSEEN

_LONGEST_CELL = 20_000
_MOST_COLUMNS = 60


class TextCell(NamedTuple):
    """One cell: its column, its paragraphs, and the second ones of doubled quotes, which are not shown."""

    column: int
    paragraphs: tuple[Span, ...]
    doubled: tuple[int, ...]
    quoted: bool


class TextRow(NamedTuple):
    """One row: the lines that it fills (first, and one past the last), its width in cells, and what is in them."""

    first: int
    after: int
    width: int
    cells: tuple[TextCell, ...]


@cache
def _name_at_end() -> re.Pattern[str]:
    """Return the pattern of a name as it stands beside a post under an act («А. Б. Иванов», «Иванов А.Б.»)."""
    big = "[А-ЯЁӘІҢҒҮҰҚӨҺ]"
    return re.compile(rf"(?:{big}\.\s?){{1,2}}\w[\w-]+|\w[\w-]+\s(?:{big}\.\s?){{1,2}}|_+.*")


def tables_among(text: str, lines: Sequence[Line]) -> list[list[TextRow]]:
    """Return the tables of the text, each with its rows; lines with a tab that make none are left alone."""
    if "\t" not in text:
        return []
    tables: list[list[TextRow]] = []
    run: list[TextRow] = []
    for row in _rows(text, lines):
        if run and (row.first != run[-1].after or row.width != run[-1].width):
            tables += [run] if _is_table(text, run) else []
            run = []
        run.append(row)
    return [*tables, run] if run and _is_table(text, run) else tables


def _rows(text: str, lines: Sequence[Line]) -> Iterator[TextRow]:
    starts = [line.start for line in lines]
    place = 0
    while place < len(lines):
        line = lines[place]
        row = None
        if "\t" in text[line.start : line.end] or text.startswith('"', line.start):
            row = _row(text, lines, starts, place)
        if row is None:
            place += 1
        else:
            yield row
            place = row.after


def _row(text: str, lines: Sequence[Line], starts: Sequence[int], place: int) -> TextRow | None:
    """Return the row that begins with line number ``place``, ``None`` when it has one cell alone."""
    cells: list[TextCell] = []
    first, column = place, 0
    position, end = lines[place].start, lines[place].end
    while True:
        closing = _closing(text, position)
        if closing is None:
            tab = text.find("\t", position, end)
            stop = end if tab < 0 else tab
            cells += _plain(text, column, position, stop)
        else:
            cells += _quoted(text, column, position + 1, closing)
            stop = closing + 1
            place = max(place, bisect_left(starts, stop) - 1)
            end = lines[place].end
        column += 1
        if stop >= end or column > _MOST_COLUMNS:
            break
        position = stop + 1
    if not 2 <= column <= _MOST_COLUMNS:
        return None
    return TextRow(first, place + 1, column, tuple(cells))


def _plain(text: str, column: int, start: int, end: int) -> list[TextCell]:
    return [TextCell(column, (Span(start, end),), (), False)] if text[start:end].strip(UNSEEN) else []


def _quoted(text: str, column: int, start: int, end: int) -> list[TextCell]:
    paragraphs = []
    position = start
    for piece in text[start:end].splitlines(keepends=True):
        if piece.strip(UNSEEN):
            paragraphs.append(Span(position, position + len(piece.rstrip("\r\n"))))
        position += len(piece)
    doubled = tuple(start + found.start() + 1 for found in re.finditer('""', text[start:end]))
    return [TextCell(column, tuple(paragraphs), doubled, True)] if paragraphs else []


@cache
def _end_of_quotes() -> re.Pattern[str]:
    return re.compile(r'(?:[^"]|"")*"(?=[\t\r\n]|\Z)')


def _closing(text: str, start: int) -> int | None:
    """Return where the quotes that open a cell at ``start`` close; ``None`` when none open there."""
    if not text.startswith('"', start):
        return None
    found = _end_of_quotes().match(text, start + 1, start + 1 + _LONGEST_CELL)
    return None if found is None else found.end() - 1


def _is_table(text: str, rows: Sequence[TextRow]) -> bool:
    """Tell a table from a few lines with a tab in them: posts and names, indents, contents with their pages."""
    filled = [row for row in rows if row.cells]
    if any(cell.quoted and len(cell.paragraphs) > 1 for row in filled for cell in row.cells):
        return True
    paired = sum(len(row.cells) > 1 for row in filled)
    if len(rows) < 2 or not paired:
        return False
    if rows[0].width > 2:
        return paired * 2 >= len(filled) or _stands_in_columns(filled)
    return 2 * paired >= len(filled) and not _is_list_of_names(text, rows)


def _stands_in_columns(rows: Sequence[TextRow]) -> bool:
    """Tell whether the head of a form fills all columns, and the rows below begin in the first one («1.», «2.»)."""
    return len(rows[0].cells) == rows[0].width and all(row.cells[0].column == 0 for row in rows)


def _is_list_of_names(text: str, rows: Sequence[TextRow]) -> bool:
    """Tell posts with their names, and headings with their pages, from a table of two columns."""
    last = [row.cells[-1] for row in rows if row.cells and row.cells[-1].column == row.width - 1]
    named = [bool(_name_at_end().fullmatch(cell.paragraphs[0].of(text).strip(UNSEEN))) for cell in last]
    if named and named[0] and 2 * sum(named) >= len(rows):
        return True
    pages = [text[cell.paragraphs[0].start : cell.paragraphs[0].end].strip(UNSEEN) for cell in last]
    counted = len(pages) == len(rows) and all(page.isdecimal() for page in pages)
    return counted and sorted(pages, key=int) == pages and opens_item(_first(text, rows))


def _first(text: str, rows: Sequence[TextRow]) -> str:
    return rows[0].cells[0].paragraphs[0].of(text).strip(UNSEEN)
