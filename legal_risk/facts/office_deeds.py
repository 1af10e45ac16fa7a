"""What somebody in office does in a sentence by which a case is decided: any verb but those of everyday work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legal_risk.facts.governing import predicates
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Analysis
from legal_risk.lang.kept import once_per_sentence
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed: the place and the span of its word, the names by which it is compared, and how the doer is bound to it.

    ``carried``: a noun («распределение производится», «бөлумен айналысады»), whose doer may stand in any case.
    """

    place: int
    span: Span
    names: frozenset[str]
    passive: bool
    carried: bool


@once_per_sentence
def deeds(sentence: Sentence) -> tuple[Deed, ...]:
    """Return the deeds of the main clauses: of their verbs, of what their modal words allow, of nouns they carry."""
    return tuple(_deeds(sentence))


def listed_deed(sentence: Sentence) -> tuple[Deed, ...]:
    """Return the deed that an item of a list of powers names by its noun: «утверждение списка», «тізімді бекіту»."""
    words_only = [at for at in _spoken(sentence) if _first(sentence, at).pos in ("NOUN", "VERB")]
    for at in words_only[:1] if sentence.language == "ru" else words_only[-1:]:
        reading, token = _first(sentence, at), sentence.tokens[at]
        named = _OF_DEED.search(reading.lemma) is not None if sentence.language == "ru" else "vnoun" in reading.features
        if named and (names := names_of([reading])):
            return (Deed(at, Span(token.start, token.end), names, passive=False, carried=True),)
    return ()


def _deeds(sentence: Sentence) -> Iterator[Deed]:
    main = predicates(sentence)
    verbs = {at: sentence.backend.analyses(sentence.tokens[at].norm)[0].lemma.removesuffix("ся") for at in main}
    carrying = any(verb in words("carries-deed") or verb in words("decides-deed") for verb in verbs.values())
    modal = {at for at, verb in verbs.items() if verb in words("may-word")}
    light = {*words("may-word")}
    if any(
        at not in verbs and carrying and _is_carried(sentence, at, _first(sentence, at)) for at in _spoken(sentence)
    ):
        light |= {*words("carries-deed")}
    for at, token in enumerate(sentence.tokens):
        if not token.is_word or denied(sentence, at):
            continue
        readings = sentence.backend.analyses(token.norm)[:2]
        carried = at not in verbs and carrying and _is_carried(sentence, at, readings[0])
        said = verbs[at] not in light if at in verbs else _allowed(sentence, at, readings[0], modal)
        if (said or carried) and (names := names_of(r for r in readings if r.pos == readings[0].pos)):
            if names & {"бер", "да"} and (_bestowed(sentence, at) or first_in(sentence, "benefit") is not None):
                names |= {"giving-stem"}
            passive = any("pass" in r.features for r in readings)
            yield Deed(at, Span(token.start, token.end), names, passive, carried)


def _bestowed(sentence: Sentence, at: int) -> bool:
    """Tell whether the thing right before the Kazakh verb is a standing or a right: «мәртебе береді», «санат беру»."""
    return sentence.tokens[max(at - 1, 0)].norm.startswith(tuple(words("bestowed-stem")))


def _spoken(sentence: Sentence) -> Iterator[int]:
    return (at for at, token in enumerate(sentence.tokens) if token.is_word)


def _first(sentence: Sentence, at: int) -> Analysis:
    return sentence.backend.analyses(sentence.tokens[at].norm)[0]


def denied(sentence: Sentence, at: int) -> bool:
    """Tell whether the word at ``at`` says that something is not done: «не назначает», «аспайды»."""
    if sentence.language == "ru":
        return sentence.tokens[max(at - 1, 0)].norm == "не"
    return any("neg" in r.features for r in sentence.backend.analyses(sentence.tokens[at].norm)[:1])


def _allowed(sentence: Sentence, at: int, reading: Analysis, modal: set[int]) -> bool:
    """Tell whether the word is what a modal word allows: «вправе назначить», «тағайындай алады», «бекітуге құқылы»."""
    if reading.pos != "VERB" or not modal:
        return False
    if sentence.language == "ru":
        return "inf" in reading.features
    return at + 1 in modal and bool({"conv", "vnoun"} & reading.features)


def _is_carried(sentence: Sentence, at: int, reading: Analysis) -> bool:
    """Tell whether the word names a deed that another verb carries or decides about.

    «решение о допуске», «вопросы открытия», «распределение производится», «решает, кто допускается»,
    «жіберілетінін шешеді», «ашу мәселелерін».
    """
    before = sentence.tokens[max(at - 1, 0)].norm
    if sentence.language == "ru":
        if reading.pos == "VERB":
            return bool({"pres", "inf"} & reading.features) and _asked(sentence, at)
        told = (reading.case == "loc" and before in ("о", "об")) or before.startswith("вопрос")
        cased = reading.case in ("nom", "acc", "ins")
        return reading.pos == "NOUN" and (told or cased) and _OF_DEED.search(reading.lemma) is not None
    told = any(t.norm.startswith(("туралы", "мәселе")) for t in sentence.tokens[at + 1 : at + _TOLD])
    passive = any(
        "pass" in r.features for t in sentence.tokens[at + 1 :] for r in sentence.backend.analyses(t.norm)[:1]
    )
    if "vnoun" in reading.features and reading.case == "nom" and passive and _opens_predicate(sentence, at):
        return True
    if reading.lemma == "шешім":
        return reading.case in ("nom", "acc")
    if "vnoun" in reading.features and first_in(sentence, "competence") is not None:
        return True
    return bool({"vnoun", "part"} & reading.features) and (told or reading.case in ("acc", "ins"))


def _opens_predicate(sentence: Sentence, at: int) -> bool:
    """Tell whether a Kazakh verbal noun is the subject: its object stands before it, a case or a paper after it."""
    before = sentence.tokens[max(at - 2, 0) : at]
    after = sentence.tokens[at + 1 : at + 2]
    ruled = any(r.case in ("acc", "abl", "dat") for t in before for r in sentence.backend.analyses(t.norm)[:1])
    return ruled and all(sentence.backend.analyses(t.norm)[0].pos in ("NOUN", "PROPN") for t in after)


def _asked(sentence: Sentence, at: int) -> bool:
    """Tell whether the verb stands in an indirect question: «решает, кто из них допускается»."""
    if sentence.tokens[at + 1 : at + 2] and sentence.tokens[at + 1].norm == "ли":
        return True
    for token in reversed(sentence.tokens[max(at - _QUESTION, 0) : at]):
        if token.norm in words("asking-word"):
            return True
        if token.text in ",;:":
            return False
    return False


# Words of an indirect question before its verb, and of a row of Kazakh deeds before «туралы».
_QUESTION, _TOLD = 8, 7
_OF_DEED = re.compile(
    r"(?:[ие]ние|ание|ятие|ытие|овка|верка|ация|енция|тиза|отбор|подбор|выбор|прием|допуск|раздел|отказ|оценка)$"
)


def names_of(readings: Iterable[Analysis]) -> frozenset[str]:
    """Return the names of a deed: the classes of its verb and the beginning of its word; none of everyday work."""
    lemmas = [r.lemma.removesuffix("ся") for r in readings]
    if any(is_everyday(v) for v in lemmas):
        return frozenset()
    classes = (name for name in _CLASSES if any(v.startswith(tuple(words(name))) for v in lemmas))
    return frozenset((*(_ENDING.sub("", v)[:_STEM] for v in lemmas), *classes))


def is_everyday(verb: str) -> bool:
    """Tell whether the dictionary form of a verb names everyday work, by which no case is decided."""
    return verb in words("everyday-work") or verb.startswith(tuple(words("everyday-stem")))


_STEM = 5
_ENDING = re.compile(r"(?:(?:ыва|ива|ева|ова|а|я|и|е|ну)?ть|(?:ова|ыва|ива|а|я|е)?ние|ка|ция|у)$")
_CLASSES = tuple(
    f"{name}-stem"
    for name in ("giving", "fixing", "deciding", "taking", "choosing", "letting-in", "moving", "checking", "founding")
)
