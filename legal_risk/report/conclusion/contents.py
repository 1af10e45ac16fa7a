"""Headings with bookmarks, and the table of contents: links to them with the pages that the word processor fills in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from docx.document import Document


def add_heading(document: Document, text: str, mark: str) -> None:
    """Write a heading of the first level that links can lead to by the bookmark ``mark``."""
    heading = document.add_paragraph(legible(text), style="Heading 1")._p
    number = str(1 + sum(1 for _ in document.element.iter("{*}bookmarkStart")))
    start = _element("w:bookmarkStart", {"w:id": number, "w:name": mark})
    heading.insert(1 if heading.pPr is not None else 0, start)
    heading.append(_element("w:bookmarkEnd", {"w:id": number}))


def write_contents(document: Document, title: str, entries: Sequence[tuple[str, str]]) -> None:
    """Write the contents: ``entries`` are headings with their bookmarks.

    Each line is a link with the page of its heading behind a leader. The page is a field of its own, without a figure
    of ours and marked as not filled in yet, since nobody knows the pages before they are laid out: Word and LibreOffice
    fill such fields when they open the file; Word shows a prefilled table of contents as it finds it.
    """
    document.add_paragraph(legible(title), style="Title")
    width = _text_width(document)
    for text, mark in entries:
        line = document.add_paragraph()
        line.paragraph_format.space_after = line.paragraph_format.space_before = 0
        _add_leader(line, width)
        link = _element("w:hyperlink", {"w:anchor": mark, "w:history": "1"})
        link.append(_run(_element("w:t", {"xml:space": "preserve"}, legible(text))))
        link.append(_run(_element("w:tab", {})))
        for piece in _page_of(mark):
            link.append(piece)
        line._p.append(link)


def _page_of(mark: str) -> tuple[Any, ...]:
    """Return the runs of a field that shows the page of a bookmark."""
    begin = _element("w:fldChar", {"w:fldCharType": "begin", "w:dirty": "true"})
    order = _element("w:instrText", {"xml:space": "preserve"}, f" PAGEREF {mark} \\h ")
    marks = [_element("w:fldChar", {"w:fldCharType": kind}) for kind in ("separate", "end")]
    return (_run(begin), _run(order), *map(_run, marks))


def _text_width(document: Document) -> int:
    section = document.sections[-1]
    return (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)


def _add_leader(line: Any, width: int) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER

    line.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


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
