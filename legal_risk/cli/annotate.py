"""``legal-risk annotate``: a copy of a document with the findings beside the words they are about."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from legal_risk.cli.console import Exit, guarded, show
from legal_risk.cli.options import Changes, ChangesOption, DebugOption, Lang, LangOption, RulesOption
from legal_risk.cli.tables import save_file
from legal_risk.report.captions import captions

_File = Annotated[Path, typer.Argument(metavar="FILE", help="An act as a Word document or PDF.")]
_Out = Annotated[
    Path | None, typer.Option("--out", metavar="DIR", help="Folder for the copy (the current one by default).")
]
_Look = Annotated[bool, typer.Option("--look", help="Remark on findings that are only worth a look, too.")]
_Decisions = Annotated[
    Path | None, typer.Option("--decisions", metavar="FILE", help="Decisions of experts (YAML): rejected ones go.")
]
_Profile = Annotated[str, typer.Option("--profile", metavar="NAME", help="education-draft, internal-order or strict.")]
_Suggest = Annotated[
    bool, typer.Option("--suggest", help="Strike out words that leave a list open, as tracked changes (Word).")
]
_Author = Annotated[str, typer.Option("--author", metavar="NAME", help="Author of the tracked changes.")]
_Date = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], help="Date of the tracked changes (none by default)."),
]


@guarded
def annotate(
    file: _File,
    out: _Out = None,
    lang: LangOption = Lang.RU,
    look: _Look = False,
    decisions: _Decisions = None,
    suggest: _Suggest = False,
    author: _Author = "legal-risk",
    date: _Date = None,
    changes: ChangesOption = Changes.FINAL,
    profile: _Profile = "education-draft",
    rules: RulesOption = None,
    debug: DebugOption = False,
) -> int:
    """Write a copy of an act with a comment on the exact words of each finding; the act itself stays as it is."""
    from legal_risk.api.annotation import annotate as annotated
    from legal_risk.report.annotated import Revision
    from legal_risk.report.naming import file_stems

    revision = Revision(author, f"{date:%Y-%m-%dT%H:%M:%SZ}" if date else None) if suggest else None
    copy = annotated(
        file,
        language=lang.value,
        look=look,
        changes=changes.view,
        rules_dir=rules,
        profile=profile,
        decisions=decisions,
        suggest=revision,
    )
    target = (out or Path()) / f"{file_stems([file.name])[0]}.annotated.{copy.format}"
    save_file(target, copy.data)
    show(captions(lang.value)("cli.annotated", n=copy.notes, path=target))
    if suggest:
        show(captions(lang.value)("cli.suggested", n=copy.changes))
    return Exit.CLEAN
