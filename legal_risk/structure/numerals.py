"""Checks the numbers of units: gaps, repetitions, steps back, wrong levels, lost marks become notices, not failures."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.model.act import NodeKind
from legal_risk.model.source import Notice
from legal_risk.structure.draft import Draft
from legal_risk.structure.numbering import follows, number_key

_UNITS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.POINT_PART)
_FIRST_LETTERS = ("а", "a")
_CHECKED = (NodeKind.ARTICLE, NodeKind.CHAPTER, NodeKind.POINT, NodeKind.SUBPOINT)


def numbering_notices(root: Draft) -> list[Notice]:
    """Return what is wrong with the numbers of articles, chapters, points and subpoints, in the order of the text.

    Points and articles are counted through a whole document, across its chapters, unless each chapter starts anew.
    """
    notices: list[Notice] = []
    for parent in _documents(root):
        for kind in _CHECKED[:3]:
            notices.extend(_check(_through(parent, kind)))
    for draft in _all(root):
        subpoints = [child for child in draft.children if child.kind is NodeKind.SUBPOINT]
        notices.extend(_check(subpoints))
        notices.extend(_levels(draft, subpoints))
        if draft.unmarked:
            notices.append(_notice("LRN505", draft, f"the mark after number {draft.number} is missing"))
    return sorted(notices, key=lambda notice: notice.span or (0, 0))


def _documents(root: Draft) -> list[Draft]:
    kinds = (NodeKind.ACT, NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.APPENDIX, NodeKind.ARTICLE)
    return [draft for draft in _all(root) if draft.kind in kinds]


def _all(root: Draft) -> list[Draft]:
    found: list[Draft] = []
    stack = [root]
    while stack:
        draft = stack.pop()
        found.append(draft)
        stack.extend(reversed(draft.children))
    return found


_CONTAINERS = (NodeKind.PART, NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH)


def _through(parent: Draft, kind: NodeKind) -> list[Draft]:
    found: list[Draft] = []
    for child in parent.children:
        if child.kind is kind:
            found.append(child)
        elif child.kind in _CONTAINERS:
            found.extend(_through(child, kind))
    return found


def _levels(holder: Draft, items: list[Draft]) -> Iterator[Notice]:
    """Yield a notice for a list that stands on a wrong level: letters in place of numbers, items without a point."""
    if not items or items[0].number is None or items[0].quoted:
        return
    if holder.kind in _UNITS and items[0].number in _FIRST_LETTERS:
        yield _notice("LRN506", items[0], "letters count a list that stands directly in a unit, in place of numbers")
    elif holder.kind in (*_CONTAINERS, NodeKind.OPERATIVE):
        yield _notice("LRN506", items[0], f"the list that begins with {items[0].number} belongs to no point")


def _check(units: list[Draft]) -> list[Notice]:
    notices: list[Notice] = []
    previous: Draft | None = None
    for unit in units:
        if unit.number is None or unit.quoted:
            continue
        if previous is not None and previous.number is not None and not follows(unit.number, previous.number):
            notice = _compare(unit, previous.number, unit.number)
            if notice:
                notices.append(notice)
        previous = unit
    return notices


def _compare(unit: Draft, before: str, number: str) -> Notice | None:
    if before.isalpha() or number.isalpha() or ("." in before and number.endswith(".1")):
        return None
    here, there = number_key(number), number_key(before)
    if here == there:
        code, what = "LRN502", f"number {number} is repeated"
    elif here < there:
        code, what = (
            ("LRN504", "numbering starts anew") if here[0] == 1 else ("LRN503", f"{number} stands after {before}")
        )
    else:
        code, what = "LRN501", f"numbers are missing between {before} and {number}"
    return _notice(code, unit, what)


def _notice(code: str, unit: Draft, what: str) -> Notice:
    _, first = next(unit.owned())
    return Notice(code, f"{unit.kind.value}: {what}", span=first.line.block.span)
