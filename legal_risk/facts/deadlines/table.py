"""The table of terms: who does what, within how long, which days, counted from what, where in the act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.lang.annotated import Annotated
from legal_risk.model.act import Act, NodeKind, Segment, Zone
from legal_risk.model.deadline import Deadline, Direction, Purpose, TermForm, TimeUnit
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.span import Span

_LISTED = frozenset({Purpose.ACTION, Purpose.WAITING, Purpose.OPERATIVE})
_DEED_WORDS = 70


@dataclass(frozen=True, slots=True)
class TermRow:
    """A row of the table of terms, ready to print.

    ``who``, ``what``, ``length`` and ``start`` are words of the act, empty when it has none; ``term`` holds the coded
    values. ``span`` counts characters of the source, ``quote`` is its text; ``sentence`` is the sentence around it.
    """

    term: Deadline
    who: str
    what: str
    length: str
    start: str
    sentence: str
    address: Localized
    unit: str | None
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class TermTable:
    """The table of terms of one act."""

    act: Act
    rows: tuple[TermRow, ...]


def term_table(annotated: Annotated, terms: Sequence[Deadline]) -> TermTable:
    """Return a row for each term that limits an action, in order of the text.

    How long a state lasts (study, office, storage) and when an act enters into force are left out.
    """
    rows = (_row(annotated, t, t.segment) for t in terms if t.segment is not None and t.purpose in _LISTED)
    return TermTable(annotated.act, tuple(rows))


def _row(annotated: Annotated, term: Deadline, segment: Segment) -> TermRow:
    act, view = annotated.act, annotated.act.source.view
    unit = act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE)
    span = view.to_source(term.span)
    return TermRow(
        term=term,
        who=_words(annotated, term.doer),
        what=_deed_words(annotated, term),
        length=_words(annotated, term.quantity),
        start=_words(annotated, term.start),
        sentence=_words(annotated, term.clause),
        address=act.address(segment.node),
        unit=unit.number if unit else None,
        span=span,
        quote=span.of(act.source.text),
    )


def _words(annotated: Annotated, span: Span | None) -> str:
    return span.of(annotated.text).strip() if span else ""


def _deed_words(annotated: Annotated, term: Deadline) -> str:
    """Return the words of the action with what it is done to: to its right in Russian, to its left in Kazakh."""
    if term.deed is None or term.clause is None:
        return ""
    if term.language == "ru":
        stop = term.span.start if term.span.start >= term.deed.end else term.clause.end
        tail = re.split(r"[,;.:]", annotated.text[term.deed.end : stop])[0]
        return _cut(annotated.text[term.deed.start : term.deed.end] + tail)
    first = term.span.end if term.span.end <= term.deed.start else term.clause.start
    lead = re.split(r"[,;.:]", annotated.text[first : term.deed.start])[-1].strip()
    while len(lead) > _DEED_WORDS:
        lead = lead.partition(" ")[2]
    return f"{lead} {annotated.text[term.deed.start : term.deed.end]}".strip()


def _cut(words: str) -> str:
    short = words.strip()
    while len(short) > _DEED_WORDS and " " in short:
        short = short.rpartition(" ")[0]
    return short


def service_totals(annotated: Annotated, terms: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """Return the terms of a service as a whole: row «Срок оказания …» of its table, or a sentence that says so."""
    return tuple(
        t for t in terms if t.form is TermForm.COUNTED and t.unit is not TimeUnit.MINUTE and _is_total(annotated, t)
    )


def _is_total(annotated: Annotated, term: Deadline) -> bool:
    segment = term.segment
    if segment is None or term.direction is Direction.BEFORE:
        return False
    row = annotated.act.enclosing(segment.node, NodeKind.ROW) if segment.zone is Zone.TABLE else None
    if row is None:
        if term.action == "serve" and segment.zone is not Zone.TABLE:
            return True
        outside = segment.zone is not Zone.TABLE
        return outside and (_said_of_service(annotated, segment, term) or _is_row_in_words(annotated, segment, term))
    words = " ".join(s.content.of(annotated.lower) for s in annotated.act.segments_of(row)[:3])
    return _row_of_total(term.language).search(words) is not None


def _said_of_service(annotated: Annotated, segment: Segment, term: Deadline) -> bool:
    """Tell whether the sentence says how long the service takes, not by how much its term is moved or what else runs.

    Between «срок оказания услуги» and the number stands nothing but what equates them: no other verb.
    """
    before = annotated.lower[max(segment.view.start, term.quantity.start - 110) : term.quantity.start]
    after = annotated.lower[term.quantity.end : min(segment.view.end, term.quantity.end + 60)]
    found = list(_total(term.language).finditer(re.split(r"[;\n]|\. ", before)[-1]))
    if not found:
        return False
    named = found[-1]
    between, rest = named.string[named.end() :], re.split(r"[;,\n]|\. ", after)[0]
    return _other_verb(term.language).search(f"{named.string[: named.start()][-25:]} {between}|{rest}") is None


def _is_row_in_words(annotated: Annotated, segment: Segment, term: Deadline) -> bool:
    """Tell whether a line of an appendix about a service stands for the row of its table: «Строка 3. Срок: …»."""
    appendix = annotated.act.enclosing(segment.node, NodeKind.APPENDIX)
    before = annotated.lower[segment.content.start : term.span.start]
    named = _caption(term.language).search(before) is not None
    return (
        named and appendix is not None and _service(term.language).search((appendix.heading or "").lower()) is not None
    )


@cache
def _caption(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"(?:\A|[.)] )срок(?:и)?(?: (?:оказания|предоставления|выполнения)[^:.;]{0,40})?:? ?\Z"
        if language == "ru"
        else r"(?:\A|[.)] )(?:[^:.;]{0,40}(?:көрсету|ұсыну)(?:дің)? )?мерзімі:? ?\Z"
    )


@cache
def _service(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"\bуслуг" if language == "ru" else r"\bқызмет")


@cache
def _other_verb(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of verbs that do not equate a term and a number."""
    if language == "ru":
        return re.compile(
            r"продл|продлен|увелич|сокращ|приостан|перенос|прерыв|отклад"
            r"|\b(?!составля|превыша|исчисля|определя|устанавлива|равня|включа)\w{3,}(?:[аяеиу]ет|[аяу]ют|ит|ат|ят)(?:ся)?\b[^|]*\|"
        )
    return re.compile(
        r"ұзар|тоқтат|қысқар|көбей|үзіл|кейінге"
        r"|\w(?:[ае]ды|еді|йды|йді|[ыі]п|[уү]ге|[уү]ға)\b[^|]*\|"
    )


@cache
def _row_of_total(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of the caption of the row, in which the service need not be named again."""
    if language == "ru":
        return re.compile(r"\bсрок(?:и)? (?:оказания|предоставления|выполнения|выдачи|оформления)\b")
    return re.compile(r"(?:көрсету|ұсыну|беру|ресімдеу)(?:дің)? мерзім")


@cache
def _total(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\bсрок(?:и)? (?:оказания|предоставления) (?:государственн|услуг)"
        if language == "ru"
        else r"көрсету(?:дің)? (?:жалпы )?мерзім|ұсыну мерзім"
    )
