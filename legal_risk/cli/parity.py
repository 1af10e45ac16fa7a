"""``legal-risk parity``: differences between the Kazakh and the Russian text of one act."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legal_risk.cli.console import Exit, guarded
from legal_risk.cli.options import Changes, ChangesOption, DebugOption, Lang, LangOption
from legal_risk.cli.tables import FormatOption, OutOption, TableFormat, give_table

_Ru = Annotated[Path, typer.Argument(metavar="RU", help="The Russian text: docx, pdf, html, md or txt.")]
_Kk = Annotated[Path, typer.Argument(metavar="KK", help="The Kazakh text of the same act.")]


@guarded
def parity(
    ru: _Ru,
    kk: _Kk,
    format: FormatOption = TableFormat.TEXT,
    out: OutOption = None,
    lang: LangOption = Lang.RU,
    changes: ChangesOption = Changes.FINAL,
    debug: DebugOption = False,
) -> int:
    """Compare the two language texts of an act norm by norm.

    Exit codes: 0 no difference, 1 differences, 2 an input could not be used.
    """
    from legal_risk import api
    from legal_risk.report.parity import parity_sheet, parity_text

    table = api.parity(ru, kk, changes=changes.view)
    give_table(
        format,
        (out or Path()) / f"{ru.stem}.parity.xlsx",
        lang,
        record=table.to_dict,
        sheets=lambda: [parity_sheet(table, lang.value)],
        text=lambda: parity_text(table, lang.value),
    )
    return Exit.FINDINGS if table.rows else Exit.CLEAN
