"""What was not done in time: a deed that is denied beside a term, by whatever verb or noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.facts.actors import actors
from legal_risk.facts.phrasebook import words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

# Tokens between the term and the deed that is not done within it.
_REACH = 9
_DENIED = frozenset({"part", "cond", "vnoun"})
_NOUN_OF_OMISSION = re.compile(
    r"не\w{3,}(?:ние|ния|нии|нием|тие|тия|вка|вки|вкой|вке|ча|чи|чей|лата|латы)\Z|невозврат\w{0,2}\Z"
)


def omission(sentence: Sentence, term: Span, *, of_office: bool = False) -> Span | None:
    """Return the words of the deed that a person, or somebody ``of_office``, leaves undone within ``term``."""
    first, last = sentence.index_at(term.start), sentence.index_at(term.end) - 1
    for at in _denied(sentence):
        between = sentence.tokens[min(at, last) : max(at, first)]
        # A Kazakh term stands before its deed; «бермеген адамға үш күн ішінде хабарланады» is another deed.
        near = len(between) <= _REACH and (at > last or sentence.language == "ru")
        apart = any(t.text in ",;:" or _is_other(sentence, t) for t in between[1:])
        if near and not apart and by_office(sentence, at) is of_office:
            token = sentence.tokens[at]
            return Span(min(token.start, term.start), max(token.end, term.end))
    return None


def _denied(sentence: Sentence) -> Iterator[int]:
    """Yield the places of deeds that are told as undone, not of those that must not or will not be done."""
    for at, token in enumerate(sentence.tokens):
        if not token.is_word:
            continue
        features = sentence.backend.analyses(token.norm)[0].features
        if sentence.language == "kk":
            told = "neg" in features and _DENIED & features and not {"part", "pres"} <= features
        else:
            negative = (
                at > 0 and sentence.tokens[at - 1].norm == "не" and "past" in features and "short" not in features
            )
            told = negative or _NOUN_OF_OMISSION.match(token.norm) is not None or token.norm in words("silence")
        if told:
            yield at


def _is_other(sentence: Sentence, token: Token) -> bool:
    """Tell whether a Kazakh participle or a finite verb stands between: the term belongs to that."""
    if sentence.language == "ru" or not token.is_word:
        return False
    features = sentence.backend.analyses(token.norm)[0].features
    return "pres" in features or ("part" in features and "neg" not in features)


def by_office(sentence: Sentence, at: int) -> bool:
    """Tell whether the one who is late is in office: named before the deed, with no citizen nearer to it."""
    named = [a for a in actors(sentence) if a.head < at and a.role is not Role.MEMBER]
    if sentence.language == "ru":
        named = [
            a for a in named if any(r.case == "nom" for r in sentence.backend.analyses(sentence.tokens[a.head].norm))
        ]
    return bool(named) and named[-1].role in (Role.BODY, Role.OFFICIAL)


def harmless(sentence: Sentence, verb: str) -> bool:
    """Tell whether what follows takes nothing from the one who is late."""
    return verb in words_of(sentence.backend, "lapse-harmless")
