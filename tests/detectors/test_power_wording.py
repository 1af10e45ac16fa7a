"""The wording proposed instead of a power by right: a sentence that agrees with its subject, in the own language."""

import pytest

import legal_risk

RU = "Правила приёма в лицей\n\n1. Настоящие Правила определяют порядок приёма.\n2. {norm}\n"
KK = "Лицейге қабылдау қағидалары\n\n1. Осы Қағидалар қабылдау тәртібін айқындайды.\n2. {norm}\n"


def _wording(text: str) -> dict[str, str]:
    (report,) = legal_risk.check(text.encode()).acts
    (found,) = [finding for finding in report.findings if finding.rule == "KZ-D4-1"]
    return {code: found.proposed_wording.get(code) for code in ("ru", "kk")}


@pytest.mark.parametrize(
    ("norm", "begins"),
    [
        ("Комиссия вправе исключить кандидата из списка.", "Комиссия обязана исключить … в следующих случаях:"),
        ("Директор вправе исключить кандидата из списка.", "Директор обязан исключить … в следующих случаях:"),
        ("Управление вправе исключить кандидата из списка.", "Управление обязано исключить … в следующих случаях:"),
    ],
)
def test_the_duty_agrees_with_its_subject(norm, begins):
    wording = _wording(RU.format(norm=norm))
    assert wording["ru"].startswith(begins)
    assert wording["kk"].startswith("[Орган] мынадай жағдайларда … [тиісті әрекет] туралы")


def test_a_kazakh_owner_stands_in_the_nominative():
    wording = _wording(KK.format(norm="Лицей директорының үміткерді тізімнен шығаруға құқығы бар."))
    assert wording["kk"].startswith("Лицей директоры мынадай жағдайларда … ")
    assert wording["ru"].startswith("[Орган] обязан [совершить действие] … в следующих случаях:")
