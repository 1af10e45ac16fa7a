"""Numbers of chapters, articles, points and subpoints given over to Word: which list counts them, and what it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tests.readers.docx.build import abstract, level, num, start_at

_LETTERS = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ITEM = re.compile(r"(?:(\d{1,4})([.)])|([а-яё])\)) (?=\S)")
_UNIT = re.compile(
    r"(?:(Глава|ГЛАВА|Раздел|РАЗДЕЛ|Параграф|Статья) (\d{1,3})([.]?)|(\d{1,3})(-(?:тарау|ТАРАУ|бөлім|параграф|бап)[.]?)) (?=\S)"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A paragraph without its number: list instance, level, and the words that remain."""

    num_id: int
    level: int
    text: str


@dataclass(slots=True)
class Lists:
    """The lists of one document: points with their subpoints and letters, and one list for each kind of heading."""

    definitions: list[str] = field(default_factory=list)
    instances: list[str] = field(default_factory=list)
    counted: int = 0
    _known: dict[str, int] = field(default_factory=dict)
    _current: dict[int, int] = field(default_factory=dict)
    _counts: dict[int, list[int]] = field(default_factory=dict)
    _starts: dict[int, dict[int, int]] = field(default_factory=dict)

    def numbering(self) -> str:
        """Return the inside of the numbering part."""
        return "".join(self.definitions) + "".join(self.instances)

    def take(self, text: str, heading: bool = False) -> Counted | None:
        """Return the paragraph with its number left to Word, None when it has none that Word could count."""
        if unit := _UNIT.match(text):
            word, number, mark, kazakh_number, kazakh = unit.groups()
            pattern = f"{word} %1{mark}" if word else f"%1{kazakh}"
            return self._count(pattern, (pattern,), 0, int(number or kazakh_number), text[unit.end() :])
        found = _ITEM.match(text)
        if found is None:
            return None
        number, mark, letter = found.groups()
        rest = text[found.end() :]
        if letter:
            place = _LETTERS.find(letter) + 1
            return self._count("points", ("%1.", "%2)", "%3)"), 2, place, rest) if place else None
        if number.startswith("0"):
            return None
        if heading:
            return self._count("headings" + mark, (f"%1{mark}",), 0, int(number), rest)
        return self._count("points", ("%1.", "%2)", "%3)"), 0 if mark == "." else 1, int(number), rest)

    def _count(self, key: str, patterns: tuple[str, ...], depth: int, number: int, rest: str) -> Counted:
        definition = self._definition(key, patterns)
        counts = self._counts[definition]
        expected = counts[depth] + 1 if counts[depth] else self._starts[definition].get(depth, 1)
        if number != expected:
            # Word's «start at»: a further instance of the same definition with a start of its own, at each restart.
            self._instance(definition, **{f"l{depth}": start_at(number)})
            self._starts[definition] = {depth: number}
        counts[depth:] = [number, *[0] * (len(counts) - depth - 1)]
        # Word takes levels above the first counted one as begun.
        counts[:depth] = [count or 1 for count in counts[:depth]]
        self.counted += 1
        return Counted(self._current[definition], depth, rest)

    def _definition(self, key: str, patterns: tuple[str, ...]) -> int:
        if key not in self._known:
            identity = self._known[key] = len(self.definitions)
            formats = ("decimal", "decimal", "russianLower")
            levels = (level(n, text, fmt) for n, (text, fmt) in enumerate(zip(patterns, formats, strict=False)))
            self.definitions.append(abstract(identity, *levels))
            self._counts[identity] = [0] * len(patterns)
            self._instance(identity)
        return self._known[key]

    def _instance(self, definition: int, **overrides: str) -> None:
        identity = len(self.instances) + 1
        self.instances.append(num(identity, definition, **overrides))
        self._current[definition] = identity
        self._starts[definition] = {}
