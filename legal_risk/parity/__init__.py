"""The two authentic texts of one act, Kazakh and Russian, compared norm by norm."""

from __future__ import annotations

from legal_risk.parity.compare import compare
from legal_risk.parity.difference import Difference, DifferenceKind, Side

__all__ = ["Difference", "DifferenceKind", "Side", "compare"]
