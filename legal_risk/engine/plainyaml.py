"""The plain part of YAML that rule files are written in, read quickly; what goes beyond it is left to a full parser.

Block mappings and sequences, literal blocks (``|``), flow lists and mappings, scalars on one line: plain, or in quotes
without escapes. The answer is what a full parser gives, or none at all.
"""

from __future__ import annotations

import re
from functools import cache

from legal_risk.engine.yamlvalues import Listing, Section, Text, Value


class _BeyondError(Exception):
    """The document uses more than this module knows, or is wrong: the full parser says which."""


def read_plain(text: str) -> Section | None:
    """Return the mapping that ``text`` holds, or ``None`` when only a full parser can tell."""
    if _unusual().search(text):
        return None
    try:
        return _Lines(text).document()
    except _BeyondError:
        return None


class _Lines:
    """The lines that say something: each with its number, indentation and content."""

    def __init__(self, text: str) -> None:
        self.raw = text.split("\n")
        self.at = 0
        self.indent = 0
        self.content = ""
        self._load()

    def document(self) -> Section:
        value = self._block(0) if self.content and not self.indent else None
        if not isinstance(value, Section) or self.content:
            raise _BeyondError
        return value

    def _load(self) -> None:
        """Go to the next line that is neither blank nor a comment; at the end the content is empty."""
        while self.at < len(self.raw):
            line = self.raw[self.at]
            content = line.lstrip(" ")
            if content and content[0] != "#":
                self.indent, self.content = len(line) - len(content), content.rstrip(" ")
                if self.content.startswith(("---", "...", "%")):
                    raise _BeyondError
                return
            self.at += 1
        self.indent, self.content = -1, ""

    def _next(self) -> None:
        self.at += 1
        self._load()

    def _block(self, indent: int) -> Value:
        if self.content == "-" or self.content.startswith("- "):
            return self._sequence(indent)
        return self._mapping(indent)

    def _sequence(self, indent: int) -> Listing:
        line, items = self.at + 1, []
        while self.indent == indent and self.content.startswith("- "):
            rest = self.content[2:].lstrip(" ")
            self.indent, self.content = indent + len(self.content) - len(rest), rest
            if rest.startswith("- ") or _key().match(rest):
                items.append(self._block(self.indent))
            else:
                items.append(self._inline(rest, indent))
        if self.indent > indent or (self.indent == indent and self.content == "-"):
            raise _BeyondError
        found = Listing(items)
        found.line = line
        return found

    def _mapping(self, indent: int) -> Section:
        section = Section()
        section.line, section.lines = self.at + 1, {}
        while self.indent == indent and (match := _key().match(self.content)):
            key = match["plain"] or match["quoted"]
            if key in section:
                raise _BeyondError
            section.lines[key] = self.at + 1
            section[key] = self._value(self.content[match.end() :].lstrip(" "), indent)
        if not section or self.indent > indent or (self.indent == indent and not self.content.startswith("- ")):
            raise _BeyondError
        return section

    def _value(self, rest: str, indent: int) -> Value:
        if rest == "|":
            return self._literal(indent)
        if rest:
            return self._inline(rest, indent)
        self._next()
        listed = self.indent == indent and self.content.startswith("- ")
        if self.indent <= indent and not listed:
            raise _BeyondError
        return self._block(self.indent)

    def _inline(self, rest: str, indent: int) -> Value:
        """Read a value that begins in this line inside a block that is indented by ``indent``."""
        line = self.at + 1
        if rest[0] in "[{":
            return self._flow(rest, indent)
        match = _scalar().fullmatch(rest)
        if match is None:
            raise _BeyondError
        self._next()
        if self.indent > indent:
            raise _BeyondError  # it may go on
        return _text(match, line)

    def _flow(self, rest: str, indent: int) -> Value:
        """Read a list or a mapping in brackets; it may go over several lines."""
        flow = _Flow(rest, self.at + 1)
        while (value := flow.read()) is None:
            self._next()
            if self.indent <= indent:
                raise _BeyondError
            flow = _Flow(flow.text + "\n" * (self.at + 1 - flow.last) + self.content, flow.first)
        self._next()
        if self.indent > indent:
            raise _BeyondError
        return value

    def _literal(self, indent: int) -> Text:
        line, lines = self.at + 1, []
        width = (
            len(self.raw[self.at + 1]) - len(self.raw[self.at + 1].lstrip(" ")) if self.at + 1 < len(self.raw) else 0
        )
        if width <= indent or not self.raw[self.at + 1].strip(" "):
            raise _BeyondError
        while self.at + 1 < len(self.raw):
            following = self.raw[self.at + 1]
            if following[:width].strip(" "):
                break
            lines.append(following[width:])
            self.at += 1
        while lines and not lines[-1]:
            lines.pop()
        self._next()
        if self.indent > indent:
            raise _BeyondError
        found = Text("\n".join(lines) + "\n")
        found.line = line
        return found


class _Flow:
    """A value in brackets; the line breaks in ``text`` count the lines."""

    def __init__(self, text: str, first: int) -> None:
        self.text = text
        self.first = first
        self.last = first + text.count("\n")
        self.place = 0

    def read(self) -> Value | None:
        """Return the value, ``None`` when the text ends before its last bracket."""
        try:
            value = self._value()
        except IndexError:
            return None
        if _ending().fullmatch(self.text, self.place) is None:
            raise _BeyondError
        return value

    def _value(self) -> Value:
        line = self.first + self.text.count("\n", 0, self.place)
        opening = self.text[self.place]
        if opening == "[":
            items = Listing(self._items("]"))
            items.line = line
            return items
        if opening == "{":
            return self._mapping(line)
        match = _flow_scalar().match(self.text, self.place)
        if match is None:
            raise _BeyondError
        self.place = match.end()
        return _text(match, line)

    def _items(self, closing: str) -> list[Value]:
        items: list[Value] = []
        self._skip(1)
        while self.text[self.place] != closing:
            items.append(self._value())
            self._separate(closing)
        self.place += 1
        return items

    def _mapping(self, line: int) -> Section:
        section = Section()
        section.line, section.lines = line, {}
        self._skip(1)
        while self.text[self.place] != "}":
            match = _flow_key().match(self.text, self.place)
            if match is None or match["plain"] in section:
                if match is None and _flow_key_begun().fullmatch(self.text, self.place):
                    raise IndexError
                raise _BeyondError
            section.lines[match["plain"]] = self.first + self.text.count("\n", 0, self.place)
            self.place = match.end()
            section[match["plain"]] = self._value()
            self._separate("}")
        self.place += 1
        return section

    def _separate(self, closing: str) -> None:
        self._skip(0)
        if self.text[self.place] == ",":
            self._skip(1)
        elif self.text[self.place] != closing:
            raise _BeyondError

    def _skip(self, more: int) -> None:
        self.place += more
        while self.text[self.place] in " \n":
            self.place += 1


def _text(match: re.Match[str], line: int) -> Text:
    found = Text(next(group for group in (match["plain"], match["double"], match["single"]) if group is not None))
    found.line = line
    return found


_COMMENT = r"(?: +#.*)?"
_QUOTED = r"\"(?P<double>[^\"\\\n]*)\"|'(?P<single>[^'\n]*)'"


@cache
def _unusual() -> re.Pattern[str]:
    return re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"(?:(?P<plain>\w[\w-]*)|\"(?P<quoted>[^\"\\]+)\"):(?= |\Z)")


@cache
def _scalar() -> re.Pattern[str]:
    plain = r"[^\s\"'\[\]{}&*!|>%@`#,?:-](?:[^:#]|:(?! |\Z)|(?<! )#)*?"
    return re.compile(rf"(?:(?P<plain>{plain})|{_QUOTED}){_COMMENT}")


@cache
def _flow_scalar() -> re.Pattern[str]:
    # what follows decides where a plain scalar ends, so a line break, a colon or a comment is left to the full parser
    plain = r"[^\s\"'\[\]{}&*!|>%@`#,?:-][^\[\]{},:#\n\"']*?"
    return re.compile(rf"(?:{_QUOTED}|(?P<plain>{plain})(?= *[,\]}}]))(?= *[,\]}}\n]| *\Z)")


@cache
def _flow_key() -> re.Pattern[str]:
    return re.compile(r"(?P<plain>\w[\w-]*): +(?=[^\s#])")


@cache
def _flow_key_begun() -> re.Pattern[str]:
    return re.compile(r"(?:\w[\w-]*:?)? *")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(_COMMENT)
