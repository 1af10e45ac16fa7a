"""Any text at all becomes a sound act."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal_risk.errors import InputError
from legal_risk.model.act import Zone
from legal_risk.readers import read
from legal_risk.structure import parse
from tests.structure.checks import assert_sound

PIECES = """
Глава 1. Общие положения
2-тарау. Тәртіп
1. Общие положения
I. Общие положения
§ 2. Порядок
ОБЩАЯ ЧАСТЬ
Раздел II
Статья 5-1. Права
7-бап. Құқықтар
Статья 3.
1. Комиссия вправе отказать.
2. Комиссия:
3. Шешім:
15-1. Отказ не допускается.
1.1. Пункт правил.
2.1. Обязанности:
1) прием;
2) отказ:
2-1) выдача;
а) первый;
б) второй.
1) қабылдау;
- бала;
– мектеп;
в том числе:
паспорт;
тапсырады.
Второй абзац пункта.
Екінші бөлік.
Сноска. Пункт 2 исключен.
Ескерту. 2-тармақ алып тасталды.
Примечание ИЗПИ!
Примечание: важно.
Приложение 1
к Правилам приема
Приложение 2 к приказу
Қағидаларға 1-қосымша
1-қосымша
Утверждены
приказом Министра
от 5 мая 2020 года № 5
№ 5 бұйрығымен бекітілген
Правила приема
Қабылдау қағидалары
Форма
Нысан
Проект
Мазмұны
СОДЕРЖАНИЕ
Фамилия ____________
Министр
Б. Сериков
Об утверждении Правил
ПРИКАЗЫВАЮ:
бекіту туралы
БҰЙЫРАМЫН:
изложить в следующей редакции:
«3. Новая редакция.
Конец редакции.»;
жазылсын:
В настоящих Правилах используются понятия:
1) школа – организация;
The quick brown fox jumps over it.
___
2012
5) Ә
""".strip().split("\n")
CELLS = ["1", "2.", "1) а;", "2) б.", "Форма", "Министр", "Б. Сериков", "Приложение 1 к приказу", ""]
MARKDOWN = ["", "# ", "## ", "> ", "**", "   "]


def parsed(text: str, name: str):
    try:
        source = read(text.encode(), name=name)
    except InputError:
        return None
    return parse(source)


@settings(max_examples=250, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(MARKDOWN), st.sampled_from(PIECES), st.sampled_from(["\n", "\n\n"])), max_size=30
    )
)
def test_any_order_of_lines_is_a_sound_act(lines) -> None:
    text = "".join(mark + piece + ("**" if mark == "**" else "") + end for mark, piece, end in lines)
    act = parsed(text, "act.md")
    if act is not None:
        assert_sound(act)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='1.2)-–аЖқ«»":; \n№_IVстатья', max_size=200))
def test_any_characters_are_a_sound_act(text) -> None:
    act = parsed(text, "act.txt")
    if act is not None:
        assert_sound(act)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(CELLS),
                 min_size=1, max_size=4),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_any_table_is_a_sound_act(rows) -> None:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in rows)
    act = parsed(f"1. Пункт:\n\n1) первый;\n\n<table>\n{cells}</table>\n\n2) второй.\n", "act.md")
    assert act is not None
    assert_sound(act)


@pytest.mark.parametrize(
    "text",
    [
        "Комиссия вправе отказать без объяснения причин.",
        "Комиссия себептерін түсіндірместен бас тартуға құқылы",
        "отказ",
    ],
)
def test_one_sentence_is_a_norm(text: str) -> None:
    act = parse(read(text.encode(), name="sentence.txt"))
    assert [segment.zone for segment in act.segments] == [Zone.BODY]
    assert act.segments[0].view.of(act.source.view.text) == text


def test_text_of_another_language_is_not_taken_for_norms() -> None:
    act = parse(read(b"The commission may refuse the application of any person.", name="english.txt"))
    assert [segment.zone for segment in act.segments] == [Zone.UNCLASSIFIED]


HOSTILE = [
    "абзац с двоеточием:\n\n" * 3000,
    "1) пункт с двоеточием:\n\n" * 3000,
    "1. Пункт:\n\n" + "- пункт с двоеточием:\n\n" * 3000,
    "а) буква:\n\n1) цифра:\n\n" * 1500,
    "изложить в следующей редакции:\n\n«текст без конца\n\n" * 1500,
    "Приложение 1 к Правилам\n\nТекст пункта.\n\n" * 1500,
    "Примечание:\n\nтекст:\n\n" * 1500,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_text_without_end_makes_no_tree_without_bottom(text: str) -> None:
    act = parsed(text, "act.txt")
    assert act is not None
    deepest = max(act.walk(), key=lambda node: node.span.start)
    assert sum(1 for _ in act.ancestors(deepest)) < 40
    assert_sound(act)
