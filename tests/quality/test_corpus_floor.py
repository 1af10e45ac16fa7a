"""What the tool must not fall below on the shipped corpus, in both languages."""

from __future__ import annotations

from collections import defaultdict

import pytest

from legal_risk.model.finding import Tier
from legal_risk.quality import evaluate, labelled_acts, shipped_check

LABELLED = labelled_acts()
NAMES = sorted({act.name for act in LABELLED})


@pytest.fixture(scope="module")
def reports():
    check = shipped_check()
    return {(act.name, act.language): check(act.file.read_bytes(), act.file.name) for act in LABELLED}


@pytest.fixture(scope="module")
def scores(reports):
    by_file = {act.file.name: reports[act.name, act.language] for act in LABELLED}
    return evaluate(LABELLED, lambda data, name: by_file[name])


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_required_finding_is_found(scores, language):
    due = scores.tally("any", language=language, required=True).recall
    assert due.trials >= 50
    missed = scores.missed(lambda expected: expected.required)
    assert [(a.act.name, e.factor, e.places[0].unit) for a, e in missed if a.act.language == language] == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_nearly_all_that_is_signed_is_right(scores, language):
    signed = scores.tally("conclusion", language=language)
    assert signed.precision.trials >= 35
    assert signed.precision.value >= 0.95
    assert signed.trapped == 0


def test_nothing_is_signed_about_clean_acts(reports):
    clean = [act for act in LABELLED if act.clean]
    assert {act.language for act in clean} == {"ru", "kk"}
    for act in clean:
        signed = reports[act.name, act.language].of_tier(Tier.CONCLUSION)
        assert [(f.factor, f.unit, f.quote) for f in signed] == []


@pytest.mark.parametrize("name", NAMES)
def test_both_texts_of_an_act_give_the_same_signed_findings(reports, name):
    ours = {(f.factor, f.unit) for f in reports[name, "ru"].of_tier(Tier.CONCLUSION)}
    theirs = {(f.factor, f.unit) for f in reports[name, "kk"].of_tier(Tier.CONCLUSION)}
    assert ours ^ theirs == set()


@pytest.mark.parametrize("name", NAMES)
def test_quotes_are_the_words_of_the_source(reports, name):
    for language in ("ru", "kk"):
        report = reports[name, language]
        pieces = [*report.findings, *(e for f in report.findings for e in f.evidence)]
        assert [p.quote for p in pieces if p.span.of(report.act.source.text) != p.quote] == []
        assert all(f.quote.strip() for f in report.findings)


def test_findings_are_spread_over_the_corpus(reports):
    per_factor = defaultdict(set)
    for (name, language), report in reports.items():
        for finding in report.findings:
            per_factor[finding.factor].add((name, language))
    assert len(per_factor) >= 15
