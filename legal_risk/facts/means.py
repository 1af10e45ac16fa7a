"""Names by which something is done, so that they are not the ones who do it."""

from __future__ import annotations

from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence

# Words of «корпорациясы немесе «электрондық үкіметтің» веб-порталы арқылы».
_JOINED = 10


def opens_means(sentence: Sentence, place: int) -> bool:
    """Tell whether the Kazakh word at token ``place`` is the first of those «арқылы» which something is done.

    So is a name in quotes before its noun («Азаматтарға арналған үкімет» корпорациясы).
    """
    after = sentence.tokens[place + 1 : place + _JOINED]
    if len(after) > 1 and after[0].text == "»":
        return after[1].is_word
    return bool(after) and after[0].norm in words("or") and any(t.norm == "арқылы" for t in after)
