"""Sentences of legal text; ``|`` marks where one ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_risk.lang import language

CASES = [
    ("ru", "Комиссия решает вопрос. |Решение оформляется протоколом."),
    ("ru", "1. Общие положения. |Настоящие Правила действуют."),
    ("ru", "5-1. Орган отказывает. |Заявитель вправе обжаловать."),
    ("ru", "Статья 5. Права обучающихся"),
    ("ru", "Глава 2. Порядок приема"),
    ("ru", "согласно ст. 5 и п. 2 ч. 1 Закона. |Далее"),
    ("ru", "документы, справки и т.д. |Иные документы не требуются."),
    ("ru", "в школах, лицеях и т.д. по списку"),
    ("ru", "приказ от 5 мая 2020 г. № 35 утвержден"),
    ("ru", "действует с 2020 г. |Приказ отменен."),
    ("ru", "в г. Алматы и г. Астане. |Прием ведется."),
    ("ru", "Председатель А.Б. Иванов подписал. |Протокол хранится."),
    ("ru", "условия: 1) стаж; 2) образование; Иное не требуется"),
    ("ru", "сумма 500 тыс. тенге и 3 млн. тенге"),
    ("ru", "Отказать можно? |Нет! |Нельзя."),
    ("ru", "по форме «Заявление.» |Срок три дня."),
    ("ru", "пункт один\n|пункт два"),
    ("ru", "им. Абая. |Школа открыта."),
    ("kk", "Комиссия шешім қабылдайды. |Шешім хаттамамен ресімделеді."),
    ("kk", "1. Осы Қағидалар міндетті. |Олар қолданылады."),
    ("kk", "1-тарау. Жалпы ережелер"),
    ("kk", "құжаттар, анықтамалар т.б. |Өзге құжаттар талап етілмейді."),
    ("kk", "құжаттар және т.б. ұсынылады"),
    ("kk", "2020 ж. 5 мамырдағы бұйрық"),
    ("kk", "бұйрық 2020 ж. |Ол күшін жойды."),
    ("kk", "Алматы қ. Абай көшесі"),
    ("kk", "Төраға Ә. Смағұлов қол қойды. |Хаттама сақталады."),
    ("kk", "шарттар: 1) өтілі; 2) білімі; Өзгесі талап етілмейді"),
    ("kk", "бірінші бөлік\n|екінші бөлік"),
]


@pytest.mark.parametrize(("code", "marked"), CASES)
def test_sentences(code: str, marked: str) -> None:
    text = marked.replace("|", "")
    expected = [part.strip() for part in marked.split("|")]
    assert [span.of(text) for span in language(code).sentences(text)] == expected


@pytest.mark.parametrize("code", ["ru", "kk"])
@given(text=st.text(alphabet="аБі гж.!?… \n1)»", max_size=60))
def test_sentences_cover_the_text_in_order(code: str, text: str) -> None:
    position = 0
    for span in language(code).sentences(text):
        assert not text[position : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        position = span.end
    assert not text[position:].strip()
