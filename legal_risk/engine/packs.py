"""Rule packs: folders of rule files with their factors, lexicons and coverage list."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable
from typing import TypeVar

from legal_risk.engine.folders import GROUPS, all_files, astray, extra_folder, no_rules, rule_files
from legal_risk.engine.methods import read_methods
from legal_risk.engine.overrides import apply_changes
from legal_risk.engine.profiles import read_profiles
from legal_risk.engine.rulefile import read_rule
from legal_risk.engine.schema import Reader
from legal_risk.engine.yamlio import Section, parse_yaml
from legal_risk.errors import OptionError, RuleError
from legal_risk.lang.interface import Language
from legal_risk.lang.lexicon import LexiconSet, read_lexicons
from legal_risk.lang.phrases import Phrasebook, PhraseSet, shipped_phrases
from legal_risk.model.report import PackInfo
from legal_risk.model.rule import DefectCoverage, Factor, FactorCoverage, Method, Profile, Rule
from legal_risk.resources import data_root

_Named = TypeVar("_Named", Profile, Method)


@dataclass(frozen=True, eq=False)
class Pack:
    """Loaded rules in the order of their ids. ``errors`` are about the files that could not be used."""

    info: PackInfo
    rules: tuple[Rule, ...]
    factors: tuple[Factor, ...]
    coverage: tuple[FactorCoverage, ...]
    lexicons: LexiconSet
    errors: tuple[RuleError, ...] = ()
    profiles: tuple[Profile, ...] = ()
    methods: tuple[Method, ...] = ()
    defects: tuple[DefectCoverage, ...] = ()
    _books: dict[Language, Phrasebook] = field(default_factory=dict, repr=False)

    def rule(self, rule_id: str) -> Rule:
        """Return the rule with this id. Raises ``KeyError``."""
        return next((r for r in self.rules if r.id == rule_id), None) or _missing(rule_id)

    def profile(self, code: str) -> Profile:
        """Return the profile with this code. Raises :class:`OptionError` ``LR306``."""
        return _named(code, self.profiles, "LR306", "profile")

    def method(self, code: str) -> Method:
        """Return the method with this code. Raises :class:`OptionError`: ``LR307`` unknown, ``LR324`` no points."""
        method = _named(code, self.methods, "LR307", "method")
        if not method.points:
            raise OptionError("LR324", f"the method {code!r} has no points yet", hint=method.reason.en)
        return method

    def only(self, *rules: Rule) -> Pack:
        """Return the same pack with ``rules`` alone."""
        return replace(self, rules=rules)

    def compiled(self, language: Language, phrases: tuple[str, ...]) -> PhraseSet:
        """Return ``phrases`` compiled with the lexicons of this pack, each list once."""
        if self.lexicons is read_lexicons():
            return shipped_phrases(language).compiled(phrases)
        if language not in self._books:
            self._books[language] = Phrasebook(language, self.lexicons.of(language.code))
        return self._books[language].compiled(phrases)


def load_pack(
    root: str | os.PathLike[str] | None = None,
    extra: Sequence[str | os.PathLike[str]] = (),
    *,
    examples: bool = False,
) -> Pack:
    """Load the rules below ``root`` (by default those shipped) and those of the folders ``extra``.

    A folder in ``extra`` may hold rules, lexicons (entries are added) and a ``pack.yaml`` with ``off`` (ids) and
    ``change`` (id -> severity, tier); its rules lie in the folders of their groups of factors. Without ``examples`` the
    examples of the rules stay unread. A rule that cannot be used is left out and its error kept in ``Pack.errors``, as
    is that about a rule file where none is looked for (``LR207``); raises :class:`RuleError` or :class:`ResourceError`
    only when the pack as a whole cannot be used, or a folder holds nothing of the kind.
    """
    home = data_root("rules", root)
    about = _read(home / "pack.yaml", "pack.yaml")
    factors = tuple(_factors(_read(home / "factors.yaml", "factors.yaml")))
    codes = [f.code for f in factors]
    errors: list[RuleError] = []
    folders = [home, *(extra_folder(e) for e in extra)]
    found = [(text, where) for folder in folders for where, text in rule_files(folder)]
    if not found:
        raise no_rules(home.name)
    errors += [error for folder in folders for error in astray(folder)]
    rules = _unique(_rules(found, codes, errors, examples), errors)
    for folder in folders[1:]:
        rules = apply_changes(rules, folder, errors)
    info = PackInfo(about.text("name"), about.text("version"), _fingerprint(folders))
    about.done()
    coverage = tuple(_coverage(cover := _read(home / "coverage.yaml", "coverage.yaml"), codes))
    return Pack(
        info,
        tuple(rules),
        factors,
        coverage,
        _lexicons(folders) if extra or root is not None else read_lexicons(),
        tuple(errors),
        tuple(read_profiles(_read_if_there(home, "profiles.yaml"), codes)),
        tuple(read_methods(_read_if_there(home, "methods.yaml"), codes)),
        tuple(_defects(cover, codes)),
    )


def _named(code: str, known: Sequence[_Named], error: str, what: str) -> _Named:
    found = next((one for one in known if one.code == code), None)
    if found is None:
        raise OptionError(error, f"there is no {what} {code!r}", hint=f"one of: {', '.join(k.code for k in known)}")
    return found


def _missing(rule_id: str) -> Rule:
    raise KeyError(rule_id)


def _read(file: Traversable, where: str) -> Reader:
    if not file.is_file():
        raise RuleError("LR207", "the file is missing in the folder of rules", where=where)
    return Reader(parse_yaml(file.read_text(encoding="utf-8"), where), where)


def _read_if_there(folder: Traversable, name: str) -> Reader:
    return _read(folder / name, name) if (folder / name).is_file() else Reader(Section(), name)


def _factors(reader: Reader) -> Iterator[Factor]:
    for inner in reader.inners("factors"):
        group = inner.text("group")
        if group not in GROUPS:
            raise inner.error("group", f"one of {', '.join(GROUPS)}; not '{group}'")
        yield Factor(inner.text("code"), group, inner.localized("name"))
        inner.done()
    reader.done()


def _coverage(reader: Reader, codes: Sequence[str]) -> Iterator[FactorCoverage]:
    for code in codes:
        inner = reader.inner(code)
        yield FactorCoverage(code, inner.texts("rules"), inner.localized("reason", required=not inner.has("rules")))
        inner.done()


def _defects(reader: Reader, codes: Sequence[str]) -> Iterator[DefectCoverage]:
    """Yield the defects of real acts that the list of coverage names under ``defects``, which closes it."""
    for inner in reader.inners("defects"):
        factors = inner.texts("factors")
        if unknown := sorted(set(factors) - set(codes)):
            raise inner.error("factors", f"codes of factors; not '{unknown[0]}'")
        reason = inner.localized("reason", required=not inner.has("rules"))
        yield DefectCoverage(inner.text("row"), factors, inner.texts("rules"), reason)
        inner.done()
    reader.done()


def _rules(
    files: Sequence[tuple[str, str]], codes: Sequence[str], errors: list[RuleError], examples: bool
) -> Iterator[Rule]:
    for text, where in files:
        try:
            yield read_rule(text, where, codes, examples=examples)
        except RuleError as error:
            errors.append(error)


def _unique(rules: Iterator[Rule], errors: list[RuleError]) -> list[Rule]:
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in found:
            message = f"the id {rule.id} is taken by {found[rule.id].file}"
            errors.append(RuleError("LR208", message, where=rule.file, hint="choose the next free number"))
        else:
            found[rule.id] = rule
    return sorted(found.values(), key=lambda r: (r.id.split("-")[:-1], int(r.id.rsplit("-", 1)[1])))


def _lexicons(folders: Sequence[Traversable]) -> LexiconSet:
    merged: dict[str, dict[str, tuple[str, ...]]] = {}
    for folder in folders:
        for language, entries in read_lexicons(folder).entries.items():
            known = merged.setdefault(language, {})
            for name, words in entries.items():
                known[name] = known.get(name, ()) + words
    return LexiconSet(merged)


def _fingerprint(folders: Sequence[Traversable]) -> str:
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        for path, data in sorted(all_files(folder)):
            digest.update(f"{number}/{path}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()
