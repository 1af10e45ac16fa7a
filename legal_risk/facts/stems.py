"""What two stretches of text have in common: the beginnings of their words, without those that say nothing."""

from __future__ import annotations

import re

from legal_risk.facts.words import words

_LENGTH = 5
# In a short word the vowels at the end are its ending.
_SHORT, _VOWELS = 6, "аеиоуыюяйьәіөүұ"


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of lower-case ``text``; words of time, numbers and links are left out."""
    empty = tuple(words("empty-stem"))
    return frozenset(stem(word) for word in re.findall(r"[^\W\d]{4,}", text) if not word.startswith(empty))


def stem(word: str) -> str:
    """Return what the forms of a lower-case word have in common, roughly."""
    return word[:_LENGTH] if len(word) > _SHORT else word.rstrip(_VOWELS)[:_LENGTH]


def without(found: frozenset[str], *lists: str) -> frozenset[str]:
    """Return the stems that begin like no word of the ``lists`` of ``words.tsv``."""
    left_out = tuple(beginning for name in lists for beginning in words(name))
    return frozenset(one for one in found if not one.startswith(left_out))
