"""What the user of the conclusion decides: heading, people, dates, legal basis, the word for the factor."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from legal_risk.model.localized import LanguageCode, Localized

_DEFAULT = Localized()


@dataclass(frozen=True, slots=True)
class FactorTerm:
    """The word for a corruption-risk factor in both languages: one, many, and many as what is to be removed.

    ``of_many`` stands in «устранение …» (Russian: genitive) and «… жою» (Kazakh: accusative).
    """

    one: Localized
    many: Localized
    of_many: Localized


CORRUPTION_FACTOR = FactorTerm(
    Localized("коррупциогенный фактор", "сыбайлас жемқорлық факторы"),
    Localized("коррупциогенные факторы", "сыбайлас жемқорлық факторлары"),
    Localized("коррупциогенных факторов", "сыбайлас жемқорлық факторларын"),
)
CORRUPTOGENIC_FACTOR = FactorTerm(
    Localized("коррупциогенный фактор", "коррупциогендік фактор"),
    Localized("коррупциогенные факторы", "коррупциогендік факторлар"),
    Localized("коррупциогенных факторов", "коррупциогендік факторларды"),
)


@dataclass(frozen=True, slots=True)
class ConclusionSettings:
    """Settings of the conclusion; an empty text means the default one.

    ``header`` is the heading (a line break starts a new line), ``disclaimer`` the paragraph under it, ``ground`` why
    the review is made, ``developer`` who drafted the act (the body named in the act by default), ``organisation``,
    ``expert`` and ``post`` who signs. ``date`` (ISO) is the day of the conclusion: it is printed, and decides which
    wording of the ``legal_basis`` was in force when that is not given; without a date the latest is taken. ``number``
    is the number of the conclusion. ``include_look`` adds a list of the findings that an expert may want to see.
    ``period`` is what an analytical note is about. ``template`` is the user's own Word document (docx or dotx), whose
    styles, margins, header, footer and text are kept. ``amend`` says which findings the draft amendments answer:
    ``signed`` all of the conclusion, ``accepted`` those that an expert accepted, ``auto`` the accepted ones when there
    are any.
    """

    header: Localized = _DEFAULT
    disclaimer: Localized = _DEFAULT
    ground: Localized = _DEFAULT
    developer: Localized = _DEFAULT
    organisation: Localized = _DEFAULT
    expert: Localized = _DEFAULT
    post: Localized = _DEFAULT
    legal_basis: tuple[Localized, ...] | None = None
    term: FactorTerm = CORRUPTION_FACTOR
    date: str | None = None
    number: str | None = None
    include_look: bool = False
    period: Localized = _DEFAULT
    template: bytes | None = field(default=None, repr=False)
    amend: Literal["auto", "accepted", "signed"] = "auto"

    def basis(self, language: LanguageCode) -> tuple[str, ...]:
        """Return the legal basis to print: the given one, or the shipped one in force on ``date``."""
        if self.legal_basis is not None:
            return tuple(entry.get(language) for entry in self.legal_basis)
        from legal_risk.report.conclusion.legal_basis import in_force_on

        return tuple(entry.text.get(language) for entry in in_force_on(self.date))
