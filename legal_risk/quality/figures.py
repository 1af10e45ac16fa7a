"""The figures of the quality card as data, so that every report can say how its rules did on labelled acts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.rate import Rate
from legal_risk.quality.card import Measured
from legal_risk.report.measured import SCHEMA


def figures(measured: Measured, rules: Sequence[str], pack_sha256: str) -> dict[str, Any]:
    """Return what ``corpora/quality.json`` holds: ``[right, reported]`` of each rule by language and tier.

    ``pack_sha256`` names the rules that were measured; a rule that reported nothing is left out.
    """
    scores = measured.scores()
    counted = {
        rule: {
            language: {tier.value: _pair(scores.by_rule(rule, tier, language)) for tier in Tier}
            for language in ACT_LANGUAGES
        }
        for rule in rules
    }
    return {
        "schema": SCHEMA,
        "pack": pack_sha256,
        "cases": len(measured.cases),
        "clean": len(measured.clean),
        "rules": {rule: by for rule, by in counted.items() if any(n for t in by.values() for _, n in t.values())},
    }


def figures_text(record: dict[str, Any]) -> str:
    """Return the figures as JSON with one rule a line, so that a change shows as the lines of its rules."""
    head = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in record.items() if key != "rules"]
    rules = [f"  {json.dumps(rule)}: {json.dumps(counts)}" for rule, counts in record["rules"].items()]
    return "{" + ",\n ".join([*head, '"rules": {\n' + ",\n".join(rules)]) + "\n}}\n"


def _pair(rate: Rate) -> list[int]:
    return [rate.hits, rate.trials]
