"""How good the tool is: its findings against acts that readers labelled, with counts and intervals."""

from __future__ import annotations

from legal_risk.quality.evaluate import evaluate, evaluate_act, labelled_acts, shipped_check
from legal_risk.quality.labels import LabelledAct
from legal_risk.quality.scores import Rate, Scores, Tally
from legal_risk.quality.table import render

__all__ = [
    "LabelledAct",
    "Rate",
    "Scores",
    "Tally",
    "evaluate",
    "evaluate_act",
    "labelled_acts",
    "render",
    "shipped_check",
]
