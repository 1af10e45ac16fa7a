"""What a rule kind or a detector gives back: a place, the words that decided, and values for the message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from legal_risk.model.act import Node, Segment
from legal_risk.model.finding import Confidence, Evidence, EvidenceRole, Severity, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.span import Span

Cue = tuple[EvidenceRole, Span]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule applies.

    ``place`` is the segment or the unit that the finding is about, ``span`` the exact stretch of the matching view that
    is shown (for something absent: the heading or the title). ``cues`` are further stretches of the view. ``values``
    fill the placeholders of the rule's texts; ``{quote}``, ``{address}`` and ``{cue}`` are always filled. ``tier``,
    ``severity``, ``confidence`` and ``looked_for`` override those of the rule. ``others`` are pieces of other texts.
    """

    place: Segment | Node
    span: Span
    cues: tuple[Cue, ...] = ()
    values: Mapping[str, Localized | str] = field(default_factory=dict)
    tier: Tier | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    looked_for: Localized | None = None
    others: tuple[Evidence, ...] = ()

    @property
    def node(self) -> Node:
        """The unit that the finding is about."""
        return self.place.node if isinstance(self.place, Segment) else self.place
