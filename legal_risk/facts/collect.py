"""All facts of an act, each kind found when somebody first asks for it."""

from __future__ import annotations

from functools import cached_property

from legal_risk.facts.appeals import appeals
from legal_risk.facts.citations import Cited, cited
from legal_risk.facts.deadlines import deadlines
from legal_risk.facts.named_acts import NamedAct, named_acts
from legal_risk.facts.powers import powers
from legal_risk.facts.refusals import refusals
from legal_risk.lang.annotated import Annotated
from legal_risk.model.deadline import Deadline
from legal_risk.model.norm import Appeal, Power, Refusal


class Facts:
    """The typed legal facts of one act; every tuple is in the order of the text. Make it with :func:`collect`."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Time limits."""
        return deadlines(self.annotated)

    @cached_property
    def powers(self) -> tuple[Power, ...]:
        """Permissions of bodies, officials and citizens."""
        return powers(self.annotated)

    @cached_property
    def refusals(self) -> tuple[Refusal, ...]:
        """Refusals by a body."""
        return refusals(self.annotated, self.powers)

    @cached_property
    def appeals(self) -> tuple[Appeal, ...]:
        """Units that let somebody challenge a decision."""
        return appeals(self.annotated, self.deadlines)

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """References, with the units of this act that they name and that are not there."""
        return cited(self.annotated)

    @cached_property
    def named_acts(self) -> tuple[NamedAct, ...]:
        """Other acts that the text names by date and number."""
        return named_acts(self.annotated)


def collect(annotated: Annotated) -> Facts:
    """Return the facts of the act; nothing is computed yet."""
    return Facts(annotated)
