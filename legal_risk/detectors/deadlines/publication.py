"""Results that are to be published: far too late, or with no latest day at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.dates import days_named
from legal_risk.facts.deadlines.roles import deeds_of
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, TermForm
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

# Ten working days: what reaches the public later no longer serves the one who wants to object.
_LATE_HOURS = 10 * 24 * 1.4
_SAYS_WHEN = (TermForm.COUNTED, TermForm.DATE, TermForm.EVENT, TermForm.REFERENCE)


@dataclass(frozen=True, slots=True)
class PublicationParams:
    """``find``: ``late`` (more than ten working days) or ``open`` (no term at all)."""

    find: str = "late"


class Publication:
    """Finds duties to publish a result, a record or a list that leave the day to the body."""

    name = "deadline-publication"
    Params = PublicationParams

    def find(self, context: Context, params: PublicationParams) -> Iterator[Hit]:
        """Yield a hit for each late term; of duties without a term only the first of each document."""
        if params.find == "late":
            yield from _late(context)
        else:
            yield from _open(context)


def _late(context: Context) -> Iterator[Hit]:
    for term in context.facts.deadlines:
        if term.action != "publish" or term.purpose is not Purpose.ACTION or term.bound is not Bound.MAX:
            continue
        long = (term.hours or 0.0) > _LATE_HOURS and term.direction is Direction.AFTER and not term.recurring
        if long and term.form is TermForm.COUNTED and term.segment is not None:
            sentence = context.annotated.sentence_at(term.quantity.start)
            if sentence is not None and _of_result(sentence) and not (_stays(sentence, term) or _apart(sentence, term)):
                yield _hit(context, term.segment, sentence, term.span, None)
    for match in mentions(context.annotated, "told-too-late", context.languages, zones=NORM_ZONES):
        yield _hit(context, match.sentence.segment, match.sentence, match.span, Tier.LOOK)


def _of_result(sentence: Sentence) -> bool:
    """Tell whether the sentence is about an outcome, not about an announcement or a report of the whole year."""
    text = sentence.lower
    return _result(sentence.language).search(text) is not None and _other(sentence.language).search(text) is None


def _apart(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether what is published stands in another clause than the term: «слушает не позже …; запись выложена»."""
    text, at = sentence.lower, term.quantity.start - sentence.span.start
    begin, end = text.rfind(";", 0, at) + 1, text.find(";", at)
    clause = text[begin : end if end >= 0 else None]
    shows = _publishing(sentence.language).search
    return shows(clause) is None and shows(text) is not None


def _stays(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the term says how long something hangs out, not by when it appears."""
    begin = term.span.start - sentence.span.start
    end = begin + term.span.end - term.span.start
    # What another clause says of the same thing («…, бес жыл сақталады») does not count.
    after = re.split(r"[,;]| и | және ", sentence.lower[end : end + 40])[0]
    around = sentence.lower[max(begin - 40, 0) : end] + after
    return _staying(sentence.language).search(around) is not None


@cache
def _result(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"результат|итог|протокол|решени[еяй]|видеозапис|аудиозапис|\bзапис[ьи]|списк|список|отзыв|заключени[еяй]|"
            r"рейтинг|балл|стенограмм|имен\w* победител|сведени\w+ о (?:победител|получател|принят|зачислен)"
        )
    return re.compile(
        r"нәтиже|қорытынды|хаттама|шешім|бейнежазба|аудиожазба|\bжазба|тізім|пікір|рейтинг|балл|стенограмма|"
        r"жеңімпаз\w* (?:аты|туралы)"
    )


@cache
def _other(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\bобъявлени[еяю]\w* о |ежегодн|годов\w+ отч|по итогам (?:\w+ )?года|ежекварт|вакантн\w+ должност"
        )
    return re.compile(r"туралы хабарландыру|жыл сайын|жылдық есеп|жыл қорытындысы|тоқсан сайын|бос лауазым")


@cache
def _staying(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"не менее|хран|доступ|наход|сохраня|сроком на|на срок|остает")
    return re.compile(r"кемінде|сақтал|сақтай|қолжетімд|тұрады|бойы|мерзімге")


def _open(context: Context) -> Iterator[Hit]:
    seen: set[int] = set()
    for segment, sentence, deed in _duties(context):
        document = _document(context, segment)
        if id(document) in seen or not _of_result(sentence):
            continue
        if _on_a_day(context, sentence):
            seen.add(id(document))
            continue
        terms = [t for t in context.facts.deadlines if t.segment is not None and t.form in _SAYS_WHEN]
        if any(t.action == "publish" and _document(context, _place(t, segment)) is document for t in terms):
            seen.add(id(document))
            continue
        if not any(_near(context, t, segment) for t in terms):
            seen.add(id(document))
            yield _hit(context, segment, sentence, deed, None if _starts_a_term(context) else Tier.LOOK)


def _on_a_day(context: Context, sentence: Sentence) -> bool:
    """Tell whether the sentence names the day itself, a day that comes round, or the very moment of another step."""
    if days_named(sentence.lower, sentence.language) or first_in(sentence, "on-that-day") is not None:
        return True
    rounds = (t for t in context.facts.deadlines if t.form is TermForm.RECURRING)
    return any(sentence.span.covers(t.quantity) for t in rounds)


def _place(term: Deadline, otherwise: Segment) -> Segment:
    return term.segment or otherwise


def _duties(context: Context) -> Iterator[tuple[Segment, Sentence, Span]]:
    """Yield the sentences of norms in which a body publishes something, with the words that say so."""
    for segment in context.act.segments:
        language = context.annotated.language_of(segment)
        if segment.zone is not Zone.BODY or language not in context.languages:
            continue
        for cue in _publishing(language).finditer(context.annotated.lower, segment.content.start, segment.content.end):
            sentence = context.annotated.sentence_at(cue.start())
            if sentence is None:
                continue
            deed = next(
                (d for d in deeds_of(sentence) if d.kind == "publish" and d.span.covers(Span(*cue.span()))), None
            )
            if deed is not None:
                yield segment, sentence, deed.span


@cache
def _publishing(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:размеща|опублик|публику|обнарод|вывеш|выклады|появля|помеща|загружа)\w+"
        if language == "ru"
        else r"\b(?:орналастыр|жариял)\w+|\b(?:сайт|портал|интернет-ресурс|стенд|тақта)\w* (?:[^,;.]{0,60} )?"
        r"(?:салын|ілін|қойыл|шығар|шығады|пайда|жүктел|ашылады|қолжетімді)\w*"
    )


def _near(context: Context, term: Deadline, segment: Segment) -> bool:
    """Tell whether a term stands in the same point."""
    unit = context.act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or segment.node
    return term.segment is not None and unit.span.start <= term.segment.span.start < unit.span.end


def _document(context: Context, segment: Segment) -> Node:
    return context.act.enclosing(segment.node, NodeKind.APPROVED, NodeKind.APPENDIX) or context.act.root


def _starts_a_term(context: Context) -> bool:
    """Tell whether a person's term runs from the publication: then nobody knows when it began."""
    return any(
        t.start_kind == "publication" and (t.actor is Role.CITIZEN or "complaint" in t.object)
        for t in context.facts.deadlines
    )


def _hit(context: Context, segment: Segment, sentence: Sentence, cue: Span, tier: Tier | None) -> Hit:
    return Hit(
        place=segment,
        span=sentence.span,
        cues=((EvidenceRole.CUE, cue),),
        values={"cue": cue.of(context.annotated.text)},
        tier=tier,
    )
