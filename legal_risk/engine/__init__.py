"""Rule packs and the machinery that runs them over an act; it knows no single rule."""

from __future__ import annotations

from legal_risk.engine.context import Context
from legal_risk.engine.detector import Detector, Detectors
from legal_risk.engine.hit import Hit
from legal_risk.engine.packs import Pack, load_pack
from legal_risk.engine.run import run_rules

__all__ = ["Context", "Detector", "Detectors", "Hit", "Pack", "load_pack", "run_rules"]
