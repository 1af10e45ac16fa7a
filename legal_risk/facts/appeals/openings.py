"""Whether words of complaint open a way: somebody complains, or the complaint itself is brought or decided.

Where complaints are kept, counted, enclosed or turned away, or only stand in a clause of something else («решение, на
которое подана жалоба»), nobody is let to challenge anything.
"""

from __future__ import annotations

from legal_risk.facts.actors import actors
from legal_risk.facts.governing import governing, predicates
from legal_risk.facts.phrasebook import first_in, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Analysis
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Role


def opens(match: Match) -> bool:
    """Tell whether the words let somebody complain; phrases of several words always do."""
    sentence, place = match.sentence, match.sentence.index_at(match.tokens[0].start)
    reading = sentence.backend.analyses(match.tokens[0].norm)[0]
    if _before_decision(match):
        return False
    if len(match.tokens) > 1 or first_in(sentence, "appeal-dissent") is not None:
        return True
    if reading.pos == "VERB" and "vnoun" not in reading.features:
        return _is_main(sentence, place, reading)
    if reading.pos == "NOUN" and (_belongs(sentence, place) or _of_thing(sentence, place)):
        return False
    deed = governing(sentence, place, place)
    if deed is None:
        return True
    kept = deed.verb.removesuffix("ся") in words_of(sentence.backend, "complaint-kept")
    return not (kept or _is_denied(sentence, deed.place))


def _before_decision(match: Match) -> bool:
    """Tell whether an objection is heard before anything is decided, or is against a member of the body."""
    sentence = match.sentence
    said = first_in(sentence, "objection-word")
    return said is not None and said.span.meets(match.span) and first_in(sentence, "objection-early") is not None


def _is_main(sentence: Sentence, place: int, reading: Analysis) -> bool:
    """Tell whether the verb is that of a norm: finite in a main clause, or behind a modal word."""
    finite = {"pres", "past", "fut", "short"} & reading.features
    return place in predicates(sentence) if finite else bool(predicates(sentence))


def _is_denied(sentence: Sentence, place: int) -> bool:
    negative = any("neg" in r.features for r in sentence.backend.analyses(sentence.tokens[place].norm)[:1])
    return negative or sentence.tokens[max(place - 1, 0)].norm == "не"


def _belongs(sentence: Sentence, place: int) -> bool:
    """Tell whether the complaint is only part of another noun («журнал жалоб», «сведения о жалобах»)."""
    analyses, tokens = sentence.backend.analyses, sentence.tokens
    if sentence.language == "kk":
        after = [t.norm for t in tokens[place + 1 : place + 4]]
        if after[:1] in (["мен"], ["және"], ["туралы"]):
            return "туралы" in (after[0], *after[2:])
        noun = any(r.pos == "NOUN" and "poss" in r.features for r in analyses(after[0])[:1]) if after else False
        unmarked = analyses(tokens[place].norm)[0].case in ("gen", "nom")
        return noun and unmarked and after[0] not in words("complaint-deed")
    if place and tokens[place - 1].norm in ("о", "об"):
        return True
    at = place - 1
    while at >= 0 and tokens[at].is_word and _links(analyses(tokens[at].norm)[0]):
        at -= 1
    if at < 0 or not tokens[at].is_word:
        return False
    owner = analyses(tokens[at].norm)[0]
    genitive = any(r.case == "gen" for r in analyses(tokens[place].norm))
    return owner.pos == "NOUN" and genitive and owner.lemma in words("complaint-holder")


def _links(reading: Analysis) -> bool:
    """Tell whether the word stands between a noun and its genitive: another genitive, what qualifies it, «и»."""
    return reading.pos in ("ADJ", "CCONJ", "DET", "PRON") or "part" in reading.features or reading.case == "gen"


def _of_thing(sentence: Sentence, place: int) -> bool:
    """Tell whether the complaint is of a thing or a person («на водителя»): nothing that was decided or done."""
    if sentence.language == "kk":
        return False
    after = sentence.tokens[place + 1 : place + 6]
    if not after or after[0].norm not in ("на", "против"):
        return False
    readings = ((t, sentence.backend.analyses(t.norm)[0]) for t in after[1:] if t.is_word)
    token, noun = next(((t, r) for t, r in readings if r.pos == "NOUN"), (None, None))
    if token is None or noun is None or noun.lemma.endswith(("ение", "ание", "ятие", "ытие", "ствие")):
        return False
    known = words_of(sentence.backend, "appeal-challenged") | words("complaint-object")
    bodies = (a.span for a in actors(sentence) if a.role is Role.BODY)
    return noun.lemma not in known and not any(b.start <= token.start < b.end for b in bodies)
