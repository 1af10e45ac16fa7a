"""Scanned pages: reported as not checked, recognised on demand, with page, box and confidence."""

import io
import shutil

import pytest

from legal_risk.errors import InputError, OptionError
from legal_risk.readers import read
from legal_risk.readers.pdf import ocr
from tests.readers.checking import assert_exact, assert_sound, lines
from tests.readers.pdf_files import HEIGHT, WIDTH, Sheet
from tests.readers.test_pdf import KK, RU


def scanned(paragraphs, before=()):
    """A PDF whose page is a picture of these paragraphs, after a page with the text ``before``."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader

    drawn = Sheet()
    top = 80
    for paragraph in paragraphs:
        top = drawn.fill(60, top, 475, paragraph, size=12, indent=30) + 4
    picture = io.BytesIO()
    pypdfium2.PdfDocument(drawn.bytes())[0].render(scale=3).to_pil().save(picture, "PNG")
    sheet = Sheet()
    for paragraph in before:
        sheet.fill(60, 80, 475, paragraph, size=12)
        sheet.page()
    sheet.canvas.drawImage(ImageReader(io.BytesIO(picture.getvalue())), 0, 0, WIDTH, HEIGHT)
    return sheet.bytes()


def installed():
    if shutil.which("tesseract") is None:
        return False
    try:
        ocr.require_ocr()
    except OptionError:
        return False
    return True


needs_tesseract = pytest.mark.skipif(not installed(), reason="tesseract with Kazakh and Russian is not installed")


def test_a_scan_is_not_read_unless_asked_for():
    with pytest.raises(InputError, match="LR132"):
        read(scanned(RU[1:3]))


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize("paragraphs", [RU[1:4], KK[1:4]], ids=["ru", "kk"])
def test_a_scan_is_recognised(paragraphs):
    source = read(scanned(paragraphs), ocr=True)
    assert_sound(source)
    assert_exact(source)
    expected, found = " ".join(paragraphs).split(), " ".join(lines(source)).split()
    assert len(set(expected) & set(found)) > 0.93 * len(set(expected))
    assert len(lines(source)) == len(paragraphs)
    assert all(block.origin.page == 0 and len(block.origin.box) == 4 for block in source.blocks)
    assert [n.code for n in source.notices] == ["LRN132"]
    assert "confidence" in source.notices[0].message
    top = [block.origin.box[1] for block in source.blocks]
    assert top == sorted(top)
    assert 70 < top[0] < 100


@needs_tesseract
@pytest.mark.slow
def test_only_pages_without_text_are_recognised():
    source = read(scanned(RU[1:2], before=RU[5:]), ocr=True)
    assert lines(source)[0] == RU[5]
    assert {block.origin.page for block in source.blocks} == {0, 1}
    assert [n.message.split(",")[0] for n in source.notices] == ["page 2 was recognised (OCR)"]


@pytest.mark.parametrize(("present", "code"), [(["eng", "rus"], "LR332"), (None, "LR331")])
def test_what_is_missing_is_said(present, code, monkeypatch):
    pytesseract = pytest.importorskip("pytesseract")

    def languages(*arguments, **options):
        if present is None:
            raise OSError("no such program")
        return present

    monkeypatch.setattr(pytesseract, "get_languages", languages)
    with pytest.raises(OptionError, match=code) as caught:
        read(scanned(RU[1:2]), ocr=True)
    assert caught.value.hint


def test_the_extra_is_missing(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pytesseract", None)
    with pytest.raises(OptionError, match="LR331"):
        read(scanned(RU[1:2]), ocr=True)


def test_a_document_with_text_needs_no_recognition():
    assert read("1. Комиссия принимает решение.".encode(), ocr=True).blocks


def page_picture(paragraphs, angle=0.0, blur=0.0, noise=0.0, dots=300):
    """The page as a scanner gives it: turned a little, out of focus, with grain."""
    import numpy
    import pypdfium2
    from PIL import Image, ImageFilter

    drawn = Sheet()
    top = 80
    for paragraph in paragraphs:
        top = drawn.fill(60, top, 475, paragraph, size=12, indent=30) + 4
    picture = pypdfium2.PdfDocument(drawn.bytes())[0].render(scale=dots / 72, grayscale=True).to_pil()
    picture = picture.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
    picture = picture.filter(ImageFilter.GaussianBlur(blur))
    grain = numpy.random.default_rng(1).normal(0, noise, (picture.height, picture.width))
    return Image.fromarray((numpy.asarray(picture, dtype=float) + grain).clip(0, 255).astype("uint8"))


def saved(pictures, form, **options):
    stream = io.BytesIO()
    first, *others = pictures
    more = {"save_all": True, "append_images": others} if others else {}
    first.save(stream, form, **more, **options)
    return stream.getvalue()


def share_of_words(source, paragraphs):
    expected = " ".join(paragraphs).split()
    found = set(" ".join(lines(source)).split())
    return sum(word in found for word in expected) / len(expected)


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_a_page_saved_as_a_picture_is_recognised_on_demand(form):
    data = saved([page_picture(KK[1:4])], form, dpi=(300, 300))
    with pytest.raises(InputError, match="LR103") as caught:
        read(data)
    assert "ocr" in caught.value.hint
    source = read(data, ocr=True)
    assert_sound(source)
    assert source.format == "picture"
    assert share_of_words(source, KK[1:4]) > 0.95
    assert all(block.origin.page == 0 and block.origin.box[2] < WIDTH for block in source.blocks)
    assert [notice.code for notice in source.notices] == ["LRN132"]


@needs_tesseract
@pytest.mark.slow
def test_pages_of_one_tiff():
    source = read(saved([page_picture(RU[1:2]), page_picture(RU[5:6])], "TIFF"), ocr=True)
    assert [block.origin.page for block in source.blocks] == [0, 1]


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize("paragraphs", [RU[1:4], KK[1:4]], ids=["ru", "kk"])
def test_a_turned_blurred_and_grainy_scan(paragraphs):
    picture = page_picture(paragraphs, angle=1.5, blur=2.0, noise=35)
    source = read(saved([picture], "PNG", dpi=(300, 300)), ocr=True)
    assert share_of_words(source, paragraphs) > 0.9
    assert {notice.code for notice in source.notices} <= {"LRN132", "LRN133"}


@needs_tesseract
@pytest.mark.slow
def test_a_poor_scan_is_called_poor():
    data = saved([page_picture(RU[1:4], angle=-1.5, blur=2.0, noise=30, dots=110)], "PNG", dpi=(110, 110))
    try:
        (notice,) = read(data, ocr=True).notices
    except InputError as error:
        assert error.code == "LR132"
    else:
        assert notice.code == "LRN133"
        assert "poor" in notice.message


@needs_tesseract
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "LR103"),
        (b"\xff\xd8\xff\xe0" + bytes(500), "LR103"),
        (b"II*\0" + bytes(100), "LR103"),
    ],
)
def test_broken_pictures(data, code):
    with pytest.raises(InputError, match=code):
        read(data, ocr=True)


@needs_tesseract
def test_a_picture_of_too_many_dots_is_not_unpacked():
    from PIL import Image

    with pytest.raises(InputError, match="LR104"):
        read(saved([Image.new("1", (20_000, 20_000))], "PNG"), ocr=True)


@needs_tesseract
def test_an_empty_page_is_no_act():
    from PIL import Image

    with pytest.raises(InputError, match="LR132"):
        read(saved([Image.new("L", (1240, 1754), 255)], "PNG", dpi=(150, 150)), ocr=True)
