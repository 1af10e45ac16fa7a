"""What looks like a reason that somebody is told and is none: a lack among papers, the case in which a norm works."""

from __future__ import annotations

import pytest

from legal_risk.facts.refusals import Reasons, outcome_notices, reasons_owed
from tests.facts.framing import facts_of

_ASKS = {
    "ru": "Заявитель подает заявление. В зачислении отказывается при отсутствии мест. ",
    "kk": "Өтініш беруші өтініш береді. Орын болмаса, қабылдаудан бас тартылады. ",
}


@pytest.mark.parametrize(
    ("language", "text", "owed"),
    [
        ("ru", "Секретарь в тот же день сообщает заявителю, какого документа недостает.", False),
        ("ru", "О недостатках документов заявителю сообщается, недостатки устраняются в течение трех дней.", False),
        ("ru", "Неполная заявка возвращается с указанием недостающего документа.", False),
        ("ru", "При наличии основания отдел сообщает заявителю о решении.", False),
        ("ru", "Отказ направляется заявителю с указанием причин.", True),
        ("ru", "Отдел сообщает заявителю причины отказа и недостающий документ.", True),
        ("kk", "Хатшы сол күні өтініш берушіге қандай құжаттың жетіспейтінін хабарлайды.", False),
        ("kk", "Құжаттардың кемшілігі туралы өтініш берушіге хабарланады, кемшілік үш күнде жойылады.", False),
        ("kk", "Толық емес өтінім жетіспейтін құжат көрсетіле отырып қайтарылады.", False),
        ("kk", "Бас тарту өтініш берушіге себептері көрсетіле отырып жіберіледі.", True),
    ],
)
def test_a_lack_among_papers_is_no_reason_of_the_decision(language: str, text: str, owed: bool) -> None:
    facts = facts_of(language, _ASKS[language] + text)
    assert (reasons_owed(facts.annotated, (language,), facts.appeals) is Reasons.OWED) is owed


@pytest.mark.parametrize(
    ("language", "text", "heard"),
    [
        ("ru", "О решении комиссии заявитель извещается через портал.", True),
        ("ru", "Выписка из протокола направляется студенту в течение двух дней.", True),
        ("ru", "О дате заседания комиссии студент уведомляется за три дня.", False),
        ("ru", "Результаты жалобы сообщаются заявителю.", False),
        ("kk", "Комиссияның шешімі туралы студентке портал арқылы хабарланады.", True),
        ("kk", "Отырыстың күні туралы студентке үш күн бұрын хабарланады.", False),
    ],
)
def test_who_hears_how_his_request_ended(language: str, text: str, heard: bool) -> None:
    assert bool([*outcome_notices(facts_of(language, text).annotated, (language,), ())]) is heard
