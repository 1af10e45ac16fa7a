"""What lies in a folder of rules: rule files in the folders of their groups, lexicons, and what lies astray."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from legal_risk.errors import RuleError

GROUPS = ("discretion", "delegation", "procedure", "competition", "conflict", "burden", "language", "integrity")
_ABOUT = frozenset(("pack.yaml", "factors.yaml", "coverage.yaml", "profiles.yaml", "methods.yaml"))
_RULES = ".yaml"
_LEXICONS = ".txt"


def extra_folder(path: str | os.PathLike[str]) -> Traversable:
    """Return the folder of the user at ``path``.

    Raises :class:`RuleError` (``LR207``) when it is not there or holds no rules, no lexicons and no ``pack.yaml``.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise RuleError("LR207", "the folder of rules does not exist", where=str(path))
    if not any(_looks_like_rules(place) or _is_lexicon(place) for place, _ in _all(folder)):
        raise no_rules(str(path))
    return folder


def no_rules(where: str) -> RuleError:
    """Return the error (``LR207``) about a folder that rules were looked for in."""
    return RuleError("LR207", "there are no rules in the folder", where=where, hint=_expected())


def rule_files(folder: Traversable) -> Iterator[tuple[str, str]]:
    """Yield the place of every rule below ``folder`` and its text, in the order of the groups and names."""
    for group in GROUPS:
        for file in _sorted(folder / group):
            if file.name.endswith(_RULES):
                yield f"{group}/{file.name}", file.read_text(encoding="utf-8")


def astray(folder: Traversable) -> Iterator[RuleError]:
    """Yield an error (``LR207``) for every file that looks like a rule and lies where none is read."""
    for place, _ in _all(folder):
        group, _, name = place.rpartition("/")
        read = name.endswith(_RULES) and (group in GROUPS or place in _ABOUT)
        if _looks_like_rules(place) and not read:
            message = "the file is not read: it is not where rules are looked for"
            yield RuleError("LR207", message, where=f"{folder.name}/{place}".lstrip("/"), hint=_expected())


def all_files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    """Yield place and content of everything that the rules in ``folder`` are made of."""
    for place, file in _all(folder):
        if place.endswith((_RULES, _LEXICONS)):
            yield place, file.read_bytes()


def _looks_like_rules(place: str) -> bool:
    return place.endswith((_RULES, ".yml"))


def _is_lexicon(place: str) -> bool:
    return place.startswith("lexicons/") and place.endswith(_LEXICONS)


def _expected() -> str:
    return f"rules are files *{_RULES} in the folders {', '.join(GROUPS)}"


def _all(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in _sorted(folder):
        if entry.name.startswith("."):
            continue  # what tools keep beside the rules
        if entry.is_dir():
            yield from _all(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda f: f.name) if folder.is_dir() else []
