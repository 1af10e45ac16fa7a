"""The lines of an html page while they are being put together from the pieces of text between its tags."""

from __future__ import annotations

from dataclasses import dataclass, field

from legal_risk.model.source import CellPlace
from legal_risk.readers.lines import ends_sentence, is_appendix_number, opens_in_lower_case, opens_item
from legal_risk.readers.normalise import BLANKS, UNSEEN


@dataclass(slots=True)
class HtmlLine:
    """One line as a browser would show it; ``noted`` and ``strong`` count the letters set as a note and in bold.

    ``aside``: it stands at the right edge of the page. ``parallel``: its table holds one text in two languages, and
    ``stream`` tells which of them this is.
    """

    text: str = ""
    level: int | None = None
    cell: CellPlace | None = None
    anchor: str | None = None
    centred: bool = False
    form: bool = False
    noted: int = 0
    strong: int = 0
    label: str = ""
    starts_as_note: bool = False
    indented: bool = False
    aside: bool = False
    stream: int = 0
    parallel: bool = False


@dataclass(slots=True)
class LineBuilder:
    """Collects pieces of text into lines; a soft break (``<br>``) may turn out to lie inside a sentence."""

    lines: list[HtmlLine] = field(default_factory=list)
    anchor: str | None = None
    label: str = ""
    _pieces: list[str] = field(default_factory=list)
    _noted: int = 0
    _strong: int = 0
    _first_is_note: bool | None = None
    _after_soft: bool = False

    def piece(self, text: str, *, noted: bool, strong: bool) -> None:
        """Add a stretch of text between two tags."""
        letters = sum(map(str.isalnum, text))
        if letters and self._first_is_note is None:
            self._first_is_note = noted
        self._noted += letters * noted
        self._strong += letters * strong
        self._pieces.append(text)

    @property
    def last_character(self) -> str:
        """The character that the next piece will stand after."""
        return self._pieces[-1][-1:] if self._pieces else ""

    def soft_break(self, like: HtmlLine, *, keep: bool) -> None:
        """End the line at a ``<br>``; ``keep``: a heading goes on over its line breaks."""
        if keep:
            self._pieces.append(" ")
            return
        if self.flush(like):
            self._after_soft = True

    def flush(self, like: HtmlLine) -> bool:
        """End the line, which looks ``like`` what is open around it; tell whether it held anything visible."""
        raw = "".join(self._pieces)
        text = raw.strip(UNSEEN)
        noted, strong, first = self._noted, self._strong, bool(self._first_is_note)
        self._pieces.clear()
        self._noted = self._strong = 0
        self._first_is_note = None
        if not text:
            return False
        indented = raw.lstrip(" \t\r\n")[:1] in ("\xa0", "\u3000")
        line = HtmlLine(text, like.level, like.cell, self.anchor, like.centred, like.form, noted, strong, self.label)
        line.starts_as_note, line.indented, line.aside = first, indented, like.aside
        joins = self._after_soft and bool(self.lines) and _goes_on(self.lines[-1], line)
        if joins:
            last = self.lines[-1]
            last.text = f"{last.text.rstrip(BLANKS)} {text}"
            last.noted += noted
            last.strong += strong
        else:
            self.lines.append(line)
            self.anchor = None
            self.label = ""
        self._after_soft = False
        return True

    def hard_break(self, like: HtmlLine) -> None:
        """End the line at the edge of a paragraph or a cell: what follows never continues it."""
        self.flush(like)
        self._after_soft = False


def _goes_on(above: HtmlLine, line: HtmlLine) -> bool:
    if line.indented or line.form or above.cell != line.cell or above.starts_as_note != line.starts_as_note:
        return False
    if opens_item(line.text) or ends_sentence(above.text):
        return False
    if is_appendix_number(above.text) or is_appendix_number(line.text):
        return False
    return opens_in_lower_case(line.text)
