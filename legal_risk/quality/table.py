"""Scores as text for a terminal or a file: one line for each factor, the counts beside every share."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.rate import Rate
from legal_risk.quality.scores import Level, Scores, Tally

LEVELS: tuple[Level, ...] = ("conclusion", "any")
HEADLINE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("discretion", ("D3", "D4", "D5", "D6")),
    ("refusal", ("P2", "P3", "P4")),
    ("appeal", ("P5", "P6")),
    ("terms", ("D1", "D2", "C1", "C2")),
    ("documents", ("R2",)),
)
"""The families of factors that decide whether the tool is worth using."""


def render(scores: Scores, *, details: bool = False) -> str:
    """Return the table of ``scores``; with ``details`` the misses and the false alarms too."""
    lines = [*_families(scores), "", *_factors(scores)]
    if details:
        lines += ["", *_details(scores)]
    return "\n".join(lines) + "\n"


def _families(scores: Scores) -> Iterator[str]:
    yield _row("family", "precision, signed", "recall, signed", "recall, any", "recall, required")
    for name, factors in (*HEADLINE, ("all factors", None)):
        for language in (*ACT_LANGUAGES, None):
            signed = scores.tally("conclusion", factors=factors, language=language)
            shown = scores.tally("any", factors=factors, language=language)
            must = scores.tally("any", factors=factors, language=language, required=True)
            label = f"{name} {language or 'both'}"
            yield _row(
                label, _share(signed.precision), _share(signed.recall), _share(shown.recall), _share(must.recall)
            )


def _factors(scores: Scores) -> Iterator[str]:
    heads = [f"{what} {language} {level}" for level in LEVELS for language in ACT_LANGUAGES for what in ("P", "R")]
    yield "".join(("factor".ljust(8), *(head.ljust(18) for head in heads))).rstrip()
    for factor in scores.factors():
        cells = (_cells(scores.tally(v, factors=(factor,), language=g)) for v in LEVELS for g in ACT_LANGUAGES)
        yield (factor.ljust(8) + "".join(cells)).rstrip()


def _cells(tally: Tally) -> str:
    return _short(tally.precision).ljust(18) + _short(tally.recall).ljust(18)


def _details(scores: Scores) -> Iterator[str]:
    for act, expected in scores.missed():
        must = "required" if expected.required else expected.tier.value
        place = expected.places[0]
        words = place.quote or expected.why
        yield f"missed  {act.act.name} {act.act.language} {expected.factor} {place.unit} [{must}] {words}"
    for act, judgement in scores.wrong():
        found = judgement.predicted
        kind = "trap " if judgement.trap else ("alarm" if found.tier is Tier.CONCLUSION else "look ")
        quote = " ".join(found.quote.split())[:120]
        yield f"{kind}   {act.act.name} {act.act.language} {found.factor} {found.unit} {found.rule} «{quote}»"


def _row(label: str, *cells: str) -> str:
    return (label.ljust(18) + "".join(cell.ljust(26) for cell in cells)).rstrip()


def _share(rate: Rate) -> str:
    if rate.value is None:
        return "-"
    low, high = rate.interval()
    return f"{rate.value:4.0%} {_short(rate)} ({low:.0%}-{high:.0%})"


def _short(rate: Rate) -> str:
    return f"{rate.hits}/{rate.trials}" if rate.trials else "-"
