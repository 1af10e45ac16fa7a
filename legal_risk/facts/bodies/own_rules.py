"""The regulation of a body that the act names: «Комиссия действует по Положению, утверждённому приказом № …»."""

from __future__ import annotations

from legal_risk.facts.bodies.register import Key, Register
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.annotated import Annotated
from legal_risk.model.span import Span


def own_rules(annotated: Annotated, register: Register, key: Key) -> Span | None:
    """Return the words by which the act names the regulation of the body, in a sentence about it or right behind one.

    A regulation without date and number cannot be found, and is none.
    """
    own = [m.sentence for m in register.of(key)]
    behind = [s for s in register.followers() if register.topic(s) == key]
    found = (first_in(s, "body-own-rules") for s in (*own, *behind))
    return next((m.span for m in found if m is not None), None)
