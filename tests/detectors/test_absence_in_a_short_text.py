"""A guarantee that a short text lacks may stand in what it is a part of: signed of a whole act only, in both languages."""

from __future__ import annotations

import pytest

from legal_risk.model.finding import Tier
from legal_risk.quality import shipped_check

TITLE = {"ru": "Правила назначения стипендии", "kk": "Стипендия тағайындау қағидалары"}
NORMS = {
    "ru": (
        "Студент подает заявление в деканат до 1 сентября.",
        "Стипендиальная комиссия создается приказом ректора.",
        "Стипендиальная комиссия большинством голосов принимает решение о назначении стипендии.",
    ),
    "kk": (
        "Студент өтінішті деканатқа 1 қыркүйекке дейін береді.",
        "Стипендия комиссиясы ректордың бұйрығымен құрылады.",
        "Стипендия комиссиясы көпшілік дауыспен стипендия тағайындау туралы шешім қабылдайды.",
    ),
}
FURTHER = {"ru": "Стипендия за {} месяц перечисляется на счет.", "kk": "{}-айдың стипендиясы шотқа аударылады."}
CHECK = shipped_check()


def _tier(language: str, provisions: int) -> Tier | None:
    norms = [*NORMS[language], *(FURTHER[language].format(n) for n in range(len(NORMS[language]), provisions))]
    text = "\n\n".join([TITLE[language], *(f"{n}. {norm}" for n, norm in enumerate(norms, 1))])
    report = CHECK(text.encode(), "act.txt")
    return next((f.tier for f in report.findings if f.rule == "KZ-I1-1"), None)


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize(("provisions", "tier"), [(8, Tier.LOOK), (24, Tier.CONCLUSION)])
def test_an_absence_is_signed_of_a_whole_act(language, provisions, tier):
    assert _tier(language, provisions) is tier
