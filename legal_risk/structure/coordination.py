"""References in a row share what is said once: «подпунктами 3) пункта 2 и 1) пункта 4 статьи 3 Закона»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedUnit
from legal_risk.structure.citations import Citation


@cache
def _between(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\s?,?\s?(?:(?:и|или|либо|а также|и \(или\)|и/или)\s)?(?:(?:в|на|по|о|об|с|со|к|из|от|требовани\w+)\s)?$"
        )
    return re.compile(r"\s?,?\s?(?:(?:және|немесе|не|сондай-ақ|және \(немесе\))\s)?$")


def shared(found: Sequence[Citation], text: str, language: LanguageCode) -> list[Citation]:
    """Return the citations of ``text``, in order, with what their neighbours say for them.

    In Russian the document and the outer units stand with the last of a row, in Kazakh with the first. A citation in
    brackets right behind another one stands inside the units of that one.
    """
    given = list(found)
    order = range(len(given) - 2, -1, -1) if language == "ru" else range(1, len(given))
    for position in order:
        here = given[position]
        if not here.is_bare or not here.units:
            continue
        source = given[position + 1] if language == "ru" else given[position - 1]
        first, second = (here, source) if language == "ru" else (source, here)
        if source.units and _between(language).fullmatch(text, first.end, second.start):
            given[position] = _like(here, source)
    for position in range(1, len(given)):
        before, here = given[position - 1], given[position]
        if here.is_bare and text[before.end : here.start].strip() == "(":
            given[position] = _in_document(here, before, (*before.units, *here.units))
    return [replace(citation, other=True) if citation.owned and citation.is_bare else citation for citation in given]


def _like(here: Citation, source: Citation) -> Citation:
    return _in_document(here, source, (*_outer(source.units, here.units), *here.units))


def _in_document(here: Citation, source: Citation, units: tuple[CitedUnit, ...]) -> Citation:
    return replace(here, units=units, this=source.this, alias=source.alias, act=source.act, other=source.other)


def _outer(units: Sequence[CitedUnit], own: Sequence[CitedUnit]) -> tuple[CitedUnit, ...]:
    """Return the units of the neighbour that stand outside of the outermost own unit; all of one number only."""
    outer: list[CitedUnit] = []
    for unit in units:
        if unit.kind is own[0].kind:
            return tuple(outer)
        outer.append(unit)
    return ()
