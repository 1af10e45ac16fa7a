"""All facts of an act, each kind found when somebody first asks for it."""

from __future__ import annotations

from functools import cached_property

from legal_risk.facts.appeals import appeals
from legal_risk.facts.bodies import collegial_bodies
from legal_risk.facts.citations import Cited, cited
from legal_risk.facts.deadlines import deadlines
from legal_risk.facts.decisions import decisions
from legal_risk.facts.lists import open_lists
from legal_risk.facts.modal_norms import modal_norms
from legal_risk.facts.named_acts import NamedAct, named_acts
from legal_risk.facts.powers import powers
from legal_risk.facts.refusals import refusals
from legal_risk.facts.requirements import Requirement, requirements
from legal_risk.facts.selections import selections
from legal_risk.facts.terms import Term, terms
from legal_risk.lang.annotated import Annotated
from legal_risk.model.body import CollegialBody
from legal_risk.model.deadline import Deadline
from legal_risk.model.decision import Decision
from legal_risk.model.lists import ListOpenness
from legal_risk.model.norm import Appeal, Power, Refusal
from legal_risk.model.report import ActReport
from legal_risk.model.selection import Selection
from legal_risk.structure.service_table import ServiceRow, service_rows


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
    def norms(self) -> tuple[Power, ...]:
        """What somebody may, must, may not or must not do: the powers, duties and bans together."""
        return modal_norms(self.annotated, self.powers)

    @cached_property
    def refusals(self) -> tuple[Refusal, ...]:
        """Refusals by a body."""
        return refusals(self.annotated, self.powers, self.appeals)

    @cached_property
    def lists(self) -> tuple[ListOpenness, ...]:
        """Lists of documents, grounds, sanctions, criteria, persons or powers that their words leave open."""
        return open_lists(self.annotated)

    @cached_property
    def bodies(self) -> tuple[CollegialBody, ...]:
        """Bodies that decide together."""
        return collegial_bodies(self.annotated)

    @cached_property
    def appeals(self) -> tuple[Appeal, ...]:
        """Units that let somebody challenge a decision."""
        return appeals(self.annotated, self.deadlines)

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """Decisions about persons, each once, with the guarantees around it."""
        return decisions(self.annotated, self.deadlines, self.refusals, self.appeals)

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """References, with the units of this act that they name and that are not there."""
        return cited(self.annotated)

    @cached_property
    def named_acts(self) -> tuple[NamedAct, ...]:
        """Other acts that the text names by date and number."""
        return named_acts(self.annotated)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Terms that the act defines or shortens, with how often it uses them."""
        return terms(self.annotated)

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """Requirements to posts and candidates: education, years of work, category, degree."""
        return requirements(self.annotated)

    @cached_property
    def selections(self) -> tuple[Selection, ...]:
        """Competitions, interviews and examinations by which persons are chosen."""
        return selections(self.annotated)

    @cached_property
    def service_rows(self) -> tuple[ServiceRow, ...]:
        """Numbered rows of the tables of requirements to a state service."""
        return service_rows(self.annotated.act)


def collect(annotated: Annotated) -> Facts:
    """Return the facts of the act; nothing is computed yet."""
    return Facts(annotated)


def facts_of_report(report: ActReport) -> Facts:
    """Return the facts of a checked act; what its rules found already is not looked for again."""
    facts = Facts(Annotated(report.act))
    known = {"deadlines": report.deadlines, "decisions": report.decisions}
    vars(facts).update({name: found for name, found in known.items() if found is not None})
    return facts
