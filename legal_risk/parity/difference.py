"""What a comparison of two language texts finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legal_risk.model.act import Node
from legal_risk.model.span import Span


class DifferenceKind(StrEnum):
    """In what the two texts differ.

    ``MISSING``: a provision that one text has. ``TERM``: length of a time limit. ``DAYS``: working, calendar or bare
    days. ``LOST_UNIT``: a number of days without the word for days. ``BOUND``: no later than against no less than.
    ``MODALITY``: may against must. ``OPTION``: a body may by one text, simply does by the other. ``BAN``: a prohibition
    that one text has. ``JUNCTION``: «or» against «and». ``REFERENCE``: numbers of cited units. ``NUMBER``: other
    numbers, amounts, shares, ages, dates, hours. ``WORD``: a word that matters (a body, a form, a guarantee) that one
    text has. ``PHRASE``: a run of words (a condition, a circle of persons) that the other text does not answer.
    """

    MISSING = "missing"
    TERM = "term"
    DAYS = "days"
    LOST_UNIT = "lost-unit"
    BOUND = "bound"
    MODALITY = "modality"
    OPTION = "option"
    BAN = "ban"
    JUNCTION = "junction"
    REFERENCE = "reference"
    NUMBER = "number"
    WORD = "word"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Side:
    """One text of a difference: the unit, the stretch of its matching view, the words that differ (may be empty)."""

    node: Node
    span: Span
    words: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where the texts differ in meaning; both sides are always there, for something missing as the parent."""

    kind: DifferenceKind
    ru: Side
    kk: Side

    def meets(self, other: Difference) -> bool:
        """Tell whether both texts of the two differences have words in common."""
        return self.ru.span.meets(other.ru.span) and self.kk.span.meets(other.kk.span)

    def shares(self, other: Difference) -> bool:
        """Tell whether the words of either text are words of the other difference, too."""
        pairs = ((self.ru, other.ru), (self.kk, other.kk))
        return any(a.words and b.words and a.span.meets(b.span) for a, b in pairs)

    def repeated(self, phrase: Difference) -> bool:
        """Tell whether this is a word that ``phrase`` shows already."""
        pairs = ((self.ru, phrase.ru), (self.kk, phrase.kk))
        return self.kind is DifferenceKind.WORD and any(a.words and a.words in b.words for a, b in pairs)
