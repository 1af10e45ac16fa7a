"""Whether the words for a paper name what is handed in, or a paper that the sentence merely mentions.

«Представляет справку» and «копию справки» hand it in; «со дня получения справки», «жолдаманы алу құқығы» do not.
"""

from __future__ import annotations

from legal_risk.facts.phrasebook import words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Analysis, Token
from legal_risk.lang.phrases import Match

_NOUNS = ("NOUN", "PROPN")
_HANDED = {"ru": ("nom", "acc", "ins"), "kk": ("nom", "acc", "ins", None)}


def in_passing(paper: Match, demand: Match) -> bool:
    """Tell whether ``paper`` is not what ``demand`` is about: it stands in a case or a clause of another word."""
    head = _head(paper)
    if head is None or paper.span.meets(demand.span):
        return False
    if paper.sentence.language == "ru":
        return not _held_before(paper, head, sure=_in_case(paper.sentence, head))
    return _held_after(paper.sentence, head, demand)


def _head(paper: Match) -> Token | None:
    nouns = [t for t in paper.tokens if t.is_word and _names(_first(paper.sentence, t))]
    if not nouns:
        return None
    if paper.sentence.language == "ru":
        return nouns[0]
    return nouns[-1] if nouns[-1] is paper.tokens[-1] else None


def _names(reading: Analysis) -> bool:
    return reading.pos in _NOUNS or "vnoun" in reading.features


def _first(sentence: Sentence, token: Token) -> Analysis:
    return sentence.backend.analyses(token.norm)[0]


def _in_case(sentence: Sentence, head: Token) -> bool:
    return any(r.case in _HANDED[sentence.language] for r in sentence.backend.analyses(head.norm) if _names(r))


def _held_before(paper: Match, head: Token, *, sure: bool) -> bool:
    """Tell whether the paper is no mere complement: «копия», «перечень», a numeral or «без» lead it, or nothing does.

    A form that may be nominative or accusative (``sure``) is a complement only of the noun of a deed («получение»).
    """
    sentence = paper.sentence
    for at in range(sentence.index_at(min(head.start, paper.tokens[0].start)) - 1, -1, -1):
        token = sentence.tokens[at]
        if not token.is_word:
            return True
        reading = _first(sentence, token)
        if reading.pos == "ADP":
            return sure or token.norm == "без"
        if reading.pos not in ("ADJ", "DET", "PRON", "ADV"):
            held = reading.pos not in _NOUNS or reading.lemma in words_of(sentence.backend, "paper-holder")
            return held or (sure and not (reading.lemma.endswith(_OF_DEEDS) and _may_be_genitive(sentence, head)))
    return True


# Nouns of deeds: получение, принятие, выдача, утрата.
_OF_DEEDS = ("ние", "тие", "ача", "рата")


def _may_be_genitive(sentence: Sentence, head: Token) -> bool:
    return any(r.case == "gen" for r in sentence.backend.analyses(head.norm))


def _held_after(sentence: Sentence, head: Token, demand: Match) -> bool:
    """Tell whether a word after the Kazakh paper takes it away from the demand: a verb of its own, an owner's noun."""
    asked = {t.start for t in demand.tokens}
    holders = words_of(sentence.backend, "paper-holder")
    place = sentence.index_at(head.start)
    if not _in_case(sentence, head):
        near = (_first(sentence, t) for t in sentence.tokens[place + 1 : place + 4] if t.is_word)
        return not any(r.lemma in holders for r in near)
    owned = True
    for token in sentence.tokens[place + 1 :]:
        if not token.is_word or token.start in asked or _first(sentence, token).pos == "CCONJ":
            return False
        reading = _first(sentence, token)
        if owned and reading.pos in _NOUNS and "poss" in reading.features:
            return reading.lemma not in holders
        owned = False
        if reading.pos == "VERB" and {"vnoun", "part", "cond"} & reading.features:
            return True
    return False
