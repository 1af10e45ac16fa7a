"""Powers to turn somebody down: «вправе отказать», «өтінішті қабылдамауға құқылы»."""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.facts.words import words
from legal_risk.model.norm import Power, Refusal, RefusalKind


def refuses(power: Power, refused: Sequence[Refusal]) -> bool:
    """Tell whether what ``power`` lets somebody do is to refuse: by its verb, or by the words of a refusal in it."""
    return power.action.replace(" ", "_") in words("refusing") or _by_words(power, refused)


def of_body(power: Power, refused: Sequence[Refusal]) -> bool:
    """Tell whether it is a body that may refuse; a word that a person gives something up with is no refusal of it."""
    return (power.bearer.decides or power.impersonal) and any(
        r.cue.meets(power.span) or r.span.covers(power.cue) for r in refused
    )


def _by_words(power: Power, refused: Sequence[Refusal]) -> bool:
    own = (r for r in refused if r.kind is RefusalKind.REFUSAL and r.discretionary)
    return power.action_span is not None and any(r.cue.covers(power.action_span) for r in own)
