"""The facts that the rules asked for travel with the report of an act: no report reads the act again for them."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

import pytest

import legal_risk
from legal_risk.facts import collect
from legal_risk.facts.collect import facts_of_report
from legal_risk.lang.annotated import Annotated
from legal_risk.report.saving import save

TEXTS = {
    "ru": (
        "Правила приёма в кружок\n\n"
        "1. Заявление рассматривается комиссией в течение пяти рабочих дней со дня подачи.\n"
        "2. По результатам рассмотрения комиссия принимает решение о зачислении либо об отказе в зачислении.\n"
    ),
    "kk": (
        "Үйірмеге қабылдау қағидалары\n\n"
        "1. Өтінішті комиссия берілген күнінен бастап бес жұмыс күні ішінде қарайды.\n"
        "2. Қарау нәтижесі бойынша комиссия оқуға қабылдау немесе қабылдаудан бас тарту туралы шешім қабылдайды.\n"
    ),
}


@pytest.fixture(scope="module", params=TEXTS)
def report(request):
    return legal_risk.check(TEXTS[request.param].encode())


def test_what_the_rules_found_is_the_same_as_found_anew(report):
    (act,) = report.acts
    fresh = collect(Annotated(act.act))
    assert act.deadlines == fresh.deadlines
    assert act.decisions == fresh.decisions
    assert act.deadlines


def test_no_format_looks_for_them_again(report, monkeypatch, tmp_path):
    def never(*_):
        raise AssertionError("facts are collected again")

    home = import_module("legal_risk.facts.collect")
    monkeypatch.setattr(home, "deadlines", never)
    monkeypatch.setattr(home, "decisions", never)
    formats = ("docx", "bilingual", "amendments", "note", "xlsx", "html", "json", "md")
    assert save(report.result, tmp_path, formats=formats, languages=("ru", "kk"))


def test_a_report_without_them_finds_them_itself(report):
    (act,) = report.acts
    bare = replace(act, deadlines=None, decisions=None)
    assert facts_of_report(bare).decisions == act.decisions
    assert bare == act
