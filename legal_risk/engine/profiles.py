"""Profiles: one set of rules weighed for different readers, as data in ``profiles.yaml``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from legal_risk.engine.findings import in_reading_order
from legal_risk.engine.schema import Reader
from legal_risk.model.finding import Confidence, Finding, Severity, Tier
from legal_risk.model.rule import Profile

_CONFIDENCES = tuple(Confidence)
_Change = tuple[str, Tier | None, Severity | None]


def read_profiles(reader: Reader, codes: Collection[str]) -> Iterator[Profile]:
    """Yield the profiles of a pack; ``codes`` are its factors. Raises :class:`RuleError` ``LR202``, ``LR203``."""
    for code in reader.section:
        inner = reader.inner(code)
        changes = tuple(_change(entry, codes) for entry in inner.inners("factors"))
        promote = inner.choice("promote", Confidence) if inner.has("promote") else None
        off = inner.texts("off")
        if unknown := sorted(set(off) - set(codes)):
            raise inner.error("off", f"codes of factors; not '{unknown[0]}'")
        yield Profile(
            code,
            inner.localized("name"),
            frozenset(off),
            {factor: tier for factor, tier, _ in changes if tier},
            {factor: severity for factor, _, severity in changes if severity},
            promote,
        )
        inner.done()
    reader.done()


def weighed(findings: Iterable[Finding], profile: Profile) -> tuple[Finding, ...]:
    """Return ``findings`` with the tier and the severity that ``profile`` gives them, in reading order."""
    return in_reading_order(_weighed(finding, profile) for finding in findings)


def _change(reader: Reader, codes: Collection[str]) -> _Change:
    factor = reader.text("factor")
    if factor not in codes:
        raise reader.error("factor", f"the code of a factor; not '{factor}'")
    tier = reader.choice("tier", Tier) if reader.has("tier") else None
    severity = reader.choice("severity", Severity) if reader.has("severity") else None
    reader.done()
    return factor, tier, severity


def _weighed(finding: Finding, profile: Profile) -> Finding:
    tier = profile.tiers.get(finding.factor, finding.tier)
    if finding.tier is Tier.LOOK:
        tier = Tier.CONCLUSION if _promoted(finding, profile) else Tier.LOOK
    return replace(finding, tier=tier, severity=profile.severities.get(finding.factor, finding.severity))


def _promoted(finding: Finding, profile: Profile) -> bool:
    """Tell whether the profile wants the finding signed although the rule only shows it."""
    if profile.promote is None:
        return False
    return _CONFIDENCES.index(finding.confidence) <= _CONFIDENCES.index(profile.promote)
