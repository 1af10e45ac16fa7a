"""Conditions that name nothing, in norms by which an office surely does something to somebody."""

from __future__ import annotations

from legal_risk.facts.deciding import names_decision
from legal_risk.facts.doers import doer
from legal_risk.facts.governing import Norm, around
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Actor

# «При необходимости обеспечения …», «с учётом возможности для …»: what is needed is told.
_TELLING = ("в", "во", "для", "по", "о", "об", "к")


def binds(match: Match, norm: Norm | None) -> bool:
    """Tell whether the words stand bare in a decision of an office that is named, about somebody or his case.

    Where something is only weighed («с учётом необходимости …») and a good is shared out, whoever does it decides.
    """
    sentence = match.sentence
    if norm is None or first_in(sentence, "excuse") is not None:
        return False
    by, part = doer(sentence, norm), around(sentence, norm)
    over = stakes(sentence, part, by)
    if not over or not names_decision(sentence, part):
        return False
    if any(t.norm in words("weighing") for t in match.tokens) and Stake.GOOD in over:
        return True
    return by is not None and by.role.decides and not _is_clerk(sentence, by) and _is_bare(match, by)


def _is_clerk(sentence: Sentence, by: Actor) -> bool:
    return sentence.tokens[by.head].norm.startswith(tuple(words("clerk")))


def _is_bare(match: Match, by: Actor) -> bool:
    """Tell whether nothing tells what is meant: no noun behind the Russian words, none but ``by`` before the Kazakh."""
    sentence = match.sentence
    if sentence.language == "kk":
        place = sentence.index_at(match.tokens[0].start) - 1
        return place < 0 or place == by.head or not _is_noun(match, place, ("nom", "gen", "dat", None))
    place = sentence.index_at(match.tokens[-1].start) + 1
    return sentence.tokens[place].norm not in _TELLING and not _is_noun(match, place, ("gen",))


def _is_noun(match: Match, place: int, cases: tuple[str | None, ...]) -> bool:
    token = match.sentence.tokens[place]
    readings = match.sentence.backend.analyses(token.norm)[:1] if token.is_word else ()
    return any(r.pos in ("NOUN", "PROPN") and r.case in cases for r in readings)
