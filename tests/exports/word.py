"""Writes an act as a Word document in which Word counts the numbers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from tests.exports.numbers import Lists
from tests.exports.paper import Grid, Paper, Para
from tests.readers.docx.build import cell, docx, p, r, row, style, table

_HEADINGS = "".join(
    style(f"H{depth}", ppr=f'<w:jc w:val="center"/><w:outlineLvl w:val="{depth - 1}"/>', rpr="<w:b/>", title=f"heading {depth}")
    for depth in range(1, 7)
)  # fmt: skip
STYLES = style("Normal") + _HEADINGS


def to_docx(paper: Paper) -> bytes:
    """Return the act with automatic numbers."""
    lists = Lists()
    body = "".join(_item(item, above, lists) for above, item in pairwise([None, *paper.items]))
    return docx(body, numbering=lists.numbering(), styles=STYLES)


def to_bilingual_docx(left: Paper, right: Paper) -> bytes:
    """Return both texts in one table of two columns, a row a paragraph, with typed numbers."""
    columns = [[_typed(item) for item in paper.items] for paper in (left, right)]
    rows = max(len(column) for column in columns)
    columns = [column + [p()] * (rows - len(column)) for column in columns]
    body = table(*(row(cell(a), cell(b)) for a, b in zip(*columns, strict=True)))
    return docx(body, styles=STYLES)


def _typed(item: Para | Grid) -> str:
    return _table(item) + p() if isinstance(item, Grid) else _paragraph(item, None)


def _item(item: Para | Grid | None, above: Para | Grid | None, lists: Lists) -> str:
    assert item is not None
    if isinstance(item, Para):
        return _paragraph(item, lists)
    # Word makes one table of two that follow each other at once.
    return (p() if isinstance(above, Grid) else "") + _table(item)


def _paragraph(item: Para, lists: Lists | None) -> str:
    heading = item.level is not None
    counted = None if lists is None or item.aside or item.note or item.form else lists.take(item.text, heading)
    text = item.text if counted is None else counted.text
    ppr = f'<w:pStyle w:val="H{min(item.level, 6)}"/>' if item.level is not None else ""
    if counted is not None:
        ppr += f'<w:numPr><w:ilvl w:val="{counted.level}"/><w:numId w:val="{counted.num_id}"/></w:numPr>'
    if item.centred or item.aside:
        ppr += f'<w:jc w:val="{"right" if item.aside else "center"}"/>'
    rpr = "<w:b/>" if item.bold else "<w:i/>" if item.note or item.aside else ""
    return p(*_runs(text, rpr), ppr=ppr)


def _runs(text: str, rpr: str) -> Iterable[str]:
    """Yield the text in runs of uneven length, as editing leaves them."""
    for start in range(0, len(text), 37):
        yield r(text[start : start + 37], rpr)


def _table(grid: Grid) -> str:
    return table(*(row(*_row(grid, number)) for number in range(grid.rows)))


def _row(grid: Grid, number: int) -> Iterable[str]:
    before = None
    for filled in grid.at(number):
        if filled is None:
            yield cell()
            before = None
        elif filled is not before:
            span = f'<w:gridSpan w:val="{filled.place.column_span}"/>'
            merge = ""
            if filled.place.row_span > 1:
                merge = f"<w:vMerge{' w:val=' + chr(34) + 'restart' + chr(34) if filled.place.row == number else ''}/>"
            texts = filled.paragraphs if filled.place.row == number else ()
            yield cell(*(p(r(text)) for text in texts), tcpr=span + merge)
            before = filled
