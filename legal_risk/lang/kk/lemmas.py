"""Readings of Kazakh word forms by suffix stripping."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from legal_risk.lang.interface import Analysis

_NOUN = (
    r"(?P<plur>[лдт][ае]р)?(?P<poss>[ыі]м[ыі]з|[ыі]|с[ыі])?"
    r"(?:(?P<gen>[ндт][ыі]ң)|(?P<dat>[ғгқк][ае]|н[ае])|(?P<acc>[ндт][ыі]|н)|(?P<abl>н?[ндт][ае]н)|"
    r"(?P<loc>н?[дт][ае])|(?P<ins>[мбп]ен))?"
)
_VERB = (
    r"(?P<pass>[ыі]?л|[ыі]?н)?(?P<neg>[мбп][ае])?"
    r"(?:(?P<part>[ғгқк][ае]н|[аей]т[ыі]н|йт[ыі]н)|(?P<pres>[аей]д[ыі])|(?P<past>[дт][ыі])|(?P<conv>[ыі]?п|й)|"
    r"(?P<imp>с[ыі]н)|(?P<cond>с[ае])|(?P<fut>[ае]р))"
)
_VOICED = {"б": "п", "ғ": "қ", "г": "к"}


@lru_cache(maxsize=1 << 17)
def analyses(word: str) -> tuple[Analysis, ...]:
    """Return the readings of ``word``, the likeliest first."""
    form = word.lower().replace("i", "і")
    found = {Analysis(form, "NOUN", "nom", frozenset({"sing"}), True): None}
    for cut in range(len(form) - 1, 1, -1):
        stem, ending = form[:cut], form[cut:]
        if match := _pattern(_NOUN + "$").match(ending):
            found[_noun(stem, match)] = None
        if match := _pattern(_VERB + "$").match(ending):
            found[_verb(stem, match)] = None
        if match := _pattern("(?P<pass>[ыі]?л|[ыі]?н)?(?P<neg>[мбп][ае])?у" + _NOUN + "$").match(ending):
            found[_verb(stem, match, "vnoun")] = None
    return tuple(found)


def stem(lemma: str) -> str:
    """Return the beginning that all forms of ``lemma`` share."""
    base = lemma.lower().replace("i", "і")
    return base[:-1] if base[-1:] in "уюқкп" else base


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _noun(stem: str, match: re.Match[str]) -> Analysis:
    tags = {name for name, value in match.groupdict().items() if value}
    case = next((name for name in ("gen", "dat", "acc", "abl", "loc", "ins") if name in tags), "nom")
    if "poss" in tags:
        stem = stem[:-1] + _VOICED.get(stem[-1], stem[-1])
    return Analysis(stem, "NOUN", case, frozenset(tags - {case} | ({"sing"} - tags)), True)


def _verb(stem: str, match: re.Match[str], *extra: str) -> Analysis:
    tags = {name for name, value in match.groupdict().items() if value}
    case = next((name for name in ("gen", "dat", "acc", "abl", "loc", "ins") if name in tags), None)
    return Analysis(stem + "у", "VERB", case, frozenset(tags - {case} | set(extra)), True)


def stems(lemma: str) -> tuple[str, ...]:
    """Return few literals so that every form of ``lemma`` starts with one of them."""
    return (stem(lemma),)
