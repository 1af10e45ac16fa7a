"""Writing a result to a folder: the formats, the file names, the bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, get_args

from legal_risk.errors import OptionError
from legal_risk.model.localized import LanguageCode
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.naming import file_stems

Format = Literal["json", "docx", "html", "md"]
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

    One ``report.json`` for the run; for each act ``<stem>.report.html``, ``<stem>.conclusion.<language>.docx`` and
    ``<stem>.report.<language>.md``. Raises :class:`OptionError` (``LR301``) for an unknown format, ``LR302`` when the
    folder cannot be written to.
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
    stems = file_stems([report.act.source.name for report in result.acts])
    for stem, report in zip(stems, result.acts, strict=True):
        yield from _act_files(result, report, stem, formats, languages, settings)


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
    if "html" in formats:
        from legal_risk.report.html.page import html_report

        yield f"{stem}.report.html", html_report(result, language=languages[0], acts=(report,)).encode("utf-8")
    if "md" in formats:
        from legal_risk.report.markdown import markdown

        for language in languages:
            yield f"{stem}.report.{language}.md", markdown(report, language=language).encode("utf-8")
