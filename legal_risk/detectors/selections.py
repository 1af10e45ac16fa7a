"""Persons are chosen by competition, interview or within a number of places: how is not said, or leaves no trace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from legal_risk.detectors.concept import placed
from legal_risk.detectors.naming import joined
from legal_risk.detectors.procedures import chapter_of, first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.interviews import interviews
from legal_risk.facts.mentions import NORM_ZONES, earliest, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.selections import filled
from legal_risk.lang.phrases import Match
from legal_risk.model.act import ActType, Segment
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.span import Span

_SELECTING = (ActType.COMPETITION, ActType.GRANT, ActType.ATTESTATION)


@dataclass(frozen=True, slots=True)
class SelectionParams:
    """What calls for a guarantee and what it looks like.

    ``trigger``: lexicon of the selection; ``unless``: words of a sentence that is none. ``slots``: lexicon -> its name
    as «ru | kk | en». ``required``: the slots that an expert asks for: all of them empty - a finding for the
    conclusion, some - one for a look. ``place``: ``chapter`` or ``trigger``. ``high_types``: act types with a grave
    finding. ``sheets`` admits forms and their headings («оценочный лист») as an answer. ``denied``: lexicon of
    sentences whose words fill no slot. ``together``: slots that make a finding for the conclusion, too, when all of
    them are empty. ``family``: lexicon of all words the guarantee could be given with, ``void``: of sentences whose
    words do not count; one of them in a norm, and the finding is for a look. ``at``: lexicon of the norms that a
    finding for the conclusion belongs to.
    """

    trigger: str
    slots: Mapping[str, str]
    required: tuple[str, ...]
    unless: str = ""
    place: str = "trigger"
    high_types: tuple[str, ...] = field(default=())
    sheets: bool = False
    denied: str = "slot-denied"
    together: tuple[str, ...] = field(default=())
    family: str = ""
    void: str = ""
    at: str = ""


class SelectionGuarantee:
    """Finds acts in which persons are selected while elements of a fair selection are missing."""

    name = "selection-guarantee"
    Params = SelectionParams

    def find(self, context: Context, params: SelectionParams) -> Iterator[Hit]:
        """Yield at most one hit that names the missing elements."""
        called = first_mention(context, params.trigger, unless=params.unless)
        if called is None:
            return
        empty = [slot for slot in params.slots if _answer(context, slot, params) is None]
        lacking = [slot for slot in empty if slot in params.required]
        if not empty:
            return
        signed = bool(lacking) and len(lacking) == len(params.required)
        signed = signed or (bool(params.together) and all(slot in empty for slot in params.together))
        light = not signed or not _plain(context, params) or _spoken_of(context, params)
        grave = context.act.typing.type.value in params.high_types
        segment, span = _place(context, params, called, light=light)
        yield Hit(
            place=segment,
            span=span,
            cues=((EvidenceRole.TRIGGER, called.span),),
            values={
                "missing": joined(params.slots[slot] for slot in empty),
                "selection": called.span.of(context.annotated.text),
            },
            tier=Tier.LOOK if light else None,
            severity=Severity.HIGH if grave and lacking else None,
        )


def _place(context: Context, params: SelectionParams, called: Match, *, light: bool) -> tuple[Segment, Span]:
    home = None if light else placed(context, params.at)
    if home is not None:
        return home.sentence.segment, home.sentence.span
    return chapter_of(context, called) if params.place == "chapter" else (called.sentence.segment, called.span)


def _spoken_of(context: Context, params: SelectionParams) -> bool:
    return bool(params.family) and first_mention(context, params.family, unless=params.void) is not None


def _plain(context: Context, params: SelectionParams) -> bool:
    """Tell whether the act is about a selection: by its type or title, or because it speaks of one more than once.

    An interview that only finds the class of a child who is taken in any case chooses nobody.
    """
    if context.act.typing.type in _SELECTING:
        return True
    segment, _ = title_of(context.act)
    if any(first_in(s, "competition-held") for s in context.annotated.sentences(segment)):
        return True
    found = mentions(context.annotated, params.trigger, context.languages, unless=params.unless)
    places = {m.sentence.span for m in found}
    return len(places) > 1 and first_mention(context, "competition-held") is not None


def _answer(context: Context, lexicon: str, params: SelectionParams) -> Span | None:
    return filled(context.annotated, lexicon, context.languages, sheets=params.sheets, denied=params.denied)


class UnmeasuredInterview:
    """Finds interviews without questions, criteria or points of their own."""

    name = "unmeasured-interview"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit at the first interview; one that nothing is said to depend on is worth a look only."""
        talks = interviews(context.annotated, context.languages)
        if talks is None or talks.measure is not None:
            return
        held = talks.total if talks.total and talks.total.sentence.segment.zone in NORM_ZONES else None
        held = held or earliest(context.act, talks.places) or talks.places[0]
        sure = talks.decides or talks.total or (talks.elsewhere is None and _chooses(context))
        yield Hit(
            place=held.sentence.segment,
            span=held.sentence.span,
            cues=((EvidenceRole.TRIGGER, held.span),),
            tier=None if sure else Tier.LOOK,
        )


def _chooses(context: Context) -> bool:
    """Tell whether the act as a whole chooses among persons: by its type or its title."""
    if context.act.typing.type in (*_SELECTING, ActType.ADMISSION):
        return True
    segment, _ = title_of(context.act)
    return any(first_in(s, "competition-held") for s in context.annotated.sentences(segment))


class LimitedNumber:
    """Finds a limited number of places or awards without a rule that says who gets them when more persons apply."""

    name = "limited-number"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit at the norm with the number."""
        limit = first_mention(context, "limited-number", unless="body-member-count")
        if limit is None or first_mention(context, "criteria") is not None or _tie(context) is not None:
            return
        yield Hit(place=limit.sentence.segment, span=limit.sentence.span, cues=((EvidenceRole.CUE, limit.span),))


def _tie(context: Context) -> Span | None:
    tie = first_mention(context, "selection-tie")
    return tie.span if tie else None
