"""What comes next in a file: the text, the title, the kind of the document that begins at a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.model.act import Zone
from legal_risk.structure.body import BodyBuilder
from legal_risk.structure.chunks import Chunk, Role
from legal_risk.structure.draft import Draft
from legal_risk.structure.headings import bare_chapters, roman_kind
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import has_blanks, is_form_caption
from legal_risk.structure.numbering import Label
from legal_risk.structure.titles import document_title_end


class Ahead:
    """Looks at the chunks of a file from a given one on."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks

    def first_stamp_after_text(self) -> int:
        """Return the position of the first stamp that does not stand at the head of the file."""
        seen = False
        for position, chunk in enumerate(self.chunks):
            seen = seen or chunk.role is Role.TEXT
            if seen and chunk.role is Role.STAMP:
                return position
        return len(self.chunks)

    def begins_as_appendix(self) -> bool:
        """Tell whether the file holds an appendix without the act that it belongs to."""
        for chunk in self.chunks:
            if chunk.role is not Role.MARK:
                return chunk.role is Role.STAMP and chunk.facts is not None and chunk.facts.what == "appendix"
        return False

    def text_after(self, position: int) -> Line | None:
        """Return the next line of running text of the same document."""
        for chunk in self._from(position + 1):
            if chunk.role is Role.TEXT:
                return chunk.lines[0]
            if chunk.role is not Role.NOTE:
                return None
        return None

    def is_blank_form(self, position: int) -> bool:
        """Tell whether an appendix is a form: it has code fences, or every fourth of its lines has blanks."""
        texts: list[Line] = []
        for chunk in self._from(position + 1):
            if chunk.role is Role.STAMP:
                break
            if chunk.role is Role.FORM:
                return True
            if chunk.role in (Role.TEXT, Role.NOTE, Role.SIGNATURE):
                texts.extend(chunk.lines)
        blanks = sum(has_blanks(line.text) for line in texts)
        captions = sum(is_form_caption(line.text) for line in texts)
        return blanks >= 1 and (blanks + captions) * 4 >= len(texts)

    def title_after(self, position: int) -> str:
        """Return the title of the document that the stamp at ``position`` belongs to, "" without one."""
        for chunk in self._from(position + 1):
            if chunk.role is Role.TEXT:
                return " ".join(
                    line.text for line in chunk.lines[: max(1, document_title_end(chunk.lines, form=False))]
                )
            if chunk.role in (Role.STAMP, Role.TABLE):
                break
        return ""

    def builder_for(self, position: int, draft: Draft, zone: Zone) -> BodyBuilder:
        """Return a builder that knows the numbers of the whole document that begins at chunk ``position``."""
        lines = self._lines_of_document(position)
        return BodyBuilder(
            draft,
            zone,
            chapters=bare_chapters(lines),
            roman=roman_kind(lines),
            following=_following_labels(lines),
            document=lines,
        )

    def _from(self, position: int) -> Iterator[Chunk]:
        """Yield the chunks from ``position`` on without copying them."""
        return (self.chunks[index] for index in range(position, len(self.chunks)))

    def _lines_of_document(self, position: int) -> list[Line]:
        lines: list[Line] = []
        for chunk in self._from(position):
            if chunk.role is Role.STAMP and lines:
                break
            if chunk.role is Role.TEXT:
                lines.extend(chunk.lines)
        return lines


def _following_labels(lines: Sequence[Line]) -> dict[int, Label | None]:
    """Return for each unnumbered line the label of the next numbered line."""
    following: dict[int, Label | None] = {}
    after: Label | None = None
    for line in reversed(lines):
        if line.label is None:
            following[line.index] = after
        else:
            after = line.label
    return following
