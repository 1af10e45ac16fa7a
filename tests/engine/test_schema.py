from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

import pytest

from legal_risk.engine.schema import Reader, read_params
from legal_risk.engine.yamlio import parse_yaml
from legal_risk.errors import RuleError
from legal_risk.model.localized import Localized


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Params:
    name: str
    days: int = 5
    share: float = 0.5
    strict: bool = False
    colour: Colour = Colour.RED
    words: tuple[str, ...] = ()
    colours: frozenset[Colour] = frozenset()
    limit: int | None = None
    mode: Literal["fast", "slow"] = "fast"
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    label: Localized = field(default_factory=Localized)


def reader(text):
    return Reader(parse_yaml(text, "r.yaml"), "r.yaml")


def test_params_are_converted_to_the_types_of_the_fields():
    read = read_params(
        Params,
        reader(
            "name: x\ndays: 10\nshare: 0.25\nstrict: true\ncolour: blue\nwords: [а, б]\ncolours: red\nlimit: 3\n"
            "mode: slow\n"
            "lists: {ru: [а], kk: ә}\nlabel: {ru: р, kk: қ, en: e}\n"
        ),
    )
    assert read == Params(
        "x",
        10,
        0.25,
        True,
        Colour.BLUE,
        ("а", "б"),
        frozenset({Colour.RED}),
        3,
        "slow",
        {"ru": ("а",), "kk": ("ә",)},
        Localized("р", "қ", "e"),
    )
    assert read_params(Params, reader("name: x\n")) == Params("x")


@pytest.mark.parametrize(
    ("text", "code", "key", "expected"),
    [
        ("days: 3\n", "LR203", "'name': missing", "this parameter"),
        ("name: x\ndays: many\n", "LR203", "'days'", "int; not 'many'"),
        ("name: x\nstrict: yes\n", "LR203", "'strict'", "true or false"),
        ("name: x\ncolour: green\n", "LR203", "'colour'", "red, blue; not 'green'"),
        ("name: x\nmode: idle\n", "LR203", "'mode'", "fast, slow"),
        ("name: x\nspeed: 3\n", "LR202", "'speed': unknown key", "days"),
        ("name: [x]\n", "LR203", "'name'", "one value"),
        ("name: x\nlists: x\n", "LR203", "'lists'", "a mapping"),
        ("name: x\nlabel: {ru: р, kk: қ}\n", "LR203", "'label.en': missing", "this key"),
    ],
)
def test_wrong_params_say_what_was_expected(text, code, key, expected):
    with pytest.raises(RuleError) as caught:
        read_params(Params, reader(text))
    assert caught.value.code == code
    assert key in caught.value.message
    assert expected in caught.value.hint
    assert "r.yaml, line" in caught.value.where


@pytest.mark.parametrize(
    ("text", "ask", "expected"),
    [
        ("a: ''\n", lambda r: r.text("a"), "a text"),
        ("a: [x]\n", lambda r: r.text("a"), "a text"),
        ("b: x\n", lambda r: r.text("a"), "this key"),
        ("a: [x, '']\n", lambda r: r.texts("a"), "a list of texts"),
        ("a: maybe\n", lambda r: r.flag("a"), "true or false"),
        ("a: -1\n", lambda r: r.number("a"), "a whole number"),
        ("a: pink\n", lambda r: r.choice("a", Colour), "red, blue; not 'pink'"),
        ("a: [red, pink]\n", lambda r: r.choices("a", Colour), "red, blue; not 'pink'"),
        ("a: x\n", lambda r: r.inner("a"), "a mapping"),
        ("a: [x]\n", lambda r: r.inners("a"), "a list of mappings"),
        ("a: {}\n", lambda r: r.by_language("a"), "lists under ru and kk"),
        ("a: {de: [x]}\n", lambda r: r.by_language("a"), "kk, ru"),
    ],
)
def test_questions_refuse_wrong_answers(text, ask, expected):
    with pytest.raises(RuleError) as caught:
        ask(reader(text))
    assert expected in caught.value.hint
    assert caught.value.where == "r.yaml, line 1"
