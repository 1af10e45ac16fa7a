"""Steps of a citizen's case that an act leaves out as a whole: where he hands his papers in, who decides after a check.

A step is missing only where no norm of the act outside complaints has it in any form: an office, a system or a paper in
any of them is enough. So the act is read as a whole, and what is found is worth a look.
"""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import DECIDING
from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.deadlines.roles import deeds_of
from legal_risk.facts.handling import IN_OFFICE
from legal_risk.facts.mentions import NORM_ZONES, first_mention, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.body import BodyRole

# Deeds by which an office decides.
_DECIDING = frozenset(
    {
        "decide",
        "issue-order",
        "award",
        "enrol",
        "appoint",
        "transfer",
        "evaluate",
        "conclude",
        "approve",
        "refuse",
        "sign",
    }
)
_REQUESTS = ("person-request", "person-asks")


def nobody_decides(context: Context) -> Match | None:
    """Return where papers are checked, when the act never says who decides upon the check or in what paper."""
    facts = context.facts
    if context.act.typing.type not in DECIDING or any(b.role is not BodyRole.ELSEWHERE for b in facts.bodies):
        return None
    if any(d.actor.decides for d in facts.decisions if not d.adverse) or _asked(context) is None:
        return None
    norms = [*_norms(context)]
    if any(_is_decided(s) for s in norms):
        return None
    checked = mentions(context.annotated, "papers-checked", context.languages)
    return next((m for m in checked if m.sentence in norms), None)


def filed_nowhere(context: Context) -> Match | None:
    """Return where a person asks for something, when no norm says where or with what papers he does."""
    asked = _asked(context)
    if asked is None or context.act.typing.type not in DECIDING:
        return None
    return None if any(_says_where(s) for s in _norms(context)) else asked


def _asked(context: Context) -> Match | None:
    found = (first_mention(context.annotated, name, context.languages, unless="case-aside") for name in _REQUESTS)
    return min((m for m in found if m is not None), key=lambda m: m.span, default=None)


def _norms(context: Context) -> Iterator[Sentence]:
    """Yield the sentences of the act that are about neither complaints nor what the act is for."""
    aside = {unit_of(context.annotated, a.segment) for a in context.facts.appeals}
    for segment in context.act.segments_of(context.act.root):
        if segment.zone in NORM_ZONES and unit_of(context.annotated, segment) not in aside:
            yield from (s for s in context.annotated.sentences(segment) if first_in(s, "act-subject") is None)


def _is_decided(sentence: Sentence) -> bool:
    """Tell whether somebody decides in the sentence, or a paper in which a decision is fixed is drawn up."""
    if first_in(sentence, "order-of-gain") is not None:
        return True
    taken = phrase_set(sentence.backend, "decision-taken", "decision-noted").find_in(sentence)
    if not all(_dates(sentence, m) for m in taken):
        return True
    deciding = any(d.kind in _DECIDING for d in deeds_of(sentence))
    return deciding and any(a.role in IN_OFFICE for a in actors(sentence))


def _dates(sentence: Sentence, taken: Match) -> bool:
    """Tell whether the decision only dates another deed («со дня принятия решения», «шешім қабылданған күннен»)."""
    first, last = sentence.index_at(taken.tokens[0].start), sentence.index_at(taken.tokens[-1].start)
    near = (
        sentence.tokens[last + 1 : last + 3]
        if sentence.language == "kk"
        else sentence.tokens[max(first - 2, 0) : first]
    )
    return any(t.norm in words("decision-dated") for t in near)


def _says_where(sentence: Sentence) -> bool:
    """Tell whether the sentence names a place, a way or the papers of an application."""
    if first_in(sentence, "document-list") is not None:
        return True
    about = first_in(sentence, *_REQUESTS, "filing", "handing-in", "document-talk") is not None
    named = first_in(sentence, "filing-place") is not None
    return about and (named or any(a.role in IN_OFFICE and _goes_to(sentence, a.head) for a in actors(sentence)))


def _goes_to(sentence: Sentence, head: int) -> bool:
    """Tell whether somebody turns to the office: «в отдел», «секретарю», «бөлімге»."""
    after = [sentence.backend.analyses(t.norm)[0].pos for t in sentence.tokens[head + 1 : head + 2] if t.is_word]
    cases = {r.case for r in sentence.backend.analyses(sentence.tokens[head].norm)[:2]}
    return bool(cases & {"dat", "acc"}) and not (sentence.language == "kk" and after == ["ADJ"])  # «жатақханаға мұқтаж»
