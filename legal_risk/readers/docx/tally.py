"""What the reader meets on its way besides text: it becomes the notices and the notes of the document."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote or endnote as the text refers to it: ``kind`` is the name of its part's relationship.

    ``numbered`` is false when the author typed a mark of his own.
    """

    kind: str
    id: str
    paragraph: int
    numbered: bool = True


@dataclass(slots=True)
class Tally:
    """Counts of what was changed, hidden, left out or set apart."""

    inserted: int = 0
    deleted: int = 0
    hidden_characters: int = 0
    pictures: int = 0
    diagrams: int = 0
    boxes: int = 0
    embedded: int = 0
    counted_fields: int = 0
    merged_away: int = 0
    struck: int = 0
    notes: list[NoteMark] = field(default_factory=list)
    comments: dict[str, int] = field(default_factory=dict)
