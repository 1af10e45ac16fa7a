"""Reads a Word document: package, styles, lists, body, notes, and what to tell the user about them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from legal_risk.errors import InputError, OptionError
from legal_risk.model.source import BlockKind, Notice, SourceText
from legal_risk.readers.assembly import Composed
from legal_risk.readers.docx import notices as say
from legal_risk.readers.docx.changes import Changes
from legal_risk.readers.docx.compose import Composer
from legal_risk.readers.docx.inline import InlineReader
from legal_risk.readers.docx.labels import Counters
from legal_risk.readers.docx.letters import with_kazakh_letters
from legal_risk.readers.docx.line import Line
from legal_risk.readers.docx.names import DEL, MOVE_FROM, P, T, W
from legal_risk.readers.docx.notes import comment_lines, note_lines
from legal_risk.readers.docx.numbering import Numbering, read_numbering
from legal_risk.readers.docx.package import Package, open_package
from legal_risk.readers.docx.places import PlaceMap
from legal_risk.readers.docx.story import StoryReader
from legal_risk.readers.docx.streams import split_streams
from legal_risk.readers.docx.styles import StyleSheet, read_styles
from legal_risk.readers.docx.tally import Tally
from legal_risk.readers.frames import frames_among, notes_among, stamps_among
from legal_risk.readers.limits import DEFAULT_LIMITS, Limits
from legal_risk.readers.side_by_side import two_languages

if TYPE_CHECKING:
    from lxml.etree import _Element


_VIEWS: tuple[Changes, ...] = ("final", "original", "both")


class ReadDocx(NamedTuple):
    """A Word document as text, with the way back to its runs."""

    source: SourceText
    places: PlaceMap


def read_docx(
    data: bytes, *, name: str = "document.docx", changes: str = "final", limits: Limits = DEFAULT_LIMITS
) -> SourceText:
    """Return the text of a Word document: blocks in reading order, automatic numbers as Word shows them.

    ``changes`` is the view of tracked changes. Raises :class:`InputError` (LR104, LR110-LR122) for bytes that cannot be
    read, :class:`OptionError` (LR301) for an unknown view.
    """
    return read_with_places(data, name=name, changes=changes, limits=limits).source


def read_with_places(
    data: bytes, *, name: str = "document.docx", changes: str = "final", limits: Limits = DEFAULT_LIMITS
) -> ReadDocx:
    """Return the same as :func:`read_docx` together with the map from the text back to paragraphs and runs."""
    view = next((view for view in _VIEWS if view == changes), None)
    if view is None:
        raise OptionError("LR301", f"there is no view of changes {changes!r}", hint="use final, original or both")
    reading = _Reading(open_package(data, name, limits), view)
    lines = reading.all_lines()
    composer = Composer(Composed(limits))
    for line in lines:
        composer.add(line)
    sha256 = hashlib.sha256(data).hexdigest()
    source = composer.composed.finish(name, "docx", sha256, reading.all_notices(bool(composer.composed.blocks)))
    return ReadDocx(source, PlaceMap(tuple(composer.anchors)))


@dataclass(slots=True)
class _Reading:
    """One document being read."""

    package: Package
    changes: Changes
    tally: Tally = field(default_factory=Tally)
    sheet: StyleSheet = field(default_factory=StyleSheet)
    numbering: Numbering = field(default_factory=Numbering)
    notices: list[Notice] = field(default_factory=list)
    unknown_formats: set[str] = field(default_factory=set)

    def all_lines(self) -> list[Line]:
        """Return the paragraphs of the body, then the notes, then the comments."""
        package = self.package
        root = package.xml(package.main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise InputError("LR120", "the document has no body", where=f"{package.name}!{package.main}")
        self.sheet = read_styles(self._linked("styles"))
        self.numbering = read_numbering(self._linked("numbering"), self.sheet)
        lines, scheme = with_kazakh_letters(list(self._story(body, "document").lines(body)))
        if scheme:
            self.notices.append(say.hidden_letters(scheme))
        lines, tables = split_streams(_unframed(lines))
        texts = [line.text for line in lines]
        stamps = stamps_among(texts, [_is_aside(line) for line in lines])
        for place in stamps | notes_among(texts, [_is_plain(line) for line in lines]):
            lines[place].kind = BlockKind.NOTE
        if tables:
            self.notices.append(two_languages(tables))
        return [*lines, *self._notes("footnotes"), *self._notes("endnotes"), *self._comments()]

    def all_notices(self, has_text: bool) -> list[Notice]:
        """Return what the user must know, sorted by code."""
        self.notices.extend(say.notices_of(self.tally, self.changes, self.unknown_formats))
        furniture = list(dict.fromkeys(self._page_furniture()))
        if furniture:
            self.notices.append(say.page_furniture(furniture))
        if not has_text:
            self.notices.append(say.no_text())
        return sorted(self.notices, key=lambda notice: notice.code)

    def _story(self, root: _Element, part: str) -> StoryReader:
        where = f"{self.package.name}!{part}"
        inline = InlineReader(self.sheet, self.changes, self.tally, where, self.package.limits.nesting)
        counters = Counters(self.numbering, self.unknown_formats)
        ordinals = {element: ordinal for ordinal, element in enumerate(root.iter(P))}
        return StoryReader(self.sheet, counters, inline, self.changes, self.tally, ordinals, part)

    def _notes(self, kind: str) -> list[Line]:
        root = self._beside(kind) if any(mark.kind == kind for mark in self.tally.notes) else None
        return [] if root is None else list(note_lines(root, kind, self.tally.notes, self._story(root, kind).lines))

    def _comments(self) -> list[Line]:
        root = self._beside("comments")
        if root is None:
            return []
        count = sum(1 for _ in root.iterfind(f"{W}comment"))
        if count:
            self.notices.append(say.comments_apart(count))
        return list(comment_lines(root, dict(self.tally.comments), self._story(root, "comments").lines))

    def _page_furniture(self) -> Iterator[str]:
        for kind in ("header", "footer"):
            for part in self.package.related(self.package.main, kind):
                root = self._beside(kind, part)
                for paragraph in () if root is None else root.iter(P):
                    text = "".join(run.text or "" for run in paragraph.iter(T) if not _is_removed(run)).strip()
                    if any(character.isalpha() for character in text):
                        yield text

    def _linked(self, kind: str) -> _Element | None:
        """Return the root of the part that the main part is linked to by ``kind``, None when it has none."""
        parts = self.package.related(self.package.main, kind)
        return self.package.xml(parts[0]) if parts else None

    def _beside(self, kind: str, part: str = "") -> _Element | None:
        """Return the root of a part that the act can be read without; a damaged one becomes a notice."""
        try:
            return self.package.xml(part) if part else self._linked(kind)
        except InputError as error:
            if error.code not in {"LR112", "LR120"}:
                raise
            self.notices.append(say.unreadable_part(kind, error.message))
            return None


def _unframed(lines: list[Line]) -> list[Line]:
    """Return the lines; those of tables that are mere frames are paragraphs."""
    frames = frames_among(line.cell for line in lines if line.text.strip() or line.label)
    for line in lines:
        if line.cell is not None and line.cell.table in frames:
            line.aside, line.cell = line.aside or line.cell.column > 0, None
            if line.kind is BlockKind.CELL:
                line.kind = BlockKind.PARAGRAPH if line.level is None else BlockKind.HEADING
    return lines


def _is_plain(line: Line) -> bool:
    return line.kind is BlockKind.PARAGRAPH and line.label is None


def _is_aside(line: Line) -> bool:
    return line.aside and _is_plain(line)


def _is_removed(element: _Element) -> bool:
    return any(above.tag in (DEL, MOVE_FROM) for above in element.iterancestors(DEL, MOVE_FROM, P))
