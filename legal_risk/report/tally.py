"""The counts that all formats show: computed here once, so that they agree everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legal_risk.model.finding import Finding, Severity, Tier
from legal_risk.model.report import CheckResult


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings there are: by tier, and by severity within each tier (highest severity first)."""

    conclusion: dict[Severity, int]
    look: dict[Severity, int]

    @property
    def signed(self) -> int:
        """The number of findings of the conclusion tier."""
        return sum(self.conclusion.values())

    @property
    def shown(self) -> int:
        """The number of findings of the look tier."""
        return sum(self.look.values())

    @property
    def total(self) -> int:
        """The number of all findings."""
        return self.signed + self.shown

    def of(self, tier: Tier) -> dict[Severity, int]:
        """Return the counts by severity of one tier."""
        return self.conclusion if tier is Tier.CONCLUSION else self.look

    def as_dict(self) -> dict[str, dict[str, int]]:
        """Return the counts for JSON: ``{"conclusion": {"total": 3, "high": 1, ...}, "look": {...}}``."""
        return {
            tier.value: {"total": sum(counts.values()), **{severity.value: n for severity, n in counts.items()}}
            for tier, counts in ((tier, self.of(tier)) for tier in Tier)
        }


def tally(findings: Iterable[Finding]) -> Tally:
    """Count findings by tier and severity; severities without findings count 0."""
    counts = {tier: dict.fromkeys(Severity, 0) for tier in Tier}
    for finding in findings:
        counts[finding.tier][finding.severity] += 1
    return Tally(counts[Tier.CONCLUSION], counts[Tier.LOOK])


def tally_result(result: CheckResult) -> Tally:
    """Count the findings of all acts of a run."""
    return tally(finding for report in result.acts for finding in report.findings)
