"""A copy of a PDF with the exact words of each finding highlighted and a note on them; its pages stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from legal_risk.errors import OptionError
from legal_risk.model.span import Span
from legal_risk.readers.pdf import Box, PdfPlace, PdfPlaces
from legal_risk.report.annotated.notes import AUTHOR, Note
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import DictionaryObject

_COLOURS = {
    "high": (1.0, 0.72, 0.68),
    "medium": (1.0, 0.86, 0.55),
    "low": (0.72, 0.93, 0.78),
    "note": (0.84, 0.87, 0.9),
}
_PRINTED = 4
_MARGIN = 0.5


def annotate_pdf(data: bytes, places: PdfPlaces, notes: Sequence[Note], *, author: str = AUTHOR) -> bytes:
    """Return the document ``data`` with ``notes`` as highlights, one rectangle for each printed line of the words.

    ``places`` leads from the text that the spans of ``notes`` count in to the pages. A quote over several pages is
    highlighted on each of them and has its note on the first; a note on words that are printed nowhere goes to the
    line that follows. The file keeps all its bytes, the highlights are added behind them; they carry no date. Raises
    :class:`OptionError` ``LR319`` when the file is too damaged to add to.
    """
    from pypdf.errors import PyPdfError

    try:
        return _annotated(data, places, notes, author)
    except (PyPdfError, NotImplementedError) as error:
        hint = "print it to a new PDF and annotate that one"
        raise OptionError("LR319", "highlights cannot be added to this PDF", hint=hint) from error


def _annotated(data: bytes, places: PdfPlaces, notes: Sequence[Note], author: str) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter(BytesIO(data), incremental=True)
    for number, note in enumerate(notes):
        for position, (page, boxes) in enumerate(_by_page(places, note.span)):
            quads = [_quad(_Sheet.of(writer.pages[page]), box) for box in boxes]
            lines = note.lines if position == 0 else note.lines[:1]
            _add(writer, writer.pages[page], _highlight(writer, quads, note, lines, f"{number}-{position}", author))
    packed = BytesIO()
    writer.write(packed)
    return packed.getvalue()


class _Sheet(NamedTuple):
    """The media box of a page and how far it is turned clockwise when it is shown."""

    x0: float
    y0: float
    x1: float
    y1: float
    turn: int

    @classmethod
    def of(cls, page: PageObject) -> _Sheet:
        across, down = sorted((page.mediabox[0], page.mediabox[2])), sorted((page.mediabox[1], page.mediabox[3]))
        return cls(float(across[0]), float(down[0]), float(across[1]), float(down[1]), page.rotation % 360)

    def point(self, x: float, top: float) -> tuple[float, float]:
        """Return the point of the page that the reader counts as ``x``, ``top`` of the turned page."""
        left, low, height = self.x0, self.y0, self.y1 - self.y0
        if self.turn in (90, 270):
            left, low, height = self.y0, self.x0, self.x1 - self.x0
        across, up = x - left, height - low - top
        if self.turn == 90:
            return self.x1 - up, across + self.y0
        if self.turn == 180:
            return self.x1 - across, self.y1 - up
        if self.turn == 270:
            return up + self.x0, self.y1 - across
        return across + self.x0, up + self.y0


class _Quad(NamedTuple):
    """The corners of a highlighted stretch as the line is read: above left, above right, below left, below right."""

    corners: tuple[tuple[float, float], ...]

    def numbers(self) -> list[float]:
        return [round(value, 2) for corner in self.corners for value in corner]


def _quad(sheet: _Sheet, box: Box) -> _Quad:
    x0, x1 = sorted((box.x0, box.x1))
    top, bottom = box.top - _MARGIN, box.bottom + _MARGIN
    return _Quad(tuple(sheet.point(x, y) for x, y in ((x0, top), (x1, top), (x0, bottom), (x1, bottom))))


def _by_page(places: PdfPlaces, span: Span) -> Iterator[tuple[int, list[Box]]]:
    """Yield the pages that print ``span`` with its rectangles on each; without any, the line that follows."""
    pages: dict[int, list[Box]] = {}
    for place in places.places(span) or _next(places, span):
        pages.setdefault(place.page, []).append(place.box)
    yield from pages.items()


def _next(places: PdfPlaces, span: Span) -> tuple[PdfPlace, ...]:
    """Return the beginning of the line after ``span``, of the last line when there is none."""
    lines = places.lines
    near = next((place for place in lines if place.start >= span.start), lines[-1] if lines else None)
    return () if near is None else places.places(Span(near.start, near.start + 1))


def _highlight(
    writer: PdfWriter, quads: Sequence[_Quad], note: Note, lines: Sequence[str], name: str, author: str
) -> DictionaryObject:
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject

    numbers = [quad.numbers() for quad in quads]
    across, down = [n for one in numbers for n in one[::2]], [n for one in numbers for n in one[1::2]]
    frame = (min(across), min(down), max(across), max(down))
    colour = _COLOURS.get(note.severity, _COLOURS["note"])
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Highlight"),
            NameObject("/Rect"): ArrayObject(map(FloatObject, frame)),
            NameObject("/QuadPoints"): ArrayObject(FloatObject(n) for one in numbers for n in one),
            NameObject("/Contents"): TextStringObject("\n".join(map(legible, lines))),
            NameObject("/T"): TextStringObject(author),
            NameObject("/NM"): TextStringObject(f"legal-risk-{name}"),
            NameObject("/C"): ArrayObject(map(FloatObject, colour)),
            NameObject("/F"): NumberObject(_PRINTED),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): _appearance(writer, numbers, frame, colour)}),
        }
    )


def _appearance(
    writer: PdfWriter, quads: Sequence[Sequence[float]], frame: Sequence[float], colour: Sequence[float]
) -> DictionaryObject:
    """Return how the highlight looks, so that every viewer shows it alike: its colour multiplied with the page."""
    from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject

    drawn = [f"/G gs {' '.join(map(str, colour))} rg"]
    for ax, ay, bx, by, cx, cy, dx, dy in quads:
        drawn.append(f"{ax} {ay} m {bx} {by} l {dx} {dy} l {cx} {cy} l h f")
    stream = DecodedStreamObject()
    stream.set_data("\n".join(drawn).encode("ascii"))
    state = DictionaryObject({NameObject("/BM"): NameObject("/Multiply")})
    group = {NameObject("/S"): NameObject("/Transparency"), NameObject("/Type"): NameObject("/Group")}
    stream.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(FloatObject, frame)),
            NameObject("/Group"): DictionaryObject(group),
            NameObject("/Resources"): DictionaryObject(
                {NameObject("/ExtGState"): DictionaryObject({NameObject("/G"): state})}
            ),
        }
    )
    return writer._add_object(stream)  # type: ignore[return-value]  # the library has no public name for it


def _add(writer: PdfWriter, page: PageObject, annotation: DictionaryObject) -> None:
    """Put the annotation behind those that the page has, without changing an array that pages may share."""
    from pypdf.generic import ArrayObject, NameObject

    known = page.get("/Annots")
    there = None if known is None else known.get_object()
    kept = list(there) if isinstance(there, ArrayObject) else []
    page[NameObject("/Annots")] = ArrayObject([*kept, writer._add_object(annotation)])
