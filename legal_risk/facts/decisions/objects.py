"""What a norm decides about: the thing that is given or taken, in the clause of its verb."""

from __future__ import annotations

from legal_risk.facts.decisions.kinds import PERSON, Kind, objects_of
from legal_risk.facts.decisions.norms import is_passive, verb_of
from legal_risk.facts.decisions.subjects import Subjects
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

# What is decided stands this near to the verb, in characters.
_NEAR_BEFORE, _NEAR_AFTER = 170, 150


def thing_of(match: Match, kind: Kind, around: Span, about: Subjects) -> tuple[str, Span] | None:
    """Return the key and the place of what is given or taken within ``around``; the key of a titled thing is empty."""
    return _object(match, kind, around) or (_titled(match, kind, around, about) if kind.open else None)


def verb_span(match: Match) -> Span:
    """Return the verb of ``match``, all of it where a noun names the decision."""
    verb = verb_of(match)
    return Span(verb.start, verb.end) if verb else match.span


def clause(match: Match) -> Span:
    """Return the clause around the verb, as far as the object of a verb may stand."""
    sentence = match.sentence
    low = max(match.span.start - _NEAR_BEFORE, sentence.span.start)
    high = min(match.span.end + (_NEAR_AFTER if sentence.language == "ru" else 40), sentence.span.end)
    text = sentence.lower
    before = text[low - sentence.span.start : match.span.start - sentence.span.start]
    after = text[match.span.end - sentence.span.start : high - sentence.span.start]
    return Span(low + before.rfind(";") + 1, match.span.end + (after + ";").index(";"))


def _object(match: Match, kind: Kind, around: Span) -> tuple[str, Span] | None:
    """Return the key and the place of what is given or taken, the nearest to the verb."""
    sentence = match.sentence
    by = sentence.span.start
    allowed = tuple(k for k in kind.objects if k != PERSON)
    if not allowed:
        return None
    pattern = objects_of(sentence.language, allowed)
    places = [
        (m.lastgroup or "", Span(m.start() + by, m.end() + by))
        for m in pattern.finditer(sentence.lower, around.start - by, around.end - by)
    ]
    verb = verb_span(match)
    return min(places, key=lambda p: (p[0] in _VAGUE, _far(p[1], verb, sentence.language)), default=None)


def _titled(match: Match, kind: Kind, around: Span, about: Subjects) -> tuple[str, Span] | None:
    """Return the nearest thing that a title of the act says is given, where the verb gives it («скидка даётся»)."""
    sentence, verb = match.sentence, verb_span(match)
    things = about.things(kind.deeds[sentence.language])
    if things is None:
        return None
    by = sentence.span.start
    found = (
        Span(m.start() + by, m.end() + by) for m in things.finditer(sentence.lower, around.start - by, around.end - by)
    )
    given = [p for p in found if not p.meets(verb) and _is_patient(match, p)]
    nearest = min(given, key=lambda p: _far(p, verb, sentence.language), default=None)
    return ("", nearest) if nearest else None


def _is_patient(match: Match, thing: Span) -> bool:
    """Tell whether the noun at ``thing`` has the case of what the verb is done to."""
    token = match.sentence.tokens[match.sentence.index_at(thing.start)]
    cases = {r.case for r in match.sentence.backend.analyses(token.norm)[:3]}
    if verb_of(match) is None:
        return True
    return not cases.isdisjoint(("nom", None) if is_passive(match) else ("acc",))


# Objects that only say where or through what another one is given: «место в общежитии», «выплата гранта».
_VAGUE = frozenset({"study", "payment", "place", "list", "diploma"})


def _far(place: Span, verb: Span, language: LanguageCode) -> int:
    if place.start >= verb.end:
        return place.start - verb.end + (60 if language == "kk" else 0)
    return verb.start - place.end + (0 if language == "kk" else 30)
