from hypothesis import given
from hypothesis import strategies as st

from legal_risk.model.source import CellPlace
from legal_risk.readers import read
from legal_risk.readers.markdown import read_markdown
from tests.readers.checking import assert_sound, lines, shown


def of(text):
    source = read_markdown(text, name="a.md", sha256="")
    assert source.text == text
    assert_sound(source)
    return source


def test_headings_with_levels():
    source = of("# Приказ\n\n## Глава 1. Общее ##\n\n    #### Приложение\n\nПравила\n=====\n\nРаздел\n---\n")
    assert [(b.level, line) for b, line in zip(source.blocks, lines(source), strict=True)] == [
        (1, "Приказ"),
        (2, "Глава 1. Общее"),
        (4, "Приложение"),
        (1, "Правила"),
        (2, "Раздел"),
    ]


def test_anchors_go_to_the_next_block():
    source = of('<a id="p1"></a>\n\n1. Первый.\n\n2. Второй.\n\n<a name="p3"></a>3. Третий.\n')
    assert [b.anchor for b in source.blocks] == ["p1", None, "p3"]
    assert lines(source) == ["1. Первый.", "2. Второй.", "3. Третий."]


def test_list_items_with_indents_and_wrapped_lines():
    text = "1. Комиссия:\n\n   1) рассматривает\nзаявления граждан;\n   2) решает;\n\n   а) сразу.\n- тире\n"
    assert lines(of(text)) == [
        "1. Комиссия:",
        "1) рассматривает заявления граждан;",
        "2) решает;",
        "а) сразу.",
        "- тире",
    ]


def test_escapes_emphasis_and_entities():
    text = "1\\. **Министр** юстиции *вправе* &laquo;отказать&raquo; `код` 2\\) [Закон](https://a.kz/1) и [2]\n"
    assert lines(of(text)) == ["1. Министр юстиции вправе «отказать» код 2) Закон и [2]"]


def test_stars_and_underscores_that_are_text_stay():
    text = "2) повторной аттестации ____;*\n\n\\* сноска\n\nсдан*; не сдан*\n\n«_5_» ____ 20__ г.\n"
    assert lines(of(text)) == ["2) повторной аттестации ____;*", "* сноска", "сдан*; не сдан*", "«_5_» ____ 20__ г."]


def test_bold_is_noted():
    source = of("**Премьер-Министр**\n\n**Министр** финансов\n")
    assert [b.bold for b in source.blocks] == [True, False]
    assert lines(source) == ["Премьер-Министр", "Министр финансов"]


def test_quotes_are_notes_one_block_a_logical_line():
    text = (
        "> *Сноска. Пункт 1 в редакции\n> приказа от 01.02.2020.*\n\n> *Утверждены*  \n> *приказом*  \n> *№ 64*\n\n"
        "   > *Ескерту. Жаңа редакцияда.*\n"
    )
    assert shown(of(text)) == [
        ("note", "Сноска. Пункт 1 в редакции приказа от 01.02.2020."),
        ("note", "Утверждены"),
        ("note", "приказом"),
        ("note", "№ 64"),
        ("note", "Ескерту. Жаңа редакцияда."),
    ]


def test_notes_outside_of_quotes():
    text = "Примечание ИЗПИ!\n\nВ пункт 2 предусмотрено изменение.\n\n2. Пункт.\n\nПримечание: норма.\n"
    assert [kind for kind, _ in shown(of(text))] == ["note", "note", "paragraph", "paragraph"]


def test_forms_in_fences():
    text = "```\nПредседатель: ____\n\n      (подпись)\n# не заголовок\n```\n\n<pre>\nСекретарь\n</pre>\nТекст\n"
    assert shown(of(text)) == [
        ("form", "Председатель: ____"),
        ("form", "(подпись)"),
        ("form", "# не заголовок"),
        ("form", "Секретарь"),
        ("paragraph", "Текст"),
    ]


def test_html_tables_with_spans_and_cells_of_several_lines():
    text = (
        "<table>\n<tr><th rowspan=\"2\">№</th><th colspan='2'>Срок</th></tr>\n<tr><td>а</td><td>б</td></tr>\n"
        "<tr>\n<td>1</td>\n<td>\n1) пять дней;\n2) <b>десять</b> дней.\n</td>\n<td></td>\n</tr>\n</table>\n"
    )
    source = of(text)
    assert [(b.cell, line) for b, line in zip(source.blocks, lines(source), strict=True)] == [
        (CellPlace(0, 0, 0, 2, 1), "№"),
        (CellPlace(0, 0, 1, 1, 2), "Срок"),
        (CellPlace(0, 1, 1), "а"),
        (CellPlace(0, 1, 2), "б"),
        (CellPlace(0, 2, 0), "1"),
        (CellPlace(0, 2, 1), "1) пять дней;"),
        (CellPlace(0, 2, 1), "2) десять дней."),
    ]
    assert [b.bold for b in source.blocks][:3] == [True, True, False]


def test_tables_in_one_line_in_cells_and_one_after_another():
    text = (
        "<table><tr><td>а<br/>б</td><td><table><tr><td>внутри</td></tr></table>после</td></tr></table>\n\n"
        "| Шаг | Срок |\n|---|:--:|\n| 1 | 5 дней |\n\nТекст\n"
    )
    source = of(text)
    cells = [
        (b.cell.table, b.cell.row, b.cell.column, line)
        for b, line in zip(source.blocks, lines(source), strict=True)
        if b.cell
    ]
    assert cells == [
        (0, 0, 0, "а"),
        (0, 0, 0, "б"),
        (1, 0, 0, "внутри"),
        (0, 0, 1, "после"),
        (2, 0, 0, "Шаг"),
        (2, 0, 1, "Срок"),
        (2, 1, 0, "1"),
        (2, 1, 1, "5 дней"),
    ]
    assert lines(source)[-1] == "Текст"


def test_broken_tables_lose_nothing():
    source = of("<table>\n<tr><td>а</td>\n<td>б\n\nтекст без конца таблицы\n")
    assert lines(source) == ["а", "б", "текст без конца таблицы"]
    assert lines(of("</td>текст</table>\n<td>ячейка</td>")) == ["текст ячейка"]


def test_rules_and_comments_are_markup():
    assert lines(of("Текст <!-- тайна --> виден\n\n---\n\n* * *\n\n[^1]: сноска\n")) == ["Текст виден", "сноска"]


@given(st.text(alphabet="аб1)*_#>`|<td>/tr ableпр\n\\&;[]-", max_size=200))
def test_any_text_is_read_and_no_letter_outside_of_markup_is_lost(text):
    source = of(text)
    covered = set()
    for block in source.blocks:
        covered.update(range(*block.span))
    if "<" not in text and "[" not in text and "~~~" not in text:
        assert all(offset in covered for offset, c in enumerate(text) if c in "аб1")


def test_settings_above_the_text_are_left_out():
    text = "---\ntitle: Приказ\ntags:\n  - акт\n---\n\n# Правила\n\n1. Норма.\n"
    assert shown(read(text.encode(), name="a.md")) == [("heading", "Правила"), ("paragraph", "1. Норма.")]


def test_a_rule_above_the_text_is_no_frame():
    text = "---\n\nПервый абзац.\n\n---\n\n## Правила\n\n1. Норма.\n"
    assert [words for _, words in shown(read(text.encode(), name="a.md"))] == ["Первый абзац.", "Правила", "1. Норма."]


def test_marks_of_struck_text_are_markup():
    assert lines(read("# А\n\n1. Срок ~~пять~~ десять дней.\n".encode(), name="a.md"))[1] == "1. Срок пять десять дней."
