"""A chain of steps that breaks off: the day of an event is to be set in time, the event itself has no bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, TermForm
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

# To set a day takes days; whoever writes months means the event itself.
_SETTING_HOURS = 45 * 24
_COUNTED = (TermForm.COUNTED, TermForm.DATE)
# What follows the event says nothing about its day.
_AFTERWARDS = frozenset({"publish", "notify", "issue", "pay", "sign", "return", "issue-order"})


@dataclass(frozen=True, slots=True)
class _Setting:
    """A sentence in which a body sets the day of an event, with the term for doing so."""

    sentence: Sentence
    segment: Segment
    words: Span
    event: str
    term: Deadline


class OpenChain:
    """Finds days that are set within a term while nothing says by when the event must take place."""

    name = "deadline-chain"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit for each event of a document, at the first place where its day is set."""
        told: set[tuple[int, str]] = set()
        for setting in _settings(context):
            document = _document(context, setting.segment)
            key = (id(document), setting.event)
            if key in told or _bounded(context, setting, document):
                continue
            told.add(key)
            yield _hit(context, setting)


def _settings(context: Context) -> Iterator[_Setting]:
    terms = [t for t in context.facts.deadlines if _limits(t)]
    for language in context.languages:
        for found in _setting(language).finditer(context.annotated.lower):
            segment = context.act.segment_at(found.start())
            sentence = context.annotated.sentence_at(found.start())
            if sentence is None or segment.zone is not Zone.BODY or sentence.language != language:
                continue
            own = [t for t in terms if sentence.span.covers(t.quantity)]
            if len(own) == 1 and (own[0].hours or 0.0) <= _SETTING_HOURS and own[0].direction is Direction.AFTER:
                event = found["event"] or found["event2"]
                yield _Setting(sentence, segment, Span(*found.span()), event, own[0])


def sets_a_day(context: Context, term: Deadline) -> bool:
    """Tell whether the term is that for setting the day of an event, not for deciding anything."""
    if term.clause is None or term.action not in ("appoint", "approve"):
        return False
    return _setting(term.language).search(term.clause.of(context.annotated.lower)) is not None


def _limits(term: Deadline) -> bool:
    return term.form in _COUNTED and term.purpose is not Purpose.ENTRY and term.segment is not None


@cache
def _setting(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of «определяет дату защиты», «дата защиты назначается»; the event is a stem."""
    if language == "ru":
        verb = r"(?:назнача|определя|устанавлива|утвержда|согласовыва|назначит|определит|установит)\w*"
        day = r"(?:дат[уаы]|день|дн[яи]|время)(?:,? (?:и )?(?:время|место|дат[уа])(?: и место)?)?"
        event = (
            r"(?:защит|экзамен|собеседовани|аттестаци|испытани|тестировани|слушани|конкурс|распределени|жеребьевк|"
            r"квалификационн|прослушивани)"
        )
        return re.compile(
            rf"\b{verb} (?:[\w,-]+ ){{0,8}}?{day} (?:проведения )?(?:[\w-]+ ){{0,2}}?(?P<event>{event})\w*"
            rf"|\b{day} (?:проведения )?(?:[\w-]+ ){{0,2}}?(?P<event2>{event})\w*(?: [\w()-]+){{0,12}}? {verb}"
        )
    event = r"(?:қорғау|емтихан|әңгімелесу|сұхбаттасу|аттестаттау|тестілеу|сынақ|тыңдау|конкурс|бөлу|жеребе)"
    day = r"(?<!жұмыс )(?<!күнтізбелік )(?:күн(?:і|ін|дері|дерін)(?! ішінде)|уақыт(?:ы|ын))(?: мен \w+)?"
    verb = r"(?:анықта|айқында|белгіле|тағайында|бекіт)\w+"
    return re.compile(
        rf"\b(?P<event>{event})\w*(?: өткізу\w*)?(?: \w+){{0,2}}? {day}(?: [\w(),-]+){{0,12}}? {verb}(?P<event2>(?!))?"
    )


def _bounded(context: Context, setting: _Setting, document: Node) -> bool:
    """Tell whether some term of the document says by when the event takes place."""
    for term in _terms_of(context, document):
        if term is setting.term or term.bound is Bound.MIN or term.direction is Direction.BEFORE:
            continue
        if term.action in _AFTERWARDS:
            continue
        sentence = context.annotated.sentence_at(term.quantity.start)
        if sentence is not None and _is_held(sentence, setting.event):
            return True
    return False


def _terms_of(context: Context, document: Node) -> Sequence[Deadline]:
    reach = context.act.source.view.to_view(document.span)
    return [t for t in context.facts.deadlines if _limits(t) and reach.covers(t.quantity)]


def _is_held(sentence: Sentence, event: str) -> bool:
    """Tell whether the sentence says when the event takes place: «защита проводится …», «қорғау … өткізіледі»."""
    return event in sentence.lower and _holding(sentence.language, event).search(sentence.lower) is not None


@cache
def _holding(language: LanguageCode, event: str) -> re.Pattern[str]:
    if language == "ru":
        held = r"(?:провод|состо|осуществля|назнача|начина|заверша|организу|допуска|должн)\w*"
        return re.compile(
            rf"\b{event}\w*(?: [\w()-]+){{0,8}}? {held}|{held}(?: [\w()-]+){{0,10}}? {event}|"
            rf"\bсрок\w*(?: \w+){{0,3}} {event}|\bпериод\w*(?: \w+){{0,6}} {event}"
        )
    return re.compile(
        rf"\b{event}\w*(?: [\w(),-]+){{0,16}}? (?:өткіз|өтеді|жүргіз|тағайындал|бастал|аяқтал|ұйымдастыр)\w*|"
        rf"\b{event}\w*(?: \w+){{0,4}} мерзім|мерзім\w*(?: \w+){{0,6}} {event}"
    )


def _document(context: Context, segment: Segment) -> Node:
    return context.act.enclosing(segment.node, NodeKind.APPROVED, NodeKind.APPENDIX) or context.act.root


def _hit(context: Context, setting: _Setting) -> Hit:
    text = context.annotated.text
    return Hit(
        place=setting.segment,
        span=setting.sentence.span,
        cues=((EvidenceRole.CUE, setting.words), (EvidenceRole.CUE, setting.term.span)),
        values={"cue": setting.words.of(text), "term": setting.term.span.of(text)},
    )
