"""Facts about choosing persons: by competition, interview or examination, and what makes the choice a fair one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


class SelectionKind(StrEnum):
    """How persons are chosen."""

    COMPETITION = "competition"
    INTERVIEW = "interview"
    EXAM = "exam"


class SelectionSlot(StrEnum):
    """What an act should say about a selection.

    ``RECORD``: minutes or another record of the result; ``RECORDING``: audio or video of the course of it; ``RESULTS``:
    how the result is summed up.
    """

    CRITERIA = "criteria"
    SCALE = "scale"
    MINIMUM = "minimum"
    TIE = "tie"
    RECORD = "record"
    RECORDING = "recording"
    RESULTS = "results"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection of persons, one for each kind and language of an act. Spans count in the matching view.

    ``segment``, ``span`` and ``cue`` are the sentence that first provides for it outside the general provisions and its
    words; ``occasions`` counts the sentences that speak of it. ``slots`` holds every slot; ``None``: nothing is said.
    The criteria of an interview are its own: ``elsewhere`` are those of another part of the act.
    """

    kind: SelectionKind
    language: LanguageCode
    segment: Segment
    span: Span
    cue: Span
    occasions: int
    slots: Mapping[SelectionSlot, Span | None]
    elsewhere: Span | None = None

    def missing(self) -> tuple[SelectionSlot, ...]:
        """Return the slots that the act leaves empty, in the order of :class:`SelectionSlot`."""
        return tuple(slot for slot in SelectionSlot if self.slots[slot] is None)
