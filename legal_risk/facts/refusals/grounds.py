"""On what grounds a person is turned down, as far as the sentence and the list after it say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.facts.actors import actors
from legal_risk.facts.conditions import condition_of, opens_list
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.negated import states_outcome
from legal_risk.facts.refusals.patients import singled_out
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Actor, Condition, Grounds, Role
from legal_risk.model.span import Span


def grounds_of(annotated: Annotated, match: Match) -> Grounds:
    """Return where the grounds of the refusal at ``match`` are; an empty phrase («веские основания») names none."""
    sentence = match.sentence
    if opens_list(annotated, sentence) or _items_after(match):
        return Grounds.LIST
    if first_in(sentence, "grounds-closed") is not None:
        return Grounds.NAMED
    shared = _before_either(match)
    condition, stated = condition_of(annotated, sentence, shared or match.span, requests=False)
    closed = condition is Condition.CLOSED
    judged = first_in(sentence, "ground-judged") is not None and not closed
    if judged or first_in(sentence, "ground-vague") is not None or _is_described(match):
        return Grounds.NONE
    if closed:
        return Grounds.REFERENCE
    tied = condition is Condition.NAMED and not (_basis_of_both(match, stated) or _is_the_case(match))
    named = tied or _conditioned(match, shared)
    named = named or any(names_grounds(annotated, m) for m in _spoken(match))
    told = _told_by_the_cue(match) and not _is_the_case(match)
    if named or told or (shared is None and singled_out(match)):
        return Grounds.NAMED
    return Grounds.NONE


def _before_either(match: Match) -> Span | None:
    """Return the words up to the refusal as the other half of an alternative («выдаёт … либо отказывает»).

    What stands before «либо» is said of both outcomes and is the ground of neither.
    """
    sentence = match.sentence
    joins = words("either") - ({"не"} if sentence.language == "ru" else set())
    ends = [t.end for t in sentence.tokens if t.norm in joins and t.start < match.span.end]
    if not ends or not _another_outcome(match, ends[-1]):
        return None
    return Span(sentence.span.start, match.span.end)


def _another_outcome(match: Match, end: int) -> bool:
    """Tell whether «либо» that ends at ``end`` joins the refusal itself: nothing but its own words lies between."""
    sentence, last = match.sentence, match.tokens[-1].start
    between = [t for t in sentence.tokens if end <= t.start < last]
    if sentence.language == "kk" and _described_before(sentence, end):
        return False
    described = any(end <= a.span.start < last and _after_participle(sentence, a) for a in actors(sentence))
    return len(between) <= _OWN_WORDS and not described and not any(t.text in ",;:" for t in between)


def _described_before(sentence: Sentence, end: int) -> bool:
    """Tell whether the Kazakh «не» that ends at ``end`` joins what papers are, not outcomes: «эссесіз не …»."""
    at = next((at for at, token in enumerate(sentence.tokens) if token.end == end), 0)
    return at > 0 and any(r.pos == "ADJ" for r in sentence.backend.analyses(sentence.tokens[at - 1].norm)[:1])


def _after_participle(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a participle tells one person from others: «немесе анықтама ұсынбаған студентке»."""
    before = sentence.tokens[max(sentence.index_at(actor.span.start) - 1, 0)]
    readings = sentence.backend.analyses(before.norm)[:1] if before.is_word else ()
    return actor.role is Role.CITIZEN and any("part" in r.features for r in readings)


# «либо в тот же срок выдаёт письменный мотивированный отказ»
_OWN_WORDS = 6


def _conditioned(match: Match, shared: Span | None) -> bool:
    """Tell whether other words of a condition stand there; «тексерілгеннен кейін» only tells when."""
    sentence = match.sentence
    for found in phrase_set(sentence.backend, "ground-condition").find_in(sentence):
        if states_outcome(sentence, found.span):
            continue
        after = sentence.tokens[sentence.index_at(found.span.end) :][:1]
        if not any(t.norm in words("time-postposition") for t in after) and not (shared and shared.covers(found.span)):
            return True
    return False


def _is_described(match: Match) -> bool:
    """Tell whether the denial itself is the case or tells apart whom another deed is about («если разрешение не дано»).

    Such words name no ground of it.
    """
    sentence = match.sentence
    clauses = phrase_set(sentence.backend, "denied-in-clause").find_in(sentence)
    return any(c.span.covers(match.span) for c in clauses)


def _is_the_case(match: Match) -> bool:
    """Tell whether being turned down is itself the only case that the sentence names («в случае отказа … извещают»)."""
    found = phrase_set(match.sentence.backend, "condition-named").find_in(match.sentence)
    return bool(found) and all(states_outcome(match.sentence, m.span) for m in found)


def _basis_of_both(match: Match, condition: Span | None) -> bool:
    """Tell whether a paper is what the decision rests on, either way («на основании заключения … выдает либо …»)."""
    if condition is None:
        return False
    within = [t for t in match.sentence.tokens if condition.start <= t.start < match.span.end]
    rests = any(t.norm in words("basis") for t in within if t.start < condition.end)
    return rests and any(t.norm in words("either") for t in within)


def names_grounds(annotated: Annotated, mention: Match) -> bool:
    """Tell whether words such as «основания для отказа» say what the grounds are: by a list, a verb, a reference."""
    sentence = mention.sentence
    if opens_list(annotated, sentence) or _items_after(mention):
        return True
    if first_in(sentence, "grounds-closed") is not None:
        return True
    if first_in(sentence, "ground-vague") is not None:
        return False
    if first_in(sentence, "condition-closed") is not None:
        return True
    if first_in(sentence, "ground-judged") is not None:
        return False
    after = sentence.text[mention.span.end - sentence.span.start :]
    return _SERVES.search(sentence.lower) is not None or ":" in after or " – " in after


_SERVES = re.compile(
    r"\b(?:явля[ею]тся|служат|служит|призна[её]тся|признаются|считаются|состо[ия]т|всего|"
    r"болып табылады|болып саналады|саналады|танылады|жатады|болады)\b"
)


def _spoken(match: Match) -> Iterator[Match]:
    yield from phrase_set(match.sentence.backend, "refusal-grounds").find_in(match.sentence)


def _items_after(match: Match) -> bool:
    """Tell whether the sentence goes on with several items after the words: «… : одно; другое; третье»."""
    after = match.sentence.text[match.span.end - match.sentence.span.start :]
    return after.count(";") > 1 or _NUMBERED.search(after) is not None


_NUMBERED = re.compile(r"\b1\).+\b2\)|\bа\).+\bб\)")


def _told_by_the_cue(match: Match) -> bool:
    """Tell whether the words of the refusal hold its condition («возвращается, если …», «болмаса … қайтарылады»)."""
    found = phrase_set(match.sentence.backend, "condition-named").find_in(match.sentence)
    return any(match.span.meets(condition.span) for condition in found)
