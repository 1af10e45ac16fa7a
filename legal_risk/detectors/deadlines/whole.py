"""Terms that bound a procedure as a whole: a service, a contest, a review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.detectors.deadlines.clauses import clause_says, start_says
from legal_risk.detectors.deadlines.doers import names_person
from legal_risk.detectors.procedures import place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.facts.deadlines.table import service_totals
from legal_risk.facts.mentions import first_within
from legal_risk.model.act import Zone
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span
from legal_risk.structure.service_table import service_rows

_HANDED_OVER = frozenset({"issue", "send", "pay", "notify", "issue-order", "sign"})
_APPLIED = frozenset({"registration", "submission"})


def served(context: Context, terms: Sequence[Deadline]) -> bool:
    """Tell whether the service as a whole has a term: its table or a sentence sets one.

    Days in the rows about papers and grounds of refusal are those of the person.
    """
    rows = (row for row in service_rows(context.act) if row.topic in ("8", "9"))
    grounds = {segment for row in rows for segment in row.value}
    in_table = any(
        t.segment is not None
        and t.segment.zone is Zone.TABLE
        and t.form is TermForm.COUNTED
        and t.segment not in grounds
        for t in terms
    )
    return in_table or bool(service_totals(context.annotated, terms)) or any(t.action == "serve" for t in terms)


def ends_contest(context: Context, term: Deadline) -> bool:
    """Tell whether ``term`` bounds a contest as a whole («Конкурс проводится не позднее двух месяцев …»)."""
    counted = term.form in (TermForm.COUNTED, TermForm.DATE) and term.bound is Bound.MAX
    if not counted or term.purpose is not Purpose.ACTION or term.direction is Direction.BEFORE or term.clause is None:
        return False
    words = context.annotated.lower[term.clause.start : term.clause.end]
    if _total_contest(term.language).search(words) is not None:
        return True
    if term.action != "hold" or _whether(term.language).search(words) is not None:
        return False
    return _contest(term.language).search(words) is not None


@cache
def _whether(language: LanguageCode) -> re.Pattern[str]:
    """Return the words that leave open whether it is held at all («решает, проводить ли конкурс»)."""
    return re.compile(r"\bли\b" if language == "ru" else r"\b(\w+)у[-– ](?:не |немесе )?\w+(?:бау|беу|мау|меу|пау|пеу)")


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


def results_handed_over(context: Context) -> Iterator[Deadline]:
    """Yield the terms, counted from the application, by which the result or the refusal of a service is handed over.

    Such a term bounds the service as a whole: «справка либо отказ выдается … со дня регистрации заявления»; so does
    that of the decision when it is handed over on the day it is taken. A term that has its start from one before it in
    the sentence is that of a later step.
    """
    begun: set[Span | None] = set()
    for place, term in enumerate(context.facts.deadlines):
        goes_on = term.start in begun
        begun.add(term.start)
        counted = term.form is TermForm.COUNTED and term.bound is Bound.MAX and term.direction is Direction.AFTER
        in_body = term.segment is not None and term.segment.zone is Zone.BODY
        if goes_on or not (
            counted and in_body and term.start_kind in _APPLIED and start_says(context, term, "application-begun")
        ):
            continue
        either = clause_says(context, term, "either-outcome")
        given = term.action in _HANDED_OVER and (either or _is_given(context, term))
        decided = term.action == "decide" and either
        if given or (decided and _on_the_day(context, term, context.facts.deadlines[place + 1 :])):
            yield term


def _is_given(context: Context, term: Deadline) -> bool:
    """Tell whether the person gets what he asked for by the term, in whatever case."""
    sentence = context.annotated.sentence_at(term.quantity.start)
    reached = sentence is not None and names_person(sentence, case=None if term.action == "pay" else "dat")
    return term.action in ("issue", "send", "pay") and not term.conditions and reached


def _on_the_day(context: Context, decided: Deadline, after: Sequence[Deadline]) -> bool:
    """Tell whether what was decided is handed over on that day, before any other term of the unit begins to run."""
    unit = unit_of(context, place_of(decided))
    for term in after:
        same_day = (
            term.form in (TermForm.EVENT, TermForm.VAGUE)
            and first_within(context.annotated, term.span, "same-day") is not None
        )
        if not same_day or unit_of(context, place_of(term)) is not unit:
            return False
        if term.action in _HANDED_OVER:
            return True
    return False
