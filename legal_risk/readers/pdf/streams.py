"""Recognises a Kazakh and a Russian text set side by side, in columns or in a table, and takes them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from legal_risk.readers.pdf.columns import Flow
from legal_risk.readers.pdf.line import PdfLine

_KAZAKH = re.compile("[әіңғүұқөһӘІҢҒҮҰҚӨҺ]")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_KAZAKH_SHARE, _RUSSIAN_SHARE = 0.04, 0.01
_SHORTEST = 200
_TELLING = 20


def sides_are_two_languages(flows: Sequence[Flow]) -> bool:
    """Tell whether the left and right columns of the document hold two languages, not one text in two columns."""
    left = "".join(line.text for flow in flows if flow.side == 0 for line in flow.lines)
    right = "".join(line.text for flow in flows if flow.side == 1 for line in flow.lines)
    return _two_languages(left, right)


def split_table(lines: list[PdfLine]) -> list[PdfLine]:
    """Return the lines of one table, the right column as stream 1 when its two columns hold two languages."""
    columns: dict[int, list[str]] = defaultdict(list)
    for line in lines:
        if line.cell is not None and line.cell.column_span == 1:
            columns[line.cell.column].append(line.text)
    if len(columns) != 2:
        return lines
    (_, left), (right_column, right) = sorted(columns.items())
    if not _two_languages("".join(left), "".join(right)):
        return lines
    return [
        replace(line, parallel=True, stream=int(line.cell is not None and line.cell.column == right_column))
        for line in lines
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
