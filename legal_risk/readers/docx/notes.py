"""Footnotes, endnotes and comments: read apart from the body, tied to the paragraphs that refer to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from legal_risk.model.source import BlockKind
from legal_risk.readers.docx.formats import written
from legal_risk.readers.docx.labels import Label
from legal_risk.readers.docx.line import Line
from legal_risk.readers.docx.names import W
from legal_risk.readers.docx.tally import NoteMark

if TYPE_CHECKING:
    from lxml.etree import _Element

ReadLines = Callable[["_Element"], Iterator[Line]]
_FORMATS = {"footnotes": "decimal", "endnotes": "lowerRoman"}


def note_lines(root: _Element, kind: str, marks: list[NoteMark], read: ReadLines) -> Iterator[Line]:
    """Yield the paragraphs of the notes that ``marks`` refer to, in their order, numbered as Word numbers them."""
    elements = {element.get(f"{W}id", ""): element for element in root.iterfind(f"{W}{kind[:-1]}")}
    number = 0
    for mark in dict.fromkeys(mark for mark in marks if mark.kind == kind):
        element = elements.pop(mark.id, None)
        if element is None:
            continue
        number += mark.numbered
        label = Label(written(number, _FORMATS[kind]), " ") if mark.numbered else None
        for line in read(element):
            line.kind, line.paragraph, line.level, line.cell = BlockKind.FOOTNOTE, mark.paragraph, None, None
            line.anchor = f"{kind[:-1]}-{mark.id}"
            if label is not None:
                line.label, label = label, None
            yield line


def comment_lines(root: _Element, places: dict[str, int], read: ReadLines) -> Iterator[Line]:
    """Yield the paragraphs of the comments; ``places`` says which paragraph of the body a comment begins in."""
    for element in root.iterfind(f"{W}comment"):
        number = element.get(f"{W}id", "")
        for line in read(element):
            line.kind, line.paragraph, line.level, line.cell = BlockKind.COMMENT, places.get(number, -1), None, None
            line.anchor = f"comment-{number}"
            yield line
