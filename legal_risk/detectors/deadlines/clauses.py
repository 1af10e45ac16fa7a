"""The clause of a term and the event it runs from: which words of a list they hold, and which group they name."""

from __future__ import annotations

import re
from itertools import islice

from legal_risk.detectors.procedures import place_of
from legal_risk.engine.context import Context
from legal_risk.facts.mentions import first_within
from legal_risk.facts.words import words
from legal_risk.model.deadline import Deadline

_LETTERS = 6


def clause_says(context: Context, term: Deadline, *lexicons: str) -> bool:
    """Tell whether the clause of ``term`` holds words of ``lexicons``."""
    return term.clause is not None and first_within(context.annotated, term.clause, *lexicons) is not None


def start_says(context: Context, term: Deadline, *lexicons: str) -> bool:
    """Tell whether the event from which ``term`` runs is named with words of ``lexicons``."""
    return term.start is not None and first_within(context.annotated, term.start, *lexicons) is not None


def groups_named(context: Context, term: Deadline) -> frozenset[str]:
    """Return the words of the sentence and its heading that tell one group of people, level or round from another."""
    if term.clause is None:
        return frozenset()
    headings = ((n.heading or "").lower() for n in islice(context.act.ancestors(place_of(term).node), 2))
    said = re.findall(r"\w+", " ".join((term.clause.of(context.annotated.lower), *headings)))
    beginnings = tuple(words("group-stem"))
    return frozenset(word[:_LETTERS] for word in said if word.startswith(beginnings) or word in words("group"))
