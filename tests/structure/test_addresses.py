"""Words of lawyers and units: from the words to the units in both languages, from every unit to its words and back."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.lookup import find_units

HERE = Path(__file__).parent
ROWS = [
    (*line.split("\t"), "")[:3]
    for line in (HERE / "addresses.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
GOLDEN = sorted(path.name for path in (HERE / "golden").iterdir() if path.suffix in (".txt", ".md"))
# Units of new wordings are addressed in the amended act; repeated numbers lead to several units.
SPECIAL = (
    "amending",
    "amended_list",
    "compared",
    "defects",
    "decision_amended",
    "law_draft",
    "nested",
    "repeal",
    "statutes",
)
WITHOUT_NUMBER = (NodeKind.ROW, NodeKind.PARAGRAPH, NodeKind.CHAPTER, NodeKind.PART, NodeKind.TABLE)
ASIDE = (
    NodeKind.ACT, NodeKind.OPERATIVE, NodeKind.APPROVED, NodeKind.NOTE, NodeKind.FORM, NodeKind.STAMP,
    NodeKind.SIGNATURE, NodeKind.TOC, NodeKind.UNCLASSIFIED,
)  # fmt: skip


@cache
def act(name: str) -> Act:
    return parse(read(HERE / "golden" / name))


def at_path(of: Act, path: str) -> Node:
    return next(node for node in of.walk() if "/".join(of.paths[node]) == path)


def test_there_are_two_hundred_addresses_half_of_them_kazakh() -> None:
    assert len(ROWS) >= 200
    assert sum(".kk." in name for name, _, _ in ROWS) >= 90


@pytest.mark.parametrize(("name", "words", "paths"), ROWS)
def test_words_name_the_units(name: str, words: str, paths: str) -> None:
    here = act(name)
    at = None
    if words.startswith("@"):
        path, words = words[1:].split(" ", 1)
        at = at_path(here, path)
    found = find_units(here, words, at=at)
    assert ["/".join(here.paths[node]) for node in found] == paths.split()


@pytest.mark.parametrize("name", [name for name in GOLDEN if not name.startswith(SPECIAL)])
def test_the_address_of_every_numbered_unit_leads_back_to_it(name: str) -> None:
    here = act(name)
    shared = Counter(address.ru for address in here.addresses.values())
    for node in here.walk():
        above = [node, *here.ancestors(node)]
        unnumbered = any(each.kind in WITHOUT_NUMBER and each.number is None for each in above)
        address = here.address(node)
        noted = any(each.kind is NodeKind.NOTE for each in above)
        if node.kind in ASIDE or unnumbered or noted or shared[address.ru] > 1:
            continue
        assert find_units(here, address.ru) == (node,), address.ru
        assert find_units(here, address.kk) == (node,), address.kk
