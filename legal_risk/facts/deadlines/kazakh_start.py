"""The event that a Kazakh term is counted from: «өтініш тіркелген күннен бастап …»; it stands before the number."""

from __future__ import annotations

import re

from legal_risk.facts.deadlines import kazakh_patterns as patterns
from legal_risk.facts.deadlines.dates import KK_MONTHS
from legal_risk.model.span import Span

# The start event stands this near before the number, in characters.
REACH = 130


def event_before(text: str, left: int, start: int) -> tuple[Span | None, bool]:
    """Return the start event before the quantity at ``left`` and whether the days are counted back from it."""
    window = text[max(start, left - REACH) : left]
    event = event_of(window)
    if event is None:
        return None, False
    by = left - len(window)
    return trimmed(text, Span(by + event.start("start"), by + event.end("start"))), event["back"] is not None


def event_of(window: str) -> re.Match[str] | None:
    """Return the last start event before a number; «29 тамызға дейін …» is a term of its own.

    «… он күн ішінде қабылдайды және … екі күн ішінде шығарады»: the event of the first verb starts no second term.
    """
    found = patterns.start().search(window)
    while found is not None and (later := patterns.start().search(window, found.end("start"))) is not None:
        found = later
    if found is not None and re.search(r"(?:[ае]ды|[ае]ді|йды|йді) (?:және|ал|да|де) ", found["gap"]):
        return None
    if found is not None and found["back"] and re.search(rf"\d{{1,2}} {KK_MONTHS}\w*\W+дейін", found["start"]):
        return None
    return found


def trimmed(text: str, span: Span) -> Span:
    """Cut the words of the main clause («құжаттарды комиссия …») off the start event; keep at most five of its own."""
    words = list(re.finditer(r"\S+", span.of(text)))
    verb = max(len(words) - (3 if _counts_days(words[-2].group()) else 2), 0) if len(words) > 1 else 0
    first = max(verb - 4, 0)
    passive = len(words) > verb and re.match(
        r"(?!(?:алған|салған|қалған))\w+(?:[ыі]л|[еа]л|[ыіае]н)(?:ған|ген)", words[verb].group()
    )
    for place in range(first, verb if passive else verb - 1):
        if re.search(
            r"(?:[дтн][ыі]|ын|ін|ға|ге|қа|ке|на|не|пен|мен|бен|нда|нде|са|се|да|де)[\"»]?\Z", words[place].group()
        ):
            first = place + 1
    return Span(span.start + words[first].start() if words else span.start, span.end)


def _counts_days(word: str) -> bool:
    return word.startswith(("күн", "сәт", "уақыт", "айдан", "мерзім", "датадан"))
