"""Terms: definitions, short names, uses; requirements to posts."""

from __future__ import annotations

import pytest

from legal_risk.facts.terms import TermKind, key_of
from tests.facts.framing import facts_of, words

ALIASES = [
    ("ru", "Документы рассматривает приемная комиссия (далее – Комиссия). Комиссия решает.", "Комиссия", "приемная комиссия", 1),
    ("ru", "Заявление подается в акимат (далее - МИО).", "МИО", "в акимат", 0),
    ("ru", "Работает веб-портал (далее по тексту – Портал); через Портал подают заявления.", "Портал", "веб-портал", 1),
    ("ru", "Педагог, подавший заявление (далее именуемый Участник), ждет; Участнику отвечают.", "Участник", "заявление", 1),
    ("ru", "Действует Закон (далее – Закон).", "Закон", "Закон", 1),
    ("ru", "Создан совет колледжа (далее – Совет колледжа); решения Совета колледжа окончательны.", "Совет колледжа", "совет колледжа", 2),
    ("kk", "Құжаттарды қабылдау комиссиясы (бұдан әрі – Комиссия) қарайды. Комиссияның шешімі түпкілікті.", "Комиссия", "қабылдау комиссиясы", 2),
    ("kk", "Өтініш әкімдікке (бұдан әрі - ЖАО) беріледі.", "ЖАО", "әкімдікке", 0),
    ("kk", "Веб-портал (бұдан әрі – Портал) жұмыс істейді; өтініш Порталда беріледі.", "Портал", "Веб-портал", 1),
    ("kk", "Педагог (бұдан әрі – Қатысушы) күтеді; Қатысушыға жауап беріледі.", "Қатысушы", "Педагог", 1),
    ("kk", "Колледж кеңесі (бұдан былай – Кеңес) құрылады, Кеңестің құрамы бекітіледі.", "Кеңес", "кеңесі", 2),
    ("kk", "Білім басқармасы (бұдан әрі – Басқарма) жауап береді, Басқармаға хат жіберіледі.", "Басқарма", "басқармасы", 2),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "meaning", "uses"), ALIASES)
def test_short_names(language, text, name, meaning, uses):
    facts = facts_of(language, text)
    (term,) = facts.terms
    assert (term.kind, words(facts, term.name)) == (TermKind.ALIAS, name)
    assert meaning in (words(facts, term.meaning) or "")
    assert term.uses >= uses if uses else term.uses == 0


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ru", "В Правилах используются следующие понятия:\n1) портфолио – набор работ;\n2) куратор – педагог группы.", ["портфолио", "куратор"]),
        ("kk", "Осы Қағидаларда мынадай ұғымдар пайдаланылады:\n1) портфолио – жұмыстар жинағы;\n2) куратор – топ педагогі.", ["портфолио", "куратор"]),
    ],
)  # fmt: skip
def test_definitions(language, text, names):
    facts = facts_of(language, text)
    assert [words(facts, t.name) for t in facts.terms if t.kind is TermKind.DEFINED] == names
    assert all(term.uses == 0 for term in facts.terms)


def test_forms_of_a_word_have_one_key_or_a_common_beginning():
    for form in ("конкурсной комиссии", "конкурсную комиссию", "конкурсная комиссия"):
        assert key_of(form, "ru") == key_of("конкурсная комиссия", "ru")
    assert key_of("кітабы", "kk")[0].startswith(key_of("кітап", "kk")[0])


REQUIREMENTS = [
    ("ru", "Директор должен иметь стаж работы не менее пяти лет.", "seniority", "5"),
    ("ru", "На должность методиста назначается лицо, имеющее стаж педагогической работы не менее 3 (трех) лет.", "seniority", "3"),
    ("ru", "Требования к ректору: стаж научной работы свыше десяти лет.", "seniority", "10"),
    ("ru", "К должности декана допускаются лица, имеющие высшее образование.", "education", "высше"),
    ("ru", "Воспитатель должен иметь техническое и профессиональное образование.", "education", "техни"),
    ("ru", "Педагог должен иметь первую квалификационную категорию.", "category", "перву"),
    ("kk", "Директордың жұмыс өтілі кемінде бес жыл болуы тиіс.", "seniority", "5"),
    ("kk", "Әдіскер лауазымына кемінде 3 (үш) жыл педагогикалық жұмыс өтілі бар адам тағайындалады.", "seniority", "3"),
    ("kk", "Ректорға қойылатын талап: ғылыми жұмыс өтілі он жылдан кем емес.", "seniority", "10"),
    ("kk", "Декан лауазымына жоғары білімі бар адамдар жіберіледі.", "education", "жоғар"),
    ("kk", "Тәрбиешінің техникалық және кәсіптік білімі болуы тиіс.", "education", "техни"),
    ("kk", "Педагогтің бірінші біліктілік санаты болуы тиіс.", "category", "бірін"),
    ("ru", "Методист должен иметь стаж не менее шести месяцев.", "seniority", "0.5"),
    ("ru", "Декан имеет образование не ниже послевузовского.", "education", "образ"),
    ("ru", "Доцентом избирается лицо, имеющее степень доктора.", "degree", "степе"),
    ("kk", "Әдіскердің кемінде алты ай өтілі болуы тиіс.", "seniority", "0.5"),
    ("kk", "Кемінде бес жыл өтіл талап етілетін логопедтер осында жұмыс істейді.", "seniority", "5"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "what", "value"), REQUIREMENTS)
def test_requirements_to_posts(language, text, what, value):
    (found,) = facts_of(language, text).requirements
    assert (found.what, found.value) == (what, value)
    assert found.post_span is not None


TITLED = {
    "ru": "Правила конкурса на должность директора\n\n1. К участию допускаются лица, имеющие {kind} образование.\n",
    "kk": "Директор лауазымына конкурс қағидалары\n\n1. Қатысуға {kind} білімі бар адамдар жіберіледі.\n",
}
KINDS = [
    ("ru", ["среднее", "послесреднее", "высшее", "послевузовское"]),
    ("kk", ["орта", "орта білімнен кейінгі", "жоғары", "жоғары оқу орнынан кейінгі"]),
]


@pytest.mark.parametrize(("language", "kinds"), KINDS)
def test_the_heading_names_the_post_and_kinds_of_education_have_an_order(language, kinds):
    heights = []
    for kind in kinds:
        (found,) = facts_of(language, TITLED[language].format(kind=kind)).requirements
        assert found.titled and found.post == "директо"
        heights.append(found.height)
    assert heights == sorted(set(heights))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Школа дает среднее образование."),
        ("ru", "План утверждается на три года."),
        ("kk", "Мектеп орта білім береді."),
        ("kk", "Жоспар үш жылға бекітіледі."),
    ],
)
def test_no_requirements(language, text):
    assert facts_of(language, text).requirements == ()
