"""Recognises the text of pages that have none, with tesseract where the user has it."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Any

from legal_risk.errors import OptionError
from legal_risk.model.source import Notice
from legal_risk.readers.limits import Limits
from legal_risk.readers.pdf.line import Box, Word

LANGUAGES = ("kaz", "rus")
_DOTS_PER_INCH = 300
_MOST_DOTS = 40_000_000
_GOOD_CONFIDENCE = 90.0
"""Below this, in percent, more than a few words of a page are wrong."""
_LEAST_CONFIDENCE = 10.0
"""Below this, in percent, tesseract has taken a speck or a line for a word."""
_WORD = 5
_SAMPLE = 1000
_FINE_GRAIN, _COARSE_GRAIN = 6.0, 18.0
"""Mean difference of a dot from its neighbours, in shades of grey: letters on clean paper stay below the first."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words of a page with their places in points, and how sure tesseract is of them, in percent."""

    words: list[Word]
    confidence: float


def require_ocr() -> None:
    """Raise :class:`OptionError` when recognition is not installed: ``LR331`` a program, ``LR332`` the languages."""
    try:
        import pytesseract
    except ImportError as error:
        message = "text recognition is not installed (pytesseract)"
        raise OptionError("LR331", message, hint="pip install legal-risk[ocr]") from error
    try:
        present = set(pytesseract.get_languages())
    except Exception as error:  # the ways in which a program can be absent or broken are many
        message = "the program tesseract was not found"
        raise OptionError("LR331", message, hint="install tesseract-ocr and see that it is on the path") from error
    if missing := [language for language in LANGUAGES if language not in present]:
        message = f"tesseract lacks the language data {', '.join(missing)}"
        raise OptionError("LR332", message, hint="install tesseract-ocr-kaz and tesseract-ocr-rus")


class Recogniser:
    """Recognises pages of one file."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        import pypdfium2

        self._file = pypdfium2.PdfDocument(io.BytesIO(data))
        self._limits = limits

    def page(self, number: int) -> Recognised | None:
        """Return the words of the page with this number (from 0), ``None`` when it shows none.

        Raises ``RuntimeError`` when recognition takes longer than the limit of time.
        """
        page = self._file[number]
        scale = _scale(page.get_width(), page.get_height())
        return recognised_image(page.render(scale=scale, grayscale=True).to_pil(), scale, self._limits)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def recognised_image(image: Any, scale: float, limits: Limits) -> Recognised | None:
    """Return the words of a picture of a page (PIL, shades of grey) with ``scale`` dots per point, ``None`` for none.

    Raises ``RuntimeError`` when recognition takes longer than the limit of time.
    """
    import pytesseract

    found = pytesseract.image_to_data(
        _cleaned(image), lang="+".join(LANGUAGES), output_type=pytesseract.Output.DICT, timeout=limits.seconds
    )
    return _recognised(found, scale)


def _cleaned(image: Any) -> Any:
    """Return the picture without grain: tesseract takes the specks of a poor copy for letters."""
    from PIL import ImageChops, ImageFilter, ImageStat

    across, down = min(image.width, _SAMPLE), min(image.height, _SAMPLE)
    left, top = (image.width - across) // 2, (image.height - down) // 2
    sample = image.crop((left, top, left + across, top + down))
    grain = ImageStat.Stat(ImageChops.difference(sample, sample.filter(ImageFilter.MedianFilter(3)))).mean[0]
    if grain < _FINE_GRAIN:
        return image
    return image.filter(ImageFilter.MedianFilter(5 if grain > _COARSE_GRAIN else 3)).filter(ImageFilter.GaussianBlur(1))


def notice_of(number: int, found: Recognised) -> Notice:
    """Return what to say of page ``number`` (from 0): it was recognised, and whether the scan is too poor to trust."""
    message = f"page {number + 1} was recognised (OCR), mean confidence {found.confidence:.0f} %"
    if found.confidence >= _GOOD_CONFIDENCE:
        return Notice("LRN132", message, "compare the quotations with the scan")
    message += ": the scan is poor, words may be wrong or missing"
    return Notice("LRN133", message, "scan the page again, straight, with 300 dots per inch; check every quotation")


def _scale(width: float, height: float) -> float:
    """Return dots per point: the usual resolution, less for pages so large that they would not fit into memory."""
    usual = _DOTS_PER_INCH / 72
    return min(usual, math.sqrt(_MOST_DOTS / max(width * height, 1.0)))


def _recognised(found: dict[str, list[Any]], scale: float) -> Recognised | None:
    places = [
        place
        for place, level in enumerate(found["level"])
        if level == _WORD and found["text"][place].strip() and float(found["conf"][place]) >= _LEAST_CONFIDENCE
    ]
    if not places:
        return None
    lines = _lines(found, places)
    usual = median(bottom - top for top, bottom in lines.values())
    words = []
    for place in places:
        top, bottom = lines[_line_of(found, place)]
        left, right = found["left"][place], found["left"][place] + found["width"][place]
        height = bottom - top
        size = usual if 0.6 * usual < height < 1.6 * usual else height
        box = Box(left / scale, top / scale, right / scale, bottom / scale)
        words.append(Word(found["text"][place].strip(), box, 0.8 * size / scale, False))
    return Recognised(words, fmean(float(found["conf"][place]) for place in places))


def _line_of(found: dict[str, list[Any]], place: int) -> tuple[int, int, int]:
    return found["block_num"][place], found["par_num"][place], found["line_num"][place]


def _lines(found: dict[str, list[Any]], places: Sequence[int]) -> dict[tuple[int, int, int], tuple[int, int]]:
    """Return the upper and lower edge of each line: words alone differ with the letters that they happen to hold."""
    edges: dict[tuple[int, int, int], tuple[int, int]] = {}
    for place in places:
        top = found["top"][place]
        bottom = top + found["height"][place]
        above, below = edges.get(_line_of(found, place), (top, bottom))
        edges[_line_of(found, place)] = min(top, above), max(bottom, below)
    return edges
