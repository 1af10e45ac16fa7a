"""Amending acts: what they order, where their new wordings belong, and what becomes of the amended act."""

from __future__ import annotations

from legal_risk.structure.amending.application import apply
from legal_risk.structure.amending.enrich import with_amendments

__all__ = ["apply", "with_amendments"]
