"""How good the tool is: its findings against acts that readers labelled, with counts and intervals."""

from __future__ import annotations

from legal_risk.model.rate import Rate
from legal_risk.quality.card import Measured, card, measure
from legal_risk.quality.evaluate import evaluate, evaluate_act, labelled_acts, shipped_check
from legal_risk.quality.figures import figures, figures_text
from legal_risk.quality.gold import GoldCase, read_clean, read_gold
from legal_risk.quality.labels import LabelledAct
from legal_risk.quality.scores import Scores, Tally
from legal_risk.quality.shipped import Shipped, measure_shipped
from legal_risk.quality.table import render
from legal_risk.quality.wording_table import wording_table
from legal_risk.quality.wordings import Wording, factor_checks, is_wordings, read_wordings, try_wordings

__all__ = [
    "GoldCase",
    "LabelledAct",
    "Measured",
    "Rate",
    "Scores",
    "Shipped",
    "Tally",
    "Wording",
    "card",
    "evaluate",
    "evaluate_act",
    "factor_checks",
    "figures",
    "figures_text",
    "is_wordings",
    "labelled_acts",
    "measure",
    "measure_shipped",
    "read_clean",
    "read_gold",
    "read_wordings",
    "render",
    "shipped_check",
    "try_wordings",
    "wording_table",
]
