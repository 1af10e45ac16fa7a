"""Parts (части) and indents (абзацы) of a unit under construction: what it holds, what comes next."""

from __future__ import annotations

from legal_risk.model.act import NodeKind, Zone
from legal_risk.structure.draft import Draft, Owned

INDENTS = (NodeKind.INDENT, NodeKind.DEFINITION)


def is_empty(part: Draft) -> bool:
    """Tell whether a unit has no text yet besides its heading and notes."""
    return not any(
        owned.zone is not Zone.HEADING if isinstance(owned, Owned) else owned.kind is not NodeKind.NOTE
        for owned in part.content
    )


def next_indent(parent: Draft, *, lead: bool = True) -> int:
    """Return the number of the next абзац: the lead of a list is the first one.

    Lawyers count the paragraphs of a unit through, so that a list inside an indent goes on with the numbers.
    """
    while parent.kind in INDENTS and parent.parent is not None:
        parent = parent.parent
    indents = _indents_in(parent)
    leads = any(isinstance(part, Owned) and part.zone is not Zone.HEADING for part in parent.content)
    return indents + 1 + (lead and leads)


def _indents_in(parent: Draft) -> int:
    count = 0
    stack = [child for child in parent.children if child.kind in INDENTS]
    while stack:
        indent = stack.pop()
        count += 1
        stack.extend(child for child in indent.children if child.kind in INDENTS)
    return count


def wrap_first_part(unit: Draft) -> int:
    """Move what the unit holds into part 1 unless it has parts already; returns how many parts there are now."""
    parts = [child for child in unit.children if child.kind is NodeKind.POINT_PART]
    if parts:
        return len(parts)
    head = next(
        (at for at, part in enumerate(unit.content) if not (isinstance(part, Owned) and part.zone is Zone.HEADING)), 0
    )
    first = Draft(NodeKind.POINT_PART, "1", parent=unit)
    first.content = unit.content[head:]
    for child in first.children:
        child.parent = first
    unit.content[head:] = [first]
    return 1
