"""The acts and units that the heads above the formulas name: «внести в приказ ...», «в пункте 5:»."""

from __future__ import annotations

import re

from legal_risk.model.amendment import Target
from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedAct
from legal_risk.structure.amending.quotes import masked, quoted_stretches
from legal_risk.structure.amending.targets import in_context, targets_in
from legal_risk.structure.citations import citations
from legal_risk.structure.names import base_named_in
from legal_risk.structure.requisites import date_in

LONGEST = 1500
_STATUTES = ("law", "code")


def head_target(text: str, base: Target, language: LanguageCode) -> Target:
    """Return the address that a head («в пункте 5:», «внести в приказ ... следующие изменения:») adds to ``base``."""
    hidden = masked(text, quoted_stretches(text))
    named = act_in(text, language) if len(text) < LONGEST else None
    targets = targets_in(hidden, language)
    if named is not None and _is_told_apart(named) and not _is_reminder(hidden):
        document = targets[0].document if targets and targets[0].document not in _STATUTES else None
        units = targets[0].units if targets else ()
        return Target(units=units, document=document, act=named)
    return in_context(targets[0], base) if targets else base


def act_in(text: str, language: LanguageCode) -> CitedAct | None:
    """Return the act that ``text`` names, one with a date or number before others."""
    acts = [citation.act for citation in citations(text, language) if citation.act is not None]
    named = next((act for act in acts if act.date or act.number), None)
    if named is not None:
        return named
    hidden = masked(text, quoted_stretches(text))
    number = re.search(r"№\s?([\w/-]*\d[\w/-]*)", hidden)
    date = date_in(hidden)
    kind = base_named_in(hidden, language)
    if kind and date and number:
        return CitedAct(kind, acts[0].title if acts else None, date, number[1])
    return acts[0] if acts else None


def act_told_apart(text: str, language: LanguageCode) -> CitedAct | None:
    """Return the act that ``text`` names outside of quoted words by date, number or, for a law, title.

    «В приказе ... № 348 пункт 2 исключить»; the act of «слова «приказ № 3» заменить ...» is not meant.
    """
    if len(text) >= LONGEST:
        return None
    quotes = quoted_stretches(text)
    if _is_reminder(masked(text, quotes)):
        return None
    for citation in citations(text, language):
        inside = any(quote.start <= citation.start and citation.end <= quote.end for quote in quotes)
        if citation.act is not None and not inside and _is_told_apart(citation.act):
            return citation.act
    named = act_in(masked(text, quotes), language)
    return named if named is not None and (named.date or named.number) else None


def _is_told_apart(act: CitedAct) -> bool:
    return bool(act.date or act.number) or act.kind in _STATUTES


def _is_reminder(hidden: str) -> bool:
    """Tell whether a head speaks of the act named above: «в Правилах, утвержденных указанным приказом»."""
    return re.search(r"\bуказанн\w+|\bназванн\w+|\bкөрсетілген\b|\bаталған\b", hidden, re.IGNORECASE) is not None
