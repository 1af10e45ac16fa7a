from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import legal_risk
from legal_risk import api
from legal_risk.errors import RuleError
from legal_risk.report.json import schema
from tests.report import sample

RU = """Об утверждении Правил распределения мест в лагере отдыха

ПРИКАЗЫВАЮ:

1. Утвердить прилагаемые Правила распределения мест в лагере отдыха.
2. Настоящий приказ вводится в действие со дня подписания.

Приложение
к приказу директора лагеря отдыха
от 4 марта 2025 года № 17

Правила распределения мест в лагере отдыха

Глава 1. Общие положения

1. Настоящие Правила определяют порядок распределения мест в лагере отдыха.

Глава 2. Порядок распределения мест

2. Родители подают заявление в комиссию не позднее 20 мая.
3. Комиссия по своему усмотрению отказывает в предоставлении места.
4. Комиссия вправе потребовать иные документы.
"""
KK = """Демалыс лагеріндегі орындарды бөлу қағидаларын бекіту туралы

БҰЙЫРАМЫН:

1. Қоса беріліп отырған Демалыс лагеріндегі орындарды бөлу қағидалары бекітілсін.

Демалыс лагері директорының
2025 жылғы 4 наурыздағы
№ 17 бұйрығына
қосымша

Демалыс лагеріндегі орындарды бөлу қағидалары

1-тарау. Жалпы ережелер

1. Осы Қағидалар демалыс лагеріндегі орындарды бөлу тәртібін айқындайды.

2-тарау. Орындарды бөлу тәртібі

2. Ата-аналар комиссияға 20 мамырдан кешіктірмей өтініш береді.
3. Комиссия өз қалауы бойынша орын беруден бас тартады.
4. Өтініш беруші комиссияға өзге де құжаттарды ұсынады.
"""
RULE = """
id: ZZ-D5-1
name: colour-of-the-file
factor: D5
status: stable
severity: low
confidence: high
tier: look
applies: {zones: [body]}
kind: phrase
params:
  find:
    ru: ["подавать заявление"]
    kk: ["өтініш беру"]
basis: [{act: Выдуманный закон, provision: статья 1, checked_on: "2026-11-22"}]
message: {ru: Заявление, kk: Өтініш, en: Application}
why: {ru: Проба, kk: Сынақ, en: Trial}
advice: {ru: Проба, kk: Сынақ, en: Trial}
proposed_wording: {ru: Проба, kk: Сынақ, en: Trial}
looked_for: {ru: Проба, kk: Сынақ, en: Trial}
examples: {match: [], no_match: []}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ru.md").write_text(RU, encoding="utf-8")
    (tmp_path / "kk.txt").write_text(KK, encoding="utf-8")
    return tmp_path


def test_public_names_are_few_and_all_there():
    assert legal_risk.__all__ == sorted(legal_risk.__all__)
    assert len(legal_risk.__all__) <= 15
    for name in legal_risk.__all__:
        assert getattr(legal_risk, name) is not None
    assert set(legal_risk._HOMES) == set(legal_risk.__all__)
    with pytest.raises(AttributeError):
        _ = legal_risk.nothing  # type: ignore[attr-defined]


def test_import_brings_no_heavy_package():
    heavy = ["spacy", "docx", "lxml", "pdfplumber", "pymorphy3", "jinja2", "rich", "jsonschema", "typer", "regex"]
    code = (
        f"import sys, legal_risk; legal_risk.check; legal_risk.read; print([m for m in {heavy!r} if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_check_finds_an_open_list_of_documents_in_both_languages(folder):
    report = legal_risk.check(folder / "ru.md", folder / "kk.txt")
    assert not report.errors
    assert [act.act.language for act in report.acts] == ["ru", "kk"]
    for act in report.acts:
        assert [f.unit for f in act.findings if f.factor == "R2"] == ["4"]
        assert all(f.quote == act.act.source.text[slice(*f.span)] for f in act.findings)
    assert set(report.findings) == {f for act in report.acts for f in act.findings}
    assert report.worst is not None


def test_report_follows_the_schema(folder):
    report = legal_risk.check(folder / "ru.md", folder / "kk.txt", folder / "absent.docx")
    jsonschema.Draft202012Validator(schema("report")).validate(json.loads(json.dumps(report.to_dict())))


@pytest.mark.parametrize("form", ["path", "str", "bytes", "stream"])
def test_a_document_comes_as_path_bytes_or_stream(folder, form):
    path = folder / "ru.md"
    source = {"path": path, "str": str(path), "bytes": path.read_bytes(), "stream": io.BytesIO(path.read_bytes())}[form]
    report = legal_risk.check(source)
    assert not report.errors
    assert report.acts[0].act.source.text == RU


def test_read_gives_the_act(folder):
    act = legal_risk.read(folder / "ru.md")
    assert act.source.text == RU
    assert act.root.children
    with pytest.raises(legal_risk.InputError):
        legal_risk.read(folder / "absent.md")


def test_bad_inputs_are_rows_and_the_rest_goes_on(folder):
    (folder / "empty.md").write_bytes(b"")
    (folder / "noise.docx").write_bytes(b"PK\x03\x04broken")
    sources = [folder / "empty.md", folder / "ru.md", folder / "noise.docx", folder / "absent.pdf", folder]
    report = legal_risk.check(*sources)
    assert [act.act.source.name for act in report.acts] == ["ru.md"]
    assert [failure.source for failure in report.errors] == ["empty.md", "noise.docx", "absent.pdf", folder.name]
    for failure in report.errors:
        assert failure.code.startswith("LR1")
        assert failure.message
        assert str(folder) not in failure.message
    with pytest.raises(legal_risk.InputError):
        legal_risk.check(*sources, strict=True)


def test_a_fault_of_ours_in_one_document_does_not_lose_the_others(folder, monkeypatch):
    real = api.read_acts

    def broken(source, **options):
        if Path(source).name == "kk.txt":
            raise ZeroDivisionError("boom")
        return real(source, **options)

    monkeypatch.setattr("legal_risk.api.checking.read_acts", broken)
    report = api.check(folder / "kk.txt", folder / "ru.md")
    assert [(f.source, f.code) for f in report.errors] == [("kk.txt", api.INTERNAL_ERROR)]
    assert "boom" in report.errors[0].message
    assert len(report.acts) == 1


@pytest.mark.parametrize(
    "options",
    [{"changes": "mine"}, {"language": "en"}, {"rules_dir": "/nonexistent/rules"}],
    ids=lambda o: next(iter(o)),
)
def test_senseless_options_raise(folder, options):
    with pytest.raises(legal_risk.LegalRiskError) as caught:
        legal_risk.check(folder / "ru.md", **options)
    assert caught.value.code.startswith(("LR2", "LR3", "LR4"))


def test_own_rules_are_added_to_the_shipped_ones(folder):
    (folder / "mine" / "discretion").mkdir(parents=True)
    (folder / "mine" / "discretion" / "trial.yaml").write_text(RULE, encoding="utf-8")
    report = legal_risk.check(folder / "ru.md", folder / "kk.txt", rules_dir=folder / "mine")
    assert not report.errors
    for act in report.acts:
        assert {"R2", "D5"} <= {finding.factor for finding in act.findings}
        assert [finding.unit for finding in act.findings if finding.rule == "ZZ-D5-1"] == ["2"]


def test_a_broken_own_rule_is_a_row_and_the_rest_goes_on(folder):
    (folder / "mine" / "discretion").mkdir(parents=True)
    (folder / "mine" / "discretion" / "trial.yaml").write_text(RULE.replace("low", "terrible"), encoding="utf-8")
    report = legal_risk.check(folder / "ru.md", rules_dir=folder / "mine")
    assert len(report.acts) == 1
    assert [failure.code[:3] for failure in report.errors] == ["LR2"]
    assert "trial.yaml" in report.errors[0].source
    assert str(folder) not in report.errors[0].source
    with pytest.raises(RuleError):
        legal_risk.check(folder / "ru.md", rules_dir=folder / "mine", strict=True)


def test_a_report_prints_as_its_counts():
    assert repr(api.Report(sample.full_result())) == "Report(acts=3, conclusion=4, look=2, errors=1)"


def test_nothing_to_check_raises():
    with pytest.raises(legal_risk.OptionError):
        legal_risk.check()


def test_progress_counts_the_documents(folder):
    done: list[int] = []
    legal_risk.check(folder / "ru.md", folder / "absent.md", progress=done.append)
    assert done == [1, 2]


def test_save_writes_all_formats_twice_the_same(folder, tmp_path):
    report = legal_risk.check(folder / "ru.md", folder / "kk.txt")
    first = report.save(tmp_path / "a", language="both")
    second = legal_risk.check(folder / "ru.md", folder / "kk.txt").save(tmp_path / "b", language="both")
    assert [path.name for path in first] == [
        "report.json",
        "ru.conclusion.ru.docx",
        "ru.conclusion.kk.docx",
        "ru.report.html",
        "kk.conclusion.ru.docx",
        "kk.conclusion.kk.docx",
        "kk.report.html",
    ]
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]
    assert not [p for p in first if str(tmp_path).encode() in p.read_bytes()]
    with pytest.raises(legal_risk.OptionError):
        report.save(tmp_path / "c", language="en")
