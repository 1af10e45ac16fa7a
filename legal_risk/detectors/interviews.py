"""Trials of persons and decisions of bodies: not measured, or not recorded so that they could be checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legal_risk.detectors.choices import chooses
from legal_risk.detectors.concept import placed
from legal_risk.detectors.naming import joined, named_in
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.interviews import Interviews, interviews, is_hearing
from legal_risk.facts.mentions import NORM_ZONES, earliest, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.selections import filled
from legal_risk.lang.phrases import Match
from legal_risk.model.act import ActType
from legal_risk.model.body import BodyRole, CollegialBody, Slot
from legal_risk.model.finding import EvidenceRole, Severity, Tier


class UnmeasuredInterview:
    """Finds interviews without questions, criteria or points of their own."""

    name = "unmeasured-interview"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit at the first interview; one that nothing is said to depend on is worth a look only."""
        talks = interviews(context.annotated, context.languages)
        if talks is None or talks.measure is not None:
            return
        held = _place(context, talks)
        sure = talks.decides or talks.total or (talks.elsewhere is None and chooses(context))
        yield Hit(
            place=held.sentence.segment,
            span=held.sentence.span,
            cues=((EvidenceRole.TRIGGER, held.span),),
            tier=None if sure else Tier.LOOK,
        )


def _place(context: Context, talks: Interviews) -> Match:
    """Return the norm by which the interview counts, else the first that holds one, else the one with its points."""
    total = talks.total if talks.total and talks.total.sentence.segment.zone in NORM_ZONES else None
    if total and first_in(total.sentence, "interview-name"):
        return total
    counts = [m for m in talks.places if first_in(m.sentence, "interview-decides")]
    return earliest(context.act, counts) or total or earliest(context.act, talks.places) or talks.places[0]


@dataclass(frozen=True, slots=True)
class RecordingParams:
    """``slots``: what should be recorded and kept: lexicon -> its name as «ru | kk | en», the recording first."""

    slots: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TraceParams:
    """``family``: lexicon of the words of a record; ``void``: of sentences in which they are none."""

    family: str
    void: str


class UnrecordedTrial:
    """Finds interviews and defences of theses that nobody records."""

    name = "unrecorded-trial"
    Params = RecordingParams

    def find(self, context: Context, params: RecordingParams) -> Iterator[Hit]:
        """Yield at most one hit, where the trial is held, naming what is missing."""
        named = _held(context)
        spoken = mentions(context.annotated, "oral-trial", context.languages)
        held = named or [m for m in spoken if not is_hearing(context.annotated, m)]
        empty = [
            s for s in params.slots if filled(context.annotated, s, context.languages, denied="slot-denied") is None
        ]
        if not held or next(iter(params.slots)) not in empty:
            return
        first = earliest(context.act, held) or held[0]
        talks = interviews(context.annotated, context.languages)
        weighs = talks is None or talks.decides or talks.total or context.act.typing.type is not ActType.ADMISSION
        grave = context.act.typing.type is ActType.COMPETITION
        yield Hit(
            place=first.sentence.segment,
            span=first.span,
            cues=((EvidenceRole.TRIGGER, first.span),),
            values={"missing": joined(params.slots[s] for s in empty)},
            tier=None if named and weighs and chooses(context) else Tier.LOOK,
            severity=Severity.HIGH if grave else None,
        )


def _held(context: Context) -> list[Match]:
    """Return the norms that hold a trial; who receives a person from elsewhere tries him by rules of its own."""
    talks = interviews(context.annotated, context.languages)
    defences = mentions(context.annotated, "defence-held", context.languages)
    found = (*(talks.places if talks else ()), *defences)
    return [m for m in found if first_in(m.sentence, "host-tries") is None]


# What an act that orders how a body works says at least two of; a body without them has a rule of its own.
_WORKING = (Slot.COMPOSITION, Slot.QUORUM, Slot.VOTING, Slot.TIE)


def _works_by_rules(body: CollegialBody) -> bool:
    return sum(body.slots[slot] is not None for slot in _WORKING) > 1


class UnrecordedBody:
    """Finds bodies that decide and leave no trace of what they decided and why; for a look."""

    name = "unrecorded-body"
    Params = TraceParams

    def find(self, context: Context, params: TraceParams) -> Iterator[Hit]:
        """Yield at most one hit in an act without a word of a record: where the result is told, or at the decision."""
        open_ones = (b for b in context.facts.bodies if b.role is BodyRole.DECIDING and b.decision)
        first = next((b for b in open_ones if b.slots[Slot.MINUTES] is None and b.slots[Slot.RECORDING] is None), None)
        if first is None or any(mentions(context.annotated, params.family, context.languages, unless=params.void)):
            return
        told = placed(context, "result-told") if chooses(context) else None
        sentence = context.annotated.sentence_at(first.decision.start) if first.decision else None
        sentence = told.sentence if told is not None else sentence
        if sentence is not None:
            yield Hit(
                place=sentence.segment,
                span=sentence.span,
                cues=((EvidenceRole.TRIGGER, first.decision or sentence.span),),
                values={"body": named_in(first.name)},
                tier=None if chooses(context) and _works_by_rules(first) else Tier.LOOK,
            )
