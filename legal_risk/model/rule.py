"""Rules: what is looked for, where, why it is a risk, and the examples that prove the rule. All of it is data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from legal_risk.model.act import ActType, Zone
from legal_risk.model.finding import Basis, Confidence, Severity, Tier
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode, Localized


class RuleStatus(StrEnum):
    """How far a rule may be trusted: on trial, in use, on its way out."""

    PREVIEW = "preview"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class Scope(StrEnum):
    """How far from the hit a condition looks.

    ``NORM`` is the sentence with the lead and the tail of the list that it is an item of; ``HEADING`` the headings
    above it; ``CHAPTER`` the nearest chapter, section, appendix or approved document.
    """

    SENTENCE = "sentence"
    NORM = "norm"
    SEGMENT = "segment"
    POINT = "point"
    CHAPTER = "chapter"
    HEADING = "heading"
    ACT = "act"


class Side(StrEnum):
    """On which side of the hit the words of a condition must stand."""

    BEFORE = "before"
    AFTER = "after"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Words:
    """Phrases in the phrase notation, by language."""

    phrases: Mapping[LanguageCode, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Condition:
    """Words that decide about a hit when they stand in ``scope`` around it.

    ``within`` limits the distance to the hit in words. ``closer_than`` names rivals: the words count only when none of
    the rivals is as near to the hit (the nearest actor is the one who acts). ``lower`` moves the finding to the second
    tier instead of removing it; ``to`` is the tier or severity that a ``tier_if`` or ``severity_if`` condition sets.
    """

    words: Words
    scope: Scope = Scope.SENTENCE
    side: Side = Side.BOTH
    within: int | None = None
    closer_than: Words | None = None
    lower: bool = False
    to: str = ""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What is asked about every hit of a rule: ``required`` all of them, ``unless`` none of them."""

    required: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    tier_if: tuple[Condition, ...] = ()
    severity_if: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Applies:
    """Where a rule makes sense. Empty ``act_types`` means every type."""

    act_types: frozenset[ActType] = frozenset()
    not_act_types: frozenset[ActType] = frozenset()
    zones: frozenset[Zone] = frozenset({Zone.BODY, Zone.TABLE})
    languages: tuple[LanguageCode, ...] = ACT_LANGUAGES

    def to_type(self, act_type: ActType) -> bool:
        """Tell whether the rule is meant for acts of ``act_type``."""
        return act_type not in self.not_act_types and (not self.act_types or act_type in self.act_types)


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the expected findings marked ``[[so]]``; ``line`` is where it stands in the rule file.

    ``pair`` is the text of the same norm in the other language, for rules that compare the two;
    ``companion`` the text of another act to compare with.
    """

    language: LanguageCode
    text: str
    act_type: ActType | None = None
    line: int = 0
    pair: str = ""
    companion: str = ""


@dataclass(frozen=True, slots=True)
class Examples:
    """What a rule must find, must not find, does not find yet, and finds wrongly so far."""

    match: tuple[Example, ...] = ()
    no_match: tuple[Example, ...] = ()
    known_miss: tuple[Example, ...] = ()
    known_false_alarm: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, everything about it. ``params`` belong to the kind and are checked by it; ``file`` names the source."""

    id: str
    name: str
    factor: str
    status: RuleStatus
    severity: Severity
    confidence: Confidence
    tier: Tier
    applies: Applies
    kind: str
    params: object = field(repr=False)
    conditions: Conditions = field(repr=False)
    basis: tuple[Basis, ...] = field(repr=False)
    message: Localized = field(repr=False)
    why: Localized = field(repr=False)
    advice: Localized = field(repr=False)
    proposed_wording: Localized = field(repr=False)
    looked_for: Localized = field(repr=False)
    examples: Examples = field(repr=False)
    file: str = ""
    one_language: str = ""


@dataclass(frozen=True, slots=True)
class Factor:
    """One corruption-risk factor of the taxonomy; ``group`` is the folder of its rules."""

    code: str
    group: str
    name: Localized


@dataclass(frozen=True, slots=True)
class FactorCoverage:
    """Which rules look for a factor, or why none does yet."""

    factor: str
    rules: tuple[str, ...] = ()
    reason: Localized = field(default_factory=Localized)


@dataclass(frozen=True, slots=True)
class DefectCoverage:
    """Which rules look for one of the charter's defects of real acts, or why an expert must decide."""

    row: str
    factors: tuple[str, ...]
    rules: tuple[str, ...] = ()
    reason: Localized = field(default_factory=Localized)


@dataclass(frozen=True, slots=True)
class Profile:
    """A way to weigh findings: factors that are ``off``, tiers and severities by factor.

    ``tiers`` lowers what would be signed; ``promote`` brings findings to look at into the conclusion when the rule is
    at least so sure.
    """

    code: str
    name: Localized
    off: frozenset[str] = frozenset()
    tiers: Mapping[str, Tier] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    promote: Confidence | None = None


@dataclass(frozen=True, slots=True)
class MethodPoint:
    """A point of an official method with the factors that it covers."""

    point: str
    name: Localized
    factors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """An official method of expertise; without ``points`` the ``reason`` says why it cannot be followed yet."""

    code: str
    name: Localized
    source: str
    points: tuple[MethodPoint, ...] = ()
    reason: Localized = field(default_factory=Localized)

    def point_of(self, factor: str) -> MethodPoint | None:
        """Return the first point that covers ``factor``."""
        return next((p for p in self.points if factor in p.factors), None)

    def place_of(self, factor: str) -> int:
        """Return where findings of ``factor`` stand in a report ordered by the method; what it lacks comes last."""
        found = (place for place, point in enumerate(self.points) if factor in point.factors)
        return next(found, len(self.points))
