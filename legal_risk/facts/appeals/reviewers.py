"""Who looks into a complaint: a body or official of the norm that is not merely the one complained about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from legal_risk.facts.actors import actors
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

_DECIDING = (Role.BODY, Role.OFFICIAL)


def reviewer(sentences: Sequence[Sentence], same: Span | None) -> Span | None:
    """Return the first body or official that a complaint can go to; ``same`` names one that reviews itself."""
    for sentence in sentences:
        for actor in actors(sentence):
            free = actor.role in _DECIDING and not _complained_of(sentence, actor)
            if free and not (same and same.meets(actor.span)):
                return actor.span
    return None if same else next((span for s in sentences for span in _whoever_looks(s)), None)


def _whoever_looks(sentence: Sentence) -> Iterator[Span]:
    """Yield the subject of «рассматривает» where it is no known body: «её разбирают двое преподавателей»."""
    tokens, analyses = sentence.tokens, sentence.backend.analyses
    verbs = [
        sentence.index_at(m.tokens[0].start) for m in phrase_set(sentence.backend, "appeal-heard").find_in(sentence)
    ]
    acting = [at for at in verbs if any("pres" in r.features for r in analyses(tokens[at].norm)[:1])]
    for at in acting:
        if any("pass" in r.features for r in analyses(tokens[at].norm)[:1]):
            continue
        beside = range(at + 1, min(at + _BESIDE, len(tokens))) if sentence.language == "ru" else range(at - 1, -1, -1)
        for place in (*range(at - 1, max(at - _BESIDE, -1), -1), *beside):
            if tokens[place].text in ";.":
                break
            if _can_look(sentence, tokens[place].norm):
                yield Span(tokens[place].start, tokens[place].end)


# Words between a subject and its verb.
_BESIDE = 12


def _can_look(sentence: Sentence, word: str) -> bool:
    """Tell whether the word is a subject that is neither the complaint, nor a time, nor a thing with an ending."""
    reading = sentence.backend.analyses(word)[0]
    person = reading.pos == "NOUN" and reading.case == "nom" and "poss" not in reading.features
    known = words_of(sentence.backend, "complaint-name") | words("time-noun")
    return (person or word in words("collective-number")) and reading.lemma not in known


def handed_on(sentences: Iterable[Sentence]) -> bool:
    """Tell whether a body that got the complaint passes it to another one («комиссия … передаёт её в отдел»)."""
    for sentence in sentences:
        passing = phrase_set(sentence.backend, "hands-on").find_in(sentence)
        named = [a for a in actors(sentence) if a.role in _DECIDING]
        givers = [a for a in named if _case(sentence, a, "nom")]
        takers = [a for a in named if any(_case(sentence, a, case) for case in ("acc", "dat"))]
        if passing and any(_lemma(sentence, g) != _lemma(sentence, t) for g in givers for t in takers if t is not g):
            return True
    return False


def own_review(sentences: Iterable[Sentence]) -> Span | None:
    """Return the receiver of a complaint about its own deed («действия декана обжалуются декану»)."""
    told = tuple(sentences)
    if handed_on(told):
        return None
    for sentence in told:
        if first_in(sentence, "appeal-apart") is not None:
            continue  # «комиссияға кірмеген адамдар қарайды»
        named = [a for a in actors(sentence) if a.role in _DECIDING]
        owners = [a for a in named if _owns_deed(sentence, a)]
        own = {_lemma(sentence, a) for a in owners}
        heard = bool(phrase_set(sentence.backend, "appeal-heard").find_in(sentence))
        cases = ("dat", "nom") if heard and sentence.language == "ru" else ("dat",)
        addressed = (a for a in named if a not in owners and any(_case(sentence, a, case) for case in cases))
        receiver = [a for a in addressed if not _another(sentence, a, owners)]
        others = [a for a in named if _lemma(sentence, a) not in own and not _names_owner(sentence, a, named)]
        if receiver and not others and (again := next((a for a in receiver if _lemma(sentence, a) in own), None)):
            return again.span
    return None


def _names_owner(sentence: Sentence, actor: Actor, named: Sequence[Actor]) -> bool:
    """Tell whether a Russian genitive only says whose body the one before it is («комиссия школы»)."""
    after_another = any(a.head + 1 == sentence.index_at(actor.span.start) for a in named)
    return sentence.language == "ru" and after_another and _case(sentence, actor, "gen")


def _another(sentence: Sentence, actor: Actor, owners: Iterable[Actor]) -> bool:
    """Tell whether the word before it tells the body apart from one of the same name («келісу комиссиясына»)."""
    word = _described_by(sentence, actor)
    if word is None:
        return False
    reading = sentence.backend.analyses(word)[0]
    if reading.pos in ("ADJ", "DET"):
        return True
    names = (reading.pos == "NOUN" and reading.case == "nom") or word == "жөніндегі"
    return (names or "vnoun" in reading.features) and all(_described_by(sentence, o) != word for o in owners)


def _described_by(sentence: Sentence, actor: Actor) -> str | None:
    at = sentence.index_at(actor.span.start)
    before = sentence.tokens[at - 1] if at else None
    return before.norm if before is not None and before.is_word else None


def _owns_deed(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a deed or decision of the actor is named («решение комиссии», «деканның әрекеттеріне»)."""
    if sentence.language == "ru":
        return _russian_object(sentence, actor, about=False)
    near = sentence.tokens[actor.head + 1 : actor.head + 3]
    deed = any(_challenged(sentence, t.norm) for t in near)
    return deed and any(_case(sentence, actor, case) for case in ("gen", "nom"))


def _complained_of(sentence: Sentence, actor: Actor) -> bool:
    return _kazakh_object(sentence, actor) if sentence.language == "kk" else _russian_object(sentence, actor)


def _russian_object(sentence: Sentence, actor: Actor, *, about: bool = True) -> bool:
    """Tell whether the name depends on what is challenged («решение комиссии») or on «на», «с», «против»."""
    tokens = sentence.tokens
    first = sentence.index_at(actor.span.start)
    for at in range(first - 1, max(first - 4, -1), -1):
        if not tokens[at].is_word:
            return False
        readings = sentence.backend.analyses(tokens[at].norm)
        if tokens[at].norm in _ABOUT:
            return about
        if _challenged(sentence, tokens[at].norm):
            return _case(sentence, actor, "gen")
        if readings[0].pos not in ("ADJ", "PRON", "DET", "NUM", "PROPN") and "part" not in readings[0].features:
            return False
    return False


_ABOUT = frozenset({"на", "с", "со", "против", "между", "об", "о"})


def _kazakh_object(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the name owns what is challenged («комиссияның шешіміне»), or somebody disagrees with it."""
    tokens = sentence.tokens
    after = tokens[actor.head + 1].norm if actor.head + 1 < len(tokens) else ""
    if sentence.tokens[actor.head].norm == "әкімшілік" and after.startswith("рәсімдік"):
        return True  # the name of the Code
    if after in _SELF:
        return False
    if any(_case(sentence, actor, case) for case in ("gen", "ins", "acc")):
        return True
    if after == "шағымды" and _reviews(sentence, actor):
        return False
    return _challenged(sentence, after) or after.startswith(("шағымды", "шағымын", "қатысты"))


def _reviews(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the actor is who looks into «шағымды» after it («басқарма шағымды … қарайды»)."""
    found = phrase_set(sentence.backend, "appeal-review").find_in(sentence)
    return any(m.span.start >= actor.span.end for m in found)


_SELF = frozenset({"өзіне", "атына", "өзі"})


def _challenged(sentence: Sentence, word: str) -> bool:
    known = words_of(sentence.backend, "appeal-challenged")
    return bool(word) and any(r.lemma in known for r in sentence.backend.analyses(word))


def _case(sentence: Sentence, actor: Actor, case: str) -> bool:
    return any(r.case == case for r in sentence.backend.analyses(sentence.tokens[actor.head].norm))


def _lemma(sentence: Sentence, actor: Actor) -> str:
    return sentence.backend.analyses(sentence.tokens[actor.head].norm)[0].lemma
