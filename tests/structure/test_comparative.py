"""Comparative tables in html, markdown and docx: what is checked, where it belongs, what it is compared with."""

from __future__ import annotations

from io import BytesIO

import pytest

from legal_risk.model.act import Act, ActType, Zone
from legal_risk.readers import read
from legal_risk.structure import parse
from tests.structure.checks import assert_sound

TITLES = {
    "ru": "Сравнительная таблица к проекту приказа «О внесении изменений в Правила приема»",
    "kk": "«Қабылдау қағидаларына өзгерістер енгізу туралы» бұйрық жобасына салыстырмалы кесте",
}
HEADS = {
    "ru": ["№", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование"],
    "kk": ["р/с №", "Құрылымдық элемент", "Қолданыстағы редакция", "Ұсынылатын редакция", "Негіздеме"],
}
ROWS = {
    "ru": [
        [
            "1",
            "Пункт 5",
            "5. Комиссия вправе отказать.",
            "5. Комиссия вправе отказать. Срок продлевается.",
            "Уточнение",
        ],
        ["2", "Подпункт 2) пункта 7", "2) иные документы;", "Исключить", "Лишнее"],
        ["3", "Пункт 8", "Отсутствует", "8. Заявитель подает заявление.", "Новая норма"],
        ["4", "Часть вторая пункта 9", "Срок – день.", "Решает директор.", "Уточнение"],
    ],
    "kk": [
        [
            "1",
            "5-тармақ",
            "5. Комиссия бас тартуға құқылы.",
            "5. Комиссия бас тартуға құқылы. Мерзім ұзарады.",
            "Нақтылау",
        ],
        ["2", "7-тармақтың 2) тармақшасы", "2) өзге де құжаттарды;", "Алып тасталсын", "Артық"],
        ["3", "8-тармақ", "Жоқ", "8. Өтініш беруші өтініш береді.", "Жаңа норма"],
        ["4", "9-тармақтың екінші бөлігі", "Мерзімі – бір күн.", "Директор шешеді.", "Нақтылау"],
    ],
}
CHECKED = {
    "ru": [
        ("5", "пункт 5 Правил (предлагаемая редакция, строка 1 сравнительной таблицы)", True),
        ("8", "пункт 8 Правил (предлагаемая редакция, строка 3 сравнительной таблицы)", False),
        ("9", "часть вторая пункта 9 Правил (предлагаемая редакция, строка 4 сравнительной таблицы)", True),
    ],
    "kk": [
        ("5", "Қағидалардың 5-тармағы (ұсынылатын редакция, салыстырмалы кестенің 1-жолы)", True),
        ("8", "Қағидалардың 8-тармағы (ұсынылатын редакция, салыстырмалы кестенің 3-жолы)", False),
        ("9", "Қағидалардың 9-тармағының екінші бөлігі (ұсынылатын редакция, салыстырмалы кестенің 4-жолы)", True),
    ],
}


def markdown(title: str, rows: list[list[str]]) -> bytes:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([title, "", lines[0], "|---" * len(rows[0]) + "|", *lines[1:], ""]).encode()


def html(title: str, rows: list[list[str]]) -> bytes:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><p>{title}</p><table>{cells}</table></body></html>".encode()


def docx(title: str, rows: list[list[str]]) -> bytes:
    from docx import Document

    document = Document()
    document.add_paragraph(title)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


FORMATS = {"md": markdown, "html": html, "docx": docx}


def parsed(title: str, rows: list[list[str]], form: str = "html") -> Act:
    act = parse(read(FORMATS[form](title, rows), name=f"table.{form}"))
    assert_sound(act)
    return act


def checked(act: Act, language: str) -> list[tuple[str | None, str, bool]]:
    """Return number and address of the norms that rules look at, and whether something in force stands beside them."""
    rows = {row.proposed: row for row in act.comparisons}
    found = []
    for segment in act.segments:
        cell = next((n for n in (segment.node, *act.ancestors(segment.node)) if n in rows), None)
        if segment.zone in (Zone.BODY, Zone.TABLE, Zone.DEFINITION) and cell is not None:
            address = act.addresses[segment.node].get(language)
            found.append((act.unit_numbers[segment.node], address, rows[cell].current is not None))
    return found


@pytest.mark.parametrize("form", ["md", "html", "docx"])
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_proposed_column_is_norms_of_the_amended_act(language: str, form: str) -> None:
    act = parsed(TITLES[language], [HEADS[language], *ROWS[language]], form)
    assert checked(act, language) == CHECKED[language]
    assert act.typing.type is ActType.AMENDING
    assert act.typing.evidence == (TITLES["ru"][:21].lower() if language == "ru" else "салыстырмалы кесте",)
    assert [notice.code for notice in act.notices] == ["LRN525"]
    quiet = {s.content.of(act.source.view.text) for s in act.segments if s.zone in (Zone.NOTE, Zone.HEADING)}
    assert {row[2] for row in ROWS[language]} | {row[4] for row in ROWS[language]} <= quiet


@pytest.mark.parametrize(
    "heads",
    [
        ["Структурный элемент", "Действующая редакция", "Предлагаемая редакция"],
        ["№ п/п", "Структурная единица", "Текущая редакция", "Новая редакция"],
        ["Пункт", "Существующая редакция", "Предлагаемый текст", "Примечание"],
        ["№", "Норма", "Редакция законопроекта", "Предлагаемое изменение", "Автор"],
        ["Құрылымдық бірлік", "Қазіргі редакция", "Ұсынылатын мәтін"],
        ["Р/с №", "Құрылымдық элемент", "Қолданыстағы редакциясы", "Ұсынылып отырған редакция", "Негіздеме"],
        ["Құрылымдық элемент / Структурный элемент", "Қолданыстағы / Действующая", "Ұсынылатын / Предлагаемая"],
        ["№", "Действующая редакция", "Предлагаемая редакция"],
    ],
)
def test_many_headings_say_that_a_table_compares(heads: list[str]) -> None:
    row = ["1" if "№" in head else "" for head in heads]
    current = next(at for at, head in enumerate(heads) if row[at] != "1" and ("едакц" in head or "/ Д" in head))
    row[current], row[current + 1] = "5. Срок – день.", "5. Срок – два дня."
    act = parsed("Таблица", [heads, row])
    assert [unit for unit, _, _ in checked(act, "ru")] == ["5"]


@pytest.mark.parametrize(
    "heads",
    [
        ["№", "Наименование", "Срок"],
        ["Действующая школа", "Адрес"],
        ["Предлагаемая должность", "Оклад", "Примечание"],
        ["Атауы", "Мерзімі"],
    ],
)
def test_other_tables_stay_tables(heads: list[str]) -> None:
    act = parsed("Перечень", [heads, ["1"] * len(heads)])
    assert not act.comparisons
    assert not any(notice.code == "LRN525" for notice in act.notices)


def test_heading_repeated_numbered_columns_and_titles_are_no_norms() -> None:
    heads = HEADS["ru"]
    rows = [heads, ["1", "2", "3", "4", "5"], ROWS["ru"][0], heads, ROWS["ru"][3]]
    assert [unit for unit, _, _ in checked(parsed("Таблица", rows), "ru")] == ["5", "9"]


MERGED = """<html><body><p>{title}</p><table>
<tr><td>{h[0]}</td><td>{h[1]}</td><td>{h[2]}</td><td>{h[3]}</td></tr>
<tr><td colspan="4">{document}</td></tr>
<tr><td>1</td><td rowspan="2">{unit}</td><td>{old}</td><td><p>{first}</p><p>{second}</p></td></tr>
<tr><td>2</td><td>{none}</td><td>{third}</td></tr>
</table></body></html>"""


@pytest.mark.parametrize(
    ("language", "words", "addresses"),
    [
        (
            "ru",
            {
                "title": "Сравнительная таблица", "document": "Инструкция по приему", "unit": "Пункт 5", "old": "5. Срок – день.",
                "first": "5. Срок – два дня.", "second": "Он продлевается.", "none": "Отсутствует", "third": "Решает директор.",
            },
            [
                "часть первая пункта 5 Инструкции", "часть вторая пункта 5 Инструкции", "пункт 5 Инструкции",
            ],
        ),
        (
            "kk",
            {
                "title": "Салыстырмалы кесте", "document": "Қабылдау нұсқаулығы", "unit": "5-тармақ", "old": "5. Мерзімі – күн.",
                "first": "5. Мерзімі – екі күн.", "second": "Ол ұзартылады.", "none": "Жоқ", "third": "Директор шешеді.",
            },
            [
                "Нұсқаулықтың 5-тармағының бірінші бөлігі", "Нұсқаулықтың 5-тармағының екінші бөлігі",
                "Нұсқаулықтың 5-тармағы",
            ],
        ),
    ],
)  # fmt: skip
def test_merged_cells_name_the_unit_of_all_their_rows(language, words, addresses) -> None:
    act = parse(read(MERGED.format(h=HEADS[language], **words).encode(), name="merged.html"))
    assert_sound(act)
    found = checked(act, language)
    assert [address.partition(" (")[0] for _, address, _ in found] == addresses
    assert [compared for _, _, compared in found] == [True, True, False]


@pytest.mark.parametrize(
    ("element", "address"),
    [
        ("Глава 2, пункт 5", "пункт 5 Правил"),
        ("Пункт 5, подпункт 2)", "подпункт 2) пункта 5 Правил"),
        ("подпункт 2) пункта 5", "подпункт 2) пункта 5 Правил"),
        ("Статья 5, пункт 2", "пункт 2 статьи 5 Правил"),
        ("Абзац третий пункта 5", "абзац третий пункта 5 Правил"),
        ("Новый пункт 5-1", "пункт 5-1 Правил"),
        ("Приложение 1, строка 2", "строка 2 приложения 1 к Правилам"),
        ("Пункт 5 приложения 2", "пункт 5 приложения 2 к Правилам"),
        ("5", "пункт 5 Правил"),
        ("Заголовок главы 2", "заголовок главы 2 Правил"),
    ],
)
def test_the_cell_of_the_unit_is_read_as_lawyers_write_it(element: str, address: str) -> None:
    rows = [["Пункт", "Действующая редакция", "Предлагаемая редакция"], [element, "Было.", "Решает директор."]]
    found = checked(parsed(TITLES["ru"], rows), "ru")
    assert [where.partition(" (предл")[0] for _, where, _ in found] == [address]


PAIRED = [
    [
        "№", "Құрылымдық элемент / Структурный элемент", "Қолданыстағы редакция", "Ұсынылатын редакция",
        "Действующая редакция", "Предлагаемая редакция",
    ],
    ["1", "5-тармақ / Пункт 5", "Мерзімі – бір күн.", "Мерзімі – екі күн.", "Срок – один день.", "Срок – два дня."],
    ["2", "Пункт 6", "Жоқ", "Шағым беріледі.", "Отсутствует", "Подается жалоба."],
]  # fmt: skip


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_a_table_in_two_languages_has_two_proposed_columns(form: str) -> None:
    act = parsed("Салыстырмалы кесте / Сравнительная таблица", PAIRED, form)
    assert [unit for unit, _, _ in checked(act, "ru")] == ["5", "5", "6", "6"]
    view = act.source.view.text
    assert [row.current.of(view) if row.current else None for row in act.comparisons] == [
        "Мерзімі – бір күн.",
        "Срок – один день.",
        None,
        None,
    ]
