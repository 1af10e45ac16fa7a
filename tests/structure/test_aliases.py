from __future__ import annotations

import pytest

from legal_risk.model.act import Act
from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.aliases import aliases, mentions
from legal_risk.structure.references import references


def parsed(*sentences: str) -> Act:
    text = "".join(f"{number}. {sentence}\n" for number, sentence in enumerate(sentences, 1))
    return parse(read(text.encode(), name="act.txt"))


# The sentence, the short name, the words it stands for.
INTRODUCED = [
    ("Решение принимает конкурсная комиссия лицея (далее – Комиссия).", "Комиссия", "конкурсная комиссия лицея"),
    ("Реестр ведет Министерство внутренних дел Республики Казахстан (далее - МВД).", "МВД",
     "Министерство внутренних дел Республики Казахстан"),
    ("Обучение ведет высшее учебное заведение, имеющее лицензию (далее – вуз).", "вуз",
     "высшее учебное заведение, имеющее лицензию"),
    ("Заявление направляют в уполномоченный орган в области образования (далее – уполномоченный орган).",
     "уполномоченный орган", "уполномоченный орган в области образования"),
    ("Правила разработаны в соответствии с Законом Республики Казахстан «О науке» (далее – Закон).", "Закон",
     "Законом Республики Казахстан «О науке»"),
    ("Шешімді лицейдің конкурстық комиссиясы (бұдан әрі – Комиссия) қабылдайды.", "Комиссия",
     "Шешімді лицейдің конкурстық комиссиясы"),
    ("Тізілімді Қазақстан Республикасының Ішкі істер министрлігі (бұдан әрі – ІІМ) жүргізеді.", "ІІМ",
     "Ішкі істер министрлігі"),
    ("Осы қағидалар «Ғылым туралы» Қазақстан Республикасының Заңына (бұдан әрі – Заң) сәйкес әзірленді.", "Заң",
     "Осы қағидалар «Ғылым туралы» Қазақстан Республикасының Заңына"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "name", "full"), INTRODUCED)
def test_short_name_and_the_words_it_stands_for(sentence: str, name: str, full: str) -> None:
    act = parsed(sentence)
    (alias,) = aliases(act)
    assert (alias.name, alias.full) == (name, full)
    assert alias.span.of(act.source.view.text) == name
    assert alias.full_span.of(act.source.view.text) == full


USED = [
    (("Прием ведет приемная комиссия (далее – Комиссия).", "Член Комиссии подписывает протокол. Комиссией ведется журнал.",
      "Комиссионный сбор не взимается. Решения Комиссии окончательны."), ["Комиссии", "Комиссией", "Комиссии"]),
    (("Услугу оказывает уполномоченный орган в сфере науки (далее – уполномоченный орган).",
      "Уполномоченному органу подают заявление. Иной орган не вправе.", "В уполномоченных органах ведется учет."),
     ["Уполномоченному органу", "уполномоченных органах"]),
    (("Реестр ведет Министерство внутренних дел (далее – МВД).", "МВД хранит реестр.", "МВДР не упоминается."), ["МВД"]),
    (("Қабылдауды қабылдау комиссиясы (бұдан әрі – Комиссия) жүргізеді.", "Комиссияның мүшесі қол қояды.",
      "Шешім Комиссиямен келісіледі."), ["Комиссияның", "Комиссиямен"]),
    (("Тізілімді Ішкі істер министрлігі (бұдан әрі – ІІМ) жүргізеді.", "ІІМ-нің бұйрығы. ІІМ қарайды."), ["ІІМ-нің", "ІІМ"]),
    (("Қызметті уәкілетті орган (бұдан әрі – уәкілетті орган) көрсетеді.", "Уәкілетті органға өтініш беріледі."),
     ["Уәкілетті органға"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentences", "forms"), USED)
def test_short_name_is_followed_through_its_forms(sentences: tuple[str, ...], forms: list[str]) -> None:
    act = parsed(*sentences)
    (alias,) = aliases(act)
    assert [span.of(act.source.view.text) for span in mentions(act, alias)] == forms


@pytest.mark.parametrize(
    "sentences",
    [
        ("Правила приняты по Закону Республики Казахстан «О науке» (далее – Закон).", "Применяется статья 5 Закона."),
        (
            "Қағидалар «О науке» Қазақстан Республикасының Заңына (бұдан әрі – Заң) негізделген.",
            "Заңның 5-бабы қолданылады.",
        ),
    ],
)
def test_a_reference_by_short_name_describes_the_act_that_it_stands_for(sentences: tuple[str, ...]) -> None:
    act = parsed(*sentences)
    reference = references(act)[-1]
    assert reference.act is not None
    assert (reference.act.kind, reference.act.title) == ("law", "О науке")
    assert [unit.numbers for unit in reference.units] == [("5",)]
    assert not reference.own
