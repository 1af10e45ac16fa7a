"""What an act does: recognised from its titles, then from its body, with the words that decided it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import groupby

from legal_risk.model.act import ActType, ActTyping, NodeKind, Requisites, Zone
from legal_risk.model.source import SourceText
from legal_risk.structure.draft import Draft, Owned

_SAMPLE = 40_000
_MANY = 4
_GENERAL = (ActType.RULES, ActType.OTHER)


@cache
def _patterns(place: str) -> tuple[tuple[ActType, re.Pattern[str]], ...]:
    """Return the types with their patterns for titles or bodies, in the order of the table.

    A type that stands at several places of the table is tried at each of them.
    """
    table = (files(__package__) / "act_types.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    here = [(kind, pattern) for where, kind, pattern in rows if where == place]
    groups = ((kind, [pattern for _, pattern in group]) for kind, group in groupby(here, key=lambda row: row[0]))
    return tuple((ActType(kind), re.compile("|".join(listed), re.IGNORECASE)) for kind, listed in groups)


def type_of(root: Draft, requisites: Requisites, source: SourceText) -> ActTyping:
    """Return the type of the act, with a confidence of 0.9 or more when the title says it, less when the body does."""
    if requisites.kind in ("law", "code"):
        return _of_law(requisites)
    titles = [requisites.title, *(child.heading or "" for child in root.children if child.kind is NodeKind.APPROVED)]
    named = any(child.kind is NodeKind.APPROVED for child in root.children) or requisites.kind == "rules"
    typing = _by_title([title for title in titles if title]) or _by_body(source) or _by_form(requisites, named=named)
    words = f"{_head_lines(root)} {_own_stamp(root)} {requisites.body or ''} {requisites.title}"
    found = _first("issuer", words)
    if found is None and not any(child.kind is NodeKind.OPERATIVE for child in root.children):
        found = _first("own", words)
    return _of_organisation(typing, found, named=named)


def _head_lines(root: Draft) -> str:
    """Return the letterhead and the title of the act."""
    return " ".join(part.line.text for part in root.content if isinstance(part, Owned) and part.zone is Zone.TITLE)


def _first(place: str, words: str) -> str | None:
    found = next((match for _, pattern in _patterns(place) if (match := pattern.search(words))), None)
    return found[0] if found else None


def _own_stamp(root: Draft) -> str:
    """Return the stamp of a document that stands without an order: who approved it is who issued it."""
    documents = [child for child in root.children if child.kind in (NodeKind.OPERATIVE, NodeKind.APPROVED)]
    if not documents or documents[0].kind is NodeKind.OPERATIVE:
        return ""
    stamps = (child for child in documents[0].children if child.kind is NodeKind.STAMP)
    return " ; ".join(owned.line.text for stamp in stamps for _, owned in stamp.owned())


def _by_title(titles: list[str]) -> ActTyping | None:
    """Return the first type that the title of the act fits, else the first that the title of a document fits."""
    fits: dict[ActType, list[str]] = {}
    for wanted in (titles[:1], titles[1:]):
        for kind, pattern in _patterns("title"):
            if kind not in fits and any(pattern.search(title) for title in wanted):
                fits[kind] = [_words(match) for title in titles if (match := pattern.search(title))]
    if not fits:
        return None
    (kind, found), *others = fits.items()
    return ActTyping(
        kind, _confidence(kind, titles, len(found)), tuple(dict.fromkeys(found)), tuple(other for other, _ in others)
    )


def _confidence(kind: ActType, titles: list[str], fitting: int) -> float:
    """Return how sure the type is: the title of the act says most, one of several documents less the more there are."""
    if fitting == len(titles):
        return 0.95
    own = any(named is kind and pattern.search(titles[0]) for named, pattern in _patterns("title"))
    return 0.9 if own else round(0.5 + 0.4 * fitting / (len(titles) - 1), 2)


def _words(match: re.Match[str]) -> str:
    """Return the match up to the end of its last word."""
    rest = re.match(r"\w*", match.string[match.end() :])
    return match[0] + (rest[0] if rest else "")


def _by_form(requisites: Requisites, *, named: bool) -> ActTyping:
    evidence = (requisites.title,) if requisites.title else ()
    return ActTyping(ActType.RULES, 0.7, evidence) if named else ActTyping(ActType.OTHER, 0.3)


def _of_organisation(typing: ActTyping, word: str | None, *, named: bool) -> ActTyping:
    """Mark the act of an organisation; a document of which nothing else is known has that as its type."""
    if word is None:
        return typing
    if typing.type in _GENERAL and named:
        return ActTyping(ActType.INTERNAL, 0.8, (word,), internal=True)
    return replace(typing, internal=True)


def _of_law(requisites: Requisites) -> ActTyping:
    found = _patterns("title")[0][1].search(requisites.title)
    if found:
        return ActTyping(ActType.AMENDING, 0.9, (found[0],))
    return ActTyping(ActType.LAW, 0.95, (requisites.kind,))


def _by_body(source: SourceText) -> ActTyping | None:
    """Return the type whose words the body has most of; the confidence grows with their share."""
    text = source.view.text[:_SAMPLE]
    counts = [(len(found), kind, found[0]) for kind, pattern in _patterns("body") if (found := pattern.findall(text))]
    if not counts:
        return None
    count, kind, word = max(counts, key=lambda entry: entry[0])
    share = count / sum(entry[0] for entry in counts)
    return ActTyping(kind, round(0.4 + 0.3 * share, 2), (word,)) if count >= _MANY else None
