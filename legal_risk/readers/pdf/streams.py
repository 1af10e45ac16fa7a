"""Recognises a Kazakh and a Russian text set side by side, in columns or in a table, and takes them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from legal_risk.model.source import CellPlace
from legal_risk.readers.lines import opens_item
from legal_risk.readers.pdf.columns import Flow
from legal_risk.readers.pdf.line import PdfLine

_KAZAKH = re.compile("[әіңғүұқөһӘІҢҒҮҰҚӨҺ]")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_KAZAKH_SHARE, _RUSSIAN_SHARE = 0.04, 0.01
_SHORTEST = 200
_TELLING = 20
_COUNTER = re.compile(r"№(?:\s*(?:р/с|п/п|р/н))?|р/с\s*№|\d{1,4}(?:-\d{1,2})?[.)]?|[рn]/[сn]", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}(?:-\d{1,2})?[.)]")


def sides_are_two_languages(flows: Sequence[Flow]) -> bool:
    """Tell whether the left and right columns of the document hold two languages, not one text in two columns."""
    left = "".join(line.text for flow in flows if flow.side == 0 for line in flow.lines)
    right = "".join(line.text for flow in flows if flow.side == 1 for line in flow.lines)
    return _two_languages(left, right)


def split_table(lines: list[PdfLine]) -> list[PdfLine]:
    """Return the lines of one table, the right column as stream 1 when its two columns hold two languages.

    A column of numbers to the left of both belongs to neither: a number such as «2.» opens the text of its row in both.
    """
    columns: dict[int, list[str]] = defaultdict(list)
    for line in lines:
        if line.cell is not None and line.cell.column_span == 1:
            columns[line.cell.column].append(line.text)
    numbers = min(columns, default=0)
    if len(columns) == 3 and all(_COUNTER.fullmatch(text) for text in columns[numbers]):
        del columns[numbers]
        counted = [line for line in lines if line.cell is not None and line.cell.column == numbers]
    else:
        counted = []
    if len(columns) != 2:
        return lines
    (_, left), (right_column, right) = sorted(columns.items())
    if not _two_languages("".join(left), "".join(right)):
        return lines
    apart = set(map(id, counted))
    return _numbered(
        [
            replace(line, parallel=True, stream=int(line.cell is not None and line.cell.column == right_column))
            for line in lines
            if id(line) not in apart
        ],
        counted,
    )


def _numbered(lines: list[PdfLine], counted: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines with the numbers of their rows before the first line of each cell; others stay as they are."""
    numbers = {line.cell.row: line for line in counted if line.cell is not None and _NUMBER.fullmatch(line.text)}
    seen: set[CellPlace] = set()
    used: set[int] = set()
    result: list[PdfLine] = []
    for line in lines:
        number = None if line.cell is None or line.cell in seen else numbers.get(line.cell.row)
        if line.cell is not None:
            seen.add(line.cell)
        if number is None or opens_item(line.text):
            result.append(line)
        else:
            used.add(id(number))
            result.append(replace(line, text=f"{number.text} {line.text}", words=(*number.words, *line.words)))
    return [*(line for line in counted if id(line) not in used), *result]


def by_language(runs: list[list[PdfLine]]) -> list[list[PdfLine]]:
    """Return the runs; around tables of two languages that make most of the document, lines go with their language."""
    parallel = [line for run in runs for line in run if line.parallel]
    size = sum(len(line.text) for run in runs for line in run)
    if 2 * sum(len(line.text) for line in parallel) < size or not parallel:
        return runs
    kazakh = int(is_kazakh("".join(line.text for line in parallel if line.stream == 1)))
    return [
        [line if line.cell is not None else replace(line, stream=stream_of(line.text, kazakh)) for line in run]
        for run in runs
    ]


def stream_of(text: str, kazakh_stream: int) -> int:
    """Return the stream of a line that stands outside of the columns, by its language."""
    if len(_CYRILLIC.findall(text)) < _TELLING:
        return 0
    return kazakh_stream if _share(text) >= _KAZAKH_SHARE else 1 - kazakh_stream


def is_kazakh(text: str) -> bool:
    """Tell whether a longer text is Kazakh by the share of its own letters."""
    return _share(text) >= _KAZAKH_SHARE


def _two_languages(left: str, right: str) -> bool:
    short, long = sorted((len(left), len(right)))
    if short < _SHORTEST or long > 2 * short:
        return False
    shares = sorted((_share(left), _share(right)))
    return shares[0] < _RUSSIAN_SHARE and shares[1] > _KAZAKH_SHARE


def _share(text: str) -> float:
    letters = len(_CYRILLIC.findall(text))
    return len(_KAZAKH.findall(text)) / letters if letters else 0.0
