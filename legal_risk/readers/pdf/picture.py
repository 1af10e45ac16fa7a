"""Reads pages that were saved as pictures (PNG, JPEG, TIFF of one or more pages): recognises their text."""

from __future__ import annotations

import io
import time
import warnings
from collections.abc import Iterator
from typing import Any

from legal_risk.errors import InputError
from legal_risk.model.source import Notice, SourceText
from legal_risk.readers.limits import DEFAULT_LIMITS, Limits
from legal_risk.readers.pdf.guard import late
from legal_risk.readers.pdf.ocr import notice_of, recognised_image, require_ocr
from legal_risk.readers.pdf.page import PdfPage
from legal_risk.readers.pdf.reader import finished

_LARGEST = 120_000_000
"""Dots of the largest picture that is unpacked: an A2 page at 400 dots per inch has some 62 million."""
_PAGE_WIDTH, _PAGE_LENGTH = 595.0, 842.0
_LEAST_DOTS, _MOST_DOTS = 60.0, 1300.0
_USUAL_SCALE = 300 / 72


def read_picture(data: bytes, *, name: str, limits: Limits = DEFAULT_LIMITS) -> SourceText:
    """Return the text that tesseract recognises on the pages of a picture; ``Block.origin`` tells page and box.

    Raises :class:`InputError`: ``LR103`` broken, ``LR104`` too many dots or pages, ``LR132`` no text on it, ``LR133``
    recognition took too long; :class:`OptionError` ``LR331``, ``LR332`` when recognition is not installed.
    """
    require_ocr()
    ends = time.monotonic() + limits.seconds
    pages: list[PdfPage] = []
    notices: list[Notice] = []
    for number, (image, scale) in enumerate(_images(data, name, limits)):
        if time.monotonic() > ends:
            raise late(name, limits)
        page = PdfPage(number, image.height / scale, trouble="no text was recognised")
        try:
            found = recognised_image(image, scale, limits)
        except RuntimeError as error:
            raise late(name, limits) from error
        if found is not None:
            page.words, page.trouble = found.words, None
            notices.append(notice_of(number, found))
        pages.append(page)
    return finished(pages, notices, data, name, "picture", limits).source


def _images(data: bytes, name: str, limits: Limits) -> Iterator[tuple[Any, float]]:
    """Yield each page in shades of grey, with its dots per point."""
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data)) as picture:
                if getattr(picture, "n_frames", 1) > limits.pages:
                    raise InputError("LR104", f"more than {limits.pages} pages", where=name, hint="split the document")
                for frame in ImageSequence.Iterator(picture):
                    if frame.width * frame.height > _LARGEST:
                        raise _too_large(name, f"of {frame.width} x {frame.height} dots")
                    grey = _on_white(ImageOps.exif_transpose(frame)).convert("L")
                    yield _sized(grey, _scale_of(frame.info.get("dpi"), grey.width, grey.height))
        except Image.DecompressionBombError as error:
            raise _too_large(name, "of this size") from error
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
            message = f"the picture is broken ({type(error).__name__})"
            raise InputError("LR103", message, where=name, hint="scan or save it again") from error


def _too_large(name: str, size: str) -> InputError:
    return InputError("LR104", f"a picture {size} is too large", where=name, hint="scan with 300 dots per inch")


def _on_white(image: Any) -> Any:
    """Return the picture without transparency: what shows through is paper."""
    from PIL import Image

    if "A" not in image.getbands() and "transparency" not in image.info:
        return image
    clear = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)


def _scale_of(given: Any, width: int, height: int) -> float:
    """Return dots per point: those the file tells when they make a page of a usual size, else those of an A4 page."""
    told = float(given[0]) if isinstance(given, tuple) and given and given[0] else 0.0
    if _LEAST_DOTS <= told <= _MOST_DOTS and 0.5 * _PAGE_WIDTH < width * 72 / told < 4 * _PAGE_WIDTH:
        return told / 72
    return width / (_PAGE_WIDTH if height >= width else _PAGE_LENGTH)


def _sized(image: Any, scale: float) -> tuple[Any, float]:
    """Return the picture at the resolution that recognition is best at, if it has much less or much more."""
    factor = _USUAL_SCALE / scale
    if 0.6 < factor < 1.4:
        return image, scale
    factor = min(factor, (_LARGEST / (image.width * image.height)) ** 0.5, 4.0)
    size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
    return image.resize(size, resample=3), scale * factor
