"""Reads one clause of an amending act: a verb with what stands before it and behind it."""

from __future__ import annotations

import re

from legal_risk.model.amendment import Formula, Operation, Target
from legal_risk.model.localized import LanguageCode
from legal_risk.model.reference import CitedUnit
from legal_risk.model.span import Span
from legal_risk.structure.amending.formula_words import QUOTES, wording_of
from legal_risk.structure.amending.quotes import INSIDE, OPEN, QUOTED
from legal_risk.structure.amending.targets import after_words, targets_in
from legal_risk.structure.amending.units import bare_units, chains, numbers_in


class Clause:
    """One verb with what stands before it and behind it."""

    def __init__(
        self, text: str, hidden: str, start: int, verb: re.Match[str], end: int, language: LanguageCode
    ) -> None:
        self.text = text
        self.hidden = hidden
        self.start = start
        self.verb = verb
        self.end = end
        self.language = language
        self.before = hidden[start : verb.start()]
        self.behind = hidden[verb.end() : end]
        self.whole = hidden[start:end]

    def formula(self) -> Formula | None:
        """Return the operation, ``None`` when the words make none."""
        match self.verb.lastgroup:
            case "wording":
                return self._wording()
            case "add":
                return self._addition()
            case "replace":
                return self._replacement()
            case "remove":
                return self._removal(Operation.REMOVE_UNIT)
            case "repeal":
                return self._removal(Operation.REPEAL)
        return self._renumbering()

    # -- the operations ------------------------------------------------------------------------------------------

    def _wording(self) -> Formula | None:
        if not re.search(r"редакци", self.whole, re.IGNORECASE):
            return None
        subject = self.before
        if self.language == "ru" and not self._has_subject(subject):
            subject = re.split(r"\bв (?:следующ|нов|нижеследующ|прилагаем)\w* редакц", self.behind, maxsplit=1)[0]
        appendix = self._appendix()
        return self._made(
            Operation.NEW_WORDING,
            targets_in(subject, self.language),
            announces=appendix is None,
            appendix=appendix,
        )

    def _addition(self) -> Formula | None:
        if self.verb[0].lower() == "внести":
            return None
        return self._words_addition() or self._unit_addition()

    def _words_addition(self) -> Formula | None:
        if self.language == "ru":
            words = rf"{wording_of('ru_new').pattern}[^{OPEN}:]{{0,40}}?\s?({QUOTES})"
            found = re.search(words, self.behind, re.IGNORECASE)
            sentence = re.search(r"\bпредложени(?:ем|ями)\b", self.behind, re.IGNORECASE)
            after = wording_of("ru_after").search(self.whole)
            new = self._quotes(found.span(1), self.verb.end()) if found else ()
            old = self._quotes(after.span(1), self.start) if after else ()
            if not new and not (sentence and not found):
                return None
            return self._made(
                Operation.ADD_WORDS,
                targets_in(self.before[: after.start()] if after else self.before, self.language),
                old=old,
                new=new,
                announces=not new,
            )
        groups = self._kk_groups()
        new = groups["new"]
        if not new and not re.search(r"сөйлем\w*(?:мен|пен)\b", self.whole, re.IGNORECASE):
            return None
        return self._made(
            Operation.ADD_WORDS,
            targets_in(self._kk_subject(), self.language),
            old=groups["after"],
            new=new,
            announces=not new,
        )

    def _unit_addition(self) -> Formula | None:
        place = self.behind if self.language == "ru" else self.before
        named = [chain for chain in bare_units(place, self.language) if chain.instrumental]
        if not named:
            return None
        added = tuple(unit for chain in named for unit in chain.units)
        if self.language == "ru":
            subject = self.before + " " + self.behind[: named[0].start]
        else:
            subject = re.split(r"мынадай|келесі|жаңа\s", self.before[: named[0].start], maxsplit=1)[0]
        after, subject = after_words(subject, self.language)
        appendix = self._appendix()
        return self._made(
            Operation.ADD_UNIT,
            targets_in(subject, self.language),
            added=added,
            after=after,
            announces=appendix is None,
            appendix=appendix,
        )

    def _replacement(self) -> Formula | None:
        if self.language == "kk":
            groups = self._kk_groups()
            old, new = groups["old"], groups["new"]
            subject = self._kk_subject()
        else:
            old, new, subject = self._ru_replaced()
        if not old or not new:
            return None
        places = targets_in(subject, self.language)
        if not places and self.language == "ru":
            places = targets_in(self._after_quotes(), "ru")
        return self._made(Operation.REPLACE_WORDS, places, old=old, new=new)

    def _ru_replaced(self) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        found = re.search(rf"{wording_of('ru_new').pattern}\s?({QUOTES})", self.behind, re.IGNORECASE)
        if not found:
            return (), (), self.before
        new = self._quotes(found.span(1), self.verb.end())
        objects = self.before + self.behind[: found.start()]
        old = self._all_quotes(self.start, self.verb.end() + found.start())
        return old, new, objects.partition(OPEN)[0]

    def _removal(self, operation: Operation) -> Formula | None:
        quotes = self._all_quotes(self.start, self.end)
        words = wording_of("ru_words") if self.language == "ru" else wording_of("kk_group")
        if quotes and words.search(self.whole) and operation is Operation.REMOVE_UNIT:
            subject = self.whole.partition(OPEN)[0]
            places = targets_in(subject, self.language) or targets_in(self._after_quotes(), self.language)
            return self._made(Operation.REMOVE_WORDS, places, old=quotes)
        subject = self.before if self._has_subject(self.before) else self.before + " " + self.behind
        return self._made(operation, targets_in(subject, self.language))

    def _renumbering(self) -> Formula | None:
        before = chains(self.before, self.language)
        behind = chains(self.behind, self.language)
        if self.language == "kk" and len(before) > 1:
            before, behind = before[:-1], before[-1:]
        if not before or not behind:
            return None
        added = behind[0].units[-1]
        if len(added.numbers) != len(before[0].units[-1].numbers) or added.kind is not before[0].units[-1].kind:
            return None
        subject = self.before if self.language == "ru" else self.before[: before[-1].end]
        return self._made(Operation.RENUMBER, targets_in(subject, self.language), added=(added,))

    # -- parts ---------------------------------------------------------------------------------------------------

    def _made(
        self,
        operation: Operation,
        targets: tuple[Target, ...],
        *,
        old: tuple[str, ...] = (),
        new: tuple[str, ...] = (),
        added: tuple[CitedUnit, ...] = (),
        after: tuple[CitedUnit, ...] = (),
        announces: bool = False,
        appendix: str | None = None,
    ) -> Formula:
        start = self.start + len(self.whole) - len(self.whole.lstrip(" ,;"))
        return Formula(
            operation,
            targets,
            Span(start, max(start, self.start + len(self.whole.rstrip(" ;.,:")))),
            old,
            new,
            added,
            after,
            everywhere=wording_of("everywhere").search(self.hidden) is not None,
            inflected=wording_of("inflected").search(self.hidden) is not None,
            announces=announces,
            appendix=appendix,
        )

    def _has_subject(self, words: str) -> bool:
        return bool(targets_in(words, self.language)) or bool(re.search(r"[а-яәі]{4}", words))

    def _appendix(self) -> str | None:
        found = wording_of(f"{self.language}_appendix").search(self.whole)
        return None if found is None else ",".join(numbers_in(found[1], self.language)) if found[1] else ""

    def _quotes(self, span: tuple[int, int], offset: int) -> tuple[str, ...]:
        return self._all_quotes(offset + span[0], offset + span[1])

    def _all_quotes(self, start: int, end: int) -> tuple[str, ...]:
        found = re.finditer(QUOTED, self.hidden[start:end])
        return tuple(self.text[start + match.start() + 1 : start + match.end() - 1].strip() for match in found)

    def _kk_groups(self) -> dict[str, tuple[str, ...]]:
        """Return the quoted words of a Kazakh clause by what their noun says: they go, they come, others come after."""
        groups: dict[str, tuple[str, ...]] = {"old": (), "new": (), "after": ()}
        for match in wording_of("kk_group").finditer(self.before):
            noun = (match["phrase"] or match["marker"]).lower()
            role = "after" if match["after"] else "new" if re.search(r"[мбп]ен$", noun) else "old"
            groups[role] += self._quotes(match.span("quotes"), self.start)
        return groups

    def _after_quotes(self) -> str:
        return self.whole.rpartition(INSIDE if INSIDE in self.whole else OPEN)[2]

    def _kk_subject(self) -> str:
        return self.before.partition(OPEN)[0]
