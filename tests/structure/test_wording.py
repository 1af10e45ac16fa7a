from __future__ import annotations

import pytest

from legal_risk.model.act import NodeKind as K
from legal_risk.structure.names import base_named_in, document_named_by, document_names
from legal_risk.structure.wording import kk_ordinal, kk_unit, ru_ordinal, ru_unit


@pytest.mark.parametrize(
    ("number", "feminine", "feminine_genitive", "masculine", "masculine_genitive"),
    [
        (1, "первая", "первой", "первый", "первого"),
        (2, "вторая", "второй", "второй", "второго"),
        (3, "третья", "третьей", "третий", "третьего"),
        (4, "четвертая", "четвертой", "четвертый", "четвертого"),
        (6, "шестая", "шестой", "шестой", "шестого"),
        (7, "седьмая", "седьмой", "седьмой", "седьмого"),
        (8, "восьмая", "восьмой", "восьмой", "восьмого"),
        (11, "одиннадцатая", "одиннадцатой", "одиннадцатый", "одиннадцатого"),
        (20, "двадцатая", "двадцатой", "двадцатый", "двадцатого"),
        (23, "двадцать третья", "двадцать третьей", "двадцать третий", "двадцать третьего"),
        (40, "сороковая", "сороковой", "сороковой", "сорокового"),
        (100, "100", "100", "100", "100"),
    ],
)
def test_russian_ordinals(
    number: int, feminine: str, feminine_genitive: str, masculine: str, masculine_genitive: str
) -> None:
    assert ru_ordinal(number, feminine=True, genitive=False) == feminine
    assert ru_ordinal(number, feminine=True, genitive=True) == feminine_genitive
    assert ru_ordinal(number, feminine=False, genitive=False) == masculine
    assert ru_ordinal(number, feminine=False, genitive=True) == masculine_genitive


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "бірінші"), (9, "тоғызыншы"), (10, "оныншы"), (12, "он екінші"), (20, "жиырмасыншы")]
)
def test_kazakh_ordinals(number: int, expected: str) -> None:
    assert kk_ordinal(number) == expected


@pytest.mark.parametrize(
    ("kind", "number", "bare", "bare_genitive", "owned", "owned_genitive"),
    [
        (K.POINT, "7", "7-тармақ", "7-тармақтың", "7-тармағы", "7-тармағының"),
        (K.SUBPOINT, "2", "2) тармақша", "2) тармақшаның", "2) тармақшасы", "2) тармақшасының"),
        (K.ARTICLE, "5-1", "5-1-бап", "5-1-баптың", "5-1-бабы", "5-1-бабының"),
        (K.POINT_PART, "2", "екінші бөлік", "екінші бөліктің", "екінші бөлігі", "екінші бөлігінің"),
        (K.CHAPTER, "2", "2-тарау", "2-тараудың", "2-тарауы", "2-тарауының"),
        (K.CHAPTER, "II", "II тарау", "II тараудың", "II тарауы", "II тарауының"),
        (K.ROW, "9", "9-жол", "9-жолдың", "9-жолы", "9-жолының"),
    ],
)
def test_kazakh_units(kind: K, number: str, bare: str, bare_genitive: str, owned: str, owned_genitive: str) -> None:
    assert kk_unit(kind, number, possessive=False) == bare
    assert kk_unit(kind, number, possessive=False, genitive=True) == bare_genitive
    assert kk_unit(kind, number, possessive=True) == owned
    assert kk_unit(kind, number, possessive=True, genitive=True) == owned_genitive


def test_russian_units() -> None:
    assert ru_unit(K.POINT, "7") == "пункт 7"
    assert ru_unit(K.SUBPOINT, "2", genitive=True) == "подпункта 2)"
    assert ru_unit(K.POINT_PART, "2") == "часть вторая"
    assert ru_unit(K.INDENT, "3", genitive=True) == "абзаца третьего"
    assert ru_unit(K.TABLE, None, genitive=True) == "таблицы"


VOICELESS = "кқпстфхцчшщ"
BACK, FRONT = "аоұыуя", "әөүіеиэ"


@pytest.mark.parametrize("key", sorted(document_names()))
def test_kazakh_case_endings_follow_the_stem(key: str) -> None:
    """The genitive has т after voiceless, д after other consonants, н after vowels and nasals; vowels harmonise."""
    name = document_names()[key]
    ending = name.kk_gen.removeprefix(name.kk)
    last = name.kk[-1].lower()
    vowel = next(letter for letter in reversed(name.kk.lower()) if letter in BACK + FRONT)
    first = "т" if last in VOICELESS else "н" if last in "мнң" + BACK + FRONT else "д"
    if last == "м":
        first = ending[0]
        assert first in "нд"
    assert ending == first + ("ың" if vowel in BACK else "ің")
    dative = name.kk_dat.removeprefix(name.kk)
    hard = last in VOICELESS
    assert dative == (("қ" if hard else "ғ") + "а" if vowel in BACK else ("к" if hard else "г") + "е")


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Оқушыларға аспаптарды прокатқа беру тәртібі Талдықорған қаласының балалар музыка мектебі", "procedure"),
        ("Правила приема в школу", "rules"),
        ("ТИПОВЫЕ ПРАВИЛА приема", "rules"),
        ("Мектепке қабылдау қағидалары", "rules"),
        ("Кеңес туралы ереже", "regulations"),
        ("Положение о совете", "regulations"),
        ("Устав школы", "charter"),
        ("Мектептің жарғысы", "charter"),
        ("Қабылдау жөніндегі нұсқаулық", "instruction"),
        ("Об утверждении Правил приема", None),
        ("Қағидаларды бекіту туралы", None),
        ("Заявление", None),
    ],
)
def test_documents_are_known_by_their_titles(title: str, key: str | None) -> None:
    assert document_named_by(title) == key


def test_base_of_a_stamp() -> None:
    assert base_named_in("к приказу Министра «Об утверждении Правил»", "ru") == "order"
    assert base_named_in("«Қабылдау» қағидаларын бекіту туралы бұйрыққа", "kk") == "order"
    assert base_named_in("к Закону", "ru") == "law"
    assert base_named_in("указанным лицам", "ru") is None
