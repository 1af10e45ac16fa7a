"""Writes an act as a Word document in which Word counts the points: what drafters do and what readers lose easily."""

from __future__ import annotations

import re

from tests.readers.docx.build import abstract, docx, item, level, num, p, r, start_at, style

_NUMBER = re.compile(r"(\d+)([.)]) (.*)")
_MARKUP = re.compile(r"^\s*(?:#+ |> ?)|\*\*|\*|<[^>]+>|\\(?=[.)])")


def plain_lines(markdown: str) -> list[str]:
    """Return the lines of a text without its marks, blanks single."""
    stripped = (_MARKUP.sub("", line) for line in markdown.splitlines())
    return [line for line in (" ".join(line.split()) for line in stripped) if line]


def with_automatic_numbers(lines: list[str]) -> tuple[bytes, int]:
    """Return a package in which the numbers of points and subpoints are counted by Word, and how many of them are.

    A number that does not follow from the one before is typed as text; a point 1 begins a new list of the same
    definition, as Word does it for «start again at 1».
    """
    definition = abstract(0, level(0, "%1."), level(1, "%2)"))
    lists = [num(1, 0)]
    body: list[str] = []
    expected = {".": 1, ")": 1}
    counted = 0
    for line in lines:
        found = _NUMBER.fullmatch(line)
        number, mark = (int(found.group(1)), found.group(2)) if found else (0, "")
        if found and number == 1 and mark == "." and expected["."] > 1:
            lists.append(num(len(lists) + 1, 0, l0=start_at(1)))
            expected["."] = 1
        if found and number == expected[mark]:
            depth = 0 if mark == "." else 1
            body.append(item(found.group(3), len(lists), depth))
            expected[mark] += 1
            if mark == ".":
                expected[")"] = 1
            counted += 1
        else:
            body.append(p(r(line)))
    return docx("".join(body), numbering=definition + "".join(lists), styles=style("Normal")), counted
