"""What readers of an act expect a good tool to say about it, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol, get_args

from legal_risk.errors import ResourceError
from legal_risk.model.act import ActType
from legal_risk.model.finding import Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

Scope = Literal["operative", "approved", "appendix"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
Verdict = Literal["defect", "look", "ok", "n/a"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

LOCATED_ABSENCES = frozenset({"D1"})
"""Factors about something missing that belong to one provision; the others are about the act as a whole."""


class TextFile(Protocol):
    """What holds the text of an act: a file of a folder or of a package, or a text inside a label file."""

    @property
    def name(self) -> str:
        """The name of the file."""

    def read_bytes(self) -> bytes:
        """Return its bytes."""

    def read_text(self, encoding: str) -> str:
        """Return its text."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: number of the unit as written (``None``: the whole act), part of the act, exact words.

    ``span`` counts characters of the source text; it is given by the label or found by :meth:`LabelledAct.located`.
    """

    unit: str | None
    scope: Scope | None = None
    quote: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that readers would report.

    ``places`` are all its places (a conflict has two), ``also`` further factors under which it may be reported,
    ``whole`` says that the place does not matter, ``required`` that a tool which misses it has a fault.
    """

    factor: str
    tier: Tier
    places: tuple[Place, ...]
    required: bool = False
    also: frozenset[str] = frozenset()
    whole: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Absence:
    """The verdict of readers on one factor that is about something missing; ``unit`` is where it was decided."""

    factor: str
    verdict: Verdict
    unit: str | None = None
    required: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Trap:
    """A place where a marker stands and careful readers report nothing."""

    factor: str
    place: Place
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class LabelledAct:
    """One language text of an act with its labels.

    ``clean`` promises that no finding is worth signing; ``accepted`` are factors that nobody judged:
    reporting them is neither right nor wrong; ``act_type`` is the type that readers see, when they say.
    """

    name: str
    language: LanguageCode
    file: TextFile = field(repr=False)
    findings: tuple[Expected, ...] = ()
    absences: tuple[Absence, ...] = ()
    traps: tuple[Trap, ...] = ()
    clean: bool = False
    act_type: ActType | None = None
    accepted: frozenset[str] = frozenset()

    def expectations(self) -> tuple[Expected, ...]:
        """Return the findings, and one more for every thing missing that no finding of the same factor stands for."""
        stated = {f.factor for f in self.findings}
        return self.findings + tuple(_expected(a) for a in self.absences if _counts(a) and a.factor not in stated)

    def tolerated(self) -> frozenset[str]:
        """Return the factors that may be reported anywhere in the act, because readers found the thing missing."""
        return frozenset(a.factor for a in self.absences if _counts(a) and a.factor not in LOCATED_ABSENCES)

    def located(self, text: str) -> LabelledAct:
        """Return the same labels with the span of every quote in ``text``.

        Raises :class:`ResourceError` (``LR411``) when a quote does not occur exactly once.
        """
        findings = tuple(replace(f, places=tuple(self._find(p, text) for p in f.places)) for f in self.findings)
        traps = tuple(replace(t, place=self._find(t.place, text)) for t in self.traps)
        return replace(self, findings=findings, traps=traps)

    def _find(self, place: Place, text: str) -> Place:
        if place.quote is None:
            return place
        count = text.count(place.quote)
        if count != 1:
            raise ResourceError(
                "LR411",
                f"a quoted label occurs {count} times instead of once: «{place.quote}»",
                where=f"{self.name}, {self.language}, unit {place.unit}",
                hint="quote more or fewer words",
            )
        start = text.index(place.quote)
        return replace(place, span=Span(start, start + len(place.quote)))


def scope_of(name: str) -> Scope | None:
    """Return the part of the act that ``name`` begins with (``"appendix 1"``, ``"order"``), ``None`` if unknown."""
    if name == "order":
        return "operative"
    return next((scope for scope in SCOPES if name.startswith(scope)), None)


def factors_of(acts: Iterable[LabelledAct]) -> tuple[str, ...]:
    """Return every factor that is expected somewhere in ``acts``, sorted."""
    return tuple(sorted({e.factor for act in acts for e in act.expectations()}))


def _counts(absence: Absence) -> bool:
    return absence.verdict in ("defect", "look")


def _expected(absence: Absence) -> Expected:
    tier = Tier.CONCLUSION if absence.verdict == "defect" else Tier.LOOK
    whole = absence.factor not in LOCATED_ABSENCES
    place = Place(None if whole else absence.unit)
    return Expected(absence.factor, tier, (place,), absence.required, whole=whole, why=absence.why)
