"""The lines above the title of an act that name its kind, its issuer, its place, its date and its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from legal_risk.structure.marks import is_act_title, is_date_line, is_letterhead

_LOWEST = 16


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:совместный )?приказ|(?:совместное )?постановление|решение|распоряжение"
        r"|(?:бірлескен )?(?:бұйрық|бұйрығы|қаулы|қаулысы)|шешімі?|өкімі?)$",
        re.IGNORECASE,
    )


@cache
def _issuer() -> re.Pattern[str]:
    """Return the pattern of a body in the genitive, as it stands under the name of the kind («районного маслихата»)."""
    return re.compile(r"\S+(?:ого|его|ой|ей)\s(?:\S+\s){0,6}?\S+[аяи]$", re.IGNORECASE)


def letterhead_of(texts: Sequence[str]) -> frozenset[int]:
    """Return which of the lines before the text of an act belong to the letterhead rather than to the title.

    Everything above a line that holds nothing but the name of the kind does, if no title stands there.
    """
    own = {position for position, text in enumerate(texts) if is_letterhead(text) or is_date_line(text)}
    kind = next((position for position, text in enumerate(texts[:_LOWEST]) if _kind().match(text)), None)
    if kind is not None and any(is_act_title(text) for text in texts[:kind]):
        below = [position for position in own if position > kind]
        own.update(at for at in range(kind, max(below, default=kind) + 1) if not is_act_title(texts[at]))
    elif kind is not None:
        own.update(range(kind + 1))
        if kind + 1 < len(texts) and _issuer().match(texts[kind + 1]) and not is_act_title(texts[kind + 1]):
            own.add(kind + 1)
    return frozenset(own)
