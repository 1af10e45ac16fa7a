"""Numbers of structural units as lawyers write them, recognised at the start of a line of the matching view."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legal_risk.model.act import NodeKind

_NUMBER = r"\d{1,4}(?:[-–]\d{1,3}){0,3}"
_ROMAN = r"[IVXLCІХС]{1,7}(?:[-–]\d{1,2})?"
_RU_ORDINALS = (
    "перв ая ый|втор ая ой|треть я ий|четверт ая ый|пят ая ый|шест ая ой|седьм ая ой|восьм ая ой|девят ая ый"
    "|десят ая ый"
)
KK_ORDINALS = ("бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы")
"""Kazakh ordinals from one to nine, as references and headings write them."""

_UNITS = {
    "статья": NodeKind.ARTICLE,
    "глава": NodeKind.CHAPTER,
    "раздел": NodeKind.SECTION,
    "подраздел": NodeKind.SECTION,
    "часть": NodeKind.PART,
    "параграф": NodeKind.PARAGRAPH,
    "§": NodeKind.PARAGRAPH,
    "бап": NodeKind.ARTICLE,
    "тарау": NodeKind.CHAPTER,
    "бөлім": NodeKind.SECTION,
    "кіші бөлім": NodeKind.SECTION,
    "бөлік": NodeKind.PART,
}
_BARE_PARTS = frozenset(
    ("общая часть", "особенная часть", "жалпы бөлік", "жалпы бөлім", "ерекше бөлік", "ерекше бөлім")
)
_LOOKALIKES = str.maketrans("ІХС–", "IXC-")


@dataclass(frozen=True, slots=True)
class Label:
    """A number found at the start of a line.

    ``end`` is where the text after the number begins, in characters of the line. ``mark`` tells how the number was
    written: ``"."`` for points, ``")"`` for subpoints, ``"word"`` for units named by a word, ``"roman"`` or
    ``"decimal"``. ``sub`` is true for units one step below their kind (подраздел).
    """

    kind: NodeKind
    number: str | None
    end: int
    mark: str
    sub: bool = False


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    ordinals = "|".join(
        stem + ending for stem, *endings in (entry.split() for entry in _RU_ORDINALS.split("|")) for ending in endings
    )
    return {
        "point": re.compile(rf"({_NUMBER})\s?\.(?!\d)\s*"),
        # «2) тармақша ...», «2) және 3) тармақшалар ...» name subpoints and begin none.
        "subpoint": re.compile(
            r"\(?(\d{1,3}(?:[-–]\d{1,3}){0,3})\s?\)(?!(?:\s?(?:,|–|-|және|мен)\s?\d[\d-]*\))*\s*тармақша)\s*"
        ),
        "unmarked": re.compile(r"(\d{1,3}(?:-\d{1,2})?)\s+(?=[^\W\d_])"),
        "decimal": re.compile(r"(\d{1,2}(?:\.\d{1,3}){1,4})(?:(\.?\)?)\s+(?=(\S))|(\.\)?)(?=([^\W\d_])))"),
        "letter": re.compile(r"([а-яәғқңөұүһіa-z])\s?\)\s*", re.IGNORECASE),
        "roman": re.compile(rf"({_ROMAN})\s?[.)]\s*(?=[^\s\d])"),
        "first": re.compile(
            rf"({_NUMBER}|{_ROMAN})\s?(?:-?(?:ші|шы))?\s?[-–]?\s?"
            r"(бап|тарау|кіші бөлім|бөлім|бөлік|параграф)(?=[\s.:,;]|$)([.:]?)\s*",
            re.IGNORECASE,
        ),
        "ordinal": re.compile(
            rf"((?:он\s)?(?:{'|'.join(KK_ORDINALS)})|оныншы)\s(тарау|кіші бөлім|бөлім|параграф)(?=[\s.:]|$)([.:]?)\s*",
            re.IGNORECASE,
        ),
        "word": re.compile(
            r"(статья|глава|раздел|подраздел|часть|параграф|§|тарау|бап)\s?(?:№\s?)?"
            rf"({_NUMBER}|{_ROMAN}(?![^\s.:])|{ordinals})"
            r"(?![\w)])\s?([.:]?)\s*",
            re.IGNORECASE,
        ),
    }


def clean_number(number: str) -> str:
    """Return ``number`` with hyphens and Latin roman digits, without blanks."""
    return number.translate(_LOOKALIKES).replace(" ", "")


def number_key(number: str) -> tuple[int, ...]:
    """Return the parts of a number for comparison: ``"16-1"`` gives ``(16, 1)``, ``"IV"`` gives ``(4,)``."""
    return tuple(int(part) if part.isdigit() else roman_value(part) for part in re.split(r"[-.]", number))


def roman_value(text: str) -> int:
    """Return the value of a roman number, 0 when ``text`` is none."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}.get(letter, 0) for letter in text.upper()]
    if not values or 0 in values:
        return 0
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def follows(number: str, previous: str | None) -> bool:
    """Tell whether ``number`` is the next one after ``previous`` (``None``: the first of a list)."""
    if len(number) == 1 and number.isalpha() and not roman_value(number):
        return _letter_follows(number, previous)
    key = number_key(number)
    if previous is None:
        return key in ((1,), (0,), (1, 1))
    before = number_key(previous)
    if len(key) == len(before):
        return key[:-1] == before[:-1] and key[-1] == before[-1] + 1
    if len(key) == len(before) + 1:
        return key[:-1] == before and key[-1] == 1
    return len(key) < len(before) and key[:-1] == before[: len(key) - 1] and key[-1] == before[len(key) - 1] + 1


def _letter_follows(letter: str, previous: str | None) -> bool:
    if previous is None:
        return letter in ("а", "a")
    return len(previous) == 1 and 0 < ord(letter) - ord(previous) <= 2


def label_of(text: str, *, heading: bool = False) -> Label | None:
    """Return the number that ``text`` (one line of the view) begins with, or ``None``.

    ``heading`` says that the file itself marks the line as a heading, which settles doubtful cases
    («Статья 5 Закона ...» at the start of a sentence is a reference, not an article).
    """
    if not text:
        return None
    first = text[0]
    if first.isdigit():
        return _digit_label(text, heading)
    if first == "(" and len(text) > 2 and text[1].isdigit():
        found = _patterns()["subpoint"].match(text)
        return Label(NodeKind.SUBPOINT, clean_number(found[1]), found.end(), ")") if found else None
    return _letter_label(text, heading)


def unmarked_label(text: str) -> Label | None:
    """Return the number at the start of a line that lost its closing mark («25-8 ...», «3 Комиссия ...»).

    A subpoint when a small letter follows, else a point; the caller checks that the number goes on with its list.
    """
    found = _patterns()["unmarked"].match(text) if text[:1].isdigit() else None
    if found is None:
        return None
    small = text[found.end()].islower()
    kind = NodeKind.SUBPOINT if small else NodeKind.POINT
    return Label(kind, clean_number(found[1]), found.end(), ")" if small else ".")


def _digit_label(text: str, heading: bool) -> Label | None:
    patterns = _patterns()
    if found := patterns["subpoint"].match(text):
        return Label(NodeKind.SUBPOINT, clean_number(found[1]), found.end(), ")")
    if found := patterns["point"].match(text):
        return Label(NodeKind.POINT, clean_number(found[1]), found.end(), ".")
    if found := patterns["first"].match(text):
        return _unit_label(text, found[1], found[2], found[3], found.end(), heading)
    if found := patterns["decimal"].match(text):
        return _decimal_label(found)
    return None


def _decimal_label(found: re.Match[str]) -> Label | None:
    """Return the label for a number such as 2.3.1; times, dates and quantities at the start of a sentence are none."""
    parts = found[1].split(".")
    if any(len(part) > 1 and part[0] == "0" for part in parts) or parts[0] == "0":
        return None
    if not (found[2] or found[4]) and not (int(parts[-1]) < 100 and (found[3].isupper() or len(parts) > 2)):
        return None
    return Label(NodeKind.POINT, found[1], found.end(), "decimal")


def _letter_label(text: str, heading: bool) -> Label | None:
    patterns = _patterns()
    if len(text) > 1 and text[1] in ") " and (found := patterns["letter"].match(text)):
        return Label(NodeKind.SUBPOINT, found[1].lower(), found.end(), ")")
    if text[0] in "сСгГрРпПчЧтТбБ§" and (found := patterns["word"].match(text)):
        return _unit_label(text, found[2], found[1], found[3], found.end(), heading)
    if text[0] in "БЕҮТЖСАО" and (found := patterns["ordinal"].match(text)):
        return _unit_label(text, found[1], found[2], found[3], found.end(), heading)
    if text[0] in "IVXІХС":
        if found := patterns["first"].match(text):
            return _unit_label(text, found[1], found[2], found[3], found.end(), heading)
        if len(text) < 250 and text[-1] not in ";," and (found := patterns["roman"].match(text)):
            number = clean_number(found[1])
            if roman_value(number.partition("-")[0]):
                return Label(NodeKind.CHAPTER, number, found.end(), "roman")
    if len(text) < 20 and text.casefold() in _BARE_PARTS:
        return Label(NodeKind.PART, None, 0, "word")
    return None


def _unit_label(text: str, number: str, word: str, close: str, end: int, heading: bool) -> Label | None:
    """Return the label of a unit named by a word, unless the line shows that the words belong to a sentence."""
    name = word.lower()
    rest = text[end:]
    sentence = text[-1] in ".;:,"
    if rest and close != ".":
        if not heading and (sentence or len(text) > 300 or not (rest[0].isupper() or rest[0] in '«"(')):
            return None
        if heading and rest[0].islower() and sentence:
            return None
    if _UNITS[name] is NodeKind.PART and rest and sentence and not heading:
        return None
    return Label(_UNITS[name], _unit_number(number), end, "word", sub=name in ("подраздел", "кіші бөлім"))


def _unit_number(number: str) -> str:
    *ten, last = number.lower().split()
    if last in (*KK_ORDINALS, "оныншы"):
        return str((*KK_ORDINALS, "оныншы").index(last) + 1 + 10 * bool(ten))
    for value, entry in enumerate(_RU_ORDINALS.split("|"), 1):
        if number.lower().startswith(entry.split()[0]):
            return str(value)
    return clean_number(number).upper()
