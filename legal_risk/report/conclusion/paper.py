"""The paper on one act: its findings, its addresses, the parts of its conclusion."""

from __future__ import annotations

from dataclasses import dataclass, field

from legal_risk.model.act import Act
from legal_risk.model.finding import Finding, Status, Tier
from legal_risk.model.report import ActReport
from legal_risk.report.conclusion.contents import add_heading
from legal_risk.report.conclusion.page import Page


@dataclass(frozen=True, slots=True)
class Paper(Page):
    """What is written about ``report``, an act of the run; ``headings``: the parts write their headings."""

    report: ActReport
    headings: bool = field(default=True, kw_only=True)

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

    def address(self, finding: Finding) -> str:
        """Return where the finding is, in lawyers' words."""
        return self.text(finding.address) or self.words("label.whole_act")

    def factor(self, code: str) -> str:
        """Return ``D4. Name`` of a factor, the code alone when its name is not known."""
        name = next((self.text(o.name) for o in self.report.factors if o.factor == code), "")
        return f"{code}. {name}" if name else code

    def part_title(self, number: int) -> str:
        """Return the heading of a part."""
        return f"{number}. {self.say(f'part{number}')}"

    def heading(self, number: int) -> None:
        """Write the heading of a part, unless somebody else writes it."""
        if self.headings:
            add_heading(self.document, self.part_title(number), f"_Part{number}")
