"""An act that is written in another form and read back is the same act: the same tree, addresses and findings."""

import os
from functools import cache
from pathlib import Path

import pytest

from legal_risk.engine import load_pack
from legal_risk.readers import read, streams
from legal_risk.structure import parse
from tests.exports.compare import difference, reading_of
from tests.exports.forms import PAIRS, SINGLE, name_of
from tests.exports.numbers import Lists
from tests.exports.paper import paper_of
from tests.exports.sheets import fonts

OWN = Path(__file__).resolve().parents[2] / "corpora" / "acts"
OWN_ACTS = ("social-stipend.ru.md", "olympiad-jury.ru.txt", "school-meals.kk.md")
REAL_ACTS = ("L91195_ru.md", "G172539_ru.md", "G63198_kk.md")


@cache
def shipped():
    return load_pack()


@cache
def written(path):
    """The act as it is: what it looks like and what a reading of it comes to, computed once for all its forms."""
    source = read(path)
    return paper_of(source), reading_of(parse(source), shipped())


def readings(path, form, pack):
    paper, original = written(path)
    language = "kk" if "kk" in path.stem else "ru"
    if form in SINGLE:
        back = read(SINGLE[form](paper, language), name=name_of(form))
        return original, reading_of(parse(back), pack)
    other = path.with_name(path.name.replace("_ru", "_kk").replace(".ru", ".kk"))
    parts = streams(read(PAIRS[form](paper_of(read(other)), paper), name=name_of(form)))
    assert [parse(part).language for part in parts] == ["kk", "ru"]
    return original, reading_of(parse(parts[1]), pack)


@pytest.fixture(scope="module")
def pack():
    return shipped()


def check(path, form, pack):
    if "pdf" in form and fonts() is None:
        pytest.skip("no font with Kazakh letters")
    original, back = readings(path, form, pack)
    assert len(original.units) > 20
    found = difference(original, back)
    assert (found.lost, found.gained) == ((), ())
    assert (found.findings_lost, found.findings_gained) == ((), ())


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
@pytest.mark.parametrize("name", OWN_ACTS)
def test_own_acts(name, form, pack):
    check(OWN / name, form, pack)


@pytest.mark.parametrize("form", ["code page", "utf-16"])
@pytest.mark.parametrize("name", ["olympiad-jury.ru.txt", "olympiad-jury.kk.txt", "dormitory.kk.txt"])
def test_own_acts_as_text(name, form, pack):
    check(OWN / name, form, pack)


@pytest.mark.parametrize("form", list(PAIRS))
@pytest.mark.parametrize("name", ["social-stipend.ru.md", "olympiad-jury.ru.txt"])
def test_own_pairs_side_by_side(name, form, pack):
    check(OWN / name, form, pack)


def real(name):
    folder = os.environ.get("LEGAL_RISK_REAL_ACTS")
    if not folder:
        pytest.skip("LEGAL_RISK_REAL_ACTS names no folder of acts")
    return Path(folder, "bylaws", name)


@pytest.mark.real_acts
@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
@pytest.mark.parametrize("name", REAL_ACTS)
def test_real_acts(name, form, pack):
    check(real(name), form, pack)


@pytest.mark.real_acts
@pytest.mark.parametrize("form", list(PAIRS))
def test_real_pairs_side_by_side(form, pack):
    check(real("L91195_ru.md"), form, pack)


def test_word_counts_most_numbers():
    lists = Lists()
    lines = read(OWN / "olympiad-jury.ru.txt").view.text.split("\n")
    left = [text for text in lines if (text[:1].isdigit() or text.startswith("Глава")) and lists.take(text) is None]
    assert lists.counted > 50
    assert left == []
