"""``legal-risk eval``: how well the rules do on labelled acts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legal_risk.cli.console import Exit, guarded, write
from legal_risk.cli.options import DebugOption, Lang, LangOption, RulesOption

_Corpus = Annotated[
    Path | None,
    typer.Argument(metavar="CORPUS", help="Gold cases, clean acts, wordings or labels (default: those shipped)."),
]
_Acts = Annotated[Path | None, typer.Option("--acts", metavar="DIR", help="Folder of the texts of readers' labels.")]
_Details = Annotated[bool, typer.Option("--details", help="List every miss and every false alarm.")]
_Card = Annotated[bool, typer.Option("--card", help="Print the quality card of the gold cases as Markdown.")]

_Figures = Annotated[
    bool, typer.Option("--figures", help="Print the counts of each rule as JSON: the form of corpora/quality.json.")
]


@guarded
def evaluate(
    corpus: _Corpus = None,
    acts: _Acts = None,
    details: _Details = False,
    card: _Card = False,
    figures: _Figures = False,
    lang: LangOption = Lang.EN,
    rules: RulesOption = None,
    debug: DebugOption = False,
) -> int:
    """Measure precision and recall of the rules, with counts and intervals."""
    if figures:
        write(_figures(rules))
    else:
        write(_card(rules) if card else _table(corpus, acts, details, rules))
    return Exit.CLEAN


def _table(corpus: Path | None, acts: Path | None, details: bool, rules: Path | None) -> str:
    from legal_risk import quality

    if corpus is not None and corpus.is_dir() and quality.is_wordings(corpus):
        tried = quality.try_wordings(quality.read_wordings(corpus), quality.factor_checks(rules))
        return quality.wording_table(tuple(tried))
    labelled = quality.labelled_acts(corpus, acts=acts)
    return quality.render(quality.evaluate(labelled, quality.shipped_check(rules), pairs=True), details=details)


def _card(rules: Path | None) -> str:
    from legal_risk import quality

    return quality.shipped_card(rules)


def _figures(rules: Path | None) -> str:
    from legal_risk import quality

    return quality.figures_text(quality.shipped_figures(rules))
