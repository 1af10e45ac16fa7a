"""How the rules did on labelled acts: the figures that ship with the corpora, read when a report is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from legal_risk.errors import ResourceError
from legal_risk.model.finding import Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.rate import Rate
from legal_risk.resources import data_root

SCHEMA = "legal-risk/quality/1"
FILE = "quality.json"


@dataclass(frozen=True, slots=True)
class Precision:
    """``right`` of the ``reported`` findings of a rule were right."""

    right: int
    reported: int

    def percent(self) -> int:
        """Return the share in per cent. There must be reported findings."""
        return round(100 * self.right / self.reported)

    def interval(self) -> tuple[int, int]:
        """Return the 95 % Wilson interval of the share in per cent."""
        low, high = Rate(self.right, self.reported).interval()
        return round(100 * low), round(100 * high)


@dataclass(frozen=True, slots=True)
class Figures:
    """The measured precision of the rules; ``pack`` is the hash of the rules that were measured."""

    pack: str = ""
    cases: int = 0
    clean: int = 0
    rules: Mapping[str, Any] = field(default_factory=dict)

    def of(self, rule: str, language: LanguageCode, tier: Tier = Tier.CONCLUSION) -> Precision | None:
        """Return the precision of ``rule``, ``None`` when no labelled act made it speak."""
        counts = self.rules.get(rule, {}).get(language, {}).get(tier.value, (0, 0))
        return Precision(*counts) if counts[1] else None


@cache
def measured() -> Figures:
    """Return the shipped figures, none of them when the file is missing or of another form."""
    try:
        raw = json.loads((data_root("corpora") / FILE).read_text(encoding="utf-8"))
    except (ResourceError, OSError, ValueError):
        return Figures()
    if not isinstance(raw, dict) or raw.get("schema") != SCHEMA:
        return Figures()
    return Figures(raw["pack"], raw["cases"], raw["clean"], raw["rules"])
