"""Items of the service table that the body of the rules, though it lists the same matter, does not have.

The body may list papers and grounds in running text («к заявлению прилагаются …»). An item counts as told there when a
sentence holds half of its stems; the body lists the matter when a sentence holds another item of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.lists import leads
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.terms import key_of
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Segment, Zone
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.span import Span
from legal_risk.structure.service_table import ServiceRow

_ITEM = re.compile(r"[^;\n]+")
# Letters by which word forms and words of one root are taken for one.
_ROOT = 4
_HALF = 0.5
# Roots of words that join others and tell nothing.
_BETWEEN = frozenset(("тура", "жөні", "бойы", "және", "неме", "әрі", "либо", "если", "кото", "боле"))


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of a row: its words as a stretch of the view, and the roots that tell it."""

    segment: Segment
    span: Span
    roots: frozenset[str]


def beyond_body(context: Context, row: ServiceRow, matter: Localized, around: str) -> Iterator[Hit]:
    """Yield a hit for each item of ``row`` that the body, which lists others of them, does not tell.

    ``around``: lexicon of the sentences that list the matter; where one of them says that there is nothing else, an
    expert would sign it.
    """
    items = [*_items(context, row)]
    body = [s for s in _sentences(context) if _lists(context, s, around)]
    told = [i for i in items if len(i.roots) > 1 and any(_tells(s, i) for s in body)]
    if not told:
        return
    place = max(body, key=lambda s: sum(_tells(s, i) for i in told))
    closed = any(first_in(s, "list-complete") is not None for s in _point(context, place))
    for item in items:
        if item.roots and not any(_tells(s, item) for s in _sentences(context)):
            values: dict[str, Localized | str] = {
                "matter": matter,
                "here": item.span.of(context.annotated.text).strip(),
                "there": context.act.address(place.segment.node),
            }
            cues = ((EvidenceRole.CONFLICT, place.span),)
            sure = closed and not any(_touches(s, item) for s in body)
            yield Hit(item.segment, item.span, cues, values, tier=None if sure else Tier.LOOK)


def _lists(context: Context, sentence: Sentence, around: str) -> bool:
    """Tell whether the sentence lists the matter, or is an item of such a list."""
    return any(first_in(s, around) is not None for s in (sentence, *leads(context.annotated, sentence)))


def _items(context: Context, row: ServiceRow) -> Iterator[_Item]:
    for segment in row.value:
        words, start = segment.content.of(context.annotated.text), segment.content.start
        for found in _ITEM.finditer(words):
            lead = len(found[0]) - len(found[0].lstrip())
            span = Span(start + found.start() + lead, start + found.start() + len(found[0].rstrip()))
            yield _Item(segment, span, _roots(span.of(context.annotated.text), segment.language or "ru"))


def _roots(words: str, language: str) -> frozenset[str]:
    keys = key_of(words, "kk" if language == "kk" else "ru")
    return frozenset(key[:_ROOT] for key in keys if len(key) >= _ROOT and key.isalpha()) - _BETWEEN


def _sentences(context: Context) -> Iterator[Sentence]:
    for segment in context.act.segments:
        if segment.zone is Zone.BODY:
            yield from context.annotated.sentences(segment)


def _point(context: Context, sentence: Sentence) -> Sequence[Sentence]:
    return context.annotated.sentences(sentence.segment)


def _tells(sentence: Sentence, item: _Item) -> bool:
    roots = _roots(sentence.text, sentence.language)
    return bool(item.roots) and len(item.roots & roots) / len(item.roots) >= _HALF


def _touches(sentence: Sentence, item: _Item) -> bool:
    """Tell whether the sentence has more of the item than one everyday word: then it may say it in other words."""
    return len(item.roots & _roots(sentence.text, sentence.language)) > 1
