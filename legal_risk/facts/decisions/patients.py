"""What the deed of a norm is done to: its object, the subject of its passive, the owner of a noun of action."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from legal_risk.facts.actors import actors, subject_after, subject_before
from legal_risk.facts.decisions.kinds import Kind
from legal_risk.facts.decisions.norms import is_passive, verb_of
from legal_risk.facts.decisions.subjects import Subjects
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

# Words between the deed and what it is done to; a Kazakh verb closes the sentence.
_REACH = {"ru": 12, "kk": 30}


# Cases of what stands next to the verb; Russian things have one form for two of them.
_DIRECT = ("nom", "acc", None)


def disposes(match: Match, kind: Kind, about: Subjects) -> bool:
    """Tell whether the deed is done to what counts for ``kind``: not to the work of an office.

    What the title is ``about`` counts as what persons want.
    """
    sentence = match.sentence
    if first_in(sentence, "votes-tied") is not None or _is_state(match):
        return False
    if (noun := _noun_of(match, kind)) is not None or verb_of(match) is None:
        return noun is None or not _owned_by_idle(match, noun)
    patients = tuple(_patients(match, kind))
    if kind.patient == "listed" and _about_somebody(match):
        return True
    topic = is_passive(match) and _topic(match, patients)
    if _defines(match) or (not topic and any(_is_idle(sentence, at) for at in _nearest(sentence, patients))):
        return False
    if kind.patient in ("any", "listed"):
        return True
    near = patients[:1]
    if kind.moves:
        return any(_is_good(sentence, at, about) for at in near)
    if any(_is_somebody(sentence, at) or _is_good(sentence, at, about) for at in near):
        return True
    return topic or (kind.patient == "given" and _to_person(match))


def _nearest(sentence: Sentence, patients: tuple[int, ...]) -> tuple[int, ...]:
    """Return the nearest patient, and the next one where no comma parts the two."""
    if len(patients) < 2:
        return patients
    low, high = sorted(patients[:2])
    return patients[:1] if any(t.text == "," for t in sentence.tokens[low:high]) else patients[:2]


def _topic(match: Match, patients: tuple[int, ...]) -> bool:
    """Tell whether a Kazakh sentence is about a person, whatever clauses stand before its verb."""
    sentence = match.sentence
    if sentence.language != "kk":
        return False
    first = min(patients, default=None)
    return first is not None and any(a.head == first and a.role is Role.CITIZEN for a in actors(sentence))


def _about_somebody(match: Match) -> bool:
    """Tell whether what is entered are data about a person: «сведения о ребёнке», «бала туралы мәлімет»."""
    sentence, around = match.sentence, _clause(match)
    for actor in actors(sentence):
        if actor.role is not Role.CITIZEN or actor.head not in around:
            continue
        if sentence.language == "kk":
            if any(t.norm == "туралы" for t in sentence.tokens[actor.head + 1 : actor.head + 2]):
                return True
        elif any(t.norm in ("о", "об") for t in sentence.tokens[max(actor.head - 2, 0) : actor.head]):
            return True
    return False


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
    owner = takewhile(lambda t: t.is_word and not _is_preposition(sentence, t), sentence.tokens[at : at + 2])
    return any(not sentence.backend.lemmas(t.norm).isdisjoint(words("idle-patient") | words("taken-in")) for t in owner)


def _is_preposition(sentence: Sentence, token: Token) -> bool:
    return sentence.backend.analyses(token.norm)[0].pos == "ADP"


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
    done_to = None if noun else next(_patients(match, kind), None)
    place = verb if done_to is None else match.sentence.tokens[done_to]
    return lemma.removesuffix("ся"), Span(place.start, place.end)


def _is_state(match: Match) -> bool:
    """Tell whether an item of a list says what has been done, which is a condition: «место предоставлено другому»."""
    verb = verb_of(match)
    readings = match.sentence.backend.analyses(verb.norm)[:1] if verb else ()
    listed = match.sentence.segment.node.kind is NodeKind.SUBPOINT
    return listed and any({"short", "past"} & r.features for r in readings)


def _clause(match: Match) -> range:
    """Return the places of the tokens that may belong to the deed: no semicolon, no other predicate in between.

    A Kazakh verb closes its clause.
    """
    sentence, tokens = match.sentence, match.sentence.tokens
    first, last = (sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
    start = first - sum(1 for _ in takewhile(lambda at: not _closes(sentence, at), range(first - 1, -1, -1)))
    if sentence.language == "kk":
        return range(start, last + 1)
    stop = next((at for at in range(last + 1, len(tokens)) if _closes(sentence, at)), len(tokens))
    following = next((at for at in range(last + 1, stop) if _is_finite(sentence, at)), None)
    if following is not None:
        stop = next((at for at in range(following, last, -1) if tokens[at].text == ","), stop)
    return range(start, stop)


def _closes(sentence: Sentence, place: int) -> bool:
    """Tell whether the token is a semicolon or the predicate of another clause: in Russian one that «и» joins."""
    if sentence.tokens[place].text == ";":
        return True
    joined = sentence.language == "kk" or (place > 0 and sentence.tokens[place - 1].norm == "и")
    return joined and _is_finite(sentence, place)


def _is_finite(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    reading = sentence.backend.analyses(token.norm)[0] if token.is_word else None
    return (
        reading is not None and reading.pos == "VERB" and "pres" in reading.features and "part" not in reading.features
    )


def _patients(match: Match, kind: Kind) -> Iterator[int]:
    """Yield the places of the nouns around the deed in the case of what it is done to, the nearest first."""
    sentence, verb = match.sentence, verb_of(match)
    if verb is None:
        return
    place = sentence.index_at(verb.start)
    passive = is_passive(match) or kind.moves
    subject = None if passive else subject_before(sentence, place) or subject_after(sentence, place)
    own = {sentence.index_at(t.start) for t in match.tokens} | ({subject.head} if subject else set())
    people = {a.head for a in actors(sentence) if a.role is Role.CITIZEN}
    people |= {
        sentence.index_at(m.span.start) for m in phrase_set(sentence.backend, "name-of-mentor").find_in(sentence)
    }
    cases = ("nom", None) if passive else ("acc",)
    for at in sorted(_clause(match), key=lambda n: (abs(n - place), n)):
        if abs(at - place) > _REACH[sentence.language] * (1 + passive) or at in own or _governed(sentence, at):
            continue
        if _inset(sentence, at, place):
            continue
        if _stands(sentence, at, cases, person=at in people, beside=at + 1 == place):
            yield at


def _stands(sentence: Sentence, place: int, cases: tuple[str | None, ...], *, person: bool, beside: bool) -> bool:
    """Tell whether the word has one of ``cases``; a ``person`` and what stands ``beside`` the verb by any reading.

    «Итоги стажировки»: a form that is a genitive first of all belongs to the noun before it.
    """
    token = sentence.tokens[place]
    if not token.is_word or token.norm in words("to-everybody"):
        return False
    readings = sentence.backend.analyses(token.norm)[: 3 if beside else 2]
    named = [r for r in readings if person or r.pos in ("NOUN", "PROPN") or "vnoun" in r.features]
    if not any(r.case in cases for r in named):
        return False
    if named[0].case in _DIRECT or (person and beside):
        return True
    return (person or beside) and not _after_noun(sentence, place)


def _after_noun(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun or a number stands before the one at ``place``, give or take what qualifies it."""
    for token in reversed(sentence.tokens[:place]):
        pos = sentence.backend.analyses(token.norm)[0].pos if token.is_word else "X"
        if pos != "ADJ":
            return pos in ("NOUN", "PROPN", "NUM", "ADV") or token.text.isdigit() or token.norm in ("не", "нет")
    return False


def _inset(sentence: Sentence, place: int, verb: int) -> bool:
    """Tell whether commas part a participle with its words from the verb: «стажёр, нарушивший режим, снимается»."""
    tokens = sentence.tokens
    if sentence.language == "kk" or place > verb:
        return False
    opened = next((at for at in range(place, -1, -1) if tokens[at].text == ","), None)
    if opened is None or not any(t.text == "," for t in tokens[place:verb]):
        return False
    return any("part" in r.features for r in sentence.backend.analyses(tokens[opened + 1].norm)[:1])


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
        if pos not in ("ADJ", "NUM", "DET", "PRON"):
            return False
    return False


def _is_idle(sentence: Sentence, place: int) -> bool:
    """Tell whether the thing only organises work, a body or its member among them."""
    lemmas = sentence.backend.lemmas(sentence.tokens[place].norm)
    if not lemmas.isdisjoint(words("persons-matter")):
        return False
    ours = any(a.head == place and a.role in (Role.BODY, Role.MEMBER) for a in actors(sentence))
    return ours or not lemmas.isdisjoint(words("idle-patient"))


def _is_somebody(sentence: Sentence, place: int) -> bool:
    return any(a.head == place and a.role in (Role.CITIZEN, Role.OFFICIAL) for a in actors(sentence))


def _is_good(sentence: Sentence, place: int, about: Subjects) -> bool:
    """Tell whether a good that many want stands there, what somebody has asked for or done, what the title is about."""
    goods = phrase_set(sentence.backend, "benefit", "name-of-mentor").find_in(sentence)
    if any(m.span.covers(Span(sentence.tokens[place].start, sentence.tokens[place].end)) for m in goods):
        return True
    return not sentence.backend.lemmas(sentence.tokens[place].norm).isdisjoint(words("persons-matter") | about.matters)


def titled_receiver(match: Match, about: Subjects) -> Actor | None:
    """Return one whom the title names and something is done for: «пәтер шеберге беріледі»."""
    sentence = match.sentence
    for at in _clause(match):
        token = sentence.tokens[at]
        readings = sentence.backend.analyses(token.norm)[:2] if token.is_word else ()
        if any(r.pos == "NOUN" and r.case == "dat" and r.lemma in about.matters for r in readings):
            before = sentence.tokens[at - 1].norm if at else ""
            if before not in ("к", "ко", "по"):
                return Actor(Role.CITIZEN, Span(token.start, token.end), at)
    return None


def titled_subject(match: Match, about: Subjects) -> bool:
    """Tell whether the subject is one whom the title names («инструктор … теряет разряд»)."""
    sentence = match.sentence
    first = next((t for t in sentence.tokens if t.is_word), None)
    readings = sentence.backend.analyses(first.norm)[:2] if first else ()
    return any(r.pos == "NOUN" and r.case == "nom" and r.lemma in about.matters for r in readings)


def _to_person(match: Match) -> bool:
    """Tell whether something is done for a named person: «обучающемуся назначается дополнительный день»."""
    sentence, around = match.sentence, _clause(match)
    people = (a.head for a in actors(sentence) if a.role is Role.CITIZEN and a.head in around)
    return any(r.case == "dat" for at in people for r in sentence.backend.analyses(sentence.tokens[at].norm)[:2])
