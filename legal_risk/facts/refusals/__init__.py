"""Refusals by a body: how a person is turned down, on what grounds, and whether reasons are owed."""

from legal_risk.facts.refusals.cells import cell_names_ground, only_points_at_law
from legal_risk.facts.refusals.collect import refusals
from legal_risk.facts.refusals.denials import Denial, denials
from legal_risk.facts.refusals.grounds import names_grounds
from legal_risk.facts.refusals.intake import of_papers, says_why, turned_back
from legal_risk.facts.refusals.lacks import in_case
from legal_risk.facts.refusals.matters import of_one_matter
from legal_risk.facts.refusals.notices import only_chosen_told, outcome_notices
from legal_risk.facts.refusals.outcomes import adverse_outcomes, grounds_of_outcome
from legal_risk.facts.refusals.powers import of_body, refuses
from legal_risk.facts.refusals.reasons import Reasons, reasons_named, reasons_owed, reasons_withheld

__all__ = [
    "Denial",
    "Reasons",
    "adverse_outcomes",
    "cell_names_ground",
    "denials",
    "grounds_of_outcome",
    "in_case",
    "names_grounds",
    "of_body",
    "of_one_matter",
    "of_papers",
    "only_chosen_told",
    "only_points_at_law",
    "outcome_notices",
    "reasons_named",
    "reasons_owed",
    "reasons_withheld",
    "refusals",
    "refuses",
    "says_why",
    "turned_back",
]
