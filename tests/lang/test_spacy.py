"""The bridge to spaCy in both directions."""

from __future__ import annotations

import subprocess
import sys

import pytest

from legal_risk.errors import OptionError
from legal_risk.lang import language
from legal_risk.lang import spacy as bridge

TEXTS = {
    "ru": "1. Комиссия  вправе отказать.\n Заявителю отказано в течение 10-ти дней (п. 5-1).",
    "kk": " Комиссияның шешімімен 3-бабының негізінде бекітілсін.\nӨзге құжаттар талап етілмейді. ",
}


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_a_doc_has_our_tokens_and_the_whole_text(code: str) -> None:
    text = TEXTS[code]
    made = bridge.doc(text, code)
    assert made.text == text
    ours = [(t.start, t.text) for t in language(code).tokens(text)]
    assert [(t.idx, t.text) for t in made if not t.is_space] == ours
    assert [s.text.strip() for s in made.sents] == [s.of(text) for s in language(code).sentences(text)]


def test_a_doc_carries_the_likeliest_reading() -> None:
    made = bridge.doc("шешімімен бекітілсін", "kk")
    assert [(t.lemma_, t.pos_) for t in made] == [("шешім", "NOUN"), ("бекіту", "VERB")]
    assert made[0].morph.get("Case") == ["Ins"]
    assert made[1].morph.get("Voice") == ["Pass"]


@pytest.mark.parametrize(
    ("code", "text", "phrase", "expected"),
    [
        ("kk", "Комиссияның шешіміне шағым берілді.", "комиссия шешім", "Комиссияның шешіміне"),
        ("ru", "По решениям комиссий подана жалоба.", "решение комиссия", "решениям комиссий"),
    ],
)
def test_phrase_matcher_finds_lemmas(code: str, text: str, phrase: str, expected: str) -> None:
    from spacy.matcher import PhraseMatcher

    pipeline = bridge.blank(code)
    matcher = PhraseMatcher(pipeline.vocab, attr="LEMMA")
    matcher.add("phrase", [pipeline(phrase)])
    made = pipeline(text)
    assert [made[start:end].text for _, start, end in matcher(made)] == [expected]


def test_kazakh_defaults() -> None:
    vocab = bridge.vocabulary("kk")
    assert vocab["және"].is_stop
    assert vocab["бесінші"].like_num
    assert not vocab["шешім"].like_num


def test_a_pipeline_serves_as_a_backend() -> None:
    import spacy

    pipeline = spacy.blank("ru")
    ruler = pipeline.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "мемлекет"}]], {"LEMMA": "государство", "POS": "NOUN", "MORPH": "Case=Gen|Number=Sing"})
    pipeline.add_pipe("sentencizer")
    backend = bridge.from_pipeline(pipeline, "ru")
    first = backend.analyses("мемлекет")[0]
    assert (first.lemma, first.pos, first.case, first.features) == ("государство", "NOUN", "gen", {"sing"})
    assert "решение" in backend.lemmas("решениями")
    text = "Первое. Второе!"
    assert [span.of(text) for span in backend.sentences(text)] == ["Первое.", "Второе!"]
    assert [text[t.start : t.end] for t in backend.tokens(text)] == ["Первое", ".", "Второе", "!"]
    assert backend.stems("решение") == language("ru").stems("решение")


def test_a_pipeline_without_sentences_gets_ours() -> None:
    import spacy

    backend = bridge.from_pipeline(spacy.blank("ru"), "ru")
    assert len(backend.sentences("Статья 5. Права. Утверждены.")) == 2


def test_unknown_language() -> None:
    with pytest.raises(OptionError, match="LR301"):
        language("en")  # type: ignore[arg-type]


def test_the_language_layer_loads_no_heavy_package() -> None:
    script = (
        "import sys, legal_risk.lang.ru, legal_risk.lang.kk, legal_risk.lang.spacy, legal_risk.lang.numerals;"
        "print([name for name in ('spacy', 'pymorphy3') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
