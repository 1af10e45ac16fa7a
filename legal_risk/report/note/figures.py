"""What the analytical note counts: one place for all its tables, charts and sentences."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from legal_risk.model.finding import Finding, Severity, Status, Tier
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.report import ActReport, CheckResult

_QUOTED = re.compile("«[^»]*»")


@dataclass(frozen=True, slots=True)
class ActFigures:
    """One act: ``number`` counts from 1 in the order of the run; ``signed`` and ``look`` lack what experts rejected."""

    number: int
    report: ActReport
    signed: tuple[Finding, ...]
    look: tuple[Finding, ...]

    @property
    def title(self) -> str:
        """The name of the act, the name of its file when it has none."""
        return " ".join((self.report.act.requisites.title or self.report.act.source.name).split())

    def by_factor(self) -> Counter[str]:
        """Count the findings for the conclusion by factor."""
        return Counter(finding.factor for finding in self.signed)

    def by_severity(self) -> Counter[Severity]:
        """Count the findings for the conclusion by severity."""
        return Counter(finding.severity for finding in self.signed)

    def weight(self) -> tuple[int, int]:
        """Return what acts are compared by: findings of high severity, then all."""
        return self.by_severity()[Severity.HIGH], len(self.signed)


@dataclass(frozen=True, slots=True)
class FactorFigures:
    """One factor: how many findings for the conclusion it has, and in how many acts."""

    code: str
    name: Localized
    findings: int
    acts: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All counts of a run; ``rejected`` findings of the conclusion tier are in none of the others."""

    acts: tuple[ActFigures, ...]
    factors: tuple[FactorFigures, ...]
    rejected: int
    rejected_look: int

    @property
    def signed(self) -> tuple[Finding, ...]:
        """All findings for the conclusion that no expert rejected."""
        return tuple(finding for act in self.acts for finding in act.signed)

    @property
    def look(self) -> tuple[Finding, ...]:
        """All places for the eye of an expert that no expert rejected."""
        return tuple(finding for act in self.acts for finding in act.look)

    def worst(self, limit: int) -> tuple[ActFigures, ...]:
        """Return at most ``limit`` acts with findings, the worst first, equal ones in the order of the run."""
        found = [act for act in self.acts if act.signed]
        return tuple(sorted(found, key=lambda act: (*(-n for n in act.weight()), act.number))[:limit])

    def advice(self, factor: str, language: LanguageCode) -> str:
        """Return the advice most often given about a factor, from acts in ``language`` where there are any.

        Words of the acts, in which the advices differ, are left open: ``«…»``.
        """
        found = [finding for finding in self.signed if finding.factor == factor]
        own = [finding for finding in found if finding.language == language] or found
        return _common([finding.advice.get(language) for finding in own])

    def statuses(self) -> Counter[Status]:
        """Count the findings for the conclusion by status."""
        return Counter(finding.status for finding in self.signed)


def figures(result: CheckResult) -> Figures:
    """Count the findings of a run."""
    acts = tuple(
        ActFigures(number, report, _kept(report, Tier.CONCLUSION), _kept(report, Tier.LOOK))
        for number, report in enumerate(result.acts, 1)
    )
    rejected = Counter(f.tier for report in result.acts for f in report.findings if f.status is Status.REJECTED)
    return Figures(acts, _factors(acts), rejected[Tier.CONCLUSION], rejected[Tier.LOOK])


def _common(advices: list[str]) -> str:
    forms = Counter(_QUOTED.sub("«…»", advice) for advice in advices)
    form = max(forms, key=lambda text: forms[text], default="")
    alike = [_QUOTED.findall(advice) for advice in advices if _QUOTED.sub("«…»", advice) == form]
    agreed = iter([words[0] if len(set(words)) == 1 else "«…»" for words in zip(*alike, strict=True)])
    return re.sub("«…»", lambda match: next(agreed, match[0]), form)


def _kept(report: ActReport, tier: Tier) -> tuple[Finding, ...]:
    return tuple(finding for finding in report.of_tier(tier) if finding.status is not Status.REJECTED)


def _factors(acts: tuple[ActFigures, ...]) -> tuple[FactorFigures, ...]:
    """Return the factors with findings, the most frequent first."""
    names = {outcome.factor: outcome.name for act in acts for outcome in act.report.factors}
    found = [finding for act in acts for finding in act.signed]
    counts = Counter(finding.factor for finding in found)
    rows = (
        FactorFigures(
            code,
            names.get(code, Localized()),
            count,
            sum(code in act.by_factor() for act in acts),
        )
        for code, count in counts.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.findings, -row.acts, row.code)))
