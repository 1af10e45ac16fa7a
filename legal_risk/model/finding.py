"""Findings: what the rules say about an act, with everything a finding needs to defend itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.span import Span


class Tier(StrEnum):
    """``CONCLUSION``: an expert would sign it. ``LOOK``: an expert may want to see it."""

    CONCLUSION = "conclusion"
    LOOK = "look"


class Severity(StrEnum):
    """How much harm the factor can do (высокий / средний / низкий / замечание)."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NOTE = "note"

    @property
    def weight(self) -> int:
        """A number to order by: 3 for high down to 0 for note."""
        return ("note", "low", "medium", "high").index(self.value)


class Confidence(StrEnum):
    """How sure the rule is that the finding is right."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class EvidenceRole(StrEnum):
    """Why a text is shown: it triggered the rule, is the other side of a conflict, or was weighed against."""

    CUE = "cue"
    CONFLICT = "conflict"
    COUNTER = "counter"
    TRIGGER = "trigger"


class Status(StrEnum):
    """Where a finding stands with the experts: fresh, reported before, accepted by an expert, rejected by one.

    ``UNCHANGED``: the text in force has it just the same, so the draft did not bring it.
    """

    NEW = "new"
    KNOWN = "known"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an expert decided about a finding, as kept in the decisions file.

    ``status`` is ``ACCEPTED`` or ``REJECTED``; ``date`` and ``expires`` are ISO dates or empty. A rejection has a
    ``reason``.
    """

    status: Status
    reason: str = ""
    author: str = ""
    date: str = ""
    expires: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of the act that the finding rests on; ``quote`` equals the source text at ``span``.

    ``source`` names the other document that the piece is from, such as the text in the other language; its ``span``
    counts there. Empty: the act under check.
    """

    role: EvidenceRole
    quote: str
    span: Span
    address: Localized
    source: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """The act and provision that a rule rests on, with the day when a person last compared it with its source.

    ``comparative`` marks the law of another state: an argument, not a ground.
    """

    act: str
    provision: str = ""
    checked_on: str = ""
    href: str = ""
    verified: bool = True
    comparative: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One corruption-risk factor at one place of the act.

    ``id`` is the stable fingerprint (rule, normalised words of the norm), ``span`` counts characters of the source and
    ``quote`` is exactly ``source.text[span.start:span.end]``. ``looked_for`` states what would have cleared the finding
    and where it was looked for. ``unit`` is the number of the point or article, ``None`` for the whole act; ``path`` is
    the way from the root of the tree; ``norm`` is the sentence of the finding, in characters of the source; ``verdict``
    is what an expert decided, when there is a decision.
    """

    id: str
    rule: str
    factor: str
    tier: Tier
    severity: Severity
    confidence: Confidence
    language: LanguageCode
    address: Localized
    path: tuple[str, ...]
    unit: str | None
    quote: str
    span: Span
    evidence: tuple[Evidence, ...]
    message: Localized
    why: Localized
    advice: Localized
    proposed_wording: Localized
    looked_for: Localized
    basis: tuple[Basis, ...]
    status: Status = Status.NEW
    norm: Span | None = None
    verdict: Verdict | None = None
