"""The syntax of slovnet behind our interface: with a stand-in of its parser, and with real weights where there are any.

``LEGAL_RISK_SLOVNET`` names a folder with ``navec*.tar`` and ``slovnet_syntax*.tar``.
"""

from __future__ import annotations

import os
from types import SimpleNamespace

import pytest

from legal_risk.errors import OptionError
from legal_risk.facts import collect
from legal_risk.facts.actors import actors
from legal_risk.facts.syntactic import subject_in_tree
from legal_risk.lang import language, slovnet
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.backends import backends
from legal_risk.lang.interface import Arc, Parsing
from legal_risk.readers import read
from legal_risk.structure import parse
from tests.facts.framing import FRAMES

FOLDER = os.environ.get("LEGAL_RISK_SLOVNET", "")
needs_weights = pytest.mark.skipif(not FOLDER, reason="LEGAL_RISK_SLOVNET does not name a folder of weights")
# What slovnet says of its own accord: number of the token, its head (0: the root), the relation.
TREES = {
    "Комиссия вправе отказать заявителю.": ["2 nsubj", "0 root", "2 xcomp", "3 iobj", "2 punct"],
    "Участниками отбора могут быть студенты.": ["0 root", "1 nmod", "1 aux", "1 cop", "1 nsubj", "1 punct"],
}


class Parser:
    """Answers like ``slovnet.Syntax``: a list of words in, marked tokens with string numbers out."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def __call__(self, words):
        self.asked.append(words)
        found = next((tree for tree in TREES.values() if len(tree) == len(words)), ["0 root"])
        rows = [row.split() for row in found]
        tokens = [
            SimpleNamespace(id=str(n), text=w, head_id=head, rel=rel)
            for n, (w, (head, rel)) in enumerate(zip(words, rows, strict=False), 1)
        ]
        return SimpleNamespace(words=words, tokens=tokens)


def facts(text, backend):
    act = parse(read(FRAMES["ru"].format(text).encode(), name="x.txt"))
    return collect(Annotated(act, {"ru": backend, "kk": language("kk")}))


def test_words_and_readings_stay_ours_and_trees_are_asked_once():
    parser = Parser()
    backend = slovnet.from_slovnet(parser)
    text = "Комиссия вправе отказать заявителю."
    assert isinstance(backend, Parsing) and not isinstance(language("ru"), Parsing)
    assert backend.tokens(text) == language("ru").tokens(text)
    assert backend.analyses("комиссия") == language("ru").analyses("комиссия")
    words = tuple(token.text for token in backend.tokens(text))
    assert backend.arcs(words)[:3] == (Arc(1, "nsubj"), Arc(None, "root"), Arc(1, "xcomp"))
    assert backend.arcs(words) is backend.arcs(words)
    assert len(parser.asked) == 1


def test_a_tree_of_another_length_and_no_words_give_no_arcs():
    backend = slovnet.from_slovnet(Parser())
    assert backend.arcs(()) == ()
    assert backend.arcs(("одно", "два", "три")) == ()


def test_the_tree_is_asked_only_where_our_reading_finds_no_subject():
    parser = Parser()
    found = facts("Комиссия вправе отказать заявителю.", slovnet.from_slovnet(parser))
    assert [p.bearer.value for p in found.powers] == ["body"]
    assert parser.asked == []


def test_the_subject_of_a_tree():
    parser = Parser()
    found = facts("Участниками отбора могут быть студенты.", slovnet.from_slovnet(parser))
    sentence = found.annotated.sentence_at(found.annotated.text.index("могут"))
    subject = subject_in_tree(sentence, actors(sentence), 2)
    assert subject is not None and subject.span.of(found.annotated.text) == "студенты"
    assert subject_in_tree(sentence, (), 2) is None
    assert subject_in_tree(sentence, actors(sentence), 99) is None
    plain = facts("Участниками отбора могут быть студенты.", language("ru")).annotated
    assert subject_in_tree(plain.sentence_at(plain.text.index("могут")), actors(sentence), 2) is None


def test_missing_packages_and_weights_are_named(tmp_path, monkeypatch):
    monkeypatch.setattr(slovnet, "installed", lambda: False)
    with pytest.raises(OptionError, match="LR344"):
        slovnet.load(tmp_path)
    monkeypatch.setattr(slovnet, "installed", lambda: True)
    with pytest.raises(OptionError, match="LR345"):
        slovnet.load(tmp_path)


def test_broken_weights_are_named(tmp_path):
    pytest.importorskip("slovnet")
    pytest.importorskip("navec")
    for name in ("navec_x.tar", "slovnet_syntax_x.tar"):
        (tmp_path / name).write_bytes(b"no archive")
    with pytest.raises(OptionError, match="LR345"):
        slovnet.load(tmp_path)


def test_what_is_at_hand(tmp_path, monkeypatch):
    monkeypatch.setattr(slovnet, "installed", lambda: True)
    assert {b.name: b.languages for b in backends(tmp_path)}["slovnet"] == ()
    (tmp_path / "deep").mkdir()
    for name in ("navec_news.tar", "deep/slovnet_syntax_news.tar"):
        (tmp_path / name).write_bytes(b"")
    assert {b.name: b.languages for b in backends(tmp_path)}["slovnet"] == ("ru",)


@needs_weights
def test_real_weights():
    backend = slovnet.load(FOLDER)
    arcs = backend.arcs(("Комиссия", "вправе", "отказать", "заявителю", "."))
    assert arcs[0] == Arc(1, "nsubj")
    assert sum(arc.head is None for arc in arcs) == 1
    found = facts("Решение о переводе вправе принять директор школы.", backend)
    assert [p.bearer.value for p in found.powers] == ["official"]
