"""Decisions that one person takes alone, and posts that are filled without any competition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.conditions import opens_list
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.body import BodyRole
from legal_risk.model.finding import EvidenceRole, Tier

_CHAPTERS = (NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.APPROVED)


@dataclass(frozen=True, slots=True)
class LoneParams:
    """``find``: lexicon of the norm; ``clear``: lexicons whose words in the same sentence clear it."""

    find: str
    clear: tuple[str, ...] = ()


class OnePersonDecision:
    """Finds benefits that one official gives out, in a procedure without a collegial body."""

    name = "one-person-decision"
    Params = LoneParams

    def find(self, context: Context, params: LoneParams) -> Iterator[Hit]:
        """Yield the norms; a body that decides in another chapter of the act makes one worth a look only."""
        chapters = [_chapter(context, b.segment.node) for b in context.facts.bodies if b.role is BodyRole.DECIDING]
        for match in _norms(context, params):
            if _chapter(context, match.sentence.segment.node) in chapters:
                continue
            yield _hit(match, light=bool(chapters))


class PostWithoutCompetition:
    """Finds posts filled by an order in an act that speaks of no competition."""

    name = "post-without-competition"
    Params = LoneParams

    def find(self, context: Context, params: LoneParams) -> Iterator[Hit]:
        """Yield at most one hit, at the first norm."""
        if first_mention(context, "competition-held") is not None:
            return
        first = next(_norms(context, params), None)
        if first is not None:
            yield _hit(first, light=False)


def _norms(context: Context, params: LoneParams) -> Iterator[Match]:
    found = (
        match
        for code in context.languages
        for match in phrase_set(context.annotated.backend(code), params.find).find(context.annotated, zones=NORM_ZONES)
    )
    for match in sorted(found, key=lambda m: m.span):
        closed = first_in(match.sentence, "condition-closed") or opens_list(context.annotated, match.sentence)
        if not closed and not any(first_in(match.sentence, lexicon) for lexicon in params.clear):
            yield match


def _chapter(context: Context, node: Node) -> Node | None:
    return context.act.enclosing(node, *_CHAPTERS)


def _hit(match: Match, *, light: bool) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.span,
        cues=((EvidenceRole.CUE, match.span),),
        tier=Tier.LOOK if light else None,
    )
