"""Facts about bodies that decide together: what they are called, what they decide, how their work is regulated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


class Slot(StrEnum):
    """What an act should say about a collegial body."""

    COMPOSITION = "composition"
    SIZE = "size"
    MEMBER_CRITERIA = "member-criteria"
    MEMBER_CHOICE = "member-choice"
    TERM = "term"
    ROTATION = "rotation"
    QUORUM = "quorum"
    VOTING = "voting"
    TIE = "tie"
    RECUSAL = "recusal"
    MINUTES = "minutes"
    RECORDING = "recording"
    PUBLICATION = "publication"


class BodyRole(StrEnum):
    """What a collegial body does: decides about persons, hears complaints, advises, helps, or other acts govern it."""

    DECIDING = "deciding"
    APPEAL = "appeal"
    ADVISORY = "advisory"
    AUXILIARY = "auxiliary"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class CollegialBody:
    """A commission, council or jury of the act. Spans count in the matching view.

    ``name`` is in the nominative, in ``language``. ``segment`` and ``span`` are where the act sets the body up, else
    where it first decides, else where it is first named. ``decision`` are the words that give it a decision (``sure``:
    words that can mean nothing else), ``own_act`` those that name another act as governing it. ``slots`` holds every
    slot; ``None``: nothing is said.
    """

    name: str
    language: LanguageCode
    role: BodyRole
    segment: Segment
    span: Span
    decision: Span | None
    sure: bool
    own_act: Span | None
    slots: Mapping[Slot, Span | None]

    def missing(self) -> tuple[Slot, ...]:
        """Return the slots that the act leaves empty, in the order of :class:`Slot`."""
        return tuple(slot for slot in Slot if self.slots[slot] is None)
