"""The one result object that every output format is rendered from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from legal_risk.model.act import Act
from legal_risk.model.deadline import Deadline
from legal_risk.model.decision import Decision
from legal_risk.model.finding import Finding, Severity, Status, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.rule import Method, Profile

_OPEN = (Status.NEW, Status.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A part of the document or a rule that was not checked, and why."""

    what: Localized
    why: Localized


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the act was read: ``checked`` of ``units`` provisions (articles, points, their parts, cells)."""

    units: int
    checked: int
    characters: int
    classified: int
    not_checked: tuple[Unchecked, ...] = ()


@dataclass(frozen=True, slots=True)
class FactorOutcome:
    """What became of one factor in one act: found, looked for and not found, or not applicable with the reason."""

    factor: str
    name: Localized
    outcome: str
    rules: tuple[str, ...]
    reason: Localized


@dataclass(frozen=True, slots=True)
class ActReport:
    """The result for one act: ``findings`` are ordered as they should be read (tier, weight, place).

    ``deadlines`` and ``decisions`` are those that the rules found on the way, so that no report looks for them again;
    ``None``: no rule asked for them.
    """

    act: Act
    coverage: Coverage
    findings: tuple[Finding, ...]
    factors: tuple[FactorOutcome, ...]
    deadlines: tuple[Deadline, ...] | None = field(default=None, compare=False, repr=False)
    decisions: tuple[Decision, ...] | None = field(default=None, compare=False, repr=False)

    def of_tier(self, tier: Tier) -> tuple[Finding, ...]:
        """Return the findings of one tier in reading order."""
        return tuple(f for f in self.findings if f.tier is tier)

    def by_factor(self) -> dict[str, int]:
        """Return how many findings each factor has, keyed by factor code in the order of the findings."""
        return dict(Counter(f.factor for f in self.findings))


def by_method(report: ActReport, method: Method | None) -> ActReport:
    """Return ``report`` with its findings in the order of the points of ``method``, each point in reading order."""
    if method is None:
        return report
    return replace(report, findings=tuple(sorted(report.findings, key=lambda f: method.place_of(f.factor))))


def language_pairs(reports: Sequence[ActReport], *, pair: bool = False) -> tuple[tuple[int, int], ...]:
    """Return the places of neighbours that are the Russian and the Kazakh text of one act, Russian first.

    They are known by their one document; with ``pair`` the caller knows that the two acts belong together.
    """
    found = []
    for place, (one, other) in enumerate(pairwise(reports)):
        sources = one.act.source, other.act.source
        together = pair or (sources[0].name, sources[0].sha256) == (sources[1].name, sources[1].sha256)
        if together and {one.act.language, other.act.language} == {"ru", "kk"}:
            found.append((place, place + 1) if one.act.language == "ru" else (place + 1, place))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be checked: ``code`` is the code of the error, ``hint`` says how to mend it."""

    source: str
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class DecisionNote:
    """A decision that changed nothing: no finding answers it (``unused``), or its time is over (``expired``)."""

    kind: Literal["unused", "expired"]
    finding: str
    factor: str
    norm: str


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of the findings of an earlier report: ``earlier`` of them, ``fixed`` are found no longer."""

    earlier: int
    fixed: int


@dataclass(frozen=True, slots=True)
class PackInfo:
    """Which rules were used: name and version of the pack and a hash over all its files."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of one run over one or more documents; errors never hide the acts that could be checked.

    ``profile`` weighed the findings, ``method`` ordered them, when they were asked for; ``decision_notes`` are about
    decisions of experts that changed nothing. ``pairs`` are places in ``acts``: the Russian and the Kazakh text of one
    act. ``progress`` is there when the run was compared with an earlier one.
    """

    version: str
    pack: PackInfo
    acts: tuple[ActReport, ...]
    errors: tuple[Failure, ...] = ()
    profile: Profile | None = None
    method: Method | None = None
    decision_notes: tuple[DecisionNote, ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()
    progress: Progress | None = None

    def worst(self) -> Severity | None:
        """Return the highest severity among the open ``conclusion`` findings, ``None`` when there are none.

        What an expert rejected and what an earlier report had already is not open.
        """
        found = [f.severity for a in self.acts for f in a.of_tier(Tier.CONCLUSION) if f.status in _OPEN]
        return max(found, key=lambda s: s.weight, default=None)
