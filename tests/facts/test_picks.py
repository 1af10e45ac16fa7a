"""Who is named by an office: the words of the pick, and whether the party is taken on or given something."""

from __future__ import annotations

import pytest

from legal_risk.facts.picks import picks
from tests.facts.framing import facts_of, words

# Language, text, words of the pick, whether the party is the subject or the object of the norm.
PICKED = [
    ("ru", "Гараж сдается лицу, указанному в письме отдела.", "лицу, указанному в письме отдела", False),
    ("ru", "Гараж сдается клубу, который назвал директор.", "клубу, который назвал директор", False),
    ("ru", "Лаборантом принимается рекомендованный деканом выпускник.", "рекомендованный деканом выпускник", True),
    ("ru", "Краска берется у мастера, подобранного завучем.", "мастера, подобранного завучем", False),
    ("kk", "Гараж бөлімнің хатында көрсетілген адамға беріледі.", "бөлімнің хатында көрсетілген адамға", False),
    ("kk", "Гараж директор атаған клубқа беріледі.", "директор атаған клубқа", False),
    ("kk", "Зертханашы болып декан ұсынған түлек қабылданады.", "декан ұсынған түлек", True),
    ("kk", "Бояу завуч таңдаған шеберден алынады.", "завуч таңдаған шеберден", False),
]
NOBODY = [
    ("ru", "Грант получает участник, выбранный комиссией."),
    ("ru", "Ответ дается лицу, указанному в заявлении."),
    ("ru", "Сведения, указанные директором, вносятся в журнал."),
    ("ru", "Директор указал срок работнику."),
    ("kk", "Грантты комиссия таңдаған қатысушы алады."),
    ("kk", "Жауап өтініште көрсетілген адамға беріледі."),
    ("kk", "Директор көрсеткен мәліметтер журналға енгізіледі."),
    ("kk", "Директор қызметкерге мерзімді көрсетті."),
]


@pytest.mark.parametrize(("language", "text", "named", "taken"), PICKED)
def test_pick(language, text, named, taken):
    facts = facts_of(language, text)
    assert [(words(facts, p.span), p.taken) for p in picks(facts.annotated, (language,))] == [(named, taken)]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_nobody_is_picked(language, text):
    assert list(picks(facts_of(language, text).annotated, (language,))) == []
