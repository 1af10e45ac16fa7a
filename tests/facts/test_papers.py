"""Papers that a person must bring: by the words of the sentence or by the lead of its list."""

import pytest

from legal_risk.facts.papers import demand_of
from tests.facts.framing import facts_of

DEMANDED = [
    ("ru", "Заявитель представляет копию диплома.", "копию диплома"),
    ("ru", "К заявлению прилагаются фотографии.", "фотографии"),
    ("ru", "Комиссия запрашивает у кандидата характеристику.", "характеристику"),
    ("ru", "Помощь выделяется семье, представившей решение суда.", "решение суда"),
    ("ru", "К заявлению прилагаются:\n1) копия диплома;\n2) фотографии.", "фотографии"),
    ("ru", "Перечень документов для поступления:\n1) копия диплома;\n2) фотографии.", "фотографии"),
    ("kk", "Өтініш беруші дипломның көшірмесін ұсынады.", "көшірмесін"),
    ("kk", "Өтінішке фотосуреттер қоса беріледі.", "фотосуреттер"),
    ("kk", "Комиссия үміткерден мінездеме сұратады.", "мінездеме"),
    ("kk", "Өтінішке уәкілетті орган берген анықтама қоса беріледі.", "анықтама"),
    ("kk", "Өтінішке мыналар қоса беріледі:\n1) дипломның көшірмесі;\n2) фотосуреттер.", "фотосуреттер"),
    ("kk", "Түсу үшін құжаттар тізбесі:\n1) дипломның көшірмесі;\n2) фотосуреттер.", "фотосуреттер"),
]
NOT_DEMANDED = [
    ("ru", "Секретарь представляет комиссии копию протокола.", "копию протокола"),
    ("ru", "Копия диплома не требуется.", "Копия диплома"),
    ("ru", "Секретарь хранит копии представленных дипломов.", "копии"),
    ("kk", "Хатшы комиссияға хаттаманың көшірмесін ұсынады.", "көшірмесін"),
    ("kk", "Дипломның көшірмесі талап етілмейді.", "көшірмесі"),
    ("kk", "Хатшы ұсынылған дипломдардың көшірмелерін сақтайды.", "көшірмелерін"),
]


def demand(language, text, paper):
    annotated = facts_of(language, text).annotated
    sentence = annotated.sentence_at(annotated.text.index(paper))
    assert sentence is not None
    return demand_of(annotated, sentence)


@pytest.mark.parametrize(("language", "text", "paper"), DEMANDED)
def test_demanded(language, text, paper):
    assert demand(language, text, paper) is not None


@pytest.mark.parametrize(("language", "text", "paper"), NOT_DEMANDED)
def test_not_demanded(language, text, paper):
    assert demand(language, text, paper) is None
