"""The table of contents: links to the headings, kept as a field that Word can renew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from docx.document import Document

_FIELD = 'TOC \\o "1-1" \\n \\h \\z'
"""First-level headings as links, without page numbers: nobody knows them before the pages are laid out."""


def add_heading(document: Document, text: str, mark: str) -> None:
    """Write a heading of the first level that links can lead to by the bookmark ``mark``."""
    heading = document.add_paragraph(legible(text), style="Heading 1")._p
    number = str(1 + sum(1 for _ in document.element.iter("{*}bookmarkStart")))
    start = _element("w:bookmarkStart", {"w:id": number, "w:name": mark})
    heading.insert(1 if heading.pPr is not None else 0, start)
    heading.append(_element("w:bookmarkEnd", {"w:id": number}))


def write_contents(document: Document, title: str, entries: Sequence[tuple[str, str]]) -> None:
    """Write the contents: ``entries`` are headings with their bookmarks. Nothing asks to be updated on opening."""
    document.add_paragraph(legible(title), style="Title")
    for number, (text, mark) in enumerate(entries):
        line = document.add_paragraph()
        line.paragraph_format.space_after = line.paragraph_format.space_before = 0
        if number == 0:
            line._p.append(_mark("begin"))
            line._p.append(_run(_element("w:instrText", {"xml:space": "preserve"}, f" {_FIELD} ")))
            line._p.append(_mark("separate"))
        link = _element("w:hyperlink", {"w:anchor": mark, "w:history": "1"})
        link.append(_run(_element("w:t", {"xml:space": "preserve"}, legible(text))))
        line._p.append(link)
        if number == len(entries) - 1:
            line._p.append(_mark("end"))


def _mark(kind: str) -> Any:
    return _run(_element("w:fldChar", {"w:fldCharType": kind}))


def _run(inner: Any) -> Any:
    run = _element("w:r", {})
    run.append(inner)
    return run


def _element(tag: str, attributes: dict[str, str], text: str | None = None) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element: Any = OxmlElement(tag)
    for name, value in attributes.items():
        element.set("{http://www.w3.org/XML/1998/namespace}space" if name == "xml:space" else qn(name), value)
    if text is not None:
        element.text = text
    return element
