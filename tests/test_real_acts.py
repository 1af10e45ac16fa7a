"""The whole way on real acts, from the folder that LEGAL_RISK_REAL_ACTS names, and on the labels beside it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from statistics import median

import pytest

import legal_risk
from legal_risk.model.finding import Tier
from legal_risk.quality import evaluate, labelled_acts

FOLDER = os.environ.get("LEGAL_RISK_REAL_ACTS")
SUFFIXES = (".md", ".txt", ".html", ".htm", ".docx", ".pdf")
pytestmark = [
    pytest.mark.real_acts,
    pytest.mark.skipif(not FOLDER, reason="LEGAL_RISK_REAL_ACTS does not name a folder of acts"),
]
FILES = sorted(p for p in Path(FOLDER).glob("*/*") if p.suffix in SUFFIXES) if FOLDER else []
BYLAWS = [p for p in FILES if p.parent.name == "bylaws"]
LABELS = Path(FOLDER or ".").parent / "labels"


@pytest.fixture(scope="module")
def checked():
    return legal_risk.check(*FILES)


@pytest.fixture(scope="module")
def reports(checked):
    assert len(checked.acts) == len(FILES)
    return dict(zip(FILES, checked.acts, strict=True))


def test_every_file_is_checked_without_error(checked):
    assert FILES
    assert [(e.source, e.code, e.message) for e in checked.errors] == []
    assert [a.act.source.name for a in checked.acts] == [p.name for p in FILES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_quotes_equal_the_source_and_nearly_all_is_classified(reports, path):
    report = reports[path]
    pieces = [*report.findings, *(e for f in report.findings for e in f.evidence)]
    assert [p.quote for p in pieces if p.span.of(report.act.source.text) != p.quote] == []
    assert report.coverage.characters > 0
    assert report.coverage.classified >= 0.995 * report.coverage.characters
    assert report.coverage.checked <= report.coverage.units


def test_no_flood_of_findings(reports):
    counts = [len(reports[path].of_tier(Tier.CONCLUSION)) for path in BYLAWS]
    assert 0 < median(counts) <= 10
    assert max(counts) <= 30


def test_both_texts_of_a_bylaw_say_much_the_same(reports):
    """Factors signed in one language only are few: a lexicon that lags behind shows here."""
    by_name = {path.name: path for path in BYLAWS}
    both, either = 0, 0
    for name, path in by_name.items():
        if "_ru" in name and (other := by_name.get(name.replace("_ru", "_kk"))):
            ours, theirs = ({f.factor for f in reports[p].of_tier(Tier.CONCLUSION)} for p in (path, other))
            both, either = both + len(ours & theirs), either + len(ours | theirs)
    assert either
    assert both / either >= 0.6


@pytest.mark.parametrize("path", [*BYLAWS[:1], *BYLAWS[-1:], *FILES[-1:]], ids=lambda path: path.name)
def test_two_runs_agree_to_the_byte(path):
    first, second = (json.dumps(legal_risk.check(path).to_dict(), ensure_ascii=False) for _ in range(2))
    assert first.encode() == second.encode()


@pytest.fixture(scope="module")
def scores(reports):
    if not LABELS.is_dir():
        pytest.skip("no labels stand beside the acts")
    by_name = {path.name: report for path, report in reports.items()}
    return evaluate(labelled_acts(LABELS, acts=Path(FOLDER)), lambda data, name: by_name[name])


def test_labels_of_readers_are_met(scores):
    signed = scores.tally("conclusion")
    assert signed.precision.trials >= 10
    assert signed.precision.value >= 0.8
    assert scores.tally("any").trapped <= 3
    assert signed.recall.value >= 0.3
