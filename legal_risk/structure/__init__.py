"""Structure: the text of a document in, the tree of the act out."""

from __future__ import annotations

from legal_risk.structure.parse import parse

__all__ = ["parse"]
