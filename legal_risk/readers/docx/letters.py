"""Brings back Kazakh letters that an old font of the document drew in the places of other letters."""

from __future__ import annotations

from legal_risk.readers.docx.line import Line
from legal_risk.readers.legacy import restored


def with_kazakh_letters(lines: list[Line]) -> tuple[list[Line], str | None]:
    """Return the lines, hidden letters replaced one for one, and the name of the scheme that fits the whole text."""
    text = "\n".join(line.text for line in lines)
    mended, scheme = restored(text)
    if scheme is None or len(mended) != len(text):
        return lines, None
    place = 0
    for line in lines:
        for number, piece in enumerate(line.pieces):
            end = place + len(piece.text)
            line.pieces[number] = piece._replace(text=mended[place:end])
            place = end
        place += 1
    return lines, scheme
