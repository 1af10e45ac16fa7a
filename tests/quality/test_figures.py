from __future__ import annotations

import json

from legal_risk.quality.card import Measured
from legal_risk.quality.figures import figures, figures_text


def test_text_is_the_record_with_a_rule_a_line():
    record = figures(Measured(()), ["KZ-A", "KZ-B"], "ab")
    assert record["rules"] == {}
    full = record | {"rules": {"KZ-A": {"ru": {"conclusion": [1, 2]}}, "KZ-B": {"kk": {"look": [0, 1]}}}}
    text = figures_text(full)
    assert json.loads(text) == full
    assert sum("KZ-" in line for line in text.splitlines()) == 2
