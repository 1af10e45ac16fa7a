"""Trees of real acts, read line by line against their texts; stored without the words of the acts."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from legal_risk.model.act import Act
from legal_risk.readers import read
from legal_risk.structure import parse
from tests.structure.rendering import misaligned, skeleton

ACTS = os.environ.get("LEGAL_RISK_REAL_ACTS")
pytestmark = [
    pytest.mark.real_acts,
    pytest.mark.skipif(not ACTS, reason="LEGAL_RISK_REAL_ACTS does not name a folder of acts"),
]
FOLDER = Path(__file__).parent / "real"
TREES = sorted(FOLDER.glob("*.tree"))
FILES = {path.name: path for path in sorted(Path(ACTS).glob("*/*_[rk][uk]*.*"))} if ACTS else {}
PAIRS = sorted(name for name in FILES if "_ru" in name and name.replace("_ru", "_kk") in FILES)


@cache
def act(name: str) -> Act:
    if name not in FILES:
        pytest.skip(f"{name} is not in the folder")
    return parse(read(FILES[name]))


@cache
def explained() -> dict[str, list[tuple[str, str]]]:
    """Return for each Russian file the units that only one language text has, with the reason."""
    rows = (FOLDER / "misaligned.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[tuple[str, str]]] = {}
    for name, unit, reason in (row.split("\t") for row in rows if not row.startswith("#")):
        found.setdefault(name, []).append((unit, reason))
    return found


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.name)
def test_tree_is_the_reviewed_one(path: Path) -> None:
    assert skeleton(act(path.name.removesuffix(".tree"))) == path.read_text(encoding="utf-8")


def test_at_least_twelve_pairs_are_reviewed() -> None:
    names = {path.name.removesuffix(".tree") for path in TREES}
    assert sum(name.replace("_ru", "_kk") in names for name in names if "_ru" in name) >= 20


@pytest.mark.parametrize("name", PAIRS)
def test_units_of_both_texts_align_but_where_the_texts_differ(name: str) -> None:
    found = misaligned(act(name), act(name.replace("_ru", "_kk")))
    expected = explained().get(name, [])
    assert found == [unit for unit, _ in expected]
    assert all(reason for _, reason in expected)
