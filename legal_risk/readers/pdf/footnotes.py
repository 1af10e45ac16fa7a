"""Footnotes of PDF pages: smaller lines at the foot of a page whose numbers stand raised in the text above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from legal_risk.readers.pdf.columns import Flow
from legal_risk.readers.pdf.line import PdfLine, Word, line_of
from legal_risk.readers.pdf.page import PdfPage

_SMALLER = 0.93
_RAISED = 0.8
_OPENING = re.compile(r"(\d{1,3}|\*{1,4})\s*(?=[^\s.)\d*])")
_MARK = re.compile(r"\d{1,3}|\*{1,4}")


def mark_footnotes(pages: Sequence[PdfPage]) -> None:
    """Give the lines of footnotes their numbers (from 1), and take the marks that refer to them out of the text."""
    usual = _usual_size(pages)
    number = 0
    for page in pages:
        for place, part in enumerate(page.parts):
            # In two columns each has its own notes; in one they stand below everything else.
            last = part is page.parts[-1] or (isinstance(part, Flow) and part.side is not None)
            if isinstance(part, Flow) and last:
                body = [line for other in page.parts if isinstance(other, Flow) for line in other.lines]
                lines, number = _marked(part.lines, body, usual, number)
                if lines is not part.lines:
                    page.parts[place] = Flow(part.side, lines)
                    _take_marks(page, {found for _, found in _openings(lines)})


def _usual_size(pages: Sequence[PdfPage]) -> float:
    sizes = [line.size for page in pages for part in page.parts for line in part.lines]
    return median(sizes) if sizes else 0.0


def _marked(lines: list[PdfLine], body: Sequence[PdfLine], usual: float, number: int) -> tuple[list[PdfLine], int]:
    """Return the lines of a column with its notes numbered on from ``number``, the same list when it has none."""
    first = len(lines)
    while first and lines[first - 1].size < _SMALLER * usual and lines[first - 1].cell is None:
        first -= 1
    referred = {mark for line in body if line.size >= _SMALLER * usual for mark in _raised(line)}
    while first < len(lines) and _mark_of(lines[first]) not in referred:
        first += 1
    if first == len(lines) or first == 0:
        return lines, number
    result = list(lines[:first])
    for line in lines[first:]:
        number += _mark_of(line) in referred
        result.append(replace(line, footnote=number))
    return result, number


def _mark_of(line: PdfLine) -> str | None:
    found = _OPENING.match(line.text)
    return None if found is None else found.group(1)


def _openings(lines: Sequence[PdfLine]) -> Iterator[tuple[int, str]]:
    seen: set[int] = set()
    for line in lines:
        mark = _mark_of(line)
        if line.footnote and line.footnote not in seen and mark is not None:
            seen.add(line.footnote)
            yield line.footnote, mark


def _raised(line: PdfLine) -> Iterator[str]:
    """Yield the marks that stand raised in a line: small figures or asterisks above the middle of it."""
    for word in line.words:
        if _is_raised(word, line):
            yield word.text


def _is_raised(word: Word, line: PdfLine) -> bool:
    small = word.size < _RAISED * line.size or "*" in word.text
    return small and _MARK.fullmatch(word.text) is not None and word.box.bottom < line.box.bottom - 0.1 * line.size


def _take_marks(page: PdfPage, marks: set[str]) -> None:
    for place, part in enumerate(page.parts):
        if isinstance(part, Flow):
            page.parts[place] = Flow(part.side, [_without(line, marks) for line in part.lines])


def _without(line: PdfLine, marks: set[str]) -> PdfLine:
    kept = [word for word in line.words if not (word.text in marks and _is_raised(word, line))]
    if line.footnote or len(kept) == len(line.words) or not kept:
        return line
    return line_of(kept, line.page, line.left, line.right, line.cell)
