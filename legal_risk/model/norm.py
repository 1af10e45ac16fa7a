"""Facts about norms: who may or must do what, refusals and their grounds, ways of appeal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Segment
from legal_risk.model.span import Span


class Role(StrEnum):
    """What an actor is in an administrative procedure."""

    BODY = "body"
    OFFICIAL = "official"
    MEMBER = "member"
    CITIZEN = "citizen"
    UNKNOWN = "unknown"

    @property
    def decides(self) -> bool:
        """Whether the actor holds power over the citizen."""
        return self in (Role.BODY, Role.OFFICIAL)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody named in a sentence; ``span`` counts in the matching view, ``head`` is the index of its last token."""

    role: Role
    span: Span
    head: int


class Condition(StrEnum):
    """What the exercise of a power depends on, as far as the sentence says.

    ``CLOSED``: a list follows or a provision is referred to; ``NAMED``: a condition is stated in words; ``VAGUE``: only
    words such as «при необходимости»; ``NONE``: nothing.
    """

    CLOSED = "closed"
    NAMED = "named"
    VAGUE = "vague"
    NONE = "none"


class Modality(StrEnum):
    """What a norm says to its bearer.

    ``MAY_NOT``: a denied permission («не вправе»); ``MUST_NOT``: a ban («запрещается», «не должен»); ``NEED_NOT``: a
    denied duty («не обязан»).
    """

    MAY = "may"
    MUST = "must"
    MAY_NOT = "may-not"
    MUST_NOT = "must-not"
    NEED_NOT = "need-not"


@dataclass(frozen=True, slots=True)
class Power:
    """A modal norm: ``bearer`` may, must, may not or must not do ``action``. Spans count in the matching view.

    ``impersonal`` marks the passive («может быть продлён / ұзартылуы мүмкін»), where the body stays unnamed;
    ``negated`` a prohibition. ``action`` is the lemma of the verb (of the noun in «не допускается взимание»),
    ``condition_span`` the words of the condition.
    """

    segment: Segment
    span: Span
    cue: Span
    bearer: Role
    bearer_span: Span | None
    action: str
    action_span: Span | None
    impersonal: bool
    negated: bool
    condition: Condition
    condition_span: Span | None
    modality: Modality = Modality.MAY


class RefusalKind(StrEnum):
    """How a person is turned down."""

    REFUSAL = "refusal"
    NOT_ACCEPTED = "not-accepted"
    EXCLUDED = "excluded"


class Grounds(StrEnum):
    """Where the grounds of a refusal are: a list, a reference to one, words in the same sentence, or nowhere."""

    LIST = "list"
    REFERENCE = "reference"
    NAMED = "named"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal by a body. ``reasoned``: the sentence itself demands reasons; ``discretionary``: «вправе/может».

    ``matter`` is the lemma of what is refused, ``""`` where the norm does not say.
    """

    kind: RefusalKind
    segment: Segment
    span: Span
    cue: Span
    grounds: Grounds
    reasoned: bool
    discretionary: bool
    matter: str = ""


@dataclass(frozen=True, slots=True)
class Appeal:
    """A way to challenge decisions; each part is the place in the view that names it, ``None`` when nothing does.

    ``court``: only a court is named; ``blanket``: the order is left to «законодательство» without an act;
    ``code``: a named act (the Administrative procedural code, a law) governs it. ``matter``: what the complaint is
    about by the act's own definition, where that is no decision; it opens no way to challenge one. ``opens``: the
    words let somebody complain, and do not merely speak of complaints.
    """

    segment: Segment
    span: Span
    cue: Span
    body: Span | None
    filing_term: Span | None
    review_term: Span | None
    result: Span | None
    same_body: Span | None
    code: Span | None
    blanket: Span | None
    court: Span | None
    matter: Span | None = None
    opens: bool = True
