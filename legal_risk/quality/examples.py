"""Verdicts of experts as labelled acts: what they accepted must be found again, what they rejected is a trap.

The files follow the form of ``corpora/README.md`` (``acts/`` beside ``labels/``), so that ``legal-risk eval DIR`` reads
them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from legal_risk.model.finding import Finding, Status
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.model.span import Span
from legal_risk.quality.predictions import part_of
from legal_risk.report.naming import file_stems
from legal_risk.report.quoting import is_absence

_DECIDED = (Status.ACCEPTED, Status.REJECTED)
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def example_files(result: CheckResult) -> Iterator[tuple[str, str]]:
    """Yield names and contents of the text and the labels of each act of ``result`` with verdicts of experts.

    Texts that a reader made (docx, pdf, html) are written as plain text, the others as they are.
    """
    stems = file_stems([report.act.source.name for report in result.acts])
    for stem, report in zip(stems, result.acts, strict=True):
        decided = [finding for finding in report.findings if finding.status in _DECIDED]
        if not decided:
            continue
        language = report.act.language or "ru"
        ending = "md" if report.act.source.format == "md" else "txt"
        name = stem.removesuffix(f".{language}")
        yield f"acts/{name}.{language}.{ending}", report.act.source.text
        yield f"labels/{name}.{language}.yaml", "\n".join(_labels(report, decided, name, language, ending)) + "\n"


def _labels(report: ActReport, decided: Sequence[Finding], name: str, language: str, ending: str) -> Iterator[str]:
    yield f"act: {_scalar(name)}"
    yield f"type: {report.act.typing.type.value}"
    yield "clean: false"
    yield f"files: {{{language}: {_scalar(f'{name}.{language}.{ending}')}}}"
    placed = [finding for finding in decided if finding.unit is not None and not is_absence(report.act, finding)]
    accepted = [finding for finding in placed if finding.status is Status.ACCEPTED]
    rejected = [finding for finding in placed if finding.status is Status.REJECTED]
    yield "findings:" if accepted else "findings: []"
    for finding in accepted:
        yield from _entry(report, finding, language)
        yield f"    tier: {finding.tier.value}"
        yield "    required: true"
        yield f"    why: {_scalar(_why(finding))}"
    yield "traps:" if rejected else "traps: []"
    for finding in rejected:
        yield from _entry(report, finding, language)
        yield f"    why_not: {_scalar(_why(finding))}"
    absent = {finding.factor: finding for finding in decided if finding not in placed}
    yield "absence:" if absent else "absence: {}"
    for factor, finding in absent.items():
        yield f"  {factor}:"
        yield f"    verdict: {_absence(finding)}"
        yield f"    why: {_scalar(_why(finding))}"


def _entry(report: ActReport, finding: Finding, language: str) -> Iterator[str]:
    yield f"  - factor: {finding.factor}"
    yield f"    unit: {_scalar(finding.unit or '')}"
    yield f"    scope: {part_of(report.act, finding.span) or 'operative'}"
    yield f"    quote: {{{language}: {_scalar(_unique(report.act.source.text, finding.span))}}}"


def _absence(finding: Finding) -> str:
    if finding.status is Status.REJECTED:
        return "ok"
    return "defect" if finding.tier.value == "conclusion" else "look"


def _why(finding: Finding) -> str:
    said = (finding.verdict.reason, finding.verdict.note) if finding.verdict else ()
    return "; ".join(part for part in said if part) or finding.message.get("en") or finding.message.get("ru")


def _unique(text: str, span: Span) -> str:
    """Return the quote with as many words around it as make it stand in the text once."""
    start, end = span
    while text.count(text[start:end]) > 1 and (start > 0 or end < len(text)):
        start = max(text.rfind(" ", 0, max(start - 1, 0)) + 1, 0)
        following = text.find(" ", end + 1)
        end = len(text) if following < 0 else following
    return text[start:end]


def _scalar(text: str) -> str:
    """Return ``text`` as a scalar in quotes that YAML reads back exactly."""
    written = json.dumps(text, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
