"""The paper under the pen: the document being written together with everything that decides its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from legal_risk.model.act import Act
from legal_risk.model.finding import Finding, Status, Tier
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.report.captions import Captions
from legal_risk.report.conclusion.contents import add_heading
from legal_risk.report.conclusion.settings import ConclusionSettings
from legal_risk.report.conclusion.styles import TABLE_TEXT
from legal_risk.report.conclusion.tables import add_pairs
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from docx.document import Document


@dataclass(frozen=True, slots=True)
class Paper:
    """One conclusion: ``report`` on an act of the run ``result``, written in ``language`` into ``document``."""

    document: Document
    result: CheckResult
    report: ActReport
    language: LanguageCode
    words: Captions
    settings: ConclusionSettings
    narrow: bool = False
    """Written into a column: no tables inside, names and values as lines."""

    @property
    def act(self) -> Act:
        """The act that the conclusion is about."""
        return self.report.act

    @property
    def signed(self) -> tuple[Finding, ...]:
        """The findings of the conclusion tier that no expert rejected."""
        return tuple(f for f in self.report.of_tier(Tier.CONCLUSION) if f.status is not Status.REJECTED)

    @property
    def look(self) -> tuple[Finding, ...]:
        """The findings that an expert may want to see and did not reject."""
        return tuple(f for f in self.report.of_tier(Tier.LOOK) if f.status is not Status.REJECTED)

    @property
    def rejected(self) -> tuple[Finding, ...]:
        """The findings of both tiers that an expert rejected."""
        return tuple(f for f in self.report.findings if f.status is Status.REJECTED)

    def say(self, key: str, **values: object) -> str:
        """Return a text of the ``conclusion`` section; the words for the factor are always at hand."""
        term = self.settings.term
        one, many, of_many = term.one, term.many, term.of_many
        words = {"one": self.text(one), "many": self.text(many), "of_many": self.text(of_many)}
        return self.words(f"conclusion.{key}", **words, **values)

    def text(self, text: Localized) -> str:
        """Return a text in the language of the paper."""
        return text.get(self.language)

    def address(self, finding: Finding) -> str:
        """Return where the finding is, in lawyers' words."""
        return self.text(finding.address) or self.words("label.whole_act")

    def factor(self, code: str) -> str:
        """Return ``D4. Name`` of a factor, the code alone when its name is not known."""
        name = next((self.text(o.name) for o in self.report.factors if o.factor == code), "")
        return f"{code}. {name}" if name else code

    def point(self, code: str) -> str:
        """Return the point of the official method that covers a factor; nothing when no method orders the report."""
        method = self.result.method
        if method is None:
            return ""
        point = method.point_of(code)
        if point is None:
            return self.say("method_none")
        return self.say("method_point", point=point.point, name=self.text(point.name))

    def part_title(self, number: int) -> str:
        """Return the heading of a part."""
        return f"{number}. {self.say(f'part{number}')}"

    def heading(self, number: int) -> None:
        """Write the heading of a part."""
        add_heading(self.document, self.part_title(number), f"_Part{number}")

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

    def bullets(self, texts: list[str]) -> None:
        """Write a list."""
        for text in texts:
            self.paragraph(f"– {text}" if self.narrow else text, "List Bullet")
