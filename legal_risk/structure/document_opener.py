"""Opens the documents of an act one after another and gives them their titles."""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.model.act import NodeKind, Zone
from legal_risk.structure.ahead import Ahead
from legal_risk.structure.draft import Draft
from legal_risk.structure.headings import is_unnumbered_heading
from legal_risk.structure.letterhead import letterhead_of
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import StampFacts, is_date_line, is_enacting, is_imprint, is_preamble
from legal_risk.structure.names import document_named_by
from legal_risk.structure.titles import above_title, document_title_end, plain_title_end, title_end


class DocumentOpener:
    """Knows which document of the act is open.

    ``document`` takes the lines, ``owner`` the title (of an enacting part it is the act); ``form``: its lines are a
    form; ``titled``: its title is known; ``signed``: it is closed by a signature; ``pending`` is the enacting part
    that joins the tree with its first line, ``enacting_name`` its title.
    """

    def __init__(self, ahead: Ahead) -> None:
        self.ahead = ahead
        self.root = Draft(NodeKind.ACT)
        self.approved: list[Draft] = []
        self.appendices = 0
        self.document = self.root
        self.owner = self.root
        self.form = False
        self.titled = False
        self.signed = False
        self.builder = self.ahead.builder_for(0, self.root, Zone.BODY)
        self.pending: Draft | None = None
        self.enacting_title = 0
        self.enacting_name = ""

    def open_enacting(self, lines: Sequence[Line]) -> None:
        """Open the enacting part whose title is among ``lines``."""
        self.document = self.pending = Draft(NodeKind.OPERATIVE)
        self.owner = self.root
        self.enacting_title = title_end(lines)
        self.enacting_name = " ".join(line.text for line in lines[: self.enacting_title])
        self.builder = self.ahead.builder_for(0, self.document, Zone.OPERATIVE)

    def attach(self) -> None:
        """Let the enacting part join the tree with its first line, so that the title stands before it."""
        if self.pending is not None:
            self.root.content.append(self.pending)
            self.pending.parent = self.root
            self.root.counts[NodeKind.OPERATIVE] += 1
            self.pending = None

    def new_document(self, position: int, facts: StampFacts) -> None:
        """Open the document under the stamp at chunk ``position``: approved by the act, or an appendix."""
        title = self.ahead.title_after(position)
        if facts.what == "approval":
            self.new_approved(None, position)
            self.document.base = facts.base
        elif facts.of_the_act and facts.base is not None and document_named_by(title) and not self._is_law():
            self.new_approved(facts.number or "", position)
            self.document.base = facts.base
        elif facts.base is None and not self.approved and self._has_operative() and document_named_by(title):
            self.new_approved(facts.number or "", position)
        else:
            self._new_appendix(position, facts)

    def new_approved(self, stamp_number: str | None, position: int) -> None:
        """Open a document that the act approves; ``stamp_number`` is that of the appendix it was put into."""
        draft = self.root.open(NodeKind.APPROVED, str(len(self.approved) + 1))
        draft.stamp_number = stamp_number
        self.approved.append(draft)
        self._enter(draft, position)

    def _new_appendix(self, position: int, facts: StampFacts) -> None:
        self.appendices += 1
        last = bool(self.approved) and self.root.content[-1] is self.approved[-1]
        of_approved = last and not (facts.base is not None and facts.of_the_act)
        parent = self.approved[-1] if of_approved else self.root
        draft = parent.open(NodeKind.APPENDIX, facts.number)
        draft.base = facts.base
        self._enter(draft, position)
        self.form = self.ahead.is_blank_form(position)

    def _enter(self, draft: Draft, position: int) -> None:
        self.document = self.owner = draft
        self.form = False
        self.titled = False
        self.signed = False
        self.builder = self.ahead.builder_for(position, draft, Zone.BODY)

    def _is_law(self) -> bool:
        counts = self.root.counts
        return any(counts[kind] for kind in (NodeKind.ARTICLE, NodeKind.SECTION, NodeKind.CHAPTER))

    def _has_operative(self) -> bool:
        return self.root.counts[NodeKind.OPERATIVE] > 0

    # -- titles and preambles ------------------------------------------------------------------------------------

    def take_date(self, lines: Sequence[Line]) -> Sequence[Line]:
        """Give the date under the name of the one who approved a document to its stamp; return the rest."""
        stamp = self.document.content[-1] if self.document.content else None
        if isinstance(stamp, Draft) and stamp.kind is NodeKind.STAMP and lines and is_date_line(lines[0].text):
            stamp.add(lines[0], Zone.STAMP)
            return lines[1:]
        return lines

    def take_above(self, lines: Sequence[Line]) -> Sequence[Line]:
        """Give what stands above the name of a document that opens the file to its stamp; return the rest."""
        end = above_title(lines) if self.document.kind is NodeKind.APPROVED else 0
        if end:
            last = self.document.content[-1] if self.document.content else None
            opened = isinstance(last, Draft) and last.kind is NodeKind.STAMP
            stamp = last if isinstance(last, Draft) and opened else self.document.open(NodeKind.STAMP)
            for line in lines[:end]:
                stamp.add(line, Zone.STAMP)
        return lines[end:]

    def take_title(self, lines: Sequence[Line]) -> Sequence[Line]:
        """Give the title lines to their owner and return the rest."""
        enacting = self.document.kind is NodeKind.OPERATIVE
        end = self.enacting_title if enacting else document_title_end(lines, form=self.form)
        end = min(end, len(lines))
        zone = Zone.TITLE if self.owner is self.root else Zone.HEADING
        if self.owner is self.root and not enacting:
            end = max(end, plain_title_end(lines))
        letterhead = letterhead_of([line.text for line in lines[:end]]) if zone is Zone.TITLE else frozenset()
        for position, line in enumerate(lines[:end]):
            self.owner.add(line, zone)
            if position not in letterhead and not is_imprint(line.text):
                self.owner.heading = f"{self.owner.heading} {line.text}" if self.owner.heading else line.text
        if enacting:
            self.enacting_title -= end
        if not enacting and self.owner.document is None and self.owner.heading:
            self.owner.document = document_named_by(self.owner.heading)
        self.titled = end < len(lines) or (end > 0 and not enacting)
        return lines[end:]

    def take_preamble(self, lines: Sequence[Line]) -> Sequence[Line]:
        """Give the words before the first point to the preamble and return the rest."""
        end = 0
        if not self.builder.is_fresh:
            return lines
        while end < len(lines) and lines[end].label is None and not is_unnumbered_heading(lines[end]):
            end += 1
        if end == len(lines) and not any(is_enacting(line.text) for line in lines):
            return lines
        if end and any(is_preamble(line.text) for line in lines[:end]):
            preamble = self.document.open(NodeKind.INDENT)
            for line in lines[:end]:
                preamble.add(line, Zone.OPERATIVE)
            return lines[end:]
        return lines
