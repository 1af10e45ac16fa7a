"""Interviews of persons: where an act holds them, what they are measured with, and whether they decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Act, NodeKind, Zone
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode

_SHEET_ZONES = (*NORM_ZONES, Zone.FORM, Zone.HEADING)
_POINTS = (NodeKind.POINT, NodeKind.ARTICLE)


@dataclass(frozen=True, slots=True)
class Interviews:
    """The norms of an act that hold an interview.

    ``measure``: the first criterion, question or points for an answer; ``total``: points for the interview as a whole,
    which say nothing of what they are given for; ``elsewhere``: the first measure of another trial; ``decides``:
    whether a norm makes the choice depend on the interview.
    """

    places: tuple[Match, ...]
    measure: Match | None
    total: Match | None
    elsewhere: Match | None
    decides: bool


def interviews(annotated: Annotated, codes: Sequence[LanguageCode] = ACT_LANGUAGES) -> Interviews | None:
    """Return the interviews of the act, ``None`` when it holds none or forbids them."""
    places = _places(annotated, codes)
    if not places:
        return None
    found = mentions(annotated, "interview-measure", codes, zones=_SHEET_ZONES)
    kept = [m for m in found if not first_in(m.sentence, "criteria-deferred")]
    own = [m for m in kept if any(_belongs(annotated, m, place) for place in places)]
    bare = [m for m in own if _is_bare(annotated, m)]
    return Interviews(
        places=places,
        measure=next((m for m in own if m not in bare), None),
        total=next(iter(bare), None),
        elsewhere=next((m for m in kept if m not in own), None),
        decides=any(first_in(s, "interview-decides") for place in places for s in _sentences(annotated, place)),
    )


def _places(annotated: Annotated, codes: Sequence[LanguageCode]) -> tuple[Match, ...]:
    """Return the norms with an interview, those last left out that only say who comes to it or holds it once more."""
    named = mentions(annotated, "interview", codes, unless="interview-waived")
    found = tuple(m for m in named if not is_hearing(annotated, m))
    held = (m for m in found if not first_in(m.sentence, "interview-aside") and not _is_appeal(annotated, m))
    return tuple(held) or found


def is_hearing(annotated: Annotated, match: Match) -> bool:
    """Tell whether a body hears a person out before it takes something from him: nobody is tried there."""
    heard = any(t.norm.startswith(_HEARS) for t in match.tokens)
    return heard and any(first_in(s, "hearing-of-charge") for s in _sentences(annotated, match))


_HEARS = ("заслуш", "выслуш", "опраш", "тыңда")


def _is_appeal(annotated: Annotated, match: Match) -> bool:
    return any(first_in(s, "appeal") for s in _sentences(annotated, match))


def _is_bare(annotated: Annotated, measure: Match) -> bool:
    """Tell whether the points are those of the whole interview («до 40 баллов»), not of its parts or answers."""
    near = _sentences(annotated, measure)
    if any(first_in(s, "points-each") for s in near):
        return False
    bare = [m.span for s in near for m in phrase_set(s.backend, "points-bare").find_in(s)]
    ranges = sum(len(phrase_set(s.backend, "points-range").find_in(s)) for s in near)
    return ranges < 2 and any(span.covers(measure.span) for span in bare)


def _belongs(annotated: Annotated, measure: Match, interview: Match) -> bool:
    """Tell whether a measure is that of the interview: on its sheet, in its own words, in its point or the next one.

    The points of a test, an essay or the papers are no measure of the interview beside them.
    """
    if _is_brought(measure):
        return False
    if _names_it(measure.sentence):
        return True
    if measure.sentence.segment.zone not in NORM_ZONES:
        return _is_sheet(measure)
    one, other = (_point(annotated.act, m) for m in (interview, measure))
    if one is None or other not in (one, one + 1):
        return False
    if one == other:
        return not _of_other_trial(measure)
    near = _sentences(annotated, measure)
    if any(_names_it(s) for s in near):
        return not _of_other_trial(measure)
    goes_on = any(first_in(s, "interview-answer") for s in near)
    return goes_on and all(first_in(s, "other-trial") is None for s in near)


def _of_other_trial(measure: Match) -> bool:
    """Tell whether the points are those of a test or an essay: named before them, or after in the same clause."""
    sentence = measure.sentence
    for match in phrase_set(sentence.backend, "other-trial").find_in(sentence):
        between = sentence.text[measure.span.end - sentence.span.start : match.span.start - sentence.span.start]
        if match.span.start < measure.span.end or not {",", ";", ":", "–"} & set(between):
            return True
    return False


def _is_brought(measure: Match) -> bool:
    """Tell whether the points are those with which somebody comes to the interview («с набравшими не менее 25 …»)."""
    brought = phrase_set(measure.sentence.backend, "points-brought").find_in(measure.sentence)
    return any(m.span.covers(measure.span) for m in brought)


def _names_it(sentence: Sentence) -> bool:
    """Tell whether the sentence speaks of the interview itself, not only of what comes before it or goes without it."""
    aside = [m.span for m in phrase_set(sentence.backend, "interview-aside", "interview-waived").find_in(sentence)]
    named = phrase_set(sentence.backend, "interview-name").find_in(sentence)
    return any(not any(span.meets(m.span) for span in aside) for m in named)


def _sentences(annotated: Annotated, match: Match) -> list[Sentence]:
    """Return the sentences of the point of ``match``."""
    act = annotated.act
    node = act.enclosing(match.sentence.segment.node, *_POINTS) or match.sentence.segment.node
    return [s for segment in act.segments_of(node) for s in annotated.sentences(segment)]


def _is_sheet(measure: Match) -> bool:
    return measure.sentence.segment.zone is Zone.HEADING and any(
        t.norm.startswith(("лист", "парақ", "параг", "парағ")) for t in measure.sentence.tokens
    )


def _point(act: Act, match: Match) -> int | None:
    """Return the place of the point among all points of the act."""
    node = act.enclosing(match.sentence.segment.node, *_POINTS)
    if node is None:
        return None
    return [n for n in act.walk() if n.kind in _POINTS].index(node)
