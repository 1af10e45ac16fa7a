"""``legal-risk verdicts``: what experts wrote into workbooks of findings becomes a decisions file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from legal_risk.cli.console import Exit, guarded, show
from legal_risk.cli.options import DebugOption, Lang, LangOption
from legal_risk.report.captions import captions

_Workbooks = Annotated[list[Path], typer.Argument(metavar="XLSX", help="Workbooks of findings that experts filled in.")]
_Into = Annotated[Path, typer.Option("--into", metavar="FILE", help="The decisions file (YAML); made when missing.")]


@guarded
def verdicts(files: _Workbooks, into: _Into, lang: LangOption = Lang.RU, debug: DebugOption = False) -> int:
    """Fold the verdicts of experts into a decisions file for `check --decisions`."""
    from legal_risk.review import merge_decisions, read_decisions, read_workbook, write_decisions

    known = read_decisions(into) if into.exists() else ()
    fresh = [decision for file in files for decision in read_workbook(file, today=date.today())]
    decisions = merge_decisions(known, fresh)
    write_decisions(decisions, into)
    show(captions(lang.value)("cli.verdicts", n=len(fresh), total=len(decisions), path=into))
    return Exit.CLEAN
