from __future__ import annotations

import pytest

from legal_risk.model.act import ActType as T
from legal_risk.readers import read
from legal_risk.structure import parse

TITLES = [
    ("Об утверждении Правил оказания государственной услуги «Выдача справки»", T.SERVICE_RULES),
    ("«Анықтама беру» мемлекеттік қызмет көрсету қағидаларын бекіту туралы", T.SERVICE_RULES),
    ("Об утверждении Правил назначения на должности первых руководителей школ", T.COMPETITION),
    ("Мектептердің бірінші басшыларын лауазымға тағайындау қағидаларын бекіту туралы", T.COMPETITION),
    ("Об утверждении Типовых правил приема на обучение в колледжи", T.ADMISSION),
    ("Колледждерге оқуға қабылдаудың үлгілік қағидаларын бекіту туралы", T.ADMISSION),
    ("Об утверждении Правил аттестации педагогов", T.ATTESTATION),
    ("Педагогтерді аттестаттау қағидаларын бекіту туралы", T.ATTESTATION),
    ("Об утверждении Положения о попечительском совете", T.COMMISSION),
    ("Қамқоршылық кеңес туралы ережені бекіту туралы", T.COMMISSION),
    ("Об утверждении Устава лицея", T.CHARTER),
    ("Лицейдің жарғысын бекіту туралы", T.CHARTER),
    ("Об утверждении Правил назначения стипендий", T.GRANT),
    ("Стипендияларды тағайындау қағидаларын бекіту туралы", T.GRANT),
    ("Об утверждении Правил приобретения товаров для питания", T.PROCUREMENT),
    ("Мемлекеттік сатып алу қағидаларын бекіту туралы", T.PROCUREMENT),
    ("О внесении изменений в Правила аттестации педагогов", T.AMENDING),
    ("Педагогтерді аттестаттау қағидаларына өзгерістер енгізу туралы", T.AMENDING),
    ("Об утверждении перечня малокомплектных школ", T.LIST),
    ("Шағын жинақты мектептердің тізбесін бекіту туралы", T.LIST),
    ("О создании комиссии по распределению мест в общежитии", T.COMMISSION),
    ("Об утверждении состава конкурсной комиссии", T.COMMISSION),
    ("Жатақханадағы орындарды бөлу жөніндегі комиссия құру туралы", T.COMMISSION),
    ("Конкурстық комиссияның құрамын бекіту туралы", T.COMMISSION),
    ("Об утверждении Правил приема в лицей и Положения о приемной комиссии", T.ADMISSION),
    ("Об утверждении государственного общеобязательного стандарта начального образования", T.LIST),
    ("Об утверждении норматива расходов на одного обучающегося", T.LIST),
    ("Бастауыш білім берудің мемлекеттік жалпыға міндетті стандартын бекіту туралы", T.LIST),
    ("Об утверждении форм документов строгой отчетности", T.LIST),
    ("Об утверждении типового учебного плана", T.LIST),
    ("Үлгілік оқу жоспарын бекіту туралы", T.LIST),
    ("Об утверждении Правил ведения школьной документации", T.RULES),
    ("Мектеп құжаттамасын жүргізу қағидаларын бекіту туралы", T.RULES),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_type_is_read_from_the_title(title: str, expected: T) -> None:
    kazakh = title.endswith("туралы")
    body = (
        "БҰЙЫРАМЫН:\n\n1. Қоса беріліп отырған құжат бекітілсін.\n"
        if kazakh
        else "ПРИКАЗЫВАЮ:\n\n1. Утвердить прилагаемый документ.\n"
    )
    stamp = "\n№ 5 бұйрығымен\nбекітілген\n\n" if kazakh else "\nУтверждены\nприказом № 5\n\n"
    named = "Тәртіп қағидалары\n\n1. Норма.\n" if kazakh else "Правила порядка\n\n1. Норма.\n"
    with_document = title + "\n\n" + body + stamp + named
    text = with_document if expected is T.RULES else f"{title}\n\n{body}"
    typing = parse(read(text.encode(), name="act.txt")).typing
    assert typing.type is expected
    assert 0.5 < typing.confidence <= 1
    assert typing.evidence


def test_callers_may_say_the_type() -> None:
    act = parse(read("Об утверждении Правил аттестации\n\n1. Норма.".encode(), name="a.txt"), act_type=T.OTHER)
    assert (act.typing.type, act.typing.confidence) == (T.OTHER, 1.0)


def test_type_of_an_untitled_text_is_read_from_its_words() -> None:
    text = (
        "1. Услугодатель принимает документы.\n2. Услугополучатель подает заявление услугодателю.\n"
        "3. Услугодатель отказывает."
    )
    typing = parse(read(text.encode(), name="a.txt")).typing
    assert typing.type is T.SERVICE_RULES
    assert typing.confidence < 0.9


@pytest.mark.parametrize(
    ("text", "expected", "internal"),
    [
        ("Правила внутреннего распорядка гимназии\n\n1. Уроки начинаются в девять часов.\n", T.INTERNAL, True),
        ("Гимназияның ішкі тәртіп қағидалары\n\n1. Сабақ сағат тоғызда басталады.\n", T.INTERNAL, True),
        ("Правила приема в школу\n\n1. Прием ведет директор.\n", T.ADMISSION, False),
        ("Правила ведения реестра\n\n1. Реестр ведет отдел.\n", T.RULES, False),
    ],
)
def test_acts_of_organisations_are_told_from_those_of_the_state(text: str, expected: T, internal: bool) -> None:
    typing = parse(read(text.encode(), name="a.txt")).typing
    assert (typing.type, typing.internal) == (expected, internal)


def test_further_types_that_the_titles_fit_are_named() -> None:
    text = (
        "Об утверждении Правил оказания государственной услуги «Прием документов в школу»\n\nПРИКАЗЫВАЮ:\n\n"
        "1. Утвердить Правила.\n"
    )
    typing = parse(read(text.encode(), name="a.txt")).typing
    assert typing.type is T.SERVICE_RULES
    assert typing.also == (T.ADMISSION,)
