"""A tiny language and hand-made acts, so that the search machinery is tested apart from the real analysers."""

from __future__ import annotations

import re
from itertools import takewhile

from legal_risk.lang.interface import Analysis, Token
from legal_risk.model.act import Act, ActType, ActTyping, Node, NodeKind, Requisites, Segment, Zone
from legal_risk.model.localized import Localized
from legal_risk.model.source import SourceText
from legal_risk.model.span import Span
from legal_risk.model.view import TextMap

FORMS = {
    "усмотрение": {"усмотрение": "nom", "усмотрения": "gen", "усмотрению": "dat", "усмотрением": "ins"},
    "руководитель": {"руководитель": "nom", "руководителя": "gen", "руководителю": "dat"},
    "орган": {"орган": "nom", "органа": "gen", "органы": "nom"},
    "местный": {"местный": "nom", "местного": "gen"},
    "исполнительный": {"исполнительный": "nom", "исполнительного": "gen"},
    "свой": {"свой": "nom", "своему": "dat", "своего": "gen"},
    "человек": {"человек": "nom", "людей": "gen"},
    "х": {"х": "nom", "у": "gen"},
}
ADJECTIVES = {"местный", "исполнительный", "свой"}


class FakeLanguage:
    code = "ru"
    backend = "fake"

    def __init__(self):
        self.tokenised = 0

    def tokens(self, text):
        self.tokenised += 1
        return tuple(
            Token(m[0], m.start(), m.end(), m[0].lower(), m[0][0].isalpha())
            for m in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[^\w\s]", text)
        )

    def sentences(self, text):
        return tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^.\s][^.]*\.?", text))

    def analyses(self, word):
        found = [
            Analysis(lemma, "ADJ" if lemma in ADJECTIVES else "NOUN", forms[word], frozenset({"sing"}))
            for lemma, forms in FORMS.items()
            if word in forms
        ]
        return tuple(found) or (Analysis(word, "X", guessed=True),)

    def lemmas(self, word):
        return frozenset(a.lemma for a in self.analyses(word))

    def stem(self, lemma):
        columns = zip(*[lemma, *FORMS.get(lemma, {})], strict=False)
        return "".join(c[0] for c in takewhile(lambda c: len(set(c)) == 1, columns))

    def stems(self, lemma):
        return ("человек", "люд") if lemma == "человек" else (self.stem(lemma),)


def act_of(*paragraphs, zones=None, languages=None):
    """An act of one node with a segment for each paragraph."""
    text = "\n".join(paragraphs)
    view = TextMap(text, (0,), (0,), len(text))
    source = SourceText("act.txt", "txt", "0" * 64, text, (), view)
    node = Node(NodeKind.ACT, Span(0, len(text)))
    segments, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        span = Span(start, start + len(paragraph))
        zone = zones[number] if zones else Zone.BODY
        segments.append(Segment(node, span, span, zone, languages[number] if languages else "ru"))
        start += len(paragraph) + 1
    return Act(
        source,
        node,
        tuple(segments),
        Requisites("rules", ""),
        ActTyping(ActType.RULES, 1.0),
        "ru",
        {node: Localized()},
        {node: ()},
        {},
    )
