"""Typed legal facts of an act: what the norms say, with the place of every part."""

from __future__ import annotations

from legal_risk.facts.collect import Facts, collect
from legal_risk.facts.explain import explain

__all__ = ["Facts", "collect", "explain"]
