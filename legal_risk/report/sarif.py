"""The report as SARIF 2.1.0 (OASIS standard), for tools that show results of analysers beside the text.

Regions count characters of the source text (the run states ``unicodeCodePoints``); for docx, pdf and html that is the
text that ``legal-risk text FILE`` prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from legal_risk.model.finding import EvidenceRole, Finding, Severity, Status, Tier
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.report import ActReport, CheckResult, DecisionNote
from legal_risk.model.span import Span
from legal_risk.report.captions import captions
from legal_risk.report.citation import cited
from legal_risk.report.legible import legible

Record = dict[str, Any]
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note", Severity.NOTE: "note"}
_RANKS = {Severity.HIGH: 90.0, Severity.MEDIUM: 60.0, Severity.LOW: 30.0, Severity.NOTE: 10.0}


def result_to_sarif(result: CheckResult, language: InterfaceLanguage = "ru") -> Record:
    """Return the report of a run as a SARIF log with one run; the texts are in ``language``."""
    rules = _rules(result, language)
    places = {str(rule["id"]): place for place, rule in enumerate(rules)}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "legal-risk", "semanticVersion": result.version, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "language": language,
                "artifacts": list(_artifacts(result)),
                "invocations": [_invocation(result, language)],
                "results": [
                    _result(finding, report, place, places, language)
                    for place, report in enumerate(result.acts)
                    for finding in report.findings
                ],
                "properties": {
                    "pack": result.pack.name,
                    "packVersion": result.pack.version,
                    "packSha256": result.pack.sha256,
                },
            }
        ],
    }


def _rules(result: CheckResult, language: InterfaceLanguage) -> list[Record]:
    """Return a descriptor for each rule that found something, ordered by id."""
    names = {o.factor: o.name.get(language) for report in result.acts for o in report.factors}
    found = {f.rule: f for report in result.acts for f in report.findings}
    return [_rule(found[rule], names.get(found[rule].factor, ""), language) for rule in sorted(found)]


def _rule(finding: Finding, name: str, language: InterfaceLanguage) -> Record:
    return {
        "id": finding.rule,
        "name": finding.factor,
        "shortDescription": {"text": legible(name or finding.factor)},
        "properties": {"factor": finding.factor, "basis": [cited(b, language) for b in finding.basis]},
    }


def _artifacts(result: CheckResult) -> Iterator[Record]:
    for report in result.acts:
        source = report.act.source
        yield {
            "location": {"uri": quote(source.name)},
            "length": len(source.text),
            "hashes": {"sha-256": source.sha256},
            "sourceLanguage": report.act.language or "ru",
        }


def _invocation(result: CheckResult, language: InterfaceLanguage) -> Record:
    """Return how the run went: inputs that failed, parts that were not checked, decisions that changed nothing."""
    failures = [
        {
            "descriptor": {"id": failure.code},
            "level": "error",
            "message": {"text": legible(f"{failure.message} ({failure.hint})" if failure.hint else failure.message)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(failure.source)}}}],
        }
        for failure in result.errors
    ]
    gaps = [
        {
            "level": "warning",
            "message": {"text": legible(f"{gap.what.get(language)}: {gap.why.get(language)}")},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(report.act.source.name)}}}],
        }
        for report in result.acts
        for gap in report.coverage.not_checked
    ]
    notes = [
        {
            "descriptor": {"id": f"decision-{note.kind}"},
            "level": "note",
            "message": {"text": legible(_note(note, language))},
        }
        for note in result.decision_notes
    ]
    return {"executionSuccessful": not result.errors, "toolExecutionNotifications": failures + gaps + notes}


def _note(note: DecisionNote, language: InterfaceLanguage) -> str:
    return f"{captions(language)(f'decision_note.{note.kind}')}: {note.factor} «{note.norm}» ({note.finding})"


def _result(
    finding: Finding, report: ActReport, artifact: int, places: dict[str, int], language: InterfaceLanguage
) -> Record:
    text = report.act.source.text
    others = [e for e in finding.evidence if e.role is EvidenceRole.CONFLICT]
    record: Record = {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "kind": "fail" if finding.tier is Tier.CONCLUSION else "review",
        "level": _LEVELS[finding.severity] if finding.tier is Tier.CONCLUSION else "none",
        "rank": _RANKS[finding.severity],
        "message": {"text": legible(_message(finding, language))},
        "locations": [_location(finding.span, report, artifact, finding.address.get(language), text)],
        "partialFingerprints": {"legalRiskNorm/v1": finding.id},
        "baselineState": "unchanged" if finding.status in (Status.KNOWN, Status.UNCHANGED) else "new",
        "properties": {
            "factor": finding.factor,
            "tier": finding.tier.value,
            "unit": finding.unit,
            "status": finding.status.value,
        },
    }
    if others:
        related = [_location(e.span, report, artifact, e.address.get(language), text) for e in others]
        record["relatedLocations"] = [{"id": n, **place} for n, place in enumerate(related, 1)]
    if finding.status is Status.REJECTED:
        reason = finding.verdict.reason if finding.verdict else ""
        record["suppressions"] = [{"kind": "external", "status": "accepted", "justification": legible(reason)}]
    return record


def _message(finding: Finding, language: InterfaceLanguage) -> str:
    parts = (finding.message.get(language), finding.advice.get(language))
    return " ".join(part for part in parts if part)


def _location(span: Span, report: ActReport, artifact: int, address: str, text: str) -> Record:
    source = report.act.source
    before = text.rfind("\n", 0, span.start) + 1
    location: Record = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(source.name), "index": artifact},
            "region": {
                "startLine": text.count("\n", 0, span.start) + 1,
                "startColumn": span.start - before + 1,
                "charOffset": span.start,
                "charLength": span.end - span.start,
                "snippet": {"text": legible(span.of(text))},
            },
        }
    }
    if address:
        location["logicalLocations"] = [{"fullyQualifiedName": legible(address)}]
    return location
