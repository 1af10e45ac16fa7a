"""What is denied in a sentence, and what only sounds so."""

from __future__ import annotations

import pytest

from legal_risk.facts.negation import denies, is_denied
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Annotated
from legal_risk.readers import read
from legal_risk.structure import parse


def _sentence(text):
    annotated = Annotated(parse(read(f"1. {text}".encode(), name="act.txt")))
    return annotated.sentences(annotated.act.segments[-1])[0]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Член комиссии в голосовании не участвует.", True),
        ("Документы принимаются без доверенности.", True),
        ("Срок составляет не менее пяти рабочих дней.", False),
        ("Ответ направляется не позднее трёх рабочих дней.", False),
        ("Комиссия мүшесі дауыс беруге қатыспайды.", True),
        ("Ғылыми кеңесші дауыс беру құқығынсыз қатысады.", True),
        ("Комиссия мүшесі болып табылмайтын адам сарапшы болады.", True),
        ("Отырысқа кемінде бес мүше қатысады.", False),
    ],
)
def test_a_sentence_denies(text, denied):
    assert denies(_sentence(text)) is denied


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Комиссия не принимает решения о выдаче путёвки.", True),
        ("Комиссия принимает решение не позднее трёх рабочих дней.", False),
        ("Комиссия жолдама беру туралы шешім қабылдамайды.", True),
        ("Комиссия жолдама беру туралы шешім қабылдайды.", False),
    ],
)
def test_the_deciding_is_denied(text, denied):
    sentence = _sentence(text)
    found = phrase_set(sentence.backend, "body-decides").find_in(sentence)
    assert found and {is_denied(match) for match in found} == {denied}
