"""Short names that an act introduces: «(далее – Комиссия)», «(бұдан әрі – Комиссия)», and where they are used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.model.act import Act, Segment, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import Alias, CitedAct
from legal_risk.model.span import Span
from legal_risk.structure.cited_acts import acts_in, document_key

_SKIPPED = (Zone.NOTE, Zone.TOC, Zone.STAMP, Zone.SIGNATURE, Zone.UNCLASSIFIED)
_LONGEST = 400
_FEWEST = 4


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    letters = "[а-яәғқңөұүһіё]"
    return {
        "alias": re.compile(
            r"\((?:[^()]{0,40}\b)?(?:далее|бұдан әрі)(?:\s(?:по тексту|мәтін бойынша|именуется))?\s?[–:-]\s?"
            r"(?P<alias>[^()]{1,120}?)\s?\)",
            re.IGNORECASE,
        ),
        # Where the name can begin: after a stop, a dash, a conjunction of clauses, a finite verb form.
        "ru_bound": re.compile(
            r"[.;:–]\s|,\s(?:а также|котор\w+|что|если|при этом)\s"
            r"|\b(?:является|определяет|осуществляет|утверждает|создает|создается|образует|ведет|рассматривает"
            r"|направляет|состоит из|в соответствии с|на основании|согласно)\s"
        ),
        "kk_bound": re.compile(rf"[.;:–,]\s|(?<!\w){letters}+(?:дан|ден|тан|тен|нан|нен|ып|іп)\s"),
        "adjective": re.compile(r"\b[\w-]+(?:ая|ой|ую|ый|ий|ого|его|ому|ему|ым|им|ое|ее|ые|ие|ых|их|ей)\s$"),
        "ru_ending": re.compile(
            r"(?:ость|иями|ями|ами|ием|иях|ого|его|ому|ему|ыми|ими|ией|ия|ие|ии|ию|ий|ый|ой|ая|яя|ое|ее|ую|юю|ые|ых|их|ым|им"
            r"|ом|ем|ам|ям|ах|ях|ов|ев|ей|а|я|о|е|ы|и|у|ю|ь|й)$"
        ),
    }


def aliases(act: Act) -> tuple[Alias, ...]:
    """Return the short names that ``act`` introduces, in the order of the text."""
    found: list[Alias] = []
    text = act.source.view.text
    for segment in act.segments:
        if segment.zone in _SKIPPED:
            continue
        start = segment.content.start
        content = segment.content.of(text)
        for match in _patterns()["alias"].finditer(content) if "(" in content else ():
            found.append(_alias(match, content, start, segment, act))
    return tuple(found)


def _alias(match: re.Match[str], content: str, start: int, segment: Segment, act: Act) -> Alias:
    language = segment.language or act.language or "ru"
    name = match["alias"].strip('«»" ')
    before = content[: match.start()].rstrip()
    first = _begin(before, name, language)
    cited = [each for begin, end, each in acts_in(before, language) if end >= len(before) - 30 and begin >= first - 60]
    return Alias(
        name=name,
        full=before[first:].strip(),
        span=Span(start + match.start("alias"), start + match.end("alias")),
        full_span=Span(start + first, start + len(before)),
        node=segment.node,
        language=language,
        act=cited[-1] if cited else None,
    )


def _begin(before: str, name: str, language: LanguageCode) -> int:
    """Return where the full name begins in the words ``before`` the brackets."""
    floor = max(0, len(before) - _LONGEST)
    if (initials := _by_initials(before, name, floor)) is not None:
        return initials
    if language == "kk":
        bounds = [match.end() for match in _patterns()["kk_bound"].finditer(before, floor)]
        return _outside_quotes(before, bounds[-1] if bounds else floor)
    bounds = [match.end() for match in _patterns()["ru_bound"].finditer(before, floor)]
    edge = bounds[-1] if bounds else floor
    head = re.search(rf"\b{re.escape(_stem(name.split()[0]))}\w*", before[edge:], re.IGNORECASE)
    if head is None:
        return _outside_quotes(before, edge)
    return _with_adjectives(before, edge, edge + head.start())


def _with_adjectives(before: str, edge: int, begin: int) -> int:
    """Move ``begin`` to before the adjectives of the noun there: they belong to the name."""
    while word := _patterns()["adjective"].search(before, edge, begin):
        if word[0].lower().startswith(("которо", "настоящ")):
            break
        begin = word.start()
    return begin


def _by_initials(before: str, name: str, floor: int) -> int | None:
    """Return where the words begin whose initials make up the abbreviation ``name`` («МВД», «ІІМ»)."""
    if not (name.isupper() and name.isalpha() and len(name) > 1):
        return None
    words = [word for word in re.finditer(r"[\w-]+", before) if word.start() >= floor]
    for first in range(len(words) - 1, -1, -1):
        letters = iter(name.lower())
        wanted = next(letters, "")
        if words[first][0][:1].lower() != wanted:
            continue
        wanted = next(letters, "")
        for word in words[first + 1 :]:
            if wanted and word[0][:1].lower() == wanted:
                wanted = next(letters, "")
        if not wanted:
            return words[first].start()
    return None


def _outside_quotes(before: str, begin: int) -> int:
    """Move ``begin`` to before a quotation that it would cut in two."""
    tail = before[begin:]
    if tail.count("»") > tail.count("«"):
        return max(before.rfind("«", 0, begin), 0)
    return begin


def acts_by_alias(act: Act) -> dict[str, CitedAct]:
    """Return the other acts for which ``act`` introduces a short name, by the key of that name («Закон»: ``law``)."""
    found: dict[str, CitedAct] = {}
    for alias in aliases(act):
        key = document_key(alias.name.split()[-1 if alias.language == "kk" else 0], alias.language)
        if key is not None and alias.act is not None:
            found.setdefault(key, alias.act)
    return found


def mentions(act: Act, alias: Alias) -> Iterator[Span]:
    """Yield the places of the matching view, after its introduction, at which ``alias`` stands in any case form."""
    text = act.source.view.text
    for match in _forms(alias.name, alias.language).finditer(text, alias.span.end):
        yield Span(match.start(), match.end())


@cache
def _forms(name: str, language: LanguageCode) -> re.Pattern[str]:
    words = name.split()
    if language == "kk":
        parts = [re.escape(word) for word in words[:-1]]
        parts.append(_kk_form(words[-1]))
    else:
        parts = [_ru_form(word) for word in words]
    flags = re.IGNORECASE if name.islower() else re.NOFLAG
    return re.compile(r"(?<![\w-])" + r"\s".join(parts) + r"(?!\w)", flags)


def _ru_form(word: str) -> str:
    if word.isupper() or not word.isalpha() or len(word) < _FEWEST:
        return re.escape(word)
    return rf"{re.escape(_stem(word))}[а-яё]{{0,4}}"


def _stem(word: str) -> str:
    stem = _patterns()["ru_ending"].sub("", word)
    return stem if len(stem) >= _FEWEST - 1 else word


def _kk_form(word: str) -> str:
    soft = {"қ": "[қғ]", "к": "[кг]", "п": "[пб]"}.get(word[-1:])
    body = re.escape(word[:-1]) + soft if soft and not word.isupper() else re.escape(word)
    return rf"{body}-?[а-яәғқңөұүһі]{{0,12}}"
