"""Tables of the conclusion: fixed widths, a header row that repeats on each page, cells of several paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from legal_risk.report.conclusion.styles import TABLE_STYLE, TABLE_TEXT
from legal_risk.report.legible import legible

_CENTIMETRE = 360_000
"""The units of Word in a centimetre."""
_SLACK = 0.05
"""Room left for the rounding of columns, in centimetres."""
_DENSITY = 5.8
"""Characters of a table in a centimetre."""
_WHOLE = 16
"""A row of no more lines stays on one page."""
_SHORT = 12
"""A table of no more lines stays on one page."""

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look."""

    text: str
    bold: bool = False
    italic: bool = False


Line = tuple[Run, ...]
Content = tuple[Line, ...]


def lines(*texts: str) -> Content:
    """Return a cell of plain paragraphs; empty ones are left out."""
    return tuple((Run(text),) for text in texts if text)


def add_table(
    document: Document, header: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Content]]
) -> Any:
    """Add a table with a repeated header; ``widths`` are in centimetres, in proportion as wide as the page allows."""
    widths = _fitted(document, widths)
    table = _empty_table(document, widths, len(rows) + 1)
    for cell, text in zip(table.rows[0].cells, header, strict=True):
        fill(cell, lines(text), centred=True)
    _repeat(table.rows[0])
    for row, contents in zip(list(table.rows)[1:], rows, strict=True):
        if 0 < _height(contents, widths) <= _WHOLE:
            _mark(row, "w:cantSplit")
        for cell, content in zip(row.cells, contents, strict=True):
            fill(cell, content)
    short = sum(_height(contents, widths) for contents in rows) <= _SHORT
    keep_together(list(table.rows)[: -1 if short else 1])
    return table


def add_pairs(document: Document, pairs: Sequence[tuple[str, str]], widths: tuple[float, float] = (6.0, 11.0)) -> Any:
    """Add a table of names and values, without a header."""
    table = _empty_table(document, _fitted(document, widths), len(pairs))
    without_header(table)
    rows = list(table.rows)
    for row, (name, value) in zip(rows, pairs, strict=True):
        fill(row.cells[0], lines(name))
        fill(row.cells[1], lines(value))
    if len(pairs) * 2 <= _SHORT:
        keep_together(rows[:-1])
    return table


def fill(cell: _Cell, content: Content, *, centred: bool = False) -> None:
    """Write paragraphs into an empty cell."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = cell.paragraphs[0]
    for number, line in enumerate(content):
        if number:
            paragraph = cell.add_paragraph()
        _set_style(paragraph)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for piece in line:
            run = paragraph.add_run(legible(piece.text))
            run.bold, run.italic = piece.bold or None, piece.italic or None
    if not content:
        _set_style(paragraph)


def _set_style(paragraph: Paragraph) -> None:
    """Set the style by its id: by name python-docx searches all styles again for every paragraph."""
    paragraph._p.style = TABLE_TEXT.replace(" ", "")


def _empty_table(document: Document, widths: Sequence[float], height: int) -> Any:
    from docx.shared import Cm

    table = document.add_table(rows=height, cols=len(widths))
    table.style = TABLE_STYLE
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    return table


def _fitted(document: Document, widths: Sequence[float]) -> list[float]:
    """Return ``widths`` stretched or narrowed to the room between the margins."""
    page = document.sections[-1]
    if page.page_width is None or page.left_margin is None or page.right_margin is None:
        return list(widths)
    room = (page.page_width - page.left_margin - page.right_margin) / _CENTIMETRE
    return [width * (room - _SLACK) / sum(widths) for width in widths]


def _repeat(row: Any) -> None:
    _mark(row, "w:cantSplit", "w:tblHeader")


def _mark(row: Any, *names: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = row._tr.get_or_add_trPr()
    for name in names:
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "true")
        properties.append(mark)


def _height(contents: Sequence[Content], widths: Sequence[float]) -> int:
    """Return about how many lines a row has; ``widths`` are those of its columns, 0 for a row to be written later."""
    return max(
        sum(ceil(sum(len(run.text) for run in line) / (width * _DENSITY)) for line in content)
        for content, width in zip(contents, widths, strict=True)
    )


def keep_together(rows: Sequence[Any]) -> None:
    """Keep each of ``rows`` on the page of the row after it."""
    for row in rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def without_header(table: Any) -> None:
    """Make the first row of a table look like the others."""
    from docx.oxml.ns import qn

    for look in table._tbl.tblPr.iter(qn("w:tblLook")):
        look.set(qn("w:firstRow"), "0")
        look.set(qn("w:val"), "0480")
