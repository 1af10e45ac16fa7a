"""``legal-risk eval``: how well the rules do on labelled acts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legal_risk.cli.console import Exit, guarded, show, write
from legal_risk.cli.options import DebugOption, Lang, LangOption, RulesOption
from legal_risk.cli.tables import save_file
from legal_risk.report.captions import captions

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
_Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="Write both, quality.md and quality.json, from one measure."),
]


@guarded
def evaluate(
    corpus: _Corpus = None,
    acts: _Acts = None,
    details: _Details = False,
    card: _Card = False,
    figures: _Figures = False,
    out: _Out = None,
    lang: LangOption = Lang.EN,
    rules: RulesOption = None,
    debug: DebugOption = False,
) -> int:
    """Measure precision and recall of the rules, with counts and intervals."""
    if out is not None:
        _save(out, rules, lang)
    elif figures or card:
        write(_shipped(rules, figures=figures))
    else:
        write(_table(corpus, acts, details, rules))
    return Exit.CLEAN


def _table(corpus: Path | None, acts: Path | None, details: bool, rules: Path | None) -> str:
    from legal_risk import quality

    if corpus is not None and corpus.is_dir() and quality.is_wordings(corpus):
        tried = quality.try_wordings(quality.read_wordings(corpus), quality.factor_checks(rules))
        return quality.wording_table(tuple(tried))
    labelled = quality.labelled_acts(corpus, acts=acts)
    return quality.render(quality.evaluate(labelled, quality.shipped_check(rules), pairs=True), details=details)


def _shipped(rules: Path | None, *, figures: bool) -> str:
    from legal_risk import quality

    shipped = quality.measure_shipped(rules)
    return quality.figures_text(shipped.figures()) if figures else shipped.card()


def _save(folder: Path, rules: Path | None, lang: Lang) -> None:
    from legal_risk import quality

    shipped = quality.measure_shipped(rules)
    pages = {"quality.md": shipped.card(), "quality.json": quality.figures_text(shipped.figures())}
    for name, text in pages.items():
        save_file(folder / name, text.encode("utf-8"))
        show(captions(lang.value)("terminal.saved", path=folder / name))
