"""Highlights lie on the exact words of a PDF, whatever way its pages are turned, and nothing else of it changes."""

from io import BytesIO

import pytest

import legal_risk
from legal_risk.errors import OptionError
from legal_risk.model.span import Span
from legal_risk.readers.pdf import PdfPlaces, read_pdf_with_places
from legal_risk.report.annotated import Note, annotate_pdf, notes_of
from tests.readers.pdf_files import Sheet

SIDE = 842
LONG = (
    "2. Комиссия вправе по своему усмотрению отказать в выделении места, если сочтет представленные сведения "
    "недостаточными, и возвращает заявление в возможно короткие сроки, а также запрашивает иные документы."
)
QUOTES = (
    "Комиссия",
    "по своему усмотрению",
    "усмотрению отказать в выделении места, если сочтет",
    "иные документы",
    LONG,
)


def document(turn=0, shift=(0, 0), pages=1):
    """Square pages that are read the right way up although they are stored turned and off the origin."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import RectangleObject

    sheet = Sheet()
    for _ in range(pages):
        sheet.canvas.rotate(turn)
        sheet.canvas.translate(-SIDE if turn in (180, 270) else 0, -SIDE if turn in (90, 180) else 0)
        sheet.text(80, 60, "Правила распределения мест", size=12)
        sheet.fill(80, 100, 400, LONG, size=11)
        sheet.canvas.showPage()
    sheet.canvas.save()
    writer = PdfWriter(clone_from=PdfReader(BytesIO(sheet.file.getvalue())))
    for page in writer.pages:
        page.mediabox = RectangleObject((-shift[0], -shift[1], SIDE + shift[0], SIDE + 2 * shift[1]))
        page.cropbox = page.mediabox
        if turn:
            page.rotate(turn)
    packed = BytesIO()
    writer.write(packed)
    return packed.getvalue()


def highlights(data):
    """Each note with the words under each of its rectangles, as another library reads them."""
    import pypdfium2
    from pypdf import PdfReader

    drawn = pypdfium2.PdfDocument(data)
    found = []
    for number, page in enumerate(PdfReader(BytesIO(data)).pages):
        text = drawn[number].get_textpage()
        for annotation in (a.get_object() for a in page.get("/Annots", [])):
            quads = [float(n) for n in annotation["/QuadPoints"]]
            words = []
            for start in range(0, len(quads), 8):
                across, up = quads[start : start + 8 : 2], quads[start + 1 : start + 8 : 2]
                box = (min(across) - 0.2, min(up), max(across) + 0.2, max(up))
                words.append(text.get_text_bounded(*box).strip())
            found.append((annotation["/Contents"], words))
    return found


def notes_on(source, quotes):
    text = source.text
    return [Note(Span(text.index(q), text.index(q) + len(q)), (f"Замечание {n}",)) for n, q in enumerate(quotes)]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("shift", [(0, 0), (13, 29)])
def test_every_rectangle_lies_on_the_words_of_the_quote(turn, shift):
    data = document(turn, shift)
    source, places = read_pdf_with_places(data)
    notes = notes_on(source, QUOTES)
    found = highlights(annotate_pdf(data, places, notes))
    assert [" ".join(" ".join(words).split()) for _, words in found] == list(QUOTES)
    assert [head for head, _ in found] == [note.lines[0] for note in notes]


def test_the_source_stays_byte_for_byte_and_older_annotations_stay():
    data = document()
    source, places = read_pdf_with_places(data)
    once = annotate_pdf(data, places, notes_on(source, QUOTES[:1]))
    assert once.startswith(data)
    assert once == annotate_pdf(data, places, notes_on(source, QUOTES[:1]))
    twice = annotate_pdf(once, places, notes_on(source, QUOTES[1:2]))
    assert twice.startswith(once)
    assert [words for _, words in highlights(twice)] == [["Комиссия"], ["по своему усмотрению"]]
    assert read_pdf_with_places(twice).source.text == source.text


def test_a_note_on_words_printed_nowhere_stands_on_the_next_line():
    data = document()
    source, places = read_pdf_with_places(data)
    end = source.text.index("\n")
    found = highlights(annotate_pdf(data, places, [Note(Span(end, end + 1), ("Замечание",))]))
    assert found == [("Замечание", ["2"])]


def test_acting_characters_in_a_note_are_shown_by_name():
    data = document()
    source, places = read_pdf_with_places(data)
    note = Note(Span(0, 7), ("<script>alert(1)</script> \u202eобратно\u202c \x07", ") Tj (x"))
    ((contents, _),) = highlights(annotate_pdf(data, places, [note]))
    assert contents == "<script>alert(1)</script> ⟨U+202E⟩обратно⟨U+202C⟩ ⟨U+0007⟩\n) Tj (x"
    assert source.text.startswith("Правила")


def test_the_findings_of_a_check_are_highlighted():
    data = document(pages=2)
    report = legal_risk.check(data)
    places = read_pdf_with_places(data).places
    notes = notes_of(report.acts, "kk", look=True)
    found = highlights(annotate_pdf(data, places, notes))
    assert notes and len(found) == len(notes)
    texts = {" ".join(f.quote.split()) for act in report.acts for f in act.findings}
    assert {" ".join(" ".join(words).split()) for _, words in found} <= texts


def test_a_file_that_is_no_pdf_is_refused():
    with pytest.raises(OptionError) as error:
        annotate_pdf(b"%PDF-1.4 nothing", PdfPlaces(()), [])
    assert error.value.code == "LR319"
