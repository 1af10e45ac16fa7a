"""The corpus is what its README says: quotes occur once, both languages agree, every plant is labelled."""

import re
from collections import Counter

import pytest

from legal_risk.quality.labels import SCOPES, LabelledAct
from legal_risk.quality.own_labels import read_own_labels
from legal_risk.quality.table import HEADLINE
from legal_risk.resources import data_root

ACTS = read_own_labels(data_root("corpora"))
IDS = [f"{act.name}-{act.language}" for act in ACTS]
LETTERS = {"ru": re.compile(r"[а-яё]", re.I), "kk": re.compile(r"[әіңғүұқөһ]", re.I)}


def text_of(act: LabelledAct) -> str:
    return act.file.read_text(encoding="utf-8")


def test_the_corpus_has_both_languages_of_every_act():
    assert Counter(a.language for a in ACTS) == {"ru": len(ACTS) // 2, "kk": len(ACTS) // 2}
    assert len(ACTS) >= 10
    assert {a.file.name.rsplit(".", 1)[1] for a in ACTS} == {"md", "txt"}


def test_every_act_file_is_labelled():
    files = {f.name for f in (data_root("corpora") / "acts").iterdir()}
    assert files == {a.file.name for a in ACTS}


@pytest.mark.parametrize("act", ACTS, ids=IDS)
def test_quotes_of_labels_occur_exactly_once(act):
    text = text_of(act)
    located = act.located(text)
    places = [p for f in located.findings for p in f.places] + [t.place for t in located.traps]
    assert [p.span.of(text) for p in places] == [p.quote for p in places]
    assert all(p.scope in SCOPES for p in places)


@pytest.mark.parametrize("act", ACTS, ids=IDS)
def test_the_text_is_in_its_language(act):
    assert len(LETTERS[act.language].findall(text_of(act))) > 400
    if act.language == "ru":
        assert not LETTERS["kk"].search(text_of(act))


def numbers(text: str) -> list[str]:
    """Return the numbers of the points of the approved document, as they open lines."""
    return re.findall(r"^\s*(\d+)\. ", text, re.M)


@pytest.mark.parametrize(("ru", "kk"), list(zip(ACTS[::2], ACTS[1::2], strict=True)), ids=[a.name for a in ACTS[::2]])
def test_the_two_language_texts_have_the_same_points_and_subpoints(ru, kk):
    assert ru.name == kk.name
    assert numbers(text_of(ru)) == numbers(text_of(kk))
    assert 25 <= max(int(n) for n in numbers(text_of(ru))) <= 45
    subpoints = [re.findall(r"^\s*(\d+)\) ", text_of(a), re.M) for a in (ru, kk)]
    assert subpoints[0] == subpoints[1]


def test_clean_acts_expect_nothing():
    clean = [a for a in ACTS if a.clean]
    assert len(clean) >= 2
    assert [e for a in clean for e in a.expectations()] == []


@pytest.mark.parametrize("factor", [f for _, family in HEADLINE for f in family])
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_headline_factor_is_planted_twice(factor, language):
    planted = [e for a in ACTS if a.language == language for e in a.expectations() if e.factor == factor]
    assert sum(e.required for e in planted) >= 2


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_traps_are_as_many_as_guarantees_need(language):
    traps = Counter(t.factor for a in ACTS if a.language == language for t in a.traps)
    assert traps["D4"] >= 10
    assert {"B1", "C2", "D3", "D6", "P3", "P4", "R2"} <= set(traps)
