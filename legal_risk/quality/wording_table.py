"""The table of wordings: how many ways of writing each factor are found, as Markdown for ``docs/wordings.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.rate import Rate
from legal_risk.quality.scores import share
from legal_risk.quality.wordings import Tried

_HEAD = """# Wordings of each factor

Each factor was written in many wordings by people who did not see the rules: defects, and sound norms that look like
them, each put into a small act that is otherwise well drafted. No rule was built on the wordings of the held-out part.
*Found*: defects reported at the place, in the conclusion or to look at. *Signed*: of these, in the conclusion. *False*:
sound norms reported in the conclusion. Brackets hold 95 % Wilson intervals. The page is made by
`legal-risk eval corpora/wordings`; a test makes it again."""


def wording_table(tried: Sequence[Tried]) -> str:
    """Return the page about ``tried``: both parts as a whole, then each factor."""
    lines = [_HEAD, "", *_parts(tried), "", "## By factor", "", *_factors(tried)]
    return "\n".join(lines) + "\n"


def _parts(tried: Sequence[Tried]) -> Iterator[str]:
    yield "| part | language | found | signed | false |"
    yield "| --- | --- | --- | --- | --- |"
    for name, held in (("used for tuning", False), ("held out", True)):
        for code in ACT_LANGUAGES:
            part = [t for t in tried if t.wording.held_out is held and t.language == code]
            yield f"| {name} | {code} | {' | '.join(share(rate) for rate in _rates(part))} |"


def _factors(tried: Sequence[Tried]) -> Iterator[str]:
    yield "| factor | language | found | signed | false | held out: found | signed | false |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for factor in sorted({t.wording.factor for t in tried}):
        for code in ACT_LANGUAGES:
            own = [t for t in tried if t.wording.factor == factor and t.language == code]
            parts = ([t for t in own if t.wording.held_out is held] for held in (False, True))
            cells = (f"{rate.hits}/{rate.trials}" for part in parts for rate in _rates(part))
            yield f"| {factor} | {code} | {' | '.join(cells)} |"


def _rates(tried: Iterable[Tried]) -> tuple[Rate, Rate, Rate]:
    """Return the shares of defects found, of defects signed, and of sound norms signed."""
    every = tuple(tried)
    defects, sound = [t for t in every if t.wording.defect], [t for t in every if not t.wording.defect]
    found = sum(t.found is not None for t in defects)
    signed = sum(t.found is Tier.CONCLUSION for t in defects)
    false = sum(t.found is Tier.CONCLUSION for t in sound)
    return Rate(found, len(defects)), Rate(signed, len(defects)), Rate(false, len(sound))
