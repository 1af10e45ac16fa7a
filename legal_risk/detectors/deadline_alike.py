"""Two terms for what looks like one step, whatever the words: like deed, like event, shared things, terms at odds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from legal_risk.detectors.deadline_conflict import pair_hit
from legal_risk.detectors.procedures import document_of, place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.act import plain_counts
from legal_risk.facts.deadlines.families import families_near
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Bound, DayKind, Deadline, Purpose, TermForm, TimeUnit
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_SHOWN = 3
_FARTHEST = 12  # times; terms farther apart are not meant for one step
_KEPT = frozenset({"deed-keep"})


@dataclass(frozen=True, slots=True)
class _Norm:
    """A term with what it is about: families of its deed, stems of its start event and of the words around it."""

    term: Deadline
    sentence: Sentence
    hours: float
    families: frozenset[str]
    start: frozenset[str]
    words: frozenset[str]
    complains: bool


class AlikeTerms:
    """Finds pairs of terms that a reader would take for two terms of one step."""

    name = "deadline-alike"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most three hits, the pairs with most in common, each at the later of its places."""
        known = context.facts.deadlines
        terms = (*known, *plain_counts(context.annotated, known))
        norms = [n for t in sorted(terms, key=lambda t: t.quantity) if (n := _norm(context, t)) is not None]
        pairs = [(_common(a, b), a, b) for a, b in combinations(norms, 2) if _at_odds(context, a, b)]
        pairs.sort(key=lambda p: (-p[0], p[2].term.quantity, p[1].term.quantity))
        told: set[Span] = set()
        for _, first, second in pairs:
            if len(told) < 2 * _SHOWN and not {first.term.quantity, second.term.quantity} <= told:
                told |= {first.term.quantity, second.term.quantity}
                yield pair_hit(context, first.term, second.term)


def _norm(context: Context, term: Deadline) -> _Norm | None:
    hours = _hours(context, term)
    if hours is None or term.segment is None or term.purpose in (Purpose.ENTRY, Purpose.OPERATIVE):
        return None
    sentence = context.annotated.sentence_at(term.quantity.start)
    if sentence is None or _is_explained(sentence, term.quantity):
        return None
    families = families_near(sentence, term.quantity, term.start)
    if term.purpose is Purpose.DURATION and "deed-keep" not in families and not _is_counted_on(term):
        return None
    start = _stems(term.start.of(context.annotated.lower)) if term.start else frozenset()
    settled = frozenset("deed-decide" if f == "deed-examine" else f for f in families)
    complains = _complaint(sentence.language).search(sentence.lower) is not None
    return _Norm(term, sentence, hours, settled, start, _stems(sentence.lower) - start, complains)


@cache
def _complaint(language: LanguageCode) -> re.Pattern[str]:
    """Match a norm about a complaint, not one that tells how to complain."""
    if language == "ru":
        return re.compile(r"жалоб|(?<!порядка )(?<!порядке )апелляци[яюией]+\b|\bобжалу[ею]т(?:ся)?\b|оспарива")
    return re.compile(r"шағым(?!дану тәртібі|дану керек)|апелляция(?!лық|\w* тәртіб)|даула")


def _is_counted_on(term: Deadline) -> bool:
    """Tell whether a stretch runs on from an event, so that it is a term: «узнал … в течение месяца»."""
    return term.start is not None and term.unit in (TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH)


def _hours(context: Context, term: Deadline) -> float | None:
    """Return the length of a term; the next day counts as one."""
    if term.form is TermForm.COUNTED:
        return term.hours
    if term.form is TermForm.EVENT and _next_day(term.language).search(term.span.of(context.annotated.lower)):
        return 33.6
    return None


@cache
def _next_day(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"следующ\w+ (?:рабоч\w+ )?д" if language == "ru" else r"келесі (?:жұмыс )?күн")


def _is_explained(sentence: Sentence, place: Span) -> bool:
    """Tell whether the part of the sentence between semicolons that holds ``place`` says why the term is another."""
    lower, at = sentence.lower, place.start - sentence.span.start
    left, right = lower.rfind(";", 0, at), lower.find(";", at)
    part = Span(sentence.span.start + left + 1, sentence.span.start + right if right >= 0 else sentence.span.end)
    return any(part.covers(m.span) for m in phrase_set(sentence.backend, "term-explained").find_in(sentence))


def _stems(text: str) -> frozenset[str]:
    # Vowels at the end of a short word are its ending.
    return frozenset(
        w[:5] if len(w) > 6 else w.rstrip("аеиоуыюяйьәіөүұ")[:5]
        for w in re.findall(r"[^\W\d]{4,}", text)
        if not w.startswith(_EMPTY)
    )


# Words that say nothing about the matter: time, numbers, links.
_EMPTY = (
    "рабоч", "календ", "дней", "день", "дня", "течен", "поздн", "позже", "срок", "момент", "после", "чего", "котор",
    "месяц", "недел", "года", "част", "пункт", "насто", "прави", "поряд", "соотв", "либо", "если", "через", "более",
    "менее", "лишь", "указан", "письм", "жұмыс", "күнтіз", "күн", "ішінде", "кешік", "кейін", "бастап", "дейін",
    "мерзім", "өткен", "туралы", "бойын", "арқыл", "және", "осы", "оның", "болып", "түрде", "апта", "айдан",
    "один", "одног", "двух", "трех", "четыр", "пяти", "шести", "семи", "восьм", "девят", "десят", "пятнад", "двадц",
    "тридц", "жиырма", "отыз", "бірін", "екі", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "чтобы", "также",
    "басқа", "управ", "облыс", "облас", "білім", "образ",
)  # fmt: skip


# Who acts or is acted upon: persons and bodies are named in every step.
_DOERS = (
    "студе", "обуча", "учащ", "канди", "участ", "автор", "заяви", "педаг", "учите", "роди", "ребен", "комис", "совет",
    "отдел", "дирек", "ректо", "декан", "колле", "школ", "униве", "секре", "член", "акима", "минис", "орган", "офис",
    "алушы", "үміт", "қатыс", "өтінуш", "мұғал", "ата-а", "кеңес", "бөлім", "басқар", "хатшы", "мүше", "әкімд",
    "мекте", "предм", "предс", "төрағ", "эксп", "сарап", "услуг", "қызме", "көрсе", "каждо", "может", "немес", "жазба",
)  # fmt: skip
# Words of the step itself, which its family holds already.
_STEPS = (
    "подае", "подач", "напра", "вруча", "выдае", "сообщ", "извещ", "уведо", "прово", "прове", "прини", "рассм", "храни",
    "принят", "жібер", "беріл", "берел", "бере", "тапсы", "таныс", "хабарлана", "өткіз", "қарай", "қарал", "сақта",
    "қабыл",
)  # fmt: skip
# Events that happen to anything.
_HAPPENED = (
    "аяқта", "оконч", "завер", "получ", "посту", "алған", "түске", "түсу", "разме", "орнал", "жария", "опубл", "берил",
    "болға", "өткен",
)  # fmt: skip


# Where things are made public: every publication names it.
_MEDIUM = frozenset({"интер", "ресур", "сайт", "сайте", "сайты", "сайта", "жария", "публи", "разме", "орнал", "порта"})


def _at_odds(context: Context, first: _Norm, second: _Norm) -> bool:
    """Tell whether both norms seem to be one step and cannot both be kept."""
    one, other = first.term, second.term
    if one.language != other.language or one.direction is not other.direction:
        return False
    if (
        one.actor_key
        and other.actor_key
        and one.actor_key != other.actor_key
        and Role.CITIZEN not in (one.actor, other.actor)
    ):
        return False
    far = max(first.hours, second.hours) > _FARTHEST * min(first.hours, second.hours)
    if far and not first.families == second.families == _KEPT:
        return False
    if not _clash(first, second) or _conditions(one) != _conditions(other):
        return False
    if document_of(context, place_of(one)) is not document_of(context, place_of(other)):
        return False
    if unit_of(context, place_of(one)) is unit_of(context, place_of(other)):
        return False
    return first.complains is second.complains and _alike(first, second)


def _alike(first: _Norm, second: _Norm) -> bool:
    """Tell whether the events and the things are alike; where one event is not named more things must be shared."""
    things = _things(first.words & second.words)
    deed = bool(first.families & second.families)
    if first.start and second.start:
        if not _one_event(first.start, second.start):
            return False
        same = first.start == second.start
        if deed:
            return bool(things) or (same and first.families == second.families)
        one_hand = first.term.actor_key != "" and first.term.actor_key == second.term.actor_key
        if one_hand and len(things) >= _FEWEST:
            return True
        unread = not (first.families and second.families) and "deed-publish" not in first.families | second.families
        return unread and bool(things) and (same or len(first.start & second.start) >= _FEWEST)
    if not deed:
        return False
    if _told_again(first.words, second.start) or _told_again(second.words, first.start):
        return bool(things) or "deed-decide" in first.families & second.families
    if first.families != second.families:
        return False
    if first.families == _KEPT:
        return bool(things)
    shared = {w for w in (first.words | first.start) & (second.words | second.start) if w not in _MEDIUM}
    return len(_things(shared)) >= _FEWEST and (len(shared) > _FEWEST or first.complains)


_FEWEST = 2


def _things(stems: frozenset[str] | set[str]) -> frozenset[str]:
    """Return the stems that name what the step is about, not who takes it, where, or the bare step itself."""
    return frozenset(w for w in stems if w not in _MEDIUM and not w.startswith((*_DOERS, *_STEPS)))


def _one_event(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two start events can be one: they share more than that something was ended, received or shown."""
    shared = first & second
    return bool(shared) and (
        first == second or bool(_things(frozenset(w for w in shared if not w.startswith(_HAPPENED))))
    )


def _told_again(words: frozenset[str], start: frozenset[str]) -> bool:
    """Tell whether the words of one norm name the event from which the other runs."""
    told = words & start
    return len(told) >= _FEWEST and any(not w.startswith(_DOERS) for w in told)


def _clash(first: _Norm, second: _Norm) -> bool:
    if _same_length(first, second):
        return False
    bounds = {first.term.bound, second.term.bound}
    if bounds == {Bound.MAX}:
        return True
    if bounds in ({Bound.MIN}, {Bound.EXACT}):
        return first.term.bound is Bound.EXACT
    late, early = sorted((first, second), key=lambda n: n.term.bound is Bound.MAX)
    return late.hours > early.hours


def _same_length(first: _Norm, second: _Norm) -> bool:
    one, other = first.term, second.term
    if one.unit is other.unit and (one.days is other.days or DayKind.BARE in (one.days, other.days)):
        return one.value == other.value
    return abs(first.hours - second.hours) < 0.2 * max(first.hours, second.hours)


def _conditions(term: Deadline) -> frozenset[str]:
    """Return the conditions of a term; that somebody was refused is the matter itself."""
    return frozenset(c for c in term.conditions if not any(w in c for w in ("отказ", "бас тарт", "қағаз")))


def _common(first: _Norm, second: _Norm) -> int:
    return 2 * len(first.start & second.start) + len(first.words & second.words)
