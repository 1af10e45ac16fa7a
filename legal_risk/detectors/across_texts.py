"""Conflicts across texts: the table of a state service with the body of the rules, the act with another act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.detectors.table_fee import fees_apart
from legal_risk.detectors.table_lists import beyond_body
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts import Facts
from legal_risk.facts.deadlines.table import service_totals
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.terms import key_of
from legal_risk.model.act import Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import Bound, DayKind, Deadline, Purpose, TermForm
from legal_risk.model.finding import Evidence, EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.norm import Role
from legal_risk.structure.service_table import ServiceRow, service_rows

_ALIKE = 0.5
_FEWEST = 2
_OUTCOMES = ("issue", "refuse", "send", "serve")


class TableAgainstBody:
    """Finds terms, grounds of refusal and documents of a service that its table and the body state differently."""

    name = "table-against-body"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit for each total term, ground or document of the body that the table does not have."""
        rows = service_rows(context.act)
        if not rows:
            return
        yield from _totals(context)
        for matter in ("grounds", "documents"):
            yield from _lists(context, rows, matter)
            row = next((r for r in rows if _is_about(context, r.name, matter)), None)
            if row is not None:
                yield from beyond_body(context, row, _MATTERS[matter], _AROUND[matter])

        row = next((r for r in rows if _is_about(context, r.name, "fee")), None)
        if row is not None:
            yield from fees_apart(context, row, _MATTERS["fee"])


#: By matter: what the row of the service table is called, and what leads a list about it in the body.
_ROW_NAMES = {"grounds": "row-of-grounds", "documents": "row-of-documents", "fee": "row-of-fee"}
_LEADS = {"grounds": "lead-of-grounds", "documents": "lead-of-documents"}

_AROUND = {"grounds": "refused-when", "documents": "papers-handed"}

_MATTERS = {
    "term": Localized("срок оказания услуги", "қызмет көрсету мерзімі", "the term of the service"),
    "grounds": Localized("основания для отказа", "бас тарту негіздері", "grounds of refusal"),
    "fee": Localized("плата за услугу", "қызмет ақысы", "the fee for the service"),
    "documents": Localized("перечень документов", "құжаттар тізбесі", "documents to hand in"),
}


def _totals(context: Context) -> Iterator[Hit]:
    totals = service_totals(context.annotated, context.facts.deadlines)
    table = [t for t in totals if t.segment and t.segment.zone is Zone.TABLE]
    body = [t for t in totals if t.segment and t.segment.zone is Zone.BODY]
    body += [t for t in context.facts.deadlines if t not in totals and _gives_outcome(context, t, table)]
    for term in body:
        if table and term.segment and all(_unlike(term, t) for t in table):
            values: dict[str, Localized | str] = {
                "matter": _MATTERS["term"],
                "here": term.quantity.of(context.annotated.text),
                "there": ", ".join(dict.fromkeys(t.quantity.of(context.annotated.text) for t in table)),
            }
            yield Hit(term.segment, term.quantity, ((EvidenceRole.CONFLICT, table[0].quantity),), values)


def _gives_outcome(context: Context, term: Deadline, table: Sequence[Deadline]) -> bool:
    """Tell whether the body gives out the result or its refusal within the term, from the same start as the table."""
    if term.segment is None or term.segment.zone is not Zone.BODY or term.form is not TermForm.COUNTED:
        return False
    alike = term.start_kind and any(term.start_kind == t.start_kind for t in table)
    if not alike or term.action not in _OUTCOMES or term.actor is Role.CITIZEN:
        return False
    sentence = context.annotated.sentence_at(term.quantity.start)
    if sentence is None or first_in(sentence, "appeal-family") is not None:
        return False
    return first_in(sentence, "refusal") is not None


def _unlike(term: Deadline, other: Deadline) -> bool:
    """Tell whether two totals differ in more than that one leaves the kind of its days unnamed."""
    unnamed = DayKind.BARE in (term.days, other.days) and (term.value, term.unit) == (other.value, other.unit)
    return _length(term) != _length(other) and not unnamed


def _length(term: Deadline) -> tuple[object, ...]:
    return term.value, term.unit, term.days


def _lists(context: Context, rows: Sequence[ServiceRow], matter: str) -> Iterator[Hit]:
    """Compare the items of a closed list in the body with those of the row about the same matter."""
    text = context.annotated.text
    row = next((r for r in rows if _is_about(context, r.name, matter)), None)
    if row is None:
        return
    theirs = [s for s in row.value if _worded(s.content.of(text))]
    keys = [set(key_of(s.content.of(text), s.language or "ru")) for s in theirs]
    for lead, items in _body_lists(context, matter):
        if len(items) < _FEWEST or len(theirs) < _FEWEST:
            continue
        alone = [s for s in items if not _has_like(s.content.of(text), s.language or "ru", keys)]
        if not alone or (len(alone) == len(items) and matter == "documents"):
            continue  # lists of other papers: a body list about another thing
        for segment in alone:
            values: dict[str, Localized | str] = {
                "matter": _MATTERS[matter],
                "here": segment.content.of(text).rstrip(" ;."),
                "there": context.act.address(row.node),
            }
            yield Hit(segment, segment.content, ((EvidenceRole.CONFLICT, lead.content),), values)


def _is_about(context: Context, name: Sequence[Segment], matter: str) -> bool:
    return any(_says(context, segment, _ROW_NAMES[matter]) for segment in name)


def _says(context: Context, segment: Segment, lexicon: str) -> bool:
    return any(first_in(sentence, lexicon) is not None for sentence in context.annotated.sentences(segment))


def _body_lists(context: Context, matter: str) -> Iterator[tuple[Segment, list[Segment]]]:
    for node in context.act.walk():
        if node.kind not in (NodeKind.POINT, NodeKind.POINT_PART) or not _has_items(node):
            continue
        lead = next((s for s in context.act.segments_of(node) if s.node is node and s.zone is Zone.BODY), None)
        if lead is None or lead.language is None:
            continue
        if lead.content.of(context.annotated.text).rstrip().endswith(":") and _says(context, lead, _LEADS[matter]):
            items = [s for c in node.children for s in context.act.segments_of(c)[:1] if c.kind is NodeKind.SUBPOINT]
            # An open item («в иных случаях») is a defect of its own, it has no like.
            yield lead, [s for s in items if not _says(context, s, "list-open")]


def _has_items(node: Node) -> bool:
    return sum(child.kind is NodeKind.SUBPOINT for child in node.children) >= _FEWEST


def _has_like(words: str, language: LanguageCode, keys: Sequence[set[str]]) -> bool:
    own = set(key_of(words, language))
    return any(len(own & key) / max(1, min(len(own), len(key))) >= _ALIKE for key in keys)


def _worded(words: str) -> bool:
    return sum(char.isalpha() for char in words) > 6


class AgainstCompanion:
    """Finds terms that the act and another act given with it set differently for one action; needs the other act."""

    name = "against-companion"
    Params = NoParams
    needs = "companion"

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each term of the act that no term of the other act for that action equals."""
        for companion in context.companions:
            theirs = [t for t in companion.deadlines if _comparable(t)]
            for term in context.facts.deadlines:
                same = [t for t in theirs if _comparable(term) and _one_matter(term, t)]
                if same and all(_length(t) != _length(term) for t in same):
                    yield _against(context, term, companion, same[0])


def _comparable(term: Deadline) -> bool:
    counted = term.form is TermForm.COUNTED and term.purpose is Purpose.ACTION and term.bound is Bound.MAX
    return counted and term.segment is not None and bool(term.action) and bool(term.object)


def _one_matter(first: Deadline, second: Deadline) -> bool:
    """Tell whether two terms bind one action on one object; a doer named in both must be the same."""
    if first.action != second.action or first.language != second.language or set(first.object) != set(second.object):
        return False
    if first.actor_key and second.actor_key and first.actor_key != second.actor_key and first.actor is not second.actor:
        return False
    return first.start_kind == second.start_kind or not first.start_kind or not second.start_kind


def _against(context: Context, term: Deadline, companion: Facts, other: Deadline) -> Hit:
    assert term.segment is not None
    assert other.segment is not None
    act = companion.annotated.act
    span = act.source.view.to_source(other.span)
    place = act.address(other.segment.node)
    values: dict[str, Localized | str] = {
        "here": term.quantity.of(context.annotated.text),
        "there": other.quantity.of(companion.annotated.text),
        "place": place,
        "act": act.requisites.title or act.source.name,
    }
    piece = Evidence(EvidenceRole.CONFLICT, span.of(act.source.text), span, place, act.source.name)
    # A special norm may set its own term: only the same doer and the same start make it plain.
    plain = bool(term.actor_key) and term.actor_key == other.actor_key and term.start_kind == other.start_kind
    return Hit(term.segment, term.span, values=values, tier=None if plain else Tier.LOOK, others=(piece,))
