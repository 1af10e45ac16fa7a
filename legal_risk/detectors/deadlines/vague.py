"""Terms left to the body by their wording: «в кратчайшие сроки», «по мере поступления», «в установленные сроки»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.detectors.deadlines.vague_reference import referring
from legal_risk.detectors.deadlines.vague_words import (
    describes_a_word,
    of_right,
    out_of_named,
    sittings_bounded,
    suits_person,
)
from legal_risk.detectors.deadlines.waiting import AWAITED, DECISIVE, is_persons, shown
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.roles import deeds_of
from legal_risk.facts.mentions import first_within
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Deadline, Purpose, TermForm
from legal_risk.model.finding import Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_SAID = (TermForm.COUNTED, TermForm.DATE, TermForm.EVENT)


@dataclass(frozen=True, slots=True)
class VagueParams:
    """``find``: ``wording`` (cannot be counted) or ``reference`` (to a term that nothing sets)."""

    find: str = "wording"


class VagueTerm:
    """Finds terms that are named but cannot be counted, where a body acts for or against a person."""

    name = "deadline-vague"
    Params = VagueParams

    def find(self, context: Context, params: VagueParams) -> Iterator[Hit]:
        """Yield the vague terms of the norms of ``context.act``."""
        terms = [t for t in context.facts.deadlines if t.purpose is Purpose.ACTION and t.segment is not None]
        for term in terms:
            if params.find == "wording" and term.form is TermForm.VAGUE:
                yield from _worded(context, term, terms)
            elif params.find == "reference" and term.form is TermForm.REFERENCE:
                yield from referring(context, term, terms)


def _worded(context: Context, term: Deadline, terms: Sequence[Deadline]) -> Iterator[Hit]:
    sentence = context.annotated.sentence_at(term.quantity.start)
    if sentence is None or of_right(sentence) or out_of_named(sentence, term) or suits_person(sentence, term):
        return
    if first_in(sentence, "often-enough") is not None:
        return
    if term.actor is Role.CITIZEN or (not term.action and is_persons(sentence, term)):
        yield from _due(context, sentence, term, terms)
        return
    if not term.action:
        yield from _unread(context, sentence, term, terms)
        return
    if term.actor is Role.MEMBER and term.action not in AWAITED | {"send", "evaluate"}:
        return
    if _beside_a_number(sentence, term, terms) or describes_a_word(sentence, term):
        return
    if (sitting := first_within(context.annotated, term.quantity, "nearest-sitting", "next-sitting")) is not None:
        if not sittings_bounded(context, sentence.language):
            yield shown(context, term, None if sitting.phrase == "@nearest-sitting" else Tier.LOOK)
        return
    if any(d.kind in DECISIVE or d.kind == "hold" for d in deeds_of(sentence)):
        yield shown(context, term, _weight(context, sentence, term))


def _unread(context: Context, sentence: Sentence, term: Deadline, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield the term of an action with no known name, unless a firm term says the same."""
    if _beside_a_number(sentence, term, terms) or describes_a_word(sentence, term):
        return
    yield shown(context, term, Tier.LOOK)


def _due(context: Context, sentence: Sentence, term: Deadline, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield the term of a step that a person owes («своевременно прибывает»): being late costs him the result."""
    mild = first_within(context.annotated, term.quantity, "mild-time")
    if mild is None or mild.span.start != term.quantity.start or first_in(sentence, "due-step") is None:
        return
    if not describes_a_word(sentence, term) and not _beside_a_number(sentence, term, terms):
        yield shown(context, term, Tier.LOOK)


def _beside_a_number(sentence: Sentence, term: Deadline, terms: Sequence[Deadline]) -> bool:
    """Tell whether a firm term stands in the same clause, or beside another action that nothing parts off."""
    for other in terms:
        if other.form in _SAID and sentence.span.covers(other.quantity):
            first, second = sorted((term.quantity, other.quantity))
            between = Span(first.end, max(first.end, second.start)).shifted(-sentence.span.start).of(sentence.lower)
            parted = _parting(sentence.language).search(between) is not None
            if not parted and not _own_deeds(sentence, term, other):
                return True
    return False


def _own_deeds(sentence: Sentence, term: Deadline, other: Deadline) -> bool:
    """Tell whether each term limits its own deed: «регистрирует в день подачи и без задержек готовит приказ»."""
    if term.deed is None or other.deed is None or not term.action or term.action == other.action:
        return False
    first, second = sorted((term, other), key=lambda t: t.quantity)
    if term.language == "kk":
        return first.quantity.end <= first.deed.start < second.quantity.start  # type: ignore[union-attr]
    if first.deed.end <= second.quantity.start and first.deed.end <= second.deed.start:  # type: ignore[union-attr]
        between = Span(first.deed.end, second.quantity.start).shifted(-sentence.span.start)  # type: ignore[union-attr]
        if "," in between.of(sentence.text):
            return True  # «до 1 апреля проверяет аудитор, его отчёт со временем публикуется»
    return first.deed.start < first.quantity.start and second.quantity.end <= second.deed.start  # type: ignore[union-attr]


# What settles somebody's matter: «своевременно» leaves it open there; a clerk hands things out in time every day.
_SETTLING = AWAITED - {"issue", "publish"}


@cache
def _parting(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of what ends a clause between two terms: a semicolon, a finite verb of another action."""
    if language == "ru":
        return re.compile(
            r";|\b\w{3,}(?:[аеиую]ет|[аеия]ют|[ия]т|ится|ется|ются|ятся)\b[^;]*(?:, (?:а|"
            r"котор\w+)|\bи\b)"
        )
    return re.compile(r";|\w(?:[ае]ды|еді|йды|йді|ып|іп)(?:,| және)")


def _weight(context: Context, sentence: Sentence, term: Deadline) -> Tier | None:
    """Weigh the words: «своевременно» and «по мере …» need an action that somebody waits for, the others do not.

    In an accident nobody waits for a decision, and papers are always registered as they come.
    """
    if first_in(sentence, "emergency") is not None:
        return Tier.LOOK
    if first_within(context.annotated, term.quantity, "mild-time") is not None:
        return None if term.action in _SETTLING else Tier.LOOK
    if term.action == "hold" and first_in(sentence, "sitting-word") is not None:
        return Tier.LOOK
    decisive = term.action in DECISIVE or first_in(sentence, "contest-word") is not None
    floating = first_within(context.annotated, term.quantity, "floating-time") is not None
    return Tier.LOOK if floating and (term.action == "register" or not decisive) else None
