"""Decisions about persons without a way of appeal, and ways of appeal with a part missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from legal_risk.detectors.lacking import about_person, asked, person_asks
from legal_risk.detectors.own_review import looks_itself, own_review
from legal_risk.detectors.procedures import DECIDING, absence, first_mention, trigger, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.actors import actors
from legal_risk.facts.appeals import about_things, defines
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals import denials, in_case
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import ActType, Zone
from legal_risk.model.decision import LOOSE, DecisionKind, Mention
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.norm import Appeal, RefusalKind, Role
from legal_risk.model.span import Span


class NoAppeal:
    """Finds acts that let a body decide about persons and name no way to challenge the decision."""

    name = "no-appeal"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit at the title of the rules."""
        ways = [a for a in context.facts.appeals if a.matter is None and not _in_passing(context, a)]
        if any(a.opens for a in ways) or _in_order(context):
            return
        decided = _decided(context)
        if decided is not None:
            named = context.act.typing.type is not ActType.OTHER
            sure = named and not ways and decided is _Decided.PERSON and not _spoken_of(context)
            yield absence(context, trigger(context), tier=None if sure else Tier.LOOK)


def _in_order(context: Context) -> bool:
    """Tell whether points that stand in the order itself, not in rules that it approves, give the way of appeal."""
    found = mentions(context.annotated, "appeal", context.languages, zones=(Zone.OPERATIVE,))
    return any(not defines(match) for match in found)


class _Decided(StrEnum):
    """How a decision about persons was recognised: somebody applies and is decided about, or only one of the two."""

    PERSON = "person"
    PRESUMED = "presumed"


def _decided(context: Context) -> _Decided | None:
    """Return how the act decides about persons: who is put in charge, or orders a thing, is no such person."""
    about = (d for d in context.facts.decisions if any(_about_person(context, m) for m in d.mentions))
    if any(d.kind not in (DecisionKind.APPOINT, *LOOSE) for d in about):
        return _Decided.PERSON
    refused = any(r.kind is RefusalKind.REFUSAL for r in context.facts.refusals)
    if first_mention(context, "application") is None:
        return _Decided.PRESUMED if refused or _gained(context) or _harmed(context) else None
    firm = any(d.kind not in LOOSE for d in context.facts.decisions)
    decides = refused or firm or context.act.typing.type in DECIDING
    return _Decided.PERSON if decides else _Decided.PRESUMED


def _about_person(context: Context, mention: Mention) -> bool:
    """Tell whether the norm names the person decided about; what becomes of a comment is no such decision."""
    sentence = context.annotated.sentence_at(mention.cue.start)
    return mention.person_span is not None and (sentence is None or first_in(sentence, "comment-said") is None)


def _gained(context: Context) -> bool:
    """Tell whether a person who asks gets something, or the act itself says by its kind that somebody does."""
    gains = [d for d in context.facts.decisions if not d.adverse]
    if any(about_person(d) for d in gains) and (person_asks(context) or len(gains) >= _OFTEN):
        return True
    applied = DECIDING - {ActType.ATTESTATION}
    return bool(gains) and context.act.typing.type in applied and asked(context)


def _harmed(context: Context) -> bool:
    """Tell whether a person is punished, loses something or is left without it, though nobody asked for anything."""
    if any(d.adverse and d.kind not in LOOSE for d in context.facts.decisions):
        return True
    found = denials(context.annotated, context.languages, context.facts.appeals)
    return any(_of_person(d.match.sentence) and not in_case(d.match) for d in found)


def _of_person(sentence: Sentence) -> bool:
    """Tell whether the sentence is about a person; not about who sits in a body, nor about what somebody proposed."""
    named = actors(sentence)
    if first_in(sentence, "comment-said") is not None:
        return False
    return any(a.role is Role.CITIZEN for a in named) and not any(a.role.decides for a in named)


# So many decisions by which persons gain something are the subject of an act that has no word of a request.
_OFTEN = 3


def _spoken_of(context: Context) -> bool:
    """Tell whether a norm has a word of the family: the way may be given in words that were not understood.

    The dissent of a member of the body, a complaint about another matter, the way told only in a letter open none.
    """
    found = mentions(context.annotated, "appeal-family", context.languages, unless="appeal-void")
    return any(not (defines(match) or about_things(match)) for match in found)


class IncompleteAppeal:
    """Finds ways of appeal that leave open to whom, by when, or by when the complaint is decided."""

    name = "incomplete-appeal"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for the act, at the first norm about the appeal, naming what is missing."""
        if not context.facts.appeals or _is_about_appeal(context):
            return
        appeals = tuple(a for a in context.facts.appeals if a.matter is None and not _in_passing(context, a))
        if not appeals:
            return
        yield from _powerless(context, appeals)
        own = own_review(context, appeals)
        missing = _missing(appeals)
        if context.act.typing.type is ActType.LAW:
            # other laws give what a law leaves open; what it gives to the wrong body it gives itself
            missing, own = (), own if own and looks_itself(context, own) else None
        if missing or own:
            doubt = _doubt(context, appeals, missing, own)
            yield _hit(_main(appeals, own), missing, own, doubt)


def _powerless(context: Context, appeals: tuple[Appeal, ...]) -> Iterator[Hit]:
    """Yield where the complaint is looked into and nothing can come of it: the mark is explained, no more."""
    found = next(mentions(context.annotated, "appeal-powerless", context.languages), None)
    if found is None:
        return
    units = {unit_of(context, s) for s in (found.sentence.segment, *(a.segment for a in appeals))}
    told = (
        s for unit in units for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment)
    )
    if all(first_in(s, "complaint-granted") is None or s is found.sentence for s in told):
        values = {"missing": _NO_RESULT}
        yield Hit(place=found.sentence.segment, span=found.span, values=values, tier=Tier.LOOK)


def _missing(appeals: tuple[Appeal, ...]) -> tuple[_Part, ...]:
    """Return the parts of the way that no norm gives."""
    missing = tuple(part for part in _PARTS if not any(_given(part, a) for a in appeals))
    if len({a.filing_term or a.review_term for a in appeals} - {None}) > 1:
        # Two points with a time each: one is for filing, the other for the review.
        missing = tuple(part for part in missing if part.key == "body")
    if any(a.code for a in appeals):
        missing = tuple(p for p in missing if p.key == "body" and not any(a.court for a in appeals))
    return missing


class _Doubt(StrEnum):
    """Why an incomplete way of appeal is worth a look only."""

    ALIKE_NAMES = "who decides is told by names alone: two bodies may have like ones"
    CODE = "the Code names the body and the terms"
    UNREAD_TIMES = "times stand there that were not understood"
    ONE_TERM = "nothing but one term is missing"
    ELSEWHERE = "another point speaks of complaints in words that were not understood"
    UNNAMED = "the act does not call itself rules: another act may give the way"
    IDLE = "complaints are spoken of, and nobody is let to complain of what is decided"


def _doubt(
    context: Context, appeals: tuple[Appeal, ...], missing: tuple[_Part, ...], own: Span | None
) -> _Doubt | None:
    """Return why the finding may be none, ``None`` when every element was recognised."""
    if own is not None:
        return None if any(a.same_body for a in appeals) else _Doubt.ALIKE_NAMES
    if any(a.code for a in appeals):
        return _Doubt.CODE
    if context.act.typing.type is ActType.OTHER:
        return _Doubt.UNNAMED
    if not any(a.opens for a in appeals):
        return _Doubt.IDLE
    if _is_timed(context, appeals, missing):
        return _Doubt.UNREAD_TIMES
    spoken = mentions(context.annotated, "appeal-family", context.languages, unless="appeal-void")
    if len({unit_of(context, m.sentence.segment) for m in spoken}) > 1:
        return _Doubt.ELSEWHERE
    return _Doubt.ONE_TERM if len(missing) == 1 and missing[0].key != "body" else None


def _in_passing(context: Context, appeal: Appeal) -> bool:
    """Tell whether the point only mentions the way of appeal («с разъяснением порядка обжалования»)."""
    unit = unit_of(context, appeal.segment)
    for segment in context.act.segments_of(unit):
        for sentence in context.annotated.sentences(segment):
            passing = [m.span for m in phrase_set(sentence.backend, "appeal-in-passing").find_in(sentence)]
            cues = (m.span for m in phrase_set(sentence.backend, "appeal", "appeal-dissent").find_in(sentence))
            if any(not any(p.meets(cue) for p in passing) for cue in cues):
                return False
    return True


def _is_timed(context: Context, appeals: tuple[Appeal, ...], missing: tuple[_Part, ...]) -> bool:
    """Tell whether the points about the appeal hold times that may well be those that seem to be missing."""
    if not missing or any(part.key == "body" for part in missing):
        return False
    units = {unit_of(context, a.segment) for a in appeals}
    told = sum(getattr(a, p.key) is not None for a in appeals for p in _PARTS[1:])
    texts = (context.act.source.view.to_view(unit.span).of(context.annotated.lower) for unit in units)
    return sum(len(_TIME.findall(text)) for text in texts) >= told + len(missing)


_TIME = re.compile(
    r"\b\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|қаңтар|ақпан|"
    r"наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)|"
    r"\b(?:час|дн|день|дней|сут|недел|месяц|сағат|күн|тәулік|апта|ай)\w{0,6}\b"
)


def _is_about_appeal(context: Context) -> bool:
    """Tell whether the act itself regulates a body that hears complaints: all of it is the way of appeal."""
    segment, _ = title_of(context.act)
    return any(first_in(s, "appeal") for s in context.annotated.sentences(segment))


@dataclass(frozen=True, slots=True)
class _Part:
    key: str
    name: Localized


_PARTS = (
    _Part("body", Localized("орган, рассматривающий жалобу", "шағымды қарайтын орган", "the reviewing body")),
    _Part("filing_term", Localized("срок подачи жалобы", "шағым беру мерзімі", "the time limit for filing")),
    _Part("review_term", Localized("срок рассмотрения жалобы", "шағымды қарау мерзімі", "the time limit for review")),
)


def _given(part: _Part, appeal: Appeal) -> bool:
    return getattr(appeal, part.key) is not None


def _main(appeals: tuple[Appeal, ...], own: Span | None) -> Appeal:
    """Return the unit in which a body reviews itself, else the one that says most, the first of equals."""
    if own is not None and (again := [a for a in appeals if a.span.covers(own)]):
        return again[0]
    return max(appeals, key=lambda a: (sum(_given(p, a) for p in _PARTS), -a.cue.start))


def _hit(appeal: Appeal, missing: tuple[_Part, ...], own: Span | None, doubt: _Doubt | None) -> Hit:
    cues = [(EvidenceRole.CUE, own)] if own else []
    if appeal.blanket:
        cues.append((EvidenceRole.COUNTER, appeal.blanket))
    return Hit(
        place=appeal.segment,
        span=appeal.span,
        cues=tuple(cues),
        values={"missing": _listed(missing) if missing else _SAME_BODY},
        severity=Severity.HIGH if own else None,
        tier=Tier.LOOK if doubt else None,
    )


_NO_RESULT = Localized(
    "решение, которым жалоба удовлетворяется",
    "шағымды қанағаттандыратын шешім",
    "a decision that grants the complaint",
)
_SAME_BODY = Localized(
    "независимый орган (жалобу рассматривает тот, кто принял решение)",
    "тәуелсіз орган (шағымды шешім қабылдаған органның өзі қарайды)",
    "an independent body (the deciding body reviews itself)",
)


def _listed(parts: tuple[_Part, ...]) -> Localized:
    return Localized(
        ru=", ".join(p.name.ru for p in parts),
        kk=", ".join(p.name.kk for p in parts),
        en=", ".join(p.name.en for p in parts),
    )
