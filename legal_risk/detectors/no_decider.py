"""Cases that nobody decides: passed on to no one, put through a chain of deeds without a doer, or never taken up."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.conditions import opens_list
from legal_risk.facts.handling import IN_OFFICE, by_whole_organisation, of_an_office, states_step, taken_up
from legal_risk.facts.mentions import first_mention, in_general_part, mentions, norm_sentences
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.facts.words import words
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.norm import Actor


def undecided(context: Context) -> Iterator[Match]:
    """Yield the norms that leave a case to nobody: by a chain of deeds, on bare papers, to no one, to a whole house."""
    after = _complaints(context)
    yield from _on_bare_papers(context, after)
    yield from _left_to_the_house(context, after)
    if _asked(context) is not None:
        yield from _done_by_nobody(context)
        yield from _handed_nowhere(context, after)


def unanswered(context: Context) -> Iterator[Match]:
    """Yield the first step with a case when the act names nobody who takes up cases, else the request itself."""
    asked, after, facts = _asked(context), _complaints(context), context.facts
    if asked is None or (first_in(asked.sentence, "step-decides") and first_in(asked.sentence, "step-elsewhere")):
        return
    if taken_up(context.annotated, context.languages, after, facts.deadlines, facts.bodies):
        return
    steps = [
        match
        for match in mentions(context.annotated, "step-decides", context.languages, unless="step-aside")
        if states_step(match) and unit_of(context.annotated, match.sentence.segment) not in after
    ]
    yield min(steps, key=lambda m: (m.span.start < asked.span.start, m.span), default=asked)


def worked_on(context: Context) -> Iterator[Match]:
    """Yield the norms by which a case is worked on by «the units», with no time and no paper of the decision."""
    after = _complaints(context)
    for match in mentions(context.annotated, "left-to-units", context.languages, unless="step-form"):
        unit = unit_of(context.annotated, match.sentence.segment)
        apart = unit in after or in_general_part(context.act, match) or opens_list(context.annotated, match.sentence)
        if not (apart or _by_when(context, match) or _offices(context, unit)):
            yield match


def answered_elsewhere(context: Context) -> bool:
    """Tell whether some norm of the act names who takes up cases, though the step itself does not."""
    facts = context.facts
    return taken_up(context.annotated, context.languages, _complaints(context), facts.deadlines, facts.bodies)


def _asked(context: Context) -> Match | None:
    """Return where somebody asks for something: by an application, or by a verb («обращается за рассрочкой»)."""
    said = (first_mention(context.annotated, name, context.languages, unless="case-aside") for name in _REQUESTS)
    return next((match for match in said if match is not None), None)


_REQUESTS = ("person-request", "person-asks")


def _complaints(context: Context) -> set[Node]:
    return {unit_of(context.annotated, a.segment) for a in context.facts.appeals}


def _on_bare_papers(context: Context, after: set[Node]) -> Iterator[Match]:
    """Yield what is given to or laid on a person upon papers alone, by nobody, at no time, in no paper of its own."""
    for match in mentions(context.annotated, "bare-outcome", context.languages, unless="step-form"):
        unit = unit_of(context.annotated, match.sentence.segment)
        loose = _words(match) <= _BRIEF and not _by_when(context, match)
        if loose and unit not in after and not _offices(context, unit) and not in_general_part(context.act, match):
            yield match


def _left_to_the_house(context: Context, after: set[Node]) -> Iterator[Match]:
    """Yield where papers are said to be looked into by a whole organisation, and the point says no more of it."""
    for match in mentions(context.annotated, "step-decides", context.languages, unless="step-form"):
        unit = unit_of(context.annotated, match.sentence.segment)
        loose = _words(match) <= _BRIEF and states_step(match) and by_whole_organisation(match)
        if loose and unit not in after and not (_by_when(context, match) or _offices(context, unit)):
            yield match


# A norm of so many words says what is done and nothing of how.
_BRIEF = 10


def _words(match: Match) -> int:
    return sum(token.is_word for token in match.sentence.tokens)


def _by_when(context: Context, match: Match) -> bool:
    return any(match.sentence.span.covers(term.span) for term in context.facts.deadlines)


def _offices(context: Context, unit: Node) -> bool:
    """Tell whether the unit names anybody in office."""
    return any(of_an_office(s, actor) for s in norm_sentences(context.annotated, unit) for actor in actors(s))


def _done_by_nobody(context: Context) -> Iterator[Match]:
    """Yield chains of deeds after a request, with nobody in office to do them and no list of them one by one."""
    for match in mentions(context.annotated, "step-chain", context.languages, unless="charged"):
        loose = match.tokens[-1].norm in words("order-noun")
        named = not loose and (_by_somebody(match) or any(_does(match, a) for a in actors(match.sentence)))
        if not (named or opens_list(context.annotated, match.sentence) or in_general_part(context.act, match)):
            yield match


def _by_somebody(match: Match) -> bool:
    """Tell whether a person is named right after a Russian chain as its doer («осуществляются архивистом»)."""
    if match.sentence.language == "kk":
        return False
    after = [t for t in match.sentence.tokens if t.start >= match.span.end][:1]
    return any(r.pos == "NOUN" and r.case == "ins" for t in after for r in match.sentence.backend.analyses(t.norm)[:1])


def _does(match: Match, actor: Actor) -> bool:
    """Tell whether the actor does the chain: no doer is the place where it goes on or who acts after it is over."""
    sentence = match.sentence
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)
    between = sentence.text[match.span.end - sentence.span.start : max(actor.span.start - sentence.span.start, 0)]
    doing = any(r.case in (None, "nom", "ins") for r in readings)
    return actor.role in IN_OFFICE and doing and "," not in between


def _handed_nowhere(context: Context, after: set[Node]) -> Iterator[Match]:
    for match in mentions(context.annotated, "handed-nowhere", context.languages):
        if unit_of(context.annotated, match.sentence.segment) in after or _not_at_all(match):
            continue
        if not any(_receives(match, actor) for actor in actors(match.sentence)):
            yield match


def _not_at_all(match: Match) -> bool:
    """Tell whether the case is not handed on («не передается на утверждение»)."""
    place = match.sentence.index_at(match.tokens[0].start)
    return place > 0 and match.sentence.tokens[place - 1].norm == "не"


def _receives(match: Match, actor: Actor) -> bool:
    """Tell whether the actor is the one to whom the case goes: not the subject, not the owner of a name."""
    sentence = match.sentence
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)
    if actor.role not in IN_OFFICE:
        return False
    if any(r.case == "dat" for r in readings):
        return True
    place = sentence.index_at(actor.span.start)
    before = sentence.tokens[place - 1].norm if place else ""
    return before in ("в", "во") or (match.span.meets(actor.span) or match.span.end <= actor.span.start)
