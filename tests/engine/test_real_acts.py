"""The whole pack on real acts: nothing breaks off, every quote is exact, two runs agree."""

import os
from pathlib import Path

import pytest

from legal_risk.detectors import DETECTORS
from legal_risk.engine import load_pack, run_rules
from legal_risk.readers import read
from legal_risk.structure import parse

FOLDER = os.environ.get("LEGAL_RISK_REAL_ACTS", "")
FILES = sorted(f for f in Path(FOLDER, "bylaws").glob("*.md")) if FOLDER else []


@pytest.fixture(scope="module")
def pack():
    return load_pack()


@pytest.mark.real_acts
@pytest.mark.skipif(not FILES, reason="LEGAL_RISK_REAL_ACTS names no folder of acts")
@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_real_act(file, pack):
    act = parse(read(file))
    report = run_rules(act, pack, DETECTORS)
    rules = {r.id for r in pack.rules}
    assert [u.why.en for u in report.coverage.not_checked if u.what.en in rules] == []
    assert report.coverage.checked <= report.coverage.units
    for piece in (*report.findings, *(e for f in report.findings for e in f.evidence)):
        assert piece.span.of(act.source.text) == piece.quote
    assert len({f.id for f in report.findings}) == len(report.findings)
    assert [f.factor for f in report.factors] == [f.code for f in pack.factors]
    assert run_rules(act, pack, DETECTORS).findings == report.findings
