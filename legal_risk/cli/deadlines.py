"""``legal-risk deadlines``: the time limits of an act as a table."""

from __future__ import annotations

from pathlib import Path

from legal_risk.cli.console import Exit, guarded
from legal_risk.cli.options import Changes, ChangesOption, DebugOption, File, Lang, LangOption
from legal_risk.cli.tables import FormatOption, OutOption, TableFormat, give_table


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
    give_table(
        format,
        (out or Path()) / f"{file.stem}.deadlines.xlsx",
        lang,
        record=lambda: report.deadlines_to_dict(tables),
        sheets=lambda: [report.deadlines_sheet(table, lang.value) for table in tables],
        text=lambda: report.deadlines_text(tables, lang.value),
    )
    return Exit.CLEAN
