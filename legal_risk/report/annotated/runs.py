"""Cutting the runs of a Word paragraph, so that a mark can stand between two of their characters."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\n\r"
_SINGLE = frozenset(("tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"))
_TEXTS = frozenset(("t", "delText"))


def cut(run: _Element, offset: int) -> _Element:
    """Cut ``run`` before its character ``offset`` and return the new run that holds the rest.

    Characters count as the reader counts them: those of ``w:t`` and ``w:delText`` as they are in the file, one for each
    tab, break, hyphen and symbol. The formatting is the same on both sides; no shown character is lost or added.
    """
    rest = run.makeelement(run.tag, {str(k): str(v) for k, v in run.attrib.items()})
    properties = run.find(f"{_space(run)}rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    place = 0
    for child in list(run):
        if child is properties:
            continue
        width = _width(child)
        if place >= offset and (width or place > offset or offset == 0):
            rest.append(child)
        elif place < offset < place + width:
            rest.append(_cut_text(child, offset - place))
        place += width
    run.addnext(rest)
    return rest


def length(run: _Element) -> int:
    """Return how many characters a run has."""
    return sum(_width(child) for child in run)


def _cut_text(text: _Element, offset: int) -> _Element:
    """Cut a text element; blanks that Word would not show at its ends stay hidden."""
    whole = text.text or ""
    first, second = whole[:offset], whole[offset:]
    if text.get(_PRESERVE) != "preserve":
        first, second = first.lstrip(_BLANKS), second.rstrip(_BLANKS)
    rest = text.makeelement(text.tag, {str(k): str(v) for k, v in text.attrib.items()})
    text.text, rest.text = first, second
    for part in (text, rest):
        part.set(_PRESERVE, "preserve")
    return rest


def _width(child: _Element) -> int:
    name = _name(child)
    if name in _TEXTS:
        return len(child.text or "")
    return 1 if name in _SINGLE else 0


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _space(element: _Element) -> str:
    return str(element.tag).rpartition("}")[0] + "}"
