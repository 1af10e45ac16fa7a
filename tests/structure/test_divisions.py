"""A numbered heading without a word is «раздел» or «глава» to the drafter; a heading with a word is what it says."""

import pytest

from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.references import references

BARE = """Правила отбора

1. Общие положения

1. Отбор проводится раз в год.

2. Порядок отбора

2. Требования установлены в {unit} 1 настоящих Правил.
"""
WORDED = BARE.replace("\n1. Общие", "\nГлава 1. Общие").replace("\n2. Порядок", "\nГлава 2. Порядок")
KAZAKH = """Іріктеу қағидалары

1. Жалпы ережелер

1. Іріктеу жылына бір рет өткізіледі.

2. Іріктеу тәртібі

2. Талаптар осы Қағидалардың 1-{unit} белгіленген.
"""


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        (BARE.format(unit="разделе"), True),
        (BARE.format(unit="главе"), True),
        (WORDED.format(unit="главе"), True),
        (WORDED.format(unit="разделе"), False),
        (KAZAKH.format(unit="бөлімінде"), True),
        (KAZAKH.format(unit="тарауында"), True),
    ],
)
def test_divisions_are_found_by_the_word_of_the_drafter(text, resolved):
    (reference,) = references(parse(read(text.encode(), name="act.txt")))
    assert bool(reference.targets) is resolved
