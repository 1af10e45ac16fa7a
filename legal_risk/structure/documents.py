"""Puts the stretches of a file together into documents: the enacting part, the approved documents, their appendices."""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.model.act import NodeKind, Zone
from legal_risk.structure.ahead import Ahead
from legal_risk.structure.chunks import Chunk, Role
from legal_risk.structure.comparative import ComparedTable, build_comparative, comparative_columns
from legal_risk.structure.draft import Draft
from legal_risk.structure.headings import is_unnumbered_heading
from legal_risk.structure.letterhead import letterhead_of
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import (
    StampFacts,
    is_date_line,
    is_enacting,
    is_note,
    is_preamble,
)
from legal_risk.structure.names import document_named_by
from legal_risk.structure.service_table import is_service_table
from legal_risk.structure.tables import build_table
from legal_risk.structure.titles import (
    document_title_end,
    has_articles,
    has_plain_title,
    is_enacting_act,
    is_only_letterhead,
    plain_title_end,
    standalone_name,
    title_end,
)


class Assembler:
    """Takes the chunks of a file in order and builds the draft of the act."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self.ahead = Ahead(chunks)
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
        self.compared: list[ComparedTable] = []

    def build(self) -> Draft:
        """Return the finished draft."""
        start = self._head()
        for position in range(start, len(self.chunks)):
            self._chunk(position)
        return self.root

    # -- what the file begins with -------------------------------------------------------------------------------

    def _head(self) -> int:
        """Recognise what the file is by the text before the first stamp that follows a text."""
        end = self.ahead.first_stamp_after_text()
        lines = [line for chunk in self.chunks[:end] if chunk.role is Role.TEXT for line in chunk.lines]
        if is_enacting_act(lines, stamped=end < len(self.chunks)):
            self._open_enacting(lines)
        elif not has_articles(lines) and standalone_name(lines):
            self._new_approved(None, 0)
        else:
            letterhead = end < len(self.chunks) and is_only_letterhead(lines)
            self.titled = not (letterhead or has_plain_title(lines))
        return 0

    def _open_enacting(self, lines: Sequence[Line]) -> None:
        self.document = self.pending = Draft(NodeKind.OPERATIVE)
        self.owner = self.root
        self.enacting_title = title_end(lines)
        self.builder = self.ahead.builder_for(0, self.document, Zone.OPERATIVE)

    def _attach(self) -> None:
        """Let the enacting part join the tree with its first line, so that the title stands before it."""
        if self.pending is not None:
            self.root.content.append(self.pending)
            self.pending.parent = self.root
            self.root.counts[NodeKind.OPERATIVE] += 1
            self.pending = None

    # -- chunks --------------------------------------------------------------------------------------------------

    def _chunk(self, position: int) -> None:
        chunk = self.chunks[position]
        match chunk.role:
            case Role.TEXT:
                self._text(position, chunk.lines)
            case Role.STAMP:
                self._stamp(position, chunk)
            case Role.NOTE:
                self._note(position, chunk)
            case Role.TABLE:
                self._table(chunk)
            case Role.FORM:
                self._form_lines(chunk.lines)
            case Role.FORM_MARK:
                self._form_mark(position, chunk)
            case Role.SIGNATURE:
                self._signature(chunk)
            case Role.TOC:
                self._leaf(NodeKind.TOC, Zone.TOC, chunk.lines)
            case Role.MARK:
                self._leaf(NodeKind.STAMP, Zone.STAMP, chunk.lines)
            case Role.FURNITURE:
                self._leaf(NodeKind.NOTE, Zone.NOTE, chunk.lines)

    def _leaf(self, kind: NodeKind, zone: Zone, lines: Sequence[Line]) -> None:
        holder = self.builder.holder() if self.titled else self.owner
        leaf = holder.open(kind)
        for line in lines:
            leaf.add(line, zone)

    def _stamp(self, position: int, chunk: Chunk) -> None:
        facts = chunk.facts or StampFacts("approval", None, None)
        fresh = self.document.kind is NodeKind.APPROVED and not self.titled
        inside_form = self.document.kind is NodeKind.APPENDIX and facts.base is None and facts.what == "approval"
        if inside_form:
            self.form = True
            self.builder.close()
        elif not (fresh and facts.what == "approval"):
            self._new_document(position, facts)
        stamp = self.document.open(NodeKind.STAMP)
        for line in chunk.lines:
            stamp.add(line, Zone.STAMP)

    def _note(self, position: int, chunk: Chunk) -> None:
        if self.form and not is_note(chunk.lines[0].text):
            self._form_lines(chunk.lines)
        elif self.form:
            self._leaf(NodeKind.NOTE, Zone.NOTE, chunk.lines)
        elif self.titled:
            self.builder.note(chunk.lines, self.ahead.text_after(position))
        else:
            self._leaf(NodeKind.NOTE, Zone.NOTE, chunk.lines)

    def _table(self, chunk: Chunk) -> None:
        self._attach()
        service = is_service_table(chunk.lines)
        zone = Zone.FORM if self.form and not service else Zone.TABLE
        self.titled = True
        columns = comparative_columns(chunk.lines)
        if columns is not None:
            self.compared.append(build_comparative(self.builder.holder(), chunk.lines, columns))
            return
        build_table(self.builder.holder(), chunk.lines, zone)

    def _form_mark(self, position: int, chunk: Chunk) -> None:
        fresh = self.document.kind is NodeKind.APPROVED and not self.titled
        if self.document.kind is NodeKind.APPENDIX:
            self.builder.close()
        self._leaf(NodeKind.STAMP, Zone.STAMP, chunk.lines)
        if self.document.kind is NodeKind.APPENDIX or (fresh and self.ahead.is_blank_form(position)):
            self.form = True

    def _signature(self, chunk: Chunk) -> None:
        if self.form:
            self._form_lines(chunk.lines)
            return
        self._attach()
        stamp = self.document.content[-1] if self.document.content else None
        if not self.titled and isinstance(stamp, Draft) and stamp.kind is NodeKind.STAMP:
            for line in chunk.lines:
                stamp.add(line, Zone.STAMP)
            return
        if self.document.kind is NodeKind.OPERATIVE:
            self.document = self.owner = self.root
            self.builder = self.ahead.builder_for(len(self.chunks), self.root, Zone.BODY)
        leaf = self.document.open(NodeKind.SIGNATURE)
        for line in chunk.lines:
            leaf.add(line, Zone.SIGNATURE)
        self.signed = True
        self.builder.close()

    def _form_lines(self, lines: Sequence[Line]) -> None:
        self._attach()
        form = self.document.content[-1] if self.document.content else None
        if not isinstance(form, Draft) or form.kind is not NodeKind.FORM:
            form = (self.document if self.form else self.builder.holder()).open(NodeKind.FORM)
        for line in lines:
            form.add(line, Zone.FORM)
        self.titled = True

    # -- running text --------------------------------------------------------------------------------------------

    def _text(self, position: int, lines: Sequence[Line]) -> None:
        start = 0
        for index, line in enumerate(lines):
            if index and self._begins_unstamped(line):
                self._running(position, lines[start:index])
                start = index
                self._new_approved(None, position)
            elif not index and self._begins_unstamped(line):
                self._new_approved(None, position)
        self._running(position, lines[start:])

    def _begins_unstamped(self, line: Line) -> bool:
        """Tell whether a document without a stamp begins: with its name, after the signature of the enacting part."""
        if not self.signed or self.document is not self.root or line.label is not None:
            return False
        return document_named_by(line.text) is not None and line.text[-1] not in ".;:"

    def _running(self, position: int, lines: Sequence[Line]) -> None:
        if not self.titled:
            lines = self._take_title(self._take_date(lines))
        if self.form:
            self._form_text(lines)
        elif lines:
            self.titled = True
            self._attach()
            if self.document.kind is NodeKind.OPERATIVE:
                lines = self._take_preamble(lines)
            self.builder.feed(lines)

    def _take_date(self, lines: Sequence[Line]) -> Sequence[Line]:
        """Give the date under the name of the one who approved a document to its stamp; return the rest."""
        stamp = self.document.content[-1] if self.document.content else None
        if isinstance(stamp, Draft) and stamp.kind is NodeKind.STAMP and lines and is_date_line(lines[0].text):
            stamp.add(lines[0], Zone.STAMP)
            return lines[1:]
        return lines

    def _take_title(self, lines: Sequence[Line]) -> Sequence[Line]:
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
            if position not in letterhead:
                self.owner.heading = f"{self.owner.heading} {line.text}" if self.owner.heading else line.text
        if enacting:
            self.enacting_title -= end
        if not enacting and self.owner.document is None and self.owner.heading:
            self.owner.document = document_named_by(self.owner.heading)
        self.titled = end < len(lines) or (end > 0 and not enacting)
        return lines[end:]

    def _take_preamble(self, lines: Sequence[Line]) -> Sequence[Line]:
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

    def _form_text(self, lines: Sequence[Line]) -> None:
        if lines:
            self._form_lines(lines)

    # -- new documents -------------------------------------------------------------------------------------------

    def _new_document(self, position: int, facts: StampFacts) -> None:
        title = self.ahead.title_after(position)
        if facts.what == "approval":
            self._new_approved(None, position)
            self.document.base = facts.base
        elif facts.of_the_act and facts.base is not None and document_named_by(title) and not self._is_law():
            self._new_approved(facts.number or "", position)
            self.document.base = facts.base
        elif facts.base is None and not self.approved and self._has_operative() and document_named_by(title):
            self._new_approved(facts.number or "", position)
        else:
            self._new_appendix(position, facts)

    def _new_approved(self, stamp_number: str | None, position: int) -> None:
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
