"""How good the tool is: its findings against acts that readers labelled, with counts and intervals."""

from __future__ import annotations

from legal_risk.model.rate import Rate
from legal_risk.quality.card import Measured, card, measure, shipped_card
from legal_risk.quality.evaluate import evaluate, evaluate_act, labelled_acts, shipped_check
from legal_risk.quality.figures import figures, figures_text, shipped_figures
from legal_risk.quality.gold import GoldCase, read_clean, read_gold
from legal_risk.quality.labels import LabelledAct
from legal_risk.quality.scores import Scores, Tally
from legal_risk.quality.table import render

__all__ = [
    "GoldCase",
    "LabelledAct",
    "Measured",
    "Rate",
    "Scores",
    "Tally",
    "card",
    "evaluate",
    "evaluate_act",
    "figures",
    "figures_text",
    "labelled_acts",
    "measure",
    "read_clean",
    "read_gold",
    "render",
    "shipped_card",
    "shipped_check",
    "shipped_figures",
]
