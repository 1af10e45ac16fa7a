"""Every steady word stands for its name: found in it, answered by the other name, missed where there is nothing."""

import pytest

from legal_risk.parity.words import steady_words

WORDS = steady_words()


@pytest.mark.parametrize("word", WORDS, ids=[word.name.ru for word in WORDS])
def test_a_steady_word_is_answered_by_its_translation(word):
    ru, kk = word.name.ru.lower(), word.name.kk.lower()
    assert word.ru.search(ru) and word.kk.search(kk)
    assert word.only_in(ru, kk) is None
    assert (word.only_in(ru, ""), word.only_in("", kk)) == ("ru", "kk")


def test_no_word_stands_twice():
    assert len({word.name.ru for word in WORDS}) == len(WORDS)


@pytest.mark.parametrize(
    ("ru", "kk", "side"),
    [
        ("сотрудники и военнослужащие назначаются вне конкурса", "қызметкерлер конкурстан тыс тағайындалады", "ru"),
        ("документ об образовании (справка, транскрипт)", "білім туралы құжат (анықтама, транскрипт және т.б.)", "kk"),
        ("перезачет освоенных кредитов", "игерілген кредиттерді тапсыру", "ru"),
        ("право на зачисление", "қабылдауда басым құқық беріледі", "kk"),
        ("перечисляется до 10 числа каждого месяца", "ай сайын 10-күніне дейін аударылады", None),
        ("не имеющий судимости", "сотталмаған", None),
    ],
)
def test_the_text_that_has_a_word_alone_is_told(ru, kk, side):
    assert side in {word.only_in(ru, kk) for word in WORDS} if side else not any(w.only_in(ru, kk) for w in WORDS)
