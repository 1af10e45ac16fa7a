"""A fingerprint follows the words of a norm, not the numbers of the units around it."""

import pytest

from legal_risk.engine.fingerprint import fingerprint, words_of

SAME = [
    ("по основаниям, указанным в пункте 9 настоящих Правил", "по основаниям, указанным в пункте 12 настоящих Правил"),
    ("в подпунктах 2) и 3) пункта 5", "в подпунктах 4), 5) и 6) пункта 15-1"),
    ("согласно приложению 1 к Правилам", "согласно приложению 3 к Правилам"),
    ("частью 2 статьи 76 Кодекса", "частью 3 статьи 91 Кодекса"),
    ("осы Қағидалардың 9-тармағында көрсетілген", "осы Қағидалардың 11-тармағында көрсетілген"),
    ("5-тармақтың 2) тармақшасына сәйкес", "7-1-тармақтың 3) тармақшасына сәйкес"),
    ("Комиссия  вправе\nотказать.", "комиссия вправе отказать"),
]
DIFFERENT = [
    ("в течение 10 рабочих дней", "в течение 15 рабочих дней"),
    ("10 жұмыс күні ішінде", "15 жұмыс күні ішінде"),
    ("комиссия вправе отказать", "комиссия обязана отказать"),
    ("не менее 3 человек", "не менее 5 человек"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_renumbered_units_do_not_matter(one, other):
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_the_norm_says_matters(one, other):
    assert words_of(one) != words_of(other)


def test_the_factor_and_the_number_among_its_like_matter():
    made = {fingerprint(factor, "те же слова", n) for factor in ("D1", "D2") for n in (1, 2)}
    assert len(made) == 4 and all(len(f) == 16 for f in made)
