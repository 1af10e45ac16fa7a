"""Terms that mislead: two meanings under one name, used undefined; an act that misnames itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.terms import Term, TermKind, key_of, pattern_of
from legal_risk.model.act import Node, NodeKind, Segment, Zone
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.span import Span
from legal_risk.structure.names import base_named_in, document_named_by, document_names

_DOCUMENTS = (NodeKind.APPROVED, NodeKind.APPENDIX, NodeKind.OPERATIVE, NodeKind.ACT)
_NORMS = (Zone.BODY, Zone.TABLE, Zone.DEFINITION)
_ALIKE = 0.6  # definitions that share more of their words say the same


class TermClash:
    """Finds one name given to two things in the same document: two definitions, or one short name for two bodies."""

    name = "term-clash"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each clash, at the later place."""
        text = context.annotated.text
        for first, second in combinations([t for t in context.facts.terms if t.segment.zone in _NORMS], 2):
            if first.language != second.language or first.key != second.key or not first.key:
                continue
            if _home(context, first) is _home(context, second) and not _same_thing(text, first, second):
                yield Hit(
                    place=second.segment,
                    span=second.name,
                    cues=((EvidenceRole.CONFLICT, first.name),),
                    values={"first": _short(first.meaning.of(text)), "second": _short(second.meaning.of(text))},
                    tier=Tier.LOOK if first.kind is not second.kind else None,
                )


def _home(context: Context, term: Term) -> Node | None:
    return context.act.enclosing(term.segment.node, *_DOCUMENTS)


def _same_thing(text: str, first: Term, second: Term) -> bool:
    """Tell whether two terms mean one thing: the words that say it are mostly the same.

    A definition and a short name agree when the short name stands for words with the defined ones among them.
    """
    if first.kind is not second.kind:
        alias, defined = (first, second) if first.kind is TermKind.ALIAS else (second, first)
        within = pattern_of(defined.key).search(alias.meaning.of(text).lower())
        return within is not None or defined.segment is alias.segment
    one, other = (key_of(t.meaning.of(text), t.language) for t in (first, second))
    if first.kind is TermKind.ALIAS:
        # The words next to the name say what it is short for; before them anything may stand.
        return bool(set(one[-4:]) & set(other[-4:]) - set(first.key)) or not one or not other
    shared = len(set(one) & set(other)) / max(1, min(len(set(one)), len(set(other))))
    return shared > _ALIKE


def _short(words: str) -> str:
    return words if len(words) <= 90 else words[:89].rstrip() + "…"


class UndefinedTerm:
    """Finds short names in capitals (Портал, Комиссия) that the act uses and nowhere introduces."""

    name = "undefined-term"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each such name, at its first use."""
        known = {stem for term in context.facts.terms for stem in term.key}
        uses: dict[str, list[tuple[re.Match[str], Segment]]] = {}
        for match in _capital().finditer(context.annotated.text):
            segment = context.act.segment_at(match.start())
            if not _proper(context, match, segment):
                uses.setdefault(str(match.lastgroup), []).append((match, segment))
        for found in uses.values():
            norms = [(m, s) for m, s in found if s.zone in (Zone.BODY, Zone.TABLE)]
            if norms and len(found) > 1 and not _known(norms[0][0][0].lower(), known):
                match, segment = norms[0]
                yield Hit(segment, Span(*match.span()), values={"term": match[0]})


def _known(word: str, stems: set[str]) -> bool:
    return any(word.startswith(stem) or stem.startswith(word[:5]) for stem in stems if len(stem) > 2)


_CAPITALS = {
    "ru": "Портал|Комисси|Совет|Фонд|Оператор|Организатор|Услугодател|Услугополучател|Администратор|Заявител|Претендент"
    "|Конкурс|Жюри|Оргкомитет|Реестр|Систем",
    "kk": "Портал|Комиссия|Кеңес|Қор|Оператор|Ұйымдастырушы|Әкімші|Үміткер|Конкурс|Байқау|Қазылар|Тізілім|Жүйе",
}  # fmt: skip


@cache
def _capital() -> re.Pattern[str]:
    kinds = dict.fromkeys([*_CAPITALS["ru"].split("|"), *_CAPITALS["kk"].split("|")])
    groups = "|".join(f"(?P<w{n}>{kind})" for n, kind in enumerate(kinds))
    return re.compile(rf"(?<=[а-яәғқңөұүһі,] )(?:{groups})[а-яәғқңөұүһі]{{0,8}}\b(?! [А-ЯӘҒҚҢӨҰҮҺІ«\"])")


def _proper(context: Context, match: re.Match[str], segment: Segment) -> bool:
    """Tell whether the word belongs to a proper name («Комиссия по подготовке кадров за рубежом») or to a title."""
    text = context.annotated.text
    before = text[max(segment.content.start, match.start() - 40) : match.start()]
    after = text[match.end() : match.end() + 4]
    named = re.search(r"(?:[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+|[«\"(][^»\")]*)\s$", before) is not None
    return named or after.startswith((" по ", "»"))


class ActNames:
    """Finds places where the document calls itself by another kind of name than its title."""

    name = "act-names"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each other name, at its first place."""
        lower, text = context.annotated.lower, context.annotated.text
        seen: set[tuple[Node, str]] = set()
        for match in _self().finditer(lower):
            segment = context.act.segment_at(match.start())
            if segment.zone not in (*_NORMS, Zone.FORM):
                continue
            language: LanguageCode = "kk" if match["kk"] else "ru"
            called = base_named_in(match["kk"] or match["ru"], language)
            own = _own_names(context, segment)
            if called is None or not own or called in {key for key, _ in own}:
                continue
            home = own[0][1]
            if (home, called) not in seen:
                seen.add((home, called))
                title = document_names()[own[0][0]]
                name = Localized(title.ru, title.kk, title.ru)
                values: dict[str, Localized | str] = {"title": name, "called": Span(*match.span()).of(text)}
                tier = Tier.LOOK if segment.zone is Zone.FORM else None
                yield Hit(segment, Span(*match.span()), values=values, tier=tier)


_PARTS = (NodeKind.SECTION, NodeKind.CHAPTER, NodeKind.PARAGRAPH)


@cache
def _self() -> re.Pattern[str]:
    # Names that a document can call itself by; «настоящее решение» and «настоящий договор» are of another kind.
    return re.compile(
        r"\bнастоящ(?:ее|ие|ая|ий|его|их|ей|ему|им|ими|ем|ую)\s(?:типов\w+\s)?"
        r"(?P<ru>правил\w*|положени\w*|инструкци\w*|регламент\w*|устав\w*)\b"
        r"|\bосы\s(?:үлгілік\s)?(?P<kk>қағида\w*|ереже\w*|нұсқаулық\w*|нұсқаулығ\w*|регламент\w*|жарғы\w*)\b"
    )


def _own_names(context: Context, segment: Segment) -> list[tuple[str, Node]]:
    """Return the names of the documents that «настоящий» may mean here, the nearest first."""
    act = context.act
    found: list[tuple[str, Node]] = []
    for node in (segment.node, *act.ancestors(segment.node)):
        if node.kind in (NodeKind.APPROVED, NodeKind.APPENDIX):
            titles = [node.heading or "", *(_first_title(context, node))]
            keys = [key for title in titles if title and (key := document_named_by(title)) is not None]
            found.extend((key, node) for key in keys)
            if not keys and node.kind is NodeKind.APPROVED:
                return []
    if not found and (key := document_named_by(act.requisites.title or "")) is not None:
        found.append((key, act.root))
    return found


def _first_title(context: Context, node: Node) -> list[str]:
    found = (s for s in context.act.segments_of(node)[:4] if s.zone in (Zone.TITLE, Zone.HEADING))
    # a heading inside is no title: «1-тарау. Жалпы ережелер» does not make a document a «Ереже»
    own = [s for s in found if context.act.enclosing(s.node, *_PARTS) is None]
    return [s.content.of(context.annotated.text) for s in own]
