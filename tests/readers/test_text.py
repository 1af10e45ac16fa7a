import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_risk.model.source import BlockKind
from legal_risk.readers import read
from legal_risk.readers.lines import lines_of
from legal_risk.readers.text import Layout, layout_of, read_text
from tests.readers.checking import assert_sound, lines, plain_lines, shown

NBSP = "\xa0\xa0\xa0\xa0\xa0 "


def of(text):
    source = read_text(text, name="a.txt", sha256="")
    assert source.text == text
    assert_sound(source)
    return source


def test_scraped_links_are_joined_with_the_sentence_around_them():
    text = (
        f"\n{NBSP}1) исключен Законом РК от 13.11.2015 \n№ 398-V\n (вводится в действие с 01.01.2016);\n\n"
        f"{NBSP}2) согласно \nпункту 2\n статьи 5 настоящего Закона.\n"
    )
    assert shown(of(text)) == [
        ("paragraph", "1) исключен Законом РК от 13.11.2015 № 398-V (вводится в действие с 01.01.2016);"),
        ("paragraph", "2) согласно пункту 2 статьи 5 настоящего Закона."),
    ]


def test_scraped_headings_stand_alone_and_notes_keep_their_parts():
    text = (
        f"Вниманию пользователей!\n\n{NBSP}Для удобства создано \nОГЛАВЛЕНИЕ\n.\n\n"
        f"{NBSP}Сноска. По всему тексту:\n\n{NBSP}слова «а» заменены;\n\n{NBSP}слова «б» исключены.\n\n"
        f" Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ О\nПРАВАХ\nСтатья 1. Предмет\n\n{NBSP}Закон регулирует отношения.\n\n"
        f"{NBSP}Примечание ИЗПИ!\n\n{NBSP}В пункт 2 внесено изменение.\n\n{NBSP}2. Пункт.\n"
    )
    assert shown(of(text)) == [
        ("note", "Вниманию пользователей!"),
        ("note", "Для удобства создано ОГЛАВЛЕНИЕ ."),
        ("note", "Сноска. По всему тексту:"),
        ("note", "слова «а» заменены;"),
        ("note", "слова «б» исключены."),
        ("heading", "Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ О ПРАВАХ"),
        ("heading", "Статья 1. Предмет"),
        ("paragraph", "Закон регулирует отношения."),
        ("note", "Примечание ИЗПИ!"),
        ("note", "В пункт 2 внесено изменение."),
        ("paragraph", "2. Пункт."),
    ]


def test_scraped_kazakh():
    text = (
        f"ЗҚАИ-ның ескертпесі!\n\n{NBSP}Қолданысқа енгізілу тәртібін \n68-баптан\n қараңыз.\n\nМАЗМҰНЫ\n\n"
        f"1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР\n57-1-бап. Ұғымдар\n\n{NBSP}1. Осы Заң \n3-бапқа\n сәйкес қолданылады.\n\n"
        f"{NBSP}Ескерту. 1-бап жаңа редакцияда.\n\n31-бап\n. Баланың құқығы\n\n{NBSP}Мемлекет қорғайды.\n"
    )
    assert shown(of(text)) == [
        ("note", "ЗҚАИ-ның ескертпесі!"),
        ("note", "Қолданысқа енгізілу тәртібін 68-баптан қараңыз."),
        ("note", "МАЗМҰНЫ"),
        ("heading", "1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР"),
        ("heading", "57-1-бап. Ұғымдар"),
        ("paragraph", "1. Осы Заң 3-бапқа сәйкес қолданылады."),
        ("note", "Ескерту. 1-бап жаңа редакцияда."),
        ("heading", "31-бап . Баланың құқығы"),
        ("paragraph", "Мемлекет қорғайды."),
    ]


def test_a_draft_with_a_paragraph_a_line():
    text = (
        "ПРИКАЗ\nОб утверждении Правил\n\n1. Утвердить Правила.\n2. Комиссия:\n1) рассматривает заявления;\n"
        "2) принимает решение\nМинистр\n"
    )
    assert lines(of(text)) == text.replace("\n\n", "\n").strip().split("\n")


PARAGRAPHS = [
    "Глава 1. Общие положения",
    "1. Настоящие Правила определяют порядок приёма воспитанников в дошкольные организации, подведомственные отделу "
    "образования, и основания для отказа в приёме.",
    "2. Заявление рассматривается комиссией в течение 5 (пяти) рабочих дней со дня регистрации; решение оформляется "
    "протоколом и направляется заявителю.",
    "1) копия удостоверения личности одного из родителей или иного законного представителя, а также документ о месте "
    "жительства ребёнка;",
    "2) справка.",
    "3. Комиссия вправе запросить дополнительные сведения у органов, которые ими располагают, если без них вопрос не "
    "может быть решён по существу.",
]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("indent", ["", "    "])
def test_hard_wrapped_lines_become_paragraphs(width, gap, indent):
    filled = [textwrap.fill(p, width, initial_indent=indent, break_long_words=False) for p in PARAGRAPHS]
    assert lines(of(gap.join(filled) + "\n")) == [p.replace("ё", "е") for p in PARAGRAPHS]


def test_words_broken_at_line_ends_are_joined_but_compounds_keep_their_hyphen():
    text = (
        "1. Организация образования проводит научно-исследовательскую рабо-\n"
        "ту и учебно-\nметодическую работу, а также иную деятельность, предусмот-\n"
        "ренную уставом, в порядке, который установлен уполномоченным органом\n"
        "в области образования и согласован с попечительским советом органи-\n"
        "зации, если иное не установлено законом.\n"
    )
    source = of(text)
    assert "научно-исследовательскую работу и учебно-методическую работу" in source.view.text
    assert "предусмотренную уставом" in source.view.text
    assert "советом организации, если" in source.view.text


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("одна строка без конца", Layout.LINES),
        (NBSP + "Закон.\n" + NBSP + "Пункт.", Layout.SCRAPED),
        (textwrap.fill(PARAGRAPHS[1] * 3, 70), Layout.WRAPPED),
        ("\n".join(PARAGRAPHS), Layout.LINES),
    ],
)
def test_layout(text, layout):
    assert layout_of(text, lines_of(text)) is layout


@given(st.text(alphabet="аб 1).;\n\r\t\xa0\xad-Сноска", max_size=200))
def test_all_text_is_in_blocks(text):
    source = of(text)
    covered = "".join(block.span.of(text) for block in source.blocks)
    assert [c for c in covered if not c.isspace() and c != "\xad"] == [
        c for c in text if not c.isspace() and c != "\xad"
    ]
    if "-" not in text:
        assert lines(source) == plain_lines(source)


def test_a_law_is_read_at_once():
    paragraph = f"{NBSP}1. Уполномоченный орган в области образования утверждает правила по \nстатье 5\n Закона.\n\n"
    data = (paragraph * 4300).encode()
    started = time.process_time()
    source = read(data)
    assert time.process_time() - started < 1.0
    assert len(source.text) > 400_000
    assert len(source.blocks) == 4300


HEADED = {
    "a heading among the points": ("1. Приём идёт летом.\n\nПеревод внутри школы\n\n2. Перевод идёт осенью.", [1]),
    "under the heading of a chapter": ("1. Общее.\n\nГлава 2. Перевод\n\nПеревод внутри школы\n\n5. Норма.", [1, 2]),
    "the title of an appendix": ("3. Норма.\n\nШкала оценок\n\n1. Первый критерий.", []),
    "a part of a point": ("1. Приём идёт летом.\n\nПриём могут продлить.\n\n2. Перевод идёт осенью.", []),
    "the end of a list": ("1. Подают:\n\nсправку\n\n2. Перевод идёт осенью.", []),
}


@pytest.mark.parametrize("name", HEADED)
def test_headings_without_a_number(name):
    text, expected = HEADED[name]
    blocks = read(text.encode(), name="a.txt").blocks
    assert [place for place, block in enumerate(blocks) if block.kind is BlockKind.HEADING] == expected
