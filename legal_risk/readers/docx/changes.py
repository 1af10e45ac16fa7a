"""Tracked changes: which of the marked stretches a view of the document shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from legal_risk.readers.docx.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, RPR, W

if TYPE_CHECKING:
    from lxml.etree import _Element

Changes = Literal["final", "original", "both"]

INSERTED, DELETED = 1, 2
MARKS = {INS: INSERTED, MOVE_TO: INSERTED, DEL: DELETED, MOVE_FROM: DELETED}
"""What a stretch inside of these elements is; both bits are set in a deleted insertion."""

HIDES = {"final": DELETED, "original": INSERTED, "both": 0}
"""The marks that each view leaves out."""

_CELL_MARKS = {f"{W}cellIns": INSERTED, f"{W}cellDel": DELETED}


def mark_of(properties: _Element | None) -> int:
    """Return the marks among the children of row properties, cell properties or the properties of a paragraph mark."""
    marks = 0
    if properties is not None:
        for child in properties:
            marks |= MARKS.get(child.tag, 0) | _CELL_MARKS.get(child.tag, 0)
    return marks


def paragraph_mark(ppr: _Element | None) -> int:
    """Return how the end of a paragraph is marked (a removed end joins it with the next paragraph)."""
    return 0 if ppr is None else mark_of(ppr.find(RPR))


def properties_in_view(ppr: _Element | None, changes: Changes) -> _Element | None:
    """Return the paragraph properties that the view shows: those before the change in the original."""
    if ppr is None or changes != "original":
        return ppr
    old = ppr.find(f"{W}pPrChange/{PPR}")
    return ppr if old is None else old


def numbering_in_view(ppr: _Element | None, changes: Changes) -> _Element | None:
    """Return the direct list settings that the view shows."""
    numbering = None if ppr is None else ppr.find(f"{W}numPr")
    if numbering is not None and changes == "original" and numbering.find(INS) is not None:
        return None
    return numbering
