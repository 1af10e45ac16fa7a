"""Joins the lines of a PDF into paragraphs, over pages too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from legal_risk.readers.hyphens import WordBreaks
from legal_risk.readers.lines import (
    ends_sentence,
    goes_on_counting,
    is_appendix_number,
    is_blank_to_fill,
    opens_heading,
    opens_in_lower_case,
    opens_item,
    opens_note,
    opens_remark,
)
from legal_risk.readers.pdf.line import PdfLine

_DASHES = "-–—"
_FEW_STEPS = 5


@dataclass(slots=True)
class Paragraph:
    """Lines that make one paragraph; ``indented``: the first one as first lines of this text are."""

    lines: list[PdfLine]
    indented: bool = False

    @property
    def first(self) -> PdfLine:
        """The first line."""
        return self.lines[0]

    @property
    def centred(self) -> bool:
        """Whether all lines are set to the middle; a line of a title may fill its column.

        One plain line with the indent of first lines ends where it ends: it is in the middle by chance.
        """
        if self.indented and len(self.lines) == 1 and not self.first.bold:
            return False
        return all(line.balanced for line in self.lines) and any(line.centred for line in self.lines)

    @property
    def aside(self) -> bool:
        """Whether all lines stand in the right half of the column."""
        return self.first.cell is None and all(line.aside for line in self.lines)

    def text(self, breaks: WordBreaks) -> str:
        """Return the words of the paragraph, words broken at line ends joined."""
        return self.laid_out(breaks)[0]

    def laid_out(self, breaks: WordBreaks) -> tuple[str, tuple[int, ...]]:
        """Return the words of the paragraph and where in them each line begins."""
        result = self.lines[0].text
        starts = [0]
        for above, line in pairwise(self.lines):
            joined = _is_cut(above, line, breaks)
            result = result + line.text if joined else _joined(result, line.text, breaks)
            starts.append(len(result) - len(line.text))
        return result, tuple(starts)


class Habits(NamedTuple):
    """How a text is set: the usual distance from line to line and indent of first lines (0: unknown or none)."""

    pitch: float
    indent: float

    def opens(self, line: PdfLine) -> bool:
        """Tell whether the line is indented as first lines are."""
        return self.indent > 0 and abs(line.indent - self.indent) < 0.3 * line.size


def paragraphs_of(lines: Sequence[PdfLine]) -> list[Paragraph]:
    """Return the paragraphs that the lines of one flow make."""
    habits = Habits(_pitch(lines), _first_indent(lines))
    result: list[Paragraph] = []
    for line in lines:
        if result and _goes_on(result[-1], line, habits):
            result[-1].lines.append(line)
        else:
            result.append(Paragraph([line], habits.opens(line)))
    return result


def _is_cut(above: PdfLine, line: PdfLine, breaks: WordBreaks) -> bool:
    """Tell whether a word too long for its cell was cut in two between the lines."""
    if above.cell is None or above.rest > above.size or not above.text[-1].isalpha() or not line.text[0].islower():
        return False
    left = re.split(r"[\W\d_]+", above.text)[-1]
    return breaks.is_cut(left, re.split(r"[\W\d_]+", line.text, maxsplit=1)[0])


def _joined(text: str, more: str, breaks: WordBreaks) -> str:
    if text.endswith("\xad") or (text.endswith("___") and more.startswith("_")):
        return text + more
    if len(text) > 1 and text[-1] in "-\u2010" and text[-2].isalpha() and more[:1].isalpha():
        left = text[:-1].rsplit(None, 1)[-1].rsplit("-", 1)[-1].lstrip('(«"[')
        right = "".join(c if c.isalpha() else " " for c in more).split(None, 1)[0]
        return text + more if breaks.keeps_hyphen(left, right) else text[:-1] + more
    if len(text) > 1 and text[-1] == "-" and text[-2].isdigit() and (more[:1].islower() or more[:1].isdigit()):
        return text + more
    return f"{text} {more}"


def _pitch(lines: Sequence[PdfLine]) -> float:
    """Return the usual distance from line to line inside of a paragraph, 0 when nothing shows it.

    Below a full line that ends no sentence the same paragraph goes on; where there are few such lines, all steps count.
    """
    steps = [
        (below.box.bottom - above.box.bottom, above, below)
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < below.box.bottom - above.box.bottom < 3 * above.size
    ]
    inside = [
        step
        for step, above, below in steps
        if above.rest < above.size and below.indent < 0.5 * below.size and not ends_sentence(above.text)
    ]
    taken = inside if len(inside) >= _FEW_STEPS else [step for step, _, _ in steps]
    return median(taken) if taken else 0.0


def _first_indent(lines: Sequence[PdfLine]) -> float:
    """Return how far first lines are indented: indented lines are then mostly followed by lines at the edge."""
    steps = [(above, below) for above, below in pairwise(lines) if above.page == below.page and _is_indented(above)]
    first = [above.indent for above, below in steps if below.indent < 0.5 * below.size]
    inner = sum(abs(above.indent - below.indent) < 0.5 * below.size for above, below in steps if not _ends(above))
    return median(first) if len(first) >= 3 and len(first) > 3 * inner else 0.0


def _is_indented(line: PdfLine) -> bool:
    return 0.8 * line.size < line.indent < 6 * line.size


def _ends(line: PdfLine) -> bool:
    return ends_sentence(line.text) or line.rest > 4 * line.size


def _goes_on(paragraph: Paragraph, line: PdfLine, habits: Habits) -> bool:
    """Tell whether ``line`` continues the paragraph above it."""
    above = paragraph.lines[-1]
    if above.cell != line.cell:
        return line.parallel and _rest_of_cell(above, line)
    if _stands_alone(line.text) or (paragraph.aside and not line.aside):
        return False
    if abs(above.size - line.size) > 0.15 * above.size or (above.bold != line.bold and not _mid_sentence(above, line)):
        return False
    if opens_item(line.text) and _may_end(paragraph, above) and not _item_inside(paragraph, line):
        return False
    if above.text.endswith(";") and line.text[0].isupper():
        return False
    if is_blank_to_fill(above.text + line.text) and not line.text[0].islower():
        open_end = above.rest < 4 * above.size and above.text[-1] != "_"
        return (paragraph.indented or open_end) and _wrapped_blank(above, line)
    if above.rest > 4 * above.size and above.text.lower().endswith("қосымша"):
        return False
    if above.page != line.page:
        return _over_the_page(above, line, habits)
    step = line.box.bottom - above.box.bottom
    if step < 0:
        return _over_the_page(above, line, habits)
    if habits.pitch and step > 1.4 * max(habits.pitch, above.size):
        return False
    if habits.opens(line) and not line.bold and (ends_sentence(above.text) or _both_open(above, line, habits)):
        return False
    if above.bold and line.bold and above.balanced and line.balanced and not ends_sentence(above.text):
        return True
    if line.centred and above.balanced and (above.centred or above.bold):
        return True
    if above.centred and line.balanced and above.bold and line.bold:
        return True
    if above.centred != line.centred and max(above.rest, above.indent) > 4 * line.size:
        return False
    return _same_paragraph(paragraph, above, line)


def _stands_alone(text: str) -> bool:
    """Tell whether a line opens a paragraph whatever is above it."""
    return opens_heading(text) or opens_note(text) or opens_remark(text) or is_appendix_number(text)


def _both_open(above: PdfLine, line: PdfLine, habits: Habits) -> bool:
    """Tell whether two lines with the indent of first lines are two paragraphs: «... № 204 / Правила ...»."""
    return habits.opens(above) and line.text[:1].isupper() and not (above.centred and line.centred)


def _wrapped_blank(above: PdfLine, line: PdfLine) -> bool:
    """Tell whether a paragraph with room to write in runs on: no room was left above for what begins this line."""
    return line.indent < 0.5 * line.size and above.page == line.page and above.rest < _length_of_first_word(line)


def _rest_of_cell(above: PdfLine, line: PdfLine) -> bool:
    """Tell whether a row of a two-language table was cut by the end of the page."""
    if above.cell is None or line.cell is None or above.cell.column != line.cell.column or above.page == line.page:
        return False
    return opens_in_lower_case(line.text) and not ends_sentence(above.text)


def _may_end(paragraph: Paragraph, above: PdfLine) -> bool:
    first = paragraph.first.text
    return ends_sentence(above.text) or opens_item(first) or opens_heading(first) or above.rest > 4 * above.size


def _item_inside(paragraph: Paragraph, line: PdfLine) -> bool:
    """Tell whether what looks like a list item goes on with the sentence: «подпунктах / 1), 2)», «термин / – слово»."""
    above = paragraph.lines[-1]
    if goes_on_counting(above.text, line.text):
        return True
    dash = line.text[0] in _DASHES and paragraph.first.text[0] not in _DASHES
    return dash and not ends_sentence(above.text) and above.rest < 4 * above.size


def _mid_sentence(above: PdfLine, line: PdfLine) -> bool:
    return opens_in_lower_case(line.text) and not ends_sentence(above.text) and not above.centred


def _over_the_page(above: PdfLine, line: PdfLine, habits: Habits) -> bool:
    if habits.opens(line) and ends_sentence(above.text):
        return False
    if opens_in_lower_case(line.text):
        return not ends_sentence(above.text) or above.rest < 3 * above.size
    full = above.rest < 3 * above.size
    if full and habits.indent > 0 and line.indent < 0.5 * line.size and not line.bold and line.cell is None:
        return True
    if above.bold and line.bold and above.balanced and line.balanced:
        return not ends_sentence(above.text)
    return full and not ends_sentence(above.text) and not line.centred and line.indent < line.size


def _same_paragraph(paragraph: Paragraph, above: PdfLine, line: PdfLine) -> bool:
    """Judge by indents and by the room that the line above leaves at its end."""
    margin = paragraph.lines[1].box.x0 if len(paragraph.lines) > 1 else min(above.box.x0, line.box.x0)
    if line.box.x0 > margin + 0.8 * line.size and line.box.x0 > above.box.x0 + 0.8 * line.size:
        return False
    indented = len(paragraph.lines) > 1 and line.box.x0 > margin + 0.8 * line.size
    if indented:
        return False
    if above.text.endswith(("-", "\u2010", "\xad")) and above.text[-2:-1].isalnum():
        return True
    roomy = above.rest > _length_of_first_word(line)
    if ends_sentence(above.text):
        return not roomy
    sure = (above.aside and line.aside) or (above.cell is not None and not above.parallel)
    tolerated = 0.0 if sure else 0.2 * (above.right - above.left)
    return not roomy or opens_in_lower_case(line.text) or above.rest < tolerated


def _length_of_first_word(line: PdfLine) -> float:
    """Return how much room the first word of the line takes with the blank before it."""
    word = line.text.split(None, 1)[0]
    width = line.box.x1 - line.box.x0
    return width * (len(word) + 1) / max(len(line.text), 1) + 0.5 * line.size
