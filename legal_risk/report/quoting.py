"""Pieces of the act as a reader should see them: the characters of the source without markup, the quote in its norm."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.findings import told
from legal_risk.model.act import Act, Zone
from legal_risk.model.finding import Finding
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.source import SourceText
from legal_risk.model.span import Span

_CONTEXT = 420
_LONG_QUOTE = 1400
_KEPT_BLANKS = "\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Visible:
    """A stretch of the source that a reader sees; ``text`` has one character for each of its characters."""

    span: Span
    text: str


def visible_pieces(source: SourceText, span: Span) -> Iterator[Visible]:
    """Yield what is to be seen of ``span``: markup and soft hyphens are left out, blanks are those of the view."""
    view = source.view
    run = max(bisect_right(view.sources, span.start) - 1, 0)
    while run < len(view.sources) and view.sources[run] < span.end:
        following = view.starts[run + 1] if run + 1 < len(view.starts) else len(view.text)
        origin, first = view.sources[run], view.starts[run]
        start, end = max(origin, span.start), min(origin + following - first, span.end)
        if start < end:
            shown = view.text[first + start - origin : first + end - origin]
            yield Visible(Span(start, end), _with_blanks(source.text[start:end], shown))
        run += 1


def _with_blanks(text: str, shown: str) -> str:
    """Return ``text`` with the blanks of the view, which may stand for a piece of markup."""
    return "".join(b if b.isspace() and a not in _KEPT_BLANKS else a for a, b in zip(text, shown, strict=True))


def readable(source: SourceText, span: Span) -> str:
    """Return the text of ``span`` in the characters of the source, without markup, on one line per block."""
    text = "".join(piece.text for piece in visible_pieces(source, span))
    return re.sub(r"[ \t\r\f\v]*\n\s*", "\n", text)


def in_quotes(name: str) -> str:
    """Return a title or heading in quotation marks, its own ones as those inside: «Правила „Лучший педагог“»."""
    return f"«{name.replace('«', '„').replace('»', '“')}»"


def beside_quote(act: Act, finding: Finding, language: InterfaceLanguage) -> str:
    """Return the message of ``finding`` as a sentence without the quote at its end, which stands beside it."""
    message, view = finding.message.get(language), act.source.view
    quote = told(view.to_view(finding.span).of(view.text) if view.text else finding.quote)
    for end in (f": «{quote}»", f"; «{quote}»"):
        if message.endswith(end) and len(message) > len(end):
            message = message[: -len(end)]
    return message if not message or message[-1] in ".!?…" else f"{message}."


@dataclass(frozen=True, slots=True)
class NormText:
    """A quote inside the norm it stands in; a cut is shown by ``…``."""

    before: str
    quote: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.quote}{self.after}"


def norm_text(act: Act, finding: Finding) -> NormText:
    """Return the quote of ``finding`` with the paragraph around it, as far as that is short enough to read."""
    source = act.source
    around = paragraph_span(act, finding.span)
    before = readable(source, Span(around.start, finding.span.start)).lstrip()
    after = readable(source, Span(finding.span.end, around.end)).rstrip()
    quote = readable(source, finding.span) or finding.quote
    if len(quote) > _LONG_QUOTE:
        return NormText("", f"{quote[:1000].rstrip()} <…> {quote[-300:].lstrip()}", "")
    return NormText(_cut_left(before, _CONTEXT), quote, _cut_right(after, _CONTEXT))


def paragraph_span(act: Act, span: Span) -> Span:
    """Return the stretch of all paragraphs that ``span`` touches, in characters of the source."""
    view = act.source.view
    if not act.segments or not view.text:
        return span
    first = act.segment_at(view.to_view(span).start)
    last = act.segment_at(max(view.to_view(span).end - 1, 0))
    return Span(min(first.span.start, span.start), max(last.span.end, span.end))


def _cut_left(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    tail = text[-limit:]
    return "…" + tail[tail.find(" ") :] if " " in tail else "…" + tail


def _cut_right(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    head = text[:limit]
    return (head[: head.rfind(" ") + 1] if " " in head else head) + "…"


def is_absence(act: Act, finding: Finding) -> bool:
    """Tell whether the finding is about a norm that is not there: then it stands at a title or heading."""
    if not act.segments or not act.source.view.text:
        return False
    return act.segment_at(act.source.view.to_view(finding.span).start).zone in (Zone.TITLE, Zone.HEADING)
