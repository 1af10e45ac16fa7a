"""``legal-risk deadlines``: the time limits of an act as a table."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from legal_risk.cli.console import Exit, guarded, show, write
from legal_risk.cli.options import Changes, ChangesOption, DebugOption, File, Lang, LangOption


class TableFormat(StrEnum):
    """What a command that gives a table writes."""

    TEXT = "text"
    JSON = "json"
    XLSX = "xlsx"


FormatOption = Annotated[TableFormat, typer.Option("--format", help="text and json are printed, xlsx is saved.")]
OutOption = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Folder for the xlsx file.")]


@guarded
def deadlines(
    file: File,
    format: FormatOption = TableFormat.TEXT,
    out: OutOption = None,
    lang: LangOption = Lang.RU,
    changes: ChangesOption = Changes.FINAL,
    debug: DebugOption = False,
) -> int:
    """Show every time limit of an act: who does what, within how long, counted from what."""
    from legal_risk import api
    from legal_risk.report import deadlines as report

    tables = api.deadlines(file, changes=changes.view)
    if format is TableFormat.JSON:
        from legal_risk.report.json import to_json

        write(to_json(report.deadlines_to_dict(tables)))
    elif format is TableFormat.XLSX:
        from legal_risk.report.sheets import workbook

        sheets = [report.deadlines_sheet(table, lang.value) for table in tables]
        save_sheets(workbook(sheets), out, f"{file.stem}.deadlines.xlsx", lang)
    else:
        show(report.deadlines_text(tables, lang.value))
    return Exit.CLEAN


def save_sheets(data: bytes, folder: Path | None, name: str, lang: Lang) -> None:
    """Write a workbook into ``folder`` (the current one by default, made when missing) and say where it is.

    Raises :class:`OptionError` (``LR302``) when the folder cannot be written to.
    """
    from legal_risk.errors import OptionError
    from legal_risk.report.captions import captions

    target = (folder or Path()) / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OptionError("LR302", reason, where=str(target), hint="name a folder that can be written to") from error
    show(captions(lang.value)("terminal.saved", path=target), errors=True)
