"""No line of a lexicon is dead: each is matched by some text of the project, a rule's example or an example line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from legal_risk.engine import load_pack
from legal_risk.engine.packs import Pack
from legal_risk.lang import language
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import compile_phrases
from legal_risk.model.act import Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.quality import labelled_acts, read_gold
from legal_risk.quality.wordings import read_wordings
from legal_risk.readers import read
from legal_risk.structure import parse

_ROOT = Path(__file__).parents[2]
_LINES = Path(__file__).parent / "lexicon_examples"
"""`<lexicon>.<ru|kk>.txt`: sentences of our own for lines that no corpus text uses."""
_MARKS = re.compile(r"\[\[|\]\]")


@cache
def _pack() -> Pack:
    return load_pack(examples=True)


def _texts(code: LanguageCode) -> list[str]:
    rules = [e.text for r in _pack().rules for e in (*r.examples.match, *r.examples.no_match) if e.language == code]
    acts = [a.file.read_text(encoding="utf-8") for a in labelled_acts() if a.language == code]
    gold = [c for c in read_gold(_ROOT / "corpora" / "gold") if not c.held_out]
    cases = [a.file.read_text(encoding="utf-8") for c in gold for a in c.acts() if a.language == code]
    wordings = [w.act(code)[0] for w in _wordings() if not w.held_out]
    lines = [f.read_text(encoding="utf-8") for f in sorted(_LINES.glob(f"*.{code}.txt"))]
    return [_MARKS.sub("", text) for text in (*rules, *acts, *cases, *wordings, *lines)]


@cache
def _wordings():
    return read_wordings(_ROOT / "corpora" / "wordings")


def _paragraphs(code: LanguageCode) -> str:
    """Return every line of the texts once: frames repeat theirs."""
    return "\n\n".join(dict.fromkeys(line.strip() for text in _texts(code) for line in text.splitlines()))


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_every_line_is_matched_somewhere(code: LanguageCode) -> None:
    annotated = Annotated(parse(read(_paragraphs(code).encode(), name="lines.txt")))
    lexicons = _pack().lexicons
    dead = {
        (name, entry)
        for name, entries in lexicons.entries[code].items()
        for entry in entries
        if next(compile_phrases(language(code), (entry,), lexicons.of(code)).find(annotated, zones=frozenset(Zone)), None)
        is None
    }
    assert not sorted(dead)
