"""Rules that sign in one language text of an act and not in the other: a measure that needs no labels.

The two texts of an act say the same, so each such place is a fault of one of them: an alarm too much or one missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.quality.matching import ActScore

OneSided = Mapping[str, Mapping[LanguageCode, int]]
"""Rule -> language -> the number of acts where it signs in this language alone."""


def one_sided(scores: Iterable[ActScore]) -> OneSided:
    """Return where the rules differ between the texts of one act, the rules in order; texts without twin are left out.

    Texts of one act have the same name.
    """
    signing: dict[str, dict[LanguageCode, frozenset[str]]] = {}
    for score in scores:
        found = (j.predicted for j in score.judgements if j.predicted.tier is Tier.CONCLUSION)
        signing.setdefault(score.act.name, {})[score.act.language] = frozenset(p.rule for p in found)
    counted: dict[str, Counter[LanguageCode]] = {}
    for texts in signing.values():
        for language in ACT_LANGUAGES if set(ACT_LANGUAGES) <= texts.keys() else ():
            others = frozenset().union(*(rules for other, rules in texts.items() if other != language))
            for rule in texts[language] - others:
                counted.setdefault(rule, Counter())[language] += 1
    return dict(sorted(counted.items()))
