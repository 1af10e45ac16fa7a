"""``legal-risk compare``: what a new draft changes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legal_risk.cli.console import Exit, guarded, show, write
from legal_risk.cli.options import DebugOption, Lang, LangOption, RulesOption

_Old = Annotated[Path, typer.Argument(metavar="OLD", help="The earlier draft.")]
_New = Annotated[Path, typer.Argument(metavar="NEW", help="The later draft.")]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON (legal-risk/compare/1).")]


@guarded
def compare(
    old: _Old,
    new: _New,
    json: _JsonOption = False,
    lang: LangOption = Lang.RU,
    rules: RulesOption = None,
    debug: DebugOption = False,
) -> int:
    """Compare two drafts: findings that are new, fixed or moved, and the provisions behind them.

    Exit codes: 0 nothing new, 1 new findings for the conclusion, 2 a draft could not be used.
    """
    from legal_risk import api
    from legal_risk.model.drafts import Change
    from legal_risk.model.finding import Tier
    from legal_risk.report import comparison

    found = api.compare(old, new, rules_dir=rules)
    if json:
        from legal_risk.report.json import to_json

        write(to_json(comparison.comparison_to_dict(found)))
    else:
        show(comparison.comparison_text(found, lang.value))
    fresh = (change.new for one in found for change in one.of(Change.NEW))
    return Exit.FINDINGS if any(f is not None and f.tier is Tier.CONCLUSION for f in fresh) else Exit.CLEAN
