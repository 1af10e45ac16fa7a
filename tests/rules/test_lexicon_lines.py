"""No phrase is dead: each line of a lexicon, each phrase of a rule is matched by an act, an example or a sentence here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest

from legal_risk.engine import load_pack
from legal_risk.engine.packs import Pack
from legal_risk.lang import language
from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.rule import Words
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


@cache
def _annotated(code: LanguageCode) -> Annotated:
    return Annotated(parse(read(_paragraphs(code).encode(), name="lines.txt")))


@cache
def _is_dead(phrase: str, code: LanguageCode) -> bool:
    found = _pack().compiled(language(code), (phrase,))
    return next(iter(found.find(_annotated(code), zones=frozenset(Zone))), None) is None


def _phrases(part: object, code: LanguageCode) -> Iterator[str]:
    """Yield the phrases anywhere in a rule: what it looks for and what clears it."""
    if isinstance(part, Words):
        yield from part.phrases.get(code, ())
    elif is_dataclass(part):
        yield from (p for f in fields(part) for p in _phrases(getattr(part, f.name), code))
    elif isinstance(part, tuple):
        yield from (p for one in part for p in _phrases(one, code))


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_every_line_of_a_lexicon_is_matched_somewhere(code: LanguageCode) -> None:
    entries = _pack().lexicons.entries[code].items()
    dead = [(name, entry) for name, lines in entries for entry in lines if _is_dead(entry, code)]
    assert dead == []


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_every_phrase_of_a_rule_is_matched_somewhere(code: LanguageCode) -> None:
    dead = [(r.id, p) for r in _pack().rules for p in _phrases(r, code) if _is_dead(p, code)]
    assert dead == []
