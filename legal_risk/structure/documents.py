"""Puts the stretches of a file together into documents: the enacting part, the approved documents, their appendices."""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.model.act import NodeKind, Zone
from legal_risk.structure.ahead import Ahead
from legal_risk.structure.chunks import Chunk, Role
from legal_risk.structure.comparative import ComparedTable, build_comparative, comparative_columns
from legal_risk.structure.document_opener import DocumentOpener
from legal_risk.structure.draft import Draft
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import (
    StampFacts,
    approves,
    enters_into_force,
    is_note,
)
from legal_risk.structure.names import document_named_by
from legal_risk.structure.service_table import is_service_table
from legal_risk.structure.tables import build_table
from legal_risk.structure.titles import (
    has_articles,
    has_plain_title,
    is_enacting_act,
    is_only_letterhead,
    repeats_title,
    standalone_name,
)


class Assembler(DocumentOpener):
    """Takes the chunks of a file in order and builds the draft of the act."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        super().__init__(Ahead(chunks))
        self.chunks = chunks
        self.compared: list[ComparedTable] = []

    def build(self) -> Draft:
        """Return the finished draft."""
        self._head()
        for position in range(len(self.chunks)):
            self._chunk(position)
        return self.root

    # -- what the file begins with -------------------------------------------------------------------------------

    def _head(self) -> None:
        """Recognise what the file is by the text before the first stamp that follows a text."""
        end = self.ahead.first_stamp_after_text()
        lines = [line for chunk in self.chunks[:end] if chunk.role is Role.TEXT for line in chunk.lines]
        appendix = self.ahead.begins_as_appendix()
        if not appendix and is_enacting_act(lines, stamped=end < len(self.chunks)):
            self.open_enacting(lines)
        elif not appendix and not has_articles(lines) and standalone_name(lines):
            self.new_approved(None, 0)
        else:
            letterhead = end < len(self.chunks) and is_only_letterhead(lines)
            self.titled = not (letterhead or has_plain_title(lines))

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
            self.new_document(position, facts)
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
        self.attach()
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
        self.attach()
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
        self.attach()
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
            after = lines[index + 1] if index + 1 < len(lines) else None
            if self._begins_unstamped(line) or self._begins_below_order(lines[:index], line, after):
                if index:
                    self._running(position, lines[start:index])
                start = index
                self.new_approved(None, position)
        self._running(position, lines[start:])

    def _begins_unstamped(self, line: Line) -> bool:
        """Tell whether a document without a stamp begins: with its name, after the signature of the enacting part."""
        if not self.signed or self.document is not self.root or line.label is not None:
            return False
        return document_named_by(line.text) is not None and line.text[-1] not in ".;:"

    def _begins_below_order(self, above: Sequence[Line], line: Line, below: Line | None) -> bool:
        """Tell whether a document begins below the clauses of an order that approves it or says when it takes effect.

        Its name stands there, then its first chapter or point.
        """
        if self.approved or line.label is not None or below is None or below.label is None:
            return False
        if below.label.number != "1" or below.label.kind not in (NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.POINT):
            return False
        named = document_named_by(line.text) is not None and line.text[-1] not in ".;:"
        if self.document.kind is NodeKind.OPERATIVE and named:
            said = any(repeats_title(line.text, text) for text in (self.enacting_name, *(a.text for a in above[-1:])))
            if said or any(a.label is not None and approves(a.text) for a in above):
                return True
        return named and bool(above) and above[-1].label is not None and enters_into_force(above[-1].text)

    def _running(self, position: int, lines: Sequence[Line]) -> None:
        if not self.titled:
            lines = self.take_title(self.take_above(self.take_date(lines)))
        if self.form:
            self._form_text(lines)
        elif lines:
            self.titled = True
            self.attach()
            if self.document.kind is NodeKind.OPERATIVE:
                lines = self.take_preamble(lines)
            self.builder.feed(lines)

    def _form_text(self, lines: Sequence[Line]) -> None:
        if lines:
            self._form_lines(lines)
