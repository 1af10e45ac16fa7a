"""Russian phrases in the case in which a text shows other words: what «в соответствующих падежах» asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from legal_risk.lang.ru.lemmas import parses
from legal_risk.lang.wordlists import rows

_CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
_ATTRIBUTES = ("ADJF", "PRTF")
_LINKS = ("и", "или", "либо")
_LIKELY = 0.02

Frame = tuple[str, str]
"""A case and a number in the names of the dictionary: ``("gent", "sing")``."""


def recast(old: str, found: str, new: str, before: str) -> str | None:
    """Return ``new`` in the case in which ``found`` shows ``old``; ``None`` when that cannot be told.

    ``old`` and ``new`` are as an amendment quotes them, in one case; ``before`` is the word before ``found``. The words
    up to the first noun change, what hangs on it stays. Where the form allows several cases, the preposition or the
    noun before it decides.
    """
    quoted, shown = old.split(), found.split()
    head = _head(quoted)
    if all(map(_is_rigid, quoted)) and quoted == shown:
        return _by_context(new, before)
    if head is None or len(quoted) != len(shown) or not _same_lexemes(quoted, shown, head):
        return None
    own = _frames(quoted[: head + 1]) & (_frames(_phrase(new)) or _frames(quoted[: head + 1]))
    numbers = {number for _, number in own}
    frames = [frame for frame in sorted(_frames(shown[: head + 1])) if frame[1] in numbers] or sorted(
        _frames(shown[: head + 1])
    )
    return _decided(new, frames, own, before) if frames and own else None


def shows(old: str, found: str) -> bool:
    """Tell whether ``found`` is a form of the phrase ``old``: the same words, changed up to the first noun."""
    quoted, shown = old.split(), found.split()
    head = _head(quoted)
    return head is not None and len(quoted) == len(shown) and _same_lexemes(quoted, shown, head)


def _by_context(new: str, before: str) -> str | None:
    """Return ``new`` in the case that the word before it asks for: what it replaces never changes («ЕНТ»)."""
    own = {frame for frame in _frames(_phrase(new)) if frame[0] == "nomn"}
    cases = _governed(before)
    if not own or len(cases) != 1:
        return None
    return _declined(new, own, next(iter(cases)), next(iter(own))[1])


def _decided(new: str, frames: Sequence[Frame], own: set[Frame], before: str) -> str | None:
    forms: dict[str, set[str]] = {}
    for case, number in frames:
        form = _declined(new, own, case, number)
        if form is None:
            return None
        forms.setdefault(form, set()).add(case)
    if len(forms) > 1:
        wanted = _governed(before)
        forms = {form: cases for form, cases in forms.items() if cases & wanted}
    return next(iter(forms)) if len(forms) == 1 else None


def _governed(before: str) -> frozenset[str]:
    """Return the cases that may follow a word: those of a preposition, the genitive after a noun."""
    word = before.lower()
    if word in _prepositions():
        return _prepositions()[word]
    best = next(iter(parses(word)), None) if word.isalpha() else None
    return frozenset(("gent",)) if best is not None and best.tag.POS == "NOUN" else frozenset()


@cache
def _prepositions() -> dict[str, frozenset[str]]:
    return {word: frozenset(cases.split(",")) for word, cases in rows(__package__, "government.tsv")}


# -- forms -----------------------------------------------------------------------------------------------------------


def _declined(new: str, own: set[Frame], case: str, number: str) -> str | None:
    """Return ``new``, quoted in one of the frames ``own``, in another case; ``None`` when it has no head to decline."""
    words = new.split()
    head = _head(words)
    if head is None:
        return new if all(_is_rigid(word) for word in words) else None
    if _goes_on_after(words, head, own):
        return None
    cases, numbers = {frame[0] for frame in own}, {frame[1] for frame in own}
    noun = next((p for p in _nouns(words[head]) if p.tag.case in cases), None)
    if noun is None:
        return None
    target = noun.tag.number if number in numbers or len(numbers) > 1 else number
    form = noun.inflect({case, target})
    if form is None:
        return None
    agreed = {case, target} | ({noun.tag.gender} if target == "sing" and noun.tag.gender else set())
    attributes = [_agreeing(word, agreed, noun.tag.animacy) for word in words[:head]]
    if None in attributes:
        return None
    return " ".join([*(word or "" for word in attributes), _like(words[head], form.word), *words[head + 1 :]])


def _agreeing(word: str, wanted: set[str], animacy: str | None) -> str | None:
    if not word.isalpha() or word in _LINKS:
        return word
    parse = next((p for p in parses(word) if p.tag.POS in _ATTRIBUTES), None)
    if parse is None:
        return None
    animate = {animacy} if animacy and "accs" in wanted and ("masc" in wanted or "plur" in wanted) else set()
    form = parse.inflect(wanted | animate) or parse.inflect(wanted)
    return _like(word, form.word) if form is not None else None


def _like(model: str, form: str) -> str:
    if "ё" not in model.lower():
        form = form.replace("ё", "е")
    if model.isupper() and len(model) > 1:
        return form.upper()
    return form.capitalize() if model[:1].isupper() else form


# -- readings --------------------------------------------------------------------------------------------------------


def _head(words: Sequence[str]) -> int | None:
    """Return the place of the first noun when nothing but adjectives stands before it; one of them can be the noun."""
    attribute: int | None = None
    for place, word in enumerate(words):
        if word in _LINKS and attribute is not None:
            continue
        nouns = any(parse.tag.POS == "NOUN" for parse in _nouns(word))
        if nouns and (parses(word)[0].tag.POS not in _ATTRIBUTES or place + 1 == len(words)):
            return place
        if not any(parse.tag.POS in _ATTRIBUTES for parse in parses(word)):
            return attribute
        attribute = place
    return attribute


def _nouns(word: str) -> Iterator[Any]:
    if not word.replace("-", "").isalpha() or _is_rigid(word):
        return iter(())
    found = [p for p in parses(word) if p.tag.POS == "NOUN" and p.tag.case in _CASES and p.score > _LIKELY]
    return iter(found or [p for p in parses(word) if p.tag.POS in _ATTRIBUTES and p.tag.case in _CASES])


def _is_rigid(word: str) -> bool:
    """Tell whether a word never changes: a number, an abbreviation."""
    return not word.isalpha() or (word.isupper() and len(word) > 1)


def _phrase(text: str) -> list[str]:
    words = text.split()
    head = _head(words)
    return words[: head + 1] if head is not None else []


def _frames(words: Sequence[str]) -> set[Frame]:
    """Return the cases and numbers that fit the noun at the end of ``words`` and every adjective before it."""
    if not words:
        return set()
    frames = {(p.tag.case, p.tag.number) for p in _nouns(words[-1]) if p.tag.number}
    for word in words[:-1]:
        if word.isalpha() and word not in _LINKS:
            frames &= {(p.tag.case, p.tag.number) for p in parses(word) if p.tag.POS in _ATTRIBUTES}
    return frames


def _same_lexemes(quoted: Sequence[str], shown: Sequence[str], head: int) -> bool:
    for place, (one, other) in enumerate(zip(quoted, shown, strict=True)):
        if one.lower() == other.lower():
            continue
        if place > head or not _lemmas(one) & _lemmas(other):
            return False
    return True


def _lemmas(word: str) -> set[str]:
    return {parse.normal_form for parse in parses(word)}


def _goes_on_after(words: Sequence[str], head: int, own: set[Frame]) -> bool:
    """Tell whether a second head follows («орган и организация»): then more than the first word would change."""
    pairs = zip(words[head + 1 :], words[head + 2 :], strict=False)
    if words[head].endswith(","):
        return True
    return any(link in _LINKS and not own.isdisjoint(_frames([word])) for link, word in pairs)
