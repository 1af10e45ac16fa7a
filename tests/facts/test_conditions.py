"""What a norm depends on: the kind of condition and the words that state it."""

from __future__ import annotations

import pytest

from legal_risk.facts.conditions import condition_of, opens_list
from legal_risk.model.span import Span
from tests.facts.framing import facts_of, sentence_of

NOWHERE = Span(0, 0)
# Text, kind, words that the condition begins with.
RU = [
    ("Стипендия назначается при необходимости.", "vague", "при необходимости"),
    ("В исключительных случаях срок сдачи продлевается.", "vague", "В исключительных случаях"),
    ("По уважительной причине студент сдает экзамен повторно.", "vague", "По уважительной причине"),
    ("С учетом обстоятельств декан меняет тему работы.", "vague", "С учетом обстоятельств"),
    ("Если учащийся болел, срок продлевается.", "named", "Если"),
    ("Ученик переводится при наличии медицинской справки.", "named", "при наличии"),
    ("Место предоставляется по заявлению родителей.", "named", "по заявлению"),
    ("Выплата прекращается в случаях, указанных в пункте 4 настоящих Правил.", "closed", "указанных в пункте"),
]
RU_NONE = [
    "Стипендия назначается приказом ректора.",
    "Необходимость ремонта определяет завхоз.",
    "Случай травмы записывается в журнал.",
    "Причина пропуска записывается в журнал.",
    "Тема работы меняется один раз.",
    "Заявление родителей хранится в личном деле.",
    "Условия проживания проверяет комендант.",
    "Справка хранится один год.",
]
KK = [
    ("Стипендия қажет болған жағдайда тағайындалады.", "vague", "қажет болған"),
    ("Ерекше жағдайларда тапсыру мерзімі ұзартылады.", "vague", "Ерекше жағдайларда"),
    ("Дәлелді себеппен студент емтиханды қайта тапсырады.", "vague", "Дәлелді себеппен"),
    ("Мән-жайларды ескере отырып декан жұмыс тақырыбын ауыстырады.", "vague", "Мән-жайларды"),
    ("Егер оқушы ауырса, мерзім ұзартылады.", "named", "Егер"),
    ("Медициналық анықтама ұсынылған кезде оқушы ауыстырылады.", "named", "кезде"),
    ("Орын ата-аналардың өтініші бойынша беріледі.", "named", "өтініші бойынша"),
    ("Төлем осы Қағидалардың 4-тармағында көрсетілген жағдайларда тоқтатылады.", "closed", "тармағында көрсетілген"),
]
KK_NONE = [
    "Стипендия ректордың бұйрығымен тағайындалады.",
    "Жөндеудің қажеттілігін шаруашылық меңгерушісі анықтайды.",
    "Жарақат оқиғасы журналға жазылады.",
    "Сабақты босату себебі журналға жазылады.",
    "Жұмыс тақырыбы бір рет ауыстырылады.",
    "Ата-аналардың өтініші жеке істе сақталады.",
    "Тұру жағдайын комендант тексереді.",
    "Анықтама бір жыл сақталады.",
]
ROWS = [("ru", *row) for row in RU] + [("kk", *row) for row in KK]
SILENT = [("ru", text) for text in RU_NONE] + [("kk", text) for text in KK_NONE]


@pytest.mark.parametrize(("language", "text", "kind", "begins"), ROWS)
def test_condition(language, text, kind, begins):
    facts, sentence = facts_of(language, text).annotated, sentence_of(language, text)
    found, place = condition_of(facts, sentence, NOWHERE)
    assert found == kind
    assert place is not None
    said = place.of(facts.text)
    assert begins in said if language == "kk" else said.startswith(begins)


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_no_condition(language, text):
    assert condition_of(facts_of(language, text).annotated, sentence_of(language, text), NOWHERE) == ("none", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "Место предоставляется по заявлению родителей."), ("kk", "Орын ата-аналардың өтініші бойынша беріледі.")],
)
def test_a_request_can_be_left_out(language, text):
    facts = facts_of(language, text).annotated
    assert condition_of(facts, sentence_of(language, text), NOWHERE, requests=False) == ("none", None)


def test_words_of_the_cue_are_no_condition():
    text = "Срок продлевается при необходимости."
    annotated, sentence = facts_of("ru", text).annotated, sentence_of("ru", text)
    start = annotated.text.index("при необходимости")
    assert condition_of(annotated, sentence, Span(start, start + 17)) == ("none", None)


@pytest.mark.parametrize(
    ("language", "text", "opens"),
    [
        ("ru", "Ученик представляет:\n1) справку;\n2) заявление.", True),
        ("ru", "Ученик представляет справку.", False),
        ("kk", "Оқушы мыналарды ұсынады:\n1) анықтама;\n2) өтініш.", True),
        ("kk", "Оқушы анықтама ұсынады.", False),
    ],
)
def test_opens_list(language, text, opens):
    annotated = facts_of(language, text).annotated
    first = annotated.sentence_at(annotated.text.index(text.split()[0], 40))
    assert first is not None
    assert opens_list(annotated, first) is opens
