"""``legal-risk facts``: what was understood of an act, fact by fact, with the words behind each part."""

from __future__ import annotations

from typing import Annotated

import typer

from legal_risk.cli.console import Exit, guarded, show, write
from legal_risk.cli.options import Changes, ChangesOption, DebugOption, File, Lang, LangOption
from legal_risk.model.explanation import FactKind

_KindOption = Annotated[
    list[FactKind] | None, typer.Option("--kind", help="Only facts of this kind; may be given several times.")
]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON (legal-risk/facts/1).")]


@guarded
def facts(
    file: File,
    kind: _KindOption = None,
    json: _JsonOption = False,
    lang: LangOption = Lang.RU,
    changes: ChangesOption = Changes.FINAL,
    debug: DebugOption = False,
) -> int:
    """Show the facts of an act with their reasoning: who may do what, by when, on what grounds, and what is absent."""
    from legal_risk import api
    from legal_risk.facts import collect
    from legal_risk.lang.annotated import Annotated as AnnotatedAct
    from legal_risk.report import facts as report

    acts = api.read_acts(file, changes=changes.view)
    tables = [report.fact_table(collect(AnnotatedAct(act)), kind or ()) for act in acts]
    if json:
        from legal_risk.report.json import to_json

        write(to_json(report.facts_to_dict(tables)))
    else:
        show(report.facts_text(tables, lang.value))
    return Exit.CLEAN
