"""The norm that an adverbial belongs to: its predicate, who is its subject, whether something is done to him."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.facts.actors import subject_after, subject_before
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.kept import once_per_sentence
from legal_risk.model.norm import Actor


@dataclass(frozen=True, slots=True)
class Norm:
    """A predicate of a sentence: ``place`` of its token, ``verb`` by its dictionary form, and its subject."""

    place: int
    verb: str
    passive: bool
    subject: Actor | None


def governing(sentence: Sentence, first: int, last: int) -> Norm | None:
    """Return the norm that the words from token ``first`` to ``last`` depend on.

    A condition or an adverbial stands before its predicate, or at the end of its clause behind it; a Russian one that
    a comma cuts off belongs to the predicate before it.
    """
    places = [at for at in predicates(sentence) if not first <= at <= last]
    after = next((at for at in places if at > last and not _parted(sentence, last, at)), None)
    before = next((at for at in reversed(places) if at < first and not _parted(sentence, at, first)), None)
    if after is not None and before is not None and _closes_clause(sentence, before, first, last):
        after = None
    place = before if after is None else after
    return None if place is None else norm_at(sentence, place)


@once_per_sentence
def predicates(sentence: Sentence) -> tuple[int, ...]:
    """Return the places of the finite verbs and short participles of the main clauses, modal words too."""
    spoken = (at for at, token in enumerate(sentence.tokens) if token.is_word)
    return tuple(at for at in spoken if _finite(sentence, at) and not is_subordinate(sentence, at))


def around(sentence: Sentence, norm: Norm) -> slice:
    """Return the tokens between the predicates on both sides of ``norm``: its own words, and those of no other."""
    others = predicates(sentence)
    left = max((at for at in others if at < norm.place), default=-1)
    right = min((at for at in others if at > norm.place), default=len(sentence.tokens))
    return slice(left + 1, right)


def norm_at(sentence: Sentence, place: int) -> Norm:
    """Return the norm whose predicate is the token at ``place``."""
    readings = sentence.backend.analyses(sentence.tokens[place].norm)[:1]
    subject = subject_before(sentence, place) or (subject_after(sentence, place) if sentence.language == "ru" else None)
    verb = readings[0].lemma
    passive = "pass" in readings[0].features and verb not in words("personal-reflexive")
    return Norm(place, verb, passive, subject)


def _finite(sentence: Sentence, place: int) -> bool:
    norm = sentence.tokens[place].norm
    reading = sentence.backend.analyses(norm)[0]
    if norm in words("bare-modal"):
        return True
    if reading.pos != "VERB":
        return False
    if sentence.language == "ru" and {"part", "short"} <= reading.features:
        return True
    return bool({"pres", "fut", "past"} & reading.features) and not {"part", "gerund"} & reading.features


def is_subordinate(sentence: Sentence, place: int) -> bool:
    """Tell whether a Russian predicate stands in a clause that «если», «который» or «когда» opens."""
    if sentence.language == "kk":
        return False
    for at in range(place - 1, -1, -1):
        token = sentence.tokens[at]
        if token.norm in words("subordinating"):
            return True
        if token.text in ",;:":
            return False
    return False


def _closes_clause(sentence: Sentence, before: int, first: int, last: int) -> bool:
    """Tell whether a comma follows the words, and none parts them from the Russian predicate ``before`` them."""
    ends = sentence.language == "ru" and any(t.text == "," for t in sentence.tokens[last + 1 : last + 2])
    return ends and not any(t.text == "," for t in sentence.tokens[before:first])


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(t.text == ";" for t in sentence.tokens[first:last])
