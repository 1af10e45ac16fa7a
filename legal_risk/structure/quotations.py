"""New wordings that amending acts quote: where the quotation begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from legal_risk.structure.lines import Line
from legal_risk.structure.marks import opens_quotation
from legal_risk.structure.numbering import label_of

_LONGEST = 400
_OPENING = ("«", '"')
_CLOSING = ("»", '"')


def quotation_end(lines: Sequence[Line], line: Line, last: str) -> int | None:
    """Return the index of the line that closes the quotation beginning at ``line``, ``None`` when none begins.

    ``lines`` is all running text of the document, ``last`` the text before ``line``, which must announce the wording.
    """
    if not line.text.startswith(_OPENING) or not opens_quotation(last):
        return None
    position = bisect_left(lines, line.index, key=lambda other: other.index)
    angles = straight = 0
    for other in lines[position : position + _LONGEST]:
        angles += other.text.count("«") - other.text.count("»")
        straight += other.text.count('"')
        balanced = angles <= 0 if line.text[0] == "«" else straight % 2 == 0
        if balanced and other.text.rstrip(".;, ").endswith(_CLOSING):
            return other.index
    return None


def unquoted(line: Line) -> Line:
    """Return the first line of a quotation with the number that stands behind its quotation mark."""
    label = label_of(line.text[1:], heading=line.is_heading)
    return replace(line, label=replace(label, end=label.end + 1) if label else None)
