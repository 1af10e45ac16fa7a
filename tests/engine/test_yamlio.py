import pytest

from legal_risk.engine.yamlio import head_of, parse_yaml
from legal_risk.errors import RuleError


def test_every_scalar_stays_a_string_and_knows_its_line():
    read = parse_yaml("provision: 3.10\nold: no\nlist: [01, 1e3]\nnested:\n  key: 2020-01-01\n", "r.yaml")
    assert read == {"provision": "3.10", "old": "no", "list": ("01", "1e3"), "nested": {"key": "2020-01-01"}}
    assert read.lines == {"provision": 1, "old": 2, "list": 3, "nested": 4}
    assert read["nested"].lines == {"key": 5}
    assert read["list"][0].line == 3


@pytest.mark.parametrize(
    ("text", "message", "where"),
    [
        ("a: 1\nb: 2\na: 3\n", "'a' is stated twice", "r.yaml, line 3"),
        ("a:\n  b: 1\n  b: 1\n", "'b' is stated twice", "r.yaml, line 3"),
        ("a: [1\n", "not valid YAML", "r.yaml, line 2"),
        ("a: @x\n", "not valid YAML", "r.yaml, line 1"),
        ("- a\n", "must be a mapping", "r.yaml"),
        ("", "must be a mapping", "r.yaml"),
        ("\ufeffa: 1\n", "normal form C", "r.yaml"),
        ("a: и\u0306\n", "normal form C", "r.yaml"),
    ],
)
def test_what_is_refused(text, message, where):
    with pytest.raises(RuleError) as caught:
        parse_yaml(text, "r.yaml")
    assert caught.value.code == "LR201"
    assert message in caught.value.message
    assert caught.value.where == where


def test_head_leaves_out_the_examples_only():
    assert head_of("a: 1\nexamples:\n  match: []\n") == "a: 1\n"
    assert head_of("a: examples\n") == "a: examples\n"
