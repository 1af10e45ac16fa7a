"""What another analyser changes on the labelled sentences of ``tests/facts/bearers``: precision, recall, time.

    python benchmarks/analysers.py [--stanza DIR] [--slovnet DIR]

The backends are our own, a blank spaCy pipeline (another tokenizer), Stanza with the models under DIR, our Russian with
the syntax of slovnet (weights under DIR), and ``rumorph`` where installed: once with its reading before ours, once
only reordering ours. Permissions and all modal norms (``modal_*``) are counted together.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from legal_risk.facts import collect
from legal_risk.lang import Analysis, Language, language
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.universal import features_of, reading
from legal_risk.readers import read
from legal_risk.structure import parse

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.facts.framing import FRAMES

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "facts" / "bearers"
LETTERS = {"body": "B", "official": "O", "member": "M", "citizen": "C", "unknown": "U"}
SIGNS = {"may": "+", "may-not": "-", "must": "!", "must-not": "x", "need-not": "~"}


class Reordered:
    """Our backend with the readings of ``analyser`` in front, or with ours in the order that it prefers."""

    def __init__(self, analyser: Any, *, add: bool) -> None:
        self._own, self._analyser, self._add = language("ru"), analyser, add
        self.code, self.backend = "ru", f"rumorph:{'add' if add else 'order'}"
        self.analyses = lru_cache(maxsize=None)(self._read)
        self.lemmas = lru_cache(maxsize=None)(lambda word: frozenset(r.lemma for r in self.analyses(word)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._own, name)

    def _read(self, word: str) -> tuple[Analysis, ...]:
        own = self._own.analyses(word)
        theirs = [reading(a.lemma, a.pos, features_of(str(a.feats)), "ru") for a in self._analyser.analyze(word)[:3]]
        if self._add:
            return tuple(dict.fromkeys((*theirs[:1], *own)))
        wanted = [(r.lemma, r.case) for r in theirs]
        ranks = {key: rank for rank, key in reversed(list(enumerate(wanted)))}
        return tuple(sorted(own, key=lambda r: ranks.get((r.lemma, r.case), len(wanted))))


def candidates(code: str, folder: Path | None, trees: Path | None) -> Iterator[Language]:
    """Yield the backends of ``code`` that can be measured here."""
    import spacy

    from legal_risk.lang import slovnet, stanza
    from legal_risk.lang.kk.defaults import pipeline_class
    from legal_risk.lang.spacy import from_pipeline

    yield language(code)
    yield from_pipeline(spacy.blank("ru") if code == "ru" else pipeline_class()(), code)
    if folder is not None and stanza.installed() and stanza.processors(code, folder):
        yield stanza.load(code, folder)
    if code == "ru" and trees is not None and slovnet.installed():
        yield slovnet.load(trees)
    try:
        from rumorph import Analyzer
    except ImportError:
        return
    if code == "ru":
        yield Reordered(Analyzer(), add=True)
        yield Reordered(Analyzer(), add=False)


def measured(backend: Language, code: str, part: str) -> tuple[float, float, float]:
    """Return precision and recall of bearer and modality, and seconds, on one part of the sentences."""
    found = right = wanted = 0
    start = time.process_time()
    for name in (part, f"modal_{part}"):
        for line in (FOLDER / f"{name}.{code}.tsv").read_text(encoding="utf-8").splitlines():
            label, text = line.split("\t")
            expected = set(label.split()) - {"0"}
            act = parse(read(FRAMES[code].format(text).encode(), name="x.txt"))
            facts = collect(Annotated(act, {"ru": language("ru"), "kk": language("kk"), code: backend}))
            norms = facts.norms if name != part else facts.powers
            seen = {LETTERS[n.bearer.value] + SIGNS[n.modality.value] for n in norms}
            found, right, wanted = found + len(seen), right + len(seen & expected), wanted + len(expected)
    return right / found, right / wanted, time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stanza", type=Path)
    parser.add_argument("--slovnet", type=Path)
    options = parser.parse_args()
    print("| language | analyser | tuning P / R | held out P / R | seconds |\n|---|---|---|---|---|")
    for code in ("ru", "kk"):
        for backend in candidates(code, options.stanza, options.slovnet):
            measured(backend, code, "heldout")
            tuning, heldout = (measured(backend, code, part) for part in ("tuning", "heldout"))
            cells = [f"{100 * p:.1f} / {100 * r:.1f}" for p, r, _ in (tuning, heldout)]
            spent = tuning[2] + heldout[2]
            print(f"| {code} | {backend.backend} | {cells[0]} | {cells[1]} | {spent:.2f} |", flush=True)


if __name__ == "__main__":
    main()
