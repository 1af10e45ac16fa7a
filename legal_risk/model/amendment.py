"""Amendments: what an amending act does to which unit of another act."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Node
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.reference import CitedAct, CitedUnit
from legal_risk.model.source import SourceText
from legal_risk.model.span import Span


class Operation(StrEnum):
    """What is done to the target."""

    NEW_WORDING = "new-wording"
    ADD_UNIT = "add-unit"
    REMOVE_UNIT = "remove-unit"
    REPEAL = "repeal"
    REPLACE_WORDS = "replace-words"
    ADD_WORDS = "add-words"
    REMOVE_WORDS = "remove-words"
    RENUMBER = "renumber"


class Element(StrEnum):
    """The part of a unit that is meant: the whole of it, or what stands around its norms."""

    UNIT = "unit"
    TITLE = "title"
    PREAMBLE = "preamble"
    CORNER = "corner"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the amended act.

    ``units`` go from the outermost to the innermost; several numbers of one unit are several places. ``document`` is
    the key of the document inside the act («в Правилах, утвержденных указанным приказом»), ``act`` the amended act as
    the amending act names it. ``sentence`` is the number of a sentence when ``element`` says so.
    """

    units: tuple[CitedUnit, ...] = ()
    document: str | None = None
    act: CitedAct | None = None
    element: Element = Element.UNIT
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class Formula:
    """One operation as its words give it; ``span`` counts characters of the text that was read.

    ``old`` are the words that go, or after which others are added; ``new`` the words that come. ``added`` are the
    units that come. ``everywhere``: through the whole text. ``announces``: a new wording follows. ``appendix`` is the
    number of the appendix of the amending act that holds the new wording, empty for an unnumbered one; several numbers
    are parted by commas.
    """

    operation: Operation
    targets: tuple[Target, ...]
    span: Span
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    added: tuple[CitedUnit, ...] = ()
    after: tuple[CitedUnit, ...] = ()
    everywhere: bool = False
    inflected: bool = False
    announces: bool = False
    appendix: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Amendment:
    """A formula at its place in the amending act.

    ``node`` is the unit with the formula, ``span`` the words of the formula in the matching view. ``nodes`` are the
    units of the new wording and ``wording`` the stretch of the view that they fill, quotation marks left out.
    """

    formula: Formula
    node: Node
    span: Span
    language: LanguageCode
    nodes: tuple[Node, ...] = ()
    wording: Span | None = None


class ProblemKind(StrEnum):
    """Why an amendment could not be applied to the base act."""

    NOT_UNDERSTOOD = "not-understood"
    TARGET_NOT_FOUND = "target-not-found"
    WORDS_NOT_FOUND = "words-not-found"
    AMBIGUOUS = "ambiguous"
    ALREADY_THERE = "already-there"
    NO_WORDING = "no-wording"
    OVERLAP = "overlap"
    OTHER_ACT = "other-act"
    INFLECTION = "inflection"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Problem:
    """An amendment that was not applied (wholly), or not beyond doubt: where it stands and what is the matter."""

    kind: ProblemKind
    address: Localized
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the amended text (characters of its source) that an amendment brought."""

    span: Span
    amendment: Amendment


@dataclass(frozen=True, slots=True)
class Amended:
    """The base act as the amending act leaves it.

    ``source`` is the amended text as a document of its own: one line a paragraph. ``applied`` counts the amendments
    that were carried out wholly; ``changes`` are in the order of the text.
    """

    source: SourceText
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    applied: int
