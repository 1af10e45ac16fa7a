"""Any text at all can be read as an amending act and applied to any other."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from legal_risk.errors import InputError
from legal_risk.model.act import Act
from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.amending import apply
from tests.structure.amending.acts import HEADS, act
from tests.structure.amending.test_cases import base, cases
from tests.structure.checks import assert_sound

LINES = sorted({line for _, formula, _ in cases() for line in formula.split("|")})
BASES = [line for language in ("ru", "kk") for line in base(language).source.text.split("\n") if line]
TITLES = ["О внесении изменений", "Өзгерістер енгізу туралы", HEADS["ru"], HEADS["kk"], "ПРИКАЗЫВАЮ:", ""]
CELLS = [
    "Действующая редакция",
    "Предлагаемая редакция",
    "Ұсынылатын редакция",
    "Қолданыстағы редакция",
    "Жоқ",
    "",
    "5",
]


def made(text: str, name: str = "act.txt") -> Act | None:
    try:
        return parse(read(text.encode(), name=name))
    except InputError:
        return None


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from(TITLES), max_size=3),
    st.lists(st.sampled_from(LINES), max_size=12),
    st.lists(st.sampled_from(BASES + LINES), max_size=20),
)
def test_any_order_of_formulas_applies_to_any_text(titles, formulas, lines) -> None:
    draft, other = made("\n".join([*titles, *formulas])), made("\n".join(lines))
    if draft is None or other is None:
        return
    assert_sound(draft)
    result = apply(draft, other)
    assert result.applied <= len(draft.amendments)
    for change in result.changes:
        assert change.span.of(result.source.text)
    if result.source.blocks:
        assert_sound(parse(result.source))


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet='пункт 5-)«»":;.,изложитьвредакцсловазамендополнқтармағысын\n', max_size=150))
def test_any_characters_are_a_sound_amending_act(text: str) -> None:
    draft = made(HEADS["ru"] + text)
    assert draft is not None
    assert_sound(draft)
    apply(draft, base("ru"))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(CELLS + LINES[:30] + BASES[:30]), st.integers(1, 3), st.integers(1, 3)),
            min_size=1,
            max_size=5,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_any_table_is_sound(rows) -> None:
    cells = "".join(
        "<tr>" + "".join(f'<td rowspan="{high}" colspan="{wide}">{cell}</td>' for cell, high, wide in row) + "</tr>"
        for row in rows
    )
    parsed = made(f"<html><body><table>{cells}</table></body></html>", "table.html")
    if parsed is not None:
        assert_sound(parsed)


def test_without_amendments_the_text_stays_as_it_was() -> None:
    result = apply(act(HEADS["ru"]), base("ru"))
    assert result.source.text == base("ru").source.view.text + "\n"
    assert not result.changes


def test_the_cost_grows_with_the_text_and_not_faster() -> None:
    def seconds(count: int) -> float:
        points = "".join(f"{n}. Комиссия рассматривает документ номер {n}.\n" for n in range(1, count))
        pairs = ((n, n + 1) for n in range(1, count - 2, 2))
        formulas = "".join(f"пункт {n} исключить;\nв пункте {m} слово «документ» исключить;\n" for n, m in pairs)
        start = time.perf_counter()
        draft = act(HEADS["ru"] + formulas)
        result = apply(draft, act("Правила приема в школу\n\n" + points))
        assert result.applied == len(draft.amendments) >= count - 3
        return time.perf_counter() - start

    seconds(20)
    small, large = min(seconds(201) for _ in range(2)), min(seconds(1601) for _ in range(2))
    assert large < 30 * small
