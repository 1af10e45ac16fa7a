"""The command ``legal-risk`` and what it consists of."""

from __future__ import annotations

from typing import Annotated

import typer

from legal_risk import __version__
from legal_risk.cli.annotate import annotate
from legal_risk.cli.check import check
from legal_risk.cli.comparison import compare
from legal_risk.cli.deadlines import deadlines
from legal_risk.cli.decisions import decisions
from legal_risk.cli.documents import outline, text
from legal_risk.cli.evaluation import evaluate
from legal_risk.cli.explain import explain
from legal_risk.cli.facts import facts
from legal_risk.cli.models import models
from legal_risk.cli.parity import parity
from legal_risk.cli.rules import rules
from legal_risk.cli.verdicts import verdicts

app = typer.Typer(
    help="Finds corruption-risk factors in draft education acts of Kazakhstan, in Kazakh and Russian.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"legal-risk {__version__}")
        raise typer.Exit()


@app.callback()
def legal_risk(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Find corruption-risk factors in draft education acts of Kazakhstan, in Kazakh and Russian."""


app.command()(check)
app.command()(annotate)
app.command()(compare)
app.command()(verdicts)
app.command()(outline)
app.command()(text)
app.command()(deadlines)
app.command()(decisions)
app.command()(facts)
app.command()(parity)
app.command()(explain)
app.command("eval")(evaluate)
app.add_typer(rules, name="rules")
app.add_typer(models, name="models")
