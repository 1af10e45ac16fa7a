"""What is refused: «отказ в продлении договора» is about an extension, «орын беруден бас тарту» about a place."""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Analysis
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Refusal


def refused(match: Match) -> str:
    """Return the lemma of what is refused at ``match``, of the thing itself where it is given out; ``""`` if unsaid."""
    sentence = match.sentence
    if sentence.language == "kk":
        return _kazakh(sentence, sentence.index_at(match.tokens[0].start))
    return _russian(sentence, [sentence.index_at(t.start) for t in match.tokens])


def _kazakh(sentence: Sentence, place: int) -> str:
    if sentence.tokens[place].norm != "бас" or not place:
        return ""
    if sentence.tokens[place - 1].norm in words("taken-up-deed"):
        verbs = (at for at in range(place - 2, -1, -1) if _reading(sentence, at).pos == "VERB")
        deed = next(verbs, None)
        return "" if deed is None else _given(sentence, deed)
    return _given(sentence, place - 1) if _reading(sentence, place - 1).case == "abl" else ""


def _given(sentence: Sentence, place: int) -> str:
    """Return the lemma at ``place``; after a verb of giving, of the noun before it."""
    lemma = _reading(sentence, place).lemma
    near = range(place - 1, max(place - 3, -1), -1)
    return (_noun(sentence, near) if lemma in words("giving-out") else "") or lemma


def _russian(sentence: Sentence, places: Sequence[int]) -> str:
    tokens = sentence.tokens
    refusing = next((at for at in places if tokens[at].norm.startswith(("отказ", "отказыв"))), None)
    if refusing is None:
        return ""
    after = range(refusing + 1, min(refusing + _NEAR, len(tokens)))
    before = range(refusing - 1, max(refusing - _FAR, -1), -1)
    for start in (*after, *before):
        if tokens[start].norm in ("в", "во") and (matter := _after_preposition(sentence, start, refusing)):
            return matter
    return ""


def _after_preposition(sentence: Sentence, start: int, refusing: int) -> str:
    tokens = sentence.tokens
    if any(t.norm in words("taken-up") for t in tokens[start + 1 : start + 2]):
        return _noun(sentence, range(refusing - 1, -1, -1))
    first = _noun_place(sentence, range(start + 1, min(start + _NEAR, len(tokens))))
    if first is None or (lemma := _reading(sentence, first).lemma) in words("not-matter"):
        return ""
    given = _noun(sentence, range(first + 1, min(first + _NEAR, len(tokens)))) if lemma in words("giving-out") else ""
    return given or lemma


# Words between a refusal and its object: after it, and before it («в переводе студенту отказывается»).
_NEAR, _FAR = 5, 7


def _noun(sentence: Sentence, places: range) -> str:
    at = _noun_place(sentence, places)
    return "" if at is None else _reading(sentence, at).lemma


def _noun_place(sentence: Sentence, places: range) -> int | None:
    """Return the first noun of ``places``; a mark ends the search."""
    for at in places:
        if not sentence.tokens[at].is_word:
            return None
        if _reading(sentence, at).pos == "NOUN":
            return at
    return None


def _reading(sentence: Sentence, place: int) -> Analysis:
    return sentence.backend.analyses(sentence.tokens[place].norm)[0]


def of_one_matter(one: Refusal, other: Refusal, title: str) -> bool:
    """Tell whether the grounds of ``one`` can be those of ``other``: the same thing, one unsaid, or that of ``title``.

    ``title`` is what the act calls itself, in lower case: «отказ в приёме» is about the admission rules, whatever
    word another point has for the admission.
    """
    if not one.matter or not other.matter:
        return True
    stem = one.matter[: max(len(one.matter) - _ENDING, _STEM)]
    return other.matter.startswith(stem) or stem in title


# Letters of a lemma that its cases and its verb may change; letters that tell a word.
_ENDING, _STEM = 3, 4
