"""``legal-risk verdicts``: what experts decided in workbooks and on pages becomes a decisions file, and examples."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legal_risk.cli.console import Exit, fail, guarded, show
from legal_risk.cli.options import DebugOption, Lang, LangOption, RulesOption
from legal_risk.errors import OptionError
from legal_risk.report.captions import captions

if TYPE_CHECKING:
    from legal_risk.review import Decision

_Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILE", help="Filled-in workbooks (.xlsx) and decisions saved from HTML pages (.yaml)."),
]
_Into = Annotated[Path, typer.Option("--into", metavar="FILE", help="The decisions file (YAML); made when missing.")]
_Examples = Annotated[
    Path | None,
    typer.Option("--examples", metavar="DIR", help="Write the decided findings of --act as labelled acts for `eval`."),
]
_Acts = Annotated[
    list[Path] | None, typer.Option("--act", metavar="FILE", help="An act that was decided about; repeatable.")
]


@guarded
def verdicts(
    files: _Files,
    into: _Into,
    examples: _Examples = None,
    act: _Acts = None,
    lang: LangOption = Lang.RU,
    rules: RulesOption = None,
    debug: DebugOption = False,
) -> int:
    """Fold the verdicts of experts into a decisions file for `check --decisions`."""
    from legal_risk.review import merge_decisions, read_decisions, write_decisions

    if examples is not None and not act:
        raise OptionError("LR308", "examples need the acts that were decided about", hint="add --act FILE for each act")
    words = captions(lang.value)
    known = read_decisions(into) if into.exists() else ()
    fresh = [decision for file in files for decision in _read(file)]
    decisions = merge_decisions(known, fresh)
    write_decisions(decisions, into)
    show(words("cli.verdicts", n=len(fresh), total=len(decisions), path=into))
    if examples is None:
        return Exit.CLEAN
    return _write_examples(act or [], into, examples, rules, lang)


def _read(file: Path) -> tuple[Decision, ...]:
    from legal_risk.review import read_decisions, read_workbook

    if file.suffix.lower() in (".yaml", ".yml"):
        return read_decisions(file)
    return read_workbook(file, today=date.today())


def _write_examples(acts: list[Path], decisions: Path, folder: Path, rules: Path | None, lang: Lang) -> Exit:
    from legal_risk import api
    from legal_risk.quality.examples import example_files

    report = api.check(*acts, rules_dir=rules, decisions=decisions)
    written = 0
    try:
        for name, content in example_files(report.result):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode("utf-8", "surrogatepass"))
            written += name.startswith("labels/")
    except OSError as error:
        hint = "name a folder that can be written to"
        raise OptionError("LR302", error.strerror or str(error), where=str(folder), hint=hint) from error
    for failure in report.errors:
        fail(failure, lang.value)
    show(captions(lang.value)("cli.examples_written", n=written, path=folder))
    return Exit.UNUSABLE if report.errors else Exit.CLEAN
