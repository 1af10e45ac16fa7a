"""The open levels of a list: 1) 2) 3), а) б) inside them, indents inside those."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.structure.draft import Draft, Owned
from legal_risk.structure.numbering import Label, follows, number_key

# Deeper than any list that a person writes; a text of nothing but list heads must not make a tree without end.
_DEEPEST = 8


@dataclass(slots=True)
class _Level:
    style: str
    parent: Draft
    item: Draft
    number: str | None


class ListLevels:
    """Knows which list an item belongs to. The outermost level comes first."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []
        self._sealed = False

    def clear(self) -> None:
        """Close all lists."""
        self._levels.clear()
        self._sealed = False

    def seal(self, default: Draft) -> Draft:
        """Return the node of the innermost list, ``default`` without one; its last item takes no more text."""
        self._sealed = bool(self._levels)
        return self._levels[-1].parent if self._levels else default

    def holder(self, default: Draft) -> Draft:
        """Return the innermost open item, ``default`` when no list is open."""
        if not self._levels:
            return default
        return self._levels[-1].parent if self._sealed else self._levels[-1].item

    @property
    def any(self) -> bool:
        """Whether a list is open."""
        return bool(self._levels)

    @property
    def in_indents(self) -> bool:
        """Whether the innermost open list is one of unnumbered indents."""
        return bool(self._levels) and self._levels[-1].style == "indent"

    def innermost(self, default: Draft) -> Draft:
        """Return the last item of the innermost list of numbered items, ``default`` when there is none."""
        for level in reversed(self._levels):
            if level.style != "indent":
                return level.parent if self._sealed and level is self._levels[-1] else level.item
        return default

    def broken_item(self, last: str, *, predicate: bool) -> Draft | None:
        """Return the last item when a line in small letters is its rest rather than the words that close the list.

        ``last`` is the line before, ``predicate`` whether the line can close a list. An item behind a brother that is a
        whole sentence is one itself.
        """
        if not self._levels or self._sealed or last[-1:] in ".;:,":
            return None
        level = self._levels[-1]
        if self.in_indents and not predicate:
            return level.item
        before = level.parent.content[-2] if len(level.parent.content) > 1 else None
        brother = isinstance(before, Draft) and before.kind is level.item.kind
        return level.item if brother and isinstance(before, Draft) and _is_sentence(before) else None

    def parent_for(self, label: Label, holder: Draft, last: str) -> Draft:
        """Return the node under which an item with ``label`` belongs; ``last`` is the line before it."""
        style = _style(label)
        while self._levels and self._levels[-1].style == "indent" and not last.endswith(":"):
            self._levels.pop()
            self._sealed = False
        same = [depth for depth, level in enumerate(self._levels) if level.style == style]
        if not same:
            return self._inside(holder)
        best = next((depth for depth in reversed(same) if self._is_next(depth, label)), None)
        if best is None and self._starts_inner_list(label, last):
            return self._inside(holder)
        if best is None:
            best = next((depth for depth in reversed(same) if self._is_later(depth, label)), same[0])
        parent = self._levels[best].parent
        del self._levels[best:]
        self._sealed = False
        return parent

    def push(self, item: Draft, parent: Draft, label: Label) -> None:
        """Record ``item`` as the last item of the list under ``parent``."""
        self._drop_sealed()
        self._levels.append(_Level(_style(label), parent, item, label.number))

    def holder_for_indent(self, part: Draft, *, opened: bool) -> Draft:
        """Return the node that an unnumbered list item belongs to; ``opened``: the line before ends with a colon."""
        if self.in_indents and not opened:
            parent = self._levels[-1].parent
            self._levels.pop()
            self._sealed = False
            return parent
        return self._inside(part)

    def _inside(self, default: Draft) -> Draft:
        """Return the node that a list inside the open ones belongs to; too deep a list goes on with the innermost."""
        if len(self._levels) < _DEEPEST:
            return self.holder(default)
        self._sealed = False
        return self._levels.pop().parent

    def back_to_head(self, text: str) -> Draft | None:
        """Return the node of the list that ``text`` is a further head in, ``None`` when it is none.

        «к услугодателю: 1) ...; 2) ...; на портал: 1) ...»: both heads are items of the list that was announced.
        """
        if self.in_indents:
            return None
        for depth, level in enumerate(self._levels[:-1]):
            first = level.item.content[0] if level.style == "indent" and level.item.content else None
            if isinstance(first, Owned) and first.line.text.endswith(":"):
                if first.line.text[0].isupper() != text[0].isupper():
                    return None
                del self._levels[depth:]
                self._sealed = False
                return level.parent
        return None

    def push_indent(self, item: Draft, parent: Draft) -> None:
        """Record an unnumbered item of a list under ``parent``."""
        self._drop_sealed()
        self._levels.append(_Level("indent", parent, item, None))

    def _drop_sealed(self) -> None:
        """Forget a list whose last item is closed: a new item beside it must not be followed by text inside it."""
        if self._sealed:
            self._levels.pop()
            self._sealed = False

    def goes_on(self, label: Label) -> bool:
        """Tell whether an item with ``label`` would be the next one of an open list."""
        style = _style(label)
        return any(self._is_next(depth, label) for depth, level in enumerate(self._levels) if level.style == style)

    def _is_next(self, depth: int, label: Label) -> bool:
        number = self._levels[depth].number
        return label.number is not None and number is not None and follows(label.number, number)

    def _is_later(self, depth: int, label: Label) -> bool:
        number = self._levels[depth].number
        if label.number is None or number is None or label.number.isalpha() or number.isalpha():
            return number is not None and label.number is not None and label.number > number
        return number_key(label.number) > number_key(number)

    def _starts_inner_list(self, label: Label, last: str) -> bool:
        return label.number in ("1", "а", "a") and last.endswith(":")


def _is_sentence(item: Draft) -> bool:
    last = item
    while isinstance(below := last.content[-1] if last.content else None, Draft):
        last = below
    return isinstance(below, Owned) and below.line.text.endswith(".")


def _style(label: Label) -> str:
    if label.mark != ")":
        return label.mark
    return "letter" if label.number is not None and label.number.isalpha() else "number"
