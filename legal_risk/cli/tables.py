"""What commands that give a table share: the formats, and where each of them goes."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legal_risk.cli.console import show, write
from legal_risk.cli.options import Lang
from legal_risk.errors import OptionError
from legal_risk.report.captions import captions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from legal_risk.report.json import Record
    from legal_risk.report.sheets import Sheet


class TableFormat(StrEnum):
    """What a command that gives a table writes."""

    TEXT = "text"
    JSON = "json"
    XLSX = "xlsx"


FormatOption = Annotated[TableFormat, typer.Option("--format", help="text and json are printed, xlsx is saved.")]
OutOption = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Folder for the xlsx file.")]


def give_table(
    format: TableFormat,
    target: Path,
    lang: Lang,
    *,
    record: Callable[[], Record],
    sheets: Callable[[], Sequence[Sheet]],
    text: Callable[[], RenderableType],
) -> None:
    """Print a table as text or JSON, or save it as a workbook at ``target``; only what is asked for is made."""
    if format is TableFormat.JSON:
        from legal_risk.report.json import to_json

        write(to_json(record()))
    elif format is TableFormat.XLSX:
        from legal_risk.report.sheets import workbook

        save_file(target, workbook(sheets()))
        show(captions(lang.value)("terminal.saved", path=target), errors=True)
    else:
        show(text())


def save_file(target: Path, data: bytes) -> None:
    """Write ``data`` to ``target``, whose folder is made when missing.

    Raises :class:`OptionError` (``LR302``) when the folder cannot be written to.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OptionError("LR302", reason, where=str(target), hint="name a folder that can be written to") from error
