"""Which body each mention means: «Комиссия» is the body of the alias, of the chapter, or the only one of the act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from legal_risk.facts.bodies.circles import circles
from legal_risk.facts.bodies.names import Mention, mentions_in
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.span import Span

Key = tuple[str, frozenset[str]]

_ZONES = (Zone.TITLE, Zone.HEADING, Zone.OPERATIVE, Zone.BODY, Zone.TABLE, Zone.DEFINITION)
_ALIAS = re.compile(r"\s*\((?:далее|бұдан әрі)\s*[–-]\s*([^()]{2,60})\)")
HEARING = ("апелляц", "апеляц", "аппеляц", "конфликтн")  # how the names of bodies begin that hear complaints
_PARTS = (NodeKind.CHAPTER, NodeKind.PARAGRAPH, NodeKind.APPENDIX, NodeKind.APPROVED)


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the body that it means."""

    mention: Mention
    key: Key


class Register:
    """All mentions of collegial bodies in an act, resolved, in the order of the text."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self.named = tuple(_resolved(annotated))
        self._starts = [n.mention.span.start for n in self.named]
        self._by_sentence: dict[Sentence, list[Named]] = {}
        for one in self.named:
            self._by_sentence.setdefault(one.mention.sentence, []).append(one)

    def named_keys(self) -> tuple[Key, ...]:
        """Return the bodies in the order in which the act first names them."""
        return tuple(dict.fromkeys(n.key for n in self.named))

    def of(self, key: Key) -> tuple[Mention, ...]:
        """Return the mentions of one body."""
        return tuple(n.mention for n in self.named if n.key == key)

    def meant(self, sentence: Sentence, span: Span, among: Collection[Key] | None = None) -> Key | None:
        """Return the body (of ``among``) that ``sentence`` names at ``span`` or nearest; ``None``: it names none."""
        own = [n for n in self._by_sentence.get(sentence, []) if among is None or n.key in among]
        own = [n for n in own if not sends_members(n.mention)]
        nearest = min(own, key=lambda n: n.mention.span.gap(span), default=None)
        return nearest.key if nearest else None

    def topic(self, sentence: Sentence) -> Key | None:
        """Return the body that the text before ``sentence`` speaks about, within the same chapter."""
        part = self._part(sentence.segment.node)
        for at in range(bisect_left(self._starts, sentence.span.start) - 1, -1, -1):
            one = self.named[at]
            if self._part(one.mention.sentence.segment.node) is not part:
                return None
            if one.mention.sentence.segment.zone is not Zone.DEFINITION:
                return one.key
        return None

    def followers(self) -> Iterator[Sentence]:
        """Yield the sentences right behind those that name a body, in their own segments, which name none."""
        for sentence in dict.fromkeys(n.mention.sentence for n in self.named):
            near = self._annotated.sentences(sentence.segment)
            after = near[near.index(sentence) + 1 :][:1]
            yield from (s for s in after if s not in self._by_sentence)

    def _part(self, node: Node) -> Node | None:
        return self._annotated.act.enclosing(node, *_PARTS)


def _all(annotated: Annotated) -> list[Mention]:
    found: dict[Sentence, tuple[Mention, ...]] = {}
    for code in ACT_LANGUAGES:
        for match in phrase_set(annotated.backend(code), "body-head").find(annotated, zones=_ZONES):
            if match.sentence not in found:
                found[match.sentence] = mentions_in(match.sentence)
    named = [m for group in found.values() for m in _proper(group)]
    taken = [m.span for m in named]
    named += [m for m in circles(annotated, _ZONES) if not any(m.span.meets(span) for span in taken)]
    return sorted(named, key=lambda m: m.span)


def _proper(group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out «коллегиальный орган / алқалы орган» where it only says what a body named beside it is."""
    named = tuple(m for m in group if not m.head.endswith("орган"))
    return named or group


def _resolved(annotated: Annotated) -> Iterator[Named]:
    found = [*_all(annotated)]
    short = _shortened(annotated, found)
    found = sorted([*found, *short], key=lambda m: m.span)
    whole = _merged({_key(m) for m in found if not m.bare})
    latest: dict[str, tuple[Key, Node | None]] = {}
    titled = {m.head: whole[_key(m)] for m in reversed(found) if not m.bare and names_document(annotated, m)}
    alias = {m.head: whole[_key(m)] for m in reversed(found) if not m.bare and _shortens(annotated, m)}
    heads = {m.head for m in found}
    aside: dict[Key, set[Sentence]] = {}
    for mention in found:
        if not mention.bare and _is_aside(mention):
            aside.setdefault(whole[_key(mention)], set()).add(mention.sentence)
    for mention in found:
        part = annotated.act.enclosing(mention.sentence.segment.node, *_PARTS)
        if not mention.bare:
            key = whole[_key(mention)]
            if mention.head not in latest or not _makes_other(mention):
                latest[mention.head] = (key, part)
            if _shortens(annotated, mention):
                alias[mention.head] = key
        else:
            key = titled.get(mention.head) or _bare(mention, annotated, alias, latest, part, whole, aside)
            key = _shorter(key, heads)
        yield Named(mention, key)


def _shorter(key: Key, heads: Collection[str]) -> Key:
    """Return the body that the last word of its name alone means: «алқа» after «қазылар алқасы»."""
    wider = [h for h in heads if h.endswith(f" {key[0]}")]
    return (wider[0], key[1]) if not key[1] and len(wider) == 1 else key


def _bare(
    mention: Mention,
    annotated: Annotated,
    alias: dict[str, Key],
    latest: dict[str, tuple[Key, Node | None]],
    part: Node | None,
    whole: dict[Key, Key],
    aside: Mapping[Key, Collection[Sentence]],
) -> Key:
    """Return the body that a mention without marks means; one of ``aside`` only where it is named before or beside."""
    head = mention.head
    capital = annotated.text[mention.span.start].isupper()
    last = latest.get(head) or next((latest[h] for h in latest if h.endswith(f" {head}")), None)
    if head in alias and (capital or last is None or last[1] is not part or last[0] == alias[head]):
        return alias[head]
    if last is not None:
        return last[0]
    named = {key for key in whole.values() if key[0] == head or key[0].endswith(f" {head}")}
    main = {key for key in named if mention.sentence in aside.get(key, (mention.sentence,))}
    return next(iter(main)) if len(main) == 1 else (head, frozenset())


def _is_aside(mention: Mention) -> bool:
    """Tell whether the body serves, checks or corrects others, whoever decides: «ревизионная комиссия»."""
    found = phrase_set(mention.sentence.backend, "body-auxiliary", "other-body").find_in(mention.sentence)
    hears = any(word.startswith(HEARING) for word in mention.marks)
    return hears or any(m.span.meets(mention.span) for m in found)


def _makes_other(mention: Mention) -> bool:
    """Tell whether the body is one of other acts that puts another together: «членов совета назначает учёный совет»."""
    foreign = phrase_set(mention.sentence.backend, "other-body").find_in(mention.sentence)
    made = phrase_set(mention.sentence.backend, "body-put-together").find_in(mention.sentence)
    return bool(made) and any(m.span.meets(mention.span) for m in foreign)


def _key(mention: Mention) -> Key:
    return mention.head, frozenset(mention.marks)


def _merged(keys: set[Key]) -> dict[Key, Key]:
    """Return each key with the fullest name that it is a part of, when only one is («конкурсная» - «… конкурсная»)."""
    result = {}
    for key in keys:
        wider = [k for k in keys if k[0] == key[0] and key[1] < k[1]]
        top = [k for k in wider if not any(k[1] < w[1] for w in wider)]
        result[key] = top[0] if len(top) == 1 else key
    return result


def names_document(annotated: Annotated, mention: Mention) -> bool:
    """Tell whether the mention stands in the title of the act or of the document that it approves."""
    segment = mention.sentence.segment
    return segment.zone is Zone.TITLE or (segment.zone is Zone.HEADING and segment.node.kind is NodeKind.APPROVED)


def sends_members(mention: Mention) -> bool:
    """Tell whether the body only sends members to another one: «два представителя общественных советов»."""
    found = phrase_set(mention.sentence.backend, "sent-by-body").find_in(mention.sentence)
    return any(m.span.meets(mention.span) for m in found)


def _shortens(annotated: Annotated, mention: Mention) -> bool:
    """Tell whether the act goes on to call the body by its head word: «конкурсная комиссия (далее – Комиссия)»."""
    given = _ALIAS.match(annotated.text, mention.span.end)
    return given is not None and given[1].split()[-1].lower() == mention.head.split()[-1]


def _shortened(annotated: Annotated, found: list[Mention]) -> Iterator[Mention]:
    """Yield the places of abbreviations that the act gives to bodies: «координационный совет (далее – КС)»."""
    for mention in found:
        given = _ALIAS.match(annotated.text, mention.span.end)
        if given is None or mention.bare or not (given[1].isalpha() and given[1].isupper()):
            continue
        for offset in annotated.words.starts(given[1].lower()):
            span = Span(offset, offset + len(given[1]))
            sentence = annotated.sentence_at(offset)
            if sentence and span.of(annotated.text) == given[1] and sentence.segment.zone in _ZONES:
                yield replace(mention, span=span, sentence=sentence)
