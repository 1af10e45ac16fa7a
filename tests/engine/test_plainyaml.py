"""The quick reader of YAML says what the full parser says, or nothing."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from legal_risk.engine import yamlio
from legal_risk.engine.plainyaml import read_plain
from legal_risk.engine.yamlio import Listing, Section, head_of
from legal_risk.errors import RuleError

ROOT = Path(__file__).resolve().parents[2]
RULES = sorted((ROOT / "rules").rglob("*.yaml"))

SAMPLE = """\
# a rule
id: KZ-A1-1
name: "by-will"   # quoted
applies:
  zones: [body, "table"]
  empty: []

params:
  find:
    ru: ["по {2} усмотрение", 'как: угодно',
         третье]
    kk:
    - "өз қалауы"
    - өз еркі
unless:
  - {lexicon: ban, scope: sentence}
  # a comment
  - phrases: {ru: ["=не"], kk: [жоқ]}
    scope: sentence
why: |
  Первая строка: «с двоеточием» # не комментарий

    вторая
  третья

advice: a plain text, with - dashes
"""


def tree(value):
    """A value as plain data, with every line number."""
    if isinstance(value, Section):
        return ("mapping", value.line, value.lines, [(key, tree(inner)) for key, inner in value.items()])
    if isinstance(value, Listing):
        return ("list", value.line, [tree(inner) for inner in value])
    return ("text", value.line, str(value))


def fully(text):
    try:
        return tree(yamlio._parse_fully(text, "x.yaml"))
    except RuleError:
        return None


@pytest.mark.parametrize("file", RULES, ids=lambda f: f.name)
def test_every_shipped_file_is_plain_and_read_alike(file):
    text = head_of(file.read_text(encoding="utf-8"))
    assert tree(read_plain(text)) == fully(text)


def test_the_sample_is_plain():
    assert tree(read_plain(SAMPLE)) == fully(SAMPLE)
    assert read_plain(SAMPLE)["why"] == "Первая строка: «с двоеточием» # не комментарий\n\n  вторая\nтретья\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "a: 1\na: 2",
        "a: &x 1",
        "a: >\n  x",
        "a: |-\n  x",
        "a: |\n\n  x",
        'a: "x\\n"',
        "a: 'it''s'",
        "a: x\n  y",
        "a:",
        "a: b: c",
        "a:\n\t- b",
        "---\na: b",
        "a: [b, c",
        "a: [b: c]",
        "a: {b: c, b: d}",
        "? a\n: b",
        " a: b",
        "a:\n   b: c\n  d: e",
        "a: \u2028b",
    ],
)
def test_what_goes_beyond_is_left_to_the_full_parser(text):
    assert read_plain(text) is None


SIGNS = st.sampled_from([*list("\n  :-#|\"'[]{},&*!?>%@`\\\tа0"), "\n  ", "\n- ", ": ", "\n    - x: y\n", " #", "\n\n"])


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE)), st.integers(0, 3), SIGNS), min_size=1, max_size=3))
@example([(len(SAMPLE), 0, "  ")])
def test_a_changed_document_is_read_alike_or_left_to_the_full_parser(changes):
    text = SAMPLE
    for place, gone, sign in changes:
        text = text[:place] + sign + text[place + gone :]
    quick = read_plain(text)
    assert quick is None or tree(quick) == fully(text)
