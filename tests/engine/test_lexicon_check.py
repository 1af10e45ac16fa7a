"""A line of a lexicon that is no phrase is told, with its file, before a check."""

import pytest
from typer.testing import CliRunner

from legal_risk.cli.app import app
from legal_risk.engine import load_pack
from legal_risk.engine.lexicon_lines import wrong_lines


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "lexicons"
    folder.mkdir()
    (folder / "my-will.ru.txt").write_text("по желание\nпо желание {3}\n", encoding="utf-8")
    (folder / "my-will.kk.txt").write_text("өз қалауы\n", encoding="utf-8")
    return tmp_path


def test_a_wrong_line_is_named_with_its_file(own):
    (error,) = wrong_lines(load_pack(extra=(own,)))
    assert error.code == "LR204"
    assert "my-will.ru.txt" in error.where and "{3}" in error.where


def test_rules_check_tells_it(own):
    done = CliRunner().invoke(app, ["rules", "check", str(own)])
    assert done.exit_code == 2
    assert "LR204" in done.output and "my-will.ru.txt" in done.output


def test_the_shipped_lexicons_are_phrases():
    assert list(wrong_lines(load_pack())) == []
