"""What a file begins with: an enacting act, a named document, a law, and how far the titles reach."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from legal_risk.model.act import NodeKind
from legal_risk.structure.lines import Line
from legal_risk.structure.marks import (
    approves,
    has_blanks,
    is_above_title,
    is_act_title,
    is_addressee,
    is_caption,
    is_enacting,
    is_letterhead,
    is_preamble,
)
from legal_risk.structure.names import document_named_by

_TITLE = 900
_HEAD = 12


def is_enacting_act(lines: Sequence[Line], *, stamped: bool) -> bool:
    """Tell whether these lines, all before the first stamp, are an order, resolution or decision."""
    head = [line for line in lines[:40] if line.label is None]
    if has_articles(lines):
        return False
    # After a point the words tell what a body decides, not what this act does.
    before = list(takewhile(lambda line: line.label is None or line.label.kind is not NodeKind.POINT, lines[:40]))
    if any(is_enacting(line.text) for line in before if line.label is None):
        return True
    first = next((line for line in lines if line.label is not None), None)
    titled = any(is_act_title(line.text) for line in head[:12])
    return titled and (stamped or (first is not None and approves(first.text)))


def repeats_title(name: str, title: str) -> bool:
    """Tell whether ``name`` is the document that an order with this ``title`` approves: «Об утверждении Правил …».

    The word for the document, first in Russian and last in Kazakh, stands in another case there.
    """
    words = name.lower().split()
    return any(len(rest) > 1 and " ".join(rest) in title.lower() for rest in (words[1:], words[:-1]))


def has_articles(lines: Sequence[Line]) -> bool:
    """Tell whether articles are among the lines: then they are a law."""
    return any(line.label is not None and line.label.kind is NodeKind.ARTICLE for line in lines)


def standalone_name(lines: Sequence[Line]) -> str | None:
    """Return the key of the document name among the first lines of a file without an enacting part."""
    for end, line in enumerate(lines[:8]):
        if line.label is not None:
            return None
        name = document_named_by(line.text) if line.text[-1] not in ".;:" or line.is_heading else None
        if name:
            return name
        if end and document_named_by(" ".join(part.text for part in lines[: end + 1])):
            return document_named_by(" ".join(part.text for part in lines[: end + 1]))
        if line.text[-1] in ".;:" and len(line.text) > 150:
            return None
    return None


def has_plain_title(lines: Sequence[Line]) -> bool:
    """Tell whether a file that is neither an enacting act nor a named document begins with a title."""
    if not lines or lines[0].label is not None:
        return False
    first = lines[0]
    if first.is_heading or (is_act_title(first.text) and len(lines) > 1):
        return True
    return (
        len(lines) > 1 and len(first.text) < 200 and first.text[-1] not in ".;:,!" and not lines[1].text[:1].islower()
    )


def is_only_letterhead(lines: Sequence[Line]) -> bool:
    """Tell whether the lines above the first stamp only name the organisation whose document follows."""
    return 0 < len(lines) < 6 and all(
        line.label is None and len(line.text) < 200 and line.text[-1] not in ".;:," for line in lines
    )


def title_end(lines: Sequence[Line]) -> int:
    """Return how many lines at the start of an enacting act are its name, place, number and title."""
    for position, line in enumerate(lines):
        sentence = line.text[-1:] in ".:" and len(line.text) > 120 and not is_letterhead(line.text)
        if line.label is not None or is_preamble(line.text) or sentence:
            return position
    return min(len(lines), 1)


def plain_title_end(lines: Sequence[Line]) -> int:
    """Return how many lines at the start of a law are its name, date and title."""
    end = 0
    while end < min(len(lines) - 1, 8) and lines[end].label is None and len(lines[end].text) < 300:
        text = lines[end].text
        if text[-1] in ".;:," and not is_letterhead(text):
            break
        end += 1
    if end < min(len(lines), 8) and lines[end].label is None and is_letterhead(lines[end].text):
        end += 1
    return end if any(is_letterhead(line.text) or is_act_title(line.text) for line in lines[:end]) else 0


def above_title(lines: Sequence[Line]) -> int:
    """Return how many lines stand above the name of a document: its issuer, who approves it, his blank, a date."""
    head = list(takewhile(lambda line: line.label is None, lines[:_HEAD]))
    name = next((at for at, line in enumerate(head) if document_named_by(line.text) and line.text[-1] not in ".;:"), 0)
    return max((at + 1 for at in range(name) if is_above_title(head[at].text) or _apart(head, at)), default=0)


def _apart(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line names the issuer and an empty line follows: without one it begins the title."""
    gap = lines[at + 1].block.span.start - lines[at].block.span.end
    return gap > 1 and is_letterhead(lines[at].text)


def document_title_end(lines: Sequence[Line], *, form: bool) -> int:
    """Return how many lines at the start of a document are its title."""
    end = 0
    for line in lines[:8]:
        if is_addressee(line.text) or (end and is_caption(line.text)):
            break
        if line.label is not None and not (line.is_heading and line.label.mark in (".", "roman") and end == 0 and form):
            break
        if not _fits_title(line, lines[:end], form=form):
            break
        end += 1
    return end


def _in_capitals(text: str) -> bool:
    """Tell whether a line is set in capitals but for an abbreviation such as «КеАҚ»."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) * 5 >= len(letters) * 4


def _fits_title(line: Line, before: Sequence[Line], *, form: bool) -> bool:
    text = line.text
    if len(text) > _TITLE or not any(letter.isalpha() for letter in text) or (has_blanks(text) and not line.is_heading):
        return False
    if form and before and text[0] == "(" and text[-1] == ")":
        return False
    if line.is_heading:
        return not before or before[-1].is_heading or line.block.level == before[-1].block.level
    if text[-1] in ".;:," and not line.stands_out:
        return False
    if not before:
        return not (form and text[:1].islower())
    last = before[-1]
    if last.is_heading or (text.isupper() and not _in_capitals(last.text) and document_named_by(text) is None):
        return False
    if text[0] in '«"' and last.text[-1] not in ".;:," and document_named_by(last.text) is not None:
        return True
    return (
        (line.stands_out and last.stands_out)
        or text[:1].islower()
        or _in_capitals(last.text)
        or (text.isupper() and document_named_by(text) is not None)
        or last.text.count("«") > last.text.count("»")
    )
