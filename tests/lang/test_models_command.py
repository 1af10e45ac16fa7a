"""``legal-risk models``: the list, and a download only on the user's word."""

from __future__ import annotations

import json

import jsonschema
import pytest
from typer.testing import CliRunner

from legal_risk.cli.app import app
from legal_risk.lang import stanza
from legal_risk.report.json import schema


def run(*arguments):
    return CliRunner().invoke(app, ["models", *map(str, arguments)])


def test_json():
    result = run("--json")
    assert result.exit_code == 0
    jsonschema.Draft202012Validator(schema("models")).validate(json.loads(result.stdout))
    listed = {row["name"]: row for row in json.loads(result.stdout)["analysers"]}
    assert listed["suffix-chains"]["languages"] == ["kk"]
    assert listed["pymorphy3"]["languages"] == ["ru"]


@pytest.mark.parametrize(("lang", "header"), [("ru", "анализатор"), ("kk", "талдауыш"), ("en", "analyser")])
def test_table(lang, header):
    result = run("--lang", lang)
    assert result.exit_code == 0
    assert header in result.stdout and "pymorphy3" in result.stdout


def test_download_happens_only_on_the_users_word(tmp_path, monkeypatch):
    called = []
    monkeypatch.setattr(stanza, "download", lambda code, folder: called.append((code, folder)))
    assert run("download", "stanza", "kk", "--dir", tmp_path).exit_code == 2
    assert called == []
    assert run("download", "stanza", "kk", "--dir", tmp_path, "--yes").exit_code == 0
    assert called == [("kk", tmp_path)]


def test_download_without_the_package_is_an_error_with_a_code(tmp_path, monkeypatch):
    monkeypatch.setattr(stanza, "installed", lambda: False)
    result = run("download", "stanza", "kk", "--dir", tmp_path, "--yes")
    assert result.exit_code == 2
    assert "LR341" in result.output
