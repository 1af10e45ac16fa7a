"""Where an act states the guarantees of decisions, whatever decision they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.facts.refusals.denials import denials, of_complaint
from legal_risk.facts.refusals.grounds import names_grounds
from legal_risk.facts.refusals.outcomes import adverse_outcomes, grounds_of_outcome
from legal_risk.facts.refusals.reasons import reasons_named
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Segment
from legal_risk.model.decision import Slot
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.norm import Appeal, Grounds, Refusal
from legal_risk.model.span import Span

_LEXICONS = (
    (Slot.GROUNDS, "decision-grounds"),
    (Slot.CRITERIA, "criteria"),
    (Slot.DOCUMENTS, "decision-documents"),
    (Slot.FORM, "decision-form"),
    (Slot.NOTICE, "decision-notice"),
    (Slot.PUBLICATION, "slot-publication"),
    (Slot.RECORDING, "decision-recording"),
    (Slot.CONSEQUENCE, "decision-consequence"),
    (Slot.REFUSAL, "refusal-grounds"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Words that fill ``slot`` of some decision; ``span`` counts characters of the matching view."""

    slot: Slot
    segment: Segment
    span: Span


def stated(annotated: Annotated, refused: Iterable[Refusal], appealed: Sequence[Appeal]) -> Iterator[Place]:
    """Yield every place of the act that may fill a slot; what comes of a complaint gives no reasons of the decision."""
    yield from _by_words(annotated)
    yield from _refusal_grounds(refused)
    yield from _denial_grounds(annotated, appealed)
    yield from _reasons(annotated, appealed)
    yield from _appeals(appealed)


def _by_words(annotated: Annotated) -> Iterator[Place]:
    for code in ACT_LANGUAGES:
        backend = annotated.backend(code)
        for slot, lexicon in _LEXICONS:
            for match in phrase_set(backend, lexicon).find(annotated, zones=NORM_ZONES):
                if slot is Slot.REFUSAL and not names_grounds(annotated, match):
                    continue
                yield Place(slot, match.sentence.segment, match.span)


def _refusal_grounds(refused: Iterable[Refusal]) -> Iterator[Place]:
    for refusal in refused:
        if refusal.grounds is not Grounds.NONE and not refusal.discretionary:
            yield Place(Slot.REFUSAL, refusal.segment, refusal.cue)


def _denial_grounds(annotated: Annotated, appealed: Sequence[Appeal]) -> Iterator[Place]:
    for denial in denials(annotated, ACT_LANGUAGES, appealed):
        if denial.grounds is not Grounds.NONE and first_in(denial.match.sentence, *_ASIDE) is None:
            yield Place(Slot.REFUSAL, denial.match.sentence.segment, denial.match.span)
    for match in adverse_outcomes(annotated, ACT_LANGUAGES, appealed):
        if grounds_of_outcome(annotated, match) is not Grounds.NONE:
            yield Place(Slot.REFUSAL, match.sentence.segment, match.span)


# Papers sent back at the door, refusals that are only counted.
_ASIDE = ("papers-back", "papers-not-taken", "refusal-in-passing")


def _reasons(annotated: Annotated, appealed: Sequence[Appeal]) -> Iterator[Place]:
    for match in reasons_named(annotated, ACT_LANGUAGES):
        if not of_complaint(annotated, match, appealed):
            yield Place(Slot.REASONS, match.sentence.segment, match.span)


def _appeals(appealed: Iterable[Appeal]) -> Iterator[Place]:
    for appeal in appealed:
        yield Place(Slot.APPEAL, appeal.segment, appeal.cue)
