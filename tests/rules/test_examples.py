"""The examples of every shipped rule, each a test of its own."""

import pytest

from legal_risk.detectors import DETECTORS
from legal_risk.engine import load_pack
from legal_risk.engine.examples import try_example

PACK = load_pack(examples=True)


def listed(*kinds):
    return [
        pytest.param(rule, example, id=f"{rule.id}-{kind}-{example.language}-{number}")
        for rule in PACK.rules
        for kind in kinds
        for number, example in enumerate(getattr(rule.examples, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), listed("match", "no_match"))
def test_example(rule, example):
    problem = try_example(rule, example, PACK, DETECTORS)
    assert problem is None, f"{rule.file}, line {example.line}: {problem.message}"


@pytest.mark.parametrize(("rule", "example"), listed("known_miss", "known_false_alarm"))
def test_known_failure_still_fails(rule, example):
    problem = try_example(rule, example, PACK, DETECTORS)
    assert problem is not None, f"{rule.file}, line {example.line}: it works now; move it to the examples"
