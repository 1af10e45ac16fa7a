"""The pages about the rules say what the rules say; `legal-risk rules pages docs/rules` makes them again."""

from pathlib import Path

from legal_risk.engine import load_pack
from legal_risk.report.rule_pages import rule_pages

FOLDER = Path(__file__).parents[2] / "docs" / "rules"


def test_the_pages_are_those_of_the_rules():
    pack = load_pack(examples=True)
    pages = rule_pages(pack.rules, pack.factors)
    assert {path.name for path in FOLDER.glob("*.md")} == set(pages)
    stale = [name for name, text in pages.items() if (FOLDER / name).read_text(encoding="utf-8") != text]
    assert stale == []
