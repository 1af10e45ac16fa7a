"""The last report as a baseline: what it already had is known, the rest is new."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from legal_risk.errors import OptionError
from legal_risk.model.finding import Status
from legal_risk.model.report import ActReport, CheckResult, Progress
from legal_risk.review.decide import candidates
from legal_risk.review.likeness import Known, followed


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings of an earlier report, by the name of the file they were found in."""

    findings: Mapping[str, tuple[Known[str], ...]]


def read_baseline(file: str | os.PathLike[str]) -> Baseline:
    """Return the baseline that the JSON report ``file`` holds.

    Raises :class:`OptionError` ``LR313``: the file cannot be read or is no report of this tool.
    """
    path = Path(file)
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        acts: Any = report["acts"]
        findings: dict[str, tuple[Known[str], ...]] = {}
        for act in acts:  # two acts of one file: its Russian and its Kazakh text
            name = str(act["source"]["name"])
            findings[name] = findings.get(name, ()) + tuple(_known(f) for f in act["findings"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        hint = "give the report.json that `legal-risk check --format json` wrote"
        raise OptionError("LR313", "this is no report of an earlier check", where=path.name, hint=hint) from error
    return Baseline(findings)


def mark_known(result: CheckResult, baseline: Baseline) -> CheckResult:
    """Return ``result`` with the status ``known`` on findings that the baseline has; verdicts of experts stay.

    A file is compared with the one of the same name; when both sides have one act only, with that one.
    """
    earlier = [_earlier(report, baseline, len(result.acts)) for report in result.acts]
    marked = [_marked(report, known) for report, known in zip(result.acts, earlier, strict=True)]
    named = {report.act.source.name: len(known) for report, known in zip(result.acts, earlier, strict=True)}
    total = sum(named.values())
    progress = Progress(total, max(0, total - sum(count for _, count in marked)))
    return replace(result, acts=tuple(report for report, _ in marked), progress=progress)


def _known(finding: Mapping[str, Any]) -> Known[str]:
    norm = " ".join(str(finding.get("norm", finding["quote"])).split())
    return Known(str(finding["id"]), str(finding["id"]), str(finding["factor"]), norm)


def _earlier(report: ActReport, baseline: Baseline, acts: int) -> tuple[Known[str], ...]:
    known = baseline.findings.get(report.act.source.name)
    if known is None and acts == len(baseline.findings) == 1:
        known = next(iter(baseline.findings.values()))
    return known or ()


def _marked(report: ActReport, known: tuple[Known[str], ...]) -> tuple[ActReport, int]:
    """Return ``report`` with its known findings marked, and how many they are."""
    pairs = followed(known, candidates(report))
    findings = tuple(
        replace(f, status=Status.KNOWN) if place in pairs and f.status is Status.NEW else f
        for place, f in enumerate(report.findings)
    )
    return replace(report, findings=findings), len(pairs)
