"""Whether the row of a service table that is meant for grounds of refusal names any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from legal_risk.facts.words import either
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import Segment
from legal_risk.model.norm import Grounds, Refusal


def cell_names_ground(annotated: Annotated, cell: Segment, refused: Sequence[Refusal]) -> bool:
    """Tell whether ``cell`` names a ground.

    «Нет» or «предусмотрены законодательством» is as good as empty, and so is what only tells how a refusal is made out.
    """
    if _nothing().fullmatch(cell.view.of(annotated.lower)) is not None:
        return False
    bare = {r.span for r in refused if r.grounds is Grounds.NONE}
    return not all(s.span in bare and not _sends_on(s) for s in annotated.sentences(cell))


def only_points_at_law(annotated: Annotated, cell: Segment) -> bool:
    """Tell whether ``cell`` has words, but none that says more than that there is a law."""
    told = cell.content.of(annotated.lower)
    return any(c.isalpha() for c in told) and _nothing().fullmatch(cell.view.of(annotated.lower)) is not None


def _sends_on(sentence: Sentence) -> bool:
    """Tell whether the sentence sends to a unit of the act or lists items."""
    return ":" in sentence.text or any(c.isdigit() for c in sentence.text)


@cache
def _nothing() -> re.Pattern[str]:
    word = rf"(?:{either('names-nothing')}|(?:{either('names-nothing-stem')})[^\W\d]*)\b"
    return re.compile(rf"\W*(?:{word}\W*)*")
