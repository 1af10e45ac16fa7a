"""Every code of an error has one meaning: one class, reviewed messages, and texts of its own in Russian and Kazakh."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from legal_risk.report.captions import captions

ROOT = Path(__file__).parents[1]
USES = Path(__file__).with_name("error_codes.tsv")
"""Each code, the error that carries it, each message it is raised with. A new line here is a meaning to think about."""
CLASSES = {"LR1": "InputError", "LR2": "RuleError", "LR3": "OptionError", "LR4": "ResourceError", "LR9": "Failure"}


def _pattern(node: ast.expr) -> str:
    """A message with ``{}`` for what is filled in; ``{}`` alone for one that is made elsewhere."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        return f"text {node.args[0].value}"
    return "{}"


def _is_code(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and _looks_like_code(node.value)


def _looks_like_code(text: str) -> bool:
    return len(text) == 5 and text[:2] == "LR" and text[2:].isdigit()


def _uses() -> Iterator[tuple[str, str, str]]:
    for file in sorted((ROOT / "legal_risk").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (place := _place(node)) is not None:
                code, rest = node.args[place], node.args[place + 1 :]
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                yield code.value, name, _pattern(rest[0]) if rest else "{}"


def _place(call: ast.Call) -> int | None:
    return next((n for n, argument in enumerate(call.args) if _is_code(argument)), None)


def _mentioned() -> set[str]:
    """Every code that stands in the source as a string of its own."""
    trees = (ast.parse(f.read_text(encoding="utf-8")) for f in (ROOT / "legal_risk").rglob("*.py"))
    return {node.value for tree in trees for node in ast.walk(tree) if _is_code(node)}


def _reviewed() -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in USES.read_text(encoding="utf-8").splitlines()]


def test_every_use_of_a_code_is_reviewed():
    assert sorted(set(_uses())) == _reviewed()


def test_a_code_is_carried_by_the_errors_of_its_hundred():
    for code, name, _ in _reviewed():
        if name.endswith("Error"):
            assert name == CLASSES[code[:3]], code


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_code_has_a_text_of_its_own(language):
    texts = captions(language).section("error")
    assert set(texts) == _mentioned()
    said = Counter(text for text in texts.values() if text != "{detail}")
    assert [text for text, n in said.items() if n > 1] == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_what_users_meet_says_what_to_do(language):
    """Rules (LR2) are written by those who read English hints; where a hint lists names, the list is the hint."""
    listed = {"LR301", "LR305", "LR306", "LR307", "LR309", "LR311", "LR321", "LR323"}
    hints = set(captions(language).section("error_hint"))
    assert {code for code in _mentioned() if code[2] != "2"} - hints == listed
