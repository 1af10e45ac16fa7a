import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_risk.model.source import Block, BlockKind
from legal_risk.model.span import Span
from legal_risk.readers.assembly import Marked
from legal_risk.readers.normalise import UNSEEN, normalised
from legal_risk.readers.view import Cut, build_view
from tests.readers.checking import assert_exact, assert_sound, lines, plain_lines

LETTERS = "абвёЁәіңғүұқөһaceiox" + "IVXІХС" + "йи\u0306е\u0308" + '19.,;:!?()«»"“”„–—−-\u2011№*_'
NOISE = " \t\n\r\xa0\u2009\xad\u200b\ufeff\0"
TEXTS = st.text(alphabet=LETTERS + NOISE, max_size=60)


def of_blocks(*spans):
    return [Block(BlockKind.PARAGRAPH, Span(*span)) for span in spans]


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("в  течение\xa010\tдней", "в течение 10 дней"),
        ("обра\xadзование", "образование"),
        ("обра\xad\n  зование", "образование"),
        ("слово\u200bслово", "словослово"),
        ("объём Ёлка", "объем Елка"),
        ("a — b – c − d", "a – b – c – d"),
        ("научно\u2011технический", "научно-технический"),
        ("“Знак” „Почёта‟", '"Знак" "Почета"'),
        ("«Закон»", "«Закон»"),
        ("бiлiм", "білім"),
        ("Қaзaқcтaн", "Қазақстан"),
        ("ə\u0301деп Әдеп мəртебе", "ə\u0301деп Әдеп мәртебе".replace("\u0301", "").replace("ə", "ә")),
        ("№ 487-ІV", "№ 487-IV"),
        ("XXІ", "XXI"),
        ("portal.gov.kz и e-mail", "portal.gov.kz и e-mail"),
        ("Zoomда", "Zoomда"),
        ("вступает в силу c 1 января", "вступает в силу с 1 января"),
        ("вопрос o порядке", "вопрос о порядке"),
        ("и\u0306од", "йод"),
        ("первая\nвторая", "первая вторая"),
    ],
)
def test_one_block_is_normalised(text, view):
    assert normalised(text) == view
    if not text[:1].isspace():
        assert build_view(text, of_blocks((0, len(text)))).text == view


def test_blocks_are_joined_by_one_line_feed_made_of_the_first_character_of_the_gap():
    text = "один<br><br>два\r\n\r\nтри"
    view = build_view(text, of_blocks((0, 4), (12, 15), (19, 22)))
    assert view.text == "один\nдва\nтри"
    assert view.to_source(Span(4, 5)) == Span(4, 5)
    assert view.to_source(Span(8, 9)) == Span(15, 16)


def test_text_outside_of_blocks_is_left_out():
    view = build_view("### один ### два ###", of_blocks((4, 8), (13, 16)))
    assert view.text == "один\nдва"
    assert view.to_view(Span(0, 20)) == Span(0, 8)


@pytest.mark.parametrize("spans", [[(0, 3), (3, 5)], [(0, 3), (2, 5)], [(4, 5), (0, 2)]])
def test_blocks_that_touch_or_overlap_are_refused(spans):
    with pytest.raises(ValueError, match="gap"):
        build_view("абвгд", of_blocks(*spans))


def test_cuts_hide_markup_and_show_entities():
    text = "**Закон** &laquo;Об образовании&raquo; ** от"
    cuts = [Cut(0, 2), Cut(7, 9), Cut(10, 17, "«"), Cut(31, 38, "»"), Cut(39, 41)]
    view = build_view(text, of_blocks((2, len(text))), cuts)
    assert view.text == "Закон «Об образовании» от"
    quote = view.text.index("«")
    assert view.to_source(Span(quote, quote + 3)).of(text) == "&laquo;Об"


def test_cuts_may_overlap_and_lie_outside():
    view = build_view("0123456789", of_blocks((2, 8)), [Cut(0, 1), Cut(3, 6), Cut(4, 5), Cut(7, 10)])
    assert view.text == "26"


@given(st.lists(TEXTS, max_size=8), st.sampled_from(["\n", "\n\n", "\r\n", "<td>", " | "]))
def test_nothing_is_lost_or_doubled(paragraphs, gap):
    marked = Marked(gap.join(["", *paragraphs, ""]))
    start = len(gap)
    for paragraph in paragraphs:
        marked.add(BlockKind.PARAGRAPH, start, start + len(paragraph))
        start += len(paragraph) + len(gap)
    source = marked.finish("a.txt", "txt", "")
    assert_sound(source)
    assert_exact(source)
    assert lines(source) == plain_lines(source)
    assert lines(source) == [normalised(p) for p in paragraphs if p.strip(UNSEEN)]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 8)), max_size=5))
def test_cuts_leave_exactly_the_rest(text, places):
    cuts = [Cut(min(a, len(text)), min(a + n, len(text))) for a, n in places]
    marked = Marked(text)
    marked.add(BlockKind.PARAGRAPH, 0, len(text), cuts)
    source = marked.finish("a.txt", "txt", "")
    hidden = {offset for cut in cuts for offset in range(cut.start, cut.end)}
    left = "".join("\0" if offset in hidden else letter for offset, letter in enumerate(text))
    assert source.view.text.replace(" ", "") == normalised(left).replace(" ", "")
    assert_exact(source)


@given(TEXTS)
def test_a_normal_text_is_its_own_normal_form(text):
    assert normalised(normalised(text)) == normalised(text)
