"""``legal-risk check``: findings of each file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from legal_risk import api
from legal_risk.cli.console import Exit, console, fail, guarded, show, write
from legal_risk.cli.options import (
    Changes,
    ChangesOption,
    DebugOption,
    Files,
    Lang,
    LangOption,
    OcrOption,
    OutputFormat,
    RulesOption,
    Threshold,
)
from legal_risk.report.captions import captions
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.terminal import decision_line

if TYPE_CHECKING:
    from rich.console import RenderableType

_FormatOption = Annotated[
    list[OutputFormat] | None,
    typer.Option(
        "--format",
        help=(
            "text, json, jsonl, sarif, xlsx, html, md; in Word docx (conclusion), bilingual (both languages side by "
            "side), amendments (comparative table), note (analytical note on all files); repeatable (default: text; "
            "with --out json, html, docx)."
        ),
    ),
]
_OutOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="Folder for the files (the current one by default)."),
]
_FailOption = Annotated[
    Threshold, typer.Option("--fail-on", help="Lowest severity in the conclusion tier that makes the exit code 1.")
]
_ProfileOption = Annotated[
    str, typer.Option("--profile", metavar="NAME", help="education-draft, internal-order or strict.")
]
_MethodOption = Annotated[
    str | None,
    typer.Option("--method", metavar="NAME", help="Order by an official method: ru-96, kr-acrc or ua-nacp."),
]
_DecisionsOption = Annotated[
    Path | None, typer.Option("--decisions", metavar="FILE", help="Decisions of experts (YAML) to apply.")
]
_BaselineOption = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="JSON report of an earlier check: what it has is not new."),
]
_BaseOption = Annotated[
    Path | None,
    typer.Option("--base", metavar="FILE", help="Text in force of the amended act: check it as amended, too."),
]
_PairOption = Annotated[bool, typer.Option("--pair", help="The two files are the Russian and Kazakh text of one act.")]
_WithOption = Annotated[
    list[Path] | None,
    typer.Option("--with", metavar="FILE", help="Another act, such as the law, to compare with; repeatable."),
]
_SettingsOption = Annotated[
    Path | None,
    typer.Option("--settings", metavar="FILE", help="Heading, people, legal basis, template of the reports (YAML)."),
]
_AllOption = Annotated[bool, typer.Option("--all", help="Show the findings to look at, not only their number.")]


@guarded
def check(
    files: Files,
    format: _FormatOption = None,
    out: _OutOption = None,
    lang: LangOption = Lang.RU,
    fail_on: _FailOption = Threshold.NOTE,
    all: _AllOption = False,
    changes: ChangesOption = Changes.FINAL,
    rules: RulesOption = None,
    profile: _ProfileOption = "education-draft",
    method: _MethodOption = None,
    decisions: _DecisionsOption = None,
    baseline: _BaselineOption = None,
    base: _BaseOption = None,
    pair: _PairOption = False,
    with_acts: _WithOption = None,
    ocr: OcrOption = False,
    settings: _SettingsOption = None,
    debug: DebugOption = False,
) -> int:
    """Check acts and show what was found.

    Exit codes: 0 nothing at or above the threshold, 1 findings, 2 an input or rule could not be used, 3 internal error.
    """
    words = _settings(settings)
    with _progress(len(files), captions(lang.value)("cli.reading")) as done:
        report = api.check(
            *files,
            rules_dir=rules,
            changes=changes.view,
            profile=profile,
            method=method,
            decisions=decisions,
            baseline=baseline,
            base=base,
            pair=pair,
            with_acts=with_acts or (),
            ocr=ocr,
            strict=debug,
            progress=done,
        )
    for note in report.result.decision_notes:
        show(decision_line(note, lang.value), errors=True)
    if format is None and out is not None:
        show(_summary(report, lang, all))
        _write_all(report, out, lang, words)
    else:
        _give(report, list(dict.fromkeys(format or [OutputFormat.TEXT])), out, lang, all, words)
    return _exit_code(report, fail_on)


def _settings(file: Path | None) -> ConclusionSettings:
    if file is None:
        return ConclusionSettings()
    from legal_risk.report.conclusion.settings_file import read_settings

    return read_settings(file)


def _write_all(report: api.Report, out: Path, lang: Lang, settings: ConclusionSettings) -> None:
    """Write the usual set: the conclusion in both languages, the page, which opens in the asked one, and the JSON."""
    first: Literal["ru", "kk"] = "kk" if lang is Lang.KK else "ru"
    other: Literal["ru", "kk"] = "ru" if first == "kk" else "kk"
    written = [
        *report.save(out, formats=("json", "docx", "html"), language=first, settings=settings),
        *report.save(out, formats=("docx",), language=other, settings=settings),
    ]
    for path in written:
        show(captions(lang.value)("terminal.saved", path=path), errors=True)


def _summary(report: api.Report, lang: Lang, all_tiers: bool) -> RenderableType:
    from legal_risk.report.terminal import summary

    return summary(report.result, language=lang.value, all_tiers=all_tiers)


def _give(
    report: api.Report,
    formats: list[OutputFormat],
    out: Path | None,
    lang: Lang,
    all_tiers: bool,
    settings: ConclusionSettings,
) -> None:
    """Print what goes to standard output and write what goes to files; errors always reach the user."""
    to_files = [form.value for form in formats if form is not OutputFormat.TEXT]
    if OutputFormat.TEXT in formats:
        show(_summary(report, lang, all_tiers))
    else:
        for failure in report.errors:
            fail(failure, lang.value)
    if out is None and formats == [OutputFormat.JSON]:
        from legal_risk.report.json import to_json

        write(to_json(report.to_dict()))
    elif to_files:
        language: Literal["ru", "kk"] = "kk" if lang is Lang.KK else "ru"
        for path in report.save(out or Path(), formats=to_files, language=language, settings=settings):
            show(captions(lang.value)("terminal.saved", path=path), errors=True)


def _exit_code(report: api.Report, threshold: Threshold) -> Exit:
    if any(failure.code == api.INTERNAL_ERROR for failure in report.errors):
        return Exit.INTERNAL
    if report.errors:
        return Exit.UNUSABLE
    return Exit.FINDINGS if threshold.reached_by(report.worst) else Exit.CLEAN


@contextmanager
def _progress(total: int, label: str) -> Iterator[Callable[[int], None] | None]:
    """Show a bar on standard error while several files are checked, when a person looks at it."""
    if total < 2 or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress

    with Progress(console=console(errors=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda done: bar.update(task, completed=done)
