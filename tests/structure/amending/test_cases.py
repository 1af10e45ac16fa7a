"""Formulas in both languages: what they order, and what becomes of the base act.

A case is a formula (lines parted by ``|``), its operations (``>``) and the change: lines that go (``-``), lines that
come (``+``), for mere insertions the line before them (``=``).
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest

from legal_risk.model.act import Act
from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.amending import apply
from tests.structure.amending.acts import amending, told
from tests.structure.checks import assert_sound

HERE = Path(__file__).parent


def cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for language in ("ru", "kk"):
        text = (HERE / f"cases.{language}.txt").read_text(encoding="utf-8")
        for case in text.strip().split("\n\n"):
            formula, *expected = case.split("\n")
            found.append((language, formula, expected))
    return found


@cache
def base(language: str) -> Act:
    return parse(read(HERE / f"base.{language}.txt"))


def changes(before: list[str], after: list[str]) -> list[str]:
    found: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if tag == "insert":
            found.append("=" + before[i1 - 1])
        found += ["-" + line for line in before[i1:i2]] + ["+" + line for line in after[j1:j2]]
    return found


@pytest.mark.parametrize(("language", "formula", "expected"), cases())
def test_formula_says_what_is_done_where_and_does_it(language: str, formula: str, expected: list[str]) -> None:
    draft = amending(language, formula)
    result = apply(draft, base(language))
    operations = [f"> {told(amendment.formula)}" for amendment in draft.amendments]
    before = base(language).source.view.text.split("\n")
    after = result.source.text.removesuffix("\n").split("\n")
    assert [*operations, *changes(before, after)] == expected
    assert not result.problems
    assert result.applied == len(draft.amendments) > 0
    assert_sound(draft)
    for change in result.changes:
        assert change.span.of(result.source.text).strip()


def test_there_are_many_cases_in_both_languages_alike() -> None:
    counts = {language: sum(case[0] == language for case in cases()) for language in ("ru", "kk")}
    assert counts["ru"] == counts["kk"] >= 40
    kinds = [
        {line.split()[1] for case in cases() if case[0] == language for line in case[2] if line[0] == ">"}
        for language in ("ru", "kk")
    ]
    assert kinds[0] == kinds[1]
    assert len(kinds[0]) == 8
