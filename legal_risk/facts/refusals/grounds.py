"""On what grounds a person is turned down, as far as the sentence and the list after it say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.facts.conditions import condition_of, opens_list
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Condition, Grounds


def grounds_of(annotated: Annotated, match: Match) -> Grounds:
    """Return where the grounds of the refusal at ``match`` are; an empty phrase («веские основания») names none."""
    sentence = match.sentence
    if opens_list(annotated, sentence) or _items_after(match):
        return Grounds.LIST
    if first_in(sentence, "grounds-closed") is not None:
        return Grounds.NAMED
    if first_in(sentence, "ground-vague") is not None:
        return Grounds.NONE
    condition, _ = condition_of(annotated, sentence, match.span, requests=False)
    if condition is Condition.CLOSED:
        return Grounds.REFERENCE
    named = condition is Condition.NAMED or first_in(sentence, "ground-condition") is not None
    named = named or any(names_grounds(annotated, m) for m in _spoken(match))
    if named or _told_by_the_cue(match) or _who(sentence.language).search(sentence.lower):
        return Grounds.NAMED
    return Grounds.NONE


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


@cache
def _who(sentence_language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of people told apart by what they lack: «студенту, который не набрал …»."""
    if sentence_language == "ru":
        return re.compile(
            r", котор(?:ый|ая|ое|ые|ых|ому|ым)\b[^.;]{0,60}\bне\b|\bне (?:отвечающ|соответствующ|имеющ|достигш|"
            r"набравш|прошедш|представивш|явивш|подтвердивш)\w+|\b\w{3,}вш(?:ему|ей|им|их|его)(?:ся)?\b"
        )
    return re.compile(
        r"\b\w+(?:ма|ме|ба|бе|па|пе)(?:ған|ген|йтын|йтін) \w+(?:ға|ге|қа|ке|ның|нің|дың|дің|тың|тің)\b|"
        r"\b\w{2,}(?:ған|ген|қан|кен) \w+(?:ға|ге|қа|ке)\b|"
        r"\b(?:сай|сәйкес) (?:емес|келмейтін|келмеген)"
    )
