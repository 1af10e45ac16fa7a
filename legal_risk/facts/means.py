"""Names that only look like those who do something: by which it is done, or new names of somebody in another case."""

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


def renames_other(sentence: Sentence, place: int) -> bool:
    """Tell whether the word in brackets is a new name of what is no subject: «бөліміне (бұдан әрі – бөлім) береді».

    Only in Kazakh is the word before the brackets surely the noun that gets the name.
    """
    tokens = sentence.tokens
    if sentence.language != "kk":
        return False
    opening = next((at for at in range(place - 1, max(place - _ALIAS, -1), -1) if tokens[at].text in "()"), None)
    if not opening or tokens[opening].text == ")" or not tokens[opening - 1].is_word:
        return False
    cases = {r.case for r in sentence.backend.analyses(tokens[opening - 1].norm)}
    return cases.isdisjoint(("nom", None))


# Words of «(бұдан әрі – көрсетілетін қызметті беруші».
_ALIAS = 9
