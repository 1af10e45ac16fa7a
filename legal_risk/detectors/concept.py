"""A guarantee whose very words are missing: a norm calls for it, no word of its family stands anywhere in the act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.selections import SHEET_ZONES
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.finding import EvidenceRole, Tier


@dataclass(frozen=True, slots=True)
class ConceptParams:
    """What calls for a guarantee, and the family of words one of which shows that the act thought of it.

    ``trigger``: lexicon of the norms that call for it; ``unless``: words of a sentence that does not. ``family``: every
    word that an act could speak of the guarantee with; ``void``: lexicon of sentences whose words do not count.
    ``decisive``: lexicon; a norm with such words makes a finding for the conclusion, without it one for a look (none
    named: every norm is decisive). ``signed_from``: how many norms must call for it before it is signed. ``limit``: at
    most so many places; those after the first are for a look. ``at``: lexicon of the norms that the first
    finding belongs to, rather than to the words that call for it. ``sheets`` counts forms and headings as answers, too.
    """

    trigger: str
    family: str
    unless: str = ""
    void: str = ""
    decisive: str = ""
    signed_from: int = 1
    limit: int = 3
    at: str = ""
    sheets: bool = False


class ConceptAbsent:
    """Finds norms that call for a guarantee of which the whole act does not hold a word."""

    name = "concept-absent"
    Params = ConceptParams

    def find(self, context: Context, params: ConceptParams) -> Iterator[Hit]:
        """Yield a hit for each unit that calls for the guarantee, at most ``limit``, the weightiest first."""
        if _answered(context, params):
            return
        called = _by_unit(context, params)
        enough = len(called) >= params.signed_from
        ranked = sorted(called, key=lambda m: (not _decisive(m, params), m.span))
        for number, match in enumerate(ranked[: params.limit]):
            signed = number == 0 and enough and _decisive(match, params)
            home = (signed and placed(context, params.at)) or match
            yield Hit(
                place=home.sentence.segment,
                span=home.sentence.span,
                cues=((EvidenceRole.TRIGGER, match.span),),
                values={"cue": match.span.of(context.annotated.text)},
                tier=None if signed else Tier.LOOK,
            )


def placed(context: Context, lexicon: str) -> Match | None:
    """Return the first norm with words of ``lexicon``, the place that a finding about the whole act belongs to."""
    if not lexicon:
        return None
    return next(mentions(context.annotated, lexicon, context.languages, unless="act-subject"), None)


def _by_unit(context: Context, params: ConceptParams) -> list[Match]:
    """Return the norms that call for the guarantee: of each unit the first, or the first decisive one."""
    best: dict[Node, Match] = {}
    for match in mentions(context.annotated, params.trigger, context.languages, unless=params.unless):
        unit = unit_of(context, match.sentence.segment)
        if unit not in best or (_decisive(match, params) and not _decisive(best[unit], params)):
            best[unit] = match
    return list(best.values())


def _decisive(match: Match, params: ConceptParams) -> bool:
    return not params.decisive or first_in(match.sentence, params.decisive) is not None


def _answered(context: Context, params: ConceptParams) -> bool:
    zones = SHEET_ZONES if params.sheets else NORM_ZONES
    found = mentions(context.annotated, params.family, context.languages, zones=zones, unless=params.void)
    return any(not is_defined(context, m) for m in found)


def is_defined(context: Context, match: Match) -> bool:
    """Tell whether the sentence does nothing but say what the word means: «балл – условная единица …»."""
    text, span = context.annotated.text, match.span
    before = text[match.sentence.span.start : span.start].strip(" 0123456789.)")
    return not before and text[span.end : span.end + 2].strip() == "–"
