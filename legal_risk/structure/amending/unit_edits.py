"""What amendments of units change in the text of the base act: new wordings, additions, removals, repeal, numbers."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.amendment import Amendment, Element, Formula, Operation, ProblemKind, Target
from legal_risk.model.span import Span
from legal_risk.structure.amending.locating import BaseAct, Missing, Place
from legal_risk.structure.amending.new_text import NewText
from legal_risk.structure.amending.plain import Edit
from legal_risk.structure.amending.sentences import sentence_span
from legal_risk.structure.marks import is_removed

_UNNUMBERED = (NodeKind.POINT_PART, NodeKind.INDENT, NodeKind.DEFINITION)
_DOCUMENTS = (NodeKind.ACT, NodeKind.OPERATIVE, NodeKind.APPROVED)
_GONE = {
    (Operation.REMOVE_UNIT, "ru"): ("исключен", "исключена"),
    (Operation.REPEAL, "ru"): ("утратил силу", "утратила силу"),
    (Operation.REMOVE_UNIT, "kk"): ("алып тасталды", "алып тасталды"),
    (Operation.REPEAL, "kk"): ("күші жойылды", "күші жойылды"),
}
_FEMININE = (NodeKind.ARTICLE, NodeKind.CHAPTER, NodeKind.PART, NodeKind.ROW)


class UnitEditor:
    """Turns amendments of units into edits of ``base``, whose text as written is ``plain``.

    ``moved`` are the units that the amending act gives other numbers: their old numbers are free for new units.
    """

    def __init__(self, base: BaseAct, plain: str, new_text: NewText) -> None:
        self.base = base
        self.plain = plain
        self.new_text = new_text
        self.moved: set[Node] = set()

    # -- new wordings --------------------------------------------------------------------------------------------

    def new_wording(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        """Yield the edits that give the units of ``target`` their new wording. Raises :class:`Missing`."""
        if amendment.formula.appendix is not None:
            yield from self._from_appendices(amendment, target)
            return
        if target.element is not Element.UNIT:
            stretch = self._element(target)
            yield Edit(*stretch, self.new_text.wording(amendment), amendment)
            return
        places = self.base.places(target)
        if not target.units:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        for position, place in enumerate(places):
            stretch = self.base.stretch(place)
            start = stretch.start
            one = len(places) == 1
            text = self.new_text.wording(amendment) if one else self.new_text.part(amendment, place.node, position)
            if place.lead:
                first = self.base.segments(place)[0]
                numbered = text.startswith(first.view.of(self.plain)[: first.marker])
                start = start if numbered else first.content.start
            yield Edit(start, stretch.end, text, amendment)

    def _from_appendices(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        places = self.base.places(target)
        numbers = (amendment.formula.appendix or "").split(",")
        if len(places) != len(numbers):
            raise Missing(ProblemKind.AMBIGUOUS)
        for place, number in zip(places, numbers, strict=True):
            segments = [s for s in self.base.segments(place) if s.zone is not Zone.STAMP]
            if not segments:
                raise Missing(ProblemKind.TARGET_NOT_FOUND)
            stretch = Span(segments[0].view.start, segments[-1].view.end)
            yield Edit(*stretch, self.new_text.appendix(number), amendment)

    # -- additions -----------------------------------------------------------------------------------------------

    def addition(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        """Yield the edit that puts new units into the unit of ``target``. Raises :class:`Missing`."""
        formula = amendment.formula
        places = self.base.places(target)
        if len(places) != 1:
            raise Missing(ProblemKind.AMBIGUOUS)
        unit = formula.added[0]
        if formula.appendix is not None:
            end = len(self.plain)
            yield Edit(end, end, "\n" + self.new_text.appendix(formula.appendix), amendment)
            return
        at = self._insertion(places[0].node, unit.kind, unit.numbers[0] if unit.numbers else None, target, formula)
        text = self.new_text.wording(amendment)
        if isinstance(at, Span):
            yield Edit(at.start, at.end, text, amendment)
        else:
            before = at < 0
            at = ~at if before else at
            yield Edit(at, at, f"{text}\n" if before else f"\n{text}", amendment)

    def _insertion(
        self, holder: Node, kind: NodeKind, number: str | None, target: Target, formula: Formula
    ) -> int | Span:
        """Return where a new unit goes: after an offset, before one (its complement), or in place of a removed unit."""
        if formula.after:
            place = self.base.places(Target((*target.units, *formula.after), target.document, target.act))[-1]
            return self.base.stretch(place).end
        if number is None:
            return self._end_of(holder)
        if kind in _UNNUMBERED:
            return self._ordinal_place(holder, kind, int(number) if number.isdigit() else 99)
        if (node := self.base.exact(holder, kind, number)) is not None:
            if node in self.moved:
                return ~self.base.stretch(Place(node)).start
            if self._is_gone(node):
                return self.base.stretch(Place(node))
            raise Missing(ProblemKind.ALREADY_THERE, number)
        before, first = self.base.neighbours(holder, kind, number)
        if before is not None:
            return self.base.stretch(Place(before)).end
        return ~self.base.stretch(Place(first)).start if first is not None else self._end_of(holder)

    def _ordinal_place(self, holder: Node, kind: NodeKind, number: int) -> int:
        parts = self.base.parts(holder, kind)
        same = [part for part in parts if part.number and part.number.isdigit() and int(part.number) == number]
        if same:
            return ~self.base.stretch(Place(same[0])).start
        return self.base.stretch(Place(parts[-1])).end if parts else self._end_of(holder)

    def _end_of(self, holder: Node) -> int:
        norms = self.base.norms(Place(holder)) or self.base.segments(Place(holder))
        if not norms:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        return norms[-1].view.end

    def _is_gone(self, node: Node) -> bool:
        segments = self.base.segments(Place(node))
        return bool(segments) and is_removed(segments[0].content.of(self.base.act.source.view.text))

    # -- removals and repeal -------------------------------------------------------------------------------------

    def removal(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        """Yield the edits that leave of the units of ``target`` numbers and a remark. Raises :class:`Missing`."""
        if target.element is not Element.UNIT:
            stretch = self._element(target)
            yield Edit(*stretch, "", amendment, words=target.element is Element.SENTENCE)
            return
        if not target.units:
            yield self._whole(amendment, target)
            return
        for place in self.base.places(target):
            stretch = self.base.stretch(place)
            segment = self.base.segments(place)[0]
            marker = Span(segment.view.start, segment.content.start).of(self.plain)
            if place.node.kind in _UNNUMBERED or not marker:
                start = stretch.start - (stretch.start > 0)
                yield Edit(start, stretch.end, "", amendment)
                continue
            yield Edit(stretch.start, stretch.end, marker + self._gone(amendment, place.node, stretch), amendment)

    def _whole(self, amendment: Amendment, target: Target) -> Edit:
        """Return the edit that leaves of a repealed act, or of a document of it, the title and the remark."""
        if amendment.formula.operation is not Operation.REPEAL:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        node = self.base.places(target)[0].node
        if target.document is None or node.kind not in _DOCUMENTS:
            node = self.base.act.root
        segments = [s for s in self.base.act.segments_of(node) if s.zone is not Zone.STAMP]
        titles = [s for s in segments if s.node is node and s.zone in (Zone.TITLE, Zone.HEADING)]
        rest = [s for s in segments if not titles or s.view.start >= titles[-1].view.end]
        if not rest:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        words = _GONE[Operation.REPEAL, amendment.language][0]
        end = len(self.plain) if node is self.base.act.root else rest[-1].view.end
        return Edit(rest[0].view.start, end, words[0].upper() + words[1:] + ".", amendment)

    def _gone(self, amendment: Amendment, node: Node, stretch: Span) -> str:
        words = _GONE[amendment.formula.operation, amendment.language][node.kind in _FEMININE]
        if node.kind is NodeKind.SUBPOINT:
            close = stretch.of(self.plain).rstrip()[-1:]
            return words + (close if close in ";." else ";")
        return words[0].upper() + words[1:] + "."

    # -- numbers -------------------------------------------------------------------------------------------------

    def renumbering(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        """Yield the edits that give the units of ``target`` their new numbers. Raises :class:`Missing`."""
        for place, number in zip(self.base.places(target), amendment.formula.added[0].numbers, strict=False):
            at = self._number_of(place)
            yield Edit(at.start, at.end, number, amendment, words=True)

    def _number_of(self, place: Place) -> Span:
        """Return where the number of a unit stands: in its marker, of an appendix in its stamp."""
        number = place.node.number or "\0"
        segments = self.base.segments(place)
        if place.node.kind is NodeKind.APPENDIX:
            stretches = [segment.view for segment in segments if segment.zone is Zone.STAMP]
        else:
            stretches = [Span(segments[0].view.start, segments[0].content.start)] if segments else []
        for stretch in stretches:
            text = stretch.of(self.plain)
            if "прилож" not in text.lower() and "қосымша" not in text.lower() and len(stretches) > 1:
                continue
            if (at := text.find(number)) >= 0:
                return Span(at, at + len(number)).shifted(stretch.start)
        raise Missing(ProblemKind.TARGET_NOT_FOUND)

    # -- elements ------------------------------------------------------------------------------------------------

    def _element(self, target: Target) -> Span:
        """Return the stretch of a title, preamble, stamp or sentence."""
        places = self.base.places(target)
        act = self.base.act
        node = places[0].node
        if target.element is Element.SENTENCE:
            return sentence_span(act, self.base.norms(places[0]), int(target.sentence or 1))
        segments = list(act.segments_of(node))
        if target.element is Element.PREAMBLE:
            preamble = next((n for n in node.children if n.kind is NodeKind.INDENT and n.number is None), None)
            own = [s for s in segments if s.node is preamble]
        elif target.element is Element.CORNER:
            own = [s for s in segments if s.zone is Zone.STAMP]
        else:
            holder = act.root if node.kind is NodeKind.OPERATIVE else node
            titles = [s for s in act.segments_of(holder) if s.node is holder and s.zone in (Zone.TITLE, Zone.HEADING)]
            own = [s for s in titles if s.content.of(act.source.view.text) in (holder.heading or "")]
        if not own:
            raise Missing(ProblemKind.TARGET_NOT_FOUND, target.element.value)
        return Span(own[0].view.start, own[-1].view.end)
