"""Persons are chosen by competition, interview or within a number of places: how is not said, or leaves no trace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from legal_risk.detectors.naming import joined
from legal_risk.detectors.procedures import chapter_of, first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.lang.phrases import Match
from legal_risk.model.act import ActType, NodeKind, Zone
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.span import Span

_SELECTING = (ActType.COMPETITION, ActType.GRANT, ActType.ATTESTATION)
_SHEET_ZONES = (*NORM_ZONES, Zone.FORM, Zone.HEADING)


@dataclass(frozen=True, slots=True)
class SelectionParams:
    """What calls for a guarantee and what it looks like.

    ``trigger``: lexicon of the selection; ``unless``: words of a sentence that is none. ``slots``: lexicon -> its name
    as «ru | kk | en». ``required``: the slots that an expert asks for: all of them empty - a finding for the
    conclusion, some - one for a look. ``place``: ``chapter`` or ``trigger``. ``high_types``: act types with a grave
    finding. ``sheets`` admits forms and their headings («оценочный лист») as an answer. ``denied``: lexicon of
    sentences whose words fill no slot.
    """

    trigger: str
    slots: Mapping[str, str]
    required: tuple[str, ...]
    unless: str = ""
    place: str = "trigger"
    high_types: tuple[str, ...] = field(default=())
    sheets: bool = False
    denied: str = "slot-denied"


class SelectionGuarantee:
    """Finds acts in which persons are selected while elements of a fair selection are missing."""

    name = "selection-guarantee"
    Params = SelectionParams

    def find(self, context: Context, params: SelectionParams) -> Iterator[Hit]:
        """Yield at most one hit that names the missing elements."""
        called = first_mention(context, params.trigger, unless=params.unless)
        if called is None:
            return
        empty = [slot for slot in params.slots if not _filled(context, slot, params)]
        lacking = [slot for slot in empty if slot in params.required]
        if not empty:
            return
        segment, span = chapter_of(context, called) if params.place == "chapter" else (
            called.sentence.segment,
            called.span,
        )
        light = not lacking or len(lacking) < len(params.required) or not _plain(context, params)
        grave = context.act.typing.type.value in params.high_types
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


def _plain(context: Context, params: SelectionParams) -> bool:
    """Tell whether the act is about a selection: by its type or title, or because it speaks of one more than once."""
    if context.act.typing.type in _SELECTING:
        return True
    segment, _ = title_of(context.act)
    if any(first_in(s, "competition-held") for s in context.annotated.sentences(segment)):
        return True
    places = {m.sentence.span for m in _found(context, params.trigger)}
    return len(places) > 1


def _filled(context: Context, lexicon: str, params: SelectionParams) -> bool:
    zones = _SHEET_ZONES if params.sheets else NORM_ZONES
    return any(
        not first_in(m.sentence, params.denied) and not first_in(m.sentence, "slot-foreign")
        for m in _found(context, lexicon, zones)
    )


def _found(context: Context, lexicon: str, zones: tuple[Zone, ...] = NORM_ZONES) -> Iterator[Match]:
    for code in context.languages:
        yield from phrase_set(context.annotated.backend(code), lexicon).find(context.annotated, zones=zones)


@dataclass(frozen=True, slots=True)
class InterviewParams:
    """``measure``: lexicon of what an interview is measured with."""

    measure: str = "interview-measure"


class UnmeasuredInterview:
    """Finds interviews without questions, criteria or points of their own."""

    name = "unmeasured-interview"
    Params = InterviewParams

    def find(self, context: Context, params: InterviewParams) -> Iterator[Hit]:
        """Yield a hit at the first interview; a measure elsewhere in the act makes it worth a look only."""
        held = first_mention(context, "interview")
        if held is None:
            return
        found = _found(context, params.measure, _SHEET_ZONES)
        measures = [m for m in found if not first_in(m.sentence, "criteria-deferred")]
        places = list(_found(context, "interview"))
        if any(_belongs(context, measure, place) for measure in measures for place in places):
            return
        yield Hit(
            place=held.sentence.segment,
            span=held.sentence.span,
            cues=((EvidenceRole.TRIGGER, held.span),),
            tier=Tier.LOOK if measures else None,
        )


def _belongs(context: Context, measure: Match, interview: Match) -> bool:
    """Tell whether a measure is that of the interview: on its sheet, in the same point or in one beside it."""
    if measure.sentence.segment.zone not in NORM_ZONES:
        return first_in(measure.sentence, "interview-name") is not None or _is_sheet(measure)
    if first_in(measure.sentence, "interview-name") is not None:
        return True
    one, other = (_point(context, m) for m in (measure, interview))
    return one is not None and other is not None and abs(one - other) <= 1


def _is_sheet(measure: Match) -> bool:
    return measure.sentence.segment.zone is Zone.HEADING and any(
        t.norm.startswith(("лист", "парақ", "параг", "парағ")) for t in measure.sentence.tokens
    )


def _point(context: Context, match: Match) -> int | None:
    """Return the place of the point among all points of the act."""
    node = context.act.enclosing(match.sentence.segment.node, NodeKind.POINT, NodeKind.ARTICLE)
    if node is None:
        return None
    points = [n for n in context.act.walk() if n.kind in (NodeKind.POINT, NodeKind.ARTICLE)]
    return points.index(node)


class LimitedNumber:
    """Finds a limited number of places or awards without a rule that says who gets them when more persons apply."""

    name = "limited-number"
    Params = InterviewParams

    def find(self, context: Context, params: InterviewParams) -> Iterator[Hit]:
        """Yield a hit at the norm with the number."""
        limit = first_mention(context, "limited-number", unless="body-member-count")
        if limit is None or first_mention(context, "criteria") is not None or _tie(context) is not None:
            return
        yield Hit(place=limit.sentence.segment, span=limit.sentence.span, cues=((EvidenceRole.CUE, limit.span),))


def _tie(context: Context) -> Span | None:
    tie = first_mention(context, "selection-tie")
    return tie.span if tie else None
