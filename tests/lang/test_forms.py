"""Readings of single word forms in both languages."""

from __future__ import annotations

import pytest

from legal_risk.lang import Analysis, language
from tests.lang.tables import readings, rows

RU = readings("ru_forms.tsv")
KK = readings("kk_forms.tsv")


@pytest.mark.parametrize(("form", "expected"), RU, ids=[form for form, _ in RU])
def test_russian_form(form: str, expected: Analysis) -> None:
    found = language("ru").analyses(form)
    assert found[0].lemma == expected.lemma
    assert expected in found


@pytest.mark.parametrize(("form", "expected"), KK, ids=[form for form, _ in KK])
def test_kazakh_form(form: str, expected: Analysis) -> None:
    assert language("kk").analyses(form)[0] == expected


def test_tables_are_large_enough() -> None:
    assert len(KK) >= 150
    assert len(RU) >= 80


@pytest.mark.parametrize(("code", "table"), [("ru", RU), ("kk", KK)])
def test_every_form_starts_with_the_stem_of_its_lemma(code: str, table: list[tuple[str, Analysis]]) -> None:
    backend = language(code)
    for form, expected in table:
        plain = form.lower().replace("ё", "е").replace("i", "і")
        assert plain.startswith(backend.stem(expected.lemma)), (form, expected.lemma)
        assert plain.startswith(backend.stems(expected.lemma)), (form, expected.lemma)


def test_kazakh_lemmas_match_their_forms_and_no_others() -> None:
    backend = language("kk")
    true = missed = false = 0
    for lemma, forms, *others in rows("kk_lemma_matches.tsv"):
        hits = [form for form in forms.split() if lemma in backend.lemmas(form)]
        true += len(hits)
        missed += len(forms.split()) - len(hits)
        false += sum(lemma in backend.lemmas(form) for form in (others[0].split() if others else ()))
    assert true / (true + missed) >= 0.97
    assert true / (true + false) >= 0.97


@pytest.mark.parametrize(("name", "lemmas", "forms"), [("kk_inflection", 120, 900), ("kk_inflection_blind", 30, 200)])
def test_kazakh_inflection_as_a_reader_judged_it(name: str, lemmas: int, forms: int) -> None:
    """Every form in real texts of legal lemmas, and every word that only begins like them."""
    backend = language("kk")
    table = [(row[0], row[1].split(), row[2].split() if len(row) > 2 else []) for row in rows(f"{name}.tsv")]
    assert len(table) >= lemmas
    true = missed = false = 0
    wrong = []
    for lemma, own, others in table:
        lost = [form for form in own if lemma not in backend.lemmas(form)]
        taken = [word for word in others if lemma in backend.lemmas(word)]
        true, missed, false = true + len(own) - len(lost), missed + len(lost), false + len(taken)
        wrong += [f"{lemma}: -{form}" for form in lost] + [f"{lemma}: +{word}" for word in taken]
    assert min(true / (true + missed), true / (true + false)) >= 0.97, wrong
    assert true + missed >= forms


@pytest.mark.parametrize(
    ("form", "not_lemma"),
    [
        ("оның", "он"),
        ("онда", "он"),
        ("алматыда", "алу"),
        ("қалай", "қалау"),
        ("қандай", "қан"),
        ("үшін", "үш"),
        ("егер", "егу"),
        ("заңды", "заң"),
        ("тиісті", "тиіс"),
        ("құжаттар", "құжаттау"),
        ("қолданылады", "қолдау"),
        ("тізбесін", "тізу"),
        ("шешімдер", "шешу"),
        ("бабына", "баба"),
        ("алдында", "алу"),
    ],
)
def test_kazakh_homonyms_are_kept_apart(form: str, not_lemma: str) -> None:
    assert not_lemma not in language("kk").lemmas(form)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("ҚР-ның", "қр"),
        ("ЖОО-лардың", "жоо"),
        ("60-тан", "60"),
        ("оқу-әдістемелікті", "оқу-әдістемелік"),
        ("мынадай-ақ", "мынадай"),
        ("шешiмiнiң", "шешім"),
        ("МҰҒАЛІМДЕРГЕ", "мұғалім"),
    ],
)
def test_kazakh_compounds_abbreviations_and_spelling(form: str, lemma: str) -> None:
    assert language("kk").analyses(form)[0].lemma == lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("мерчендайзёрлердің", "мерчендайзер"),
        ("грантосының", "грантос"),
        ("гаджеттерді", "гаджет"),
        ("краудсорсингтің", "краудсорсинг"),
        ("скринингілеуге", "скринингілеу"),
        ("спонталады", "спонтау"),
        ("чипталмаған", "чиптау"),
    ],
)
def test_unknown_kazakh_words_are_guessed_through_the_same_chains(form: str, lemma: str) -> None:
    found = language("kk").analyses(form)
    assert all(reading.guessed for reading in found)
    assert lemma in {reading.lemma for reading in found}


def test_words_of_the_domain_are_inflected_in_russian() -> None:
    backend = language("ru")
    assert backend.analyses("маслихатами")[0] == Analysis("маслихат", "NOUN", "ins", frozenset(("plur",)))
    assert backend.analyses("акимов")[0].lemma == "аким"


def test_a_suppletive_lemma_has_several_stems() -> None:
    backend = language("ru")
    assert backend.stem("человек") == ""
    stems = backend.stems("человек")
    assert all(len(stem) > 2 for stem in stems)
    assert all(form.startswith(stems) for form in ("человеку", "люди", "людей", "людьми", "людям"))


def test_analyses_are_never_empty() -> None:
    for code in ("ru", "kk"):
        for word in ("", "-", "x", "ъ", "12", "№", "A-b", "әәә", "ні"):
            assert language(code).analyses(word), (code, word)


@pytest.mark.parametrize(("code", "form"), [("ru", "решениями"), ("kk", "шешімдерінен")])
def test_readings_are_cached(code: str, form: str) -> None:
    backend = language(code)
    assert backend.analyses(form) is backend.analyses(form)
    assert backend.lemmas(form) is backend.lemmas(form)
