"""The quality page and the shipped figures are those of the rules: `legal-risk eval --card` and `--figures`."""

import json
from pathlib import Path

import pytest

from legal_risk.engine import load_pack
from legal_risk.quality import card, figures, measure, read_clean, read_gold, shipped_check
from legal_risk.resources import data_root

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_page_and_the_figures_are_measured_again():
    pack, corpora = load_pack(), data_root("corpora")
    measured = measure(read_gold(corpora / "gold"), read_clean(corpora / "clean"), shipped_check())
    rules = [rule.id for rule in pack.rules]
    shipped = json.loads((corpora / "quality.json").read_text(encoding="utf-8"))
    fresh = json.loads(json.dumps(figures(measured, rules, pack.info.sha256)))
    assert shipped == fresh
    assert (ROOT / "docs" / "quality.md").read_text(encoding="utf-8") == card(measured, rules)
