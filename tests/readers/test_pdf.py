import io
import time

import pytest

from legal_risk.errors import InputError
from legal_risk.model.source import BlockKind, CellPlace
from legal_risk.readers import Limits, read
from legal_risk.readers.pdf.quality import mended, trouble
from tests.readers.checking import assert_exact, assert_sound, kinds, lines
from tests.readers.pdf_files import Sheet

RU = [
    "Глава 1. Общие положения",
    "1. Настоящие Правила определяют порядок приема детей в дошкольные организации, подведомственные отделу "
    "образования, и основания для отказа в приеме документов от родителей.",
    "2. Заявление рассматривается комиссией в течение 5 (пяти) рабочих дней со дня его регистрации:",
    "1) копия удостоверения личности одного из родителей или иного законного представителя ребенка;",
    "2) справка о состоянии здоровья.",
    "3. Комиссия вправе запросить у родителей дополнительные сведения, если без них вопрос не может быть решен по "
    "существу, в порядке, который установлен уполномоченным органом.",
]
KK = [
    "1-тарау. Жалпы ережелер",
    "1. Осы Қағидалар мектепке дейінгі ұйымдарға балаларды қабылдау тәртібін, сондай-ақ құжаттарды қабылдаудан бас "
    "тартудың негіздерін айқындайды.",
    "2. Өтінішті комиссия оны тіркеген күннен бастап бес жұмыс күні ішінде қарайды:",
    "1) ата-анасының немесе өзге заңды өкілінің жеке басын куәландыратын құжаттың көшірмесі;",
    "2) денсаулық жағдайы туралы анықтама.",
    "3. Комиссия, егер онсыз мәселе мәні бойынша шешілмейтін болса, ата-анадан қосымша мәліметтерді уәкілетті орган "
    "белгілеген тәртіппен сұратуға құқылы.",
]


def of(data, **options):
    source = read(data, **options)
    assert source.format == "pdf"
    assert_sound(source)
    assert_exact(source)
    assert all(block.origin.page is not None and len(block.origin.box) == 4 for block in source.blocks)
    return source


def long_act(indent, gap, justify=True, paragraphs=RU):
    """Five rounds of the paragraphs on pages with a running head and page numbers."""
    sheet, top, page = Sheet(), 80, 1
    for _ in range(5):
        for paragraph in paragraphs:
            if top > 330:
                sheet.page()
                top, page = 80, page + 1
            if top == 80:
                sheet.text(60, 30, "Проект приказа", 8)
                sheet.centre(815, f"- {page} -")
            top = sheet.fill(60, top, 475, paragraph, indent=indent, justify=justify) + gap
    return sheet.bytes()


@pytest.mark.parametrize(("indent", "gap"), [(0, 6), (30, 0), (30, 6)])
@pytest.mark.parametrize("justify", [True, False])
@pytest.mark.parametrize("paragraphs", [RU, KK], ids=["ru", "kk"])
def test_lines_become_paragraphs_and_pages_leave_no_trace(indent, gap, justify, paragraphs):
    source = of(long_act(indent, gap, justify, paragraphs))
    assert lines(source) == paragraphs * 5
    assert kinds(source)[:2] == ["heading", "paragraph"]
    assert [(n.code, "Проект приказа" in n.message) for n in source.notices] == [("LRN131", True)]
    assert {b.origin.page for b in source.blocks} >= {0, 1, 2}


def test_a_paragraph_over_the_end_of_a_page_is_one():
    sheet = Sheet()
    words = RU[5].split()
    bottom = sheet.fill(60, 60, 475, RU[1])
    sheet.fill(60, bottom + 6, 475, " ".join(words[:14]), justify=False)
    sheet.page()
    sheet.fill(60, 60, 475, " ".join(words[14:]))
    assert lines(of(sheet.bytes()))[-1] == RU[5]


def test_the_number_of_an_appendix_stands_alone():
    sheet = Sheet()
    for number, line in enumerate(("Балаларды балабақшаға қабылдау", "тәртібі туралы қағидаларға", "3-қосымша")):
        sheet.text(350, 60 + 13 * number, line)
    sheet.fill(60, 120, 475, KK[1])
    assert lines(of(sheet.bytes())) == [
        "Балаларды балабақшаға қабылдау тәртібі туралы қағидаларға",
        "3-қосымша",
        KK[1],
    ]


def test_titles_in_the_middle():
    sheet = Sheet()
    sheet.centre(60, "ПРИКАЗ", 14, bold=True)
    sheet.centre(110, "Об утверждении Правил приема детей в дошкольные организации,", 12, bold=True)
    sheet.centre(126, "находящиеся в ведении отдела", 12, bold=True)
    sheet.fill(60, 160, 475, RU[1] + " " + RU[5])
    source = of(sheet.bytes())
    assert lines(source)[:2] == [
        "ПРИКАЗ",
        "Об утверждении Правил приема детей в дошкольные организации, находящиеся в ведении отдела",
    ]
    assert [(b.bold, b.centred) for b in source.blocks] == [(True, True), (True, True), (False, False)]


def test_words_broken_at_line_ends():
    sheet = Sheet()
    text = (
        "1. Организация проводит работу и научно-исследовательскую рабо-",
        "ту и научно-",
        "методическую работу, предусмот-",
        "ренную уставом, және 2-",
        "тармағының талаптары, 5-",
        "1-бабы.",
    )
    for number, line in enumerate(text):
        sheet.text(60, 60 + 13 * number, line)
    assert lines(of(sheet.bytes())) == [
        "1. Организация проводит работу и научно-исследовательскую работу и научно-методическую работу, "
        "предусмотренную уставом, және 2-тармағының талаптары, 5-1-бабы."
    ]


def columns(left, right):
    sheet = Sheet()
    sheet.centre(40, "Положение о комиссии по распределению мест в детских садах", 11, bold=True)
    bottom = 0
    for x, paragraphs in ((60, left), (310, right)):
        top = 80
        for paragraph in paragraphs:
            top = sheet.fill(x, top, 230, paragraph, size=9, indent=12)
        bottom = max(bottom, top)
    return sheet, bottom


def test_two_columns_of_one_text_are_read_one_after_the_other():
    sheet, bottom = columns(RU[:3], RU[3:])
    sheet.fill(60, bottom + 20, 480, RU[1])
    source = of(sheet.bytes())
    assert lines(source) == ["Положение о комиссии по распределению мест в детских садах", *RU, RU[1]]
    assert {b.stream for b in source.blocks} == {0}


@pytest.mark.parametrize(("left", "right"), [(KK, RU), (RU, KK)])
def test_two_languages_side_by_side_become_two_streams(left, right):
    sheet, _ = columns(left, right)
    sheet.page()
    for x, paragraphs in ((60, left), (310, right)):
        sheet.fill(x, 60, 230, paragraphs[5], size=9)
    source = of(sheet.bytes())
    streams = [[line for b, line in zip(source.blocks, lines(source), strict=True) if b.stream == n] for n in (0, 1)]
    title = ["Положение о комиссии по распределению мест в детских садах"]
    assert streams[0] == (title if left is RU else []) + left + left[5:]
    assert streams[1] == (title if right is RU else []) + right + right[5:]
    assert [b.stream for b in source.blocks] == sorted(b.stream for b in source.blocks)


def test_a_name_and_a_signature_are_no_columns():
    sheet = Sheet()
    top = sheet.fill(60, 60, 475, RU[1])
    for number in range(6):
        sheet.text(60, top + 20 + 14 * number, "Член комиссии")
        sheet.text(400, top + 20 + 14 * number, "И. Иванов")
    assert lines(of(sheet.bytes()))[1].startswith("Член комиссии И. Иванов")


def requirements_table():
    sheet = Sheet()
    sheet.fill(60, 40, 475, RU[1])
    for page in range(2):
        xs, ys = sheet.table(60, 80 if page == 0 else 40, [40, 200, 235], [25, 90, 60])
        for x, title in zip(xs, ("№", "Наименование", "Содержание"), strict=False):
            sheet.text(x + 4, ys[0] + 5, title)
        sheet.text(xs[0] + 4, ys[1] + 5, str(1 + 2 * page))
        sheet.fill(xs[1] + 4, ys[1] + 5, 190, "Документы, необходимые для оказания государственной услуги")
        below = sheet.fill(xs[2] + 4, ys[1] + 5, 225, "1) заявление по форме согласно приложению к Правилам;")
        sheet.fill(xs[2] + 4, below, 225, "2) справка.")
        sheet.text(xs[0] + 4, ys[2] + 5, str(2 + 2 * page))
        sheet.fill(xs[1] + 4, ys[2] + 5, 190, "Срок")
        if page == 0:
            sheet.page()
    sheet.fill(60, 300, 475, RU[5])
    return sheet.bytes()


def test_a_table_over_two_pages_is_one_and_its_header_is_read_once():
    source = of(requirements_table())
    cells = [(b.cell, line) for b, line in zip(source.blocks, lines(source), strict=True) if b.cell]
    name = "Документы, необходимые для оказания государственной услуги"
    assert cells == [
        (CellPlace(0, 0, 0), "№"),
        (CellPlace(0, 0, 1), "Наименование"),
        (CellPlace(0, 0, 2), "Содержание"),
        *[
            entry
            for row in (1, 3)
            for entry in (
                (CellPlace(0, row, 0), str(row)),
                (CellPlace(0, row, 1), name),
                (CellPlace(0, row, 2), "1) заявление по форме согласно приложению к Правилам;"),
                (CellPlace(0, row, 2), "2) справка."),
                (CellPlace(0, row + 1, 0), str(row + 1)),
                (CellPlace(0, row + 1, 1), "Срок"),
            )
        ],
    ]
    assert lines(source)[0] == RU[1]
    assert lines(source)[-1] == RU[5]


def test_a_table_in_two_languages_becomes_two_streams():
    sheet = Sheet()
    for page in range(2):
        xs, ys = sheet.table(50, 60, [250, 250], [130, 130])
        for row in range(2):
            for column, paragraphs in enumerate((KK, RU)):
                sheet.fill(xs[column] + 5, ys[row] + 5, 240, paragraphs[1 + 2 * row + page], size=9)
        sheet.page()
    source = of(sheet.bytes())
    order = (1, 3, 2, 4)
    assert lines(source) == [KK[n] for n in order] + [RU[n] for n in order]
    assert set(kinds(source)) == {"paragraph"}
    assert [b.stream for b in source.blocks] == [0] * 4 + [1] * 4


def picture():
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    file = io.BytesIO()
    Image.new("L", (50, 50), 128).save(file, "PNG")
    return ImageReader(io.BytesIO(file.getvalue()))


def test_a_page_without_text_is_reported():
    sheet = Sheet()
    sheet.fill(60, 60, 475, RU[1])
    sheet.page()
    sheet.canvas.drawImage(picture(), 0, 0, 595, 842)
    sheet.page()
    source = of(sheet.bytes(), name="скан.pdf")
    assert lines(source) == [RU[1]]
    assert [(n.code, n.not_checked, n.message) for n in source.notices] == [
        ("LRN130", True, "page 2 was not read: no text layer")
    ]


def test_a_page_with_look_alike_letters_is_reported():
    sheet = Sheet()
    sheet.fill(60, 60, 475, RU[1])
    sheet.page()
    sheet.fill(
        60, 60, 475, "IlpaBHJIa npHeMa AeTeH B AOIIIKOJIbHbIe opraHH3aUHH, nOABeAOMCTBeHHbIe OTAeJIy o6pa3OBaHHM " * 4
    )
    source = of(sheet.bytes())
    assert lines(source) == [RU[1]]
    assert [n.not_checked for n in source.notices] == [True]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (" ".join(RU), False),
        (" ".join(KK), False),
        ("The commission may refuse the application without giving any reason to the applicant at all.", False),
        ("Портал egov.kz, сайт edu.gov.kz, WhatsApp, YouTube и Wi-Fi доступны учителю школы каждый день.", False),
        ("".join(chr(0xE000 + n % 90) if n % 6 else " " for n in range(600)), True),
        (" ".join(RU).replace("о", "\ufffd"), True),
        ("Ha ocHoBaHHH 3aKOHa PecIIy6JIHKH Ka3axcTaH IIpHKa3bIBaIO yTBepJIHTb npHJIaraeMbIe IIpaBHJIa npHeMa", True),
    ],
)
def test_trouble_of_a_page(text, wrong):
    assert (trouble(text) is not None) is wrong


def test_letters_of_a_wrong_code_page_are_restored():
    assert mended(RU[1].encode("cp1251").decode("cp1252", "replace")).startswith("1. Настоящие Правила")
    assert mended(RU[1]) == RU[1]


def encrypted():
    from reportlab.lib.pdfencrypt import StandardEncryption

    sheet = Sheet(encrypt=StandardEncryption("тайна", canPrint=0))
    sheet.text(60, 60, "Текст")
    return sheet.bytes()


def scan():
    sheet = Sheet()
    sheet.canvas.drawImage(picture(), 0, 0, 595, 842)
    return sheet.bytes()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (encrypted, "LR130"),
        (lambda: b"%PDF-1.4\n% nothing more", "LR131"),
        (lambda: long_act(0, 6)[:900], "LR131"),
        (scan, "LR132"),
    ],
)
def test_errors(make, code):
    with pytest.raises(InputError) as caught:
        read(make(), name="акт.pdf")
    assert caught.value.code == code
    assert caught.value.where == "акт.pdf"
    assert caught.value.hint


@pytest.mark.parametrize(("limits", "code"), [(Limits(pages=1), "LR104"), (Limits(seconds=-1.0), "LR133")])
def test_limits(limits, code):
    with pytest.raises(InputError, match=code):
        read(long_act(0, 6), limits=limits)


def test_damaged_files_give_an_error_or_a_text():
    data = long_act(30, 0)
    for start in range(20, len(data), len(data) // 40):
        damaged = data[:start] + bytes(reversed(data[start : start + 30])) + data[start + 30 :]
        try:
            assert read(damaged).blocks
        except InputError as error:
            assert error.code in ("LR131", "LR132", "LR104", "LR130")


def test_time_is_near_that_of_the_text_extraction_alone():
    import pdfplumber

    data = long_act(30, 0, paragraphs=RU * 3)
    read(data)
    started = time.perf_counter()
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()
    alone = time.perf_counter() - started
    started = time.perf_counter()
    read(data)
    assert time.perf_counter() - started < 3 * alone


def test_a_page_that_is_turned_is_read_as_it_is_shown():
    sheet = Sheet()
    sheet.canvas.setPageRotation(90)
    sheet.canvas.translate(595, 0)
    sheet.canvas.rotate(90)
    sheet.canvas.translate(0, 595 - 842)
    bottom = sheet.fill(60, 60, 700, RU[1])
    sheet.fill(60, bottom + 6, 700, RU[5])
    sheet.page()
    sheet.canvas.setPageRotation(0)
    sheet.fill(60, 60, 475, RU[2])
    assert lines(of(sheet.bytes())) == [RU[1], RU[5], RU[2]]


def test_lines_that_stand_upright_on_their_page_are_reported():
    sheet = Sheet()
    sheet.fill(60, 60, 475, RU[1])
    sheet.page()
    sheet.canvas.setPageRotation(90)
    sheet.fill(60, 60, 475, RU[2])
    source = of(sheet.bytes())
    assert lines(source) == [RU[1]]
    assert [(n.code, n.not_checked) for n in source.notices] == [("LRN130", True)]


def test_a_running_head_of_two_pages_is_left_out():
    sheet = Sheet()
    for paragraph in (RU[1], RU[5]):
        sheet.text(60, 30, "Проект приказа", 8)
        sheet.fill(60, 80, 475, paragraph)
        sheet.page()
    source = of(sheet.bytes())
    assert lines(source) == [RU[1], RU[5]]
    assert [n.code for n in source.notices] == ["LRN131"]


def test_numbers_of_units_at_the_start_of_a_line_open_no_item():
    sheet = Sheet()
    for number, line in enumerate(
        (
            "3) документ, подтверждающий одну из категорий, указанных в подпунктах",
            "1), 2) и 3) пункта 4 настоящих Правил;",
        )
    ):
        sheet.text(84 if number == 0 else 60, 60 + 13 * number, line)
    sheet.text(84, 86, "4) справка.")
    assert [text[:2] for text in lines(of(sheet.bytes()))] == ["3)", "4)"]


def test_a_column_that_ends_early_does_not_mix_the_languages():
    sheet = Sheet()
    for page in range(3):
        for x, paragraphs in ((60, KK), (310, RU)):
            top = 120
            for paragraph in paragraphs[: 2 if page == 2 and paragraphs is KK else 6]:
                top = sheet.fill(x, top, 230, paragraph, size=9, indent=12)
        sheet.page()
    source = of(sheet.bytes())
    assert [b.stream for b in source.blocks] == [0] * 14 + [1] * 18
    assert lines(source)[14:] == RU * 3


def noted(mark="1", second=True):
    """Two pages with footnotes: a raised mark in the text, the note in small letters at the foot of its page."""
    sheet = Sheet()
    for page, paragraph in enumerate((RU[1], RU[2])):
        top = sheet.fill(60, 80, 475, paragraph, size=12, indent=30)
        words = "Срок считают в рабочих днях"
        sheet.text(60, top + 10, words, 12)
        sheet.text(
            60 + sheet.width(words, "T", 12), top + 10.5, mark * (page + 1) if mark == "*" else str(page + 1), 7.5
        )
        sheet.text(70 + sheet.width(words, "T", 12), top + 10, "и объявляют заявителю.", 12)
        if page == 0 or second:
            shown = mark * (page + 1) if mark == "*" else str(page + 1)
            sheet.text(60, 702, shown, 6)
            sheet.text(69, 702, "Кроме дней, которые объявлены нерабочими", 9)
            sheet.text(60, 714, f"решением Правительства, случай {'первый' if page == 0 else 'второй'}.", 9)
        sheet.page()
    return sheet.bytes()


@pytest.mark.parametrize("mark", ["1", "*"])
def test_footnotes_stand_apart_after_the_text_and_their_marks_are_left_out(mark):
    source = read(noted(mark))
    assert_sound(source)
    assert_exact(source)
    notes = [block for block in source.blocks if block.kind is BlockKind.FOOTNOTE]
    assert source.blocks[-2:] == tuple(notes)
    assert [block.anchor for block in notes] == ["footnote-1", "footnote-2"]
    assert [block.origin.page for block in notes] == [0, 1]
    assert all(block.origin.box[1] > 690 for block in notes)
    texts = lines(source)
    marks = ["*", "**"] if mark == "*" else ["1", "2"]
    whole = "Кроме дней, которые объявлены нерабочими решением Правительства, случай"
    assert texts[-2:] == [f"{marks[0]} {whole} первый.", f"{marks[1]} {whole} второй."]
    assert sum("днях и объявляют заявителю" in text for text in texts) == 2


def test_small_print_without_a_mark_in_the_text_is_no_footnote():
    sheet = Sheet()
    top = sheet.fill(60, 80, 475, RU[1], size=12, indent=30)
    sheet.text(60, top + 10, "Площадь 5 м", 12)
    sheet.text(62 + sheet.width("Площадь 5 м", "T", 12), top + 10.5, "2", 7.5)
    sheet.text(60, 702, "1 экземпляр отпечатан в канцелярии", 9)
    source = read(sheet.bytes())
    assert not any(block.kind is BlockKind.FOOTNOTE for block in source.blocks)
    assert "м2" in source.text.replace(" ", "")


def test_a_raised_figure_is_an_index():
    sheet = Sheet()
    for top, before, figure, after in (
        (60, "Статья 134", "1", ". Порядок приема"),
        (90, "1. Площадь 20 м", "2", " и более."),
    ):
        right = 60 + sheet.width(before, "T", 12)
        sheet.text(60, top, before, 12)
        sheet.text(right, top - 2, figure, 7)
        sheet.text(right + 5, top, after, 12)
    assert lines(of(sheet.bytes())) == ["Статья 134-1. Порядок приема", "1. Площадь 20 м2 и более."]


@pytest.mark.parametrize("turned", [0, 45])
def test_a_watermark_is_no_text(turned):
    sheet = Sheet()
    top = 60
    for paragraph in RU:
        top = sheet.fill(60, top, 475, paragraph, indent=30)
    sheet.canvas.saveState()
    sheet.canvas.translate(120, 842 - 180)
    sheet.canvas.rotate(turned)
    sheet.canvas.setFont("T", 70)
    sheet.canvas.drawString(0, 0, "ПРОЕКТ")
    sheet.canvas.restoreState()
    source = of(sheet.bytes())
    assert lines(source) == RU
    assert [notice.code for notice in source.notices] == ([] if turned else ["LRN134"])


def test_what_is_cut_off_the_page_is_not_read():
    sheet = Sheet()
    sheet.text(60, 60, "1. Видимая норма.")
    sheet.text(60, 700, "2. Отрезанная норма.")
    sheet.canvas.setCropBox((50, 400, 550, 842))
    assert lines(of(sheet.bytes())) == ["1. Видимая норма."]
