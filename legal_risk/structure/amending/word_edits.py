"""What amendments of words change in the text of the base act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.model.act import Zone
from legal_risk.model.amendment import Amendment, Element, Formula, Operation, ProblemKind, Target
from legal_risk.model.span import Span
from legal_risk.structure.amending.locating import BaseAct, Missing, Place
from legal_risk.structure.amending.new_text import NewText
from legal_risk.structure.amending.plain import Edit
from legal_risk.structure.amending.words import (
    appended_at,
    in_case_of,
    occurrences,
    recast,
    removal,
    shows,
    with_blank,
)

_FEW = 5
# «слово «и» исключить»: of words that stand everywhere one place is meant, and nobody can tell which.
_LONGEST_SMALL = 3


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """Words of the base that are meant, and what is to stand in their place or behind them."""

    span: Span
    new: str


class WordEditor:
    """Turns amendments of words into edits of ``base``, whose text as written is ``plain``.

    ``left`` names the words that stand in another form, which only a person can replace; ``repeated`` those that were
    found at several places of the unit and changed at all of them.
    """

    def __init__(self, base: BaseAct, plain: str, new_text: NewText) -> None:
        self.base = base
        self.plain = plain
        self.new_text = new_text
        self.left: list[str] = []
        self.repeated: list[str] = []

    def edits(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        """Yield the edits that carry out ``amendment`` at ``target``. Raises :class:`Missing`."""
        formula = amendment.formula
        places = self._holders(formula, target)
        if formula.operation is Operation.ADD_WORDS and not formula.old:
            for place in places:
                yield self._appended(amendment, place)
            return
        for position, old in enumerate(formula.old):
            new = formula.new[min(position, len(formula.new) - 1)] if formula.new else ""
            found = [each for place in places for each in self._found(amendment, target, place, old, new)]
            if not found:
                raise Missing(ProblemKind.WORDS_NOT_FOUND, old)
            for each in found:
                yield self._changed(amendment, old, each)

    def _holders(self, formula: Formula, target: Target) -> list[Place]:
        if formula.everywhere and not target.units and target.document is None:
            if not self.base.is_meant(target.act):
                raise Missing(ProblemKind.OTHER_ACT)
            return [Place(self.base.act.root)]
        return self.base.places(target)

    # -- finding -------------------------------------------------------------------------------------------------

    def _found(self, amendment: Amendment, target: Target, place: Place, old: str, new: str) -> list[_Occurrence]:
        formula = amendment.formula
        segments = self.base.norms(place)
        if target.element is Element.TITLE:
            segments = tuple(s for s in segments if s.node is place.node and s.zone in (Zone.TITLE, Zone.HEADING))
        exact, kin = occurrences(self.base.act, segments, old, kin=formula.inflected, initial=formula.everywhere)
        found = [_Occurrence(span, self._in_case(amendment, old, new, span) or new) for span in exact]
        left: list[str] = []
        for span in kin:
            form = self._in_case(amendment, old, new, span)
            if form is not None:
                found.append(_Occurrence(span, form))
            elif shows(amendment.language, old, span.of(self.plain)):
                left.append(span.of(self.plain))
        self._report(formula, old, found, left)
        return found

    def _in_case(self, amendment: Amendment, old: str, new: str, span: Span) -> str | None:
        """Return the new words in the case that the old ones have at ``span``, ``None`` when it cannot be told."""
        if not amendment.formula.inflected:
            return None
        found = span.of(self.plain)
        if amendment.formula.operation is not Operation.REPLACE_WORDS:
            return new if shows(amendment.language, old, found) else None
        line = self.plain.rfind("\n", 0, span.start) + 1
        before = self.plain[line : span.start].split()[-1:]
        return recast(amendment.language, old, found, new, before[0] if before else "")

    def _report(self, formula: Formula, old: str, found: list[_Occurrence], left: list[str]) -> None:
        unlike = list(dict.fromkeys(left))[:_FEW]
        if unlike and not found:
            raise Missing(ProblemKind.INFLECTION, ", ".join(unlike))
        self.left.extend(unlike)
        if len(found) > 1 and not formula.everywhere:
            if " " not in old and (len(old) <= _LONGEST_SMALL or old.isdigit()):
                raise Missing(ProblemKind.AMBIGUOUS, old)
            if not formula.inflected:
                self.repeated.append(old)

    # -- changing ------------------------------------------------------------------------------------------------

    def _changed(self, amendment: Amendment, old: str, found: _Occurrence) -> Edit:
        formula, span = amendment.formula, found.span
        match formula.operation:
            case Operation.ADD_WORDS:
                text = with_blank(found.new)
                return Edit(span.end, span.end, text, amendment, words=True, everywhere=formula.everywhere)
            case Operation.REMOVE_WORDS:
                span = removal(self.plain, span)
                return Edit(span.start, span.end, "", amendment, words=True, everywhere=formula.everywhere)
        free = formula.everywhere or formula.inflected
        capital = free and (old[:1].islower() or (old.isupper() and self._begins_sentence(span)))
        text = in_case_of(span.of(self.plain), found.new) if capital else found.new
        return Edit(span.start, span.end, text, amendment, words=True, everywhere=formula.everywhere)

    def _begins_sentence(self, span: Span) -> bool:
        """Tell whether the words stand at the beginning of a line, its number left out, or behind a full stop."""
        before = self.plain[self.plain.rfind("\n", 0, span.start) + 1 : span.start].rstrip()
        return not before or before[-1] in ".)"

    def _appended(self, amendment: Amendment, place: Place) -> Edit:
        norms = self.base.norms(place)
        if not norms:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        if amendment.formula.announces:
            at = norms[-1].view.end
            return Edit(at, at, with_blank(self.new_text.wording(amendment)), amendment, words=True)
        at = appended_at(self.plain, norms[-1].view)
        return Edit(at, at, with_blank(amendment.formula.new[0]), amendment, words=True)
