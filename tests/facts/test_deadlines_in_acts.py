"""Terms of whole acts: zones, doers, actions, service tables, the printed table."""

import os
from pathlib import Path

import pytest

from legal_risk.facts.deadlines import deadlines
from legal_risk.facts.deadlines.deeds import deeds_in, is_passive, things_in
from legal_risk.facts.deadlines.table import service_totals, term_table
from legal_risk.lang.annotated import Annotated
from legal_risk.readers import read
from legal_risk.structure import parse

RU = """# Об утверждении Правил выдачи справок

1. Утвердить прилагаемые Правила выдачи справок.
2. Отделу образования в течение десяти рабочих дней разместить приказ на сайте.
3. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его официального опубликования.

**Руководитель**

> *Утверждены*
> *приказом руководителя*

## Правила выдачи справок

### Глава 1. Порядок выдачи

1. Заявитель подает заявление в школу до 25 августа.
2. Школа рассматривает заявление в течение трех рабочих дней со дня регистрации.
3. Справка выдается заявителю в день обращения.
4. В случае отказа школа направляет заявителю уведомление в течение двух рабочих дней.
"""
KK = """# Анықтама беру қағидаларын бекіту туралы

1. Қоса беріліп отырған Анықтама беру қағидалары бекітілсін.
2. Білім бөлімі он жұмыс күні ішінде бұйрықты сайтта орналастырсын.
3. Осы бұйрық алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.

**Басшы**

> *Басшының*
> *бұйрығымен бекітілген*

## Анықтама беру қағидалары

### 1-тарау. Беру тәртібі

1. Өтініш беруші мектепке 25 тамызға дейін өтініш береді.
2. Мектеп өтінішті тіркелген күннен бастап үш жұмыс күні ішінде қарайды.
3. Анықтама өтініш берушіге жүгінген күні беріледі.
4. Бас тартылған жағдайда мектеп өтініш берушіге екі жұмыс күні ішінде хабарлама жібереді.
"""
TABLE = """# Правила оказания государственной услуги

## Глава 1. Порядок

1. Исполнитель проверяет документы в течение одного рабочего дня.

# Приложение 1

<table>
<tr><td>1</td><td>Наименование услугодателя</td><td>Отдел образования</td></tr>
<tr><td>2</td><td>Способы предоставления</td><td>Портал</td></tr>
<tr><td>3</td><td>Срок оказания государственной услуги</td><td>5 (пять) рабочих дней; ожидание – 20 минут</td></tr>
<tr><td>7</td><td>График работы</td><td>с 9.00 до 18.00 часов</td></tr>
</table>
"""


def annotated(text, name="act.md"):
    return Annotated(parse(read(text.encode(), name=name)))


def facts(text):
    return {t.quantity.of(act.text): t for act in [annotated(text)] for t in deadlines(act)}


@pytest.mark.parametrize("text", [RU, KK])
def test_purposes_follow_the_zones(text):
    purposes = [t.purpose.value for t in deadlines(annotated(text))]
    assert purposes == ["operative", "entry", "action", "action", "action", "action"]


@pytest.mark.parametrize(("text", "quantity"), [(RU, "трех рабочих дней"), (KK, "үш жұмыс күні")])
def test_the_parts_of_a_term(text, quantity):
    term = facts(text)[quantity]
    assert (term.action, term.actor.decides, term.start_kind) == ("consider", True, "registration")
    assert "application" in term.object
    assert term.hours == pytest.approx(3 * 24 * 1.4)
    assert not term.conditions


@pytest.mark.parametrize(("text", "quantity"), [(RU, "25 августа"), (KK, "25 тамызға")])
def test_the_term_of_the_citizen(text, quantity):
    term = facts(text)[quantity]
    assert (term.actor.value, term.form.value) == ("citizen", "date")


@pytest.mark.parametrize(
    ("text", "quantity", "condition"), [(RU, "двух рабочих дней", "в случае"), (KK, "екі жұмыс күні", "жағдайда")]
)
def test_conditions_are_kept(text, quantity, condition):
    assert any(condition in words for words in facts(text)[quantity].conditions)


def test_the_total_term_of_a_service_table():
    act = annotated(TABLE)
    assert [t.quantity.of(act.text) for t in service_totals(act, deadlines(act))] == ["5 (пять) рабочих дней"]


def test_working_hours_are_no_terms():
    assert "18.00 часов" not in facts(TABLE)


@pytest.mark.parametrize("text", [RU, KK, TABLE])
def test_rows_quote_the_source(text):
    act = annotated(text)
    rows = term_table(act, deadlines(act)).rows
    assert rows
    for row in rows:
        assert act.act.source.text[row.span.start : row.span.end] == row.quote
        assert row.address.ru
        assert row.address.kk


def test_rows_are_plain_words():
    act = annotated(RU)
    row = next(r for r in term_table(act, deadlines(act)).rows if r.length == "трех рабочих дней")
    assert (row.who, row.what, row.start, row.unit) == (
        "Школа",
        "рассматривает заявление",
        "со дня регистрации",
        "2",
    )
    assert (row.term.actor.value, row.term.action, row.term.days.value) == ("body", "consider", "working")
    act = annotated(KK)
    row = next(r for r in term_table(act, deadlines(act)).rows if r.length == "үш жұмыс күні")
    assert (row.who, row.what, row.unit) == ("Мектеп", "қарайды", "2")


DEEDS = [
    ("ru", "комиссия рассматривает заявление", "consider"),
    ("kk", "комиссия өтінішті қарайды", "consider"),
    ("ru", "жалоба подлежит рассмотрению", "consider"),
    ("kk", "шағым қарауға жатады", "consider"),
    ("ru", "совет принимает решение о переводе", "decide"),
    ("kk", "кеңес ауыстыру туралы шешім қабылдайды", "decide"),
    ("ru", "справка выдается заявителю", "issue"),
    ("kk", "өтініш берушіге анықтама беріледі", "issue"),
    ("ru", "школа уведомляет родителей", "notify"),
    ("kk", "мектеп ата-аналарға хабарлайды", "notify"),
    ("ru", "студент зачисляется приказом", "enrol"),
    ("kk", "студент оқуға қабылданады", "enrol"),
    ("ru", "звание присваивается акимом", "award"),
    ("kk", "атақ әкімнің шешімімен беріледі", "award"),
    ("ru", "ректор издает приказ", "issue-order"),
    ("kk", "ректор бұйрық шығарады", "issue-order"),
    ("ru", "помощь выплачивается школой", "pay"),
    ("kk", "көмекті мектеп төлейді", "pay"),
    ("ru", "список утверждает директор", "approve"),
    ("kk", "тізімді директор бекітеді", "approve"),
    ("ru", "документы проверяются секретарем", "check"),
    ("kk", "құжаттар тексеріледі", "check"),
    ("ru", "отдел отказывает в выдаче", "refuse"),
    ("kk", "бөлім беруден бас тартады", "refuse"),
    ("ru", "отдел вносит библиотеку в реестр", "register"),
    ("kk", "бөлім кітапхананы тізілімге енгізеді", "register"),
]


@pytest.mark.parametrize(("language", "text", "kind"), DEEDS)
def test_deeds_have_one_name_in_both_languages(language, text, kind):
    assert kind in [d.kind for d in deeds_in(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "порядок рассмотрения заявлений"),
        ("ru", "комиссия не рассматривает заявление"),
        ("kk", "өтініштерді қарау тәртібі"),
        ("kk", "анықтама берілмейді"),
        ("kk", "мәселені қарау кейінгі мерзімге ауыстырылады"),
    ],
)
def test_nouns_and_negations_are_no_deeds(language, text):
    assert list(deeds_in(text, language)) == []


@pytest.mark.parametrize(
    ("language", "words", "passive"),
    [
        ("ru", "рассматривается", True),
        ("ru", "рассматривает", False),
        ("ru", "утверждено", True),
        ("kk", "қаралады", True),
        ("kk", "қарайды", False),
        ("kk", "беріледі", True),
        ("kk", "ұсынады", False),
    ],
)
def test_voice(language, words, passive):
    assert is_passive(words, language) is passive


def test_things_are_named_once_each():
    assert things_in("заявление и жалоба, заявление", "ru") == ("application", "complaint")
    assert things_in("өтініш пен шағым, өтініш", "kk") == ("application", "complaint")


REAL = os.environ.get("LEGAL_RISK_REAL_ACTS")


@pytest.mark.real_acts
@pytest.mark.skipif(not REAL, reason="LEGAL_RISK_REAL_ACTS is not set")
@pytest.mark.parametrize("path", sorted(Path(REAL or ".").glob("bylaws/*.md")), ids=lambda p: p.stem)
def test_terms_of_real_acts_lie_in_their_segments(path):
    act = Annotated(parse(read(path)))
    found = deadlines(act)
    assert found
    last = 0
    for term in found:
        assert term.segment.view.covers(term.quantity)
        assert last <= term.quantity.start
        last = term.quantity.end
        assert term.value is None or term.value > 0


@pytest.mark.real_acts
@pytest.mark.skipif(not REAL, reason="LEGAL_RISK_REAL_ACTS is not set")
def test_both_texts_of_real_acts_count_the_same_days():
    unequal = []
    for path in sorted(Path(REAL).glob("bylaws/*_ru.md")):
        counts = []
        for file in (path, path.with_name(path.name.replace("_ru", "_kk"))):
            terms = [t for t in deadlines(Annotated(parse(read(file)))) if t.days and t.purpose.value == "action"]
            counts.append(sorted((t.value, t.days.value) for t in terms))
        unequal += [path.stem] if counts[0] != counts[1] else []
    assert len(unequal) <= 3, unequal
