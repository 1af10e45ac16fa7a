"""The JSON contract ``legal-risk/report/1`` and the outline contract ``legal-risk/outline/1``.

The schemas of both ship in ``report/schema``; keys beyond the contract are only ever added, never renamed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib.resources import files
from typing import Any, Literal

from legal_risk.model.act import Act, Node
from legal_risk.model.finding import Basis, Evidence, Finding, Verdict
from legal_risk.model.localized import Localized
from legal_risk.model.report import ActReport, CheckResult, Coverage, FactorOutcome, Failure
from legal_risk.model.rule import Method
from legal_risk.model.source import Notice, SourceText
from legal_risk.report.tally import tally, tally_result

REPORT_SCHEMA = "legal-risk/report/1"
OUTLINE_SCHEMA = "legal-risk/outline/1"

Record = dict[str, Any]


def result_to_dict(result: CheckResult) -> Record:
    """Return the report of a run as plain dicts, lists, strings and numbers, in the order of the contract."""
    return {
        "schema": REPORT_SCHEMA,
        "tool": {
            "name": "legal-risk",
            "version": result.version,
            "rules": {"pack": result.pack.name, "version": result.pack.version, "sha256": result.pack.sha256},
            "profile": result.profile.code if result.profile else None,
            "method": result.method.code if result.method else None,
        },
        "counts": {
            "acts": len(result.acts),
            "errors": len(result.errors),
            "findings": tally_result(result).as_dict(),
        },
        "decisions": [asdict(note) for note in result.decision_notes],
        "acts": [_act_report(report, result.method) for report in result.acts],
        "errors": [failure_record(failure) for failure in result.errors],
    }


def outline_to_dict(acts: Sequence[Act], errors: Sequence[Failure] = ()) -> Record:
    """Return the trees of ``acts`` as plain values; ``errors`` are the inputs that could not be read."""
    trees: list[Record] = [
        {
            "source": source_record(act.source),
            "act": requisites_record(act) | _further_requisites(act),
            "notices": [_notice(notice) for notice in (*act.source.notices, *act.notices)],
            "root": _node(act, act.root),
        }
        for act in acts
    ]
    return {"schema": OUTLINE_SCHEMA, "acts": trees, "errors": [failure_record(failure) for failure in errors]}


def to_json(record: Record) -> str:
    """Return ``record`` as readable JSON with a final newline; only lone surrogates are escaped."""
    text = json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False)
    return _safe(text) + "\n"


def json_lines(result: CheckResult) -> str:
    """Return one JSON object a line: each finding with its file and act, then each input that failed."""
    lines: list[Record] = []
    for report in result.acts:
        head = {"source": source_record(report.act.source), "act": requisites_record(report.act)}
        text = report.act.source.text
        lines += [{"kind": "finding", **head, **_finding(f, text, result.method)} for f in report.findings]
    lines += [{"kind": "error", **failure_record(failure)} for failure in result.errors]
    return "".join(f"{_safe(json.dumps(line, ensure_ascii=False, allow_nan=False))}\n" for line in lines)


def _safe(text: str) -> str:
    """Return JSON with its lone surrogates escaped."""
    return "".join(c if not "\ud800" <= c <= "\udfff" else f"\\u{ord(c):04x}" for c in text)


def schema(name: Literal["report", "outline", "deadlines", "decisions", "facts", "models"]) -> Record:
    """Return the JSON Schema of a contract."""
    text = (files("legal_risk.report") / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
    loaded: Record = json.loads(text)
    return loaded


def _act_report(report: ActReport, method: Method | None) -> Record:
    return {
        "source": source_record(report.act.source),
        "act": requisites_record(report.act),
        "coverage": _coverage(report.coverage, report.act),
        "counts": tally(report.findings).as_dict(),
        "findings": [_finding(f, report.act.source.text, method) for f in report.findings],
        "factors": [_factor(outcome) for outcome in report.factors],
        "notices": [_notice(notice) for notice in (*report.act.source.notices, *report.act.notices)],
    }


def source_record(source: SourceText) -> Record:
    """Return what identifies a source: name, sha256, format, number of characters."""
    return {"name": source.name, "sha256": source.sha256, "format": source.format, "characters": len(source.text)}


def requisites_record(act: Act) -> Record:
    """Return what an act says about itself: kind, type, title, number, date, body, language."""
    requisites = act.requisites
    return {
        "kind": requisites.kind,
        "type": act.typing.type.value,
        "title": requisites.title,
        "number": requisites.number,
        "date": requisites.date,
        "body": requisites.body,
        "language": act.language,
        "basis": requisites.basis,
        "state": requisites.state,
        "type_confidence": act.typing.confidence,
        "type_evidence": list(act.typing.evidence),
    }


def _further_requisites(act: Act) -> Record:
    """Return what only the outline tells: all issuing bodies, the registration, further types."""
    return {
        "bodies": list(act.requisites.bodies),
        "registration": act.requisites.registration,
        "registered": act.requisites.registered,
        "further_types": [kind.value for kind in act.typing.also],
        "internal": act.typing.internal,
    }


def _coverage(coverage: Coverage, act: Act) -> Record:
    language = act.language or "ru"
    return {
        "units": coverage.units,
        "checked": coverage.checked,
        "characters": coverage.characters,
        "classified": coverage.classified,
        "not_checked": [
            {
                "what": gap.what.get(language),
                "why": gap.why.get(language),
                "localized": {"what": gap.what.as_dict(), "why": gap.why.as_dict()},
            }
            for gap in coverage.not_checked
        ],
    }


def _finding(finding: Finding, text: str, method: Method | None) -> Record:
    point = method.point_of(finding.factor) if method else None
    return {
        "id": finding.id,
        "rule": finding.rule,
        "factor": finding.factor,
        "tier": finding.tier.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "language": finding.language,
        "address": address_record(finding.address),
        "path": list(finding.path),
        "unit": finding.unit,
        "quote": finding.quote,
        "span": list(finding.span),
        "evidence": [_evidence(piece) for piece in finding.evidence],
        "message": finding.message.as_dict(),
        "why": finding.why.as_dict(),
        "advice": finding.advice.as_dict(),
        "proposed_wording": finding.proposed_wording.as_dict(),
        "looked_for": finding.looked_for.as_dict(),
        "basis": [_basis(basis) for basis in finding.basis],
        "status": finding.status.value,
        "verdict": _verdict(finding.verdict),
        "norm": finding.norm.of(text) if finding.norm else finding.quote,
        "method_point": point.point if point else None,
    }


def _verdict(verdict: Verdict | None) -> Record | None:
    return {**asdict(verdict), "status": verdict.status.value} if verdict else None


def _basis(basis: Basis) -> Record:
    record: Record = {
        "act": basis.act,
        "provision": basis.provision,
        "checked_on": basis.checked_on,
        "href": basis.href,
        "verified": basis.verified,
    }
    return record | {"comparative": True} if basis.comparative else record


def _evidence(piece: Evidence) -> Record:
    record: Record = {
        "role": piece.role.value,
        "quote": piece.quote,
        "span": list(piece.span),
        "address": address_record(piece.address),
    }
    return record | {"source": piece.source} if piece.source else record


def _factor(outcome: FactorOutcome) -> Record:
    return {
        "factor": outcome.factor,
        "name": outcome.name.as_dict(),
        "outcome": outcome.outcome,
        "rules": list(outcome.rules),
        "reason": outcome.reason.as_dict(),
    }


def _notice(notice: Notice) -> Record:
    return {
        "code": notice.code,
        "message": notice.message,
        "hint": notice.hint,
        "not_checked": notice.not_checked,
        "span": list(notice.span) if notice.span else None,
    }


def failure_record(failure: Failure) -> Record:
    """Return an input or rule that could not be used."""
    return {"source": failure.source, "code": failure.code, "message": failure.message, "hint": failure.hint}


def _node(act: Act, node: Node) -> Record:
    return {
        "kind": node.kind.value,
        "number": node.number,
        "heading": node.heading,
        "span": list(node.span),
        "address": address_record(act.addresses.get(node, Localized())),
        "children": [_node(act, child) for child in node.children],
    }


def address_record(address: Localized) -> Record:
    """Return an address in both languages."""
    return {"ru": address.ru, "kk": address.kk}
