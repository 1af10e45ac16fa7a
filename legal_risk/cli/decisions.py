"""``legal-risk decisions``: the register of the decisions that an act lets a body take about a person."""

from __future__ import annotations

from legal_risk.cli.console import Exit, guarded, show, write
from legal_risk.cli.deadlines import FormatOption, OutOption, TableFormat, save_sheets
from legal_risk.cli.options import Changes, ChangesOption, DebugOption, File, Lang, LangOption


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
    if format is TableFormat.JSON:
        from legal_risk.report.json import to_json

        write(to_json(report.decisions_to_dict(tables)))
    elif format is TableFormat.XLSX:
        from legal_risk.report.sheets import workbook

        sheets = [report.decisions_sheet(table, lang.value) for table in tables]
        save_sheets(workbook(sheets), out, f"{file.stem}.decisions.xlsx", lang)
    else:
        show(report.decisions_text(tables, lang.value))
    return Exit.CLEAN
