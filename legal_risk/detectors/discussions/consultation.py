"""Public discussion of drafts: too short, or without the duty to answer proposals with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.discussions.answers import unanswered
from legal_risk.detectors.discussions.drafts import discusses
from legal_risk.detectors.discussions.short import short
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit


@dataclass(frozen=True, slots=True)
class ConsultationParams:
    """``find``: ``short`` (under ten working days) or ``unanswered`` (proposals get no reasoned reply)."""

    find: str = "short"


class Consultation:
    """Finds public discussions that are too short to take part in or that bind nobody to answer."""

    name = "deadline-consultation"
    Params = ConsultationParams

    def find(self, context: Context, params: ConsultationParams) -> Iterator[Hit]:
        """Yield a hit for each short term; at most one for each document about replies."""
        if not discusses(context):
            return
        yield from short(context) if params.find == "short" else unanswered(context)
