"""A chain of steps that breaks off: the day of an event is to be set in time, the event itself has no bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.procedures import document_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import first_within, mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.stems import stem
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, Zone
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, ReferenceTarget, TermForm
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_BODY = frozenset({Zone.BODY})
_LEXICONS = ("event-day-set", "event-day-is-set", "event-day-asked", "event-day-told")
_TOLD = "@event-day-told"
# What the stems of a noun and of its verb have in common for sure («тыңдау», «тыңдалады»).
_LETTERS = 4
# To set a day takes days; whoever writes months means the event itself.
_SETTING_HOURS = 45 * 24
_COUNTED = (TermForm.COUNTED, TermForm.DATE)
_DAYS: dict[LanguageCode, re.Pattern[str]] = {
    "ru": re.compile(r"\b(?:рабоч|календарн)\w+ (?:день|дн\w+)"),
    "kk": re.compile(r"\b(?:жұмыс|күнтізбелік) (?:\w+ )?күн\w*"),
}
_NOT_BEFORE: dict[LanguageCode, str] = {"ru": r"\bне (?:ранее|раньше)\b", "kk": r"\b(?:ерте|бұрын) емес\b"}
_HOURS = re.compile(r"\bчас|сағат")
# What follows the event says nothing about its day.
_AFTERWARDS = frozenset({"publish", "notify", "issue", "pay", "sign", "return", "issue-order"})


@dataclass(frozen=True, slots=True)
class _Setting:
    """A sentence in which a body sets the day of an event, or only tells it, with the term for doing so."""

    sentence: Sentence
    words: Span
    event: Token
    term: Deadline
    told: bool = False


class OpenChain:
    """Finds days that are set within a term while nothing says by when the event must take place."""

    name = "deadline-chain"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit for each event of a document, at the first place where its day is set."""
        told: set[tuple[int, str]] = set()
        for setting in _settings(context):
            document = document_of(context, setting.sentence.segment)
            key = (id(document), stem(setting.event.norm))
            if key not in told and not _bounded(context, setting, document):
                told.add(key)
                yield _hit(context, setting)


def _settings(context: Context) -> Iterator[_Setting]:
    terms = [t for t in context.facts.deadlines if _limits(t) or t.target is ReferenceTarget.BACK]
    found = [m for name in _LEXICONS for m in mentions(context.annotated, name, context.languages, zones=_BODY)]
    for match in sorted(found, key=lambda m: m.span):
        own = [t for t in terms if match.sentence.span.covers(t.quantity)]
        event = _event(match)
        if event is None or _names_a_term(context, match):
            continue
        told = match.phrase == _TOLD
        # «Сообщает не позднее трех рабочих дней» may be before the event; counted from a step it is after that step.
        if len(own) == 1 and _is_for_setting(match.sentence, own[0]) and (own[0].start or not told):
            yield _Setting(match.sentence, match.span, event, own[0], told)


def _is_for_setting(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the term can be that for setting a day; a date of the calendar is that of the event itself.

    «В тот же срок совет определяет день защиты»: the term stands before. «Назначается не ранее чем через три и не
    позднее чем через десять дней»: between the two the event itself takes place.
    """
    if term.target is ReferenceTarget.BACK:
        return True
    if re.search(_NOT_BEFORE[sentence.language], sentence.lower):
        return False
    return (
        term.form is TermForm.COUNTED
        and (term.hours or 0.0) <= _SETTING_HOURS
        and term.direction is Direction.AFTER
        and not term.recurring
    )


def _names_a_term(context: Context, match: Match) -> bool:
    """Tell whether the day is not set but is itself when something is done: «в день подачи документов»."""
    if match.sentence.language == "kk":
        return False  # «тестілеу күні» alone says both, the phrase only that it is set
    taken = [t.span for t in context.facts.deadlines if t.form is TermForm.EVENT]
    return any(span.covers(Span(t.start, t.end)) for span in taken for t in match.tokens)


def _event(match: Match) -> Token | None:
    """Return the noun of the event whose day is set: before the day in Kazakh, the genitive behind it in Russian."""
    if match.sentence.language == "kk":
        return match.tokens[0]
    if match.phrase == "@event-day-asked":
        return match.tokens[-1]
    nouns = [t for t in match.tokens if _is_genitive(match.sentence, t)]
    place = match.sentence.index_at(nouns[0].start) if nouns else 0
    later = match.sentence.tokens[place + 1 :][:3]
    # «Место проведения испытания»: the event stands behind the noun of holding it.
    return next((t for t in (*nouns, *later) if t.norm != "проведения" and _is_genitive(match.sentence, t)), None)


def _is_genitive(sentence: Sentence, token: Token) -> bool:
    return token.is_word and any(r.pos == "NOUN" and r.case == "gen" for r in sentence.backend.analyses(token.norm))


def _limits(term: Deadline) -> bool:
    return term.form in _COUNTED and term.purpose is not Purpose.ENTRY and term.segment is not None


def _bounded(context: Context, setting: _Setting, document: Node) -> bool:
    """Tell whether some term of the document says by when the event takes place."""
    reach = context.act.source.view.to_view(document.span)
    # «За двадцать рабочих дней велит провести защиту вновь»: that is the event after a complaint.
    complaints = {a.segment for a in context.facts.appeals}
    for term in context.facts.deadlines:
        late = _limits(term) and term.bound is not Bound.MIN and term.direction is not Direction.BEFORE
        late = late and not _is_volume(context, term)
        if term is setting.term or not late or term.action in _AFTERWARDS or not reach.covers(term.quantity):
            continue
        sentence = context.annotated.sentence_at(term.quantity.start)
        if sentence is not None and sentence.segment not in complaints and _is_held(sentence, setting.event):
            return True
    return _spaced(context, setting)


def _is_volume(context: Context, term: Deadline) -> bool:
    """Tell whether hours say how much there is of a thing, not by when it is held: «программа объемом до 136 часов»."""
    counted = term.quantity.of(context.annotated.lower)
    return term.purpose is Purpose.DURATION and _HOURS.search(counted) is not None


def _spaced(context: Context, setting: _Setting) -> bool:
    """Tell whether the rest of the point counts days too: «между рецензией и слушанием проходит не менее пяти …».

    Who gives such a distance bounds the event in whatever words; days of telling about it bound nothing.
    """
    reach = context.act.source.view.to_view(setting.sentence.segment.node.span)
    telling = [t.span for t in context.facts.deadlines if t.action in _AFTERWARDS or t.direction is Direction.BEFORE]
    told = (setting.term.span, setting.term.quantity, *telling)
    counted = _DAYS[setting.sentence.language].finditer(context.annotated.lower, reach.start, reach.end)
    return any(not any(s.covers(Span(*found.span())) for s in told) for found in counted)


def _is_held(sentence: Sentence, event: Token) -> bool:
    """Tell whether the sentence says when the event takes place: «защита проводится …», «отчет заслушивается …»."""
    if first_in(sentence, "postponed") is not None:
        return False
    named = [t for t in sentence.tokens if t.is_word and _same(sentence, t, event)]
    as_verb = any("pres" in sentence.backend.analyses(t.norm)[0].features for t in named)
    return as_verb or (bool(named) and first_in(sentence, "event-held") is not None)


def _same(sentence: Sentence, token: Token, event: Token) -> bool:
    """Tell whether a word is the noun of the event or its verb; a short noun counts whole («бару», not «бар»)."""
    known = stem(event.norm)
    if len(known) >= _LETTERS:
        return stem(token.norm)[:_LETTERS] == known[:_LETTERS]
    lemmas = {r.lemma for r in sentence.backend.analyses(event.norm)[:1]}
    return any(r.lemma in lemmas for r in sentence.backend.analyses(token.norm)[:1])


def _hit(context: Context, setting: _Setting) -> Hit:
    text = context.annotated.text
    awaited = first_within(context.annotated, Span(setting.event.start, setting.event.end), "event-awaited") is not None
    return Hit(
        place=setting.sentence.segment,
        span=setting.sentence.span,
        cues=((EvidenceRole.CUE, setting.words), (EvidenceRole.CUE, setting.term.span)),
        values={"cue": setting.words.of(text), "term": setting.term.span.of(text)},
        tier=None if awaited and not setting.told else Tier.LOOK,
    )
