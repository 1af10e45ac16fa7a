from __future__ import annotations

import json

import pytest

from legal_risk.model.finding import Tier
from legal_risk.model.rate import Rate
from legal_risk.report import measured as module
from legal_risk.report.measured import Precision, measured


@pytest.fixture
def corpora(tmp_path, monkeypatch):
    monkeypatch.setenv("LEGAL_RISK_CORPORA", str(tmp_path))
    measured.cache_clear()
    yield tmp_path
    measured.cache_clear()


@pytest.mark.parametrize(("right", "reported"), [(0, 1), (1, 1), (7, 9), (134, 134), (30, 31)])
def test_interval_is_the_one_of_the_quality_card(right, reported):
    low, high = Rate(right, reported).interval()
    assert Precision(right, reported).interval() == (round(100 * low), round(100 * high))


def test_counts_of_a_rule(corpora):
    counts = {"KZ-D2-1": {"ru": {"conclusion": [3, 4], "look": [0, 0]}}}
    record = {"schema": module.SCHEMA, "pack": "ab", "cases": 5, "clean": 2, "rules": counts}
    (corpora / module.FILE).write_text(json.dumps(record))
    found = measured()
    assert (found.pack, found.cases, found.clean) == ("ab", 5, 2)
    assert found.of("KZ-D2-1", "ru") == Precision(3, 4)
    assert found.of("KZ-D2-1", "ru", Tier.LOOK) is None
    assert found.of("KZ-D2-1", "kk") is None
    assert found.of("KZ-X", "ru") is None


@pytest.mark.parametrize("text", ["", "[]", '{"schema": "other/1"}', None])
def test_without_figures_nothing_is_known(corpora, text):
    if text is not None:
        (corpora / module.FILE).write_text(text)
    assert measured().rules == {}


def test_the_shipped_figures_are_about_rules_of_the_pack():
    from legal_risk.engine import load_pack

    measured.cache_clear()
    assert set(measured().rules) <= {rule.id for rule in load_pack().rules}
    assert measured().rules
