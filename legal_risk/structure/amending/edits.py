"""What one amendment changes in the text of the base act."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.model.act import Act, Node, NodeKind, Zone
from legal_risk.model.amendment import Amendment, Element, Formula, Operation, ProblemKind, Target
from legal_risk.model.span import Span
from legal_risk.structure.amending.locating import BaseAct, Missing, Place
from legal_risk.structure.amending.plain import Edit
from legal_risk.structure.amending.sentences import sentence_span
from legal_risk.structure.amending.words import appended_at, in_case_of, occurrences, removal, with_blank
from legal_risk.structure.marks import is_removed

_UNNUMBERED = (NodeKind.POINT_PART, NodeKind.INDENT, NodeKind.DEFINITION)
_GONE = {
    (Operation.REMOVE_UNIT, "ru"): ("исключен", "исключена"),
    (Operation.REPEAL, "ru"): ("утратил силу", "утратила силу"),
    (Operation.REMOVE_UNIT, "kk"): ("алып тасталды", "алып тасталды"),
    (Operation.REPEAL, "kk"): ("күші жойылды", "күші жойылды"),
}
_FEW = 5
_FEMININE = (NodeKind.ARTICLE, NodeKind.CHAPTER, NodeKind.PART, NodeKind.ROW)


class Editor:
    """Turns amendments into edits of one base act; ``written`` are the plain texts of both acts."""

    def __init__(self, draft: Act, base: BaseAct, draft_plain: str, base_plain: str) -> None:
        self.draft = draft
        self.base = base
        self.draft_plain = draft_plain
        self.base_plain = base_plain
        self.left: list[str] = []

    def edits(self, amendment: Amendment) -> list[Edit]:
        """Return the edits that carry out ``amendment``. Raises :class:`Missing` when it cannot be carried out.

        ``left`` names the words that stand in another form, which only a person can replace.
        """
        self.left = []
        formula = amendment.formula
        found: list[Edit] = []
        for target in formula.targets:
            found.extend(self._for(amendment, formula, target))
        return found

    def _for(self, amendment: Amendment, formula: Formula, target: Target) -> Iterator[Edit]:
        match formula.operation:
            case Operation.NEW_WORDING:
                return self._new_wording(amendment, target)
            case Operation.ADD_UNIT:
                return self._addition(amendment, target)
            case Operation.REMOVE_UNIT | Operation.REPEAL:
                return self._removal(amendment, target)
            case Operation.RENUMBER:
                return self._renumbering(amendment, target)
        return self._words(amendment, target)

    # -- units ---------------------------------------------------------------------------------------------------

    def _new_wording(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        if amendment.formula.appendix is not None:
            yield from self._from_appendices(amendment, target)
            return
        if target.element is not Element.UNIT:
            stretch = self._element(target)
            yield Edit(*stretch, self._wording(amendment), amendment)
            return
        places = self.base.places(target)
        if not target.units:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        for position, place in enumerate(places):
            stretch = self.base.stretch(place)
            start = stretch.start
            text = self._wording(amendment) if len(places) == 1 else self._part(amendment, place.node, position)
            if place.lead:
                first = self.base.segments(place)[0]
                numbered = text.startswith(first.view.of(self.base_plain)[: first.marker])
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
            yield Edit(*stretch, self._appendix_text(number), amendment)

    def _addition(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        formula = amendment.formula
        places = self.base.places(target)
        if len(places) != 1:
            raise Missing(ProblemKind.AMBIGUOUS)
        unit = formula.added[0]
        if formula.appendix is not None:
            end = len(self.base_plain)
            yield Edit(end, end, "\n" + self._appendix_text(formula.appendix), amendment)
            return
        at = self._insertion(places[0].node, unit.kind, unit.numbers[0] if unit.numbers else None, target, formula)
        text = self._wording(amendment)
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

    def _removal(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        if target.element is not Element.UNIT:
            stretch = self._element(target)
            yield Edit(*stretch, "", amendment, words=target.element is Element.SENTENCE)
            return
        if not target.units:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        for place in self.base.places(target):
            stretch = self.base.stretch(place)
            segment = self.base.segments(place)[0]
            marker = Span(segment.view.start, segment.content.start).of(self.base_plain)
            if place.node.kind in _UNNUMBERED or not marker:
                start = stretch.start - (stretch.start > 0)
                yield Edit(start, stretch.end, "", amendment)
                continue
            yield Edit(stretch.start, stretch.end, marker + self._gone(amendment, place.node, stretch), amendment)

    def _gone(self, amendment: Amendment, node: Node, stretch: Span) -> str:
        words = _GONE[amendment.formula.operation, amendment.language][node.kind in _FEMININE]
        if node.kind is NodeKind.SUBPOINT:
            close = stretch.of(self.base_plain).rstrip()[-1:]
            return words + (close if close in ";." else ";")
        return words[0].upper() + words[1:] + "."

    def _renumbering(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        for place, number in zip(self.base.places(target), amendment.formula.added[0].numbers, strict=False):
            segment = self.base.segments(place)[0]
            marker = Span(segment.view.start, segment.content.start).of(self.base_plain)
            at = marker.find(place.node.number or "\0")
            if at < 0:
                raise Missing(ProblemKind.TARGET_NOT_FOUND)
            start = segment.view.start + at
            yield Edit(start, start + len(place.node.number or ""), number, amendment, words=True)

    def _is_gone(self, node: Node) -> bool:
        segments = self.base.segments(Place(node))
        return bool(segments) and is_removed(segments[0].content.of(self.base.act.source.view.text))

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

    # -- words ---------------------------------------------------------------------------------------------------

    def _words(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        formula = amendment.formula
        places = self._holders(formula, target)
        if formula.operation is Operation.ADD_WORDS and not formula.old:
            for place in places:
                yield self._appended(amendment, place)
            return
        for position, old in enumerate(formula.old):
            new = formula.new[min(position, len(formula.new) - 1)] if formula.new else ""
            found = [span for place in places for span in self._found(formula, target, place, old)]
            if not found:
                raise Missing(ProblemKind.WORDS_NOT_FOUND, old)
            for span in found:
                capital = formula.everywhere and old[:1].islower()
                text = in_case_of(span.of(self.base_plain), new) if capital else new
                yield self._changed(amendment, span, text)

    def _holders(self, formula: Formula, target: Target) -> list[Place]:
        if formula.everywhere and not target.units and target.document is None:
            if not self.base.is_meant(target.act):
                raise Missing(ProblemKind.OTHER_ACT)
            return [Place(self.base.act.root)]
        return self.base.places(target)

    def _found(self, formula: Formula, target: Target, place: Place, old: str) -> list[Span]:
        segments = self.base.norms(place)
        if target.element is Element.TITLE:
            segments = tuple(s for s in segments if s.node is place.node and s.zone in (Zone.TITLE, Zone.HEADING))
        exact, inflected = occurrences(
            self.base.act, segments, old, kin=formula.inflected, initial=formula.everywhere
        )
        other = list(dict.fromkeys(span.of(self.base_plain) for span in inflected))
        if other and not exact:
            raise Missing(ProblemKind.INFLECTION, ", ".join(other[:_FEW]))
        self.left.extend(other[:_FEW])
        if len(exact) > 1 and not formula.everywhere:
            raise Missing(ProblemKind.AMBIGUOUS, old)
        return exact

    def _changed(self, amendment: Amendment, span: Span, new: str) -> Edit:
        everywhere = amendment.formula.everywhere
        match amendment.formula.operation:
            case Operation.ADD_WORDS:
                return Edit(span.end, span.end, with_blank(new), amendment, words=True, everywhere=everywhere)
            case Operation.REMOVE_WORDS:
                span = removal(self.base_plain, span)
                return Edit(span.start, span.end, "", amendment, words=True, everywhere=everywhere)
        return Edit(span.start, span.end, new, amendment, words=True, everywhere=everywhere)

    def _appended(self, amendment: Amendment, place: Place) -> Edit:
        norms = self.base.norms(place)
        if not norms:
            raise Missing(ProblemKind.TARGET_NOT_FOUND)
        if amendment.formula.announces:
            at = norms[-1].view.end
            return Edit(at, at, with_blank(self._wording(amendment)), amendment, words=True)
        at = appended_at(self.base_plain, norms[-1].view)
        return Edit(at, at, with_blank(amendment.formula.new[0]), amendment, words=True)

    # -- the new text --------------------------------------------------------------------------------------------

    def _wording(self, amendment: Amendment) -> str:
        if amendment.wording is None:
            raise Missing(ProblemKind.NO_WORDING)
        return _bare(amendment.wording.of(self.draft_plain))

    def _part(self, amendment: Amendment, node: Node, position: int) -> str:
        """Return the part of the wording for one of several units: the one with its number, else the next one."""
        tops = amendment.nodes
        own = [top for top in tops if top.number == node.number and top.kind is node.kind]
        if not own and position < len(tops) and tops[position].kind in _UNNUMBERED:
            own = [tops[position]]
        if not own:
            raise Missing(ProblemKind.NO_WORDING, node.number or "")
        segments = self.draft.segments_of(own[0])
        text = Span(segments[0].view.start, segments[-1].view.end).of(self.draft_plain)
        return _bare(text, opened=own[0] is tops[0], closed=own[0] is tops[-1])

    def _appendix_text(self, number: str) -> str:
        """Return the text of an appendix of the amending act without its stamps.

        Of two stamps one after the other («Приложение 2 к приказу», «Приложение 1 к Правилам») the first is that of the
        amending act, and the text stands under the second.
        """
        root = self.draft.root
        pool = [n for n in root.children if n.kind in (NodeKind.APPENDIX, NodeKind.APPROVED)]
        pool += [n for above in pool for n in above.children if n.kind is NodeKind.APPENDIX]
        ends = f"(приложение {number})"
        first = next(
            (at for at, n in enumerate(pool) if n.number == number or self.draft.addresses[n].ru.endswith(ends)), None
        )
        for node in pool[first if number else 0 :] if first is not None or not number else ():
            segments = [s for s in self.draft.segments_of(node) if s.zone is not Zone.STAMP]
            if segments:
                return Span(segments[0].view.start, segments[-1].view.end).of(self.draft_plain)
        raise Missing(ProblemKind.NO_WORDING, number)


def _bare(text: str, *, opened: bool = True, closed: bool = True) -> str:
    """Return a new wording without its quotation marks; a mark that also closes an inner quotation stays."""
    text = text.strip()
    if opened and text[:1] in '«"“„':
        text = text[1:].lstrip()
    if closed:
        tail = text.rstrip(" .;,:")
        if tail[-1:] in ("»", '"', "”") and tail.count("«") <= tail.count("»") - (tail[-1:] == "»"):
            text = tail[:-1].rstrip()
        elif tail[-1:] == "»":
            text = tail
    return text
