"""A long Word draft as they travel between offices: changes, tables, notes, links, fields and remarks of colleagues."""

from __future__ import annotations

import random
from itertools import count

from legal_risk.quality import labelled_acts
from tests.readers.docx.build import deleted, docx, inserted, p, r

LOOKS = ("", "<w:b/>", "<w:i/>", '<w:color w:val="1F3864"/>', '<w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/>')
CHARACTERS = 95_000
"""About sixty pages as Word sets them."""


def long_document(language: str, characters: int = CHARACTERS) -> bytes:
    """A draft of at least so many characters, always the same."""
    chance = random.Random(language)
    numbers = count(100)
    texts = [act.file.read_text(encoding="utf-8") for act in labelled_acts() if act.language == language]
    lines = [line.strip(" *#").strip() for text in texts for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith(("<", "|"))]
    body: list[str] = []
    notes: list[str] = []
    remarks: list[str] = []
    length, place = 0, 0
    while length < characters:
        line = lines[place % len(lines)]
        place, length = place + 1, length + len(line)
        runs = _runs(line, chance)
        if place % 5 == 0:
            half = len(runs) // 2
            runs = [*runs[:half], deleted("прежние слова "), inserted(*runs[half : half + 1]), *runs[half + 1 :]]
        if place % 7 == 0:
            notes.append(f'<w:footnote w:id="{len(notes) + 2}">{p(r(line))}</w:footnote>')
            runs.append(f'<w:r><w:footnoteReference w:id="{len(notes) + 1}"/></w:r>')
        if place % 9 == 0:
            remarks.append(f'<w:comment w:id="{len(remarks)}" w:author="Юрист">{p(r("Уточнить."))}</w:comment>')
            mark = f'w:id="{len(remarks) - 1}"'
            runs = [f"<w:commentRangeStart {mark}/>", *runs, f"<w:commentRangeEnd {mark}/>"]
            runs.append(f"<w:r><w:commentReference {mark}/></w:r>")
        if place % 11 == 0:
            runs[-1] = (
                f'<w:hyperlink w:anchor="a{next(numbers)}">{runs[-1]}</w:hyperlink>' if "<w:r>" in runs[-1] else ""
            )
        if place % 13 == 0:
            field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
            runs += [field.format("begin"), "<w:r><w:instrText> PAGE </w:instrText></w:r>"]
            runs += [field.format("separate"), r(" 1"), field.format("end")]
        paragraph = p(*runs, ppr='<w:spacing w:line="360"/>')
        body.append(_row(paragraph, place) if place % 12 == 0 else paragraph)
    comments, footnotes = "".join(remarks), "".join(notes)
    return docx("".join(body) + "<w:sectPr/>", comments=comments, footnotes=footnotes)


def _runs(line: str, chance: random.Random) -> list[str]:
    """The line in runs of a few characters to a few dozens, cut anywhere, as editing leaves them."""
    runs: list[str] = []
    while line:
        size = chance.choice((1, 3, 8, 20, 60, 200))
        runs.append(r(line[:size], chance.choice(LOOKS)))
        line = line[size:]
    return runs


def _row(paragraph: str, number: int) -> str:
    cells = (p(r(str(number))), paragraph)
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"
