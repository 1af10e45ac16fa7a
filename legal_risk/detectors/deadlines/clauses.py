"""The clause of a term and the event it runs from: which words of a list they hold, and which stems."""

from __future__ import annotations

from legal_risk.engine.context import Context
from legal_risk.facts.mentions import first_within
from legal_risk.model.deadline import Deadline


def clause_says(context: Context, term: Deadline, *lexicons: str) -> bool:
    """Tell whether the clause of ``term`` holds words of ``lexicons``."""
    return term.clause is not None and first_within(context.annotated, term.clause, *lexicons) is not None


def start_says(context: Context, term: Deadline, *lexicons: str) -> bool:
    """Tell whether the event from which ``term`` runs is named with words of ``lexicons``."""
    return term.start is not None and first_within(context.annotated, term.start, *lexicons) is not None
