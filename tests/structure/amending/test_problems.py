"""What cannot be applied is said, and leaves the text as it was."""

from __future__ import annotations

import pytest

from legal_risk.structure.amending import apply
from tests.structure.amending.acts import act, amending
from tests.structure.amending.test_cases import base

PROBLEMS = [
    ("ru", "пункт 99 исключить;", "target-not-found", "point 99"),
    ("ru", "пункты 4 и 99 исключить;", "target-not-found", "point 99"),
    ("ru", "подпункт 9) пункта 3 исключить;", "target-not-found", "subpoint 9"),
    ("ru", "в пункте 1 слова «которых нет» исключить;", "words-not-found", "которых нет"),
    ("ru", "в главе 2 слово «в» исключить;", "ambiguous", "в"),
    ("ru", "дополнить пунктом 4 следующего содержания:|«4. Новый.»;", "already-there", "4"),
    ("ru", "пункт 4 изложить в следующей редакции:", "no-wording", ""),
    ("ru", "пункты 4 и 6 изложить в следующей редакции:|«4. Срок – день.»;", "no-wording", "6"),
    ("ru", "пункт 4 заменить чем-нибудь;", "not-understood", ""),
    ("ru", "пункт 4 дополнить чем-нибудь;", "not-understood", ""),
    (
        "ru",
        "в пункте 8 слова «управлением образования» заменить словами «органом или советом» в соответствующих падежах;",
        "inflection",
        "управление образования",
    ),
    ("kk", "99-тармақ алып тасталсын;", "target-not-found", "point 99"),
    ("kk", "4 және 99-тармақтар алып тасталсын;", "target-not-found", "point 99"),
    ("kk", "3-тармақтың 9) тармақшасы алып тасталсын;", "target-not-found", "subpoint 9"),
    ("kk", "1-тармақтағы «мұндай жоқ» деген сөздер алып тасталсын;", "words-not-found", "мұндай жоқ"),
    ("kk", "2-тармақтағы «мен» деген сөз алып тасталсын;", "words-not-found", "мен"),
    ("kk", "мынадай мазмұндағы 4-тармақпен толықтырылсын:|«4. Жаңа.»;", "already-there", "4"),
    ("kk", "4-тармақ мынадай редакцияда жазылсын:", "no-wording", ""),
    ("kk", "4 және 6-тармақтар мынадай редакцияда жазылсын:|«4. Бір күн.»;", "no-wording", "6"),
    ("kk", "4-тармақ бірдеңемен ауыстырылсын;", "not-understood", ""),
    ("kk", "4-тармақ бірдеңе арқылы толықтырылсын;", "not-understood", ""),
]


@pytest.mark.parametrize(("language", "formula", "kind", "detail"), PROBLEMS)
def test_what_cannot_be_applied_leaves_the_text_and_is_named(language, formula, kind, detail) -> None:
    result = apply(amending(language, formula), base(language))
    assert [(problem.kind, problem.detail) for problem in result.problems] == [(kind, detail)]
    assert result.applied == 0
    assert not result.changes
    assert result.source.text.split() == base(language).source.text.split()
    assert result.problems[0].text in formula.replace("|", "\n")
    assert result.problems[0].address.ru
    assert result.problems[0].address.kk


@pytest.mark.parametrize(
    ("language", "formula", "word", "left"),
    [
        ("ru", "в пункте 5 слово «образования» исключить;", "образования", "Решение направляется в управление."),
        ("ru", "в пункте 2 слово «Комиссия» заменить словом «Коллегия»;", "Комиссия", "Коллегия собирается ежегодно."),
        (
            "kk",
            "5-тармақтағы «білім» деген сөз алып тасталсын;",
            "білім",
            "Шешім басқармасы бекіткен нысанда жіберіледі.",
        ),
        (
            "kk",
            "2-тармақта «Комиссия» деген сөз «Алқа» деген сөзбен ауыстырылсын;",
            "Комиссия",
            "Алқа жыл сайын жиналады.",
        ),
    ],
)
def test_words_at_several_places_of_a_unit_are_changed_at_all_and_that_is_said(language, formula, word, left) -> None:
    result = apply(amending(language, formula), base(language))
    assert [(problem.kind, problem.detail) for problem in result.problems] == [("repeated", word)]
    assert result.applied == 1
    assert len(result.changes) != 1
    assert left in result.source.text.split("\n")


@pytest.mark.parametrize(
    ("language", "formula"),
    [
        ("ru", "пункт 4 исключить;|пункт 4 изложить в следующей редакции:|«4. Новый.»;"),
        ("ru", "пункт 5 исключить;|в части второй пункта 5 слово «Решение» заменить словом «Отказ»;"),
        ("kk", "4-тармақ алып тасталсын;|4-тармақ мынадай редакцияда жазылсын:|«4. Жаңа.»;"),
    ],
)
def test_of_two_amendments_of_one_place_the_first_is_applied(language, formula) -> None:
    result = apply(amending(language, formula), base(language))
    assert [problem.kind for problem in result.problems] == ["overlap"]
    assert result.applied == 1


def test_words_replaced_everywhere_give_way_to_a_new_wording() -> None:
    formula = (
        "по всему тексту слова «управление образования» заменить словами «орган»;"
        "|пункт 8 изложить в следующей редакции:|«8. Жалоба подается в суд.»;"
    )
    result = apply(amending("ru", formula), base("ru"))
    assert not result.problems
    assert "8. Жалоба подается в суд." in result.source.text
    assert "Решение направляется в орган." in result.source.text
    assert "управление образования" not in result.source.text.partition("Министр Б.")[2]


@pytest.mark.parametrize(
    "head",
    [
        "1. Внести в приказ Министра от 6 июня 2022 года № 9 следующие изменения:\nпункт 2 исключить;",
        "1. В приказ Министра от 6 июня 2022 года № 9 внести следующее изменение:\nпункт 2 исключить.",
    ],
)
def test_amendments_of_another_act_are_not_applied(head: str) -> None:
    result = apply(act(f"О внесении изменений\n\nПРИКАЗЫВАЮ:\n\n{head}\n"), base("ru"))
    assert [problem.kind for problem in result.problems] == ["other-act"]


def test_an_order_and_its_rules_are_told_apart() -> None:
    text = (
        "О внесении изменений\n\nПРИКАЗЫВАЮ:\n\n"
        "1. Внести в приказ Министра от 5 мая 2023 года № 77 следующие изменения:\n"
        "пункт 2 изложить в следующей редакции:\n«2. Контроль оставляю за собой.»;\n"
        "в Правилах приема в школу, утвержденных указанным приказом:\nпункт 2 исключить;\n"
    )
    lines = apply(act(text), base("ru")).source.text.split("\n")
    assert "2. Контроль оставляю за собой." in lines
    assert "2. Исключен." in lines


@pytest.mark.parametrize(
    ("language", "formula", "appendix"),
    [
        (
            "ru",
            "приложение 1 к указанным Правилам изложить в новой редакции согласно приложению 1 к настоящему приказу.",
            "Приложение 1\nк приказу\n\nПриложение 1\nк Правилам приема в школу\n\nСписок классов\n\n1. Все классы.\n",
        ),
        (
            "kk",
            "көрсетілген Қағидаларға 1-қосымша осы бұйрыққа 1-қосымшаға сәйкес жаңа редакцияда жазылсын.",
            "Бұйрыққа\n1-қосымша\n\nМектепке қабылдау\nқағидаларына\n1-қосымша\n\nСыныптар тізімі\n\n1. Барлық сынып.\n",
        ),
    ],
)
def test_a_new_wording_in_an_appendix_replaces_the_appendix(language, formula, appendix) -> None:
    result = apply(amending(language, f"{formula}||{appendix}"), base(language))
    assert not result.problems
    assert result.applied == 1
    last = appendix.strip().split("\n")[-1]
    assert result.source.text.endswith(f"{last}\n")
    assert ("Второй класс" if language == "ru" else "Екінші сынып") not in result.source.text


REPEALS = {
    "ru": (
        "О признании утратившими силу некоторых приказов\n\nПРИКАЗЫВАЮ:\n\n"
        "1. В приказе Министра от 3 августа 2022 года № 348 «Об учебниках» пункт 2 исключить.\n"
        "2. Признать утратившими силу:\n"
        "1) приказ Министра от 5 января 2020 года № 6 «О приеме»;\n"
        "2) подпункт 3) пункта 1 приказа Министра от 7 мая 2021 года № 11 «О внесении изменений в приказ № 6»;\n"
        "3) приказ Министра от 5 мая 2023 года № 77 «Об утверждении Правил приема в школу».\n"
        "3. Признать утратившим силу приказ Министра от 9 мая 2022 года № 12 «О разном».\n"
        "4. Приказ вводится в действие со дня опубликования.\n"
    ),
    "kk": (
        "Кейбір бұйрықтардың күші жойылды деп тану туралы\n\nБҰЙЫРАМЫН:\n\n"
        "1. «Оқулықтар туралы» Министрдің 2022 жылғы 3 тамыздағы № 348 бұйрығында 2-тармақ алып тасталсын.\n"
        "2. Мыналардың:\n"
        "1) «Қабылдау туралы» Министрдің 2020 жылғы 5 қаңтардағы № 6 бұйрығының;\n"
        "2) «№ 6 бұйрыққа өзгерістер енгізу туралы» Министрдің 2021 жылғы 7 мамырдағы № 11 бұйрығының 1-тармағы "
        "3) тармақшасының;\n"
        "3) «Мектепке қабылдау қағидаларын бекіту туралы» Министрдің 2023 жылғы 5 мамырдағы № 77 бұйрығының күші "
        "жойылды деп танылсын.\n"
        "3. «Әртүрлі мәселелер туралы» Министрдің 2022 жылғы 9 мамырдағы № 12 бұйрығының күші жойылды деп танылсын.\n"
        "4. Бұйрық жарияланған күнінен бастап қолданысқа енгізіледі.\n"
    ),
}
TITLES = {
    "ru": ("Об утверждении Правил приема в школу", "Утратил силу."),
    "kk": ("Мектепке қабылдау қағидаларын бекіту туралы", "Күші жойылды."),
}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_acts_are_told_apart_and_a_repealed_act_keeps_its_title(language) -> None:
    draft = act(REPEALS[language], f"draft.{language}.txt")
    told = [
        (amendment.formula.operation, target.act.number, [unit.numbers[0] for unit in target.units])
        for amendment in draft.amendments
        for target in amendment.formula.targets
    ]
    assert told == [
        ("remove-unit", "348", ["2"]),
        ("repeal", "6", []),
        ("repeal", "11", ["1", "3"]),
        ("repeal", "77", []),
        ("repeal", "12", []),
    ]
    result = apply(draft, base(language))
    assert {problem.kind for problem in result.problems} == {"other-act"}
    assert result.applied == 1
    assert tuple(result.source.text.strip().split("\n")) == TITLES[language]


@pytest.mark.parametrize(
    ("language", "formula", "expected"),
    [
        (
            "ru",
            "пункты 7 и 8 считать соответственно пунктами 8 и 9;|дополнить пунктом 7 следующего содержания:|«7. Срок.»;",
            [
                "Глава 3. Заключение",
                "7. Срок.",
                "8. Решение обжалуется.",
                "9. Жалоба подается в управление образования.",
            ],
        ),
        (
            "kk",
            "7 және 8-тармақтар тиісінше 8 және 9-тармақтар деп есептелсін;"
            "|мынадай мазмұндағы 7-тармақпен толықтырылсын:|«7. Мерзім.»;",
            [
                "3-тарау. Қорытынды",
                "7. Мерзім.",
                "8. Шешімге шағым жасалады.",
                "9. Шағым білім басқармасы арқылы беріледі.",
            ],
        ),
        ("ru", "приложение 1 считать приложением 2;", ["Приложение 2"]),
        ("kk", "1-қосымша 2-қосымша деп есептелсін;", ["2-қосымша"]),
    ],
)
def test_numbers_that_become_free_are_taken(language, formula, expected) -> None:
    result = apply(amending(language, formula), base(language))
    assert not result.problems
    lines = result.source.text.split("\n")
    at = lines.index(expected[0])
    assert lines[at : at + len(expected)] == expected
