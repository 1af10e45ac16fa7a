"""Steps that a person waits for, without any word of time, in a procedure whose other steps have their terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.detectors.deadline_steps import begins_in, idle_chapter
from legal_risk.detectors.deadline_whole import bounds_whole, served
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors, agent, subject_before
from legal_risk.facts.deadlines.act import plain_counts
from legal_risk.facts.phrasebook import first_in, words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.model.act import ActType, Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import Deadline, Direction, Purpose, ReferenceTarget, TermForm
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

_NOT_PROCEDURES = frozenset({ActType.LAW, ActType.CHARTER, ActType.LIST, ActType.AMENDING, ActType.PROCUREMENT})
# More would not be read.
_SHOWN = 3
# So many firm terms make it plain that the act is one that sets terms.
_SIBLINGS = 2
_ALIKE = 0.45


@dataclass(frozen=True, slots=True)
class _Step:
    """A sentence in which somebody acts for or about a person, the verb of the step and how sure it is."""

    segment: Segment
    sentence: Sentence
    verb: Span
    lemma: str
    weight: int


class SilentSteps:
    """Finds the steps of a body towards a person that alone have no term."""

    name = "deadline-silent"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most three hits for each approved document, the surest steps."""
        if context.act.typing.type in _NOT_PROCEDURES:
            return
        known = context.facts.deadlines
        every = (*known, *plain_counts(context.annotated, known))
        approved = [n for n in context.act.walk() if n.kind is NodeKind.APPROVED]
        for document in approved or [context.act.root]:
            terms = [t for t in every if begins_in(document, t.segment)]
            firm = [t for t in terms if _is_firm(t) and not _describes(context, t)]
            if len(firm) < _SIBLINGS or served(context, firm) or bounds_whole(context, firm):
                continue
            steps = [s for s in _steps(context, document, terms) if not _covered(context, s, firm)]
            shown = sorted(steps, key=lambda s: (-s.weight, s.sentence.span))[:_SHOWN]
            yield from (_hit(context, s, firm) for s in sorted(shown, key=lambda s: s.sentence.span))


def _is_firm(term: Deadline) -> bool:
    if term.form is TermForm.EVENT:
        return term.direction is Direction.AFTER
    return term.purpose is Purpose.ACTION and term.form in (TermForm.COUNTED, TermForm.DATE)


def _steps(context: Context, document: Node, terms: Sequence[Deadline]) -> Iterator[_Step]:
    told = [t.quantity for t in terms if not _describes(context, t) and t.target is not ReferenceTarget.NOWHERE]
    for segment in context.act.segments_of(document):
        if segment.zone is Zone.BODY and not idle_chapter(context, segment) and not _opens(context, segment):
            for sentence in context.annotated.sentences(segment):
                if not any(sentence.span.covers(span) for span in told):
                    step = _step(segment, sentence)
                    if step is not None:
                        yield step


def _opens(context: Context, segment: Segment) -> bool:
    """Tell whether the segment stands in the first point: it says what the document is about."""
    point = context.act.enclosing(segment.node, NodeKind.POINT)
    return point is not None and point.number == "1"


def _describes(context: Context, term: Deadline) -> bool:
    """Tell whether the time belongs to a noun («освободившееся в течение года место»), or is another step of a body.

    «До издания приказа» bounds nothing: the order has no term either.
    """
    lower = context.annotated.lower
    if term.form is TermForm.EVENT and term.direction is Direction.BEFORE:
        return _own_step(term.language).search(term.span.of(lower)) is not None
    if term.language == "kk":
        return (
            re.match(r" \w*(?:ған|ген|қан|кен)\b(?! (?:күн|соң|кейін))", lower[term.span.end : term.span.end + 24])
            is not None
        )
    before = lower[max(0, term.span.start - 24) : term.span.start]
    return re.search(r"\w(?:вш|нн|ющ|ящ)\w{2,3}(?:ся)? (?:в )?\Z", before) is not None


@cache
def _own_step(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"издани|приняти|подписани|утверждени|вынесени|решени")
    return re.compile(r"шық|шығар|қабылда|қол қой|бекіт|шешім")


def _step(segment: Segment, sentence: Sentence) -> _Step | None:
    if first_in(sentence, "step-apart") is not None or _scored(sentence.language).search(sentence.lower) is not None:
        return None
    if _placed(sentence.language).search(sentence.lower) is not None:
        return None
    people = [a for a in actors(sentence) if a.role is Role.CITIZEN]
    thing = first_in(sentence, "step-thing")
    if not people and thing is None:
        return None
    idle = words_of(sentence.backend, "step-idle")
    for place, token in enumerate(sentence.tokens):
        lemma = _finite(sentence, token, place)
        if lemma is None or lemma in idle or _is_persons(sentence, place, token):
            continue
        if not _is_in_office(sentence, place, token):
            # «Место предоставляется обучающемуся…» says who may have it; nobody takes a step.
            continue
        weight = 3 * bool(people) + 2 * (thing is not None)
        return _Step(segment, sentence, Span(token.start, token.end), lemma, weight)
    return None


def _finite(sentence: Sentence, token: Token, place: int) -> str | None:
    """Return the dictionary form of a verb that states what is done, «подлежит рассмотрению» and «қарауға тиіс» too."""
    if not token.is_word or not _ending(sentence.language).search(token.norm):
        return None
    if token.norm == "тиіс":
        return sentence.backend.analyses(sentence.tokens[place - 1].norm)[0].lemma if place else None
    if place and sentence.tokens[place - 1].norm == "не":
        return None
    reading = sentence.backend.analyses(token.norm)[0]
    if "neg" in reading.features:
        return None
    return (
        reading.lemma
        if reading.pos == "VERB" and {"pres", "fut"} & set(reading.features) and "part" not in reading.features
        else None
    )


@cache
def _ending(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"[еияа]тс?я?\Z|[ую]тс?я?\Z" if language == "ru" else r"(?:[аей]д[ыі]|йд[ыі])\Z|\Aтиіс\Z")


def _is_persons(sentence: Sentence, place: int, token: Token) -> bool:
    """Tell whether a person or a member does it himself, not somebody in office."""
    passive = _reflexive(sentence.language).search(token.norm) is not None
    if passive and any(_acts(sentence, a) for a in actors(sentence)):
        return False
    doer = agent(sentence) if passive else subject_before(sentence, place)
    return doer is not None and doer.role in (Role.CITIZEN, Role.MEMBER)


def _is_in_office(sentence: Sentence, place: int, token: Token) -> bool:
    """Tell whether a body or an official is named as the one who takes the step."""
    if _reflexive(sentence.language).search(token.norm) is None:
        doer = subject_before(sentence, place)
        return doer is not None and doer.role in (Role.BODY, Role.OFFICIAL)
    doer = agent(sentence)
    named = doer is not None and doer.role in (Role.BODY, Role.OFFICIAL)
    return named or any(_acts(sentence, a) for a in actors(sentence))


def _acts(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether somebody in office is named as the doer of a passive."""
    if actor.role not in (Role.BODY, Role.OFFICIAL):
        return False
    before = sentence.tokens[actor.head - 1].norm if actor.head else ""
    cases = {r.case for r in sentence.backend.analyses(sentence.tokens[actor.head].norm)}
    return "ins" in cases and before not in ("с", "со", "перед", "за", "под", "между")


@cache
def _reflexive(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"ся\Z" if language == "ru" else r"(?:[ыі]л|(?<!ұс)[аеіыө]н|ал|ел)(?:ады|еді|ды|ді)\Z")


@cache
def _scored(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"\d+ балл" if language == "ru" else r"\d+ балл|\d+-?\w* балл")


@cache
def _placed(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a date or of a sitting that is known already."""
    if language == "ru":
        return re.compile(
            r"\b\d{1,2} (?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
            r"|\bна (?:том|этом|одном) (?:же )?заседании"
        )
    return re.compile(
        r"\b\d{1,2} (?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"
        r"|\b(?:сол|осы|бір) отырыста"
    )


def _covered(context: Context, step: _Step, firm: Sequence[Deadline]) -> bool:
    """Tell whether a firm term stands beside the step in its point for somebody in office, or for the same deed."""
    point = context.act.enclosing(step.segment.node, NodeKind.POINT, NodeKind.ARTICLE) or step.segment.node
    for term in firm:
        near = term.segment is not None and point.span.start <= term.segment.span.start < point.span.end
        if near and _ours(context, step, term):
            return True
        if term.clause is not None and _same_deed(context, step, term):
            return True
    return False


def _ours(context: Context, step: _Step, term: Deadline) -> bool:
    """Tell whether a term of the point is for somebody in office, or says by when the person learns of the step."""
    if term.actor is not Role.CITIZEN and (term.action != "" or term.actor is not Role.UNKNOWN):
        return True
    later = term.clause is not None and term.quantity.start > step.sentence.span.end
    return (
        later
        and _learns(term.language).search(context.annotated.lower, term.quantity.start - 120, term.quantity.end + 60)
        is not None
    )


@cache
def _learns(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\b(?:узна[её]т|получает|извещается|уведомляется|знакомится|видит)\b")
    return re.compile(r"(?:білмейді|біледі|алады|танысады|көреді|хабардар)\b")


def _same_deed(context: Context, step: _Step, term: Deadline) -> bool:
    """Tell whether the clause of the term has the verb of the step and nearly half of its words."""
    clause = term.clause.of(context.annotated.lower) if term.clause else ""
    if step.lemma[:5] not in clause:
        return False
    words, own = _stems(clause), _stems(step.sentence.lower)
    return step.lemma[:5] in words and len(words & own) >= _ALIKE * len(own)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"\w{4,}", text))


def _hit(context: Context, step: _Step, firm: Sequence[Deadline]) -> Hit:
    return Hit(
        place=step.segment,
        span=step.sentence.span,
        cues=((EvidenceRole.CUE, step.verb), *((EvidenceRole.COUNTER, t.span) for t in firm[:2])),
        values={"cue": step.verb.of(context.annotated.text)},
    )
