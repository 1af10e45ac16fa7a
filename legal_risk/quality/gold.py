"""Gold cases: one defect each, as a defective and a repaired text in both languages, in one YAML file.

The form is described in ``corpora/README.md``. A case marked ``held_out`` is measured and never used to build a rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from legal_risk.engine.yamlio import Listing, Section, Text, parse_yaml
from legal_risk.errors import ResourceError
from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.quality.labels import Expected, LabelledAct, Place

_KEYS = frozenset({"case", "rows", "factors", "held_out", "accept", "defective", "repaired", "findings", "why"})


@dataclass(frozen=True, slots=True)
class InlineText:
    """A text that stands in a label file; it is read like a file."""

    name: str
    content: str

    def read_bytes(self) -> bytes:
        """Return the text in UTF-8."""
        return self.content.encode("utf-8")

    def read_text(self, encoding: str = "utf-8") -> str:
        """Return the text."""
        del encoding
        return self.content


@dataclass(frozen=True, slots=True)
class GoldCase:
    """One case: ``rows`` are numbers of the charter's defects, ``factors`` what the defective texts must show."""

    name: str
    rows: tuple[str, ...]
    factors: tuple[str, ...]
    held_out: bool
    defective: tuple[LabelledAct, ...]
    repaired: tuple[LabelledAct, ...]

    def acts(self) -> tuple[LabelledAct, ...]:
        """Return all its texts."""
        return self.defective + self.repaired


def read_gold(folder: Traversable) -> tuple[GoldCase, ...]:
    """Return the cases of ``folder`` (``*.yaml``), sorted by file name.

    Raises :class:`ResourceError` (``LR412``) for a file that does not follow the form.
    """
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    return tuple(parse_case(f.read_text(encoding="utf-8"), f.name) for f in files)


def read_clean(folder: Traversable) -> tuple[LabelledAct, ...]:
    """Return the acts of a folder of well-drafted acts (``name.<ru|kk>.<md|txt>``): nothing in them is to be signed."""
    files = sorted(folder.iterdir(), key=lambda f: f.name)
    named = ((file, file.name.split(".")) for file in files)
    return tuple(
        LabelledAct(parts[0], language, file, clean=True)
        for file, parts in named
        for language in ACT_LANGUAGES
        if len(parts) == 3 and parts[1] == language
    )


def parse_case(text: str, where: str) -> GoldCase:
    """Return the case that the file ``text`` describes. Raises :class:`ResourceError` ``LR412``."""
    case = parse_yaml(text, where)
    unknown = sorted(set(case) - _KEYS)
    if unknown:
        raise _wrong(f"unknown keys: {', '.join(unknown)}", where, case.line)
    name = _text(case, "case", where)
    accepted = frozenset(_texts(case, "accept"))
    factors = _texts(case, "factors")
    return GoldCase(
        name=name,
        rows=_texts(case, "rows"),
        factors=factors,
        held_out=case.get("held_out") == "true",
        defective=tuple(_defective(case, language, accepted, where) for language in ACT_LANGUAGES),
        repaired=tuple(_repaired(case, language, accepted - set(factors), where) for language in ACT_LANGUAGES),
    )


def _defective(case: Section, language: LanguageCode, accepted: frozenset[str], where: str) -> LabelledAct:
    findings = case.get("findings")
    if not isinstance(findings, Listing) or not findings:
        raise _wrong("the key 'findings' lists what the defective text shows", where, case.line)
    entries = [entry for entry in findings if isinstance(entry, Section)]
    expected = tuple(_expected(entry, language, where) for entry in entries)
    file = _inline(case, "defective", language, where)
    return LabelledAct(f"{_text(case, 'case', where)}/defective", language, file, expected, accepted=accepted)


def _repaired(case: Section, language: LanguageCode, accepted: frozenset[str], where: str) -> LabelledAct:
    file = _inline(case, "repaired", language, where)
    return LabelledAct(f"{_text(case, 'case', where)}/repaired", language, file, clean=True, accepted=accepted)


def _inline(case: Section, key: str, language: LanguageCode, where: str) -> InlineText:
    texts = case.get(key)
    if not isinstance(texts, Section):
        raise _wrong(f"the key '{key}' holds the text in {' and '.join(ACT_LANGUAGES)}", where, case.line)
    return InlineText(f"{_text(case, 'case', where)}.{key}.{language}.txt", _text(texts, language, where))


def _expected(entry: Section, language: LanguageCode, where: str) -> Expected:
    places = [_place(entry, language, where)]
    if isinstance(other := entry.get("other"), Section):
        places.append(_place(other, language, where))
    return Expected(
        factor=_text(entry, "factor", where),
        tier=Tier(str(entry.get("tier", Tier.CONCLUSION.value))),
        places=tuple(places),
        required=True,
        also=frozenset(_texts(entry, "also")),
        whole=all(p.unit is None and p.quote is None for p in places),
        why=str(entry.get("why", "")),
    )


def _place(entry: Section, language: LanguageCode, where: str) -> Place:
    quotes = entry.get("quote")
    quote = _text(quotes, language, where) if isinstance(quotes, Section) else None
    unit = entry.get("unit")
    return Place(str(unit) if unit is not None else None, quote=quote)


def _texts(section: Section, key: str) -> tuple[str, ...]:
    value = section.get(key)
    return tuple(str(v) for v in value) if isinstance(value, Listing) else ()


def _text(section: Section, key: str, where: str) -> str:
    value = section.get(key)
    if not isinstance(value, Text) or not value.strip():
        raise _wrong(f"the key '{key}' is missing or holds no text", where, section.line)
    return str(value)


def _wrong(message: str, where: str, line: int) -> ResourceError:
    return ResourceError("LR412", message, where=f"{where}, line {line}", hint="see corpora/README.md")


def texts_of(cases: Iterable[GoldCase]) -> tuple[LabelledAct, ...]:
    """Return the texts of all ``cases`` in their order."""
    return tuple(act for case in cases for act in case.acts())
