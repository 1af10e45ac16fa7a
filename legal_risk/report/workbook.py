"""The findings of a run as an Excel workbook: acts by factors, findings with room for verdicts, gaps, errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.model.finding import Finding, Status, Tier
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.report.captions import Captions, captions
from legal_risk.report.failures import told
from legal_risk.report.quoting import readable
from legal_risk.report.remarks import gap_line
from legal_risk.report.sheets import Sheet, Value, workbook
from legal_risk.report.tally import tally

FINDING_COLUMNS = (
    "finding", "file", "address", "unit", "factor", "factor_name", "severity", "tier", "quote", "message", "advice",
    "wording", "status", "verdict", "reason", "note", "author", "expires", "norm",
)  # fmt: skip
"""The columns of the sheet of findings; ``finding`` is the fingerprint, ``verdict`` to ``expires`` are for experts."""

_WIDTHS = (18, 24, 30, 8, 8, 34, 12, 14, 46, 60, 50, 50, 20, 12, 30, 30, 18, 12, 60)


def findings_workbook(result: CheckResult, *, language: InterfaceLanguage = "ru", more: Sequence[Sheet] = ()) -> bytes:
    """Return the run as an xlsx file; ``more`` are further sheets (the time limits of each act) after the findings.

    The first row of the sheet of findings names the columns; an expert writes ``accept`` or ``reject`` with a reason,
    and ``legal-risk verdicts`` turns the file into decisions.
    """
    words = captions(language)
    sheets = [_matrix(result, words), _findings(result, words), *more, _gaps(result, words), _errors(result, words)]
    if result.decision_notes:
        sheets.append(_idle(result, words))
    return workbook(sheets, title=words("workbook.title"))


def _matrix(result: CheckResult, words: Captions) -> Sheet:
    """Return the acts with the number of findings by factor: those to be signed, and those to look at in brackets."""
    factors = [o.factor for o in result.acts[0].factors] if result.acts else []
    headers = [words(f"workbook.{key}") for key in ("file", "act", "type", "signed", "shown", "read")] + factors
    rows = [_matrix_row(report, factors, words) for report in result.acts]
    return Sheet(words("workbook.matrix"), headers, rows, lead=(words("workbook.matrix_lead"),))


def _matrix_row(report: ActReport, factors: Sequence[str], words: Captions) -> list[Value]:
    counts, coverage = tally(report.findings), report.coverage
    head: list[Value] = [
        report.act.source.name,
        report.act.requisites.title or "",
        words.name("type", report.act.typing.type.value),
        counts.signed,
        counts.shown,
        f"{coverage.checked}/{coverage.units}",
    ]
    return head + [_cell(report, factor) for factor in factors]


def _cell(report: ActReport, factor: str) -> Value:
    signed = sum(f.factor == factor for f in report.of_tier(Tier.CONCLUSION))
    shown = sum(f.factor == factor for f in report.of_tier(Tier.LOOK))
    if shown:
        return f"{signed} ({shown})"
    return signed or None


def _findings(result: CheckResult, words: Captions) -> Sheet:
    headers = [words(f"workbook.{column}") for column in FINDING_COLUMNS]
    rows = [_finding_row(finding, report, words) for report in result.acts for finding in report.findings]
    return Sheet(words("workbook.findings"), headers, rows, widths=_WIDTHS)


def _finding_row(finding: Finding, report: ActReport, words: Captions) -> list[Value]:
    language, verdict = words.language, finding.verdict
    name = next((o.name.get(language) for o in report.factors if o.factor == finding.factor), "")
    norm = (finding.norm or finding.span).of(report.act.source.text)
    cells: dict[str, Value] = {
        "finding": finding.id,
        "file": report.act.source.name,
        "address": finding.address.get(language) or words("label.whole_act"),
        "unit": finding.unit,
        "factor": finding.factor,
        "factor_name": name,
        "severity": words.name("severity", finding.severity.value),
        "tier": words.name("tier", finding.tier.value),
        "quote": readable(report.act.source, finding.span) or finding.quote,
        "message": finding.message.get(language),
        "advice": finding.advice.get(language),
        "wording": finding.proposed_wording.get(language),
        "status": words.name("status", finding.status.value),
        "verdict": _VERDICTS.get(finding.status),
        "reason": verdict.reason if verdict else None,
        "note": verdict.note if verdict else None,
        "author": verdict.author if verdict else None,
        "expires": verdict.expires if verdict else None,
        "norm": " ".join(norm.split()),
    }
    return [cells[column] for column in FINDING_COLUMNS]


_VERDICTS = {Status.ACCEPTED: "accept", Status.REJECTED: "reject"}


def _gaps(result: CheckResult, words: Captions) -> Sheet:
    headers = [words("workbook.file"), words("workbook.gap")]
    return Sheet(words("workbook.gaps"), headers, list(_gap_rows(result, words)), widths=(30, 100))


def _gap_rows(result: CheckResult, words: Captions) -> Iterator[list[Value]]:
    for report in result.acts:
        for gap in report.coverage.not_checked:
            yield [report.act.source.name, gap_line(words, gap)]


def _errors(result: CheckResult, words: Captions) -> Sheet:
    headers = [words(f"workbook.{key}") for key in ("file", "code", "error", "hint")]
    rows: list[list[Value]] = [[e.source, e.code, *told(e, words.language)] for e in result.errors]
    return Sheet(words("workbook.errors"), headers, rows, widths=(30, 10, 80, 80))


def _idle(result: CheckResult, words: Captions) -> Sheet:
    """Return the decisions of experts that changed nothing: no finding answers them, or their time is over."""
    headers = [words(f"workbook.{key}") for key in ("finding", "factor", "norm", "idle")]
    rows: list[list[Value]] = [
        [note.finding, note.factor, note.norm, words(f"decision_note.{note.kind}")] for note in result.decision_notes
    ]
    return Sheet(words("workbook.idle_decisions"), headers, rows, widths=(18, 8, 80, 60))
