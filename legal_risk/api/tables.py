"""Tables that are useful by themselves: time limits, decisions, differences of the two language texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legal_risk.api.sources import Changes, Source, facts_of, read, read_acts
from legal_risk.errors import OptionError

if TYPE_CHECKING:
    from legal_risk.facts.deadlines.table import TermTable
    from legal_risk.facts.decisions.table import DecisionTable
    from legal_risk.parity.table import ParityTable


def deadlines(source: Source, *, name: str | None = None, changes: Changes = "final") -> tuple[TermTable, ...]:
    """Return the time limits of one document: who does what, within how long, counted from what, and where.

    One table for each act of the document (see :func:`read_acts`). Arguments and errors as in :func:`read`.
    """
    from legal_risk.facts.deadlines.table import term_table

    facts = [facts_of(act) for act in read_acts(source, name=name, changes=changes)]
    return tuple(term_table(found.annotated, found.deadlines) for found in facts)


def decisions(source: Source, *, name: str | None = None, changes: Changes = "final") -> tuple[DecisionTable, ...]:
    """Return the register of decisions of one document: who decides what about whom, with which guarantees.

    One table for each act of the document (see :func:`read_acts`). Arguments and errors as in :func:`read`.
    """
    from legal_risk.facts.decisions.table import decision_table

    facts = [facts_of(act) for act in read_acts(source, name=name, changes=changes)]
    return tuple(decision_table(found.annotated, found.decisions) for found in facts)


def parity(ru: Source, kk: Source, *, changes: Changes = "final") -> ParityTable:
    """Compare the Russian and the Kazakh text of one act and return their differences, row by row.

    Their order does not matter. Raises :class:`OptionError` (``LR304``) when they are not in different languages.
    """
    from legal_risk.parity.table import parity_table

    first, second = read(ru, changes=changes), read(kk, changes=changes)
    if {first.language, second.language} != {"ru", "kk"}:
        raise OptionError("LR304", "the two texts are not one in Russian and one in Kazakh", hint="give both texts")
    return parity_table(*map(facts_of, sorted((first, second), key=lambda act: act.language == "kk")))
