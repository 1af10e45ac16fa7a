"""What of an html page is the document and what is the site around it: navigation, scripts, hidden parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# fmt: off
_NEVER_SHOWN = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "head", "title", "meta", "link", "iframe", "object",
    "embed", "canvas", "audio", "video", "map", "button", "select", "option", "optgroup", "textarea", "input",
    "datalist", "nav", "menu", "dialog", "del",
))
# fmt: on
# fmt: off
_SITE_CLASSES = frozenset((
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "tabs", "dropdown", "dropdown-menu",
    "downloads", "sidebar", "footer", "pagination", "pager", "toolbar", "search", "cookie", "cookies", "social",
    "share", "status", "copyright", "banner", "popup", "modal", "noprint", "no-print",
))
# fmt: on
# fmt: off
_SITE_ROLES = frozenset((
    "navigation", "menu", "menubar", "search", "banner", "contentinfo", "toolbar", "tablist", "dialog",
))
# fmt: on
_MENU_TAGS = frozenset(["div", "ul", "header", "footer", "aside", "section"])
_MAIN = frozenset(("h1", "article", "main"))


@cache
def _hiding() -> re.Pattern[str]:
    return re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@cache
def _prologue() -> re.Pattern[str]:
    """Return the pattern of what may stand before the page; declared entities are of no use to it."""
    return re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype[^>\[]*(?:\[.*?\]\s*)?>)?", re.IGNORECASE | re.DOTALL)


def parse_page(text: str) -> HtmlElement | None:
    """Return the root element of the page, nothing fetched, no entity of the page's own expanded; ``None``: no element.

    Raises ``lxml.etree.LxmlError`` when the parser gives up.
    """
    from lxml import html

    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    data = _prologue().sub("", text, count=1).encode("utf-8", "replace")
    return html.document_fromstring(data, parser=parser, ensure_head_body=False)


class SiteParts:
    """Knows for every element of a page whether it belongs to the site; measured once, from the leaves upwards."""

    def __init__(self, root: HtmlElement) -> None:
        self._parts = set(_site_parts(root))

    def __contains__(self, element: HtmlElement) -> bool:
        return element in self._parts


@dataclass(slots=True)
class _Measure:
    """What an element holds: letters in all, letters in links, links, and whether the main heading is among it."""

    letters: int = 0
    linked: int = 0
    links: int = 0
    heading: bool = False

    def add(self, other: _Measure) -> None:
        self.letters += other.letters
        self.linked += other.linked
        self.links += other.links
        self.heading |= other.heading


def _site_parts(root: HtmlElement) -> Iterator[HtmlElement]:
    from lxml.etree import iterwalk

    open_elements = [_Measure()]
    for event, element in iterwalk(root, events=("start", "end")):
        if event == "start":
            open_elements.append(_Measure(letters=_letters(element.text), heading=element.tag in _MAIN))
            continue
        measure = open_elements.pop()
        if element.tag == "a" and element.get("href"):
            measure.linked, measure.links = measure.letters, 1
        if _never_shown(element):
            yield element
            measure = _Measure()
        elif not measure.heading and (_is_called_site(element) or _is_list_of_links(element, measure)):
            yield element
        measure.letters += _letters(element.tail)
        open_elements[-1].add(measure)


def _letters(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0


def _never_shown(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _NEVER_SHOWN or "hidden" in element.attrib:
        return True
    return bool(element.attrib) and _hiding().search(element.get("style", "")) is not None


def _is_called_site(element: HtmlElement) -> bool:
    """Tell whether the page itself names the element as navigation."""
    if element.tag in ("header", "footer", "aside"):
        return next(element.iterancestors("article", "main"), None) is None
    if element.tag in ("html", "body") or not element.attrib:
        return False
    if element.get("role", "").lower() in _SITE_ROLES or element.get("aria-hidden") == "true":
        return True
    return not _SITE_CLASSES.isdisjoint(element.get("class", "").lower().split())


def _is_list_of_links(element: HtmlElement, measure: _Measure) -> bool:
    """Tell whether next to all words of an element are short links: a menu, not a paragraph with references."""
    if element.tag not in _MENU_TAGS or measure.links < 3:
        return False
    return measure.linked <= 60 * measure.links and measure.linked >= 0.85 * measure.letters
