"""Decisions that an act lets a body take about a person, with the guarantees of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Segment
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span


class DecisionKind(StrEnum):
    """What is decided about the person."""

    ADMIT = "admit"
    ALLOW = "allow"
    GRANT = "grant"
    AWARD = "award"
    ISSUE = "issue"
    SELECT = "select"
    APPOINT = "appoint"
    DISMISS = "dismiss"
    TRANSFER = "transfer"
    REINSTATE = "reinstate"
    EXCLUDE = "exclude"
    REVOKE = "revoke"
    SUSPEND = "suspend"
    EXEMPT = "exempt"
    ATTEST = "attest"
    EXTEND = "extend"
    RETURN = "return"
    SETTLE = "settle"
    SANCTION = "sanction"
    DISPOSE = "dispose"
    CHARGE = "charge"
    DECIDE = "decide"
    REFUSE = "refuse"


LOOSE = frozenset({DecisionKind.DISPOSE, DecisionKind.CHARGE})
"""Kinds recognised by the deed alone, whatever it is: enough to show the norm, not to sign what it lacks."""


class Slot(StrEnum):
    """What a person needs to know about a decision, and what keeps it fair."""

    ACTOR = "actor"
    PERSON = "person"
    GROUNDS = "grounds"
    CRITERIA = "criteria"
    DOCUMENTS = "documents"
    TERM = "term"
    FORM = "form"
    REFUSAL = "refusal"
    REASONS = "reasons"
    NOTICE = "notice"
    PUBLICATION = "publication"
    APPEAL = "appeal"
    RECORDING = "recording"
    CONSEQUENCE = "consequence"


class Reach(StrEnum):
    """How far from the decision its slot was found.

    ``NORM``: in a sentence that states the decision; ``CHAPTER``: in its chapter; ``TABLE``: in the table of service
    requirements; ``ACT``: elsewhere in the act.
    """

    NORM = "norm"
    CHAPTER = "chapter"
    TABLE = "table"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Filling:
    """Where a slot of a decision is filled: ``span`` counts characters of the matching view."""

    slot: Slot
    segment: Segment
    span: Span
    reach: Reach


@dataclass(frozen=True, slots=True)
class Mention:
    """One norm that states a decision: ``span`` is its sentence, ``cue`` the words of the decision.

    ``object`` is the key of what is given or taken (``grant``, ``diploma``, empty when only the person is named) and
    ``object_span`` its words. ``actor_key`` is the name of the decider without endings, empty when nobody is named;
    ``formal`` tells that the norm only puts another body's decision into the form of an order.
    """

    kind: DecisionKind
    language: LanguageCode
    segment: Segment
    span: Span
    cue: Span
    object: str
    object_span: Span | None
    actor: Role
    actor_span: Span | None
    actor_key: str
    person_span: Span | None
    formal: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of the act, merged from the norms that state it (``mentions``, in order; never empty).

    ``actor_name`` is the decider as the act names it in full, its short name resolved. ``fillings`` hold one entry for
    each slot that is filled.
    """

    kind: DecisionKind
    adverse: bool
    object: str
    actor: Role
    actor_name: str
    mentions: tuple[Mention, ...]
    fillings: tuple[Filling, ...]

    @property
    def main(self) -> Mention:
        """The norm that says most about the decision: the first that names the decider, else the first."""
        return next((m for m in self.mentions if m.actor_span is not None and not m.formal), self.mentions[0])

    def filling(self, slot: Slot) -> Filling | None:
        """Return where ``slot`` is filled, ``None`` when it is absent."""
        return next((f for f in self.fillings if f.slot is slot), None)

    @property
    def absent(self) -> tuple[Slot, ...]:
        """The slots that nothing in the act fills, in their order."""
        filled = {f.slot for f in self.fillings}
        return tuple(slot for slot in Slot if slot not in filled)
