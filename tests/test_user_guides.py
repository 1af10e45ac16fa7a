"""The guides name commands and options that are there, and say the same in both languages."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from legal_risk.cli.app import app

ROOT = Path(__file__).parents[1]
GUIDES = {
    language: (ROOT / "docs" / f"user-guide.{language}.md").read_text(encoding="utf-8") for language in ("ru", "kk")
}


def _commands(language):
    blocks = re.findall(r"```bash\n(.*?)```", GUIDES[language], re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("legal-risk ")]


def _parsed(line):
    """The command of a line and its options, without the comment."""
    words = shlex.split(line, comments=True)[1:]
    return words[0], [word for word in words if word.startswith("--")]


@pytest.mark.parametrize("language", GUIDES)
def test_every_command_and_option_is_there(language):
    known: dict[str, str] = {}
    for command, options in map(_parsed, _commands(language)):
        known.setdefault(command, CliRunner().invoke(app, [command, "--help"]).output)
        for option in options:
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", known[command]), (command, option)


@pytest.mark.parametrize("language", GUIDES)
def test_the_commands_of_the_review_are_explained(language):
    assert {"annotate", "explain", "verdicts", "compare", "check", "parity"} <= {
        _parsed(c)[0] for c in _commands(language)
    }


@pytest.mark.parametrize("language", GUIDES)
def test_files_that_are_named_exist(language):
    for name in re.findall(r"examples/[\w./-]+\.(?:docx|yaml|txt)", GUIDES[language]):
        assert (ROOT / name).is_file(), name


def test_both_guides_have_the_same_parts():
    shapes = [[len(mark) for mark in re.findall(r"(?m)^(#+) ", text)] for text in GUIDES.values()]
    assert shapes[0] == shapes[1]
    for name in ("```bash", "|---|"):
        assert GUIDES["ru"].count(name) == GUIDES["kk"].count(name)
    ru, kk = ([_parsed(line)[0] for line in _commands(language)] for language in GUIDES)
    assert abs(len(ru) - len(kk)) <= 2


def test_the_kazakh_guide_has_no_russian_words_left():
    text = re.sub(r"`[^`]*`|```.*?```", "", GUIDES["kk"], flags=re.DOTALL)
    assert not re.search(r"(?i)\b(?:или|для|файла|если|только|замечани\w+|правил[оа]?)\b", text)
