"""The steps of a procedure: who does what with a person's matter, and which of them decide it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.facts.deadlines.deeds import deeds_in
from legal_risk.facts.deadlines.roles import Doing, doing_at
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import ActType, Node, NodeKind, Segment, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role

FINAL = frozenset({"decide", "award", "enrol", "appoint", "transfer", "approve", "issue-order"})
REVIEW = frozenset({"consider", "check", "evaluate", "hold", "refuse", "accept", "register"})
# Taking papers in decides nothing.
INTAKE = frozenset({"accept", "register"})
DELIVERY = frozenset({"issue", "pay", "notify", "send", "publish", "conclude", "return", "draw-up", "sign"})
APPOINTING = frozenset({"appoint", "enrol", "issue-order"})
_OF_PERSON = frozenset({"application", "candidate", "money", "status", "certificate", "result"})
# Kinds of act in which a person asks by the nature of the thing, and those in which a body decides about a person.
_APPLIED_FOR = frozenset({ActType.COMPETITION, ActType.ADMISSION, ActType.SERVICE_RULES})
_PERSONAL = _APPLIED_FOR | {ActType.ATTESTATION, ActType.GRANT}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a procedure: what is done where."""

    doing: Doing
    sentence: Sentence
    segment: Segment
    unit: Node


def procedures(context: Context) -> Iterator[tuple[Node, list[Step]]]:
    """Yield the documents in which somebody asks and a body answers, with their steps."""
    known = context.annotated.found
    if procedures not in known:
        known[procedures] = tuple(_procedures(context))
    yield from known[procedures]


def _procedures(context: Context) -> Iterator[tuple[Node, list[Step]]]:
    for document in procedure_documents(context):
        segments = [s for s in context.act.segments_of(document) if s.zone is Zone.BODY]
        steps = [step for s in segments if not idle_chapter(context, s) for step in _steps(context, s)]
        if steps:
            yield document, steps


def procedure_documents(context: Context) -> Iterator[Node]:
    """Yield the documents of the act in which somebody asks and a body answers."""
    act = context.act
    for document in [n for n in act.walk() if n.kind is NodeKind.APPROVED] or [act.root]:
        segments = [s for s in act.segments_of(document) if s.zone is Zone.BODY]
        if act.typing.type in _PERSONAL or any(_asks(context, s) for s in segments):
            yield document


def begins_in(node: Node, segment: Segment | None) -> bool:
    """Tell whether ``segment`` begins inside ``node``; a term of a mere string has none."""
    return segment is not None and node.span.start <= segment.span.start < node.span.end


def is_asked_for(context: Context, document: Node) -> bool:
    """Tell whether a person asks for what ``document`` regulates, by the nature of the act or by a norm."""
    segments = context.act.segments_of(document)
    return context.act.typing.type in _APPLIED_FOR or any(_asks(context, s) for s in segments if s.zone is Zone.BODY)


def _asks(context: Context, segment: Segment) -> bool:
    language = context.annotated.language_of(segment)
    return _asking(language).search(context.annotated.lower, segment.view.start, segment.view.end) is not None


@cache
def _asking(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"(?:заявлени|заявк|ходатайств|рапорт|документ|обращени)\w*[^.;]{0,120}\b(?:пода(?:ет|ют|ется|ются)|"
            r"представля\w+т(?:ся)?|внос(?:ит|ят|ится|ятся)|прилага\w+т\w*|сда(?:ет|ют|ются)|направля\w+т(?:ся)?)\b"
            r"|\b(?:пода(?:ет|ют)|представля(?:ет|ют)|обраща(?:ет|ют)ся|внос(?:ит|ят)|предоставля(?:ет|ют)|сдает|"
            r"сдают)\b[^.;]{0,160}(?:заявлени|заявк|ходатайств|документ|рапорт)"
        )
    return re.compile(
        r"(?:өтініш|өтінім|қолдаухат|құжат|рапорт|баянат)\w*[^.;]{0,160}\b(?:бер(?:еді|іледі)|ұсын(?:ады|ылады)|"
        r"тапсыр(?:ады|ылады)|жүгін(?:еді)|жолда(?:йды|нады)|енгіз(?:еді|іледі)|қоса беріледі)"
    )


def idle_chapter(context: Context, segment: Segment) -> bool:
    """Tell whether the unit belongs to general provisions or to a list of competences, rights and duties."""
    act = context.act
    chapter = act.enclosing(segment.node, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.PARAGRAPH)
    heading = (chapter.heading or "").lower() if chapter else ""
    return _general(context.annotated.language_of(segment)).search(heading) is not None


@cache
def _general(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"общие положения|функци|полномочия|права и обязанност|задачи|обжаловани|апелляци|заключительные|понятия|"
            r"ответственност|состав комисси"
        )
    return re.compile(
        r"жалпы ереже|функция|өкілетті|құқықтар|міндетт|шағымдан|апелляция|қорытынды ереже|ұғымдар|жауапкершілі|"
        r"комиссия құрамы"
    )


def _steps(context: Context, segment: Segment) -> Iterator[Step]:
    annotated, act = context.annotated, context.act
    language, content = annotated.language_of(segment), segment.content
    unit = act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or segment.node
    for deed in deeds_in(annotated.lower, language, content.start, content.end):
        if deed.kind not in FINAL and deed.kind not in REVIEW and deed.kind not in DELIVERY:
            continue
        sentence = annotated.sentence_at(deed.span.start)
        if sentence is not None and sentence.language == language:
            yield Step(doing_at(sentence, deed), sentence, segment, unit)


def decides_on_person(step: Step) -> bool:
    """Tell whether the step takes a decision about a person, a sum or a paper for him, not an internal one."""
    kind, things = step.doing.deed.kind, step.doing.things
    formal = by_whom(step.sentence.language).search(step.sentence.lower) is not None
    if (step.doing.role is Role.CITIZEN and not formal) or _is_internal(step) or "complaint" in things:
        return False
    if kind == "refuse" and step.doing.role in (Role.BODY, Role.OFFICIAL):
        return True
    if kind in ("award", "enrol", "transfer") or (formal and kind in ("send", "issue")):
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
            r"приказ\w*,? о(?:б)? (?:назначени|зачислени|присвоени|переводе|восстановлени|выплат|присуждени|"
            r"отчислени|предоставлени)|"
            r"спис\w+ (?:лиц|обучающихся|получателей|кандидат|претендент|участник|победител|студент|абитуриент|награжд)"
        )
    return re.compile(
        r"(?:тағайындау|қабылдау|беру|ауыстыру|төлеу|шығару|ұсыну) туралы бұйры|"
        r"(?:адам|тұлға|білім алушы|алушы|үміткер|кандидат|қатысушы|жеңімпаз|студент|талапкер|түсуші)\w*(?: \w+)? тізім"
    )


def _is_internal(step: Step) -> bool:
    """Tell whether the step is about the body itself («состав комиссии утверждается»), not about a person."""
    text = step.sentence.lower
    language = step.sentence.language
    return _internal(language).search(text) is not None


@cache
def _internal(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\bсостав\w* (?:\w+ ){0,2}комисси|персональн\w+ состав|положени\w+ о|председател\w+ комиссии (?:назнача|"
            r"избира)|секретар\w+ (?:комиссии )?(?:назнача|избира)|"
            r"большинств\w+ голосов|правомочн|кворум|открытым голосованием|\bплан\w*\b|\bформ[аы] (?:утвержд|"
            r"заявлени)|тематик|перечень \w+ утвержд|гражданам,? внес|вправе|может быть|"
            r"в течение (?:всего )?(?:учебного|периода)|присваива\w+[^.;]{0,40} номер|"
            r"\b(?:комисси|коллеги|совет|жюри)\w*[^.;:]{0,60} (?:утвержда|образу|созда|формиру|избира)\w+ся"
        )
    return re.compile(
        r"комиссия\w*(?: \w+)? құрам|дербес құрам|туралы ереже|төраға\w* (?:тағайында|сайла)|хатшы\w* (?:тағайында|"
        r"сайла)|"
        r"көпшілік дау|заңды деп|кворум|ашық дауыс|\bжоспар|нысан\w* бекіт|тізбесі\w* \w* ?бекіт|құқылы|мүмкін\b"
    )


def is_last_word(step: Step) -> bool:
    """Tell whether the step ends the matter and says by whom («утверждается решением руководителя»)."""
    kind, things = step.doing.deed.kind, step.doing.things
    if kind not in FINAL or (kind == "transfer" and "application" not in things):
        return False
    signed = kind == "approve" and "list" in things and step.doing.role in (Role.BODY, Role.OFFICIAL)
    return (
        signed
        or kind in ("decide", "issue-order")
        or by_whom(step.sentence.language).search(step.sentence.lower) is not None
    )


@cache
def by_whom(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of words that name the decision itself («решением», «шешімімен»)."""
    return re.compile(
        r"\b(?:решением|приказом|распоряжением|постановлением)\b"
        if language == "ru"
        else r"шешімімен|бұйрығымен|өкімімен|қаулысымен|шешімі негізінде"
    )
