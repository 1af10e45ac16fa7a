"""Wordings: the form of the files, where a wording lands in its frame, what counts as found, and the page about them."""

from pathlib import Path

import pytest

from legal_risk.errors import ResourceError
from legal_risk.quality import factor_checks, is_wordings, read_wordings, try_wordings, wording_table
from legal_risk.quality.wordings import SLOT, parse_wordings
from legal_risk.resources import data_root

ROOT = Path(__file__).parents[2]

FILE = """\
factor: D2
frames:
  bus:
    ru: |
      Правила перевозки учащихся
      1. Список утверждает директор школы до 25 августа.
      {{}}
    kk: |
      Оқушыларды тасымалдау қағидалары
      1. Тізімді мектеп директоры 25 тамызға дейін бекітеді.
      {{}}
cases:
- kind: defect
  frame: bus
  ru: |
    2. Ответ родителям даётся в разумный срок.
  kk: |
    2. Ата-анаға жауап ақылға қонымды мерзімде беріледі.
- kind: fine
  frame: bus
  ru: |
    2. Ответ родителям даётся в течение трёх рабочих дней.
  kk: |
    2. Ата-анаға жауап үш жұмыс күні ішінде беріледі.
"""


def test_a_wording_takes_the_place_of_the_slot():
    text, place = parse_wordings(FILE, "D2.yaml")[0].act("ru")
    assert SLOT not in text
    assert text[place.start : place.end] == "2. Ответ родителям даётся в разумный срок."


def test_defects_are_found_and_sound_norms_are_left_alone():
    tried = tuple(try_wordings(parse_wordings(FILE, "D2.yaml"), factor_checks()))
    assert [(t.language, t.found is not None, t.right) for t in tried] == [
        ("ru", True, True),
        ("kk", True, True),
        ("ru", False, True),
        ("kk", False, True),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("factor: D2\n", ""),
        ("kind: fine", "kind: good"),
        ("frame: bus", "frame: tram"),
        ("{{}}", ""),
        ("  ru:", "  en:"),
    ],
)
def test_a_file_of_another_form_is_refused_with_its_line(old: str, new: str):
    with pytest.raises(ResourceError) as caught:
        parse_wordings(FILE.replace(old, new), "D2.yaml")
    assert caught.value.code == "LR412"
    assert caught.value.where.startswith("D2.yaml:")


def test_every_factor_has_wordings_of_both_kinds_in_both_parts():
    wordings = read_wordings(data_root("corpora") / "wordings")
    kinds = {(w.factor, w.defect, w.held_out) for w in wordings}
    factors = {w.factor for w in wordings}
    assert is_wordings(data_root("corpora") / "wordings")
    assert len(factors) == 40
    assert len(kinds) == 160


@pytest.mark.slow
def test_the_page_is_measured_again():
    tried = tuple(try_wordings(read_wordings(data_root("corpora") / "wordings"), factor_checks()))
    assert (ROOT / "docs" / "wordings.md").read_text(encoding="utf-8") == wording_table(tried)
