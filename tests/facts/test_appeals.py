"""Ways of appeal: which parts of the way the point describes, and words of complaint that open none."""

from __future__ import annotations

import pytest

from tests.facts.framing import facts_of, words

PARTS = ("body", "filing_term", "review_term", "result", "same_body", "code", "blanket", "court")
# Text, the parts that are there.
RU = [
    ("Решение приемной комиссии может быть обжаловано.", ""),
    ("Студент подает жалобу в ректорат университета в течение пяти рабочих дней.", "body filing_term"),
    (
        "Участник подает апелляцию в апелляционную комиссию в течение двух рабочих дней. Апелляция рассматривается "
        "в течение трех рабочих дней.",
        "body filing_term review_term",
    ),
    (
        "По итогам рассмотрения жалобы вышестоящий орган отменяет решение или оставляет его без изменения.",
        "body result",
    ),
    ("Жалоба рассматривается той же комиссией.", "same_body"),
    ("Обжалование производится по правилам Административного процедурно-процессуального кодекса.", "code"),
    ("Отказ обжалуется в порядке, установленном законодательством.", "blanket"),
    ("При несогласии с оценкой родители могут обратиться в суд.", "court"),
]
KK = [
    ("Қабылдау комиссиясының шешіміне шағым жасалуы мүмкін.", ""),
    (
        "Қатысушы апелляцияны апелляциялық комиссияға екі жұмыс күні ішінде береді. Апелляция үш жұмыс күні ішінде "
        "қаралады.",
        "body filing_term review_term",
    ),
    ("Шағымды қарау қорытындысы бойынша жоғары тұрған орган шешімнің күшін жояды.", "body result"),
    ("Шағымды сол комиссия қарайды.", "same_body"),
    ("Шағымдану Әкімшілік рәсімдік-процестік кодексте белгіленген қағидалар бойынша жүргізіледі.", "code"),
    ("Бас тартуға заңнамада белгіленген тәртіппен шағым жасалады.", "blanket"),
    ("Баға бойынша келіспеген ата-аналар сотқа жүгіне алады.", "court"),
    ("Оқушы директордың атына шағым береді.", "body"),
]
RU_NONE = [
    "Решение комиссии доводится до участников в день его принятия.",
    "Апелляция – письменное несогласие с итогами экзамена.",
    "Возражений по проекту плана не поступило.",
    "Спорные вопросы школа решает на педагогическом совете.",
    "Студент обращается в деканат за справкой.",
    "Расписание меняется по решению завуча.",
    "Итоги пересматриваются раз в год.",
    "Судья соревнований ведет протокол.",
]
KK_NONE = [
    "Комиссияның шешімі қабылданған күні қатысушыларға жеткізіледі.",
    "Апелляция – емтихан қорытындысымен жазбаша келіспеу.",
    "Жоспар жобасы бойынша қарсылық түскен жоқ.",
    "Мектеп мәселелерді педагогикалық кеңесте шешеді.",
    "Студент анықтама алу үшін деканатқа жүгінеді.",
    "Сабақ кестесі басшының шешімімен өзгертіледі.",
    "Қорытындылар жылына бір рет қайта қаралады.",
    "Жарыс төрешісі хаттама жүргізеді.",
]
ROWS = [("ru", *row) for row in RU] + [("kk", *row) for row in KK]
SILENT = [("ru", text) for text in RU_NONE] + [("kk", text) for text in KK_NONE]


@pytest.mark.parametrize(("language", "text", "parts"), ROWS)
def test_appeal(language, text, parts):
    found = facts_of(language, text).appeals
    assert [{p for p in PARTS if getattr(a, p) is not None} for a in found] == [set(parts.split())]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_no_appeal(language, text):
    facts = facts_of(language, text)
    assert [words(facts, a.cue) for a in facts.appeals] == []


@pytest.mark.parametrize(
    ("language", "text", "filing", "review"),
    [
        (
            "ru",
            "Апелляция подается в течение двух рабочих дней и рассматривается в течение пяти рабочих дней.",
            "двух",
            "пяти",
        ),
        ("kk", "Апелляция екі жұмыс күні ішінде беріледі және бес жұмыс күні ішінде қаралады.", "екі", "бес"),
    ],
)
def test_terms_of_one_sentence_are_told_apart(language, text, filing, review):
    facts = facts_of(language, text)
    (appeal,) = facts.appeals
    assert filing in words(facts, appeal.filing_term)
    assert review in words(facts, appeal.review_term)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Студент подает жалобу декану.\n2. Жалобы на декана рассматривает ректорат."),
        ("kk", "Студент деканға шағым береді.\n2. Деканға қатысты шағымдарды ректорат қарайды."),
    ],
)
def test_each_point_has_its_own_appeal(language, text):
    found = facts_of(language, text).appeals
    assert [a.segment.node.number for a in found] == ["1", "2"]


# Text, and whether somebody is let to complain of a decision.
OPENINGS = [
    ("ru", "Отказ обжалуется в управление образования.", True),
    ("ru", "Студент вправе принести жалобу на недопуск.", True),
    ("ru", "Жалоба на комиссию подается в акимат.", True),
    ("ru", "Жалоба на изменение списка подается в акимат.", True),
    ("ru", "Отдел ведет журнал жалоб и предложений.", False),
    ("ru", "Сведения о жалобах отдел прилагает к делу.", False),
    ("ru", "Жалобы обобщаются ежегодно.", False),
    ("ru", "Жалоба на водителя подается в автопарк.", False),
    ("ru", "Анонимные жалобы не рассматриваются.", False),
    ("ru", "Апелляция на результаты тестирования подается организатору.", False),
    ("ru", "Апелляция на решение по результатам тестирования подается организатору.", True),
    ("ru", "Исполнителем не назначается лицо, действия которого обжалуются.", False),
    ("kk", "Бас тартуға білім басқармасына шағым беріледі.", True),
    ("kk", "Шағымның қаралуы он күнде аяқталады.", True),
    ("kk", "Бөлім шағымдар мен ұсыныстар туралы мәлімет жинайды.", False),
    ("kk", "Шағымдарды бөлім жыл сайын жинақтайды.", False),
    ("kk", "Анонимді шағымдар қаралмайды.", False),
    ("kk", "Тестілеу нәтижелеріне апелляция ұйымдастырушыға беріледі.", False),
]


@pytest.mark.parametrize(("language", "text", "expected"), OPENINGS)
def test_words_of_complaint_open_a_way_or_do_not(language, text, expected):
    found = facts_of(language, text).appeals
    assert any(a.opens for a in found) is expected
