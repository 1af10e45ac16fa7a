"""Whose will a norm follows, and what it disposes of."""

from __future__ import annotations

import pytest

from legal_risk.facts.mentions import mentions
from legal_risk.facts.stakes import Stake
from legal_risk.facts.wills import will_of
from legal_risk.lang.annotated import Annotated
from legal_risk.model.norm import Role
from legal_risk.readers import read
from legal_risk.structure import parse


def wills(language, text):
    annotated = Annotated(parse(read(f"1. {text}\n".encode(), name="act.md")))
    return [will_of(annotated, match) for match in mentions(annotated, "will", (language,))]


OF_OFFICE = [
    ("ru", "Скидку студентам декан назначает по своему усмотрению.", Role.OFFICIAL, Stake.PERSON),
    ("ru", "Премия выплачивается работнику по усмотрению администрации.", Role.BODY, Stake.GOOD),
    ("ru", "Кандидат представляется министру, и тот назначает его, если сочтёт это нужным.", Role.OFFICIAL, Stake.CASE),
    ("ru", "Место в общежитии получает тот, кого сочтёт достойным комендант.", Role.OFFICIAL, Stake.GOOD),
    ("kk", "Жеңілдікті студенттерге декан өз қалауы бойынша береді.", Role.OFFICIAL, Stake.PERSON),
    ("kk", "Сыйақы қызметкерге директордың жеке нұсқауы бойынша төленеді.", Role.OFFICIAL, Stake.GOOD),
    ("kk", "Бөлме комендант мұқтаж деп тапқан адамға беріледі.", Role.OFFICIAL, Stake.GOOD),
]


@pytest.mark.parametrize(("language", "text", "role", "stake"), OF_OFFICE)
def test_the_will_of_an_office(language, text, role, stake):
    [will] = wills(language, text)
    assert will.holder.role is role
    assert stake in will.over


OF_PERSON = [
    ("ru", "Студент по своему выбору указывает две базы практики."),
    ("ru", "Подрядчик по своему усмотрению нанимает рабочих."),
    ("ru", "Студенту по его усмотрению предоставляется место в первой или второй комнате."),
    ("kk", "Түсуші оқу бағытын өз қалауы бойынша таңдайды."),
    ("kk", "Аттестат иесі не оның өкілі өтінішті мектеп немесе портал арқылы өз таңдауы бойынша береді."),
    ("kk", "Директор өз еркімен өтініш берген маманды жұмыстан босатады."),
]


@pytest.mark.parametrize(("language", "text"), OF_PERSON)
def test_the_will_of_a_person_in_his_own_cause(language, text):
    assert wills(language, text) == [None]


OF_NOBODY = [
    ("ru", "Орган по своему усмотрению ведёт сайт.", True),
    ("kk", "Орындар мектептерге өз қалауы бойынша беріледі.", False),
]


@pytest.mark.parametrize(("language", "text", "in_office"), OF_NOBODY)
def test_who_is_not_named_holds_no_office(language, text, in_office):
    [will] = wills(language, text)
    assert will.in_office is in_office
