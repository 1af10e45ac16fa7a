"""Rule files as plain values: every scalar stays a string, every value knows its line, nothing is stated twice.

``3.10`` stays ``3.10`` and ``no`` stays ``no``: whoever knows the type of a field converts it.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from legal_risk.engine.plainyaml import read_plain
from legal_risk.engine.yamlvalues import Listing, Section, Text, Value
from legal_risk.errors import RuleError

__all__ = ["Listing", "Section", "Text", "Value", "head_of", "parse_yaml"]

LAST_BLOCK = "examples:"


def parse_yaml(text: str, where: str) -> Section:
    """Parse a YAML document whose top is a mapping; ``where`` names the file in errors.

    Raises :class:`RuleError` ``LR201``: not YAML, not in Unicode normal form C, no mapping, a key stated twice.
    """
    if not unicodedata.is_normalized("NFC", text) or text.startswith("\ufeff"):
        raise RuleError("LR201", "the file must be in Unicode normal form C without a byte order mark", where=where)
    plain = read_plain(text)
    return plain if plain is not None else _parse_fully(text, where)


def _parse_fully(text: str, where: str) -> Section:
    from srsly.ruamel_yaml.error import YAMLError
    from srsly.ruamel_yaml.loader import BaseLoader
    from srsly.ruamel_yaml.main import compose

    try:
        top = compose(text, Loader=BaseLoader)
    except YAMLError as error:
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
