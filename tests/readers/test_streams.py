"""A document in two languages becomes two acts whose spans count in the same text."""

import pytest

from legal_risk import check
from legal_risk.api import read_acts
from legal_risk.model.span import Span
from legal_risk.readers import read, streams
from legal_risk.structure import parse
from tests.readers.checking import assert_exact, assert_sound
from tests.readers.docx.build import cell, docx, p, r, row, table

KK = [
    "Комиссия туралы қағидалар",
    "1-тарау. Жалпы ережелер",
    "1. Осы Қағидалар өтініштерді қарау тәртібін айқындайды.",
    "2. Комиссия өзінің қалауы бойынша өтінішті қараудан бас тартуға құқылы.",
    "2-тарау. Қорытынды ережелер",
    "3. Шешім өтініш берушіге жазбаша түрде жіберіледі.",
]
RU = [
    "Правила о комиссии",
    "Глава 1. Общие положения",
    "1. Настоящие Правила определяют порядок рассмотрения заявлений.",
    "2. Комиссия вправе по своему усмотрению отказать в рассмотрении заявления.",
    "Глава 2. Заключительные положения",
    "3. Решение направляется заявителю в письменной форме.",
]


def bilingual(left=KK, right=RU, after=""):
    return docx(table(*(row(cell(a), cell(b)) for a, b in zip(left, right, strict=True))) + after)


def shape(act):
    return [(node.kind, node.number) for node in act.walk() if node.kind.value != "act"]


@pytest.mark.parametrize(("left", "right"), [(KK, RU), (RU, KK)])
def test_two_acts_over_one_text(left, right, tmp_path):
    path = tmp_path / "bilingual.docx"
    path.write_bytes(bilingual(left, right))
    whole = read(path)
    first, second = read_acts(path)
    assert [first.language, second.language] == (["kk", "ru"] if left is KK else ["ru", "kk"])
    assert shape(first) == shape(second)
    assert [n.value for n, _ in shape(first)].count("point") == 3
    for act, texts in ((first, left), (second, right)):
        assert act.source.view.text.split("\n") == texts
        assert len(act.source.text) == len(whole.text)
        for block in act.source.blocks:
            assert block.span.of(act.source.text) == block.span.of(whole.text)


def test_findings_of_both_languages_quote_the_whole_text(tmp_path):
    path = tmp_path / "bilingual.docx"
    path.write_bytes(bilingual())
    text = read(path).text
    report = check(path)
    assert [act.act.language for act in report.acts] == ["kk", "ru"]
    assert {finding.language for finding in report.findings} == {"kk", "ru"}
    for act in report.acts:
        found = [finding for finding in act.findings if finding.span.end > finding.span.start]
        assert any(finding.unit == "2" for finding in found)
        assert all(finding.span.of(text) == finding.quote for finding in found)
    assert len(report.save(tmp_path / "out", formats=("html", "docx"))) == 4


def test_asked_for_one_language_only_its_act_is_checked(tmp_path):
    path = tmp_path / "bilingual.docx"
    path.write_bytes(bilingual())
    report = check(path, language="ru")
    assert [act.act.language for act in report.acts] == ["ru"]
    assert report.errors == ()


def test_a_text_alone_stays_as_it_is():
    source = read(docx("".join(p(r(line)) for line in RU)))
    assert streams(source) == (source,)
    assert streams(source)[0] is source


def test_a_small_table_of_terms_makes_no_second_act():
    left = ["оқу жоспары – білім беру ұйымының негізгі құжаты, ол пәндердің тізбесін белгілейді " * 3] * 3
    right = ["учебный план – основной документ организации образования, который содержит перечень предметов " * 3] * 3
    around = "".join(p(r(RU[3])) for _ in range(120))
    source = read(bilingual(left, right, around))
    assert {block.stream for block in source.blocks} == {0, 1}
    assert streams(source) == (source,)


ROWS = [("№", "Қағидалар", "Правила"), *((str(n) + ".", kk[3:], ru[3:]) for n, kk, ru in (
    (1, KK[2], RU[2]), (2, KK[3], RU[3]), (3, KK[5], RU[5])))]  # fmt: skip
COUNTED = {
    "pipes.md": "# Ереже\n\n" + "\n".join(
        f"| {' | '.join(row)} |" + ("\n|---|---|---|" if place == 0 else "") for place, row in enumerate(ROWS)
    ),
    "tags.md": "# Ереже\n\n<table>\n" + "\n".join(
        "<tr>\n" + "\n".join(f"<td>{text}</td>" for text in row) + "\n</tr>" for row in ROWS
    ) + "\n</table>",
    "tabs.txt": "\n".join("\t".join(row) for row in ROWS),
}  # fmt: skip


@pytest.mark.parametrize("name", COUNTED)
def test_a_column_of_numbers_counts_both_texts(name):
    whole = read(COUNTED[name].encode(), name=name)
    first, second = streams(whole)
    assert [line for line in first.view.text.split("\n") if line[:1].isdigit()] == [KK[2], KK[3], KK[5]]
    assert [line for line in second.view.text.split("\n") if line[:1].isdigit()] == [RU[2], RU[3], RU[5]]
    for part in (first, second):
        assert len(part.text) == len(whole.text)
        assert_sound(part)
        assert_exact(part)
        assert [n.number for n in parse(part).walk() if n.kind.value == "point"] == ["1", "2", "3"]
    place = second.view.text.index("отказать")
    assert second.view.to_source(Span(place, place + 8)).of(whole.text) == "отказать"
