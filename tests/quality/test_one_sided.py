from pathlib import Path

import pytest

from legal_risk.model.finding import Tier
from legal_risk.model.span import Span
from legal_risk.quality.labels import LabelledAct
from legal_risk.quality.matching import ActScore, compare
from legal_risk.quality.one_sided import one_sided
from legal_risk.quality.predictions import Predicted


def text(language: str, *rules: str, name: str = "act", tier: Tier = Tier.CONCLUSION) -> ActScore:
    found = [Predicted(rule[:2], tier, "1", "approved", (Span(0, 5),), rule) for rule in rules]
    return compare(LabelledAct(name, language, Path("x.txt"), ()), found)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ([text("ru", "D3-1"), text("kk", "D3-1")], {}),
        ([text("ru", "D3-1", "D3-1"), text("kk")], {"D3-1": {"ru": 1}}),
        ([text("ru", "D4-1"), text("kk", "D3-1")], {"D3-1": {"kk": 1}, "D4-1": {"ru": 1}}),
        ([text("ru", "D3-1"), text("kk", "D3-1", tier=Tier.LOOK)], {"D3-1": {"ru": 1}}),
        ([text("ru", "D3-1", tier=Tier.LOOK), text("kk")], {}),
        ([text("ru", "D3-1"), text("kk", name="other")], {}),
        ([text(c, *r, name=n) for n in "ab" for c, r in (("ru", ()), ("kk", ("P2-1",)))], {"P2-1": {"kk": 2}}),
    ],
    ids=["both", "one text", "two rules", "other tier", "shown only", "no twin", "two acts"],
)
def test_a_rule_that_signs_in_one_text_alone_is_told(texts, told):
    assert one_sided(texts) == told
