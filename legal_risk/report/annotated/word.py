"""A copy of a Word document with a comment on the exact words of each finding; nothing else in it changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from legal_risk.errors import OptionError
from legal_risk.model.span import Span
from legal_risk.readers.docx import Place, PlaceMap, W, runs_of
from legal_risk.report.annotated.notes import AUTHOR, Note
from legal_risk.report.annotated.parts import WordParts, parsed, serialised
from legal_risk.report.annotated.references import reference_of
from legal_risk.report.annotated.revisions import Revision, free_number, strike
from legal_risk.report.annotated.runs import cut, length
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNDATED = Revision()
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Written(NamedTuple):
    """A copy of a document and how many changes it proposes."""

    data: bytes
    changes: int


def annotate_docx(data: bytes, places: PlaceMap, notes: Sequence[Note], *, author: str = AUTHOR) -> bytes:
    """Return the document ``data`` with ``notes`` as Word comments: :func:`write_docx` without proposals."""
    return write_docx(data, places, notes, author=author).data


def write_docx(
    data: bytes,
    places: PlaceMap,
    notes: Sequence[Note],
    *,
    author: str = AUTHOR,
    deletions: Sequence[Span] = (),
    revision: Revision = _UNDATED,
) -> Written:
    """Return the document ``data`` with ``notes`` as Word comments and ``deletions`` as tracked changes.

    ``places`` leads from the text that the spans of ``notes`` count in to the runs of the file. Runs are cut at the
    ends of a quote; formatting, tracked changes, links, fields and older comments stay. A note on the words of a
    footnote goes to its mark in the body, one on words that stand in no run (a list label) to the nearest run. The
    comments carry no date: the same input gives the same bytes. ``deletions`` are struck out in the name of
    ``revision``, as far as they are plain words of one paragraph of the body.
    Raises :class:`OptionError` ``LR315`` for the strict variant of the format.
    """
    parts = WordParts(data)
    main = parts.main()
    root = parsed(parts.read(main) or b"")
    if not str(root.tag).startswith(W):
        hint = "save it in Word as an ordinary document (*.docx)"
        raise OptionError("LR315", "comments cannot be added to this variant of a Word document", hint=hint)
    document = _Document(root)
    name = parts.related(main, "comments") or parts.add_comments(main)
    comments = _comments_root(parts.read(name), document.space, root.nsmap)
    number = max((_number(c.get(f"{document.space}id")) for c in comments), default=-1)
    for note in notes:
        number += 1
        mark = _mark_of_note(places, note.span, parts, main, root)
        if mark is None:
            document.mark(_stretch(places, note.span), str(number))
        else:
            document.mark_run(mark, mark, str(number))
        comments.append(_comment(note, str(number), document.space, author, comments))
    changes = _strike_all(document, [_stretch(places, span) for span in deletions], revision, free_number(root))
    parts.write(main, serialised(root))
    parts.write(name, serialised(comments))
    return Written(parts.packed(), changes)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The first and the last place of a quote; ``exact`` is false when the words themselves stand in no run."""

    first: Place
    last: Place
    exact: bool = True


class _Piece(NamedTuple):
    """A piece of a run of the file, in its characters; ``hidden`` of them at its front are no longer written."""

    start: int
    end: int
    run: _Element
    hidden: int = 0


class _Document:
    """The body of a document whose runs are cut while it is marked.

    ``_cuts`` remembers for each run of the file the pieces it has become, in characters of the file.
    """

    def __init__(self, root: _Element) -> None:
        self.space = str(root.tag).rpartition("}")[0] + "}"
        body = root.find(f"{self.space}body")
        self._paragraphs = [] if body is None else list(body.iter(f"{self.space}p"))
        self._runs: dict[int, list[_Element]] = {}
        self._cuts: dict[_Element, list[_Piece]] = {}

    def mark(self, stretch: _Stretch | None, number: str) -> None:
        """Put the marks of comment ``number`` around the stretch, or at the head of the document without one."""
        first = last = None
        if stretch is not None:
            end = stretch.last.end if stretch.exact else stretch.last.start
            first = self._from(stretch.first, stretch.first.start)
            last = self._upto(stretch.last, end) if stretch.exact else first
        if first is None or last is None:
            first = last = self._any_run()
        if first is None or last is None:
            self._mark_paragraph(number)
        else:
            self.mark_run(first, last, number)

    def mark_run(self, first: _Element, last: _Element, number: str) -> None:
        """Put the marks of comment ``number`` around the runs from ``first`` to ``last``."""
        first.addprevious(self._element("commentRangeStart", number))
        end_mark = self._element("commentRangeEnd", number)
        last.addnext(end_mark)
        self._top(end_mark).addnext(self._reference(number))

    def runs(self, stretch: _Stretch | None) -> list[_Element]:
        """Return the runs that hold just the words of a stretch, cut off when needed; none when they are in no run."""
        if stretch is None or not stretch.exact or stretch.first.paragraph != stretch.last.paragraph:
            return []
        first = self._from(stretch.first, stretch.first.start)
        last = self._upto(stretch.last, stretch.last.end)
        inside = list(self._paragraphs[stretch.first.paragraph].iter(f"{self.space}r"))
        if first is None or last is None:
            return []
        return inside[inside.index(first) : inside.index(last) + 1]

    def _from(self, place: Place, start: int) -> _Element | None:
        """Return the run that begins with the character ``start`` of the place's run, cut off when needed."""
        return self._piece(place, start)

    def _upto(self, place: Place, end: int) -> _Element | None:
        """Return the run that ends before the character ``end`` of the place's run."""
        self._piece(place, end)
        before = [piece.run for piece in self._pieces(place) if piece.start < end]
        return before[-1] if before else None

    def _piece(self, place: Place, offset: int) -> _Element | None:
        """Return the piece of a run that begins at ``offset``; ``None`` at the end of the run or without one."""
        pieces = self._pieces(place)
        for n, piece in enumerate(pieces):
            if piece.start == offset:
                return piece.run
            if piece.start < offset < piece.end:
                rest = cut(piece.run, offset - piece.start - piece.hidden)
                hidden = offset - piece.start - length(piece.run)
                pieces[n : n + 1] = [_Piece(piece.start, offset, piece.run, hidden), _Piece(offset, piece.end, rest)]
                return rest
        return None

    def _pieces(self, place: Place) -> list[_Piece]:
        if place.paragraph not in self._runs:
            known = place.paragraph < len(self._paragraphs)
            self._runs[place.paragraph] = runs_of(self._paragraphs[place.paragraph]) if known else []
        runs = self._runs[place.paragraph]
        if place.run >= len(runs):
            return []
        run = runs[place.run]
        return self._cuts.setdefault(run, [_Piece(0, length(run), run)])

    def _any_run(self) -> _Element | None:
        """Return the first run of the document that shows something."""
        for number in range(len(self._paragraphs)):
            runs = runs_of(self._paragraphs[number])
            shown = next((run for run in runs if length(run)), None)
            if shown is not None:
                return shown
        return None

    def _mark_paragraph(self, number: str) -> None:
        if self._paragraphs:
            self._paragraphs[0].append(self._reference(number))

    def _top(self, mark: _Element) -> _Element:
        """Return the child of the paragraph that holds ``mark``: the sign of a comment is part of no link or change."""
        top = mark
        while (parent := top.getparent()) is not None and parent.tag != f"{self.space}p":
            top = parent
        return top if parent is not None else mark

    def _element(self, name: str, number: str) -> _Element:
        from lxml import etree

        return etree.Element(f"{self.space}{name}", {f"{self.space}id": number})

    def _reference(self, number: str) -> _Element:
        from lxml import etree

        run = etree.Element(f"{self.space}r")
        style = etree.SubElement(etree.SubElement(run, f"{self.space}rPr"), f"{self.space}rStyle")
        style.set(f"{self.space}val", "CommentReference")
        run.append(self._element("commentReference", number))
        return run


def _strike_all(document: _Document, stretches: Sequence[_Stretch | None], revision: Revision, number: int) -> int:
    """Strike out each stretch and return how many could be."""
    changes = 0
    for stretch in stretches:
        struck = strike(document.runs(stretch), revision, number)
        number, changes = number + struck, changes + bool(struck)
    return changes


def _stretch(places: PlaceMap, span: Span) -> _Stretch | None:
    """Return where the words of ``span`` stand in the body, or the next words that do."""
    found = [place for place in places.places(span) if place.part == "document"]
    if found:
        return _Stretch(found[0], found[-1])
    near = next(_after(places, span), None)
    return None if near is None else _Stretch(near, near, exact=False)


def _mark_of_note(places: PlaceMap, span: Span, parts: WordParts, main: str, root: _Element) -> _Element | None:
    """Return the run that leads to the footnote with the words of ``span``, ``None`` when they stand in the body."""
    found = places.places(span)
    if not found or any(place.part == "document" for place in found):
        return None
    return reference_of(found[0], parts, main, root)


def _after(places: PlaceMap, span: Span) -> Iterator[Place]:
    """Yield the places of the body from ``span`` on, then the last one before it."""
    body = [a for a in places.anchors if a.part == "document" and a.piece.run >= 0]
    later = [a for a in body if a.start >= span.start] or body[-1:]
    for anchor in later[:1]:
        yield from places.places(Span(anchor.start, anchor.start + anchor.length))


def _comments_root(content: bytes | None, space: str, names: Mapping[str | None, str]) -> _Element:
    from lxml import etree

    if content is not None:
        return parsed(content)
    return etree.Element(f"{space}comments", nsmap={k: v for k, v in names.items() if k and f"{{{v}}}" == space})


def _comment(note: Note, number: str, space: str, author: str, parent: _Element) -> _Element:
    """Return a comment as Word writes one: a paragraph for each line, the first bold."""
    from lxml import etree

    initials = "".join(word[0] for word in author.replace("-", " ").split())[:9].upper()
    attributes = {f"{space}id": number, f"{space}author": author, f"{space}initials": initials}
    comment = etree.SubElement(parent, f"{space}comment", attributes)
    for place, line in enumerate(note.lines):
        paragraph = etree.SubElement(comment, f"{space}p")
        etree.SubElement(etree.SubElement(paragraph, f"{space}pPr"), f"{space}pStyle").set(f"{space}val", "CommentText")
        if place == 0:
            sign = etree.SubElement(paragraph, f"{space}r")
            etree.SubElement(sign, f"{space}annotationRef")
        run = etree.SubElement(paragraph, f"{space}r")
        if place == 0:
            etree.SubElement(etree.SubElement(run, f"{space}rPr"), f"{space}b")
        text = etree.SubElement(run, f"{space}t")
        text.text = legible(line)
        text.set(_SPACE, "preserve")
    return comment


def _number(written: str | None) -> int:
    return int(written) if written is not None and written.lstrip("-").isdecimal() else -1
