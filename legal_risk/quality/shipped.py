"""The shipped gold cases and clean acts, measured once for the page and for the figures of the reports."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legal_risk.quality.card import Measured, card, measure
from legal_risk.quality.evaluate import shipped_check
from legal_risk.quality.figures import figures
from legal_risk.quality.gold import read_clean, read_gold
from legal_risk.resources import data_root


@dataclass(frozen=True, slots=True)
class Shipped:
    """What the measure gave, with the ids of all rules and the hash of their pack."""

    measured: Measured
    rules: tuple[str, ...]
    pack: str

    def card(self) -> str:
        """Return the quality page as Markdown."""
        return card(self.measured, self.rules)

    def figures(self) -> dict[str, Any]:
        """Return the figures that reports name: what ``corpora/quality.json`` holds."""
        return figures(self.measured, self.rules, self.pack)


def measure_shipped(rules_dir: Path | None = None) -> Shipped:
    """Measure the rules in ``rules_dir`` (by default the shipped ones) on the shipped gold cases and clean acts."""
    from legal_risk.engine import load_pack

    root, pack = data_root("corpora"), load_pack(rules_dir)
    measured = measure(read_gold(root / "gold"), read_clean(root / "clean"), shipped_check(rules_dir))
    return Shipped(measured, tuple(rule.id for rule in pack.rules), pack.info.sha256)
