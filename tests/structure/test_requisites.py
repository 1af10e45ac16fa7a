from __future__ import annotations

import pytest

from legal_risk.model.act import Requisites
from legal_risk.readers import read
from legal_risk.structure import parse


def requisites(text: str) -> Requisites:
    return parse(read(text.encode(), name="act.txt")).requisites


RU = """Об утверждении Правил приема

{head}

{preamble} ПРИКАЗЫВАЮ:

1. Утвердить прилагаемые Правила приема.

{signature}

Утверждены
приказом {approved}
от 5 мая 2023 года № 77

Правила приема

1. Прием ведет комиссия.
"""
BODIES = [
    ("Министра просвещения\nРеспублики Казахстан", ("Министр просвещения Республики Казахстан",)),
    ("директора лицея", ("Директор лицея",)),
    ("руководителя управления образования", ("Руководитель управления образования",)),
]


@pytest.mark.parametrize(("approved", "bodies"), BODIES)
def test_body_is_read_from_the_stamp(approved: str, bodies: tuple[str, ...]) -> None:
    found = requisites(RU.format(head="", preamble="", signature="А. Сериков", approved=approved))
    assert (found.bodies, found.number, found.date) == (bodies, "77", "2023-05-05")
    assert found.body == bodies[0]


BASES = [
    ("В соответствии с пунктом 3 статьи 7 Закона «О науке»", "пунктом 3 статьи 7 Закона «О науке»"),
    ("Во исполнение Закона «О науке»", "Закона «О науке»"),
    ("В целях реализации пункта 7 статьи 4 Закона «О науке»", "пункта 7 статьи 4 Закона «О науке»"),
    ("На основании статьи 5 Закона «О науке» и в целях порядка", "статьи 5 Закона «О науке»"),
    ("Для порядка", None),
]


@pytest.mark.parametrize(("preamble", "basis"), BASES)
def test_legal_basis_is_read_from_the_preamble(preamble: str, basis: str | None) -> None:
    found = requisites(RU.format(head="", preamble=preamble, signature="А. Сериков", approved="Министра науки"))
    assert found.basis == basis


@pytest.mark.parametrize(
    ("preamble", "basis"),
    [
        ("«Ғылым туралы» Қазақстан Республикасы Заңының 7-бабының 3-тармағына сәйкес",
         "«Ғылым туралы» Қазақстан Республикасы Заңының 7-бабының 3-тармағына"),
        ("«Ғылым туралы» Заңды іске асыру мақсатында", "«Ғылым туралы» Заңды"),
        ("«Ғылым туралы» Заңның 4-бабы негізінде", "«Ғылым туралы» Заңның 4-бабы"),
    ],
)  # fmt: skip
def test_legal_basis_is_read_from_a_kazakh_preamble(preamble: str, basis: str) -> None:
    text = f"Қабылдау туралы\n\n{preamble} БҰЙЫРАМЫН:\n\n1. Қағидалар бекітілсін.\n\nМинистр\nА. Серіков\n"
    assert requisites(text).basis == basis


REGISTERED = [
    ("Приказ Министра науки от 5 мая 2023 года № 77. Зарегистрирован в Министерстве юстиции Республики Казахстан "
     "8 мая 2023 года № 32456", ("32456", "2023-05-08")),
    ("Приказ Министра науки от 5 мая 2023 года № 77. Зарегистрирован в Реестре государственной регистрации нормативных "
     "правовых актов под № 11222", ("11222", None)),
    ("Приказ Министра науки от 5 мая 2023 года № 77", (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), REGISTERED)
def test_registration_is_read_from_the_head(head: str, expected: tuple[str | None, str | None]) -> None:
    found = requisites(RU.format(head=head, preamble="", signature="А. Сериков", approved="Министра науки"))
    assert (found.registration, found.registered) == expected
    assert (found.number, found.date, found.state) == ("77", "2023-05-05", "in force")


def test_the_registration_of_another_act_is_not_taken() -> None:
    preamble = "В соответствии с приказом (зарегистрирован в Реестре за № 555)"
    found = requisites(RU.format(head="", preamble=preamble, signature="А. Сериков", approved="Министра науки"))
    assert found.registration is None
