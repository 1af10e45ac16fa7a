"""Whole acts, Russian and Kazakh, against the tree that a lawyer would draw."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal_risk.readers import read
from legal_risk.structure import parse
from tests.structure.rendering import rendered

FOLDER = Path(__file__).parent / "golden"
ACTS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".md"))


@pytest.mark.parametrize("path", ACTS, ids=lambda path: path.name)
def test_tree_is_the_expected_one(path: Path) -> None:
    expected = path.with_name(path.name + ".outline").read_text(encoding="utf-8")
    assert rendered(parse(read(path))) == expected


def test_every_golden_act_exists_in_both_languages_but_the_service_table() -> None:
    names = {path.name.split(".")[0]: set() for path in ACTS}
    for path in ACTS:
        names[path.name.split(".")[0]].add(path.name.split(".")[1])
    assert {name for name, languages in names.items() if languages != {"ru", "kk"}} <= {"service"}
