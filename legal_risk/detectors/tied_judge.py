"""Somebody bound to a party, or with a stake of his own, who judges all the same: «родственник … голосует наравне».

The norm is read by its predicates: a bond anywhere in the sentence, a deed of judging that is not denied, and no word
that keeps him out - unless the norm turns after it: «не оценивает свой проект, но оценивает остальные заявки того же
лота» lets him judge his rivals.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.negation import is_denied
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole


@dataclass(frozen=True, slots=True)
class TiedJudgeParams:
    """Lexicons: bonds to a party, stakes of one's own in a case, deeds of judging, and what keeps somebody out.

    ``near``: bonds that count only beside a word for one who sits (``member``). ``turn``: words with which a norm turns
    against what it has just said.
    """

    bonds: str
    near: str
    member: str
    stake: str
    judges: str
    aside: tuple[str, ...]
    turn: str


class TiedJudge:
    """Finds norms by which somebody bound to a party, or with a stake of his own, takes part in judging."""

    name = "tied-judge"
    Params = TiedJudgeParams

    def find(self, context: Context, params: TiedJudgeParams) -> Iterator[Hit]:
        """Yield one hit for each sentence, at the words that say how he is bound."""
        seen = set()
        for lexicon in (params.stake, params.bonds, params.near):
            for bond in mentions(context.annotated, lexicon, context.languages):
                sentence = bond.sentence
                if sentence.span in seen or (lexicon == params.near and first_in(sentence, params.member) is None):
                    continue
                deed = _judged(bond, params, own=lexicon == params.stake)
                if deed is not None:
                    seen.add(sentence.span)
                    yield Hit(place=sentence.segment, span=bond.span, cues=((EvidenceRole.CUE, deed.span),))


def _judged(bond: Match, params: TiedJudgeParams, *, own: bool) -> Match | None:
    """Return the deed by which the one bound judges; behind a word that keeps him out only one of a norm that turns."""
    found = phrase_set(bond.sentence.backend, params.judges).find_in(bond.sentence)
    deeds = [m for m in found if not is_denied(m) and not bond.span.covers(m.span)]
    if first_in(bond.sentence, *params.aside) is None:
        return next(iter(deeds), None)
    turned = first_in(bond.sentence, params.turn)
    if not own or turned is None:
        return None
    return next((m for m in deeds if m.span.start >= turned.span.start), None)
