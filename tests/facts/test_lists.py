"""Lists that their words leave open: what they are of, what closes them."""

import pytest

from legal_risk.model.lists import ListOf
from tests.facts.framing import facts_of

OPEN = [
    ("ru", "Студента отчисляют за прогулы и по иным основаниям.", ListOf.GROUNDS, "иным основаниям"),
    ("ru", "Применяются выговор и другие взыскания.", ListOf.SANCTIONS, "другие взыскания"),
    ("ru", "Учитываются стаж, публикации и прочие достижения.", ListOf.CRITERIA, "прочие достижения"),
    ("ru", "Критериями являются стаж, публикации и т.д.", ListOf.CRITERIA, "и т.д"),
    ("ru", "Помощь получают сироты и иные категории учащихся.", ListOf.PERSONS, "иные категории"),
    ("ru", "Совет решает иные вопросы.", ListOf.POWERS, "иные вопросы"),
    ("ru", "Прилагаются диплом и другие документы.", ListOf.DOCUMENTS, "другие документы"),
    ("ru", "Причинами являются болезнь, переезд, но не ограничиваются ими.", ListOf.GROUNDS, "не ограничиваются ими"),
    ("kk", "Студент сабақ босатқаны және өзге де негіздер бойынша шығарылады.", ListOf.GROUNDS, "өзге де негіздер"),
    ("kk", "Сөгіс және басқа да жазалар қолданылады.", ListOf.SANCTIONS, "басқа да жазалар"),
    ("kk", "Өтілі, жарияланымдары және өзге де жетістіктері ескеріледі.", ListOf.CRITERIA, "өзге де жетістіктері"),
    ("kk", "Өлшемшарттар: өтілі, жарияланымдары және т.б.", ListOf.CRITERIA, "және т.б"),
    ("kk", "Көмек жетім балаларға және өзге де санаттарға беріледі.", ListOf.PERSONS, "өзге де санаттарға"),
    ("kk", "Кеңес өзге де мәселелерді шешеді.", ListOf.POWERS, "өзге де мәселелерді"),
    ("kk", "Диплом және басқа да құжаттар қоса беріледі.", ListOf.DOCUMENTS, "басқа да құжаттар"),
]
NO_LIST = [
    ("ru", "Педагог ведёт уроки, кружки и другие виды занятий."),
    ("ru", "Студент переводится в другую организацию образования."),
    ("ru", "Организация соблюдает законы и иные нормативные правовые акты."),
    ("ru", "Правила распространяются на иные организации, категории которых не названы."),
    ("kk", "Педагог сабақ, үйірме және басқа да жұмыс түрлерін жүргізеді."),
    ("kk", "Студент басқа білім беру ұйымына ауыстырылады."),
    ("kk", "Ұйым заңдарды және өзге де нормативтік құқықтық актілерді сақтайды."),
    ("kk", "Ережелер өзге ұйымдардың талаптарына қолданылмайды."),
]
CLOSED = [
    ("ru", "Студент отчисляется по иным основаниям, указанным в пункте 9 настоящих Правил."),
    ("kk", "Студент осы Қағидалардың 9-тармағында көрсетілген өзге де негіздер бойынша шығарылады."),
]


@pytest.mark.parametrize(("language", "text", "kind", "cue"), OPEN)
def test_open_list(language, text, kind, cue):
    facts = facts_of(language, text)
    (found,) = facts.lists
    assert (found.of, found.cue.of(facts.annotated.text), found.open) == (kind, cue, True)


@pytest.mark.parametrize(("language", "text"), NO_LIST)
def test_lists_of_other_things(language, text):
    assert facts_of(language, text).lists == ()


@pytest.mark.parametrize(("language", "text"), CLOSED)
def test_a_numbered_provision_closes_the_list(language, text):
    (found,) = facts_of(language, text).lists
    assert not found.open
    assert found.closed_by is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Основаниями исключения являются:\n1) прогулы;\n2) опоздания и др."),
        ("kk", "Мыналар шығару негіздері болып табылады:\n1) сабақ босату;\n2) кешігу және т.б."),
    ],
)
def test_the_lead_says_what_is_listed(language, text):
    (found,) = facts_of(language, text).lists
    assert found.of is ListOf.GROUNDS
