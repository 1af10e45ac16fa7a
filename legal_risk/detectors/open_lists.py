"""Lists of grounds, sanctions, criteria, persons or spending that end in «и иные» / «және өзге де»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.additions import adds, several
from legal_risk.facts.conditions import listed_after
from legal_risk.facts.deciding import names_decision
from legal_risk.facts.lists import leads
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import NodeKind
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.lists import ListOf, ListOpenness
from legal_risk.model.norm import Role


@dataclass(frozen=True, slots=True)
class ListParams:
    """``of``: what the list is of: grounds, sanctions, criteria, persons or spending."""

    of: str


# «В иных обстоятельствах комиссия отступает от очереди» opens no list: it is an exception, or means otherwise.
_ENDED = (ListOf.GROUNDS, ListOf.PERSONS, ListOf.SPENDING)


class OpenLists:
    """Finds lists that decide about a person and are left open by whoever wrote them."""

    name = "open-lists"
    Params = ListParams

    def find(self, context: Context, params: ListParams) -> Iterator[Hit]:
        """Yield the opening words of each open list of the wanted kind."""
        wanted = ListOf(params.of)
        for item in context.facts.lists:
            norm = _norm(context, item) if item.of is wanted and item.open else ()
            if not norm or _harmless(context, item, norm) or not _matters(context, item, norm):
                continue
            ends = _ends_list(context, item)
            if ends or item.of not in _ENDED or _joined_before(context, item):
                yield Hit(
                    place=item.segment,
                    span=item.cue,
                    cues=((EvidenceRole.TRIGGER, item.named),),
                    values={"cue": item.cue.of(context.annotated.text)},
                    tier=Tier.LOOK if item.blanket or not ends or _mild(item, norm) else None,
                )


def _mild(item: ListOpenness, norm: tuple[Sentence, ...]) -> bool:
    """Tell whether open grounds weigh little: ruled by a code, proved by a paper, asked for, or about a meeting."""
    return item.of is ListOf.GROUNDS and first_in(norm[0], "open-list-mild") is not None


def _ends_list(context: Context, item: ListOpenness) -> bool:
    """Tell whether the words end a list: an item of its own, or joined to what stands before them in the sentence.

    «В иных обстоятельствах комиссия отступает от очереди» opens nothing, it is an exception.
    """
    sentence = context.annotated.sentence_at(item.opening.start)
    if sentence is None:
        return False
    trails = phrase_set(sentence.backend, "list-open-end").find_in(sentence)
    return any(m.span.meets(item.opening) for m in trails) or adds(context.annotated, sentence, item.opening)


def _joined_before(context: Context, item: ListOpenness) -> bool:
    """Tell whether a conjunction stands somewhere before several other grounds: «сондай-ақ … белгіленген өзге де»."""
    sentence = context.annotated.sentence_at(item.opening.start)
    if sentence is None or item.of is not ListOf.GROUNDS or not several(sentence, item.opening.start, item.named.end):
        return False
    joiners = words_of(sentence.backend, "list-joiner")
    return any(t.norm in joiners and t.end <= item.opening.start for t in sentence.tokens)


def _bare(context: Context, item: ListOpenness) -> bool:
    return " " not in item.opening.of(context.annotated.text)


def _norm(context: Context, item: ListOpenness) -> tuple[Sentence, ...]:
    """Return the sentence of the list and the leads above it."""
    sentence = context.annotated.sentence_at(item.cue.start)
    return (sentence, *leads(context.annotated, sentence)) if sentence else ()


def _harmless(context: Context, item: ListOpenness, norm: tuple[Sentence, ...]) -> bool:
    """Tell whether a named act or brackets close the list, or it is one of normative acts, officials or the like."""
    if listed_after(context.annotated, norm[0], item.cue.end):
        return True
    return first_in(norm[0], "list-closed", "list-exhausted") is not None or any(first_in(s, "ban") for s in norm)


def _matters(context: Context, item: ListOpenness, norm: tuple[Sentence, ...]) -> bool:
    """Tell whether the list weighs on a person; refusal grounds are left to the rules about refusals."""
    if item.of is not ListOf.PERSONS and _own_right(context, norm):
        return False
    match item.of:
        case ListOf.GROUNDS:
            return any(names_decision(s) or first_in(s, "person-outcome") for s in norm) and not _refusal(context, item)
        case ListOf.SANCTIONS:
            return True
        case ListOf.CRITERIA:
            return any(first_in(s, "assessment") for s in (*norm, *_headings(context, item)))
        case ListOf.PERSONS:
            circle = not (_somebody(context, item) or _owns_something(context, item))
            return circle and any(first_in(s, "person-outcome", "list-benefit") for s in norm)
        case ListOf.SPENDING:
            return any(first_in(s, "spends") for s in norm) and not any(first_in(s, "spends-not") for s in norm)
    return False


def _somebody(context: Context, item: ListOpenness) -> bool:
    """Tell whether one other person is meant, not a circle of them: the singular («другое лицо», «басқа адам»)."""
    sentence = context.annotated.sentence_at(item.named.start)
    if sentence is None or not _bare(context, item):
        return False  # «өзге де» adds, whatever the number
    return not several(sentence, item.opening.start, item.named.end)


def _owns_something(context: Context, item: ListOpenness) -> bool:
    """Tell whether the Kazakh persons stand in the genitive: it is something of theirs that is spoken of."""
    sentence = context.annotated.sentence_at(item.named.start)
    if sentence is None or sentence.language != "kk":
        return False
    last = [t for t in sentence.tokens if item.named.start <= t.start < item.named.end][-1]
    return any(r.case == "gen" for r in sentence.backend.analyses(last.norm)[:1])


def _own_right(context: Context, norm: tuple[Sentence, ...]) -> bool:
    """Tell whether the list is one of a person's rights or own doings."""
    return any(p.bearer is Role.CITIZEN and any(s.span.covers(p.cue) for s in norm) for p in context.facts.powers)


def _refusal(context: Context, item: ListOpenness) -> bool:
    act = context.act
    unit = act.enclosing(item.segment.node, NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW) or item.segment.node
    segments = act.segments_of(unit)
    if any(r.segment in segments for r in context.facts.refusals):
        return True
    return any(first_in(s, "refusal-grounds") for segment in segments for s in context.annotated.sentences(segment))


def _headings(context: Context, item: ListOpenness) -> Iterator[Sentence]:
    """Yield the heading of the unit above the list and the first sentence of its point."""
    act = context.act
    unit = act.enclosing(item.segment.node, NodeKind.CHAPTER, NodeKind.APPENDIX, NodeKind.PARAGRAPH)
    for segment in act.segments_of(unit)[:1] if unit else ():
        yield from context.annotated.sentences(segment)[:1]
