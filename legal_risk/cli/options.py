"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from legal_risk.model.finding import Severity


class OutputFormat(StrEnum):
    """What ``check`` writes."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    XLSX = "xlsx"
    HTML = "html"
    DOCX = "docx"
    BILINGUAL = "bilingual"
    AMENDMENTS = "amendments"
    NOTE = "note"
    MD = "md"


class Threshold(StrEnum):
    """From which severity on findings of the conclusion tier make the exit code 1."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NOTE = "note"
    NEVER = "never"

    def reached_by(self, worst: Severity | None) -> bool:
        """Tell whether the worst finding is at or above the threshold."""
        if self is Threshold.NEVER or worst is None:
            return False
        return worst.weight >= Severity(self.value).weight


class Lang(StrEnum):
    """Languages of the interface."""

    RU = "ru"
    KK = "kk"
    EN = "en"


class Changes(StrEnum):
    """Views of tracked changes."""

    FINAL = "final"
    ORIGINAL = "original"
    BOTH = "both"

    @property
    def view(self) -> Literal["final", "original", "both"]:
        """The view as the readers name it."""
        return "final" if self is Changes.FINAL else "original" if self is Changes.ORIGINAL else "both"


Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="Acts: docx, pdf, html, md or txt.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="An act: docx, pdf, html, md or txt.")]
LangOption = Annotated[Lang, typer.Option("--lang", help="Language of messages and reports.")]
ChangesOption = Annotated[Changes, typer.Option("--changes", help="View of tracked changes in a Word document.")]
OcrOption = Annotated[
    bool, typer.Option("--ocr", help="Recognise pages without text (needs tesseract with Kazakh and Russian).")
]
RulesOption = Annotated[
    Path | None, typer.Option("--rules", metavar="DIR", help="A folder of rules: a whole pack, or additions.")
]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show the traceback of an internal error.")]
