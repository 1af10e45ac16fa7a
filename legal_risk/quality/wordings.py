"""Wordings: many ways of writing one defect, and of mending it, each tried in the place of one line of an act."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal

from legal_risk.engine.yamlio import Listing, Section, parse_yaml
from legal_risk.errors import ResourceError
from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.report import ActReport
from legal_risk.model.span import Span
from legal_risk.quality.evaluate import Check, pack_check
from legal_risk.quality.predictions import predictions

SLOT = "{{}}"
"""The line of a frame that a wording replaces."""

Place = Literal["slot", "act"]
FactorCheck = Callable[[str], Check]
"""What checks a file with the rules of the factor given."""

# Factors about two texts of one act: each is checked beside the other.
_OF_TWO_TEXTS = frozenset({"C4"})


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of writing ``factor`` (``defect``) or of avoiding it, in both languages."""

    name: str
    factor: str
    defect: bool
    at: Place
    held_out: bool
    frame: Mapping[LanguageCode, str]
    filling: Mapping[LanguageCode, str]

    def act(self, language: LanguageCode) -> tuple[str, Span]:
        """Return the act with the wording in its place, and the characters of the wording."""
        head, tail = self.frame[language].split(SLOT)
        filling = self.filling[language].strip("\n")
        return head + filling + tail, Span(len(head), len(head) + len(filling))


@dataclass(frozen=True, slots=True)
class Tried:
    """What the tool said about one wording in one language: the stronger tier in which it reported the factor."""

    wording: Wording
    language: LanguageCode
    found: Tier | None

    @property
    def right(self) -> bool:
        """Tell whether a defect was found in either tier, or nothing signed about a sound wording."""
        return self.found is not None if self.wording.defect else self.found is not Tier.CONCLUSION


def read_wordings(folder: Traversable) -> tuple[Wording, ...]:
    """Return the wordings of ``folder`` (``*.yaml``), by file name; files ``held-…`` are never used for tuning.

    Raises :class:`ResourceError` (``LR412``) for a file that does not follow the form of ``corpora/README.md``.
    """
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    return tuple(w for f in files for w in parse_wordings(f.read_text(encoding="utf-8"), f.name))


def is_wordings(folder: Traversable) -> bool:
    """Tell whether ``folder`` holds wordings: its first YAML file has frames."""
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    return bool(files) and "\nframes:" in files[0].read_text(encoding="utf-8")


def parse_wordings(text: str, where: str) -> tuple[Wording, ...]:
    """Return the wordings of one file of ``corpora/wordings``. Raises :class:`ResourceError` ``LR412``."""
    file = parse_yaml(text, where)
    frames, cases, factor = file.get("frames"), file.get("cases"), file.get("factor")
    if not isinstance(frames, Section) or not isinstance(cases, Listing) or not isinstance(factor, str):
        raise _wrong("expected the keys 'factor', 'frames' and 'cases'", where, file.line)
    acts = {name: _both(frame, where) for name, frame in frames.items() if isinstance(frame, Section)}
    return tuple(_wording(case, factor, acts, where) for case in cases if isinstance(case, Section))


def factor_checks(rules_dir: Path | None = None) -> FactorCheck:
    """Return, for each factor, what checks a file with its rules alone (by default those shipped)."""
    from legal_risk.engine import load_pack

    pack = load_pack(rules_dir)
    return cache(lambda factor: pack_check(pack.only(*(r for r in pack.rules if r.factor == factor))))


def try_wordings(wordings: Iterable[Wording], checks: FactorCheck) -> Iterator[Tried]:
    """Check every wording in both languages; the text of the other language stands beside it where it is the matter."""
    for wording in wordings:
        texts = {code: wording.act(code) for code in ACT_LANGUAGES}
        files = {code: (text.encode(), f"{wording.name}.{code}.txt") for code, (text, _) in texts.items()}
        for code in ACT_LANGUAGES:
            other = files["kk" if code == "ru" else "ru"]
            beside = (other,) if wording.factor in _OF_TWO_TEXTS else ()
            yield _tried(wording, code, checks(wording.factor)(*files[code], *beside), texts[code][1])


def _tried(wording: Wording, language: LanguageCode, report: ActReport, place: Span) -> Tried:
    found = [p for p in predictions(report) if p.factor == wording.factor]
    if wording.at == "slot":
        found = [p for p in found if any(s.start < place.end and place.start < s.end for s in p.spans)]
    tiers = {p.tier for p in found}
    best = Tier.CONCLUSION if Tier.CONCLUSION in tiers else next(iter(tiers), None)
    return Tried(wording, language, best)


def _wording(case: Section, factor: str, frames: Mapping[str, Mapping[LanguageCode, str]], where: str) -> Wording:
    kind, frame, at = case.get("kind"), str(case.get("frame")), case.get("at", "slot")
    if kind not in ("defect", "fine") or frame not in frames or at not in ("slot", "act"):
        raise _wrong("expected kind 'defect' or 'fine', a frame of the file, at 'slot' or 'act'", where, case.line)
    if any(text.count(SLOT) != 1 for text in frames[frame].values()):
        raise _wrong(f"the frame has not exactly one line {SLOT}", where, case.line)
    name = f"{factor}-{case.line}"
    held = where.startswith("held-")
    place: Place = "act" if at == "act" else "slot"
    return Wording(name, factor, kind == "defect", place, held, frames[frame], _both(case, where))


def _both(section: Section, where: str) -> dict[LanguageCode, str]:
    texts = {code: section.get(code) for code in ACT_LANGUAGES}
    if not all(isinstance(text, str) for text in texts.values()):
        raise _wrong("expected a text under 'ru' and under 'kk'", where, section.line)
    return {code: str(text) for code, text in texts.items()}


def _wrong(message: str, where: str, line: int) -> ResourceError:
    return ResourceError("LR412", message, where=f"{where}:{line}", hint="see corpora/README.md")
