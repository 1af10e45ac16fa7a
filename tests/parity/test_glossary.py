"""A phrase of one text without an answer in the other is told; what is said in other words or another order is not."""

import pytest

from legal_risk.facts import collect
from legal_risk.lang.annotated import Annotated
from legal_risk.parity import compare
from legal_risk.parity.glossary import glossary
from legal_risk.readers import read
from legal_risk.structure import parse

HEADS = {
    "ru": "Правила приема\n\n1. Настоящие Правила определяют порядок.\n2. ",
    "kk": "Қабылдау қағидалары\n\n1. Осы Қағидалар тәртіпті айқындайды.\n2. ",
}


def facts_of(code: str, text: str):
    return collect(Annotated(parse(read(f"{HEADS[code]}{text}\n".encode(), name="act.txt"))))


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_every_entry_can_be_answered_and_weighs_as_the_file_says(code):
    entries = glossary(code).values()
    assert len(entries) > 500
    assert all(entry.weight in (2, 3, 4) for entry in entries)
    assert all(3 <= len(answer) <= 7 for entry in entries for answer in entry.answers)


@pytest.mark.parametrize(
    ("ru", "kk", "lost"),
    [
        (
            "Копия решения выдается родителям и размещается на интернет-ресурсе колледжа.",
            "Шешімнің көшірмесі ата-аналарға бес бағытта беріледі және сақталады.",
            "интернет-ресурсе",
        ),
        (
            "Секретарь выдает расписку. Участник вправе отозвать заявку до заседания комиссии.",
            "Хатшы қолхат береді. Қатысушы өтінімді кез келген уақытта қайтарып алуға құқылы.",
            "заседания комиссии",
        ),
        (
            "Участник вправе отозвать заявку до заседания комиссии.",
            "Қатысушы комиссия отырысына дейін өтінімді қайтарып алуға құқылы.",
            "",
        ),
    ],
)
def test_a_run_of_words_without_an_answer_is_told(ru, kk, lost):
    phrases = [d for d in compare(facts_of("ru", ru), facts_of("kk", kk)) if d.kind.value == "phrase"]
    assert any(lost in d.ru.words for d in phrases) if lost else not phrases


def test_days_against_months_are_a_difference_though_the_number_is_one():
    ru = facts_of("ru", "Отдел направляет ответ в течение пяти рабочих дней.")
    kk = facts_of("kk", "Бөлім жауапты бес ай ішінде жібереді.")
    assert [d.kind.value for d in compare(ru, kk)] == ["term"]
