"""One suite of rules on every backend: what the rules find must not depend on the analyser behind them."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace

import pytest

from legal_risk.detectors import DETECTORS
from legal_risk.engine import load_pack
from legal_risk.engine.examples import framed, unmarked
from legal_risk.engine.run import run_rules
from legal_risk.lang import language, slovnet, spacy, stanza
from legal_risk.lang.annotated import Annotated
from legal_risk.readers import read
from legal_risk.structure import parse
from tests.lang.stanza_models import Answers

PACK = load_pack(examples=True)
RULES = ("KZ-D1-1", "KZ-D3-1", "KZ-D4-1", "KZ-D5-1", "KZ-P2-1", "KZ-C2-1", "KZ-P9-3", "KZ-L3-1", "KZ-R1-1", "KZ-D2-1")


@cache
def backend(name, code):
    if name == "own":
        return language(code)
    if name == "stanza":
        return stanza.from_stanza(Answers(code), code)
    if name == "slovnet":
        return slovnet.from_slovnet(flat_trees) if code == "ru" else language(code)
    return spacy.from_pipeline(spacy.blank(code), code)


def flat_trees(words):
    """A parser whose every word hangs on the first one as its subject."""
    tokens = [SimpleNamespace(id=str(n), head_id="1" if n > 1 else "0", rel="nsubj") for n, _ in enumerate(words, 1)]
    return SimpleNamespace(tokens=tokens)


def examples():
    for rule in PACK.rules:
        if rule.id in RULES:
            for kind in ("match", "no_match"):
                for number, example in enumerate(getattr(rule.examples, kind)):
                    if example.act_type is not None or not rule.applies.act_types:
                        yield pytest.param(rule, example, id=f"{rule.id}-{kind}-{example.language}-{number}")


def found(rule, example, name):
    text, _ = unmarked(framed(example))
    act = parse(read(text.encode(), name="example.txt"), act_type=example.act_type)
    annotated = Annotated(act, {code: backend(name, code) for code in ("ru", "kk")})
    report = run_rules(act, PACK.only(rule), DETECTORS, languages=(example.language,), annotated=annotated)
    return sorted({finding.span for finding in report.findings})


@pytest.mark.parametrize("name", ["spacy", "stanza", "slovnet"])
@pytest.mark.parametrize(("rule", "example"), examples())
def test_rules_find_the_same_on_every_backend(name, rule, example):
    assert found(rule, example, name) == found(rule, example, "own")


def test_the_suite_holds_findings_of_both_languages():
    values = [p.values for p in examples()]
    assert {example.language for _, example in values} == {"ru", "kk"}
    assert sum(bool(found(rule, example, "own")) for rule, example in values) >= 40
