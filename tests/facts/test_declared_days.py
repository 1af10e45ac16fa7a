"""Which days an act counts in, said once for all its terms."""

import pytest

from legal_risk.facts.deadlines.declared import declared_days
from legal_risk.lang.annotated import Annotated
from legal_risk.readers import read
from legal_risk.structure import parse

HEAD = {
    "ru": "Правила приёма\n\n1. Правила определяют порядок.\n2. ",
    "kk": "Қабылдау қағидалары\n\n1. Тәртіп осы.\n2. ",
}


def declared(language: str, sentence: str) -> bool:
    """Return whether the sentence, as a point of its own, says which days are meant."""
    act = parse(read(f"{HEAD[language]}{sentence}\n".encode(), name="act.txt"))
    return declared_days(Annotated(act)) is not None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Дни в Правилах рабочие."),
        ("ru", "Сроки, исчисляемые днями, считаются в рабочих днях."),
        ("ru", "Под днями в настоящем Положении подразумеваются календарные дни."),
        ("ru", "«День» в Правилах означает рабочий день."),
        ("ru", "Приём ведёт колледж. Дни в Правилах – рабочие дни колледжа."),
        ("kk", "Күндер деп жұмыс күндері түсініледі."),
        ("kk", "Қағидалардағы күндер – жұмыс күндері."),
        ("kk", "Осы Қағидаларда күндер күнтізбелік күндермен есептеледі."),
        ("kk", "Қағидалардағы «күн» жұмыс күнін білдіреді."),
    ],
)
def test_kind_of_all_days_is_said(language: str, sentence: str) -> None:
    """Whatever the words, the norm speaks of days in general."""
    assert declared(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Дни приёма граждан – рабочие дни недели."),
        ("ru", "Приём ведётся в рабочие дни."),
        ("ru", "Срок рассмотрения – 10 рабочих дней."),
        ("kk", "Күн сайын жұмыс күндері сабақ өткізіледі."),
        ("kk", "Ашық есік күні жұмыс күні өткізіледі."),
        ("kk", "Қарау мерзімі – он жұмыс күні."),
    ],
)
def test_one_term_or_working_hours_say_nothing_of_all_days(language: str, sentence: str) -> None:
    """A day of reception or one term is no rule for the whole act."""
    assert not declared(language, sentence)
