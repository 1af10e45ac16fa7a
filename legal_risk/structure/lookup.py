"""From the words of a lawyer to the unit: «подпункт 2) пункта 7 Правил», «Қағидалардың 7-тармағының 2) тармақшасы»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.model.act import Act, Node, NodeKind
from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedUnit
from legal_risk.structure.citations import Citation, citations
from legal_risk.structure.cited_acts import document_key
from legal_risk.structure.coordination import shared
from legal_risk.structure.resolving import Resolver

_TABULAR = (NodeKind.TABLE, NodeKind.ROW, NodeKind.CELL)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "kazakh": re.compile(r"[әғқңөұүһі]\w|\w[әғқңөұүһі]|\d-(?:тарма|ба[пб]|тарау|бөл|жол)|тармақша", re.IGNORECASE),
        "place": re.compile(r"\s?\((?:приложение (?P<ru>[\d-]+)|(?P<kk>[\d-]+)-қосымша)\)$"),
        "ru_appendix": re.compile(
            r"(?:^|,?\s)приложени\w+(?:\s(?P<number>\d[\d-]*))?(?:\sк\s(?:настоящ\w+\s)?(?P<base>[А-Яа-я]+))?$",
            re.IGNORECASE,
        ),
        "kk_appendix": re.compile(
            r"^(?:(?:осы\s)?(?P<base>[\wӘәҒғҚқҢңӨөҰұҮүҺһІі]+(?:ға|ге|қа|ке))\s)?(?:(?P<number>\d[\d-]*)-)?қосымша(?:ның)?(?:,\s|\s|$)",
            re.IGNORECASE,
        ),
        "preamble": re.compile(r"преамбул\w+(?:\s(?P<ru>\w+))?$|^(?:(?P<kk>\w+)\s)?кіріспе\w*$", re.IGNORECASE),
        "bare_table": re.compile(r"(?:^|\s)таблиц\w+|(?:^|\s)кесте\w*", re.IGNORECASE),
    }


def find_units(act: Act, text: str, *, at: Node | None = None) -> tuple[Node, ...]:
    """Return the units of ``act`` that the words ``text`` name, in either language; none when there is no such unit.

    ``at`` is the unit in which the words stand; it decides what «настоящих Правил» or a bare «пункт 5» means. Without
    it units are looked for in the document that is named, else in the whole act.
    """
    words = text.strip().rstrip(".;,")
    language: LanguageCode = "kk" if _patterns()["kazakh"].search(words) else "ru"
    finder = _Finder(act, at)
    found = finder.find(words, language)
    return tuple(dict.fromkeys(found))


class _Finder:
    def __init__(self, act: Act, at: Node | None) -> None:
        self.act = act
        self.at = at
        self.resolver = Resolver(act)

    def find(self, words: str, language: LanguageCode) -> Iterator[Node]:
        place = _patterns()["place"].search(words)
        bare = words[: place.start()] if place else words
        appendix = _patterns()[f"{language}_appendix"].search(bare)
        if appendix is not None:
            rest = bare[: appendix.start()] if language == "ru" else bare[appendix.end() :]
            for base in self._appendices(appendix, language):
                yield from self._below(base, rest, language)
            return
        if preamble := _patterns()["preamble"].search(bare):
            yield from self._preamble(preamble["ru"] or preamble["kk"], language)
            return
        number = (place["ru"] or place["kk"]) if place else None
        for citation in shared(list(citations(bare, language)), bare, language):
            yield from self._cited(citation, number)

    def _cited(self, citation: Citation, stamped: str | None) -> Iterator[Node]:
        if citation.this is None and (key := citation.alias) is not None:
            for base in self._documents(key, stamped):
                yield from self.resolver.units_below(base, citation.units)
        elif citation.this is None and self.at is None:
            yield from self.resolver.units_below(self.act.root, citation.units)
        elif citation.act is None and not citation.other:
            yield from self.resolver.targets(citation, self.at or self.act.root)

    def _preamble(self, document: str | None, language: LanguageCode) -> Iterator[Node]:
        key = document_key(document, language) if document else None
        for node in self.act.root.children:
            if node.kind is NodeKind.OPERATIVE and (key is None or key == _key_of(self.act, node)):
                yield from (each for each in node.children if each.kind is NodeKind.INDENT and each.number is None)

    def _documents(self, key: str, stamped: str | None) -> Iterator[Node]:
        """Yield the documents of the act that ``key`` names, with the number of the appendix that they are."""
        if key in ("law", "code"):
            yield self.act.root
            return
        for node in self.act.root.children:
            if node.kind is NodeKind.OPERATIVE and key == _key_of(self.act, node):
                yield node
            elif node.kind is NodeKind.APPROVED and key == _key_of(self.act, node):
                mine = _patterns()["place"].search(self.act.addresses[node].ru)
                if stamped is None or (mine is not None and mine["ru"] == stamped):
                    yield node

    def _appendices(self, match: re.Match[str], language: LanguageCode) -> Iterator[Node]:
        key = document_key(match["base"], language) if match["base"] else None
        for node in self.act.walk():
            if node.kind is NodeKind.APPENDIX and node.number == match["number"]:
                named = self.act.addresses[node].ru.rpartition(" к ")[2] if key else ""
                if key is None or document_key(named, "ru") == key:
                    yield node

    def _below(self, base: Node, rest: str, language: LanguageCode) -> Iterator[Node]:
        if not rest.strip(" ,"):
            yield base
            return
        table = _patterns()["bare_table"].search(rest)
        for citation in citations(rest, language):
            units = citation.units
            if table is not None and all(unit.kind is not NodeKind.TABLE for unit in units):
                units = (CitedUnit(NodeKind.TABLE, ("1",)), *units)
            yield from self.resolver.units_below(base, units)
            return
        if table is not None:
            yield from self.resolver.units_below(base, (CitedUnit(NodeKind.TABLE, ("1",)),))


def _key_of(act: Act, node: Node) -> str | None:
    return document_key(act.addresses[node].ru.split(" ")[0], "ru")
