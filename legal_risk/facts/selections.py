"""Selections of persons with what the act says about criteria, points, ties, records and results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.mentions import NORM_ZONES, earliest, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Act, NodeKind, Zone
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.selection import Selection, SelectionKind, SelectionSlot
from legal_risk.model.span import Span

SHEET_ZONES = (*NORM_ZONES, Zone.FORM, Zone.HEADING)
_MEASURE = "interview-measure"
_DEFERRED = "criteria-deferred"
# Kind: lexicon of the selection, of sentences that hold none, and of words one of which the sentence must hold.
_KINDS = (
    (SelectionKind.COMPETITION, "selection", "no-selection", "competition-held"),
    (SelectionKind.INTERVIEW, "interview", "", ""),
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
    annotated: Annotated, lexicon: str, codes: Sequence[LanguageCode], *, sheets: bool = False, denied: str = ""
) -> Span | None:
    """Return the first words of ``lexicon`` that answer what an act should say about a selection.

    ``sheets`` admits forms and their headings («оценочный лист»); a sentence with words of ``denied``, or one about
    another matter, answers nothing.
    """
    found = mentions(annotated, lexicon, codes, zones=SHEET_ZONES if sheets else NORM_ZONES)
    answers = (m for m in found if not (denied and first_in(m.sentence, denied)))
    return next((m.span for m in answers if not first_in(m.sentence, "slot-foreign")), None)


def measures(
    annotated: Annotated, places: Sequence[Match], codes: Sequence[LanguageCode], lexicon: str = _MEASURE
) -> tuple[Match | None, Match | None]:
    """Return the first measure of the interviews at ``places`` themselves, and the first of the whole act."""
    found = mentions(annotated, lexicon, codes, zones=SHEET_ZONES)
    kept = [m for m in found if not first_in(m.sentence, _DEFERRED)]
    own = (m for m in kept if any(_belongs(annotated, m, place) for place in places))
    return next(own, None), next(iter(kept), None)


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
    if kind is SelectionKind.INTERVIEW:
        own, other = measures(annotated, places, (code,))
        slots[SelectionSlot.CRITERIA] = own.span if own else None
        elsewhere = other.span if other and own is None else None
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


def _belongs(annotated: Annotated, measure: Match, interview: Match) -> bool:
    """Tell whether a measure is that of the interview: on its sheet, in its own words, in its point or one beside it.

    The points of a test, an essay or the papers are no measure of the interview that comes after them.
    """
    if measure.sentence.segment.zone not in NORM_ZONES:
        return first_in(measure.sentence, "interview-name") is not None or _is_sheet(measure)
    if first_in(measure.sentence, "interview-name") is not None:
        return True
    one, other = (_point(annotated.act, m) for m in (measure, interview))
    if one is None or other is None or abs(one - other) > 1:
        return False
    near = [measure.sentence] if one == other else _sentences(annotated, measure)
    named = any(first_in(s, "interview-name") is not None for s in near)
    return named or all(first_in(s, "other-trial") is None for s in near)


def _sentences(annotated: Annotated, match: Match) -> list[Sentence]:
    """Return the sentences of the point of ``match``."""
    act = annotated.act
    node = act.enclosing(match.sentence.segment.node, NodeKind.POINT, NodeKind.ARTICLE) or match.sentence.segment.node
    return [s for segment in act.segments_of(node) for s in annotated.sentences(segment)]


def _is_sheet(measure: Match) -> bool:
    return measure.sentence.segment.zone is Zone.HEADING and any(
        t.norm.startswith(("лист", "парақ", "параг", "парағ")) for t in measure.sentence.tokens
    )


def _point(act: Act, match: Match) -> int | None:
    """Return the place of the point among all points of the act."""
    node = act.enclosing(match.sentence.segment.node, NodeKind.POINT, NodeKind.ARTICLE)
    if node is None:
        return None
    points = [n for n in act.walk() if n.kind in (NodeKind.POINT, NodeKind.ARTICLE)]
    return points.index(node)
