"""A body's decisive step that a person waits for, with no term in its sentence, its point, or its procedure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.deeds import deeds_in
from legal_risk.facts.deadlines.roles import Doing, doing_at
from legal_risk.facts.deadlines.table import service_totals
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import ActType, Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, ReferenceTarget, TermForm
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_FINAL = frozenset({"decide", "award", "enrol", "appoint", "transfer", "approve", "issue-order"})
_REVIEW = frozenset({"consider", "check", "evaluate", "hold", "refuse", "accept", "register"})
_DELIVERY = frozenset({"issue", "pay", "notify", "send", "publish", "conclude", "return", "draw-up", "sign"})
_APPOINTING = frozenset({"appoint", "enrol", "issue-order"})
_OF_PERSON = frozenset({"application", "candidate", "money", "status", "certificate", "result"})
_NOT_PROCEDURES = frozenset({ActType.LAW, ActType.CHARTER, ActType.LIST, ActType.AMENDING, ActType.PROCUREMENT})

# Kinds of act in which a person asks by the nature of the thing, and those in which a body decides about a person.
_APPLIED_FOR = frozenset({ActType.COMPETITION, ActType.ADMISSION, ActType.SERVICE_RULES})
_PERSONAL = _APPLIED_FOR | {ActType.ATTESTATION, ActType.GRANT}


@dataclass(frozen=True, slots=True)
class AbsentParams:
    """``find``: ``decision`` (the step that decides) or ``delivery`` (issue, payment, notice after it)."""

    find: str = "decision"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a procedure: what is done where."""

    doing: Doing
    sentence: Sentence
    segment: Segment
    unit: Node


class NoTerm:
    """Finds procedures in which the step that a person waits for has no term anywhere."""

    name = "deadline-absent"
    Params = AbsentParams

    def find(self, context: Context, params: AbsentParams) -> Iterator[Hit]:
        """Yield at most one hit for each approved document of the act."""
        if context.act.typing.type in _NOT_PROCEDURES:
            return
        for document, steps in _procedures(context):
            terms = [t for t in context.facts.deadlines if _within(context, document, t) and _firm(t)]
            if _served(context, terms):
                continue
            if params.find == "decision":
                asked = context.act.typing.type in _APPLIED_FOR or any(_asks(context, s) for s in context.act.segments_of(document) if s.zone is Zone.BODY)
                found = _undecided(context, steps, terms, asked=asked)
            else:
                found = _undelivered(context, steps, terms)
            if found is not None:
                yield found


def _procedures(context: Context) -> Iterator[tuple[Node, list[Step]]]:
    """Yield the documents in which somebody asks and a body answers, with their steps."""
    act = context.act
    documents = [n for n in act.walk() if n.kind is NodeKind.APPROVED] or [act.root]
    for document in documents:
        segments = [s for s in act.segments_of(document) if s.zone is Zone.BODY]
        if act.typing.type in _PERSONAL or any(_asks(context, s) for s in segments):
            steps = [step for s in segments if not _idle(context, s) for step in _steps(context, s)]
            if steps:
                yield document, steps


def _asks(context: Context, segment: Segment) -> bool:
    language = context.annotated.language_of(segment)
    return _asking(language).search(context.annotated.lower, segment.view.start, segment.view.end) is not None


@cache
def _asking(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"(?:заявлени|заявк|ходатайств|рапорт|документ|обращени)\w*[^.;]{0,120}\b(?:пода(?:ет|ют|ется|ются)|представля\w+т(?:ся)?|внос(?:ит|ят|ится|ятся)|прилага\w+т\w*|сда(?:ет|ют|ются)|направля\w+т(?:ся)?)\b"
            r"|\b(?:пода(?:ет|ют)|представля(?:ет|ют)|обраща(?:ет|ют)ся|внос(?:ит|ят)|предоставля(?:ет|ют)|сдает|сдают)\b[^.;]{0,160}(?:заявлени|заявк|ходатайств|документ|рапорт)"
        )
    return re.compile(
        r"(?:өтініш|өтінім|қолдаухат|құжат|рапорт|баянат)\w*[^.;]{0,160}\b(?:бер(?:еді|іледі)|ұсын(?:ады|ылады)|тапсыр(?:ады|ылады)|жүгін(?:еді)|жолда(?:йды|нады)|енгіз(?:еді|іледі)|қоса беріледі)"
    )


def _idle(context: Context, segment: Segment) -> bool:
    """Tell whether the unit belongs to general provisions or to a list of competences, rights and duties."""
    act = context.act
    chapter = act.enclosing(segment.node, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.PARAGRAPH)
    heading = (chapter.heading or "").lower() if chapter else ""
    return _general(context.annotated.language_of(segment)).search(heading) is not None


@cache
def _general(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"общие положения|функци|полномочия|права и обязанност|задачи|обжаловани|апелляци|заключительные|понятия|ответственност|состав комисси"
        )
    return re.compile(
        r"жалпы ереже|функция|өкілетті|құқықтар|міндетт|шағымдан|апелляция|қорытынды ереже|ұғымдар|жауапкершілі|комиссия құрамы"
    )


def _steps(context: Context, segment: Segment) -> Iterator[Step]:
    annotated, act = context.annotated, context.act
    language, content = annotated.language_of(segment), segment.content
    unit = act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or segment.node
    for deed in deeds_in(annotated.lower, language, content.start, content.end):
        if deed.kind not in _FINAL and deed.kind not in _REVIEW and deed.kind not in _DELIVERY:
            continue
        sentence = annotated.sentence_at(deed.span.start)
        if sentence is not None and sentence.language == language:
            yield Step(doing_at(sentence, deed), sentence, segment, unit)


def _within(context: Context, document: Node, term: Deadline) -> bool:
    return term.segment is not None and _holds(document, term.segment)


def _holds(node: Node, segment: Segment) -> bool:
    return node.span.start <= segment.span.start < node.span.end


def _firm(term: Deadline) -> bool:
    """Tell whether a term says when: vague words and periods do not, nor do references that lead nowhere."""
    if term.purpose is not Purpose.ACTION or term.form in (TermForm.VAGUE, TermForm.RECURRING):
        return False
    return term.target not in (ReferenceTarget.NOWHERE, ReferenceTarget.DECISION)


def _served(context: Context, terms: Sequence[Deadline]) -> bool:
    """Tell whether the service as a whole has a term: its table or a sentence sets one."""
    in_table = any(t.segment is not None and t.segment.zone is Zone.TABLE and t.form is TermForm.COUNTED for t in terms)
    return in_table or bool(service_totals(context.annotated, terms)) or any(t.action == "serve" for t in terms)


def _whole_term(context: Context, terms: Sequence[Deadline]) -> bool:
    """Tell whether one term bounds the whole procedure («Срок рассмотрения … составляет», «Конкурс проводится не позднее …»)."""
    if any(ends_contest(context, t) for t in terms):
        return True
    text = context.annotated.lower
    whole = (_whole(t.language).search(text[max(t.span.start - 140, 0) : t.span.start].split("\n")[-1]) for t in terms)
    return any(found is not None for found in whole)


def ends_contest(context: Context, term: Deadline) -> bool:
    """Tell whether ``term`` bounds a contest as a whole («Конкурс проводится не позднее двух месяцев после объявления»)."""
    counted = term.form in (TermForm.COUNTED, TermForm.DATE) and term.bound is Bound.MAX
    if not counted or term.purpose is not Purpose.ACTION or term.direction is Direction.BEFORE or term.clause is None:
        return False
    words = context.annotated.lower[term.clause.start : term.clause.end]
    if _total_contest(term.language).search(words) is not None:
        return True
    return term.action == "hold" and _contest(term.language).search(words) is not None


@cache
def _total_contest(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\bсрок\w* (?:проведения )?(?:конкурса|отбора|аттестации)\b")
    return re.compile(r"(?:конкурс|іріктеу|аттестаттау)(?:ты|ді|ды)? өткізу(?:дің)?(?: жалпы)? мерзім")


@cache
def _contest(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:конкурс|отбор|аттестация|назначение|замещение)\b"
        if language == "ru"
        else r"\b(?:конкурс|іріктеу|аттестаттау|тағайындау)(?:ты|ды|ді)?\b"
    )


@cache
def _whole(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\bсрок(?:и)? (?:оказания|предоставления|рассмотрения|принятия решения|присвоения|назначения|проведения конкурса)"
        )
    return re.compile(r"(?:көрсету|қарау|беру|тағайындау|шешім қабылдау|өткізу)(?:дің)? мерзім(?:і|дері)\b")


def _undecided(context: Context, steps: Sequence[Step], terms: Sequence[Deadline], *, asked: bool) -> Hit | None:
    decisive = [s for s in steps if _decides_on_person(s)]
    if _whole_term(context, terms):
        own = [t for t in terms if t.action != "hold"]
        appointed = [s for s in decisive if _follows_contest(s) and not _covered(s, own)]
        return None if any(t.action in _APPOINTING for t in own) else _hit(context, appointed, terms, None)
    deciding_terms = [
        t for t in terms if t.action in _FINAL | _REVIEW and t.actor is not Role.CITIZEN and not _of_complaint(t)
    ]
    if not deciding_terms:
        return _hit(context, decisive, terms, None if asked else Tier.LOOK)
    final_terms = [t for t in deciding_terms if t.action in _FINAL]
    open_ends = [s for s in decisive if _is_last_word(s) and not _covered(s, deciding_terms)]
    others = [s for s in open_ends if _is_another_body(s, terms)]
    if others or not final_terms:
        return _hit(context, others or open_ends, terms, None if asked else Tier.LOOK)
    return _hit(context, open_ends, terms, Tier.LOOK)


def _is_another_body(step: Step, terms: Sequence[Deadline]) -> bool:
    """Tell whether a body that no term of the document binds takes the decision."""
    named = step.doing.role in (Role.BODY, Role.OFFICIAL) and step.doing.key != ""
    return step.doing.deed.kind == "decide" and named and all(t.actor_key != step.doing.key for t in terms)


def _follows_contest(step: Step) -> bool:
    """Tell whether the step comes after the contest that a term bounds: the order that appoints its winner."""
    return step.doing.deed.kind in _APPOINTING and step.doing.role is not Role.CITIZEN


def _is_last_word(step: Step) -> bool:
    """Tell whether the step ends the matter and says by whom («утверждается решением руководителя»), or answers an application."""
    kind, things = step.doing.deed.kind, step.doing.things
    if kind not in _FINAL or (kind == "transfer" and "application" not in things):
        return False
    signed = kind == "approve" and "list" in things and step.doing.role in (Role.BODY, Role.OFFICIAL)
    return signed or kind in ("decide", "issue-order") or _by_whom(step.sentence.language).search(step.sentence.lower) is not None


def _decides_on_person(step: Step) -> bool:
    kind, things = step.doing.deed.kind, step.doing.things
    formal = _by_whom(step.sentence.language).search(step.sentence.lower) is not None
    if (step.doing.role is Role.CITIZEN and not formal) or _condition_of_another(step) or "complaint" in things:
        return False
    if kind in ("award", "enrol", "transfer"):
        return True
    if kind == "issue-order" or (kind == "approve" and "list" in things):
        return _of_people(step.sentence.language).search(step.sentence.lower) is not None
    if kind in ("consider", "decide", "appoint", "approve"):
        return any(t in _OF_PERSON for t in things[:3]) or (kind == "consider" and "documents" in things[:2])
    return False


@cache
def _of_people(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"приказ\w*,? о(?:б)? (?:назначени|зачислени|присвоени|переводе|восстановлени|выплат|присуждени|отчислени|предоставлени)|"
            r"спис\w+ (?:лиц|обучающихся|получателей|кандидат|претендент|участник|победител|студент|абитуриент|награжд)"
        )
    return re.compile(
        r"(?:тағайындау|қабылдау|беру|ауыстыру|төлеу|шығару|ұсыну) туралы бұйры|"
        r"(?:адам|тұлға|білім алушы|алушы|үміткер|кандидат|қатысушы|жеңімпаз|студент|талапкер|түсуші)\w*(?: \w+)? тізім"
    )


def _condition_of_another(step: Step) -> bool:
    """Tell whether the step is only mentioned («состав комиссии утверждается», «план», «форма»), not taken on a person."""
    text = step.sentence.lower
    language = step.sentence.language
    return _internal(language).search(text) is not None


@cache
def _internal(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\bсостав\w* (?:\w+ ){0,2}комисси|персональн\w+ состав|положени\w+ о|председател\w+ комиссии (?:назнача|избира)|секретар\w+ (?:комиссии )?(?:назнача|избира)|"
            r"большинств\w+ голосов|правомочн|кворум|открытым голосованием|\bплан\w*\b|\bформ[аы] (?:утвержд|заявлени)|тематик|перечень \w+ утвержд|гражданам,? внес|вправе|может быть|в течение (?:всего )?(?:учебного|периода)"
        )
    return re.compile(
        r"комиссия\w*(?: \w+)? құрам|дербес құрам|туралы ереже|төраға\w* (?:тағайында|сайла)|хатшы\w* (?:тағайында|сайла)|"
        r"көпшілік дау|заңды деп|кворум|ашық дауыс|\bжоспар|нысан\w* бекіт|тізбесі\w* \w* ?бекіт|құқылы|мүмкін\b"
    )


def _covered(step: Step, terms: Sequence[Deadline]) -> bool:
    """Tell whether a term stands in the same point, or belongs to the same doer's review or the same kind of step."""
    for term in terms:
        if term.segment is not None and _holds(step.unit, term.segment):
            return True
        if term.action == step.doing.deed.kind or (term.actor_key and term.actor_key == step.doing.key):
            return True
    return False


def _of_complaint(term: Deadline) -> bool:
    return "complaint" in term.object


def _undelivered(context: Context, steps: Sequence[Step], terms: Sequence[Deadline]) -> Hit | None:
    delivered = [
        s
        for s in steps
        if s.doing.deed.kind in ("issue", "pay", "notify")
        and s.doing.role is not Role.CITIZEN
        and "complaint" not in s.doing.things
    ]
    if not delivered or any(_delivers(t) for t in terms):
        return None
    return _hit(context, delivered, terms, Tier.LOOK)


def _delivers(term: Deadline) -> bool:
    """Tell whether the term is about something that reaches the person: a certificate, money, a notice, a decision."""
    if term.actor is Role.CITIZEN:
        return False
    handed = bool({"certificate", "result", "notice", "decision", "order", "money"} & set(term.object))
    return term.action in ("issue", "pay", "notify", "publish", "conclude") or (term.action == "send" and handed)


def _hit(context: Context, steps: Sequence[Step], terms: Sequence[Deadline], tier: Tier | None) -> Hit | None:
    if not steps:
        return None
    best = max(steps, key=lambda s: (_weight(s), -s.sentence.span.start))
    others = [s for s in steps if s is not best and s.unit is not best.unit]
    cues = [(EvidenceRole.CUE, best.doing.deed.span)]
    cues += [(EvidenceRole.CUE, s.doing.deed.span) for s in others[:3]]
    cues += [(EvidenceRole.COUNTER, t.span) for t in terms[:2]]
    return Hit(
        place=best.segment,
        span=_clipped(best.sentence),
        cues=tuple(cues),
        values={"cue": best.doing.deed.span.of(context.annotated.text)},
        tier=tier,
    )


def _weight(step: Step) -> int:
    kind, doing = step.doing.deed.kind, step.doing
    named = doing.role in (Role.BODY, Role.OFFICIAL)
    formal = _by_whom(step.sentence.language).search(step.sentence.lower) is not None
    return (
        3 * formal
        + 2 * named
        + 2 * (kind in ("decide", "award", "enrol", "transfer"))
        + ("application" in doing.things)
    )


@cache
def _by_whom(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:решением|приказом|распоряжением|постановлением)\b"
        if language == "ru"
        else r"шешімімен|бұйрығымен|өкімімен|қаулысымен|шешімі негізінде"
    )


def _clipped(sentence: Sentence) -> Span:
    return Span(sentence.span.start, sentence.span.end)
