"""Decisions that one person takes alone, and posts that are filled without any competition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.detectors.bare_decision import bare_norms, is_order
from legal_risk.detectors.decision_frames import Frames
from legal_risk.detectors.lone_decider import lone_deed, shared_out
from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.conditions import of_form, opens_list
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.body import BodyRole
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

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
        """Yield what one official shares out; worth a look only in an act where a body decides elsewhere.

        So are other deeds and words that are not surely a benefit, outside chapters in which a body decides, and what
        he decides on no ground that the act names.
        """
        shared = [_chapter(context, b.segment.node) for b in context.facts.bodies if b.role is BodyRole.DECIDING]
        told: set[Span] = set()
        found = mentions(context.annotated, "lone-official", context.languages, zones=NORM_ZONES)
        for match in sorted(found, key=lambda m: m.span):
            if match.sentence.span not in told and (handed := shared_out(match)) is not None:
                told.add(match.sentence.span)
                yield _loose(match, handed[0], light=bool(shared) or not handed[1])
            elif match.sentence.span in told or not (_own_chapter(context, match, shared) or _of_good(match)):
                continue
            elif len(told) < _SHOWN and (deed := lone_deed(match)) is not None:
                told.add(match.sentence.span)
                yield _loose(match, deed, light=True)
        for mention, _ in bare_norms(context, Frames(context)):
            formal = mention.span in told or is_order(context.annotated, mention)
            if mention.actor is Role.OFFICIAL and not formal:
                told.add(mention.span)
                yield Hit(mention.segment, mention.span, cues=((EvidenceRole.CUE, mention.cue),), tier=Tier.LOOK)
        for match in _norms(context, params):
            own = _own_chapter(context, match, shared) or first_in(match.sentence, "lone-cleared") is None
            if own and match.sentence.span not in told:
                told.add(match.sentence.span)
                yield _hit(match, light=True)


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
        referred = first_in(match.sentence, "condition-closed")
        closed = referred is not None and not of_form(match.sentence, referred.span)
        closed = closed or opens_list(context.annotated, match.sentence)
        if not closed and not any(first_in(match.sentence, lexicon) for lexicon in params.clear):
            yield match


def _own_chapter(context: Context, match: Match, shared: Sequence[Node | None]) -> bool:
    """Tell whether no body decides in the chapter of ``match``."""
    return _chapter(context, match.sentence.segment.node) not in shared


def _of_good(match: Match) -> bool:
    """Tell whether few get what it is about: even where a body decides too, no one person hands that out."""
    return Stake.GOOD in stakes(match.sentence) or first_in(match.sentence, "few-get") is not None


# How many deeds of one person an act shows.
_SHOWN = 6


def _loose(match: Match, deed: Span, *, light: bool) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.sentence.span,
        cues=((EvidenceRole.CUE, match.span), (EvidenceRole.CUE, deed)),
        tier=Tier.LOOK if light else None,
    )


def _chapter(context: Context, node: Node) -> Node | None:
    return context.act.enclosing(node, *_CHAPTERS)


def _hit(match: Match, *, light: bool) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.span,
        cues=((EvidenceRole.CUE, match.span),),
        tier=Tier.LOOK if light else None,
    )
