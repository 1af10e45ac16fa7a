"""A Word document under the pen together with everything that decides its words, whatever it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.report import CheckResult
from legal_risk.report.captions import Captions
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.conclusion.styles import TABLE_TEXT
from legal_risk.report.conclusion.tables import add_pairs
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from docx.document import Document


@dataclass(frozen=True, slots=True)
class Page:
    """What is written on the run ``result`` in ``language`` into ``document``.

    ``narrow``: written into a column, with names and values as lines and no tables inside.
    """

    document: Document
    result: CheckResult
    language: LanguageCode
    words: Captions
    settings: ConclusionSettings
    narrow: bool = field(default=False, kw_only=True)

    def say(self, key: str, **values: object) -> str:
        """Return a text of the ``conclusion`` section; the words for the factor are always at hand."""
        term = self.settings.term
        one, many, of_many = term.one, term.many, term.of_many
        words = {"one": self.text(one), "many": self.text(many), "of_many": self.text(of_many)}
        return self.words(f"conclusion.{key}", **words, **values)

    def text(self, text: Localized) -> str:
        """Return a text in the language of the paper."""
        return text.get(self.language)

    def point(self, code: str) -> str:
        """Return the point of the official method that covers a factor; nothing when no method orders the report."""
        method = self.result.method
        if method is None:
            return ""
        point = method.point_of(code)
        if point is None:
            return self.say("method_none")
        return self.say("method_point", point=point.point, name=self.text(point.name))

    def pairs(self, pairs: list[tuple[str, str]]) -> None:
        """Write names and values: a table, or lines where the paper is narrow."""
        if not self.narrow:
            add_pairs(self.document, pairs)
            return
        for name, value in pairs:
            line = self.document.add_paragraph(style=TABLE_TEXT)
            line.add_run(legible(f"{name}: ")).bold = True
            line.add_run(legible(value))

    def paragraph(self, text: str, style: str | None = None) -> None:
        """Write ``text``, one justified paragraph for each of its lines."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        for line in text.split("\n"):
            written = self.document.add_paragraph(legible(line), style=TABLE_TEXT if self.narrow else style)
            written.alignment = WD_ALIGN_PARAGRAPH.LEFT if self.narrow else WD_ALIGN_PARAGRAPH.JUSTIFY
            if line.endswith(":"):
                written.paragraph_format.keep_with_next = True

    def bullets(self, texts: list[str]) -> None:
        """Write a list."""
        for text in texts:
            self.paragraph(f"– {text}" if self.narrow else text, "List Bullet")
