"""How much a text looks like Russian or Kazakh, judged by its letters: decides between encodings of the same bytes."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache

_RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_RUSSIAN_PERCENT = (
    10.97, 8.45, 8.01, 7.35, 6.70, 6.26, 5.47, 4.73, 4.54, 4.40, 3.49, 3.21, 2.98, 2.81, 2.62, 2.01, 1.90, 1.74, 1.70,
    1.65, 1.59, 1.44, 1.21, 0.97, 0.94, 0.73, 0.64, 0.48, 0.36, 0.32, 0.26, 0.04, 0.04,
)  # fmt: skip
_KAZAKH = "аеіынтрлдмқсбғуйкшзжгпңұүиөәохвфцчэюяһьщёъ"
_KAZAKH_PERCENT = (
    11.6, 8.3, 7.6, 7.4, 7.6, 6.0, 5.5, 4.9, 4.9, 3.5, 3.4, 4.0, 2.9, 2.1, 2.2, 2.0, 2.5, 1.6, 1.6, 1.5, 1.6, 1.3, 1.7,
    1.1, 1.4, 1.5, 1.2, 1.1, 2.0, 0.4, 0.3, 0.2, 0.2, 0.1, 0.1, 0.2, 0.4, 0.05, 0.2, 0.02, 0.02, 0.02,
)  # fmt: skip
_USUAL_MARKS = frozenset("«»–—№„“”‘’…•·§°\xa0\xad‑′″±×−")
_RARE = math.log(0.00005)
_CASE_FLIP = re.compile(r"[а-яёәіңғүұқөһ][А-ЯЁӘІҢҒҮҰҚӨҺ]")
_TWO_SCRIPTS = re.compile(r"[A-Za-z][а-яё]|[а-яё][A-Za-z]")
_SAMPLE = 300_000


@cache
def _weights() -> dict[str, float]:
    """Return the logarithm of the share of each letter, in the language that uses it more."""
    shares: dict[str, float] = {}
    for letters, percents in ((_RUSSIAN, _RUSSIAN_PERCENT), (_KAZAKH, _KAZAKH_PERCENT)):
        for letter, percent in zip(letters, percents, strict=True):
            shares[letter] = max(shares.get(letter, 0.0), percent / 100)
    lower = {letter: math.log(share) for letter, share in shares.items()}
    upper = {letter.upper(): weight - 2.0 for letter, weight in lower.items()}
    return lower | upper


def likeness(text: str) -> float:
    """Return how much the characters beyond ASCII look like Russian or Kazakh prose: about -3 for such, -7 for noise.

    A text of ASCII alone gives 0.
    """
    sample = text[:_SAMPLE]
    counts = Counter(sample)
    weights = _weights()
    total = 0
    weight = 0.0
    for character, count in counts.items():
        if character < "\x80" or character in _USUAL_MARKS:
            continue
        total += count
        weight += count * weights.get(character, _RARE)
    if not total:
        return 0.0
    odd = 0.3 * len(_CASE_FLIP.findall(sample)) + 0.5 * len(_TWO_SCRIPTS.findall(sample))
    return (weight + _RARE * odd) / total
