"""What goes wrong with one document, as a row of the errors of a report."""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.errors import LegalRiskError
from legal_risk.model.report import ActReport, Failure

INTERNAL_ERROR = "LR901"


def failure(error: LegalRiskError, source: str) -> Failure:
    """Return the row for an error of an input or a rule; ``source`` names the document."""
    where = error.where if error.where not in ("", source) and source not in error.where else ""
    return Failure(source, error.code, f"{where}: {error.message}" if where else error.message, error.hint)


def internal_failure(error: Exception, source: str) -> Failure:
    """Return the row of ``errors`` for a fault of the program itself."""
    what = f"internal error: {type(error).__name__}: {error}".rstrip(": ")
    return Failure(source, INTERNAL_ERROR, what, "report it together with the document")


def nothing_read(source: str) -> Failure:
    """Return the row for a document in which nothing could be checked."""
    return Failure(
        source,
        "LR108",
        "nothing in the document could be checked: no provisions in Kazakh or Russian were found",
        "give the Kazakh or Russian text of the act; recognise the text of a scan (OCR) first",
    )


def unread(report: ActReport, languages: Sequence[str]) -> bool:
    """Tell whether no rule could read anything of the act, so that its silence must not pass for a clean result."""
    known = any(segment.language in languages for segment in report.act.segments)
    return not report.findings and not (known and report.coverage.checked)
