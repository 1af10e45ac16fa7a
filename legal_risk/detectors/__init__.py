"""Rule kinds that need Python; each detector answers one question and leaves all texts to the rules."""

from __future__ import annotations

from legal_risk.detectors.registry import DETECTORS

__all__ = ["DETECTORS"]
