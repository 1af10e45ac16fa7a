"""References to a term that nothing sets: «в установленные сроки»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legal_risk.detectors.deadlines.waiting import DECISIVE, is_persons, shown
from legal_risk.detectors.procedures import place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import first_within
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.words import either
from legal_risk.model.deadline import Deadline, ReferenceTarget, TermForm
from legal_risk.model.finding import Tier
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_FIRM = (TermForm.COUNTED, TermForm.DATE)
_AROUND = 45
# The Kazakh «осы» points back as well.
_OWN = (ReferenceTarget.PROVISION, ReferenceTarget.BACK)
_DELIBERATION = frozenset(
    {"consider", "check", "decide", "award", "serve", "enrol", "issue-order", "approve", "appoint"}
)


def referring(context: Context, term: Deadline, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield the reference ``term`` when it leads nowhere; ``terms`` are all of the act."""
    own = term.target in _OWN and _of_this_act(context, term)
    if own and term.action in DECISIVE and term.actor is not Role.CITIZEN and not _settled(context, term, terms):
        yield shown(context, term, Tier.LOOK)
    if term.target is not ReferenceTarget.NOWHERE or _resolved(context, term, terms):
        return
    if not term.action:
        sentence = context.annotated.sentence_at(term.quantity.start)
        if sentence is not None and _within_it(context, term) and not is_persons(sentence, term):
            yield shown(context, term, Tier.LOOK)
        return
    decisive = term.action in DECISIVE and term.actor is not Role.CITIZEN
    yield shown(context, term, None if decisive else Tier.LOOK)


def _of_this_act(context: Context, term: Deadline) -> bool:
    """Tell whether the words send the reader to the act itself, to no point of it: «в сроки, указанные в Правилах»."""
    around = Span(max(term.span.start - _AROUND, 0), term.span.end + _AROUND)
    sentence = context.annotated.sentence_at(term.quantity.start)
    if sentence is None or first_within(context.annotated, around, "this-act") is None:
        return False
    said = around.shifted(-sentence.span.start)
    words = sentence.lower[max(said.start, 0) : max(said.end, 0)]
    return re.search(rf"(?<!\w)(?:{either('unit-of-act')})|\d", words) is None


def _settled(context: Context, term: Deadline, terms: Sequence[Deadline]) -> bool:
    """Tell whether a firm term of the act bounds the step, or its deliberation, by whatever point."""
    steps = _DELIBERATION if term.action in _DELIBERATION else {term.action}
    others = (t for t in terms if t.form in _FIRM and t is not term and t.language == term.language)
    return any(t.action in steps and "complaint" not in t.object for t in others)


def _within_it(context: Context, term: Deadline) -> bool:
    """Tell whether the reference says that something is done in time, not that somebody was late."""
    words = first_within(context.annotated, term.span, "within-term")
    return words is not None and (words.span.start == term.span.start or words.span.end == term.span.end)


def _resolved(context: Context, term: Deadline, terms: Sequence[Deadline]) -> bool:
    """Tell whether a firm term stands in the point, or elsewhere for the same action, or «сроки» are set."""
    reach = context.act.source.view.to_view(unit_of(context, place_of(term)).span)
    others = [t for t in terms if t.form not in (TermForm.VAGUE, TermForm.REFERENCE) and t is not term]
    if any(reach.covers(t.quantity) or (t.form in _FIRM and t.action == term.action) for t in others):
        return True
    setting = phrase_set(context.annotated.backend(term.language), "terms-set").find(context.annotated)
    return any(m.span.start != term.span.start for m in setting)
