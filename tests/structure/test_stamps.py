"""Stamps in files without markup: Kazakh ones end with their telling word and begin several lines above."""

from __future__ import annotations

import pytest

from legal_risk.model.act import NodeKind
from legal_risk.readers import read
from legal_risk.structure import parse

POINTS = "Өтініштерді қарау қағидалары\n\n1-тарау. Жалпы ережелер\n\n1. Комиссия өтініштерді қарайды.\n\n2. Шешім жіберіледі.\n\n"
NAME = "Білім беру ұйымдарындағы өтініштерді қабылдау, тіркеу және қарау"


def shape(text: str) -> list[tuple[str, str | None]]:
    act = parse(read(text.encode(), name="act.txt"))
    kinds = {NodeKind.POINT, NodeKind.POINT_PART, NodeKind.APPENDIX, NodeKind.SIGNATURE, NodeKind.APPROVED}
    return [(node.kind.value, node.number) for node in act.walk() if node.kind in kinds][1:]


@pytest.mark.parametrize(
    "stamp",
    [
        f"{NAME} қағидаларына\n\n1-қосымша",
        f"«{NAME} және нәтижесін жазбаша түрде өтініш берушіге жеткізу» қағидаларына\n\n1-қосымша",
        f"{NAME},\n\nесепке алу қағидаларына 1-қосымша",
    ],
)
def test_the_name_above_the_number_of_an_appendix_is_no_part_of_the_last_point(stamp: str) -> None:
    text = f"{POINTS}{stamp}\n\nӨтініш\n\n1. Өтініш нысаны осы.\n"
    assert shape(text) == [("point", "1"), ("point", "2"), ("appendix", "1"), ("point", "1")]


def test_a_post_above_a_stamp_is_a_signature() -> None:
    text = (
        "Қаулы\n\nҚазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:\n\n1. Қоса беріліп отырған Қағидалар бекітілсін.\n\n"
        "Қазақстан Республикасының Премьер-Министрі\n\nҚазақстан Республикасы\n\nҮкіметінің\n\n2024 жылғы 5 наурыздағы\n\n"
        f"№ 64 қаулысымен\n\nбекітілген\n\n{POINTS}"
    )
    found = shape(text)
    assert ("signature", None) in found
    assert ("approved", "1") in found


def test_a_sentence_of_a_form_that_quotes_an_approval_begins_no_document() -> None:
    text = (
        f"{POINTS}{NAME} қағидаларына\n\n1-қосымша\n\nҚорытынды:\n\n"
        "20____ж. «_____»_______ №___ бұйрығымен бекітілген\n\n«Ауыстыру қағидаларының ___ тармағына сәйкес _______\n\n"
        "ауыстыру мүмкін деп есептелсін.\n"
    )
    assert [kind for kind, _ in shape(text)].count("approved") == 0


RU_POINTS = "Правила учёта\n\nГлава 1. Общие положения\n\n1. Комиссия ведёт учёт.\n\n2. Решение направляется.\n\n"


@pytest.mark.parametrize(
    "stamp",
    [
        f"Приложение 1\n\nк Правилам {'учёта, хранения и выдачи справок ' * 4}в организациях образования",
        "Приложение 1\n\nк Правилам учёта справок\n\nорганов внутренних дел,\n\nза исключением справок\n\nо судимости",
    ],
)
def test_a_stamp_reaches_to_the_end_of_the_name(stamp: str) -> None:
    act = parse(read(f"{RU_POINTS}{stamp}\n\nФорма\n\nСправка\n\n1. Дана для предъявления.\n".encode(), name="act.txt"))
    stamps = [node.span.of(act.source.text) for node in act.walk() if node.kind is NodeKind.STAMP]
    assert stamps[0] == stamp


def test_a_bare_closing_word_ends_a_stamp() -> None:
    text = f"{POINTS}{NAME} қағидаларына\n\nқосымша\n\nБЕКІТЕМІН\n\nБасшы ________\n\n1. Өтініш нысаны осы.\n"
    assert ("appendix", None) in shape(text)


def test_members_of_a_commission_sign_nothing() -> None:
    roster = "\n\n".join(f"руководитель {name}, член комиссии" for name in ("отдела", "канцелярии", "службы"))
    text = f"{RU_POINTS}Приложение 1\n\nк Правилам учёта\n\nСостав комиссии\n\nдиректор, председатель комиссии\n\n{roster}\n"
    assert ("signature", None) not in shape(text)
