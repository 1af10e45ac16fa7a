"""Terms that bound a procedure as a whole: a service, a contest, a review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.detectors.deadlines.clauses import clause_says, start_says
from legal_risk.detectors.deadlines.doers import names_person
from legal_risk.engine.context import Context
from legal_risk.facts.deadlines.table import service_totals
from legal_risk.model.act import Zone
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, TermForm
from legal_risk.model.localized import LanguageCode
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

    Such a term bounds the service as a whole: «справка либо отказ выдается … со дня регистрации заявления».
    """
    for term in context.facts.deadlines:
        counted = term.form is TermForm.COUNTED and term.bound is Bound.MAX and term.direction is Direction.AFTER
        in_body = term.segment is not None and term.segment.zone is Zone.BODY
        handed = counted and in_body and term.action in _HANDED_OVER and term.start_kind in _APPLIED
        if not handed or not start_says(context, term, "application-begun"):
            continue
        sentence = context.annotated.sentence_at(term.quantity.start)
        reached = sentence is not None and names_person(sentence, case=None if term.action == "pay" else "dat")
        given = term.action in ("issue", "send", "pay") and not term.conditions and reached
        if given or clause_says(context, term, "either-outcome"):
            yield term
