"""Writes an act as plain text in the code pages of its time."""

from __future__ import annotations

from tests.exports.paper import Grid, Paper, Para

CODE_PAGES = {"ru": "cp1251", "kk": "kz1048"}


def to_text(paper: Paper, codec: str) -> bytes:
    """Return the act a paragraph a line, tables with tabs between cells; what the code page lacks becomes «?»."""
    items = [item.text if isinstance(item, Para) else _table(item) for item in paper.items]
    return "\r\n\r\n".join(items).encode(codec, "replace") + "\r\n".encode(codec)


def _table(grid: Grid) -> str:
    """Return the rows as spreadsheets save them: a cell of several paragraphs in quotes, a merged cell once."""
    seen: set[int] = set()
    rows = []
    for number in range(grid.rows):
        texts = []
        for cell in grid.at(number):
            texts.append("" if cell is None or id(cell) in seen else _cell(cell.paragraphs))
            seen.add(id(cell))
        rows.append("\t".join(texts))
    if len(rows) == 1 and grid.columns > 2:
        rows.append("\t" * (grid.columns - 1))  # the head of a form: the rows to fill in have no text
    return "\r\n".join(rows)


def _cell(paragraphs: tuple[str, ...]) -> str:
    text = "\n".join(paragraphs)
    quoted = '"' in text or len(paragraphs) > 1
    return '"' + text.replace('"', '""') + '"' if quoted else text
