"""Terms that do not fit together: two dates for one step, a later step due first, stages longer than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice

from legal_risk.detectors.procedures import document_of, place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.deadlines.dates import day_of_year
from legal_risk.facts.deadlines.table import service_totals
from legal_risk.model.act import Node, Zone
from legal_risk.model.deadline import Bound, DayKind, Deadline, Direction, Purpose, TermForm, TimeUnit
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role

# The order in which a body handles a matter.
_RANK = {
    "register": 1, "check": 2, "consider": 3, "evaluate": 3, "decide": 4, "award": 4, "issue-order": 5, "appoint": 5,
    "enrol": 5, "issue": 6, "notify": 6, "pay": 7, "conclude": 6,
}  # fmt: skip
_INTAKE = frozenset({"send", "accept"})
_DATED = frozenset({"enrol", "hold", "appoint", "pay", "issue", "decide", "consider", "publish"})
_PAPERS = frozenset({"application", "documents"})
_OTHER_PAPERS = frozenset({"report", "protocol", "complaint", "list"})
_STAGES = frozenset(
    {"register", "check", "consider", "decide", "issue", "notify", "send", "draw-up", "approve", "sign"}
)
_FARTHEST = 62  # days between two dates that can be meant for one step


@dataclass(frozen=True, slots=True)
class OrderParams:
    """``find``: ``dates`` (two for one step), ``order`` (a later step due first) or ``sum`` (stages and the whole)."""

    find: str = "order"


class TermOrder:
    """Finds terms of one procedure that cannot all be kept."""

    name = "deadline-order"
    Params = OrderParams

    def find(self, context: Context, params: OrderParams) -> Iterator[Hit]:
        """Yield a hit for each pair or list, at the later place."""
        terms = [t for t in context.facts.deadlines if t.purpose is Purpose.ACTION and t.segment is not None]
        if params.find == "dates":
            yield from _dates(context, terms)
        elif params.find == "sum":
            yield from _sums(context, terms)
        else:
            yield from _out_of_order(context, terms)


def _dates(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    dated = [t for t in terms if t.form is TermForm.DATE and t.bound is Bound.MAX and _step(t)]
    for first, second in combinations(dated, 2):
        if _step(first) == _step(second) and _one_matter(context, first, second) and _apart(context, first, second):
            yield _pair(context, first, second)


def _step(term: Deadline) -> str:
    """Return the step that a date bounds; handing in and taking in applications are one."""
    if term.action in _INTAKE:
        plain = bool(_PAPERS & set(term.object)) and not _OTHER_PAPERS & set(term.object)
        own = term.action == "accept" or term.actor in (Role.CITIZEN, Role.UNKNOWN)
        return "intake" if plain and own else ""
    if term.action not in _DATED:
        return ""
    if term.action == "enrol":
        return term.action
    return f"{term.action} {term.object[0]}" if term.object else ""


def _one_matter(context: Context, first: Deadline, second: Deadline) -> bool:
    if first.language != second.language or first.segment is None or second.segment is None:
        return False
    if document_of(context, first.segment) is not document_of(context, second.segment):
        return False
    if unit_of(context, first.segment) is unit_of(context, second.segment) or first.conditions != second.conditions:
        return False
    if first.actor_key and second.actor_key and first.actor_key != second.actor_key:
        return False
    return _groups(context, first) == _groups(context, second)


def _groups(context: Context, term: Deadline) -> frozenset[str]:
    """Return the words of the sentence and its heading that tell one group of people, level or round from another."""
    if term.clause is None or term.segment is None:
        return frozenset()
    heading = " ".join((n.heading or "").lower() for n in islice(context.act.ancestors(term.segment.node), 2))
    words = f"{term.clause.of(context.annotated.lower)} {heading}"
    return frozenset(m.group()[:6] for m in _group(term.language).finditer(words))


@cache
def _group(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\b(?:класс|очн|заочн|вечерн|магистр|докторант|резидент|интерн|бакалавр|творческ|иностран|сельск|платн|грант|"
            r"перв|втор|трет|тур\b|этап|повторн|дополнительн|област|район|городск|республик|военн|кредит|вакантн|сирот|"
            r"инвалид|квот|целев|выпускн|каникул|летн|зимн|пересда|апелляц|творч|специальн|медицинск|педагогическ)\w*"
        )
    return re.compile(
        r"\b(?:сынып|күндізгі|сырттай|кешкі|магистр|докторант|резидент|интерн|бакалавр|шығармашылық|шетел|ауыл|ақылы|грант|"
        r"бірінші|екінші|үшінші|тур\b|кезең|қайта|қосымша|облыс|аудан|қала|республика|әскери|кредит|бос\b|жетім|мүгедек|"
        r"квота|нысаналы|бітіру|каникул|жазғы|қысқы|апелляция|арнайы|арнаулы|медицина|педагогика)\w*"
    )


def _apart(context: Context, first: Deadline, second: Deadline) -> bool:
    one = day_of_year(first.quantity.of(context.annotated.lower), first.language)
    other = day_of_year(second.quantity.of(context.annotated.lower), second.language)
    return one is not None and other is not None and 0 < abs(one - other) <= _FARTHEST


def _out_of_order(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    running = [t for t in terms if _runs(t)]
    for first, second in combinations(running, 2):
        early, late = sorted((first, second), key=lambda t: _RANK[t.action])
        if _RANK[early.action] == _RANK[late.action] or not _one_chain(context, early, late):
            continue
        if (late.hours or 0.0) * 1.2 < (early.hours or 0.0) and _ends(context, late):
            yield _pair(context, early, late)


def _runs(term: Deadline) -> bool:
    counted = term.form is TermForm.COUNTED and term.bound is Bound.MAX and term.direction is Direction.AFTER
    body = term.actor is not Role.CITIZEN and "complaint" not in term.object
    return counted and body and term.action in _RANK and term.start is not None and bool(term.start_kind and term.hours)


def _one_chain(context: Context, early: Deadline, late: Deadline) -> bool:
    """Tell whether both terms run from one event of one matter under the same conditions."""
    if early.language != late.language or _apart_by_case(context, early, late):
        return False
    if early.segment is None or late.segment is None:
        return False
    if document_of(context, early.segment) is not document_of(context, late.segment):
        return False
    if early.start_kind != late.start_kind:
        return _one_paper(context, early, late)
    looked_into = early.action in ("check", "consider", "evaluate")
    others = early.actor_key and late.actor_key and early.actor_key != late.actor_key
    if looked_into and others and not set(early.object) & set(late.object):
        return False  # another body looks at something else: the contest as a whole, say
    one, other = _event_words(context, early), _event_words(context, late)
    return len(one & other) > 1 or (bool(one & other) and (one <= other or other <= one))


_BEGUN = frozenset({"receipt", "registration", "submission"})


def _one_paper(context: Context, early: Deadline, late: Deadline) -> bool:
    """Tell whether both terms run from the coming of one application: its receipt, its registration.

    The body that looks into it cannot get it before it is registered, so that the earlier step starts no sooner.
    """
    begun = late.start_kind in _BEGUN and early.start_kind in _BEGUN and early.start_kind != "submission"
    if not begun or late.action not in ("decide", "award", "issue-order", "enrol"):
        return False
    papers = [_papers(context, term) for term in (early, late)]
    return bool(papers[0] & papers[1]) and bool(set(early.object) & {"application", "documents"})


def _papers(context: Context, term: Deadline) -> frozenset[str]:
    words = term.start.of(context.annotated.lower) if term.start else ""
    return frozenset(m.group() for m in _paper(term.language).finditer(words))


@cache
def _paper(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\b(?:заяв(?=к)|заявлен|документ|ходатайств|материал|обращен)")
    return re.compile(r"\b(?:өтінім|өтініш(?! беруші)|құжат|қолдаухат|материал|арыз)")


def _apart_by_case(context: Context, early: Deadline, late: Deadline) -> bool:
    """Tell whether the steps belong to different cases; a step that ends «либо … отказ» belongs to all of them."""
    one = frozenset() if _either_way(context, early) else early.conditions
    other = frozenset() if _either_way(context, late) else late.conditions
    return one != other


def _event_words(context: Context, term: Deadline) -> frozenset[str]:
    words = re.findall(r"\w{5,}", term.start.of(context.annotated.lower)) if term.start else []
    return frozenset(w[:5] for w in words if not w.startswith(_ANY_EVENT))


# Words of a start event that fit every event.
_ANY_EVENT = (
    "момен", "после", "баста", "күнін", "кейін", "сәтте", "оконч", "завер", "истеч", "аяқта", "өткен",
)  # fmt: skip


def _ends(context: Context, term: Deadline) -> bool:
    """Tell whether the step can only follow the earlier one: a notice must be about the result."""
    if term.action != "notify" or term.clause is None:
        return True
    words = term.clause.of(context.annotated.lower)
    pattern = r"результат|решени|итог" if term.language == "ru" else r"нәтиже|шешім|қорытынды"
    return re.search(pattern, words) is not None


def _pair(context: Context, first: Deadline, second: Deadline) -> Hit:
    one, other = sorted((first, second), key=lambda t: t.quantity)
    text = context.annotated.text
    return Hit(
        place=place_of(other),
        span=other.span,
        cues=((EvidenceRole.CONFLICT, one.span),),
        values={"cue": other.quantity.of(text), "other": one.quantity.of(text)},
    )


def _sums(context: Context, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Compare the sum of the stages of one list with the whole."""
    wholes = [t for t in _wholes(context, terms) if t.unit is TimeUnit.DAY and t.value]
    if not wholes:
        return
    whole = max(wholes, key=lambda t: t.hours or 0.0)
    for stages in _lists(context, [t for t in terms if not t.conditions or _either_way(context, t)], whole):
        total = sum(t.value or 0.0 for t in stages)
        if total > (whole.value or 0.0) and all((t.value or 0.0) <= (whole.value or 0.0) for t in stages):
            yield _sum_hit(context, stages, whole, total)


def _wholes(context: Context, terms: Sequence[Deadline]) -> Sequence[Deadline]:
    named = [
        t for t in terms if t.clause is not None and _whole(t.language).search(t.clause.of(context.annotated.lower))
    ]
    return (*service_totals(context.annotated, context.facts.deadlines), *named)


@cache
def _whole(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\bобщий срок|\bсрок\w* (?:[\w-]+ ){0,3}в целом|\bвсего (?:отводится|не более)")
    return re.compile(r"жалпы мерзім|мерзім\w* жалпы|барлығы \d+ (?:жұмыс )?күн")


def _lists(context: Context, terms: Sequence[Deadline], whole: Deadline) -> Iterator[list[Deadline]]:
    """Yield the stages that stand in one list or in one chapter, in the order of the text, each kind of step once."""
    by_parent: dict[int, tuple[Node, list[Deadline]]] = {}
    for term in terms:
        if term is not whole and _is_stage(term, whole):
            segment = place_of(term)
            parent = context.act.parents.get(segment.node) or segment.node
            by_parent.setdefault(id(parent), (parent, []))[1].append(term)
    for _, stages in by_parent.values():
        kinds: dict[tuple[str, str], Deadline] = {}
        for term in stages:
            kinds.setdefault((term.action, term.actor_key), term)
        if len(kinds) > 1:
            yield list(kinds.values())


def _is_stage(term: Deadline, whole: Deadline) -> bool:
    fits = term.form is TermForm.COUNTED and term.unit is TimeUnit.DAY and term.bound is Bound.MAX
    same = term.language == whole.language and (term.days is whole.days or DayKind.BARE in (term.days, whole.days))
    ours = term.action in _STAGES and term.actor is not Role.CITIZEN and "complaint" not in term.object
    body = term.segment is not None and term.segment.zone is Zone.BODY and term.direction is Direction.AFTER
    return fits and same and ours and body


def _either_way(context: Context, term: Deadline) -> bool:
    """Tell whether the step takes its term whatever the outcome: «оформляет справку либо при … готовит отказ»."""
    words = term.clause.of(context.annotated.lower) if term.clause else ""
    return _or_refusal(term.language).search(words) is not None


@cache
def _or_refusal(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\b(?:либо|или)\b[^.;]{0,90}\bотказ")
    return re.compile(r"\b(?:не|немесе|болмаса)\b[^.;]{0,90}бас тарт")


def _sum_hit(context: Context, stages: Sequence[Deadline], whole: Deadline, total: float) -> Hit:
    last = stages[-1]
    text = context.annotated.text
    cues = [(EvidenceRole.CONFLICT, whole.quantity), *((EvidenceRole.CUE, t.span) for t in stages[:-1])]
    siblings = len({id(place_of(t).node) for t in stages}) > 1 and _items(stages)
    return Hit(
        place=place_of(last),
        span=last.span,
        cues=tuple(cues),
        values={
            "cue": " + ".join(t.quantity.of(text) for t in stages),
            "sum": f"{total:g}",
            "other": whole.quantity.of(text),
        },
        tier=None if siblings else Tier.LOOK,
    )


def _items(stages: Sequence[Deadline]) -> bool:
    """Tell whether the stages are the items of a list, so that they follow each other."""
    return all(place_of(t).node.kind.value in ("subpoint", "indent") for t in stages)
