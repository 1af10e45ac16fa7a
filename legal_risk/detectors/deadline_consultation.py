"""Public discussion of drafts: too short, or without the duty to answer proposals with reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.detectors.comment_fates import fates
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.numbers import KK_NUMBER, RU_NUMBER, value_of
from legal_risk.facts.mentions import mentions
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import DayKind, Deadline, Direction, Purpose, TermForm, TimeUnit
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_LEAST = 10  # working days
_LEAST_CALENDAR = 14  # as many days of the calendar hold ten working days


@dataclass(frozen=True, slots=True)
class ConsultationParams:
    """``find``: ``short`` (under ten working days) or ``unanswered`` (proposals get no reasoned reply)."""

    find: str = "short"


class Consultation:
    """Finds public discussions that are too short to take part in or that bind nobody to answer."""

    name = "deadline-consultation"
    Params = ConsultationParams

    def find(self, context: Context, params: ConsultationParams) -> Iterator[Hit]:
        """Yield a hit for each short term; at most one for each document about replies."""
        if params.find == "short":
            yield from _short(context)
        else:
            yield from _unanswered(context)


def _short(context: Context) -> Iterator[Hit]:
    if not any(_discussing(code).search(context.annotated.lower) for code in context.languages):
        return
    for term in context.facts.deadlines:
        if term.segment is None or term.form is not TermForm.COUNTED or term.purpose is Purpose.ENTRY:
            continue
        sentence = context.annotated.sentence_at(term.quantity.start)
        about = _about_drafts(context, term.segment, term.language)
        if sentence is not None and _too_short(term) and _bounds_discussion(sentence, term, about=about):
            yield Hit(
                place=term.segment,
                span=sentence.span,
                cues=((EvidenceRole.CUE, term.span),),
                values={"cue": term.quantity.of(context.annotated.text)},
            )
    yield from _amounts(context)
    if "kk" in context.languages:
        yield from _handed_over(context)


def _amounts(context: Context) -> Iterator[Hit]:
    """Yield «проект открыт для замечаний десять дней»: days that no preposition turns into a term."""
    terms = [t.quantity for t in context.facts.deadlines]
    for language in context.languages:
        if _discussing(language).search(context.annotated.lower) is None:
            continue
        for found in _amount(language).finditer(context.annotated.lower):
            sentence, span = context.annotated.sentence_at(found.start()), Span(*found.span())
            value = value_of(found["num"], language)
            if sentence is None or sentence.language != language or any(t.meets(span) for t in terms):
                continue
            least = _LEAST if "рабоч" in found.group() or "жұмыс" in found.group() else _LEAST_CALENDAR
            about = _about_drafts(context, sentence.segment, language) and _commenting(language).search(sentence.lower)
            aside = _aside(language).search(sentence.lower) or _urgent(language).search(sentence.lower)
            if value is not None and value < least and about and not aside:
                yield Hit(
                    place=sentence.segment,
                    span=sentence.span,
                    cues=((EvidenceRole.CUE, span),),
                    values={"cue": found.group().strip()},
                )


@cache
def _amount(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            rf"\b(?P<num>{RU_NUMBER})(?: ?\([^()]{{1,20}}\))? (?:рабочих |календарных )?(?:дн(?:ей|я)|суток)\b"
        )
    return re.compile(rf"(?P<num>{KK_NUMBER})(?: ?\([^()]{{1,20}}\))? (?:жұмыс |күнтізбелік )?күн\b(?! сайын)")


def _handed_over(context: Context) -> Iterator[Hit]:
    """Yield «10 күнге талқылауға шығарылады»: a number of days in the dative, which is no term of its own."""
    for found in _dative().finditer(context.annotated.lower):
        sentence = context.annotated.sentence_at(found.start())
        value = value_of(found["num"], "kk")
        least = _LEAST if "жұмыс" in found.group() else _LEAST_CALENDAR
        if sentence is None or sentence.language != "kk" or value is None or value >= least:
            continue
        if _urgent("kk").search(sentence.lower) is None and _discussing("kk").search(sentence.lower) is not None:
            yield Hit(
                place=sentence.segment,
                span=sentence.span,
                cues=((EvidenceRole.CUE, Span(*found.span())),),
                values={"cue": found.group().strip()},
            )


@cache
def _dative() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<num>{KK_NUMBER})(?: ?\([^()]{{1,20}}\))? (?:жұмыс |күнтізбелік )?күн(?:іне|ге)\b(?! дейін)"
        r"(?= (?:[\w-]+ ){0,3}?(?:\w+ )?(?:талқылау|созыл|жалғас|ашық|қойыл|орналас))"
    )


def _too_short(term: Deadline) -> bool:
    if term.value is None or term.direction is Direction.BEFORE:
        return False
    if term.unit is TimeUnit.DAY:
        return term.value < (_LEAST if term.days is DayKind.WORKING else _LEAST_CALENDAR)
    return term.unit in (TimeUnit.HOUR, TimeUnit.MINUTE) or (term.unit is TimeUnit.WEEK and term.value < 2)


def _bounds_discussion(sentence: Sentence, term: Deadline, *, about: bool) -> bool:
    """Tell whether the term is the time for discussing, not that of a report on it, a reply or an announcement.

    ``about``: the chapter is about a discussion, so that the words about comments are enough.
    """
    text = sentence.lower
    if _urgent(sentence.language).search(text) is not None or _replies(term):
        return False
    if _mending(sentence.language).search(text) is not None:
        return False
    place = _discussing(sentence.language).search(text)
    if place is None and about:
        place = _commenting(sentence.language).search(text)
    if place is None:
        return False
    first, second = sorted(((place.start(), place.end()), _inside(sentence, term)))
    return _aside(sentence.language).search(text[max(first[0] - 30, 0) : second[1]]) is None


# What is done to one comment, not for how long all may comment.
_REPLIES = frozenset({"notify", "return"})


def _replies(term: Deadline) -> bool:
    return term.action in _REPLIES or (term.action == "send" and term.actor.decides)


@cache
def _mending(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a mistake in the draft that is put right during its discussion."""
    return re.compile(r"ошибк\w+[^.;]{0,60}исправл" if language == "ru" else r"қате\w*[^.;]{0,80}түзет")


def _inside(sentence: Sentence, term: Deadline) -> tuple[int, int]:
    by = sentence.span.start
    return term.span.start - by, term.span.end - by


@cache
def _discussing(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\b(?:публичн|общественн|открыт|всенародн)\w+ обсужден\w+|\bобщественн\w+ слушани\w+|"
            r"\bобсужден\w+ (?:общественност|проект|с общественн|на (?:интернет-)?портале)\w*|"
            r"\b(?:предложени\w+|замечани\w+)(?: и (?:предложени|замечани)\w+)?(?: (?!о )[\w-]+){0,3}? к проект\w+|"
            r"\bпроект\w*(?: [\w-]+){0,6} для обсуждения"
        )
    return re.compile(
        r"\b(?:жария|қоғамдық|көпшілік|ашық|бүкілхалықтық) талқыла\w+|\bқоғамдық тыңда\w+|"
        r"\bжоба\w*(?: [\w-]+){0,4} талқыла\w+|\bталқылау(?:ға|ға арналған)\b|"
        r"\bжоба\w*(?: [\w-]+){0,4} (?:ұсыныс|ескерту)\w*"
    )


@cache
def _commenting(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of the time in which people may comment on a draft."""
    if language == "ru":
        return re.compile(
            r"\b(?:для|при[её]м\w*|сбор\w*|собира\w+|принима\w+|направл\w+|внос\w+|пода\w+|представ\w+)"
            r"(?: [\w-]+){0,4} (?:замечани|предложени|отзыв|мнени)\w*|"
            r"\b(?:замечани|предложени|отзыв|мнени)\w*(?: [\w-]+){0,4} (?:принима|направл|собира|внос|пода|"
            r"представ)\w+|"
            r"\bпроект\w*(?: [\w-]+){0,8} (?:доступ|открыт|наход|остается|размещ)\w*"
        )
    return re.compile(
        r"\b(?:ескерту|ескертпе|ұсыныс|пікір)\w*(?: [\w-]+){0,5} (?:қабылда|жина|бер|жібер|жолда|ашық|енгіз|"
        r"арналған)\w*|"
        r"\bжоба\w*(?: [\w-]+){0,8} (?:қолжетім|ашық|орналас|тұрады)\w*"
    )


@cache
def _urgent(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"чрезвычайн|неотложн|безотлагательн|срочн(?:о|ых|ого|ый)\b|угроз\w+ (?:жизни|безопасн)")
    return re.compile(r"төтенше|кезек күттірмейтін|шұғыл|кейінге қалдыруға болмайтын|қауіп төн")


@cache
def _aside(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of other terms beside a discussion: report, reply, notice, end of the discussion."""
    if language == "ru":
        return re.compile(
            r"\b(?:отчет|ответ|протокол|сводк|уведом|извещ|итог|результат|заключени)\w*|"
            r"\b(?:после|по окончании|по завершении|со дня (?:окончания|завершения)|до начала|до проведения)\b"
        )
    return re.compile(
        r"\b(?:есеп(?!т)|жауап|хаттама|хабарла|қорытынды|нәтиже)\w*|\b(?:аяқталған|аяқталғаннан|біткен\w*|тамамдал\w+|өткен|басталғанға|өткізілгенге)\w*"
    )


def _unanswered(context: Context) -> Iterator[Hit]:
    told: set[int] = set()
    for segment, sentence, words in fates(context):
        if _about_drafts(context, segment, sentence.language):
            told.add(id(_document(context, segment)))
            values = {"cue": words.of(context.annotated.text)}
            yield Hit(place=segment, span=sentence.span, cues=((EvidenceRole.TRIGGER, words),), values=values)
    for segment, sentence, words in _proposals(context):
        document = _document(context, segment)
        if id(document) in told:
            continue
        told.add(id(document))
        if not _answers(context, document, sentence.language):
            yield Hit(
                place=segment,
                span=sentence.span,
                cues=((EvidenceRole.TRIGGER, words),),
                values={"cue": words.of(context.annotated.text)},
            )


def _proposals(context: Context) -> Iterator[tuple[Segment, Sentence, Span]]:
    """Yield the sentences by which people hand in proposals on a draft; a waiver of the reply comes first."""
    text = context.annotated.lower
    found = []
    for language in context.languages:
        if _discussing(language).search(text) is None:
            continue
        for rank, pattern in enumerate((_waiver(language), _proposing(language))):
            for cue in pattern.finditer(text):
                segment, sentence = context.act.segment_at(cue.start()), context.annotated.sentence_at(cue.start())
                if sentence is None or segment.zone is not Zone.BODY or sentence.language != language:
                    continue
                if rank == 0 or _about_drafts(context, segment, language):
                    found.append((rank, cue.start(), segment, sentence, Span(*cue.span())))
    for _, _, segment, sentence, words in sorted(found, key=lambda f: f[:2]):
        yield segment, sentence, words


def _about_drafts(context: Context, segment: Segment, language: LanguageCode) -> bool:
    """Tell whether the proposals belong to a discussion: their chapter names it (without chapters, the act)."""
    document = _document(context, segment)
    title = f"{document.heading or ''} {context.act.requisites.title or ''}".lower()
    if _discussing(language).search(title) is not None:
        return True
    unit = context.act.enclosing(segment.node, NodeKind.CHAPTER, NodeKind.SECTION) or document
    reach = context.act.source.view.to_view(unit.span)
    return _discussing(language).search(context.annotated.lower, reach.start, reach.end) is not None


@cache
def _proposing(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\b(?:предложени[яеий]\w*|замечани[яеий]\w*)(?: [\w(),-]+){0,14}? (?:принима|направля|вносят|вносит|"
            r"поступ|рассматрива|"
            r"представля|учитыва|подаю|подает|обобща|анализиру|вправе|может быть|могут)\w*"
            r"|\b(?:принима|направля|вносят|вносит|рассматрива|представля|учитыва|собира|обобща|подаю|высказыва|"
            r"вправе)\w*"
            r"(?: [\w(),-]+){0,8}? (?:предложени|замечани)\w*"
        )
    return re.compile(
        r"\b(?:ұсыныс|ескерту|ескертпе)\w*(?: [\w(),-]+){0,12}? (?:қабылда|жібер|жолда|енгіз|түс|қара|бер|ескер|"
        r"жинақта|құқылы|ұсын)\w*"
    )


@cache
def _waiver(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a refusal to answer: «не обязан мотивировать», «жауап берілмейді»."""
    if language == "ru":
        return re.compile(
            r"\b(?:разработчик|орган|организаци|комисси)\w*(?: [\w-]+){0,4} (?:не обязан\w*|вправе не) (?:мотивир|"
            r"отвеча|обосновыва|"
            r"давать|дава|объясня|указыв|направля)\w*|\b(?:предложени|"
            r"замечани)\w*(?: [\w-]+){0,8} без (?:указания причин|"
            r"объяснени|ответа|обоснован|мотив)\w*|\bответ\w* на (?:предложени|"
            r"замечани)\w*(?: [\w-]+){0,4} не (?:дает|дают|направля|предостав)\w*"
        )
    return re.compile(
        r"\b(?:ұсыныс|ескерту)\w*(?: [\w-]+){0,8} жауап (?:берілмейді|бермейді|беруге міндетті емес)|"
        r"\b(?:әзірлеуші|орган|ұйым|комисси)\w*(?: [\w-]+){0,8} (?:уәждеуге|негіздеуге|түсіндіруге|жауап беруге|"
        r"дәлелдеуге) міндетті емес|"
        r"\b(?:ұсыныс|ескерту)\w*(?: [\w-]+){0,6} (?:себептерін көрсетпей|себебін түсіндірмей|негіздемесіз|уәжсіз|"
        r"дәлелсіз)"
    )


def _answers(context: Context, document: Node, language: LanguageCode) -> bool:
    """Tell whether the document binds somebody to answer with reasons; the words of a waiver do not count."""
    reach = context.act.source.view.to_view(document.span)
    text = context.annotated.lower
    for match in mentions(context.annotated, "comment-reasons", (language,)):
        words = match.sentence.lower
        waived = _waiver(language).search(words) is not None
        if reach.covers(match.span) and not waived and _replying(language).search(words) is not None:
            return True
    for found in _reasons(language).finditer(text, reach.start, reach.end):
        sentence = context.annotated.sentence_at(found.start())
        if sentence is not None and _waiver(language).search(sentence.lower) is None:
            return True
    return False


@cache
def _replying(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\bответ(?!ств)|отвеча|\bписьм|замечани|предложени|отклик|возражени|мнени")
    return re.compile(r"жауап(?!кер|т)|\bхат|ескерт|ұсыныс|пікір|қарсылық")


@cache
def _reasons(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"(?:мотивированн|обоснованн|аргументированн|письменн\w+ мотивированн)\w* (?:[\w-]+ ){0,3}?(?:ответ|отказ|"
            r"позици|отклонени|заключени|мнени)\w*|"
            r"(?:ответ|отчет|отклон|сводк|таблиц|неприняти|"
            r"несогласи)\w*[^.;\n]{0,110}(?:с указанием (?:\w+ )?(?:причин|основани|мотив)|"
            r"с обоснованием|с приведением|обоснован|аргумент|мотив|причин)\w*|(?:причин|мотив|"
            r"обосновани)\w*[^.;\n]{0,40}"
            r"(?:отклонени|неприняти|несогласи|отказ)\w*|"
            r"ответ\w*[^.;\n]{0,120}\b(?:почему|по какой причине|по каким (?:причинам|основаниям)|чем (?:это )?вызван)|"
            r"(?:объясня|разъясня|поясня|излага)\w+[^.;\n]{0,50}(?:почему|причин|довод|оснований|основания)"
        )
    return re.compile(
        r"(?:уәжд|уәжі|дәлелд|негізд|негіздел)\w* (?:[\w-]+ ){0,3}?(?:жауап|бас тарту|қорытынды|пікір|ұстаным|"
        r"түсіндірме)\w*|"
        r"(?:қабылдамау|ескермеу|келіспеу|бас тарту|қабылданба|ескерілме)\w*[^.;\n]{0,60}(?:себеп|себеб|негіздеме|уәж|"
        r"дәлел)\w*|"
        r"(?:себеп|себеб|негіздеме|уәж)\w*[^.;\n]{0,60}(?:көрсет|жауап|есеп|жариял|түсіндір|хабарл)\w*|"
        r"(?:неге|не себепті|не үшін|неліктен)\b[^.;\n]{0,80}(?:жауап|түсіндір|хабарла|жаз|көрсет)\w*|"
        r"жауап\w*[^.;\n]{0,80}\b(?:неге|не себепті|не үшін|неліктен)\b"
    )


def _document(context: Context, segment: Segment) -> Node:
    return context.act.enclosing(segment.node, NodeKind.APPROVED, NodeKind.APPENDIX) or context.act.root
