"""An action named by a noun beside a Russian modal word: «не допускается взимание платы», «подлежит возврату»."""

from __future__ import annotations

from legal_risk.facts.actions import Action
from legal_risk.facts.actors import actors
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.span import Span

# How far behind the modal word, and how far before it, the noun may stand.
_AFTER, _BEFORE = 5, 12


def noun_action(match: Match) -> Action | None:
    """Return the noun of what is done under ``match``; ``None`` when the modal word takes an infinitive only."""
    sentence, word = match.sentence, match.tokens[0].norm
    case = "dat" if word in words("noun-in-dative") else "nom" if word in words("noun-in-nominative") else None
    if sentence.language != "ru" or case is None:
        return None
    place = sentence.index_at(match.tokens[0].start)
    if _admits_person(sentence, place) or (place and sentence.tokens[place - 1].norm in words("copula")):
        return None
    after = range(place + 1, min(place + 1 + _AFTER, len(sentence.tokens)))
    before = range(place - 1, max(place - 1 - _BEFORE, -1), -1)
    near = before if case == "dat" else _from_clause_start(sentence, place)
    number = None if case == "dat" else "plur" if word in words("plural-modal") else "sing"
    found = _noun(sentence, after, case, number)
    return found if found or _infinitive_in(sentence, after) else _noun(sentence, near, case, number)


def _admits_person(sentence: Sentence, place: int) -> bool:
    """Tell whether «допускаются к участию» lets somebody in: it names no action."""
    near = sentence.tokens[max(place - 4, 0) : place + 3]
    return sentence.tokens[place].norm.startswith("допуска") and any(t.norm in ("к", "ко") for t in near)


def _infinitive_in(sentence: Sentence, places: range) -> bool:
    analyses, tokens = sentence.backend.analyses, sentence.tokens
    return any("inf" in r.features for at in places if tokens[at].is_word for r in analyses(tokens[at].norm)[:1])


def _from_clause_start(sentence: Sentence, place: int) -> range:
    start = next((at + 1 for at in range(place - 1, -1, -1) if sentence.tokens[at].text == ";"), 0)
    return range(start, place)


def _is_preposition(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.is_word and sentence.backend.analyses(token.norm)[0].pos == "ADP"


def _noun(sentence: Sentence, places: range, case: str, number: str | None) -> Action | None:
    people = {actor.head for actor in actors(sentence)}
    for place in places:
        token = sentence.tokens[place]
        if not token.is_word:
            if places.step > 0 and token.text in (":", ";"):
                return None
            continue
        readings = sentence.backend.analyses(token.norm)
        if any("inf" in r.features for r in readings[:1]):
            return None
        if place in people or (place and _is_preposition(sentence, place - 1)):
            continue
        noun = next((r for r in readings if r.pos == "NOUN" and r.case == case and number in (None, *r.features)), None)
        if noun is not None:
            return Action(noun.lemma, Span(token.start, token.end), passive=True, negated=False)
    return None
