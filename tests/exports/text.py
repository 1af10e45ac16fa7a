"""Writes an act as plain text in the code pages of its time."""

from __future__ import annotations

from tests.exports.paper import Grid, Paper

CODE_PAGES = {"ru": "cp1251", "kk": "kz1048"}


def to_text(paper: Paper, codec: str) -> bytes:
    """Return the act a paragraph a line, cells a line each; what the code page lacks becomes «?»."""
    lines: list[str] = []
    for item in paper.items:
        if isinstance(item, Grid):
            lines += [text for cell in item.cells for text in cell.paragraphs]
        else:
            lines.append(item.text)
    return "\r\n\r\n".join(lines).encode(codec, "replace") + "\r\n".encode(codec)
