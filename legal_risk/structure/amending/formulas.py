"""Reads the operations that one line of an amending act orders."""

from __future__ import annotations

import re

from legal_risk.model.amendment import Formula
from legal_risk.model.localized import LanguageCode
from legal_risk.structure.amending.clauses import Clause
from legal_risk.structure.amending.formula_words import QUOTES, verbs_of, wording_of
from legal_risk.structure.amending.quotes import masked, quoted_stretches


def formulas(text: str, language: LanguageCode) -> tuple[Formula, ...]:
    """Return the operations that ``text`` (one line of the matching view) orders, in order; targets as written there.

    Words of new units stand in lines of their own, so only quoted words are taken from ``text``.
    """
    quotes = quoted_stretches(text)
    hidden = masked(text, quotes)
    verbs = list(verbs_of(language).finditer(hidden))
    found: list[Formula] = []
    start = 0
    for position, verb in enumerate(verbs):
        limit = verbs[position + 1].start() if position + 1 < len(verbs) else len(hidden)
        end = _clause_end(hidden, verb, limit, language) if position + 1 < len(verbs) else limit
        if language == "kk":
            end = verb.end()
        clause = Clause(text, hidden, start, verb, end, language)
        formula = clause.formula()
        if formula is not None:
            found.append(formula)
        start = end
    return tuple(found)


def orders_something(text: str, language: LanguageCode) -> bool:
    """Tell whether a line has the verb of an amending formula outside of quotation marks."""
    hidden = masked(text, quoted_stretches(text))
    return any(verb.lastgroup != "renumber" for verb in verbs_of(language).finditer(hidden))


def _clause_end(hidden: str, verb: re.Match[str], limit: int, language: LanguageCode) -> int:
    """Return where what belongs to a Russian verb ends: its own words, or the last separator before the next verb."""
    rest = hidden[verb.end() : limit]
    if semicolon := rest.find(";") + 1:
        return verb.end() + semicolon
    if found := re.match(rf"\s{wording_of('ru_new').pattern}\s{QUOTES}", rest, re.IGNORECASE):
        return verb.end() + found.end()
    separator = max(rest.find(", "), rest.find(" а "))
    return verb.end() + separator if separator >= 0 else limit
