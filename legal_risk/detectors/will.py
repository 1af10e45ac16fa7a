"""Outcomes left to the will of whoever decides about other people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.filers import files_papers
from legal_risk.facts.mentions import is_quoted, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.stakes import Stake
from legal_risk.facts.wills import Will, will_of
from legal_risk.lang.annotated import Sentence
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Role


@dataclass(frozen=True, slots=True)
class WillParams:
    """``lexicon``: the words that give the outcome to a will; ``signs``: whose will is enough for the conclusion."""

    lexicon: str
    signs: tuple[str, ...] = ()


class AtWill:
    """Finds norms that follow the will of a body, an official or a member, or of nobody who is named."""

    name = "will"
    Params = WillParams

    def find(self, context: Context, params: WillParams) -> Iterator[Hit]:
        """Yield the first such words of each sentence; worth a look where it is not sure who disposes of what."""
        seen: set[Sentence] = set()
        for match in sorted(mentions(context.annotated, params.lexicon, context.languages), key=lambda m: m.span):
            will = None if match.sentence in seen or is_quoted(match) else will_of(context.annotated, match)
            if will is None or not _is_power(will, match.sentence):
                continue
            seen.add(match.sentence)
            yield Hit(
                place=match.sentence.segment,
                span=match.span,
                cues=((EvidenceRole.CUE, match.span),),
                values={"cue": match.span.of(context.annotated.text)},
                tier=None if _signed(context, match.sentence, will, params.signs) else Tier.LOOK,
            )


def _signed(context: Context, sentence: Sentence, will: Will, signs: tuple[str, ...]) -> bool:
    """Tell whether the holder of the will is one who decides in this act, not one who applies in it."""
    if will.holder is None or will.holder.role not in signs:
        return False
    return not files_papers(context.annotated, sentence, will.holder)


def _is_power(will: Will, sentence: Sentence) -> bool:
    """Tell whether somebody else's matter hangs on the will.

    An organisation that wishes something for itself («по желанию центра») has power only over a person or a good.
    """
    if will.wish and will.holder is not None and will.holder.role is Role.BODY:
        if first_in(sentence, "slot-composition", "composes-body") is not None:
            return False  # «двух преподавателей по выбору ученого совета»: a council elects members
        sits = phrase_set(sentence.backend, "body-head").find_in(sentence)
        if not any(m.span.meets(will.holder.span) for m in sits):
            return bool(will.over & {Stake.PERSON, Stake.GOOD})
    return bool(will.over)
