"""Refusals without a closed list of grounds, at will, or without reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.detectors.procedures import DECIDING, chapter_of, first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.facts.refusals import Denial, Reasons, denials, names_grounds, reasons_owed, reasons_withheld
from legal_risk.facts.refusals.denials import of_complaint, unit_of
from legal_risk.model.act import ActType, Segment
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.norm import Grounds, Refusal, RefusalKind
from legal_risk.model.span import Span
from legal_risk.structure.service_table import service_rows


class NoRefusalGrounds:
    """Finds procedures in which a person can be turned down and no grounds are listed anywhere."""

    name = "no-refusal-grounds"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most one hit: at the bare refusal, else at the chapter of the procedure."""
        captions = {segment for row in service_rows(context.act) for segment in row.name}
        refusals = [r for r in context.facts.refusals if r.segment not in captions]
        empty_row = _empty_grounds_row(context)
        grounded = any(_grounded(context, r) and not (empty_row and _sends_to_row(context, r.span)) for r in refusals)
        grounded = grounded or any(
            d.grounds is not Grounds.NONE and d.match.sentence.segment not in captions and _keeps_out(d)
            for d in denials(context.annotated, context.languages, context.facts.appeals)
        )
        grounded = grounded or first_mention(context, "outcome-denied") is not None
        if grounded or _grounds_row(context) or _grounds_named(context, captions, empty_row=empty_row):
            return
        said = (r for r in refusals if r.kind is RefusalKind.REFUSAL and not _told_in_passing(context, r))
        bare = min(said, key=lambda r: r.discretionary, default=None)
        if bare is not None:
            # A refusal at will is a factor of its own; that its grounds are not listed either is worth a look.
            tier = None if _said_outright(context, bare) and not bare.discretionary else Tier.LOOK
            yield Hit(place=bare.segment, span=bare.cue, cues=((EvidenceRole.TRIGGER, bare.cue),), tier=tier)
        elif (asked := first_mention(context, "person-request")) is not None and context.act.typing.type in DECIDING:
            segment, span = chapter_of(context, asked)
            ranked = context.act.typing.type in _RANKING or first_mention(context, "criteria") is not None
            yield Hit(
                place=segment,
                span=span,
                cues=((EvidenceRole.TRIGGER, asked.span),),
                tier=Tier.LOOK if ranked else None,
                severity=Severity.MEDIUM if ranked else None,
            )


def _told_in_passing(context: Context, refusal: Refusal) -> bool:
    """Tell whether the refusal is only counted, or named as what somebody complains about or is written to about."""
    sentence = context.annotated.sentence_at(refusal.cue.start)
    if sentence is None or first_in(sentence, "refusal-in-passing") is not None:
        return True
    units = {unit_of(context.annotated, a.segment) for a in context.facts.appeals}
    return unit_of(context.annotated, refusal.segment) in units and first_in(sentence, "appeal") is not None


def _said_outright(context: Context, refusal: Refusal) -> bool:
    """Tell whether the norm refuses in so many words: papers sent back for a fault that it names are another matter."""
    words = refusal.cue.of(context.annotated.lower)
    return any(stem in words for stem in ("отказ", "отклон", "бас тарт", "қабылдама"))


# Where a place in a ranking or a mark decides, a person is not refused but passed over.
_RANKING = (ActType.COMPETITION, ActType.ADMISSION, ActType.ATTESTATION)


class RefusalWithoutReasons:
    """Finds refusals for which neither the norm nor the act demands reasons."""

    name = "refusal-without-reasons"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the weightiest unreasoned refusal, the others as further evidence."""
        withheld = reasons_withheld(context.annotated, context.languages)
        if withheld is not None:
            yield Hit(place=withheld.sentence.segment, span=withheld.span)
            return
        owed = reasons_owed(context.annotated, context.languages, context.facts.appeals)
        if owed is Reasons.OWED:
            yield from _left_in_silence(context)
            return
        captions = {segment for row in service_rows(context.act) for segment in row.name}
        bare = [r for r in context.facts.refusals if r.segment not in captions]
        denied = [
            d
            for d in denials(context.annotated, context.languages, context.facts.appeals)
            if first_in(d.match.sentence, "applicant", "document-talk", "denial-letter", "left-unexamined") is not None
        ]
        if not bare and not denied:
            yield from (*_left_in_silence(context),) or _silent_about_outcome(context)
            return
        # To be kept out on a listed ground explains itself; that nobody need say so is worth a look.
        plain = any(r.kind is not RefusalKind.EXCLUDED or r.grounds is not Grounds.LIST for r in bare)
        (segment, span), *others = _by_weight(context, bare, denied)
        yield Hit(
            place=segment,
            span=span,
            cues=tuple((EvidenceRole.CUE, other) for _, other in others if not other.meets(span)),
            tier=None if plain and owed is Reasons.NONE else Tier.LOOK,
        )


def _left_in_silence(context: Context) -> Iterator[Hit]:
    """Yield what is put aside unexamined and nobody told of it, though refusals proper owe their reasons."""
    left = list(mentions(context.annotated, "left-unexamined", context.languages, unless="turned-down-other"))
    family = mentions(context.annotated, "left-family", context.languages)
    if any(first_in(m.sentence, *_TOLD) for m in (*left, *family)):
        return
    for match in left:
        complaint = first_in(match.sentence, "appeal") or of_complaint(context.annotated, match, context.facts.appeals)
        unit = unit_of(context.annotated, match.sentence.segment)
        own = (s for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment))
        if not complaint and not any(first_in(s, *_TOLD) for s in own):
            yield Hit(place=match.sentence.segment, span=match.span, tier=Tier.LOOK)
            return


_TOLD = ("decision-notice", "step-notice", "reasons")


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
    if grounds in (Grounds.LIST, Grounds.REFERENCE):
        return 2
    return 1 if acts else 3


def _silent_about_outcome(context: Context) -> Iterator[Hit]:
    """Yield the chapter in which applications are decided, when the act speaks neither of refusal nor of reasons."""
    asked = first_mention(context, "person-request")
    if context.facts.refusals or asked is None or context.act.typing.type not in DECIDING:
        return
    segment, span = chapter_of(context, asked)
    # Where no ranking decides and nobody is told the outcome, a refusal can only be silent.
    measured = context.act.typing.type in _RANKING or first_mention(context, "criteria") is not None
    told = first_mention(context, "decision-notice") is not None
    tier = Tier.LOOK if measured or told else None
    yield Hit(place=segment, span=span, cues=((EvidenceRole.TRIGGER, asked.span),), tier=tier)


def _grounded(context: Context, refusal: Refusal) -> bool:
    """Tell whether the norm ties a refusal to grounds; what the body may or may not do is no list of them."""
    tied = refusal.kind in (RefusalKind.REFUSAL, RefusalKind.EXCLUDED)
    sentence = context.annotated.sentence_at(refusal.cue.start)
    only = sentence is not None and first_in(sentence, "only-then") is not None
    bound = refusal.grounds is Grounds.LIST or not refusal.discretionary
    return tied and (only or (refusal.grounds is not Grounds.NONE and bound))


def _keeps_out(denial: Denial) -> bool:
    """Tell whether the norm itself keeps somebody out: not a clause in passing, not the removal of one who is in."""
    sentence = denial.match.sentence
    if first_in(sentence, "removal", "papers-back") is not None:
        return False
    last = denial.match.tokens[-1].norm
    return not any({"part", "cond", "vnoun"} & r.features for r in sentence.backend.analyses(last)[:1])


def _empty_grounds_row(context: Context) -> bool:
    """Tell whether the table has a row 9 and leaves it empty."""
    rows = [row for row in service_rows(context.act) if row.number == "9"]
    return bool(rows) and not any(_says_something(context, row.value) for row in rows)


_ROW = re.compile(r"\bстрок\w+|\bпункт\w* 9\b|\bжол(?:ы|ын|да|дағы)?\w*\b|\bтізбе\w*|\bперечн\w+")


def _sends_to_row(context: Context, span: Span) -> bool:
    """Tell whether a norm only sends to the table for its grounds."""
    return _ROW.search(span.of(context.annotated.lower)) is not None


def _grounds_named(context: Context, captions: set[Segment], *, empty_row: bool) -> bool:
    """Tell whether grounds are spoken of anywhere but in the caption of a row."""
    return any(
        match.sentence.segment not in captions
        and not (empty_row and _sends_to_row(context, match.sentence.span))
        and names_grounds(context.annotated, match)
        for code in context.languages
        for match in phrase_set(context.annotated.backend(code), "refusal-grounds").find(
            context.annotated, zones=NORM_ZONES
        )
    )


def _grounds_row(context: Context) -> bool:
    """Tell whether row 9 of the service-requirements table names anything."""
    return any(row.number == "9" and _says_something(context, row.value) for row in service_rows(context.act))


def _says_something(context: Context, segments: tuple[Segment, ...]) -> bool:
    return any(s.view.of(context.annotated.text).strip(" -–.") for s in segments)
