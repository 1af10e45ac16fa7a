"""Steps that a person waits for, without any word of time, in a procedure that sets terms or in one that sets none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.detectors.deadlines.clauses import start_says
from legal_risk.detectors.deadlines.doers import names_person
from legal_risk.detectors.deadlines.links import AT_WILL, OTHER, Link, link_of
from legal_risk.detectors.deadlines.paper_matters import paper_matters
from legal_risk.detectors.deadlines.steps import begins_in, idle_chapter
from legal_risk.detectors.deadlines.whole import served
from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.deadlines.act import plain_counts
from legal_risk.facts.deadlines.dates import days_named
from legal_risk.facts.mentions import first_within
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.stems import stems
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import ActType, Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import Bound, Deadline, Direction, Purpose, ReferenceTarget, TermForm
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_NOT_PROCEDURES = frozenset({ActType.LAW, ActType.CHARTER, ActType.LIST, ActType.AMENDING, ActType.PROCUREMENT})
# More would not be read.
_SHOWN = 3
# A long document may have one more for so many points.
_POINTS = 12
# So many firm terms make it plain that the act is one that sets terms.
_SIBLINGS = 2
# So many are set for all that it does.
_DENSE = 8
_ALIKE = 0.42
# What the forms of a verb and its noun have in common («издает», «издания»).
_LETTERS = 4
# Characters around a term in which the words stand that say who learns of the step by then.
_BEFORE, _AFTER = 120, 60
_HANDED_PAPERS = ("given-thing", "settling-paper")
_UNNAMED = frozenset({"link-settles", "link-looks"})
_HANDED = frozenset({"issue", "pay", "send", "notify", "return"})
_PREPARING = frozenset({"check", "evaluate"})
_DELIBERATION = frozenset({"consider", "check", "evaluate", "decide"})


@dataclass(frozen=True, slots=True)
class SilentParams:
    """``find``: ``step`` (other steps of the document have their terms) or ``procedure`` (hardly any has one)."""

    find: str = "step"


class SilentSteps:
    """Finds the steps of a body towards a person that have no term."""

    name = "deadline-silent"
    Params = SilentParams

    def find(self, context: Context, params: SilentParams) -> Iterator[Hit]:
        """Yield a few hits for each approved document: the surest steps."""
        if context.act.typing.type in _NOT_PROCEDURES:
            return
        known = context.facts.deadlines
        every = (*known, *plain_counts(context.annotated, known))
        approved = [n for n in context.act.walk() if n.kind is NodeKind.APPROVED]
        for document in approved or [context.act.root]:
            terms = [t for t in every if begins_in(document, t.segment)]
            firm = [t for t in terms if _is_firm(t) and not _describes(context, t)]
            timed = len(firm) >= _SIBLINGS
            if timed is (params.find == "step") and not served(context, firm):
                steps = [s for s in _steps(context, document, terms) if not _covered(context, s, firm)]
                steps = [s for s in steps if not timed or _is_plain(s, firm)]
                surest = sorted(steps, key=lambda s: (-s.weight, s.sentence.span))
                shown = surest[: _room(context, document)]
                yield from (_hit(context, s, firm) for s in sorted(shown, key=lambda s: s.sentence.span))


def _is_plain(step: Link, firm: Sequence[Deadline]) -> bool:
    """Tell whether a person waits for the step: it follows on another, its doer is named, or money is paid.

    What nobody is named for and nothing precedes tells of the body or of the form of things («комиссия утверждается
    приказом»); an act of many terms gives one to any deed.
    """
    if not step.awaited:
        return False
    if first_in(step.sentence, "deed-pay") is not None:
        return True
    if step.kind == OTHER:
        known = (step.follows or bool(step.doer.stem)) and first_in(step.sentence, *_HANDED_PAPERS) is not None
        return len(firm) < _DENSE and (known or names_person(step.sentence, case="dat"))
    return step.follows or step.kind not in _UNNAMED or step.doer.named != "unknown"


def _room(context: Context, document: Node) -> int:
    points = sum(n.kind is NodeKind.POINT for n in context.act.walk(document))
    return max(_SHOWN, points // _POINTS + 1)


def _is_firm(term: Deadline) -> bool:
    if term.form is TermForm.EVENT:
        return term.direction is Direction.AFTER
    return term.purpose is Purpose.ACTION and term.form in (TermForm.COUNTED, TermForm.DATE)


def _steps(context: Context, document: Node, terms: Sequence[Deadline]) -> Iterator[Link]:
    told = [t for t in terms if not _describes(context, t) and t.target is not ReferenceTarget.NOWHERE]
    for segment in context.act.segments_of(document):
        if segment.zone is Zone.BODY and not idle_chapter(context, segment) and not _opens(context, segment):
            for sentence in context.annotated.sentences(segment):
                loose = first_in(sentence, AT_WILL) is not None
                said = (t for t in told if sentence.span.covers(t.quantity))
                timed = any(not loose or t.form in (TermForm.COUNTED, TermForm.DATE) for t in said)
                link = None if timed else link_of(context.annotated, sentence)
                if link is not None:
                    yield link


def _opens(context: Context, segment: Segment) -> bool:
    """Tell whether the segment stands in the first point: it says what the document is about."""
    point = context.act.enclosing(segment.node, NodeKind.POINT)
    return point is not None and point.number == "1"


def _describes(context: Context, term: Deadline) -> bool:
    """Tell whether the time belongs to a noun («освободившееся в течение года место»), or is another step of a body.

    «До издания приказа» bounds nothing: the order has no term either.
    """
    if term.form is TermForm.EVENT and term.direction is Direction.BEFORE:
        return first_within(context.annotated, term.span, "step-of-deciding") is not None
    sentence = context.annotated.sentence_at(term.span.start)
    if sentence is None:
        return False
    if term.language == "kk":
        # «Үш күн ішінде түскен өтініш», not «… түскен күні».
        after = sentence.index_at(term.span.end)
        return _is_attribute(sentence, after) and not _names_an_event(sentence, after + 1)
    before = sentence.index_at(term.span.start) - 1
    return _is_attribute(sentence, before - (before > 0 and sentence.tokens[before].norm == "в"))


def _is_attribute(sentence: Sentence, place: int) -> bool:
    """Tell whether the word at ``place`` is a participle with a noun; in Kazakh one with an ending is a noun itself.

    Who is named by a participle («обучающемуся») is nobody's attribute.
    """
    if not 0 <= place < len(sentence.tokens) or not sentence.tokens[place].is_word:
        return False
    reading = sentence.backend.analyses(sentence.tokens[place].norm)[0]
    named = any(actor.head == place for actor in actors(sentence))
    return "part" in reading.features and not named and (sentence.language == "ru" or reading.case is None)


def _names_an_event(sentence: Sentence, place: int) -> bool:
    """Tell whether the word behind a participle makes it an event: «түскен күні», «түскеннен кейін»."""
    return place < len(sentence.tokens) and sentence.tokens[place].norm in words("time-of-case")


def _covered(context: Context, step: Link, firm: Sequence[Deadline]) -> bool:
    """Tell whether a firm term bounds the step: beside it, for the same deed, or for all that is done up to then."""
    if step.kind == AT_WILL:
        return False
    point = unit_of(context, step.sentence.segment)
    return any(
        (begins_in(point, term.segment) and not _beside(context, step, term) and _ours(context, step, term))
        or _same_deed(context, step, term)
        or _bounds_all_before(context, step, term)
        or (step.decides and _deliberates(step, term) and _same_doer(context, step, term))
        for term in firm
    )


def _deliberates(step: Link, term: Deadline) -> bool:
    """Tell whether the term bounds the deliberation that ends with the step; an unnamed check comes before it."""
    before = term.action in _PREPARING and step.follows and term.doer is None
    return term.action in _DELIBERATION and not before


def _beside(context: Context, step: Link, term: Deadline) -> bool:
    """Tell whether the term belongs to another item of the list that the step is an item of: to another deed."""
    one, other = (s and context.act.enclosing(s.node, NodeKind.SUBPOINT) for s in (step.sentence.segment, term.segment))
    return one is not None and other is not None and one is not other


def _bounds_all_before(context: Context, step: Link, term: Deadline) -> bool:
    """Tell whether a later step has to be taken by a day, or within days of the application: what precedes is in it."""
    later = term.quantity.start > step.sentence.span.end and term.actor is not Role.CITIZEN
    if not later or "complaint" in term.object or term.action == "return" or term.bound is Bound.MIN:
        return False
    if term.form is TermForm.DATE:
        # «До 5 числа месяца» comes round again: no day of the year.
        named = days_named(term.quantity.of(context.annotated.lower), term.language)
        return bool(named) and not term.recurring
    started = term.start_kind in ("registration", "submission", "receipt", "publication")
    return started and start_says(context, term, "application-begun") and not _begins_with_step(context, step, term)


def _begins_with_step(context: Context, step: Link, term: Deadline) -> bool:
    """Tell whether the step itself starts the term: who hands the papers on decides when another receives them."""
    if term.start_kind != "receipt" or not step.hands_on:
        return False
    known = term.doer is not None and step.doer.stem in stems(term.doer.of(context.annotated.lower))
    return not (known and step.doer.stem)


def _ours(context: Context, step: Link, term: Deadline) -> bool:
    """Tell whether a term of the point is for somebody in office, or says by when the person learns of the step."""
    later = term.quantity.start > step.sentence.span.end
    if later and (term.form is TermForm.EVENT or term.start_kind == "decision"):
        return False  # «в день отправки», «со дня подписания»: what comes after the step, whenever that is
    if not later and not _goes_with(context, step, term):
        return False
    if term.actor is not Role.CITIZEN and (term.action != "" or term.actor is not Role.UNKNOWN):
        return True
    around = Span(max(term.quantity.start - _BEFORE, step.sentence.span.end), term.quantity.end + _AFTER)
    return later and term.clause is not None and first_within(context.annotated, around, "person-learns") is not None


def _goes_with(context: Context, step: Link, term: Deadline) -> bool:
    """Tell whether an earlier term of the point bounds what is done next: the same one does it, and gives nothing out.

    «Приказ издается в течение трех дней. Пособие перечисляется отделом»: the money has no term.
    """
    if step.kind == "link-gives":
        return term.action in _HANDED
    return _same_doer(context, step, term)


def _same_doer(context: Context, step: Link, term: Deadline) -> bool:
    """Tell whether the term, not that of a complaint, may bind the one who takes the step."""
    if "complaint" in term.object:
        return False
    return term.doer is None or not step.doer.stem or step.doer.stem in stems(term.doer.of(context.annotated.lower))


def _same_deed(context: Context, step: Link, term: Deadline) -> bool:
    """Tell whether the term is for the verb of the step and its clause has its paper, or half of its words."""
    if term.clause is None or "complaint" in term.object:
        return False
    text, clause = context.annotated.lower, term.clause
    told = text[clause.start : max(term.span.start, clause.start)] + " " + text[term.span.end : clause.end]
    own, clause_stems = stems(step.sentence.lower), stems(told)
    deed = stems(term.deed.of(text)) if term.deed is not None else clause_stems
    if not any(one.startswith(step.lemma[:_LETTERS]) for one in deed):
        return False
    own_matter, matter = paper_matters(step.sentence.lower), paper_matters(told)
    if own_matter and matter and own_matter.isdisjoint(matter):
        return False
    return step.paper in clause_stems if step.paper else len(clause_stems & own) >= _ALIKE * len(own)


def _hit(context: Context, step: Link, firm: Sequence[Deadline]) -> Hit:
    return Hit(
        place=step.sentence.segment,
        span=step.sentence.span,
        cues=((EvidenceRole.CUE, step.verb), *((EvidenceRole.COUNTER, t.span) for t in firm[:2])),
        values={"cue": step.verb.of(context.annotated.text)},
    )
