"""``legal-risk models``: which analysers of the two languages are at hand, and Stanza's own download on request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from legal_risk.cli.console import Exit, guarded, show, write
from legal_risk.cli.options import DebugOption, Lang, LangOption

if TYPE_CHECKING:
    from rich.console import RenderableType

    from legal_risk.lang.backends import Backend

models = typer.Typer(
    help="Show which language analysers are present; nothing is downloaded unless you ask for it.",
    invoke_without_command=True,
)
_DirOption = Annotated[Path | None, typer.Option("--dir", metavar="DIR", help="Folder of your Stanza models.")]
_TargetOption = Annotated[Path, typer.Option("--dir", metavar="DIR", help="Folder that Stanza downloads into.")]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON (legal-risk/models/1).")]
_YesOption = Annotated[bool, typer.Option("--yes", help="Your word that the network may be used.")]
_TEXTS = {
    "ru": ("анализатор", "версия", "языки", "где", "не установлен"),
    "kk": ("талдауыш", "нұсқасы", "тілдері", "қайда", "орнатылмаған"),
    "en": ("analyser", "version", "languages", "where", "not installed"),
}
_ASK = {
    "ru": "Загрузка использует сеть: повторите с --yes.",
    "kk": "Жүктеу желіні пайдаланады: --yes деп қайталаңыз.",
    "en": "A download uses the network: repeat with --yes.",
}


@models.callback()
def present(
    context: typer.Context,
    dir: _DirOption = None,
    json: _JsonOption = False,
    lang: LangOption = Lang.RU,
    debug: DebugOption = False,
) -> None:
    """List the analysers with version, languages and place."""
    if context.invoked_subcommand is None:
        _present(dir=dir, json=json, lang=lang, debug=debug)


@guarded
def _present(dir: Path | None, json: bool, lang: Lang, debug: bool) -> int:
    from legal_risk.lang.backends import backends

    found = backends(dir)
    if json:
        from legal_risk.report.json import to_json

        write(to_json({"schema": "legal-risk/models/1", "analysers": [_record(backend) for backend in found]}))
    else:
        show(_table(found, lang))
    return Exit.CLEAN


@models.command()
@guarded
def download(
    package: Annotated[Literal["stanza"], typer.Argument(help="Whose models.")],
    language: Annotated[Literal["ru", "kk"], typer.Argument(help="Of which language.")],
    dir: _TargetOption,
    yes: _YesOption = False,
    lang: LangOption = Lang.RU,
    debug: DebugOption = False,
) -> int:
    """Call Stanza's own download; only with --yes."""
    from legal_risk.lang import stanza

    if not yes:
        show(_ASK[lang.value], errors=True)
        return Exit.UNUSABLE
    stanza.download(language, dir)
    return _shown(dir, lang)


def _shown(folder: Path, lang: Lang) -> int:
    from legal_risk.lang.backends import backends

    show(_table(backends(folder), lang))
    return Exit.CLEAN


def _record(backend: Backend) -> dict[str, object]:
    return {
        "name": backend.name,
        "version": backend.version,
        "languages": list(backend.languages),
        "where": backend.where,
        "default": backend.own,
    }


def _table(found: tuple[Backend, ...], lang: Lang) -> RenderableType:
    from rich.table import Table
    from rich.text import Text

    *headers, absent = _TEXTS[lang.value]
    table = Table()
    for header in headers:
        table.add_column(header, overflow="fold")
    for backend in found:
        cells = (backend.name, backend.version or absent, ", ".join(backend.languages) or "–", backend.where)
        table.add_row(*map(Text, cells))
    return table
