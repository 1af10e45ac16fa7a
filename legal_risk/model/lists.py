"""Facts about lists: what they are of, and whether their last item leaves them open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Segment
from legal_risk.model.span import Span


class ListOf(StrEnum):
    """What the items of a list are."""

    DOCUMENTS = "documents"
    GROUNDS = "grounds"
    SANCTIONS = "sanctions"
    CRITERIA = "criteria"
    PERSONS = "persons"
    POWERS = "powers"
    SPENDING = "spending"


@dataclass(frozen=True, slots=True)
class ListOpenness:
    """A list with words that open it («и иные случаи», «және т.б.»). Spans count in the matching view.

    ``cue`` are the opening words with the noun they belong to, ``opening`` the opening words alone, ``named`` the noun
    that tells what is listed, which may stand in the lead. ``closed_by`` is the provision that closes the list again
    («иные документы, указанные в пункте 5»); ``blanket`` the unnamed law that it is left to.
    """

    segment: Segment
    span: Span
    cue: Span
    opening: Span
    of: ListOf
    named: Span
    closed_by: Span | None
    blanket: Span | None

    @property
    def open(self) -> bool:
        """Whether nothing with a number closes the list."""
        return self.closed_by is None
