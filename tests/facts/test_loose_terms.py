"""Days of no named kind, counts that nothing introduces, times that nobody can count."""

import pytest

from legal_risk.facts import collect
from legal_risk.facts.deadlines.act import plain_counts
from legal_risk.facts.deadlines.days import bare_days
from legal_risk.facts.deadlines.families import families_near
from legal_risk.lang.annotated import Annotated
from legal_risk.model.deadline import TermForm
from legal_risk.model.span import Span
from legal_risk.readers import read
from legal_risk.structure import parse


def annotated(sentence):
    return Annotated(parse(read(f"1. {sentence}".encode(), name="act.txt")))


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Пропуск меняют, пока не минуло девять дней.", "девять дней"),
        ("Дней на сборы отводится шесть.", "Дней на сборы отводится шесть"),
        ("Пропуск меняют за девять рабочих дней.", ""),
        ("Буфет работает пять дней в неделю.", ""),
        ("Курсы длятся десять учебных дней.", ""),
        ("Рұқсат қағаз тоғыз күнде ауыстырылады.", "тоғыз күнде"),
        ("Жиналуға берілетін күн саны – алты.", "күн саны – алты"),
        ("Рұқсат қағаз тоғыз жұмыс күнінде ауыстырылады.", ""),
        ("Асхана аптасына бес күн жұмыс істейді.", ""),
    ],
)
def test_bare_days(sentence, days):
    act = annotated(sentence)
    assert [d.span.of(act.text) for d in bare_days(act)] == ([days] if days else [])


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Пропуск меняют на седьмой рабочий день после заявки.", 7),
        ("Список открыт для чтения двенадцать рабочих дней.", 12),
        ("Рұқсат қағаз өтінімнен кейінгі жетінші жұмыс күні ауыстырылады.", 7),
    ],
)
def test_plain_counts(sentence, value):
    act = annotated(sentence)
    known = collect(act).deadlines
    assert value in [t.value for t in (*known, *plain_counts(act, known))]


@pytest.mark.parametrize(
    ("sentence", "vague"),
    [
        ("Пропуск меняют через некоторое время.", "через некоторое время"),
        ("Пропуск меняют по мере возрастания номеров.", ""),
        ("Рұқсат қағаз біраз уақыт өткен соң ауыстырылады.", "біраз уақыт"),
        ("Орындар балдың кемуіне қарай беріледі.", ""),
    ],
)
def test_loose_terms(sentence, vague):
    act = annotated(sentence)
    found = [t.span.of(act.text) for t in collect(act).deadlines if t.form is TermForm.VAGUE]
    assert found == ([vague] if vague else [])


@pytest.mark.parametrize(
    ("sentence", "place", "family"),
    [
        ("Жюри вникает в работу и изучает её за три рабочих дня.", "три рабочих дня", "deed-examine"),
        ("Письмо доставляется на шестой день.", "шестой день", "deed-serve"),
        ("Хат алтыншы күні жеткізіледі.", "алтыншы күні", "deed-serve"),
    ],
)
def test_families(sentence, place, family):
    act = annotated(sentence)
    start = act.text.index(place)
    found = act.sentence_at(start)
    assert family in families_near(found, Span(start, start + len(place)), None)
