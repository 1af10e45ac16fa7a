"""Who is named in a sentence, who is the subject of a predicate, who the agent of a passive."""

from __future__ import annotations

import pytest

from legal_risk.facts.actors import actors, agent, subject_after, subject_before
from tests.facts.framing import sentence_of

# Text, the roles and words of those named.
NAMED = [
    ("ru", "Ректор подписывает диплом.", ["official ректор"]),
    ("ru", "Методист передает отчет в управление образования.", ["official методист", "body управление"]),
    ("ru", "Эксперт сообщает результат заявителю.", ["member эксперт", "citizen заявителю"]),
    ("ru", "Ответственный секретарь ведет протокол.", ["official ответственный секретарь"]),
    ("ru", "Членам жюри выдаются бланки.", ["member членам", "body жюри"]),
    ("ru", "Законный представитель ребенка дает согласие.", ["citizen законный представитель", "citizen ребенка"]),
    ("ru", "Диплом выдается в торжественной обстановке.", []),
    ("ru", "Столовая работает без перерыва.", []),
    ("ru", "Расписание занятий вывешивается на стенде.", []),
    ("ru", "Руководство пользователя хранится на сайте.", ["citizen пользователя"]),
    ("ru", "Студент работает под руководством наставника.", ["citizen студент", "citizen наставника"]),
    (
        "ru",
        "Руководство колледжа назначает наставника.",
        ["official руководство", "body колледжа", "citizen наставника"],
    ),
    ("ru", "Справка действительна один год.", []),
    ("ru", "Бланки строгой отчетности нумеруются.", []),
    ("kk", "Ректор дипломға қол қояды.", ["official ректор"]),
    ("kk", "Әдіскер есепті комитетке береді.", ["official әдіскер", "body комитетке"]),
    ("kk", "Сарапшы нәтижені өтініш берушіге хабарлайды.", ["member сарапшы", "citizen өтініш берушіге"]),
    ("kk", "Жауапты хатшы хаттама жүргізеді.", ["official жауапты хатшы"]),
    ("kk", "Қазылар алқасына бланкілер беріледі.", ["body қазылар алқасына"]),
    ("kk", "Заңды өкіл келісім береді.", ["citizen заңды өкіл"]),
    ("kk", "Диплом салтанатты жағдайда беріледі.", []),
    ("kk", "Асхана үзіліссіз жұмыс істейді.", []),
    ("kk", "Сабақ кестесі стендке ілінеді.", []),
    ("kk", "Анықтама бір жыл жарамды.", []),
    ("kk", "Қатаң есептілік бланкілері нөмірленеді.", []),
    ("kk", "Кітаптар сөрелерде сақталады.", []),
]
# Text, the word of the predicate, the subject left of it.
SUBJECTS = [
    ("ru", "Декан факультета вправе снять взыскание.", "вправе", "декан"),
    ("ru", "По просьбе студента деканат вправе изменить график.", "вправе", "деканат"),
    ("ru", "Через секретаря комиссии участник вправе передать жалобу.", "вправе", "участник"),
    ("ru", "По согласованию с ректором срок может быть продлен.", "может", None),
    ("ru", "В колледж зачисление может проводиться досрочно.", "может", None),
    ("ru", "Совет собирается ежемесячно; внеочередное заседание может проводиться.", "может", None),
    ("kk", "Факультет деканы жазаны алып тастауға құқылы.", "құқылы", "деканы"),
    ("kk", "Студенттің өтініші бойынша деканат кестені өзгертуге құқылы.", "құқылы", "деканат"),
    ("kk", "Комиссия шешімі бойынша мерзім ұзартылуы мүмкін.", "мүмкін", None),
    ("kk", "Ректордың келісімімен мерзім ұзартылуы мүмкін.", "мүмкін", None),
    ("kk", "Колледжге қабылдау мерзімінен бұрын өткізілуі мүмкін.", "мүмкін", None),
    ("kk", "Кеңес ай сайын жиналады; отырыс онлайн өткізілуі мүмкін.", "мүмкін", None),
]
# Text, the agent of the passive.
AGENTS = [
    ("ru", "Срок может быть продлен деканатом.", "деканатом"),
    ("ru", "Взыскание может быть снято директором школы.", "директором"),
    ("ru", "Отчет деканата может быть сокращен.", None),
    ("ru", "Диплом может быть выдан студенту.", None),
    ("kk", "Мерзім деканат тарапынан ұзартылуы мүмкін.", "деканат"),
    ("kk", "Құжаттар оператор арқылы жолдануы мүмкін.", "оператор"),
    ("kk", "Деканаттың есебі қысқартылуы мүмкін.", None),
    ("kk", "Диплом студентке берілуі мүмкін.", None),
]


def said(sentence, actor):
    by = sentence.span.start
    return None if actor is None else sentence.lower[actor.span.start - by : actor.span.end - by]


def place_of(sentence, word):
    return next(i for i, t in enumerate(sentence.tokens) if t.norm == word)


@pytest.mark.parametrize(("language", "text", "named"), NAMED)
def test_actors(language, text, named):
    sentence = sentence_of(language, text)
    assert [f"{a.role} {said(sentence, a)}" for a in actors(sentence)] == named


@pytest.mark.parametrize(("language", "text", "predicate", "subject"), SUBJECTS)
def test_subject(language, text, predicate, subject):
    sentence = sentence_of(language, text)
    assert said(sentence, subject_before(sentence, place_of(sentence, predicate))) == subject


@pytest.mark.parametrize(("language", "text", "who"), AGENTS)
def test_agent(language, text, who):
    sentence = sentence_of(language, text)
    assert said(sentence, agent(sentence)) == who


def test_a_genitive_owner_is_a_subject_only_where_a_right_is_owned():
    sentence = sentence_of("kk", "Комиссияның қосымша құжат сұратуға құқығы бар.")
    place = place_of(sentence, "бар")
    assert subject_before(sentence, place) is None
    assert said(sentence, subject_before(sentence, place, genitive=True)) == "комиссияның"


def test_a_subject_may_follow_its_predicate():
    sentence = sentence_of("ru", "Снять взыскание вправе педагогический совет.")
    assert said(sentence, subject_after(sentence, place_of(sentence, "вправе"))) == "совет"
