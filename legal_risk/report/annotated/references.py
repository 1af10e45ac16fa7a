"""Where the body of a Word document refers to a footnote, an endnote or a comment: remarks cannot stand in these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legal_risk.readers.docx import Place
from legal_risk.report.annotated.parts import WordParts, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element


def reference_of(place: Place, parts: WordParts, main: str, root: _Element) -> _Element | None:
    """Return the run of the body whose mark leads to the note that ``place`` is in, ``None`` when there is none.

    ``main`` is the name of the main part and ``root`` its content.
    """
    space = str(root.tag).rpartition("}")[0] + "}"
    kind = place.part.removesuffix("s")
    name = parts.related(main, place.part)
    content = None if name is None else parts.read(name)
    if content is None:
        return None
    paragraphs = list(parsed(content).iter(f"{space}p"))
    if place.paragraph >= len(paragraphs):
        return None
    note = next(paragraphs[place.paragraph].iterancestors(f"{space}{kind}"), None)
    number = None if note is None else note.get(f"{space}id")
    marks = (mark for mark in root.iter(f"{space}{kind}Reference") if mark.get(f"{space}id") == number)
    mark = next(marks, None)
    return None if mark is None else mark.getparent()
