"""``legal-risk decisions``: the register of the decisions that an act lets a body take about a person."""

from __future__ import annotations

from pathlib import Path

from legal_risk.cli.console import Exit, guarded
from legal_risk.cli.options import Changes, ChangesOption, DebugOption, File, Lang, LangOption
from legal_risk.cli.tables import FormatOption, OutOption, TableFormat, give_table


@guarded
def decisions(
    file: File,
    format: FormatOption = TableFormat.TEXT,
    out: OutOption = None,
    lang: LangOption = Lang.RU,
    changes: ChangesOption = Changes.FINAL,
    debug: DebugOption = False,
) -> int:
    """Show every decision of an act about a person: who decides what, with which guarantees, and what is absent."""
    from legal_risk import api
    from legal_risk.report import decisions as report

    tables = api.decisions(file, changes=changes.view)
    give_table(
        format,
        (out or Path()) / f"{file.stem}.decisions.xlsx",
        lang,
        record=lambda: report.decisions_to_dict(tables),
        sheets=lambda: [report.decisions_sheet(table, lang.value) for table in tables],
        text=lambda: report.decisions_text(tables, lang.value),
    )
    return Exit.CLEAN
