"""Rule files as plain values: every scalar stays a string, every value knows its line, nothing is stated twice.

``3.10`` stays ``3.10`` and ``no`` stays ``no``: whoever knows the type of a field converts it.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from legal_risk.errors import RuleError

LAST_BLOCK = "examples:"


class Text(str):
    """A scalar; ``line`` counts from 1."""

    line: int = 0


class Listing(tuple["Value", ...]):
    """A sequence; ``line`` is where it begins."""

    line: int = 0


class Section(dict[str, "Value"]):
    """A mapping; ``line`` is where it begins, ``lines`` where each key stands."""

    line: int = 0
    lines: dict[str, int]


Value = Text | Listing | Section


def parse_yaml(text: str, where: str) -> Section:
    """Parse a YAML document whose top is a mapping; ``where`` names the file in errors.

    Raises :class:`RuleError` ``LR201``: not YAML, not in Unicode normal form C, no mapping, a key stated twice.
    """
    import yaml

    if not unicodedata.is_normalized("NFC", text) or text.startswith("\ufeff"):
        raise RuleError("LR201", "the file must be in Unicode normal form C without a byte order mark", where=where)
    try:
        # The loader in C where PyYAML was built with it, as its wheels are: ten times faster.
        top = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise RuleError("LR201", f"not valid YAML: {_first_line(error)}", where=f"{where}{line}") from error
    value = _value(top, where) if top is not None else None
    if not isinstance(value, Section):
        raise RuleError("LR201", "the file must be a mapping of keys to values", where=where)
    return value


def head_of(text: str) -> str:
    """Return a rule file without its last block, the examples: they matter to tests only and take most of the time."""
    place = text.find(f"\n{LAST_BLOCK}")
    return text if place < 0 else text[: place + 1]


def _first_line(error: Exception) -> str:
    return str(getattr(error, "problem", None) or error).splitlines()[0]


def _value(node: Any, where: str) -> Value:
    line = node.start_mark.line + 1
    value: Value
    if node.id == "scalar":
        value = Text(node.value)
    elif node.id == "sequence":
        value = Listing(_value(n, where) for n in node.value)
    else:
        value = _section(node, where)
    value.line = line
    return value


def _section(node: Any, where: str) -> Section:
    section = Section()
    section.lines = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.value in section:
            raise RuleError("LR201", f"the key '{key.value}' is stated twice", where=f"{where}, line {line}")
        section[key.value] = _value(value, where)
        section.lines[key.value] = line
    return section
