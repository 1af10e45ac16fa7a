from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_risk.model.finding import Tier
from legal_risk.model.rate import Rate
from legal_risk.model.span import Span
from legal_risk.quality.labels import Expected, LabelledAct, Place
from legal_risk.quality.matching import ActScore, compare
from legal_risk.quality.predictions import Predicted
from legal_risk.quality.scores import Scores
from legal_risk.quality.table import render


def score(language: str) -> ActScore:
    """Two signed labels and one shown; found: one signed, one demoted; one false alarm of each tier."""
    findings = (
        Expected("D3", Tier.CONCLUSION, (Place("1", "approved"),), required=True),
        Expected("D4", Tier.CONCLUSION, (Place("2", "approved"),), required=True),
        Expected("B1", Tier.LOOK, (Place("3", "approved"),)),
    )
    predicted = [
        Predicted("D3", Tier.CONCLUSION, "1", "approved", (Span(0, 5),)),
        Predicted("D4", Tier.LOOK, "2", "approved", (Span(5, 9),)),
        Predicted("D4", Tier.CONCLUSION, "7", "approved", (Span(20, 25),), quote="a\n   b"),
        Predicted("L1", Tier.LOOK, "8", "approved", (Span(30, 35),)),
    ]
    return compare(LabelledAct("act", language, Path("x.txt"), findings), predicted)  # type: ignore[arg-type]


@pytest.fixture
def scores() -> Scores:
    return Scores((score("ru"), score("kk")))


@pytest.mark.parametrize(
    ("level", "options", "precision", "recall"),
    [
        ("conclusion", {}, (2, 4), (2, 4)),
        ("any", {}, (4, 8), (4, 6)),
        ("any", {"required": True}, (4, 8), (4, 4)),
        ("conclusion", {"language": "kk"}, (1, 2), (1, 2)),
        ("conclusion", {"factors": ("D4",)}, (0, 2), (0, 2)),
        ("any", {"factors": ("D4",)}, (2, 4), (2, 2)),
        ("any", {"factors": ("C1",)}, (0, 0), (0, 0)),
    ],
)
def test_counts(scores, level, options, precision, recall):
    tally = scores.tally(level, **options)
    assert (tally.precision.hits, tally.precision.trials) == precision
    assert (tally.recall.hits, tally.recall.trials) == recall


def test_factors_are_those_expected_or_reported(scores):
    assert scores.factors() == ("B1", "D3", "D4", "L1")


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [(0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (5, 10, 0.237, 0.763), (95, 100, 0.888, 0.978), (0, 0, 0.0, 1.0)],
)
def test_wilson_interval(hits, trials, low, high):
    assert Rate(hits, trials).interval() == pytest.approx((low, high), abs=0.001)


@given(st.integers(0, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share(pair):
    rate = Rate(*pair)
    low, high = rate.interval()
    assert 0 <= low <= high <= 1
    assert rate.value is None or low - 1e-9 <= rate.value <= high + 1e-9


def test_table_shows_counts_and_details(scores):
    text = render(scores, details=True)
    lines = text.splitlines()
    row = next(line for line in lines if line.startswith("D4"))
    assert row.split() == ["D4", "0/1", "0/1", "0/1", "0/1", "1/2", "1/1", "1/2", "1/1"]
    total = next(line for line in lines if line.startswith("all factors both"))
    assert "50% 2/4 (15%-85%)" in total
    assert "missed  act ru B1 3 [look]" in text
    assert "alarm   act kk D4 7  «a b»" in text


def test_table_without_findings_does_not_divide_by_zero():
    assert "-" in render(Scores(()))
