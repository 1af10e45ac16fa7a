"""Writing a result to a folder: the formats, the file names, the bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from legal_risk.errors import OptionError
from legal_risk.model.localized import LanguageCode
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.naming import file_stems

if TYPE_CHECKING:
    from legal_risk.report.sheets import Sheet

Format = Literal["json", "jsonl", "sarif", "xlsx", "docx", "html", "bilingual", "amendments", "note", "md"]
FORMATS: tuple[Format, ...] = get_args(Format)
_DEFAULTS = ConclusionSettings()


def save(
    result: CheckResult,
    folder: str | os.PathLike[str],
    *,
    formats: Sequence[str],
    languages: Sequence[LanguageCode],
    settings: ConclusionSettings = _DEFAULTS,
) -> list[Path]:
    """Write ``result`` into ``folder`` (made when missing) and return the paths written, in a fixed order.

    For the run ``report.json``, ``report.jsonl`` (a finding a line), ``report.sarif``, ``findings.xlsx`` and the
    analytical note ``note.<language>.docx``; for each act ``<stem>.report.html``,
    ``<stem>.conclusion.<language>.docx``, ``<stem>.amendments.<language>.docx`` and ``<stem>.report.<language>.md``;
    for each act, or each pair of texts of one act, ``<stem>.conclusion.ru-kk.docx``. Raises
    :class:`OptionError` (``LR301``) for an unknown format, ``LR302`` when the folder cannot be written to, ``LR322``
    when the template of the settings is no Word document.
    """
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown:
        raise OptionError("LR301", f"unknown format {unknown[0]!r}", hint=f"formats: {', '.join(FORMATS)}")
    target = Path(folder)
    written = []
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, data in _files(result, formats, languages, settings):
            (target / name).write_bytes(data)
            written.append(target / name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OptionError("LR302", reason, where=str(target), hint="name a folder that can be written to") from error
    return written


def _files(
    result: CheckResult, formats: Sequence[str], languages: Sequence[LanguageCode], settings: ConclusionSettings
) -> Iterator[tuple[str, bytes]]:
    if "json" in formats:
        from legal_risk.report.json import result_to_dict, to_json

        yield "report.json", to_json(result_to_dict(result)).encode("utf-8")
    if "jsonl" in formats:
        from legal_risk.report.json import json_lines

        yield "report.jsonl", json_lines(result).encode("utf-8")
    if "sarif" in formats:
        from legal_risk.report.json import to_json
        from legal_risk.report.sarif import result_to_sarif

        yield "report.sarif", to_json(result_to_sarif(result, languages[0])).encode("utf-8")
    if "xlsx" in formats:
        from legal_risk.report.workbook import findings_workbook

        yield (
            "findings.xlsx",
            findings_workbook(result, language=languages[0], more=list(_term_sheets(result, languages[0]))),
        )
    if "note" in formats:
        from legal_risk.report.note.writer import analytical_note

        for language in languages:
            yield f"note.{language}.docx", analytical_note(result, language=language, settings=settings)
    stems = file_stems([report.act.source.name for report in result.acts])
    for stem, report in zip(stems, result.acts, strict=True):
        yield from _act_files(result, report, stem, formats, languages, settings)
    if "bilingual" in formats:
        yield from _bilingual_files(result, stems, settings)


def _bilingual_files(
    result: CheckResult, stems: Sequence[str], settings: ConclusionSettings
) -> Iterator[tuple[str, bytes]]:
    """Yield one paper for each pair of texts, and one for each act that has no partner."""
    from legal_risk.report.conclusion.bilingual import bilingual_conclusion

    partners = dict(result.pairs)
    for place, report in enumerate(result.acts):
        if place not in _seconds(result):
            partner = result.acts[partners[place]] if place in partners else None
            data = bilingual_conclusion(result, report, partner, settings=settings)
            yield f"{stems[place]}.conclusion.ru-kk.docx", data


def _seconds(result: CheckResult) -> frozenset[int]:
    """Return the places of the Kazakh texts whose Russian partner has the paper of both."""
    return frozenset(second for _, second in result.pairs)


def _act_files(
    result: CheckResult,
    report: ActReport,
    stem: str,
    formats: Sequence[str],
    languages: Sequence[LanguageCode],
    settings: ConclusionSettings,
) -> Iterator[tuple[str, bytes]]:
    if "docx" in formats:
        from legal_risk.report.conclusion.writer import conclusion

        for language in languages:
            data = conclusion(result, report, language=language, settings=settings)
            yield f"{stem}.conclusion.{language}.docx", data
    if "amendments" in formats:
        from legal_risk.report.amendments.writer import draft_amendments

        for language in languages:
            data = draft_amendments(result, report, language=language, settings=settings)
            yield f"{stem}.amendments.{language}.docx", data
    if "html" in formats:
        from legal_risk.report.html.page import html_report

        yield f"{stem}.report.html", html_report(result, language=languages[0], acts=(report,)).encode("utf-8")
    if "md" in formats:
        from legal_risk.report.markdown import markdown

        for language in languages:
            yield (
                f"{stem}.report.{language}.md",
                markdown(report, language=language, notes=result.decision_notes).encode("utf-8"),
            )


def _term_sheets(result: CheckResult, language: LanguageCode) -> Iterator[Sheet]:
    """Yield a sheet with the time limits of each act."""
    from legal_risk.facts.collect import facts_of_report
    from legal_risk.facts.deadlines.table import term_table
    from legal_risk.report.captions import captions
    from legal_risk.report.deadlines import deadlines_sheet

    for number, report in enumerate(result.acts, 1):
        facts = facts_of_report(report)
        sheet = deadlines_sheet(term_table(facts.annotated, facts.deadlines), language)
        title = f"{captions(language)('workbook.terms')} {number}"
        yield replace(sheet, name=title, lead=(report.act.source.name,))
