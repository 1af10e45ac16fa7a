"""Markup inside a line of markdown: what of it to leave out of the view."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from legal_risk.readers.view import Cut


@cache
def _markup() -> re.Pattern[str]:
    """Escapes, entities, tags, links, images, footnote marks, code marks; one pass, the first that fits wins."""
    return re.compile(
        r"(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
        r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10}\d{0,2});)"
        r"|(?P<breaks><br\s*/?>)"
        r"|(?P<tag><!--.*?-->|</?[a-zA-Z][^<>]{0,500}>)"
        r"|(?P<image>!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\))"
        r"|(?P<link>\[(?P<label>[^\]\n\[]{1,300})\]\((?:https?:|mailto:|[#/.])[^)\s]{0,500}\))"
        r"|(?P<mark>\[\^[\w-]{1,20}\])"
        r"|(?P<struck>~~(?=\S))|(?P<struck_end>(?<=\S)~~)"
        r"|(?P<code>`)",
        re.DOTALL,
    )


@cache
def _emphasis() -> tuple[re.Pattern[str], ...]:
    """Bold before italic; a lone star or the underscores of a blank in a form are text."""
    return (
        re.compile(r"(?<!\\)(?P<open>\*\*)(?=[^\s*])(?:[^*]|\*(?!\*))+?(?<=[^\s])(?P<close>\*\*)(?!\*)"),
        re.compile(r"(?<![\w*\\])(?P<open>\*)(?=[^\s*])(?:[^*]|\*\*)+?(?<=[^\s])(?P<close>\*)(?![\w*])"),
        re.compile(r"(?<![\w\\])(?P<open>__?)(?=[^\W\d_])[^_\n]{3,}?(?<=[^\s_])(?P<close>(?P=open))(?!\w)"),
    )


def inline_cuts(text: str, start: int, end: int) -> Iterator[Cut]:
    """Yield the cuts of the markup between two offsets of ``text``, in no particular order, perhaps overlapping."""
    if "*" in text[start:end] or "_" in text[start:end]:
        yield from _emphasis_cuts(text, start, end)
    for found in _markup().finditer(text, start, end):
        match found.lastgroup:
            case "entity":
                shown = unescape(found.group())
                if len(shown) == 1:
                    yield Cut(*found.span(), shown)
            case "breaks":
                yield Cut(*found.span(), " ")
            case "link" | "label":
                inner = found.span("label")
                yield Cut(found.start(), inner[0])
                yield Cut(inner[1], found.end())
            case _:
                yield Cut(*found.span())


def _emphasis_cuts(text: str, start: int, end: int) -> Iterator[Cut]:
    for pattern in _emphasis():
        for found in pattern.finditer(text, start, end):
            yield Cut(*found.span("open"))
            yield Cut(*found.span("close"))


def is_bold(text: str) -> bool:
    """Tell whether a line is set in bold from end to end."""
    return len(text) > 4 and text.startswith(("**", "__")) and text.endswith(text[:2]) and text[:2] not in text[2:-2]
