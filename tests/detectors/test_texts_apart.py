"""Provisions of one text only: a few are signed; where many lack an answer, the texts were numbered apart or misread."""

from __future__ import annotations

import pytest

from legal_risk.model.finding import Tier
from legal_risk.quality import shipped_check

RU = ("Правила пользования библиотекой", "Читатель {} предъявляет билет и получает не более {} книг.")
KK = ("Кітапхананы пайдалану қағидалары", "{}-оқырман билетін көрсетеді және {} кітаптан көп емес алады.")


def _text(title: str, norm: str, provisions: int) -> bytes:
    return "\n\n".join([title, *(f"{n}. {norm.format(n, n + 1)}" for n in range(1, provisions + 1))]).encode()


@pytest.mark.parametrize(("lacking", "tier"), [(2, Tier.CONCLUSION), (10, Tier.LOOK)])
def test_provisions_of_one_text_are_signed_when_they_are_few(lacking, tier):
    report = shipped_check()(_text(*RU, 14), "act.ru.txt", (_text(*KK, 14 - lacking), "act.kk.txt"))
    found = [f for f in report.findings if f.rule == "KZ-C4-1"]
    assert len(found) == lacking
    assert {f.tier for f in found} == {tier}
