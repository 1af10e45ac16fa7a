"""Whole acts, Russian and Kazakh, against the tree that a lawyer would draw."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal_risk.readers import read
from legal_risk.structure import parse
from tests.structure.rendering import misaligned, rendered

FOLDER = Path(__file__).parent / "golden"
ACTS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".md", ".html"))


@pytest.mark.parametrize("path", ACTS, ids=lambda path: path.name)
def test_tree_is_the_expected_one(path: Path) -> None:
    expected = path.with_name(path.name + ".outline").read_text(encoding="utf-8")
    assert rendered(parse(read(path))) == expected


# Shapes that need no second language: their counterpart has nothing of its own.
ALONE = {
    "amended_list", "bus", "canteen", "cells", "college", "contract", "decision_amended", "defects", "directive",
    "hurried", "kindergarten", "law_draft", "lone_appendix", "old_service", "olympiad", "order_of_region", "policy",
    "rector_documents", "resolution", "school", "service", "support", "tails", "university",
}  # fmt: skip


def test_every_golden_act_exists_in_both_languages_but_a_few() -> None:
    names: dict[str, set[str]] = {}
    for path in ACTS:
        names.setdefault(path.name.split(".")[0], set()).add(path.name.split(".")[1])
    assert {name for name, languages in names.items() if languages != {"ru", "kk"}} == ALONE
    assert len(ACTS) >= 55


@pytest.mark.parametrize("name", ["code", "joint", "akimat", "charter", "standard", "nested", "repeal", "statutes"])
def test_units_of_both_texts_align(name: str) -> None:
    russian, kazakh = (parse(read(FOLDER / f"{name}.{language}.txt")) for language in ("ru", "kk"))
    signatures = {"kk signature - signature"} if name == "joint" else set()
    assert set(misaligned(russian, kazakh)) <= signatures
