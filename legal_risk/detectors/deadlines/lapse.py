"""A term whose lapse costs a person a right or the examination of the matter, with no way to have it restored."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.detectors.deadlines.lapses import CAMPAIGNS, Lapse, bids_itself, lapses, missed_term
from legal_risk.detectors.procedures import document_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import first_within, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.phrases import Match
from legal_risk.model.deadline import Deadline
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.norm import Role
from legal_risk.model.span import Span


class Forfeiture:
    """Finds norms by which a missed term destroys a person's right or leaves the matter unexamined."""

    name = "deadline-lapse"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit for each such norm unless the document provides for restoration of the term."""
        for lapse in lapses(context):
            term = missed_term(context, lapse)
            if not _restorable(context, lapse, term) and (hit := _hit(context, lapse, term)) is not None:
                yield hit


def _restorable(context: Context, lapse: Lapse, term: Deadline | None) -> bool:
    """Tell whether the document lets the missed term be restored, or counts good reasons.

    Another term is not this one: that of a complaint, where papers are late; the person's own, where a body was late.
    """
    document = context.act.source.view.to_view(document_of(context, lapse.sentence.segment).span)
    others = _kept_by_others(context, lapse, term)
    complains = first_in(lapse.sentence, "complaint-word") is not None
    for match in mentions(context.annotated, "term-restored", (lapse.sentence.language,)):
        if not document.covers(match.span) or _is_denied(match):
            continue
        persons = any(a.role is Role.CITIZEN for a in actors(match.sentence))
        if (complains or not _about_complaint(context, match)) and not (others and persons):
            return True
    return False


def _is_denied(match: Match) -> bool:
    """Tell whether the sentence spares only those who had a good reason, without saying how it is shown."""
    denied = first_in(match.sentence, "no-good-reason")
    return denied is not None and denied.span.meets(match.span)


def _about_complaint(context: Context, match: Match) -> bool:
    """Tell whether the point speaks of a complaint up to the words of the restoration."""
    point = context.act.source.view.to_view(unit_of(context, match.sentence.segment).span)
    return first_within(context.annotated, Span(point.start, match.span.end), "complaint-word") is not None


def _kept_by_others(context: Context, lapse: Lapse, term: Deadline | None) -> bool:
    """Tell whether it was for a body or an official to keep the term, and not for a person who was late himself."""
    if first_in(lapse.sentence, "body-late") is not None:
        return True
    if term is None or first_in(lapse.sentence, "person-late") is not None:
        return False
    if _asked_of_person(context, term) or bids_itself(context, term, lapse.sentence):
        return False
    return term.actor.decides or term.actor is Role.MEMBER


def _asked_of_person(context: Context, term: Deadline) -> bool:
    """Tell whether a Kazakh body only asks for a step within the term: «бес күн ішінде толықтыруды ұсынады»."""
    return term.language == "kk" and _ASKED.match(context.annotated.lower, term.span.end) is not None


_ASKED = re.compile(r"\s+\w+(?:уды|уді)\s+(?:ұсын|сұра|талап ет|міндетте)")


def _hit(context: Context, lapse: Lapse, term: Deadline | None) -> Hit | None:
    tier, severity = _weight(context, lapse, term)
    if tier is None:
        return None
    cues = [(EvidenceRole.CUE, lapse.lapse), (EvidenceRole.CUE, lapse.loss)]
    if term is not None:
        cues.append((EvidenceRole.CUE, term.span))
    text = context.annotated.text
    return Hit(
        place=lapse.sentence.segment,
        span=lapse.sentence.span,
        cues=tuple(cues),
        values={"cue": lapse.span.of(text), "term": term.span.of(text) if term else lapse.lapse.of(text)},
        tier=tier,
        severity=severity,
    )


def _weight(context: Context, lapse: Lapse, term: Deadline | None) -> tuple[Tier | None, Severity | None]:
    """Weigh the loss by who had to keep the term: a body or its secretary, the person, or nobody named."""
    if first_in(lapse.sentence, "no-good-reason") is not None:
        return Tier.LOOK, Severity.LOW
    if _kept_by_others(context, lapse, term):
        return Tier.CONCLUSION, Severity.HIGH
    if first_in(lapse.sentence, "complaint-word", "file-of-body") is not None:
        return Tier.CONCLUSION, Severity.MEDIUM
    campaign = context.act.typing.type in CAMPAIGNS or first_in(lapse.sentence, "announced-intake") is not None
    if lapse.of_right:
        return (Tier.LOOK if campaign else Tier.CONCLUSION), Severity.MEDIUM
    return (None if campaign or term is None else Tier.LOOK), Severity.LOW
