"""The quality page and the shipped figures are those of the rules: `legal-risk eval --out` writes both."""

import json
from pathlib import Path

import pytest

from legal_risk.quality import measure_shipped
from legal_risk.resources import data_root

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_page_and_the_figures_are_measured_again():
    fresh = measure_shipped()
    shipped = json.loads((data_root("corpora") / "quality.json").read_text(encoding="utf-8"))
    assert shipped == json.loads(json.dumps(fresh.figures()))
    assert (ROOT / "docs" / "quality.md").read_text(encoding="utf-8") == fresh.card()
