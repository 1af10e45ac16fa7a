import json
from dataclasses import replace
from pathlib import Path

import pytest

from legal_risk.errors import ResourceError
from legal_risk.model.finding import Tier
from legal_risk.model.span import Span
from legal_risk.quality.evaluate import labelled_acts
from legal_risk.quality.labels import Expected, LabelledAct, Place, Trap, scope_of
from legal_risk.quality.own_labels import parse_labels
from legal_risk.quality.reader_labels import merged

LABELS = """
act: sample
type: rules
clean: false
files: {ru: sample.ru.txt, kk: sample.kk.txt}
findings:
  - factor: C1
    unit: 3.10
    scope: approved
    tier: conclusion
    required: true
    also: [C2]
    quote: {ru: два дня, kk: екі күн}
    other:
      unit: 8
      scope: appendix
      quote: {ru: три дня, kk: үш күн}
    why: Two terms.
absence:
  P5: {verdict: defect, required: true}
  P2: {verdict: ok, unit: 4}
traps:
  - factor: D4
    unit: 5
    scope: operative
    quote: {ru: вправе, kk: құқылы}
    why_not: A right of the applicant.
"""


def test_own_labels_are_read_for_both_languages():
    ru, kk = parse_labels(LABELS, "sample.yaml", Path("acts"))
    assert (ru.language, kk.language) == ("ru", "kk")
    assert str(kk.file) == "acts/sample.kk.txt"
    (finding,) = kk.findings
    assert finding.places == (Place("3.10", "approved", "екі күн"), Place("8", "appendix", "үш күн"))
    assert (finding.required, finding.also, finding.tier) == (True, {"C2"}, Tier.CONCLUSION)
    assert ru.traps[0].place == Place("5", "operative", "вправе")
    assert [(a.factor, a.verdict) for a in ru.absences] == [("P5", "defect"), ("P2", "ok")]
    assert [(e.factor, e.whole, e.required) for e in ru.expectations()] == [("C1", False, True), ("P5", True, True)]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("scope: approved", "scope: somewhere", "somewhere"),
        ("verdict: defect", "verdict: bad", "verdict on P5"),
        ("    why: Two terms.\n", "", "'why'"),
        ("kk: екі күн", "en: two days", "'kk'"),
        ("findings:", "finds:", "'findings'"),
        ("type: rules", "type: order", "'order'"),
    ],
)
def test_a_wrong_label_file_is_refused_with_its_place(old, new, words):
    with pytest.raises(ResourceError) as caught:
        parse_labels(LABELS.replace(old, new), "sample.yaml", Path("acts"))
    assert caught.value.code == "LR412"
    assert words in caught.value.message
    assert caught.value.where.startswith("sample.yaml, line ")


def test_quotes_are_located_once():
    act = LabelledAct(
        "a",
        "ru",
        Path("a"),
        (Expected("D2", Tier.LOOK, (Place("1", quote="скоро"),)),),
        traps=(Trap("D2", Place("2", quote="сразу")),),
    )
    found = act.located("очень скоро и сразу")
    assert found.findings[0].places[0].span == Span(6, 11)
    assert found.traps[0].place.span == Span(14, 19)
    for text in ("никогда и сразу", "скоро, скоро и сразу"):
        with pytest.raises(ResourceError, match="LR411"):
            act.located(text)


@pytest.mark.parametrize(
    ("name", "scope"), [("appendix 1", "appendix"), ("order", "operative"), ("approved", "approved"), ("", None)]
)
def test_scopes_of_readers(name, scope):
    assert scope_of(name) == scope


def reader(
    *findings: tuple[str, str, str], absence: dict | None = None, traps: tuple[tuple[str, str], ...] = ()
) -> dict:
    return {
        "findings": [
            {
                "factor": f,
                "unit_no": u,
                "scope": "approved",
                "tier": t,
                "why": "",
                "ru_span": [int(u) * 10, int(u) * 10 + 5],
            }
            for f, u, t in findings
        ],
        "absence": {f: {"verdict": v, "why": "", "evidence_unit": ""} for f, v in (absence or {}).items()},
        "traps": [{"factor": f, "unit_no": u, "scope": "approved", "why_not": "", "ru_span": [0, 1]} for f, u in traps],
    }


def test_readers_of_one_act_are_merged():
    first = reader(
        ("D3", "1", "conclusion"),
        ("D4", "2", "conclusion"),
        ("B1", "3", "look"),
        absence={"P5": "defect", "P2": "defect", "P8": "ok"},
    )
    second = reader(
        ("D3", "1", "conclusion"),
        ("B1", "3", "conclusion"),
        ("L1", "4", "look"),
        absence={"P5": "defect", "P2": "ok", "P8": "ok"},
        traps=(("D4", "2"), ("R2", "6")),
    )
    act = merged("a", "ru", Path("a"), [first, second])
    found = {f.factor: (f.tier.value, f.required) for f in act.findings}
    assert found == {
        "D3": ("conclusion", True),
        "D4": ("look", False),
        "B1": ("conclusion", False),
        "L1": ("look", False),
    }
    assert {a.factor: (a.verdict, a.required) for a in act.absences} == {
        "P5": ("defect", True),
        "P2": ("look", False),
        "P8": ("ok", False),
    }
    assert [t.factor for t in act.traps] == ["R2"]


def test_labels_of_readers_are_found_with_their_acts(tmp_path):
    (tmp_path / "labels").mkdir()
    (tmp_path / "acts").mkdir()
    for language in ("ru", "kk"):
        (tmp_path / "acts" / f"X1_{language}.md").write_text("1. Текст", encoding="utf-8")
    (tmp_path / "labels" / "X1.reader1.json").write_text(json.dumps(reader(("D3", "1", "look"))), encoding="utf-8")
    acts = labelled_acts(tmp_path / "labels")
    assert [(a.name, a.language, a.file.name) for a in acts] == [("X1", "ru", "X1_ru.md"), ("X1", "kk", "X1_kk.md")]
    (tmp_path / "acts" / "X1_kk.md").unlink()
    with pytest.raises(ResourceError, match="LR413"):
        labelled_acts(tmp_path / "labels")


def test_a_folder_without_labels_is_refused(tmp_path):
    with pytest.raises(ResourceError, match="LR414"):
        labelled_acts(tmp_path)


def test_a_finding_replaces_the_absence_of_its_factor():
    ru, _ = parse_labels(LABELS, "sample.yaml", Path("acts"))
    stated = replace(ru, findings=(*ru.findings, Expected("P5", Tier.CONCLUSION, (Place("1"),))))
    assert [e.factor for e in stated.expectations()] == ["C1", "P5"]
    assert stated.tolerated() == {"P5"}
