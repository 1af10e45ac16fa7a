"""Finds signatures among the lines: posts and names of those who signed or agreed, in one line or in several."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from legal_risk.model.source import BlockKind
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import (
    is_agreement,
    is_blank_requisite,
    is_date_line,
    is_form_mark,
    is_person,
    is_position,
    is_roster_line,
)
from legal_risk.structure.names import document_named_by

_SIGNATURE_LINES = 8


class SignatureFinder:
    """Tells how far a signature reaches; ``stamps`` are the indices at which stamps begin."""

    def __init__(self, lines: Sequence[Line], stamps: Collection[int]) -> None:
        self.lines = lines
        self.stamps = stamps

    def length(self, position: int) -> int:
        """Return how many lines from ``position`` on are a signature, 0 when none begins there."""
        text = self.lines[position].text
        if is_roster_line(text) or (text[:1].islower() and not is_position(text)):
            return 0
        if len(text) > 160 or (text[-1:] in ".;:," and not is_agreement(text)):
            return 0
        if not (is_position(text) or is_person(text) or is_agreement(text) or self._leads_to_signature(position)):
            return 0
        end = position + 1
        while end < len(self.lines) and end - position < _SIGNATURE_LINES and self._in_signature(end):
            end += 1
        members = self.lines[position:end]
        last = end == len(self.lines) or end in self.stamps
        agreement = any(is_agreement(line.text) for line in members)
        ended = position > 0 and self.lines[position - 1].text[-1:] in ".;»"
        post = last and ended and any(is_position(line.text) for line in members)
        if any(is_person(line.text) for line in members) or agreement or post:
            return len(members)
        return 0

    def _leads_to_signature(self, position: int) -> bool:
        """Tell whether a post broken over two or three lines begins here («Қазақстан Республикасының / министрі»)."""
        line = self.lines[position]
        if position == 0 or line.label is not None or line.is_heading or len(line.text) > 90:
            return False
        before = self.lines[position - 1].text
        if not (before[-1:] in ".»;" or is_person(before)) or line.block.kind is not BlockKind.PARAGRAPH:
            return False
        ahead = self.lines[position + 1 : position + 6]
        posts = [other.text for other in ahead[:2] if other.label is None and is_position(other.text)]
        closes = len(posts) == len(ahead) == len(self.lines) - position - 1
        return bool(posts) and (closes or any(is_person(other.text) for other in ahead))

    def _in_signature(self, position: int) -> bool:
        line = self.lines[position]
        text = line.text
        if position in self.stamps or line.label is not None or line.is_heading or is_roster_line(text):
            return False
        if line.block.kind not in (BlockKind.PARAGRAPH, BlockKind.NOTE) or is_form_mark(text):
            return False
        if is_person(text) or is_position(text):
            return document_named_by(text) is None
        before = self.lines[position - 1].text
        if is_person(before) and (is_date_line(text) or is_blank_requisite(text)):
            return True
        if is_person(before) or is_date_line(before) or document_named_by(text) is not None:
            return False
        return len(text) < 70 and text[-1:] not in ".;:,"
