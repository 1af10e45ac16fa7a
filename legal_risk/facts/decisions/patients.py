"""What the deed of a norm is done to: its object, the subject of its passive, the owner of a noun of action."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from legal_risk.facts.actors import actors, subject_after, subject_before
from legal_risk.facts.decisions.kinds import Kind
from legal_risk.facts.decisions.norms import is_passive, verb_of
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

# Words between the deed and what it is done to; a Kazakh verb closes the sentence.
_REACH = {"ru": 9, "kk": 30}


# Cases of what stands next to the verb; Russian things have one form for two of them.
_DIRECT = ("nom", "acc", None)


def disposes(match: Match, kind: Kind) -> bool:
    """Tell whether the deed is done to what counts for ``kind``: not to the work of an office."""
    sentence = match.sentence
    if first_in(sentence, "votes-tied") is not None or _is_state(match):
        return False
    if (noun := _noun_of(match, kind)) is not None or verb_of(match) is None:
        return noun is None or not _owned_by_idle(match, noun)
    patients = tuple(_patients(match))
    if any(_is_idle(sentence, at) for at in patients[:2]) or _defines(match):
        return False
    if kind.patient == "any":
        return True
    return any(_is_persons(sentence, at) for at in patients[:1]) or (kind.patient == "given" and _to_person(match))


def _noun_of(match: Match, kind: Kind) -> Token | None:
    """Return the noun that names the deed where the verb only carries it: «признание проводится комиссией»."""
    named = kind.deeds["ru"] if match.sentence.language == "ru" else frozenset()
    return next((t for t in match.tokens if not named.isdisjoint(match.sentence.backend.lemmas(t.norm))), None)


def _owned_by_idle(match: Match, noun: Token) -> bool:
    """Tell whether the noun is done to what only organises work («приём документов»), or somebody is refused it."""
    sentence = match.sentence
    if any(t.norm.startswith(("отказ", "основани")) for t in match.tokens):
        return True
    carried = any(_is_carrier(sentence, t) for t in match.tokens)
    if carried and sentence.backend.analyses(noun.norm)[0].case not in _DIRECT:
        return True
    at = sentence.index_at(noun.start) + 1
    return any(
        not sentence.backend.lemmas(t.norm).isdisjoint(words("idle-patient") | words("taken-in"))
        for t in sentence.tokens[at : at + 2]
        if t.is_word
    )


def _is_carrier(sentence: Sentence, token: Token) -> bool:
    return not sentence.backend.lemmas(token.norm).isdisjoint(words_of(sentence.backend, "carrier-verb"))


def _defines(match: Match) -> bool:
    """Tell whether the norm says what counts as something: «уважительными причинами признаются болезнь и …»."""
    sentence, verb = match.sentence, verb_of(match)
    if verb is None or sentence.language == "kk" or not verb.norm.startswith("призна"):
        return False
    first = next(t for t in sentence.tokens if t.is_word)
    readings = sentence.backend.analyses(first.norm)[:3]
    return any(r.case == "ins" for r in readings) and not any(r.lemma == "победитель" for r in readings)


def deed(match: Match, kind: Kind) -> tuple[str, Span]:
    """Return the lemma of the deed, without the Russian ending of the passive, and the place of what it is done to."""
    noun = _noun_of(match, kind)
    verb = noun or verb_of(match) or match.tokens[-1]
    lemma = match.sentence.backend.analyses(verb.norm)[0].lemma
    done_to = None if noun else next(_patients(match), None)
    place = verb if done_to is None else match.sentence.tokens[done_to]
    return lemma.removesuffix("ся"), Span(place.start, place.end)


def _is_state(match: Match) -> bool:
    """Tell whether an item of a list says what has been done, which is a condition: «место предоставлено другому»."""
    verb = verb_of(match)
    readings = match.sentence.backend.analyses(verb.norm)[:1] if verb else ()
    listed = match.sentence.segment.node.kind is NodeKind.SUBPOINT
    return listed and any({"short", "past"} & r.features for r in readings)


def _clause(match: Match) -> range:
    """Return the places of the tokens around the deed that no semicolon parts from it."""
    tokens = match.sentence.tokens
    first, last = (match.sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
    start = first - sum(1 for _ in takewhile(lambda at: tokens[at].text != ";", range(first - 1, -1, -1)))
    stop = last + 1 + sum(1 for _ in takewhile(lambda at: tokens[at].text != ";", range(last + 1, len(tokens))))
    return range(start, stop)


def _patients(match: Match) -> Iterator[int]:
    """Yield the places of the nouns around the deed in the case of what it is done to, the nearest first."""
    sentence, verb = match.sentence, verb_of(match)
    if verb is None:
        return
    place = sentence.index_at(verb.start)
    passive = is_passive(match)
    subject = None if passive else subject_before(sentence, place) or subject_after(sentence, place)
    own = {sentence.index_at(t.start) for t in match.tokens} | ({subject.head} if subject else set())
    people = {a.head for a in actors(sentence) if a.role is Role.CITIZEN}
    cases = ("nom", None) if passive else ("acc",)
    for at in sorted(_clause(match), key=lambda n: (abs(n - place), n)):
        if abs(at - place) > _REACH[sentence.language] or at in own or _governed(sentence, at):
            continue
        if _stands(sentence, at, cases, any_part=at in people):
            yield at


def _stands(sentence: Sentence, place: int, cases: tuple[str | None, ...], *, any_part: bool) -> bool:
    token = sentence.tokens[place]
    readings = sentence.backend.analyses(token.norm)[:2] if token.is_word else ()
    named = [r for r in readings if any_part or r.pos in ("NOUN", "PROPN") or "vnoun" in r.features]
    # «итоги стажировки»: a form that is a genitive first of all belongs to the noun before it
    return any(r.case in cases for r in named) and named[0].case in _DIRECT


def _governed(sentence: Sentence, place: int) -> bool:
    """Tell whether another word governs the noun at ``place``: a Russian preposition, what follows a Kazakh noun."""
    if sentence.language == "kk":
        after = sentence.tokens[place + 1 : place + 2]
        readings = [r for t in after if t.is_word for r in sentence.backend.analyses(t.norm)[:1]]
        return any(r.pos == "ADP" or (r.pos == "NOUN" and "poss" in r.features) for r in readings)
    for at in range(place - 1, max(place - 4, -1), -1):
        pos = sentence.backend.analyses(sentence.tokens[at].norm)[0].pos if sentence.tokens[at].is_word else "X"
        if pos == "ADP":
            return True
        if pos not in ("ADJ", "NUM"):
            return False
    return False


def _is_idle(sentence: Sentence, place: int) -> bool:
    """Tell whether the thing only organises work, a body or its member among them."""
    lemmas = sentence.backend.lemmas(sentence.tokens[place].norm)
    if not lemmas.isdisjoint(words("persons-matter")):
        return False
    ours = any(a.head == place and a.role in (Role.BODY, Role.MEMBER) for a in actors(sentence))
    return ours or not lemmas.isdisjoint(words("idle-patient"))


def _is_persons(sentence: Sentence, place: int) -> bool:
    """Tell whether a person stands there, a good that many want, or what somebody has asked for or done."""
    if any(a.head == place and a.role in (Role.CITIZEN, Role.OFFICIAL) for a in actors(sentence)):
        return True
    goods = phrase_set(sentence.backend, "benefit").find_in(sentence)
    if any(m.span.covers(Span(sentence.tokens[place].start, sentence.tokens[place].end)) for m in goods):
        return True
    return not sentence.backend.lemmas(sentence.tokens[place].norm).isdisjoint(words("persons-matter"))


def _to_person(match: Match) -> bool:
    """Tell whether something is done for a named person: «обучающемуся назначается дополнительный день»."""
    sentence, around = match.sentence, _clause(match)
    people = (a.head for a in actors(sentence) if a.role is Role.CITIZEN and a.head in around)
    return any(r.case == "dat" for at in people for r in sentence.backend.analyses(sentence.tokens[at].norm)[:2])
