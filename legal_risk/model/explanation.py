"""How a fact was read out of the text: the words behind each of its parts, apart from any language of reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Segment
from legal_risk.model.span import Span


class FactKind(StrEnum):
    """The kinds of facts of an act."""

    DEADLINE = "deadline"
    POWER = "power"
    REFUSAL = "refusal"
    APPEAL = "appeal"
    BODY = "body"
    SELECTION = "selection"
    LIST = "list"
    REFERENCE = "reference"
    TERM = "term"
    SERVICE_ROW = "service-row"
    DECISION = "decision"


class ClueKind(StrEnum):
    """What a clue does for its fact.

    ``CUE``: the words by which the fact was found. ``PART``: a field of the fact. ``CONDITION``: what the norm depends
    on. ``COUNTER``: what speaks against a risk. ``ABSENT``: what was looked for and is not there.
    """

    CUE = "cue"
    PART = "part"
    CONDITION = "condition"
    COUNTER = "counter"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of the reading: ``name`` is the field («bearer»), ``value`` its code or lemma, ``span`` its words.

    The span counts in the matching view; it is ``None`` for what was concluded from the whole, or is absent.
    """

    kind: ClueKind
    name: str
    value: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A fact with its place and the clues it was made of; the first clue is the cue."""

    kind: FactKind
    segment: Segment
    span: Span
    clues: tuple[Clue, ...]

    def spans(self) -> tuple[Span, ...]:
        """Return the places of all clues in the order of the text, each once."""
        return tuple(sorted({clue.span for clue in self.clues if clue.span is not None}))
