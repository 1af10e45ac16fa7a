"""On what grounds a person is turned down, as far as the sentence and the list after it say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.facts.conditions import condition_of, opens_list
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.patients import singled_out
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Condition, Grounds
from legal_risk.model.span import Span


def grounds_of(annotated: Annotated, match: Match) -> Grounds:
    """Return where the grounds of the refusal at ``match`` are; an empty phrase («веские основания») names none."""
    sentence = match.sentence
    if opens_list(annotated, sentence) or _items_after(match):
        return Grounds.LIST
    if first_in(sentence, "grounds-closed") is not None:
        return Grounds.NAMED
    if first_in(sentence, "ground-vague") is not None:
        return Grounds.NONE
    condition, stated = condition_of(annotated, sentence, match.span, requests=False)
    if condition is Condition.CLOSED:
        return Grounds.REFERENCE
    tied = condition is Condition.NAMED and not (_basis_of_both(match, stated) or _is_the_case(match))
    named = tied or first_in(sentence, "ground-condition") is not None
    named = named or any(names_grounds(annotated, m) for m in _spoken(match))
    told = _told_by_the_cue(match) and not _is_the_case(match)
    if named or told or singled_out(match):
        return Grounds.NAMED
    return Grounds.NONE


def _is_the_case(match: Match) -> bool:
    """Tell whether the refusal is itself the only case that the sentence names («в случае отказа … уведомляется»)."""
    case = first_in(match.sentence, "refusal-as-case")
    if case is None or not case.span.meets(match.span):
        return False
    found = phrase_set(match.sentence.backend, "condition-named").find_in(match.sentence)
    return all(m.span.meets(case.span) for m in found)


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
    return _SERVES.search(sentence.lower) is not None or ":" in sentence.text[mention.span.end - sentence.span.start :]


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
