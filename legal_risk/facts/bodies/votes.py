"""Bodies of which the act only says how they vote: who votes on a person decides about him, though no verb says so."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.bodies.deeds import DEED
from legal_risk.facts.bodies.register import Key, Register
from legal_risk.facts.mentions import mentions
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import ACT_LANGUAGES


def votes(annotated: Annotated, register: Register) -> Iterator[tuple[Key, Match]]:
    """Yield the norms on the votes of a body, for the one that the sentence or the text before it speaks of.

    Only an act that names a single body is read so: there nobody else can be meant.
    """
    keys = register.named_keys()
    if len(keys) != 1:
        return
    for lexicon in ("slot-voting", "votes-cast"):
        for match in mentions(annotated, lexicon, ACT_LANGUAGES, unless="appeal"):
            yield keys[0], Match(match.span, match.sentence, DEED, match.tokens)
