"""Random documents in every format: the maps are exact, and every word is there once."""

from html import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legal_risk.readers import read
from tests.readers.checking import assert_exact, assert_sound
from tests.readers.docx.build import abstract, cell, deleted, docx, inserted, item, level, num, p, r, row, table
from tests.readers.pdf_files import Sheet

LETTERS = "абвгдежзиклмнопрстуфхцчшщыьэюяіңғүұқөһә"
SETTINGS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Words:
    """Gives words that occur once: each carries its number, written in letters."""

    def __init__(self):
        self.given = []

    def next(self, count):
        first = len(self.given)
        found = []
        for number in range(first, first + count):
            word, rest = "слово", number
            while True:
                word += LETTERS[rest % len(LETTERS)]
                rest //= len(LETTERS)
                if not rest:
                    break
            found.append(word + "ъ")
        self.given += found
        return " ".join(found)


sizes = st.integers(1, 12)
tables = st.lists(st.lists(sizes, min_size=2, max_size=4), min_size=1, max_size=3)
items = st.lists(
    st.one_of(
        st.tuples(st.just("paragraph"), sizes),
        st.tuples(st.just("counted"), sizes),
        st.tuples(st.just("changed"), sizes),
        st.tuples(st.just("runs"), st.lists(sizes, min_size=1, max_size=4)),
        st.tuples(st.just("table"), tables),
        st.tuples(st.just("nested"), tables),
    ),
    min_size=1,
    max_size=8,
)


def once(source, words):
    """Every word that was given is read exactly once, whatever the order of reading."""
    read_words = [word.strip(".,;") for word in source.view.text.split()]
    assert sorted(word for word in read_words if word.startswith("слово")) == sorted(words.given)


def word_table(rows, words, inner=""):
    return table(*(row(*(cell(p(r(words.next(size))), inner, p()) for size in sizes)) for sizes in rows))


@SETTINGS
@given(items, st.sampled_from(["final", "original", "both"]))
def test_word_documents(content, changes):
    words, gone, body = Words(), Words(), []
    for kind, size in content:
        if kind == "paragraph":
            body.append(p(r(words.next(size))))
        elif kind == "counted":
            body.append(item(words.next(size), 1, 0))
        elif kind == "changed":
            old, new = f"бұрын{len(body)}", f"енді{len(body)}"
            body.append(p(r(words.next(size) + " "), deleted(old), inserted(r(new)), r(" " + words.next(1))))
            gone.given += [old] if changes == "final" else [new] if changes == "original" else []
        elif kind == "runs":
            body.append(p(*(r(words.next(one) + " ") for one in size)))
        else:
            inner = word_table(size, words) if kind == "nested" else ""
            body.append(
                word_table([row[:1] * 2 for row in size[:1]], words, "") + inner if inner else word_table(size, words)
            )
    data = docx("".join(body), numbering=abstract(0, level(0, "%1.")) + num(1, 0))
    source = read(data, changes=changes)
    assert_sound(source)
    assert_exact(source)
    once(source, words)
    assert not any(word in source.text for word in gone.given)


@SETTINGS
@given(items)
def test_pages_of_sites(content):
    words, body = Words(), []
    for kind, size in content:
        if kind in ("table", "nested"):
            rows = "".join(f"<tr>{''.join(f'<td>{words.next(n)}</td>' for n in sizes)}</tr>" for sizes in size)
            body.append(f"<table>{rows}</table>")
        elif kind == "runs":
            body.append("<p>" + " ".join(f"<b>{words.next(n)}</b>" for n in size) + "</p>")
        else:
            body.append(f"<p id='z'>&nbsp;&nbsp; {escape(words.next(size))}<br>{words.next(1)}</p>")
    source = read(f"<html><body><article>{''.join(body)}</article></body></html>".encode())
    assert_sound(source)
    assert_exact(source)
    once(source, words)


@SETTINGS
@given(items)
def test_markdown(content):
    words, body = Words(), ["# " + "Ереже"]
    for kind, size in content:
        if kind in ("table", "nested"):
            rows = "\n".join(f"<tr>{''.join(f'<td>{words.next(n)}</td>' for n in sizes)}</tr>" for sizes in size)
            body.append(f"<table>\n{rows}\n</table>")
        elif kind == "runs":
            body.append(" ".join(f"**{words.next(n)}**" for n in size))
        else:
            body.append(f"> *{words.next(size)}*" if kind == "changed" else f"1. {words.next(size)}")
    source = read("\n\n".join(body).encode(), name="a.md")
    assert_sound(source)
    once(source, words)


@settings(max_examples=15, deadline=None)
@given(items, st.sampled_from([0, 24]))
def test_small_pdf_files(content, indent):
    words, sheet, top = Words(), Sheet(), 60
    for kind, size in content:
        if kind in ("table", "nested"):
            rows = [sizes[:2] for sizes in size]
            xs, ys = sheet.table(60, top + 10, [230, 230], [60] * len(rows))
            for y, sizes in zip(ys, rows, strict=False):
                for x, n in zip(xs, sizes, strict=False):
                    sheet.fill(x + 4, y + 4, 220, words.next(n))
            top = ys[-1] + 14
        else:
            count = size if isinstance(size, int) else sum(size)
            top = sheet.fill(60, top, 475, words.next(count), indent=indent) + 6
        if top > 620:
            sheet.page()
            top = 60
    source = read(sheet.bytes())
    assert_sound(source)
    assert_exact(source)
    once(source, words)
    assert all(block.origin.page is not None and len(block.origin.box) == 4 for block in source.blocks)
