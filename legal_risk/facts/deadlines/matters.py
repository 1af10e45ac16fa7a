"""What people ask a body for in an act: the things of their own sentences, and those that the title names.

What is asked for is an open class («бокс», «слепок печати»); somebody waits for whatever is done to it later.
"""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.actors import actors
from legal_risk.facts.decisions.subjects import subjects
from legal_risk.facts.governing import norm_at, predicates
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.stems import stem, stems
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.kept import once_per_act
from legal_risk.model.act import Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role

# Letters of a noun that tell it from the name of the whole trade («орган», «центр»).
_LONG = 4


@once_per_act
def matters(annotated: Annotated) -> dict[LanguageCode, frozenset[str]]:
    """Return the stems of the things that people ask for or hand in, and of those that the title is about."""
    found: dict[LanguageCode, set[str]] = {"ru": set(), "kk": set()}
    for language, said in subjects(annotated).items():
        found[language].update(stem(word) for pair in said.pairs for word in pair)
    for segment in annotated.act.segments:
        if segment.zone is Zone.BODY:
            for sentence in annotated.sentences(segment):
                found[sentence.language].update(_asked(sentence))
    return {language: stems(" ".join(sorted(said))) | said for language, said in found.items()}


def matter_in(annotated: Annotated, sentence: Sentence, part: slice) -> bool:
    """Tell whether the tokens ``part`` name a thing that somebody asked for, other than in the name of a body."""
    known = matters(annotated)[sentence.language]
    named = {a.head for a in actors(sentence)}
    places = range(*part.indices(len(sentence.tokens)))
    return any(at not in named and _is_noun(sentence, at) and stem(sentence.tokens[at].norm) in known for at in places)


def _asked(sentence: Sentence) -> Iterator[str]:
    """Yield the stems of the objects of what a citizen does in ``sentence``: «просит о замене билета»."""
    if first_in(sentence, "application") is None and not _asks(sentence) and not _by_citizen(sentence):
        return
    heads = {a.head for a in actors(sentence)}
    for at in range(len(sentence.tokens)):
        if at not in heads and _is_noun(sentence, at) and _is_object(sentence, at):
            yield stem(sentence.tokens[at].norm)


def _asks(sentence: Sentence) -> bool:
    """Tell whether somebody asks for something, whoever he is: «переводчик обращается за слепком»."""
    return any(norm_at(sentence, at).verb in words("ask") for at in predicates(sentence))


def _by_citizen(sentence: Sentence) -> bool:
    if not any(a.role is Role.CITIZEN for a in actors(sentence)):
        return False
    norms = (norm_at(sentence, at) for at in predicates(sentence))
    return any(n.subject is not None and n.subject.role is Role.CITIZEN and not n.passive for n in norms)


def _is_noun(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if not token.is_word or len(token.norm) < _LONG or token.norm.startswith(tuple(words("empty-stem"))):
        return False
    reading = sentence.backend.analyses(token.norm)[0]
    return reading.pos == "NOUN" or "vnoun" in reading.features


def _is_object(sentence: Sentence, at: int) -> bool:
    """Tell whether the noun is an object, or what the request is about: «о замене», «на занятие», «алу үшін»."""
    tokens, analyses = sentence.tokens, sentence.backend.analyses
    readings = analyses(tokens[at].norm)
    if any(r.case == "acc" for r in readings):
        return True
    if sentence.language == "ru":
        before = tokens[at - 1].norm if at > 0 else ""
        of_it = any(r.case == "gen" for r in readings) and at > 0 and _is_noun(sentence, at - 1)
        return before in ("о", "об", "на", "за", "для", "от") or (of_it and _is_object(sentence, at - 1))
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not after.is_word:
        return False
    governed = analyses(after.norm)[0]
    return after.norm in ("туралы", "үшін") or governed.pos == "VERB" or "vnoun" in governed.features
