"""All decisions of an act, put together from its norms and filled with their guarantees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legal_risk.facts.decisions.kinds import adverse_kinds
from legal_risk.facts.decisions.mentions import mentions, takers
from legal_risk.facts.decisions.merging import chapter_node, merged
from legal_risk.facts.decisions.names import full_name, short_names, with_owner
from legal_risk.facts.decisions.slots import Guarantees
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.lang.annotated import Annotated
from legal_risk.model.deadline import Deadline
from legal_risk.model.decision import Decision, DecisionKind, Mention
from legal_risk.model.norm import Appeal, Refusal, RefusalKind, Role
from legal_risk.model.span import Span


def decisions(
    annotated: Annotated, terms: Sequence[Deadline], refused: Sequence[Refusal], appealed: Sequence[Appeal]
) -> tuple[Decision, ...]:
    """Return the decisions of the act in the order of their first norm.

    A refusal is a guarantee of the decision that it refuses; it is a row of its own only in a chapter without one.
    """
    taking = [m for m in takers(annotated) if not _of_complaint(annotated, m, appealed)]
    found = [m for m in mentions(annotated, taking) if not _of_complaint(annotated, m, appealed)]
    alone = _refusals(annotated, found, refused)
    groups = merged(annotated.act, sorted((*found, *alone), key=lambda m: (m.span, m.cue)))
    if not groups:
        return ()
    guarantees, names = Guarantees(annotated, terms, refused, appealed, taking), short_names(annotated)
    guarantees.know(groups)
    return tuple(_decision(annotated, norms, guarantees, names) for norms in groups)


def _of_complaint(annotated: Annotated, mention: Mention, appealed: Sequence[Appeal]) -> bool:
    """Tell whether the norm says what comes of a complaint: «рассматривает жалобу и отменяет решение»."""
    unit = unit_of(annotated, mention.segment)
    before = (a for a in appealed if a.cue.end <= mention.cue.start and unit_of(annotated, a.segment) is unit)
    return any(_is_way(annotated, a) for a in before)


# «По истечении срока обжалования», «шағымдану мерзімі өткеннен кейін»: when something else is done.
_TERM_PASSED = re.compile(r"(?:срок\w*|период\w*) (?:на )?$|^\w* мерзім")
_NEAR = 12


def _is_way(annotated: Annotated, appeal: Appeal) -> bool:
    """Tell whether the words open a way to complain rather than mention it: «с порядком обжалования»."""
    before = annotated.lower[max(appeal.cue.start - _NEAR, 0) : appeal.cue.start]
    after = annotated.lower[appeal.cue.end : appeal.cue.end + _NEAR]
    if _TERM_PASSED.search(before) or _TERM_PASSED.search(after):
        return False
    return any((appeal.body, appeal.filing_term, appeal.review_term, appeal.result))


def _decision(
    annotated: Annotated, norms: tuple[Mention, ...], guarantees: Guarantees, names: dict[str, str]
) -> Decision:
    fillings = guarantees.of(norms[0].kind, norms)
    who = next((m for m in norms if m.actor_span and not m.formal), None) or next(
        (m for m in norms if m.actor_span), guarantees.taker(norms)
    )
    return Decision(
        kind=norms[0].kind,
        adverse=norms[0].kind in adverse_kinds(),
        object=next((m.object for m in sorted(norms, key=lambda m: m.object == "place") if m.object), ""),
        actor=who.actor if who else Role.UNKNOWN,
        actor_name=_name(annotated, names, who.actor_span) if who and who.actor_span else "",
        mentions=norms,
        fillings=fillings,
    )


def _name(annotated: Annotated, names: dict[str, str], span: Span) -> str:
    """Return the decider as the act names it: its short name resolved, or with the words that it belongs to."""
    words = span.of(annotated.text)
    full = full_name(names, words)
    return full if full != words else with_owner(annotated, span).of(annotated.text)


def _refusals(annotated: Annotated, found: Sequence[Mention], refused: Sequence[Refusal]) -> Iterator[Mention]:
    decided = {chapter_node(annotated.act, m) for m in found}
    for refusal in refused:
        sentence = annotated.sentence_at(refusal.cue.start)
        if sentence is None or refusal.kind is RefusalKind.EXCLUDED:
            continue
        mention = Mention(
            kind=DecisionKind.REFUSE, language=sentence.language, segment=refusal.segment, span=refusal.span,
            cue=refusal.cue, object="", object_span=None, actor=Role.UNKNOWN, actor_span=None, actor_key="",
            person_span=None, formal=False,
        )  # fmt: skip
        if chapter_node(annotated.act, mention) not in decided:
            yield mention
