"""What an act does: recognised from its title, then from its body, with the words that decided it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from legal_risk.model.act import ActType, ActTyping, NodeKind, Requisites
from legal_risk.model.source import SourceText
from legal_risk.structure.draft import Draft

_SAMPLE = 40_000
_MANY = 4


@cache
def _patterns(place: str) -> tuple[tuple[ActType, re.Pattern[str]], ...]:
    """Return the types with their patterns for titles or bodies, in the order of the table."""
    table = (files(__package__) / "act_types.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    words: dict[str, list[str]] = {}
    for where, kind, pattern in rows:
        if where == place:
            words.setdefault(kind, []).append(pattern)
    return tuple((ActType(kind), re.compile("|".join(listed), re.IGNORECASE)) for kind, listed in words.items())


def type_of(root: Draft, requisites: Requisites, source: SourceText) -> ActTyping:
    """Return the type of the act, with a confidence of 0.9 or more when the title says it, less when the body does."""
    if requisites.kind in ("law", "code"):
        return _of_law(requisites)
    titles = [requisites.title, *(child.heading or "" for child in root.children if child.kind is NodeKind.APPROVED)]
    for kind, pattern in _patterns("title"):
        found = [match[0] for title in titles if (match := pattern.search(title))]
        if found:
            certain = len(found) == len([title for title in titles if title])
            return ActTyping(kind, 0.95 if certain else 0.9, tuple(dict.fromkeys(found)))
    if (typing := _by_body(source)) is not None:
        return typing
    named = any(child.kind is NodeKind.APPROVED for child in root.children) or requisites.kind == "rules"
    return ActTyping(ActType.RULES, 0.7, (requisites.title,)) if named else ActTyping(ActType.OTHER, 0.3)


def _of_law(requisites: Requisites) -> ActTyping:
    found = _patterns("title")[0][1].search(requisites.title)
    if found:
        return ActTyping(ActType.AMENDING, 0.9, (found[0],))
    return ActTyping(ActType.LAW, 0.95, (requisites.kind,))


def _by_body(source: SourceText) -> ActTyping | None:
    text = source.view.text[:_SAMPLE]
    counts = [(len(found), kind, found[0]) for kind, pattern in _patterns("body") if (found := pattern.findall(text))]
    if not counts:
        return None
    count, kind, word = max(counts, key=lambda entry: entry[0])
    return ActTyping(kind, 0.6, (word,)) if count >= _MANY else None
