"""The text that an amending act brings: quoted wordings, their parts, and its appendices."""

from __future__ import annotations

from legal_risk.model.act import Act, Node, NodeKind, Zone
from legal_risk.model.amendment import Amendment, ProblemKind
from legal_risk.model.span import Span
from legal_risk.structure.amending.locating import Missing

_UNNUMBERED = (NodeKind.POINT_PART, NodeKind.INDENT, NodeKind.DEFINITION)


class NewText:
    """Gives the new texts of the amending act ``draft``; ``plain`` is its text as written."""

    def __init__(self, draft: Act, plain: str) -> None:
        self.draft = draft
        self.plain = plain

    def wording(self, amendment: Amendment) -> str:
        """Return the whole new wording. Raises :class:`Missing` when none follows the formula."""
        if amendment.wording is None:
            raise Missing(ProblemKind.NO_WORDING)
        return _bare(amendment.wording.of(self.plain))

    def part(self, amendment: Amendment, node: Node, position: int) -> str:
        """Return the part of the wording for one of several units: the one with its number, else the next one."""
        tops = amendment.nodes
        own = [top for top in tops if top.number == node.number and top.kind is node.kind]
        if not own and position < len(tops) and tops[position].kind in _UNNUMBERED:
            own = [tops[position]]
        if not own:
            raise Missing(ProblemKind.NO_WORDING, node.number or "")
        segments = self.draft.segments_of(own[0])
        text = Span(segments[0].view.start, segments[-1].view.end).of(self.plain)
        return _bare(text, opened=own[0] is tops[0], closed=own[0] is tops[-1])

    def appendix(self, number: str) -> str:
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
                return Span(segments[0].view.start, segments[-1].view.end).of(self.plain)
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
