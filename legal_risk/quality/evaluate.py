"""Running the tool over labelled acts and comparing what it says with the labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from legal_risk.errors import ResourceError
from legal_risk.model.report import ActReport
from legal_risk.quality.gold import read_clean, read_gold, texts_of
from legal_risk.quality.labels import LabelledAct
from legal_risk.quality.matching import ActScore, compare
from legal_risk.quality.own_labels import read_own_labels
from legal_risk.quality.predictions import predictions
from legal_risk.quality.reader_labels import read_reader_labels
from legal_risk.quality.scores import Scores
from legal_risk.resources import data_root

if TYPE_CHECKING:
    from legal_risk.engine import Pack
    from legal_risk.facts import Facts

Check = Callable[..., ActReport]
"""What checks one file: its bytes and its name in, the report of its only act out.

A third argument, when given, is bytes and name of the other language text of the same act.
"""


def labelled_acts(corpus: Path | None = None, *, acts: Path | None = None) -> tuple[LabelledAct, ...]:
    """Return the labelled acts of ``corpus``, by default of the corpus shipped with the project.

    A folder with ``labels/*.yaml``, one of gold cases (``*.yaml``) and one of clean acts (``name.<ru|kk>.<md|txt>``)
    are in the forms of this project (see ``corpora/README.md``); one with ``<act>.reader<N>.json`` holds the labels of
    independent readers, and ``acts`` names the folder of the texts (by default ``acts`` beside it). Raises
    :class:`ResourceError` (``LR414``) when there are no labels.
    """
    root: Traversable = data_root("corpora", corpus)
    if corpus is not None and any(corpus.glob("*.reader*.json")):
        return read_reader_labels(corpus, acts or corpus.parent / "acts")
    if (root / "labels").is_dir():
        return read_own_labels(root)
    found = texts_of(read_gold(root)) + read_clean(root)
    if not found:
        hint = "expected labels/*.yaml, gold cases (*.yaml) or clean acts (name.ru.md)"
        raise ResourceError("LR414", "the folder holds no labels", where=str(root), hint=hint)
    return found


def evaluate(labelled: Iterable[LabelledAct], check: Check | None = None, *, pairs: bool | None = None) -> Scores:
    """Check every act of ``labelled`` and return how the findings answer the labels.

    ``check`` is what is measured, by default the shipped rules. With ``pairs`` (the default for the shipped rules) each
    text is checked beside the other language text of the same name. Raises :class:`ResourceError` (``LR411``) when a
    label quotes words that its act does not have.
    """
    acts, measured = tuple(labelled), check or shipped_check()
    texts = {(act.name, act.language): act for act in acts} if pairs or (pairs is None and check is None) else {}
    others = (texts.get((act.name, "kk" if act.language == "ru" else "ru")) for act in acts)
    return Scores(tuple(evaluate_act(act, measured, other) for act, other in zip(acts, others, strict=True)))


def shipped_check(rules_dir: Path | None = None) -> Check:
    """Return what checks a file with the rule pack in ``rules_dir``, by default with the shipped one."""
    from legal_risk.engine import load_pack

    return pack_check(load_pack(rules_dir))


def pack_check(pack: Pack) -> Check:
    """Return what checks a file with the rules of ``pack``.

    The texts of an act, each checked beside the other, are read and analysed once if they come one after the other.
    """
    from legal_risk.detectors import DETECTORS
    from legal_risk.engine import run_rules
    from legal_risk.facts import collect
    from legal_risk.lang.annotated import Annotated
    from legal_risk.readers import read
    from legal_risk.structure import parse

    @lru_cache(maxsize=2)
    def facts(data: bytes, name: str) -> Facts:
        return collect(Annotated(parse(read(data, name=name))))

    def checked(data: bytes, name: str, other: tuple[bytes, str] | None = None) -> ActReport:
        pair = None if other is None else facts(*other)
        annotated = facts(data, name).annotated
        return run_rules(annotated.act, pack, DETECTORS, annotated=annotated, pair=pair)

    return checked


def evaluate_act(act: LabelledAct, check: Check, other: LabelledAct | None = None) -> ActScore:
    """Check one labelled act, together with its ``other`` language text if there is one, and compare."""
    data, name = act.file.read_bytes(), act.file.name
    report = check(data, name) if other is None else check(data, name, (other.file.read_bytes(), other.file.name))
    return compare(act.located(report.act.source.text), predictions(report))
