"""People turned down, sent away with their papers or left out of a list without a word why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from legal_risk.detectors.lacking import at_worst, lacking
from legal_risk.detectors.procedures import DECIDING, RANKING, chapter_of, first_mention
from legal_risk.detectors.refusal import said_outright
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals import (
    Denial,
    Reasons,
    denials,
    in_case,
    of_papers,
    only_chosen_told,
    outcome_notices,
    reasons_owed,
    reasons_withheld,
    says_why,
    turned_back,
)
from legal_risk.facts.refusals.denials import steps_aside, unit_of
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Segment
from legal_risk.model.decision import Slot
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Grounds, Refusal
from legal_risk.model.span import Span
from legal_risk.structure.service_table import service_rows

_WHY = ("told-of-lack", "reasons")


class RefusalWithoutReasons:
    """Finds refusals for which neither the norm nor the act demands reasons."""

    name = "refusal-without-reasons"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the weightiest unreasoned refusal, the others as further evidence; papers turned back; people left out.

        Reasons that are owed for refusals do not tell anybody why his papers were not even taken.
        """
        withheld = reasons_withheld(context.annotated, context.languages)
        told = [*self._told(context)]
        if withheld is not None:
            yield Hit(place=withheld.sentence.segment, span=withheld.span)
            yield from (hit for hit in told if not _in_unit(context, hit, withheld))
            return
        yield from told
        doubtful = reasons_owed(context.annotated, context.languages, context.facts.appeals) is Reasons.DOUBTFUL
        if not told and not doubtful and (silent := lacking(context, Slot.REASONS)):
            yield at_worst(silent)

    def _told(self, context: Context) -> Iterator[Hit]:
        owed = reasons_owed(context.annotated, context.languages, context.facts.appeals)
        back = [*turned_back(context.annotated, context.languages, context.facts.appeals)]
        silent = back if owed is Reasons.OWED else [*back, *_left_out(context)]
        doubtful = owed is Reasons.DOUBTFUL and not _unheard(context)
        bare = bool(silent) or doubtful
        main = [] if owed is Reasons.OWED else [*_refused(context, bare=bare, outright=doubtful)]
        found = [*main, *_silences(context, silent, main, plain=back)]
        yield from found
        yield from _outcome_told(context, found)
        if owed is Reasons.NONE and not silent and not main:
            yield from _silent_about_outcome(context)


def _in_unit(context: Context, hit: Hit, match: Match) -> bool:
    """Tell whether the hit stands in the same unit as the words."""
    unit = unit_of(context.annotated, match.sentence.segment)
    return isinstance(hit.place, Segment) and unit_of(context.annotated, hit.place) is unit


def _left_out(context: Context) -> Iterator[Match]:
    for match in mentions(context.annotated, "left-out", context.languages):
        if first_in(match.sentence, "papers-back") is None and not says_why(context.annotated, match, *_WHY):
            yield match


def _unheard(context: Context) -> bool:
    """Tell whether those turned down hear of nothing: only those who were chosen are told."""
    return only_chosen_told(context.annotated, context.languages, context.facts.appeals)


def _refused(context: Context, *, bare: bool, outright: bool) -> Iterator[Hit]:
    """Yield where somebody is turned down and nobody there says why.

    ``bare``: only where no ground is named; ``outright``: only where the norm speaks of a refusal.
    """
    captions = {segment for row in service_rows(context.act) for segment in row.name}
    refused = [r for r in context.facts.refusals if r.segment not in captions and _unexplained(context, r)]
    denied = [
        d for d in denials(context.annotated, context.languages, context.facts.appeals) if _of_a_person(context, d)
    ]
    if bare:
        refused = [r for r in refused if r.grounds is Grounds.NONE]
    if bare or outright:
        denied = []
    if outright:
        refused = [r for r in refused if said_outright(context, r) and r.grounds not in _ELSEWHERE]
    if refused or denied:
        (segment, span), *others = (*_topics(context), *_by_weight(context, refused, denied))
        cues = tuple((EvidenceRole.CUE, other) for _, other in others if not other.meets(span))
        yield Hit(place=segment, span=span, cues=cues, tier=Tier.LOOK)


def _outcome_told(context: Context, shown: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the norm by which a person hears how his request ended, if it was not ``shown``: reasons belong there."""
    units = {unit_of(context.annotated, hit.place) for hit in shown if isinstance(hit.place, Segment)}
    heard = outcome_notices(context.annotated, context.languages, context.facts.appeals)
    silent = [m for m in heard if not says_why(context.annotated, m, *_WHY)]
    if units and silent and not any(unit_of(context.annotated, m.sentence.segment) in units for m in silent):
        first = min(silent, key=lambda m: (first_in(m.sentence, *_AGAINST) is None, m.span))
        yield Hit(place=first.sentence.segment, span=first.sentence.span, tier=Tier.LOOK)


# What is told goes against the person.
_AGAINST = ("left-out", "refusal", "denial-letter", "turned-down")


def _topics(context: Context) -> Iterator[tuple[Segment, Span]]:
    """Yield where a norm says what is done about a refusal («об отказе делается отметка»): the reasons belong there.

    A member of the body who stands aside («бас тарту туралы жариялайды») turns nobody down.
    """
    for match in mentions(context.annotated, "refusal-topic", context.languages):
        sentence = match.sentence
        first, last = (sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
        beside = first - 1 if sentence.language == "ru" else last + 1
        near = sentence.tokens[beside] if 0 <= beside < len(sentence.tokens) else None
        paper = near is not None and any(r.pos == "NOUN" for r in sentence.backend.analyses(near.norm)[:1])
        of_its_own = first_in(sentence, "appeal", "refusal-in-passing") is not None
        if not (paper or of_its_own or steps_aside(match) or says_why(context.annotated, match, *_WHY)):
            yield sentence.segment, match.span


_ELSEWHERE = (Grounds.LIST, Grounds.REFERENCE)


def _unexplained(context: Context, refusal: Refusal) -> bool:
    sentence = context.annotated.sentence_at(refusal.cue.start)
    return sentence is None or first_in(sentence, "told-of-lack", "refusal-in-passing", "kin") is None


def _of_a_person(context: Context, denial: Denial) -> bool:
    sentence = denial.match.sentence
    named = first_in(sentence, "applicant", "document-talk", "denial-letter", "left-unexamined") is not None
    spared = first_in(sentence, "papers-back-spared", "refusal-in-passing") is not None
    back = first_in(sentence, "papers-back")
    spared = spared or (back is not None and not of_papers(back))
    if spared or in_case(denial.match) or not (named or denial.grounds is Grounds.LIST):
        return False
    return not says_why(context.annotated, denial.match, *_WHY)


def _silences(
    context: Context, silent: Iterable[Match], main: Iterable[Hit], *, plain: Collection[Match]
) -> Iterator[Hit]:
    """Yield one hit for each unit, at most a few, in which somebody goes away without a word why.

    Papers that come back with no word why (``plain``) are signed; of those left out of a list something may be told.
    """
    told = {unit_of(context.annotated, hit.place) for hit in main if isinstance(hit.place, Segment)}
    for match in sorted(silent, key=lambda m: m.span):
        unit = unit_of(context.annotated, match.sentence.segment)
        if unit not in told and len(told) < _PLACES:
            told.add(unit)
            sure = match in plain and first_in(match.sentence, "left-out", "deemed") is None
            tier = None if sure else Tier.LOOK
            yield Hit(place=match.sentence.segment, span=match.span, tier=tier)


# So many units of one act are shown.
_PLACES = 3


def _by_weight(context: Context, bare: list[Refusal], denied: list[Denial]) -> list[tuple[Segment, Span]]:
    """Return the places where somebody is turned down: what is done then, lists of grounds, mere mentions."""
    told = {r.span for r in bare}
    places = [(r.grounds, r.segment, r.cue) for r in bare]
    places += [(d.grounds, d.match.sentence.segment, d.match.span) for d in denied if d.match.sentence.span not in told]
    ranked = sorted(places, key=lambda p: (_weight(context, p[0], p[2]), p[2]))
    kept: list[tuple[Segment, Span]] = []
    for _, segment, span in ranked:
        if not any(span.meets(other) for _, other in kept):
            kept.append((segment, span))
    return kept


def _weight(context: Context, grounds: Grounds, cue: Span) -> int:
    sentence = context.annotated.sentence_at(cue.start)
    if sentence is None:
        return 3
    if first_in(sentence, "denial-done") is not None:
        return 0
    inside = (t for t in sentence.tokens if cue.start <= t.start < cue.end and t.is_word)
    readings = [sentence.backend.analyses(t.norm)[:1] for t in inside]
    acts = any(r.pos == "VERB" and not {"inf", "vnoun"} & r.features for found in readings for r in found)
    if grounds in _ELSEWHERE:
        return 2
    return 1 if acts else 3


def _silent_about_outcome(context: Context) -> Iterator[Hit]:
    """Yield the chapter in which applications are decided, when the act speaks neither of refusal nor of reasons.

    Where no ranking decides and nobody is told the outcome, a refusal can only be silent.
    """
    asked = first_mention(context, "person-request")
    if context.facts.refusals or asked is None or context.act.typing.type not in DECIDING:
        return
    measured = context.act.typing.type in RANKING or first_mention(context, "criteria") is not None
    if not measured and first_mention(context, "decision-notice") is None:
        segment, span = chapter_of(context, asked)
        yield Hit(place=segment, span=span, cues=((EvidenceRole.TRIGGER, asked.span),), tier=Tier.LOOK)
