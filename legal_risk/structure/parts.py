"""Parts (части) and indents (абзацы) of a unit under construction: what it holds, what comes next."""

from __future__ import annotations

from collections import Counter

from legal_risk.model.act import NodeKind, Zone
from legal_risk.structure.draft import INDENTS, Draft, Owned


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
    unit = parent.counted_in(NodeKind.INDENT)
    indents = sum(unit.counts[kind] for kind in INDENTS)
    leads = lead and any(isinstance(part, Owned) and part.zone is not Zone.HEADING for part in unit.content)
    return indents + 1 + leads


def wrap_first_part(unit: Draft) -> int:
    """Move what the unit holds into part 1 unless it has parts already; returns how many parts there are now."""
    if unit.counts[NodeKind.POINT_PART]:
        return unit.counts[NodeKind.POINT_PART]
    head = next(
        (at for at, part in enumerate(unit.content) if not (isinstance(part, Owned) and part.zone is Zone.HEADING)), 0
    )
    first = Draft(NodeKind.POINT_PART, "1", parent=unit)
    first.content = unit.content[head:]
    for child in first.children:
        child.parent = first
    first.counts, unit.counts = unit.counts, Counter({NodeKind.POINT_PART: 1})
    unit.content[head:] = [first]
    return 1
