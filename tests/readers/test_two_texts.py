"""One text in Kazakh and in Russian in one file: side by side in a table, or one after the other."""

from pathlib import Path

import pytest

from legal_risk.readers import read, streams
from legal_risk.structure import parse
from tests.readers.docx.build import docx, p, r
from tests.readers.test_streams import KK, RU

OWN = Path(__file__).resolve().parents[2] / "corpora" / "acts"
NAMES = sorted(path.name.replace(".kk.", ".{}.") for path in OWN.glob("*.kk.*"))


def html(left, right, numbers=()):
    counted = [f"<td>{number}</td>" for number in numbers] or [""] * len(left)
    rows = "".join(
        f"<tr>{number}<td><p>{a}</p></td><td><p>{b}</p></td></tr>"
        for number, a, b in zip(counted, left, right, strict=True)
    )
    return f"<html><body><p> </p><table border='1'>{rows}</table></body></html>".encode()


def markdown(left, right):
    rows = "\n".join(f"| **{a}** | {b} |" for a, b in zip(left[1:], right[1:], strict=True))
    return f"| {left[0]} | {right[0]} |\n|---|---|\n{rows}\n".encode()


def text(left, right):
    return "\n".join(f"{a}\t{b}" for a, b in zip(left, right, strict=True)).encode()


@pytest.mark.parametrize(("left", "right"), [(KK, RU), (RU, KK)], ids=["kk-ru", "ru-kk"])
@pytest.mark.parametrize(("make", "name"), [(html, "a.html"), (markdown, "a.md"), (text, "a.txt")])
def test_columns_of_two_languages_are_two_acts(make, name, left, right):
    whole = read(make(left, right), name=name)
    parts = streams(whole)
    assert [part.view.text.split("\n") for part in parts] == [left, right]
    assert [parse(part).language for part in parts] == (["kk", "ru"] if left is KK else ["ru", "kk"])
    assert [notice.code for notice in whole.notices] == ["LRN117"]
    for part in parts:
        assert [n.number for n in parse(part).walk() if n.kind.value == "point"] == ["1", "2", "3"]
        for block, line in zip(part.blocks, part.view.text.split("\n"), strict=True):
            found = part.view.to_source(part.view.to_view(block.span))
            assert found.of(whole.text) == found.of(part.text)
            assert line in found.of(whole.text)


def test_a_column_of_numbers_counts_for_both_texts_of_a_page():
    bare = [[line.split(". ", 1)[-1] if line[0].isdigit() else line for line in side] for side in (KK[2:4], RU[2:4])]
    parts = streams(read(html(*bare, numbers=["1.", "2."])))
    assert [part.view.text.split("\n") for part in parts] == [KK[2:4], RU[2:4]]


def test_a_comparison_in_one_language_stays_a_table():
    source = read(html(RU, [line.replace("о", "a") for line in RU]))
    assert streams(source) == (source,)
    assert all(block.cell for block in source.blocks)


@pytest.mark.parametrize("order", [("kk", "ru"), ("ru", "kk")])
@pytest.mark.parametrize("name", NAMES)
def test_texts_one_after_the_other_are_two_acts(name, order):
    files = [OWN / name.format(language) for language in order]
    data = b"\n\n".join(path.read_bytes() for path in files)
    whole = read(data, name=name)
    parts = streams(whole)
    assert [part.view.text for part in parts] == [read(path).view.text for path in files]
    assert "LRN104" in [notice.code for notice in whole.notices]
    assert [parse(part).language for part in parts] == list(order)
    for part in parts:
        assert len(part.text) == len(whole.text)
        assert all(block.span.of(part.text) == block.span.of(whole.text) for block in part.blocks)


def test_texts_one_after_the_other_in_word():
    lines = [read(OWN / f"olympiad-jury.{language}.txt").view.text.split("\n") for language in ("kk", "ru")]
    source = read(docx("".join(p(r(line)) for side in lines for line in side)))
    assert [part.view.text.split("\n") for part in streams(source)] == lines


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("name", NAMES)
def test_one_language_alone_is_one_act(name, language):
    source = read(OWN / name.format(language))
    assert streams(source) == (source,)


def test_a_quotation_or_an_appendix_in_the_other_language_makes_no_second_act():
    kazakh, russian = (read(OWN / f"social-stipend.{code}.md").view.text.split("\n") for code in ("kk", "ru"))
    for mixed in (russian + kazakh[-8:], russian[:20] + kazakh[:12] + russian[20:], kazakh[:60] + russian[:4]):
        source = read("\n".join(mixed).encode(), name="a.txt")
        assert streams(source) == (source,)
