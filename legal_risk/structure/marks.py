"""Recognisers for what is no norm in an act: notes, stamps, signatures, forms, contents, enacting words."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.structure.mark_patterns import compiled
from legal_risk.structure.names import ENACTING, base_named_in


@dataclass(frozen=True, slots=True)
class StampFacts:
    """What a stamp says.

    ``what`` is ``"approval"`` or ``"appendix"``, ``number`` that of the appendix, ``base`` the key of the document it
    belongs to (``"order"``, ``"rules"`` ...).
    """

    what: str
    number: str | None
    base: str | None

    @property
    def of_the_act(self) -> bool:
        """Whether the stamped document hangs directly on the enacting act."""
        return self.what == "approval" or self.base is None or self.base in ENACTING


def is_note(text: str) -> bool:
    """Tell whether the line is an editorial note (Сноска, Ескерту, Примечание ИЗПИ ...).

    A «Ескерту» that heads a list and says nothing of editing is a note of the legislator.
    """
    if compiled("note").match(text) is None:
        return False
    return not text.endswith(":") or speaks_of_editing(text) or compiled("legislator").match(text) is None


def announces_note(text: str) -> bool:
    """Tell whether the line only announces a note that the next lines give («Примечание ИЗПИ!»)."""
    return compiled("announce").match(text) is not None or compiled("global_note").match(text) is not None


def speaks_of_editing(text: str) -> bool:
    """Tell whether the line speaks of the wording and the force of norms, as the body of an editorial note does."""
    return compiled("editing").search(text) is not None


def is_normative_note(text: str) -> bool:
    """Tell whether the line is a note that belongs to the norms («Примечание: ...», «Ескертпе: ...»)."""
    return compiled("normative_note").match(text) is not None


def is_removed(content: str) -> bool:
    """Tell whether a unit consists of the remark that it was removed («исключен Законом ...», «алып тасталды»)."""
    return len(content) < 400 and compiled("removed").match(content) is not None


def is_form_mark(text: str) -> bool:
    """Tell whether the line says that a form follows («Форма», «Нысан», «2-нысан»)."""
    return len(text) < 20 and compiled("form_mark").match(text) is not None


def is_draft_mark(text: str) -> bool:
    """Tell whether the line marks the document as a draft («Проект», «Жоба»)."""
    return len(text) < 20 and compiled("draft_mark").match(text) is not None


def has_blanks(text: str) -> bool:
    """Tell whether the line has a blank to fill in."""
    return compiled("blank").search(text) is not None


def is_addressee(text: str) -> bool:
    """Tell whether the line of a form names whom it is addressed to («Руководителю организации», «Кому: ___»)."""
    return len(text) < 120 and compiled("addressee").match(text) is not None


def is_rule(text: str) -> bool:
    """Tell whether the line is a rule drawn with characters, as at the end of a document."""
    return len(text) > 4 and not text.strip("_-–—=* ")


def is_form_caption(text: str) -> bool:
    """Tell whether the line explains a blank of a form or names a signatory there («(место заполнения)»)."""
    return len(text) < 160 and compiled("form_caption").match(text) is not None


def is_caption(text: str) -> bool:
    """Tell whether the line names a drawing or a table («Рисунок № 1 Обложка», «2-сурет. Мұқаба»)."""
    return len(text) < 200 and compiled("caption").match(text) is not None


def is_toc_heading(text: str) -> bool:
    """Tell whether the line is the heading of a table of contents."""
    return len(text) < 30 and compiled("toc").match(text) is not None


def is_enacting(text: str) -> bool:
    """Tell whether the line holds the enacting verb («ПРИКАЗЫВАЮ», «ҚАУЛЫ ЕТЕДІ»)."""
    return compiled("enacting").search(text) is not None


def is_preamble(text: str) -> bool:
    """Tell whether the line begins as a preamble does, or holds the enacting verb."""
    return compiled("preamble").match(text) is not None or is_enacting(text)


def approves(text: str) -> bool:
    """Tell whether the line approves a document («Утвердить ...», «... бекітілсін»)."""
    return compiled("approves").search(text) is not None


def enters_into_force(text: str) -> bool:
    """Tell whether the line is the clause on the entry of an order into force, its last one."""
    return compiled("entry").search(text) is not None


def is_act_title(text: str) -> bool:
    """Tell whether the line is the title of an enacting act («Об утверждении ...», «... бекіту туралы»)."""
    if len(text) > 700 or text.endswith((";", ":", ".")):
        return False
    return compiled("act_title").match(text) is not None or compiled("kk_act_title").search(text) is not None


def is_letterhead(text: str) -> bool:
    """Tell whether a line above the title is the name, place, date or number of the act rather than its title."""
    return len(text) < 400 and compiled("letterhead").match(text) is not None


def is_date_line(text: str) -> bool:
    """Tell whether the line is a date and nothing else («02» сентября 2025 года»)."""
    return len(text) < 60 and compiled("date_line").match(text) is not None


def is_above_title(text: str) -> bool:
    """Tell whether the line is part of what stands above the title of a document, whole or broken off.

    Who approves it or took it, with a blank to sign in, a name, a date or the number of minutes.
    """
    if text[:1].isdigit():
        return "№" in text or not any(len(word) > 2 and word.isalpha() for word in text.split()) or is_date_line(text)
    approved = any(compiled(name).search(text) for name in ("ru_approval", "kk_approval"))
    return approved or has_blanks(text) or is_person(text) or is_date_line(text)


def is_imprint(text: str) -> bool:
    """Tell whether the line is the place and year on the cover of a document («Орал, 2025»)."""
    return len(text) < 40 and compiled("imprint").match(text) is not None


def is_person(text: str) -> bool:
    """Tell whether the line is the name of a signatory («А. Смаилов», «_____ Қ. Дөнсебаев»)."""
    return len(text) < 60 and compiled("person").search(text) is not None


def is_position(text: str) -> bool:
    """Tell whether the line is the post of a signatory, with or without the name."""
    return len(text) < 160 and not text.endswith((".", ";", ":", ",")) and compiled("position").match(text) is not None


def is_roster_line(text: str) -> bool:
    """Tell whether the line names a member of a body: «Пак В.И. – главный специалист, секретарь»."""
    name, dash, post = text.partition(" – ")
    return bool(dash) and is_person(name.strip()) and post[:1].islower()


def is_agreement(text: str) -> bool:
    """Tell whether the line heads an agreement stamp («СОГЛАСОВАН», «КЕЛІСІЛДІ»)."""
    return len(text) < 200 and compiled("agreed").match(text) is not None


def opens_quotation(text: str) -> bool:
    """Tell whether the line announces a new wording in quotes («изложить в следующей редакции:»)."""
    return text.endswith(":") and compiled("quote_opens").search(text[-60:]) is not None


def is_blank_requisite(text: str) -> bool:
    """Tell whether the line is a date or number of an act still to be filled in («от «___» ______ 2025 года»)."""
    return len(text) < 90 and compiled("blank_requisite").match(text) is not None


def stamp_facts(text: str) -> StampFacts | None:
    """Return what the joined lines of a stamp say, ``None`` when they are no stamp."""
    if len(text) > 1200 or (text.endswith(".") and compiled("year_end").search(text) is None):
        return None
    if found := compiled("ru_appendix").match(text):
        return _appendix_facts(found["number"], found["rest"] or "", "ru")
    if compiled("ru_approval").match(text):
        return StampFacts("approval", None, base_named_in(text, "ru"))
    if found := compiled("kk_appendix").search(text):
        return _appendix_facts(found["number"], text[: found.start()], "kk")
    if compiled("kk_approval").search(text) or compiled("kk_approval_first").match(text):
        return StampFacts("approval", None, base_named_in(text, "kk"))
    return None


def _appendix_facts(number: str | None, owner: str, language: str) -> StampFacts | None:
    """«Приложение к лицензии» names no document that an act can have appendices to: then it is no stamp."""
    base = base_named_in(owner, language)
    if base is None and owner.strip() and not number:
        return None
    return StampFacts("appendix", _clean(number), base)


def _clean(number: str | None) -> str | None:
    return number.replace("–", "-") if number else None
