"""The paper under the pen: the document being written together with everything that decides its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from legal_risk.model.act import Act
from legal_risk.model.finding import Finding, Tier
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.report import ActReport, CheckResult
from legal_risk.report.captions import Captions
from legal_risk.report.conclusion.settings import ConclusionSettings
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

    @property
    def act(self) -> Act:
        """The act that the conclusion is about."""
        return self.report.act

    @property
    def signed(self) -> tuple[Finding, ...]:
        """The findings of the conclusion tier."""
        return self.report.of_tier(Tier.CONCLUSION)

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

    def heading(self, number: int) -> None:
        """Write the heading of a part."""
        self.document.add_paragraph(f"{number}. {self.say(f'part{number}')}", style="Heading 1")

    def paragraph(self, text: str, style: str | None = None) -> None:
        """Write ``text``, one justified paragraph for each of its lines."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        for line in text.split("\n"):
            self.document.add_paragraph(legible(line), style=style).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    def bullets(self, texts: list[str]) -> None:
        """Write a list."""
        for text in texts:
            self.paragraph(text, "List Bullet")
