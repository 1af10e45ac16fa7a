import time

import pytest

from legal_risk.errors import InputError
from legal_risk.model.source import CellPlace
from legal_risk.readers import Limits, read
from tests.readers.checking import assert_exact, assert_sound, lines, shown

PAGE = """<!DOCTYPE html><html><head><title>Заголовок окна</title>
<style>p {}</style><script>var a = "код";</script></head>
<body><header><nav><a href="/">Главная</a></nav></header>
<div class="container tabs"><ul><li><a href="1">Текст</a></li><li><a href="2">История</a></li></ul></div>
<div><a href="1">Раз</a> <a href="2">Два</a> <a href="3">Три</a></div>
<div class="slogan"><h1>О правилах</h1><span class="status">Обновлённый</span><p>Приказ министра.</p></div>
<article>%s</article><footer>Подвал <a href="9">Обратная связь</a></footer></body></html>"""


def of(html, **options):
    source = read(html.encode(), **options)
    assert source.format == "html"
    assert_sound(source)
    assert_exact(source)
    return source


def test_the_site_around_the_act_is_left_out():
    source = of(PAGE % "<p>1. Комиссия рассматривает <a href='x'>заявления</a>.</p>")
    assert lines(source) == ["О правилах", "Приказ министра.", "1. Комиссия рассматривает заявления."]


def test_notes_of_the_site_of_acts():
    source = of(
        PAGE
        % """<p><span class="note">&nbsp;&nbsp;&nbsp; Примечание ИЗПИ!</span><br>
        <span class="note">&nbsp; Порядок введения см. </span><a href="#z">ст.27</a><span class="note"></span><br>
        <font color="#FF0000">&nbsp;&nbsp; Вниманию пользователей!</font><br> &nbsp; </p>
        <p id="z3">&nbsp;&nbsp; Закон регулирует отношения.</p>
        <span class="note">Сноска. Пункт с изменениями </span><a href="z">№ 484-V</a><span class="note">.</span>"""
    )
    assert shown(source)[2:] == [
        ("note", "Примечание ИЗПИ!"),
        ("note", "Порядок введения см. ст.27"),
        ("note", "Вниманию пользователей!"),
        ("paragraph", "Закон регулирует отношения."),
        ("note", "Сноска. Пункт с изменениями № 484-V."),
    ]


def test_notes_of_a_page_without_marks_go_on_like_in_plain_text():
    source = of("<p>ЗҚАИ-ның ескертпесі!</p><p>2-тармаққа өзгеріс енгізілді.</p><p>2. Комиссия шешеді.</p>")
    assert [kind for kind, _ in shown(source)] == ["note", "note", "paragraph"]


def test_headings_anchors_and_layout():
    source = of(
        '<h3 id="z28">Глава 1.<br>ОБЩЕЕ</h3><p><b><a name="z1"></a>Статья 1. Понятия</b></p><p id="p2">Текст</p>'
        '<p align="center"><b>ПРИКАЗ</b></p><center>по центру</center><p style="text-align: center">и здесь</p>'
    )
    found = [(b.kind.value, b.level, b.anchor, b.bold, b.centred) for b in source.blocks]
    assert found == [
        ("heading", 3, "z28", False, False),
        ("heading", None, "z1", True, False),
        ("paragraph", None, "p2", False, False),
        ("paragraph", None, None, True, True),
        ("paragraph", None, None, False, True),
        ("paragraph", None, None, False, True),
    ]
    assert lines(source)[0] == "Глава 1. ОБЩЕЕ"


def test_line_breaks():
    source = of(
        "<p>1. Комиссия вправе<br>отказать в приёме<br>2. Решение:<br>1) принимается;<br>2) отменяется.</p>"
        "<p>Министр<br>И. Иванов</p><pre>Подпись ____\n    (дата)\n</pre>"
    )
    assert shown(source) == [
        ("paragraph", "1. Комиссия вправе отказать в приеме"),
        ("paragraph", "2. Решение:"),
        ("paragraph", "1) принимается;"),
        ("paragraph", "2) отменяется."),
        ("paragraph", "Министр"),
        ("paragraph", "И. Иванов"),
        ("form", "Подпись ____"),
        ("form", "(дата)"),
    ]


def test_tables():
    source = of(
        "<table><tr><th rowspan=2>№</th><th colspan=2>Срок</th></tr><tr><td>а</td><td>б</td></tr>"
        "<tr><td>1</td><td><p>1) пять;</p><p>2) шесть.</p></td><td><table><tr><td>x<td>y</tr></table></td></tr>"
        "</table><table><tr><td>Рамка вокруг текста</td></tr></table>"
    )
    assert [(b.cell, line) for b, line in zip(source.blocks, lines(source), strict=True)] == [
        (CellPlace(0, 0, 0, 2, 1), "№"),
        (CellPlace(0, 0, 1, 1, 2), "Срок"),
        (CellPlace(0, 1, 1), "а"),
        (CellPlace(0, 1, 2), "б"),
        (CellPlace(0, 2, 0), "1"),
        (CellPlace(0, 2, 1), "1) пять;"),
        (CellPlace(0, 2, 1), "2) шесть."),
        (CellPlace(1, 0, 0), "x"),
        (CellPlace(1, 0, 1), "y"),
        (None, "Рамка вокруг текста"),
    ]


def test_ordered_lists_get_the_numbers_that_a_browser_shows():
    source = of("<ol start=9><li>девять<li>десять<ol type=a><li>под</ol></ol><ul><li>без</ul><ol type=I><li>один</ol>")
    assert lines(source) == ["9. девять", "10. десять", "a. под", "без", "I. один"]
    assert [b.label.of(source.text) if b.label else None for b in source.blocks] == ["9.", "10.", "a.", None, "I."]


def test_hidden_and_deleted_text_is_not_shown():
    source = of(
        "<p>Виден<span style='display: none'> не виден</span><del> старое</del><ins> новое</ins></p><p hidden>x</p>"
    )
    assert lines(source) == ["Виден новое"]


def test_superscript_numbers_of_articles():
    assert lines(of("<p>статья 15<sup>1</sup> и м<sup>2</sup></p><p>2</p>")) == ["статья 15-1 и м2", "2"]


def test_entities_of_the_page_are_not_expanded():
    page = '<!DOCTYPE html [<!ENTITY x "бум"><!ENTITY y SYSTEM "file:///etc/passwd">]><html><p>а &x; &y; б</p></html>'
    assert lines(of(page)) == ["а &x; &y; б"]


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html><body><nav>Меню</nav></body></html>", "LR141"),
        ("<html></html>", "LR141"),
        ("<p>а</p>" + "<div>" * 5000 + "<p>б</p>", "LR142"),
        ("<?xml version='1.0'?><w:document xmlns:w='x'><w:p/></w:document>", "LR103"),
        ("<?xml version='1.0'?><act><p>текст</p></act>", "LR103"),
    ],
)
def test_errors(page, code):
    with pytest.raises(InputError) as caught:
        read(page.encode(), name="стр.html")
    assert caught.value.code == code
    assert caught.value.where == "стр.html"


def test_a_text_longer_than_the_limit():
    with pytest.raises(InputError, match="LR104"):
        read(b"<p>" + b"a" * 100 + b"</p><p>b</p>", limits=Limits(characters=50))


def test_time_grows_with_the_length_only():
    def seconds(count):
        page = ("<div><p>1. Комиссия вправе <a href=x>отказать</a>.</p>" * count + "</div>" * count).encode()
        started = time.perf_counter()
        read(page, limits=Limits(nesting=10**6))
        return time.perf_counter() - started

    seconds(20)
    assert seconds(1600) < 20 * max(seconds(200), 0.005)
