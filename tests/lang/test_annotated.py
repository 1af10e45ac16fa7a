from dataclasses import replace

import pytest

from legal_risk.lang.annotated import Annotated, WordIndex, lowered
from legal_risk.model.span import Span
from tests.lang.fake import FakeLanguage, act_of


@pytest.fixture
def language():
    return FakeLanguage()


def annotated(language, *paragraphs, **more):
    return Annotated(act_of(*paragraphs, **more), {"ru": language, "kk": language})


def test_sentences_and_tokens_count_in_the_view(language):
    seen = annotated(language, "Раз.", "Орган решает. Люди ждут.")
    sentences = seen.sentences(seen.act.segments[1])
    assert [s.span.of(seen.text) for s in sentences] == ["Орган решает.", "Люди ждут."]
    assert [[t.text for t in s.tokens] for s in sentences] == [["Орган", "решает", "."], ["Люди", "ждут", "."]]
    assert all(seen.text[t.start : t.end] == t.text for s in sentences for t in s.tokens)


def test_only_what_is_asked_for_is_tokenised_and_only_once(language):
    seen = annotated(language, "Раз. Два.", "Три.")
    first, second = seen.sentences(seen.act.segments[0])
    assert language.tokenised == 0
    assert first.tokens is first.tokens
    assert language.tokenised == 1
    assert seen.sentences(seen.act.segments[0])[1] is second


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, "Раз."), (3, "Раз."), (4, None), (5, "Два."), (10, "Три."), (12, "Три.")]
)
def test_sentence_at(language, offset, expected):
    seen = annotated(language, "Раз. Два.", "Три.")
    sentence = seen.sentence_at(offset)
    assert (sentence and sentence.text) == expected


def test_lines_of_a_segment_are_not_joined(language):
    seen = annotated(language, "Первая строка\nвторая строка")
    assert [s.text for s in seen.sentences(seen.act.segments[0])] == ["Первая строка", "вторая строка"]


def test_the_number_of_a_unit_is_not_part_of_its_first_sentence(language):
    act = act_of("12. Орган решает.")
    act = replace(act, segments=(replace(act.segments[0], marker=4),))
    seen = Annotated(act, {"ru": language})
    assert [s.span for s in seen.sentences(act.segments[0])] == [Span(4, 17)]


def test_language_of_a_segment_falls_back_to_the_act(language):
    seen = annotated(language, "Раз.", "Екі.", languages=[None, "kk"])
    assert [seen.language_of(s) for s in seen.act.segments] == ["ru", "kk"]


def test_word_index():
    index = WordIndex("орган, органы и 15-орган; торг 1-1")
    assert index.starts("орган") == (0, 7, 19)
    assert index.starts("органы") == (7,)
    assert index.starts("рган") == ()
    assert index.starts("1") == (16, 31, 33)
    assert index.any_between("орган", Span(1, 8))
    assert not index.any_between("орган", Span(1, 7))


@pytest.mark.parametrize("text", ["ПРАВИЛА", "İstanbul ҚАҒИДА", ""])
def test_lower_case_keeps_offsets(text):
    assert len(lowered(text)) == len(text)
    assert lowered("ҚАҒИДА İ")[:6] == "қағида"
