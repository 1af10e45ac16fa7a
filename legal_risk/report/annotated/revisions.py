"""Proposals in a Word document: words struck out as a tracked change that the author accepts or rejects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from legal_risk.report.annotated.notes import AUTHOR
from legal_risk.report.annotated.runs import length

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLAIN = frozenset(("rPr", "t", "lastRenderedPageBreak"))
_HOLDERS = frozenset(("p", "ins"))


@dataclass(frozen=True, slots=True)
class Revision:
    """Who proposes the changes, and when (ISO date and time, ``None`` for none): nothing is taken from the clock."""

    author: str = AUTHOR
    date: str | None = None


def strike(runs: Sequence[_Element], revision: Revision, number: int) -> int:
    """Strike out ``runs``, each as a tracked deletion numbered from ``number`` on; return how many were.

    None is when one of them holds more than words or stands in a link or field.
    """
    shown = [run for run in runs if length(run)]
    if not all(_plain(run) for run in shown):
        return 0
    for place, run in enumerate(shown):
        _wrap(run, revision, number + place)
    return len(shown)


def free_number(root: _Element) -> int:
    """Return a number that no tracked change of the document has."""
    kinds = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
    taken = (element.get(f"{_space(element)}id") for kind in kinds for element in root.iter(f"{_space(root)}{kind}"))
    return max((int(mark) for mark in taken if mark is not None and mark.isdecimal()), default=0) + 1


def _plain(run: _Element) -> bool:
    parent = run.getparent()
    if parent is None or _name(parent) not in _HOLDERS or not all(_name(child) in _PLAIN for child in run):
        return False
    return next(parent.iter(f"{_space(run)}fldChar"), None) is None


def _wrap(run: _Element, revision: Revision, number: int) -> None:
    from lxml import etree

    space = _space(run)
    mark = etree.Element(f"{space}del", {f"{space}id": str(number), f"{space}author": revision.author})
    if revision.date is not None:
        mark.set(f"{space}date", revision.date)
    run.addprevious(mark)
    mark.append(run)
    for text in run.iter(f"{space}t"):
        text.tag = f"{space}delText"


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _space(element: _Element) -> str:
    return str(element.tag).rpartition("}")[0] + "}"
