"""The whole way: an amending draft with the text in force, and comparative tables, through the API and the command."""

from __future__ import annotations

import json

import pytest

import legal_risk
from legal_risk import api
from legal_risk.cli import main
from legal_risk.errors import InputError

BASE = {
    "ru": (
        "Правила приема в школу\n\n1. Правила определяют порядок приема.\n"
        "2. Комиссия вправе отказать по своему усмотрению.\n3. Заявитель подает заявление.\n"
    ),
    "kk": (
        "Мектепке қабылдау қағидалары\n\n1. Қағидалар қабылдау тәртібін айқындайды.\n"
        "2. Комиссия өз қалауы бойынша шешеді.\n3. Өтініш беруші өтініш береді.\n"
    ),
}
DRAFT = {
    "ru": (
        "О внесении изменений\n\nПРИКАЗЫВАЮ:\n\n1. Внести в Правила приема в школу следующие изменения:\n"
        "1) пункт 3 изложить в следующей редакции:\n"
        "«3. Заявитель подает заявление. При необходимости директор продлевает срок приема.»;\n"
        "2) пункт 9 исключить.\n"
    ),
    "kk": (
        "Өзгерістер енгізу туралы\n\nБҰЙЫРАМЫН:\n\n1. Мектепке қабылдау қағидаларына мынадай өзгерістер енгізілсін:\n"
        "1) 3-тармақ мынадай редакцияда жазылсын:\n"
        "«3. Өтініш беруші өтініш береді. Қажет болған жағдайда директор қабылдау мерзімін ұзартады.»;\n"
        "2) 9-тармақ алып тасталсын.\n"
    ),
}
CUE = {"ru": "При необходимости", "kk": "Қажет болған жағдайда"}
OLD = {"ru": "по своему усмотрению", "kk": "өз қалауы бойынша"}


@pytest.fixture(params=["ru", "kk"])
def files(request, tmp_path):
    language = request.param
    (tmp_path / "draft.txt").write_text(DRAFT[language], encoding="utf-8")
    (tmp_path / "base.txt").write_text(BASE[language], encoding="utf-8")
    return language, tmp_path / "draft.txt", tmp_path / "base.txt"


def test_the_amended_act_is_checked_as_a_further_act(files) -> None:
    language, draft, base = files
    amending, amended = legal_risk.check(draft, base=base).acts
    new = next(f for f in amending.findings if f.quote == CUE[language])
    assert new.unit == "3"
    assert new.address.get(language).startswith({"ru": "пункт 3 Правил", "kk": "Қағидалардың 3-тармағы"}[language])
    text = amended.act.source.text
    assert all(finding.span.of(text) == finding.quote for finding in amended.findings)
    status = {finding.quote: finding.status for finding in amended.findings}
    assert status[CUE[language]] == "new"
    assert status[OLD[language]] == "unchanged"
    assert amended.act.source.name == "base.amended.txt"
    gaps = [gap.why.ru for gap in amended.coverage.not_checked]
    assert gaps == ["Поправка не применена: в действующем тексте нет такой единицы"]


def test_findings_that_stood_before_do_not_decide_the_exit_code(files) -> None:
    language, draft, base = files
    calm = DRAFT[language].replace(CUE[language], {"ru": "В приказе", "kk": "Бұйрықта"}[language])
    draft.write_text(calm, encoding="utf-8")
    report = legal_risk.check(draft, base=base)
    old = [finding for finding in report.findings if finding.quote == OLD[language]]
    assert old
    assert {str(finding.status) for finding in old} == {"unchanged"}
    open_ones = [f.severity for f in report.findings if f.tier == "conclusion" and f.status == "new"]
    assert report.worst == max(open_ones, key=lambda severity: severity.weight, default=None)


def test_the_amended_text_is_what_spans_count_in(files, capfdbinary, tmp_path) -> None:
    _, draft, base = files
    with pytest.raises(SystemExit) as done:
        main(["text", str(draft), "--base", str(base)])
    assert done.value.code == 0
    printed = capfdbinary.readouterr().out.decode()
    assert printed == api.amend(draft, base)[0].source.text
    (tmp_path / "amended.txt").write_text(printed, encoding="utf-8", newline="")
    alone = legal_risk.check(tmp_path / "amended.txt").acts[0]
    whole = legal_risk.check(draft, base=base).acts[1]
    assert {(f.span, f.rule) for f in alone.findings} == {(f.span, f.rule) for f in whole.findings}


def test_the_command_gives_both_acts(files, capfdbinary) -> None:
    language, draft, base = files
    with pytest.raises(SystemExit) as done:
        main(["check", str(draft), "--base", str(base), "--format", "json"])
    assert done.value.code == 1
    record = json.loads(capfdbinary.readouterr().out)
    assert [act["source"]["name"] for act in record["acts"]] == ["draft.txt", "base.amended.txt"]
    notices = [notice["code"] for notice in record["acts"][1]["notices"]]
    assert "LRN523" in notices
    assert {f["status"] for f in record["acts"][1]["findings"] if f["quote"] == OLD[language]} == {"unchanged"}


@pytest.mark.parametrize(
    ("draft", "base"), [(BASE["ru"], BASE["ru"]), (DRAFT["ru"], BASE["kk"])], ids=["no amendments", "another language"]
)
def test_a_base_that_does_not_fit_is_an_error_of_its_own(draft: str, base: str) -> None:
    report = legal_risk.check(draft.encode(), base=base.encode())
    assert [failure.code for failure in report.errors] == ["LR109"]
    with pytest.raises(InputError):
        api.amend(draft.encode(), base.encode())


TABLES = {
    "ru": (
        "<tr><td>Структурный элемент</td><td>Действующая редакция</td><td>Предлагаемая редакция</td><td>Обоснование</td></tr>"
        "<tr><td>Пункт 5</td><td>5. Комиссия решает по своему усмотрению.</td>"
        "<td>5. Комиссия решает по своему усмотрению. При необходимости срок продлевается.</td>"
        "<td>При необходимости уточнено</td></tr>"
    ),
    "kk": (
        "<tr><td>Құрылымдық элемент</td><td>Қолданыстағы редакция</td><td>Ұсынылатын редакция</td><td>Негіздеме</td></tr>"
        "<tr><td>5-тармақ</td><td>5. Комиссия өз қалауы бойынша шешеді.</td>"
        "<td>5. Комиссия өз қалауы бойынша шешеді. Қажет болған жағдайда мерзім ұзартылады.</td>"
        "<td>Қажет болған жағдайда нақтыланды</td></tr>"
    ),
}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_only_the_proposed_column_of_a_comparative_table_is_reported(language: str) -> None:
    page = f"<html><body><p>Кесте</p><table>{TABLES[language]}</table></body></html>"
    act = legal_risk.check(page.encode()).acts[0]
    assert {f.unit for f in act.findings} == {"5"}
    told = {(f.quote, str(f.tier), str(f.status)) for f in act.findings}
    assert {(quote, status) for quote, tier, status in told if tier == "conclusion"} == {(OLD[language], "unchanged")}
    assert (CUE[language], "look", "new") in told
    assert all(act.act.source.text[slice(*f.span)] == f.quote for f in act.findings)
    assert any("равнительная таблица" in gap.why.ru for gap in act.coverage.not_checked)
