"""Selections of persons with what the act says about criteria, points, ties, records and results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.interviews import interviews
from legal_risk.facts.mentions import NORM_ZONES, earliest, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.norm import Appeal
from legal_risk.model.selection import Selection, SelectionKind, SelectionSlot
from legal_risk.model.span import Span

SHEET_ZONES = (*NORM_ZONES, Zone.FORM, Zone.HEADING)
_DEFERRED = "criteria-deferred"
# Kind: lexicon of the selection, of sentences that hold none, and of words one of which the sentence must hold.
_KINDS = (
    (SelectionKind.COMPETITION, "selection", "no-selection", "competition-held"),
    (SelectionKind.INTERVIEW, "interview", "interview-waived", ""),
    (SelectionKind.EXAM, "exam", "no-selection", ""),
)
# Slot: its lexicon, whether forms and their headings answer as well, the lexicon of sentences that fill nothing.
_SLOTS = (
    (SelectionSlot.CRITERIA, "criteria", True, _DEFERRED),
    (SelectionSlot.SCALE, "selection-scale", True, _DEFERRED),
    (SelectionSlot.MINIMUM, "selection-minimum", True, "slot-denied"),
    (SelectionSlot.TIE, "selection-tie", True, "slot-denied"),
    (SelectionSlot.RECORD, "selection-record", False, "slot-denied"),
    (SelectionSlot.RECORDING, "slot-recording", False, "slot-denied"),
    (SelectionSlot.RESULTS, "selection-summing", False, "slot-denied"),
    (SelectionSlot.PUBLICATION, "result-publication", False, "slot-denied"),
)


def selections(annotated: Annotated) -> tuple[Selection, ...]:
    """Return the selections of the act, one for each kind and language, in the order of the text."""
    found = (s for code in ACT_LANGUAGES for row in _KINDS for s in _selection(annotated, code, *row))
    return tuple(sorted(found, key=lambda s: (s.span, s.kind)))


def filled(
    annotated: Annotated,
    lexicon: str,
    codes: Sequence[LanguageCode],
    *,
    sheets: bool = False,
    denied: str = "",
    appeals: Sequence[Appeal] = (),
    but: str = "",
) -> Span | None:
    """Return the first words of ``lexicon`` that answer what an act should say about a selection.

    ``sheets`` admits forms and their headings («оценочный лист»); words that those of ``denied`` deny, a sentence about
    another matter, words within a phrase of ``but``, and what is done with a complaint (``appeals``) answer nothing.
    """
    found = mentions(annotated, lexicon, codes, zones=SHEET_ZONES if sheets else NORM_ZONES)
    own = (m for m in found if not of_complaint(annotated, m, appeals))
    answers = (m for m in own if not _not_given(m, denied) and not means_other(m, but))
    return next((m.span for m in answers if not first_in(m.sentence, "slot-foreign")), None)


def _not_given(match: Match, denied: str) -> bool:
    """Tell whether words of ``denied`` say in the same clause that it is not given («запись не ведется»)."""
    if not denied:
        return False
    sentence = match.sentence
    for denial in phrase_set(sentence.backend, denied).find_in(sentence):
        first, second = sorted((match.span, denial.span))
        if not {",", ";"} & set(sentence.text[first.end - sentence.span.start : second.start - sentence.span.start]):
            return True
    return False


def means_other(match: Match, lexicon: str) -> bool:
    """Tell whether the word is part of a phrase that means another thing («месячный расчетный показатель»)."""
    if not lexicon:
        return False
    return any(m.span.meets(match.span) for m in phrase_set(match.sentence.backend, lexicon).find_in(match.sentence))


def _selection(
    annotated: Annotated, code: LanguageCode, kind: SelectionKind, lexicon: str, unless: str, needs: str
) -> Iterator[Selection]:
    found = mentions(annotated, lexicon, (code,), unless=unless)
    places = [m for m in found if not needs or first_in(m.sentence, needs)]
    held = earliest(annotated.act, places)
    if held is None:
        return
    slots = {s: filled(annotated, words, (code,), sheets=on, denied=no) for s, words, on, no in _SLOTS}
    elsewhere = None
    if kind is SelectionKind.INTERVIEW and (talks := interviews(annotated, (code,))) is not None:
        slots[SelectionSlot.CRITERIA] = talks.measure.span if talks.measure else None
        elsewhere = talks.elsewhere.span if talks.elsewhere and talks.measure is None else None
    yield Selection(
        kind=kind,
        language=code,
        segment=held.sentence.segment,
        span=held.sentence.span,
        cue=held.span,
        occasions=len({m.sentence.span for m in places}),
        slots=slots,
        elsewhere=elsewhere,
    )
