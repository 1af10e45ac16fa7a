"""Procedures in which somebody can be turned down and no grounds of it are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from legal_risk.detectors.bare_taking import bare_takings
from legal_risk.detectors.lacking import about_person, at_worst, lacking, perhaps_grounded
from legal_risk.detectors.procedures import DECIDING, RANKING, chapter_of, first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.facts.refusals import (
    Denial,
    adverse_outcomes,
    cell_names_ground,
    denials,
    grounds_of_outcome,
    names_grounds,
    of_one_matter,
    only_points_at_law,
)
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.model.act import Segment, Zone
from legal_risk.model.decision import LOOSE, Slot
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Grounds, Refusal, RefusalKind
from legal_risk.model.span import Span
from legal_risk.structure.service_table import ServiceRow, service_rows


class NoRefusalGrounds:
    """Finds procedures in which a person can be turned down and no grounds are listed anywhere."""

    name = "no-refusal-grounds"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit: at the bare refusal, the outcome told in other words, the chapter, or the decision.

        And one, for a look, at what is taken from a person on no ground.
        """
        told = next(self._told(context), None)
        if told is not None:
            yield told
        elif silent := [d for d in lacking(context, Slot.REFUSAL) if about_person(d)]:
            firm = [d for d in silent if d.kind not in LOOSE]
            if firm or not _ever_grounded(context):
                yield at_worst(tuple(firm or silent))
        for taking in islice(bare_takings(context), 1):
            yield Hit(taking.segment, taking.cue, ((EvidenceRole.TRIGGER, taking.cue),), tier=Tier.LOOK)

    def _told(self, context: Context) -> Iterator[Hit]:
        captions = {segment for row in service_rows(context.act) for segment in row.name}
        refusals = [r for r in context.facts.refusals if r.segment not in captions]
        if _grounds_row(context) or _grounds_apart(context, captions, refusals):
            return
        empty_row = _empty_grounds_row(context)
        tied = [r for r in refusals if _grounded(context, r) and not _challenged(context, r)]
        tied = [r for r in tied if not (empty_row and _sends_to_row(context, r.span))]
        if (bare := _bare(context, refusals, tied)) is not None:
            # A refusal at will is a factor of its own; that its grounds are not listed either is worth a look.
            doubted = bare.discretionary or tied or _as_case(context, bare) or _patient_described(context, bare)
            cue = ((EvidenceRole.TRIGGER, bare.cue),)
            nothing = _told_nothing(context)
            doubted = doubted or not (nothing or empty_row or not perhaps_grounded(context))
            place, span = nothing or (bare.segment, bare.cue)
            yield Hit(place=place, span=span, cues=cue, tier=Tier.LOOK if doubted else None)
        elif not tied:
            yield from _judged(context, refusals) or _otherwise(context)


def _challenged(context: Context, refusal: Refusal) -> bool:
    """Tell whether a norm about complaints only names the refusal: why a term is restored is no ground of it."""
    sentence = context.annotated.sentence_at(refusal.cue.start)
    return sentence is not None and any(a.opens and a.span.meets(sentence.span) for a in context.facts.appeals)


def _ever_grounded(context: Context) -> bool:
    """Tell whether any norm turns somebody or his papers away on a ground that it names."""
    facts = context.facts
    found = denials(context.annotated, context.languages, facts.appeals)
    return any(r.grounds is not Grounds.NONE for r in facts.refusals) or any(
        d.grounds is not Grounds.NONE for d in found
    )


def _grounds_apart(context: Context, captions: set[Segment], refusals: Sequence[Refusal]) -> bool:
    """Tell whether grounds stand there without a refusal: named as such, or as what keeps somebody out."""
    not_taken = any(_not_taken(context, r) for r in refusals)
    doors = [r.cue for r in refusals if r.kind is RefusalKind.NOT_ACCEPTED]
    found = denials(context.annotated, context.languages, context.facts.appeals)
    kept_out = (
        d.grounds is not Grounds.NONE
        and d.match.sentence.segment not in captions
        and (not_taken or not any(d.match.span.meets(door) for door in doors))
        and _keeps_out(d, not_taken=not_taken)
        for d in found
    )
    named = any(kept_out) or first_mention(context, "outcome-denied") is not None
    return named or _grounds_named(context, captions, empty_row=_empty_grounds_row(context))


def _bare(context: Context, refusals: Sequence[Refusal], tied: Sequence[Refusal]) -> Refusal | None:
    """Return the plainest refusal in so many words that no grounds of ``tied`` belong to."""
    title, _ = title_of(context.act)
    name = title.view.of(context.annotated.lower)
    said = (
        r
        for r in refusals
        if r.kind is RefusalKind.REFUSAL
        and said_outright(context, r)
        and not _told_in_passing(context, r)
        and not any(of_one_matter(t, r, name) for t in tied)
    )
    return min(said, key=_plainness, default=None)


def _plainness(refusal: Refusal) -> tuple[bool, bool, bool]:
    """Order refusals: those that a norm leaves to no will, then those on no ground, then those outside tables."""
    return refusal.discretionary, refusal.grounds is not Grounds.NONE, refusal.segment.zone is Zone.TABLE


def _judged(context: Context, refusals: Sequence[Refusal]) -> list[Hit]:
    """Return the first norm that keeps somebody out upon a judgement alone: «заявки, сочтённые слабыми, …»."""
    turned = [
        (d.match.sentence, d.match.span) for d in denials(context.annotated, context.languages, context.facts.appeals)
    ]
    said = ((context.annotated.sentence_at(r.cue.start), r.cue) for r in refusals)
    found = [(s, cue) for s, cue in (*turned, *said) if s is not None and first_in(s, "ground-judged") is not None]
    first = min(found, key=lambda f: f[1], default=None)
    return [Hit(first[0].segment, first[1], (), tier=Tier.LOOK)] if first else []


def _otherwise(context: Context) -> Iterator[Hit]:
    """Yield the outcome against the person that other words speak of; without any, the chapter that only grants.

    Neither is a refusal in so many words: both are worth a look only.
    Where a scale or a ranking decides, what is not granted has its ground in it.
    """
    asked = first_mention(context, "person-request")
    if asked is None:
        return
    measured = context.act.typing.type in RANKING or first_mention(context, "criteria") is not None
    found = [*adverse_outcomes(context.annotated, context.languages, context.facts.appeals)]
    if any(grounds_of_outcome(context.annotated, m) is not Grounds.NONE for m in found):
        return
    if (outcome := min(found, key=lambda m: m.span, default=None)) is not None:
        cue = ((EvidenceRole.TRIGGER, outcome.span),)
        yield Hit(outcome.sentence.segment, outcome.span, cue, tier=Tier.LOOK)
    elif not measured and context.act.typing.type in DECIDING:
        segment, span = chapter_of(context, asked)
        yield Hit(segment, span, ((EvidenceRole.TRIGGER, asked.span),), tier=Tier.LOOK)


def _told_in_passing(context: Context, refusal: Refusal) -> bool:
    """Tell whether the refusal is only counted, or named as what somebody complains about or is written to about."""
    sentence = context.annotated.sentence_at(refusal.cue.start)
    if sentence is None:
        return True
    if first_in(sentence, "refusal-in-passing") is not None and first_in(sentence, "refusal-as-case") is None:
        return True
    units = {unit_of(context.annotated, a.segment) for a in context.facts.appeals}
    return unit_of(context.annotated, refusal.segment) in units and first_in(sentence, "appeal") is not None


def _as_case(context: Context, refusal: Refusal) -> bool:
    """Tell whether the refusal is only the case in which something else is done («в случае отказа …»)."""
    sentence = context.annotated.sentence_at(refusal.cue.start)
    return sentence is not None and first_in(sentence, "refusal-as-case") is not None


def said_outright(context: Context, refusal: Refusal) -> bool:
    """Tell whether the norm refuses in so many words: papers sent back for a fault that it names are another matter."""
    words = refusal.cue.of(context.annotated.lower)
    return any(stem in words for stem in ("отказ", "отклон", "бас тарт", "қабылдама", "қабылданба"))


def _patient_described(context: Context, refusal: Refusal) -> bool:
    """Tell whether the norm says what is turned down: «заявка, поступившая после срока, отклоняется» is a ground."""
    sentence = context.annotated.sentence_at(refusal.cue.start)
    if sentence is None:
        return False
    pairs = zip(sentence.tokens, sentence.tokens[1:], strict=False)
    clauses = (word for comma, word in pairs if comma.text == "," and word.end <= refusal.cue.end)
    return any("part" in r.features for word in clauses for r in sentence.backend.analyses(word.norm)[:1])


def _grounded(context: Context, refusal: Refusal) -> bool:
    """Tell whether the norm ties a refusal to grounds; what the body may or may not do is no list of them."""
    tied = refusal.kind in (RefusalKind.REFUSAL, RefusalKind.EXCLUDED)
    sentence = context.annotated.sentence_at(refusal.cue.start)
    if sentence is not None and first_in(sentence, "refusal-in-passing") is not None:
        return False
    only = sentence is not None and first_in(sentence, "only-then") is not None
    bound = refusal.grounds is Grounds.LIST or not refusal.discretionary
    return tied and (only or (refusal.grounds is not Grounds.NONE and bound))


def _not_taken(context: Context, refusal: Refusal) -> bool:
    """Tell whether the act refuses by not taking papers in («өтінімді қабылдамау туралы хат»)."""
    words = refusal.cue.of(context.annotated.lower)
    return refusal.kind is RefusalKind.REFUSAL and any(stem in words for stem in ("прием", "приня", "қабылда"))


def _keeps_out(denial: Denial, *, not_taken: bool) -> bool:
    """Tell whether the norm itself keeps somebody out: no clause in passing, no removal.

    Papers left at the door are no refusal, unless that is how the act refuses (``not_taken``).
    """
    sentence = denial.match.sentence
    if first_in(sentence, "removal", "papers-back") is not None:
        return False
    if not not_taken and first_in(sentence, "papers-not-taken") is not None:
        return False
    last = denial.match.tokens[-1].norm
    return not any({"part", "cond", "vnoun"} & r.features for r in sentence.backend.analyses(last)[:1])


def _empty_grounds_row(context: Context) -> bool:
    """Tell whether the table has a row 9 and leaves it empty."""
    rows = [row for row in service_rows(context.act) if row.topic == "9"]
    return bool(rows) and not any(_says_something(context, row) for row in rows)


def _told_nothing(context: Context) -> tuple[Segment, Span] | None:
    """Return the words of a row 9 that names no ground («производится согласно законодательству»)."""
    cells = (s for row in service_rows(context.act) if row.topic == "9" for s in row.value)
    return next(((s, s.content) for s in cells if only_points_at_law(context.annotated, s)), None)


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
    return any(row.topic == "9" and _says_something(context, row) for row in service_rows(context.act))


def _says_something(context: Context, row: ServiceRow) -> bool:
    return any(cell_names_ground(context.annotated, cell, context.facts.refusals) for cell in row.value)
