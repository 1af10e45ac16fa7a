"""Two terms for one thing: one doer, one action, one object, one start, two lengths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from legal_risk.detectors.deadline_whole import ends_contest, results_handed_over
from legal_risk.detectors.procedures import place_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.table import service_totals
from legal_risk.facts.phrasebook import first_in
from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.deadline import Bound, DayKind, Deadline, Direction, Purpose, TermForm, TimeUnit
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role

# Steps that the total term of a service has to hold.
_STAGES = frozenset(
    {"serve", "consider", "check", "decide", "register", "issue", "notify", "send", "draw-up", "approve", "sign"}
)
# An action whose name says little: without an equal object nothing can be compared.
_PLAIN = frozenset({"send", "draw-up", "hold", "accept"})


# Words of a start event that name no event: «со дня», «с момента», «күнінен бастап».
_COUNTING = ("дня", "момент", "даты", "после", "күн", "баста", "сәт", "кейін", "уақыт")


@dataclass(frozen=True, slots=True)
class ConflictParams:
    """``find``: ``pair`` (two terms for one action) or ``total`` (a step that outlasts the whole service)."""

    find: str = "pair"


class ConflictingTerms:
    """Finds terms that cannot both be kept, or between which the body may choose."""

    name = "deadline-conflict"
    Params = ConflictParams

    def find(self, context: Context, params: ConflictParams) -> Iterator[Hit]:
        """Yield one hit for each pair, at the later of the two places."""
        terms = [t for t in context.facts.deadlines if _comparable(t)]
        if params.find == "total":
            yield from _against_total(context, terms)
            return
        yield from _pairs(context, terms)
        yield from _contests(context)


def _comparable(term: Deadline) -> bool:
    counted = term.form is TermForm.COUNTED and term.purpose is Purpose.ACTION and term.bound is not Bound.EXACT
    return counted and term.hours is not None and term.segment is not None and bool(term.action)


def _pairs(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    for first, second in combinations(terms, 2):
        if _same_matter(first, second) and _differ(first, second) and not _explained(context, first, second):
            yield _pair_hit(context, first, second)


def _pair_hit(context: Context, first: Deadline, second: Deadline) -> Hit:
    return pair_hit(context, first, second, Severity.HIGH if Role.CITIZEN in (first.actor, second.actor) else None)


def pair_hit(context: Context, first: Deadline, second: Deadline, severity: Severity | None = None) -> Hit:
    """Return the hit at the ``second`` of two terms that do not fit together, with the ``first`` as its conflict."""
    text = context.annotated.text
    return Hit(
        place=place_of(second),
        span=second.span,
        cues=((EvidenceRole.CONFLICT, first.span),),
        values={"cue": second.quantity.of(text), "other": first.quantity.of(text)},
        severity=severity,
    )


def _same_matter(first: Deadline, second: Deadline) -> bool:
    if first.language != second.language or first.action != second.action or first.direction is not second.direction:
        return False
    if first.bound is not second.bound or first.action in ("serve", "hold"):
        return False
    one, other = set(first.object), set(second.object)
    if _one_event(first, second):
        return _same_doer(first, second, passive=True) and bool(one & other) and "complaint" not in one | other
    named = _same_doer(first, second, passive=False)
    if not named and "complaint" in one | other:
        return False  # complaints go to several bodies: one that is not named may be another
    if not named and (one != other or first.start or second.start or not _same_doer(first, second, passive=True)):
        return False
    if first.object[:1] != second.object[:1] or not one:
        return False
    return first.action not in _PLAIN or one == other


def _one_event(first: Deadline, second: Deadline) -> bool:
    return first.start_kind != "" and first.start_kind == second.start_kind


def _same_doer(first: Deadline, second: Deadline, *, passive: bool) -> bool:
    """Tell whether one and the same acts; ``passive``: a norm that leaves its doer unnamed fits every body."""
    if first.actor_key and second.actor_key:
        return first.actor_key == second.actor_key
    unnamed = not first.actor_key or not second.actor_key
    return passive and unnamed and Role.CITIZEN not in (first.actor, second.actor)


def _differ(first: Deadline, second: Deadline) -> bool:
    if first.unit is second.unit and first.days is second.days:
        return first.value != second.value
    one, other = first.hours or 0.0, second.hours or 0.0
    return max(one, other) > 1.5 * min(one, other)


def _explained(context: Context, first: Deadline, second: Deadline) -> bool:
    """Tell whether something other than a slip explains two terms: another start, case, point, or document."""
    if first.start_kind and second.start_kind and first.start_kind != second.start_kind:
        return True
    if not _one_start(_start_words(context, first), _start_words(context, second), first.language):
        return True
    if _follows(context, first, second) or _follows(context, second, first):
        return True
    if _is_other_case(context, first) or _is_other_case(context, second):
        return True
    if first.conditions != second.conditions or _unit(context, first) is _unit(context, second):
        return True
    one, other = _matters(context, first), _matters(context, second)
    if one and other and not one & other:
        return True
    return _document(context, first) is not _document(context, second)


def _follows(context: Context, step: Deadline, after: Deadline) -> bool:
    """Tell whether the one term runs from the end of the other step: «после проверки документов проводит»."""
    if step.deed is None or after.start is None:
        return False
    stem = step.deed.of(context.annotated.lower).split()[-1][:6]
    return len(stem) > 4 and stem in after.start.of(context.annotated.lower)


def _is_other_case(context: Context, term: Deadline) -> bool:
    """Tell whether the norm itself says that it is for another case («в изъятие из пункта 6»)."""
    sentence = context.annotated.sentence_at(term.quantity.start)
    return sentence is not None and first_in(sentence, "term-other-case") is not None


def _matters(context: Context, term: Deadline) -> frozenset[str]:
    """Return what the papers of the sentence are about: «решение о назначении», «тоқтату туралы шешім»."""
    if term.clause is None:
        return frozenset()
    return frozenset(m[1][:5] for m in _about(term.language).finditer(term.clause.of(context.annotated.lower)))


@cache
def _about(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"(?:решени|приказ|договор|справк|уведомлени|заключени|заявлени)\w* об? (\w{4,})")
    return re.compile(r"(\w{4,}) туралы (?:шешім|бұйры|шарт|анықтама|хабарлама|қорытынды|өтініш)")


def _start_words(context: Context, term: Deadline) -> frozenset[str]:
    words = re.findall(r"\w{4,}", term.start.of(context.annotated.lower)) if term.start else []
    return frozenset(word[:5] for word in words if not word.startswith(_COUNTING))


def _one_start(first: frozenset[str], second: frozenset[str], language: LanguageCode) -> bool:
    """Tell whether two start events can be one; in Kazakh one common word is enough, its beginning is less sure."""
    if language == "kk" and first and second:
        return bool(first & second)
    return first <= second or second <= first


def _unit(context: Context, term: Deadline) -> Node:
    return (
        context.act.enclosing(place_of(term).node, NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)
        or place_of(term).node
    )


def _document(context: Context, term: Deadline) -> Node | None:
    return context.act.enclosing(place_of(term).node, NodeKind.APPROVED, NodeKind.APPENDIX)


def _contests(context: Context) -> Iterator[Hit]:
    """Compare the terms that bound one contest: «Конкурс завершается в течение …», «Общий срок конкурса …»."""
    terms = [
        t
        for t in context.facts.deadlines
        if t.hours and t.segment and t.bound is Bound.MAX and ends_contest(context, t)
    ]
    for first, second in combinations(terms, 2):
        if _differ(first, second) and not _explained(context, first, second):
            yield _pair_hit(context, first, second)


def _against_total(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Compare each step of the provider in the body with the total of row «Срок оказания»."""
    totals = [t for t in service_totals(context.annotated, context.facts.deadlines) if t.hours]
    if not totals:
        return
    yield from _two_totals(context, totals)
    longest = max(totals, key=lambda t: t.hours or 0.0)
    for term in terms:
        if not _is_stage(context, term):
            continue
        if (term.hours or 0.0) > (longest.hours or 0.0) and not _nearly(term, longest):
            yield _total_hit(context, term, longest, None)
        elif term.value == longest.value and term.unit is longest.unit and term.days is longest.days and _partial(term):
            yield _total_hit(context, term, longest, Tier.LOOK)


def _two_totals(context: Context, totals: Sequence[Deadline]) -> Iterator[Hit]:
    """Compare the total that a norm of the rules names with the only one of the table, else with another norm."""
    tabled = [t for t in totals if place_of(t).zone is Zone.TABLE]
    if len({(t.value, t.unit, t.days) for t in tabled}) > 1:
        return
    named = [t for t in totals if place_of(t).zone is Zone.BODY and not t.conditions and not _about_appeal(context, t)]
    named.extend(results_handed_over(context))
    main = next(iter(tabled or named), None)
    for term in named:
        if main is not None and term is not main and term.unit is main.unit and _differ(term, main):
            yield _pair_hit(context, *sorted((term, main), key=lambda t: t.quantity))
            return


def _is_stage(context: Context, term: Deadline) -> bool:
    body = place_of(term).zone is Zone.BODY and term.direction is Direction.AFTER and term.bound is Bound.MAX
    if not body or term.action not in _STAGES or term.actor is Role.CITIZEN or "complaint" in term.object:
        return False
    heading = " ".join((n.heading or "").lower() for n in context.act.ancestors(place_of(term).node))
    return not any(word in heading for word in ("обжалован", "шағымдан")) and not _about_appeal(context, term)


def _about_appeal(context: Context, term: Deadline) -> bool:
    words = term.clause.of(context.annotated.lower) if term.clause else ""
    return any(word in words for word in ("жалоб", "апелляц", "шағым", "мониторинг", "изменени", "өзгеріс"))


def _partial(term: Deadline) -> bool:
    """Tell whether the step is only a part of the service: the check of the papers, not the service as a whole."""
    return term.action in ("consider", "check", "register") and "documents" in term.object


def _nearly(term: Deadline, total: Deadline) -> bool:
    mixed = DayKind.BARE in (term.days, total.days) or term.unit is not TimeUnit.DAY or total.unit is not TimeUnit.DAY
    return mixed and (term.hours or 0.0) <= 1.5 * (total.hours or 0.0)


def _total_hit(context: Context, term: Deadline, total: Deadline, tier: Tier | None) -> Hit:
    text = context.annotated.text
    return Hit(
        place=place_of(term),
        span=term.span,
        cues=((EvidenceRole.CONFLICT, total.quantity),),
        values={"cue": term.quantity.of(text), "other": total.quantity.of(text)},
        tier=tier,
    )
