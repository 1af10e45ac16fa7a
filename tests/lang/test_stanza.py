"""Stanza behind our interface: with a stand-in of its pipeline, and with tiny real models where it is installed."""

from __future__ import annotations

import socket

import pytest

from legal_risk.errors import OptionError
from legal_risk.lang import Analysis, language, stanza
from legal_risk.lang.backends import backends
from legal_risk.lang.universal import features_of, reading
from tests.lang.stanza_models import WORDS, Answers, trained


def test_the_reading_of_stanza_comes_first_and_ours_follow():
    backend = stanza.from_stanza(Answers("kk", [("алаңы", "алаң", "PROPN", "Case=Nom")]), "kk")
    assert backend.backend == "stanza:kk"
    assert backend.analyses("алаңы")[0] == Analysis("алаң", "PROPN", "nom")
    assert set(language("kk").analyses("алаңы")) <= set(backend.analyses("алаңы"))
    assert "шешім" in backend.lemmas("шешімдерін")


@pytest.mark.parametrize("answer", [("", "NOUN", None), (None, "NOUN", None), ("сөз", None, None)])
def test_a_word_that_stanza_cannot_read_keeps_our_readings(answer):
    backend = stanza.from_stanza(Answers("kk", [("шешімі", *answer)]), "kk")
    assert backend.analyses("шешімі") == language("kk").analyses("шешімі")


def test_several_words_and_blanks_keep_our_readings():
    pipeline = Answers("ru")
    backend = stanza.from_stanza(pipeline, "ru")
    assert backend.analyses("решение суда") == language("ru").analyses("решение суда")
    assert backend.analyses(" ")
    assert " " not in pipeline.asked


def test_words_are_asked_once_and_tokens_are_ours():
    pipeline = Answers("ru")
    backend = stanza.from_stanza(pipeline, "ru")
    text = "В течение 10-ти дней (п. 5-1) подана жалоба. Ответ дан."
    assert backend.tokens(text) == language("ru").tokens(text)
    assert backend.sentences(text) == language("ru").sentences(text)
    assert backend.stems("решение") == language("ru").stems("решение")
    assert pipeline.asked == []
    assert backend.analyses("жалоба") is backend.analyses("жалоба")
    assert pipeline.asked == ["жалоба"]


@pytest.mark.parametrize(
    ("pos", "feats", "code", "expected"),
    [
        ("NOUN", "Case=Gen|Number=Plur", "ru", Analysis("слово", "NOUN", "gen", frozenset({"plur"}))),
        ("AUX", "VerbForm=Inf", "ru", Analysis("слово", "VERB", None, frozenset({"inf"}))),
        ("VERB", "VerbForm=Conv", "kk", Analysis("слово", "VERB", None, frozenset({"conv"}))),
        ("VERB", "VerbForm=Conv", "ru", Analysis("слово", "VERB", None, frozenset({"gerund"}))),
        ("NOUN", "Case=Dat|Person[psor]=3", "kk", Analysis("слово", "NOUN", "dat", frozenset({"poss"}))),
        ("DET", "_", "kk", Analysis("слово", "PRON")),
        ("NOUN", None, "kk", Analysis("слово", "NOUN")),
    ],
)
def test_universal_readings(pos, feats, code, expected):
    assert reading("Слово", pos, features_of(feats), code) == expected


def test_missing_package_and_missing_models_are_named(tmp_path, monkeypatch):
    monkeypatch.setattr(stanza, "installed", lambda: False)
    for call in (lambda: stanza.load("kk", tmp_path), lambda: stanza.download("kk", tmp_path)):
        with pytest.raises(OptionError, match="LR341"):
            call()
    monkeypatch.setattr(stanza, "installed", lambda: True)
    with pytest.raises(OptionError, match="LR342"):
        stanza.load("kk", tmp_path)


def test_what_is_at_hand(tmp_path, monkeypatch):
    for name in ("pos", "lemma"):
        (tmp_path / "kk" / name).mkdir(parents=True)
        (tmp_path / "kk" / name / "x.pt").write_bytes(b"")
    monkeypatch.setattr("legal_risk.lang.backends.find_spec", lambda name: object())
    named = {backend.name: backend for backend in backends(tmp_path)}
    assert list(named) == ["suffix-chains", "pymorphy3", "spacy", "stanza", "slovnet"]
    assert named["stanza"].languages == ("kk",)
    assert named["suffix-chains"].languages == ("kk",) and named["pymorphy3"].languages == ("ru",)
    assert named["suffix-chains"].version and named["pymorphy3"].version
    assert {backend.name: backend for backend in backends()}["stanza"].languages == ()


def test_tiny_models_of_stanza_itself(tmp_path, monkeypatch):
    pytest.importorskip("stanza")
    models = trained(tmp_path)

    def refuse(*_arguments, **_options):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    backend = stanza.load("kk", models)
    assert {backend.analyses(form)[0].lemma for form, *_ in WORDS} == {lemma for _, lemma, *_ in WORDS}
    assert not backend.analyses("гаджеттердің")[0].guessed
    assert "шешім" in backend.lemmas("шешімдерін")
    assert {b.name: b.languages for b in backends(models)}["stanza"] == ("kk",)
