"""Real acts, from the folder that LEGAL_RISK_REAL_ACTS names: soundness, coverage, counts made another way, pairs."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from time import process_time

import pytest

from legal_risk.model.act import Act, NodeKind, Zone
from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.references import references
from legal_risk.structure.service_table import service_rows
from tests.structure.checks import assert_sound

FOLDER = os.environ.get("LEGAL_RISK_REAL_ACTS")
pytestmark = [
    pytest.mark.real_acts,
    pytest.mark.skipif(not FOLDER, reason="LEGAL_RISK_REAL_ACTS does not name a folder of acts"),
]
FILES = sorted(Path(FOLDER).glob("*/*_[rk][uk]*.*")) if FOLDER else []
BY_NAME = {path.name: path for path in FILES}
PAIRS = sorted(
    (name, name.replace("_ru", "_kk")) for name in BY_NAME if "_ru" in name and name.replace("_ru", "_kk") in BY_NAME
)
# Points that one language text has and the other has not, read in the sources.
TEXTS_DIFFER = {
    "Z070000319__ru.txt": ({"39/3-1", "39/4-1"}, {"59/10", "59/13", "59/14", "59/15", "59/16"}),
}
# Internal references without a target, all of them: where, what is cited, why there is no such unit.
DANGLING = {
    (
        "Q123851_ru.md",
        "приложению 4 к настоящим Правилам",
    ): "the appendices are numbered 1, 2, 3, 5, 6: there is no fourth",
    ("Z1500000416_ru.txt", "пунктах 9), 13), 14), 16), 17), 18) и 19) пункта 1"): "subpoints are called points",
}
# Numbered lines of forms, which are no points.
LINES_OF_FORMS = {"G168948_ru.md": 2, "G168948_kk.md": 2, "M143531_ru.md": 14, "M143531_kk.md": 14, "Q99483_ru.md": 2}
# Points whose number and text stand on two lines of the file.
BROKEN_LINES = {"K2000000350_ru.txt": -1, "Z1500000416_kk.txt": -1}

# Articles whose other wording the act quotes: they stand twice.
QUOTED_AGAIN = {"Z070000319__ru.txt": 1, "Z070000319__kk.txt": 1}


@cache
def act(name: str) -> Act:
    return parse(read(BY_NAME[name]))


def numbers(of: Act, *kinds: NodeKind) -> list[str]:
    found = []
    for node in of.walk():
        if node.kind in kinds and of.enclosing(node, NodeKind.CELL) is None:
            path = "/".join(step for step in of.paths[node] if not step.startswith(("approved", "operative")))
            found.append(path.replace("article:", ""))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_act_is_sound_and_nearly_all_of_it_has_a_place(path: Path) -> None:
    found = act(path.name)
    assert_sound(found)
    lost = sum(s.view.end - s.view.start for s in found.segments if s.zone is Zone.UNCLASSIFIED)
    assert lost <= 0.001 * len(found.source.view.text)


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix != ".html"], ids=lambda path: path.name)
def test_articles_and_points_are_those_that_a_search_finds(path: Path) -> None:
    found = act(path.name)
    raw = re.sub(r"<table.*?</table>|```.*?```", "", found.source.text, flags=re.DOTALL)
    heads = len(re.findall(r"(?m)^#+ *\d+\. ", raw))
    points = len(re.findall(r"(?m)^[ \xa0\t]*\d+(?:-\d+)*\.[ \xa0]*(?!\d)\S", raw)) - LINES_OF_FORMS.get(path.name, 0)
    articles = set(re.findall(r"(?m)^[#\s\"]*Статья\s+(\d+(?:-\d+)*)\.", raw))
    articles |= set(re.findall(r"(?m)^[#\s]*(\d+(?:-\d+)*)-бап(?:\.|$| [А-Я])", raw))
    kinds = [node.kind for node in found.walk() if found.enclosing(node, NodeKind.CELL) is None]
    assert kinds.count(NodeKind.ARTICLE) == len(articles) + QUOTED_AGAIN.get(path.name, 0)
    broken = BROKEN_LINES.get(path.name, 0)
    assert abs(kinds.count(NodeKind.POINT) + broken - points) <= (2 if path.name == "Z070000319__kk.txt" else 0), heads


@pytest.mark.parametrize(("russian", "kazakh"), PAIRS)
def test_both_texts_have_the_same_articles_and_points(russian: str, kazakh: str) -> None:
    ours = numbers(act(russian), NodeKind.ARTICLE, NodeKind.POINT)
    theirs = numbers(act(kazakh), NodeKind.ARTICLE, NodeKind.POINT)
    only_ours, only_theirs = TEXTS_DIFFER.get(russian, (set(), set()))
    assert [n for n in ours if n not in only_ours] == [n for n in theirs if n not in only_theirs]


@pytest.mark.parametrize(("russian", "kazakh"), PAIRS)
def test_both_texts_are_of_one_kind_type_number_and_date(russian: str, kazakh: str) -> None:
    ours, theirs = act(russian).requisites, act(kazakh).requisites
    assert (ours.kind, ours.number, ours.date, ours.state) == (theirs.kind, theirs.number, theirs.date, theirs.state)
    assert act(russian).typing.type == act(kazakh).typing.type
    assert (act(russian).language, act(kazakh).language) == ("ru", "kk")


@pytest.mark.parametrize("name", ["Q140948_ru.md", "Q140948_kk.md"])
def test_rows_of_the_service_table_are_found_by_number(name: str) -> None:
    if name not in BY_NAME:
        pytest.skip(f"{name} is not in the folder")
    rows = {row.number: row for row in service_rows(act(name))}
    assert list(rows) == [str(number) for number in range(1, 11)]
    assert rows["9"].name
    assert len(rows["9"].value) == 5


def test_a_long_law_costs_little() -> None:
    if "Z070000319__ru.txt" not in BY_NAME:
        pytest.skip("the Law on Education is not in the folder")
    source = read(BY_NAME["Z070000319__ru.txt"])
    parse(source)
    begin = process_time()
    parse(source)
    assert process_time() - begin < 1.0


def test_internal_references_lead_to_units_but_for_defects_of_the_acts() -> None:
    count = 0
    dangling: dict[tuple[str, str], int] = {}
    for path in FILES:
        found = act(path.name)
        for reference in references(found):
            count += reference.express
            if reference.dangling:
                key = (path.name, reference.span.of(found.source.view.text))
                dangling[key] = dangling.get(key, 0) + 1
    assert set(dangling) <= set(DANGLING)
    assert sum(dangling.values()) <= 0.02 * count
