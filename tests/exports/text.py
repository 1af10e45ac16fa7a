"""Writes an act as plain text in the code pages of its time."""

from __future__ import annotations

from tests.exports.paper import Paper, Para

CODE_PAGES = {"ru": "cp1251", "kk": "kz1048"}


def to_text(paper: Paper, codec: str) -> bytes:
    """Return the act a paragraph a line, without its tables; what the code page lacks becomes «?»."""
    lines = [item.text for item in paper.items if isinstance(item, Para)]
    return "\r\n\r\n".join(lines).encode(codec, "replace") + "\r\n".encode(codec)
