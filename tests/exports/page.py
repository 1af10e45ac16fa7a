"""Writes an act as the site of acts saves it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from tests.exports.paper import Grid, Paper, Para

_INDENT = "&nbsp;" * 6
_ABOVE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title} - "Әділет" АҚЖ</title>
<script>var a = "<p>1. Не текст</p>";</script><style>p {{ margin: 0 }}</style></head><body>
<div class="header"><div class="container_omega"><a href="/rus">Информационно-правовая система</a>
<ul class="nav"><li><a href="/rus/search/docs">Поиск</a></li><li><a href="/kaz/docs/X">Қазақша</a></li></ul></div></div>
<div class="container_gamma tabs clearfix"><ul><li class="selected"><a href="#"> Текст </a></li>
<li><a href="#"> Информация </a></li></ul></div>
<div class="container_gamma text text_upd"><div class="gs_12"><article>
"""
_BELOW = """
</article></div></div>
<div class="footer"><p>© 2012. РГП на ПХВ «Институт законодательства и правовой информации»</p></div></body></html>
"""


def to_html(paper: Paper) -> bytes:
    """Return a saved page: navigation around it, anchors, indents of blanks, stamps in tables, notes marked."""
    title = next((item.text for item in paper.items if isinstance(item, Para)), "")
    body = "\n".join(_parts(paper))
    return (_ABOVE.format(title=escape(title)) + body + _BELOW).encode("utf-8")


def _parts(paper: Paper) -> Iterator[str]:
    number = 0
    for stamp, group in groupby(zip(paper.items, _stamps(paper), strict=True), key=lambda pair: pair[1]):
        if stamp:
            lines = "<br/>".join(escape(item.text) for item, _ in group if isinstance(item, Para))
            yield f"<table><tbody><tr><td> </td><td><p>{lines}</p></td></tr></tbody></table>"
            continue
        for item, _ in group:
            number += 1
            yield _table(item) if isinstance(item, Grid) else _paragraph(item, number)


def _stamps(paper: Paper) -> Iterator[int]:
    """Yield for each item the number of the stamp that it belongs to, 0 for none."""
    number = 0
    before = False
    for item in paper.items:
        aside = isinstance(item, Para) and item.aside
        number += aside and (not before or item.apart)
        before = aside
        yield number if aside else 0


def _paragraph(item: Para, number: int) -> str:
    text = escape(item.text, quote=False)
    anchor = f' id="z{number}"'
    if item.level is not None:
        return f"<h3{anchor}> {text}</h3>"
    if item.note:
        return f'<span class="note">{_INDENT} {text}</span><br>'
    if item.bold:
        text = f"<b>{text}</b>"
    centre = ' style="text-align: center"' if item.centred else ""
    return f"<p{anchor}{centre}>\n{_INDENT} {text}</p>"


def _table(grid: Grid) -> str:
    rows = []
    for number in range(grid.rows):
        cells = []
        before = None
        for filled in grid.at(number):
            if filled is None:
                cells.append("<td></td>")
            elif filled is not before and filled.place.row == number:
                span = f' rowspan="{filled.place.row_span}" colspan="{filled.place.column_span}"'
                inner = "".join(f"<p>{escape(text, quote=False)}</p>" for text in filled.paragraphs)
                cells.append(f"<td{span}>{inner}</td>")
            before = filled
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table border="1" cellspacing="0"><tbody>{"".join(rows)}</tbody></table>'
