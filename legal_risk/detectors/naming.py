"""Words for the messages of detectors: lists of names in three languages, names of bodies."""

from __future__ import annotations

from collections.abc import Iterable

from legal_risk.model.localized import Localized


def parts_of(text: str) -> tuple[str, str, str]:
    """Return the three texts of a parameter written «ru | kk | en»."""
    ru, kk, en = (part.strip() for part in text.split("|"))
    return ru, kk, en


def joined(names: Iterable[str]) -> Localized:
    """Return names, each «ru | kk | en», as one list in each language."""
    parts = [parts_of(name) for name in names]
    return Localized(*(", ".join(part[at] for part in parts) for at in range(3)))


def named_in(name: str) -> Localized:
    """Return a name from the act for every language: a text in the other language cites it."""
    return Localized(name, name, name)
