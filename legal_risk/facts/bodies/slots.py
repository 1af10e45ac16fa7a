"""Which guarantees an act gives for each of its bodies: who sits there, for how long, how they vote, what is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from legal_risk.facts.bodies.joint import after_complaint, joint_matches, speaks_of_body
from legal_risk.facts.bodies.register import Key, Register
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.body import BodyRole, Slot
from legal_risk.model.span import Span

_LEXICONS: Mapping[Slot, str] = {
    Slot.COMPOSITION: "slot-composition",
    Slot.SIZE: "slot-size",
    Slot.MEMBER_CRITERIA: "slot-member-criteria",
    Slot.MEMBER_CHOICE: "slot-member-choice",
    Slot.TERM: "slot-term",
    Slot.ROTATION: "slot-rotation",
    Slot.QUORUM: "slot-quorum",
    Slot.VOTING: "slot-voting",
    Slot.TIE: "slot-tie",
    Slot.RECUSAL: "slot-recusal",
    Slot.MINUTES: "slot-minutes",
    Slot.RECORDING: "slot-recording",
    Slot.PUBLICATION: "slot-publication",
}
# What an act says of the papers of a decision, or of those who judge, without naming the body again.
_SAID_ANYWHERE = frozenset({Slot.RECUSAL, Slot.MINUTES, Slot.RECORDING, Slot.PUBLICATION})
# What an act says of these after speaking of a complaint holds for its review, not for the decision.
_OF_SITTING = frozenset({Slot.RECUSAL, Slot.QUORUM, Slot.VOTING, Slot.TIE})
# What an act says of these holds for those who sit on the body, not for one who does not.
_OF_MEMBERS = frozenset(
    {Slot.COMPOSITION, Slot.SIZE, Slot.MEMBER_CRITERIA, Slot.MEMBER_CHOICE, Slot.TERM, Slot.ROTATION}
)
Filled = dict[Slot, Span | None]
OWNERS = frozenset({BodyRole.DECIDING, BodyRole.APPEAL, BodyRole.ADVISORY})


def filled_slots(annotated: Annotated, register: Register, roles: Mapping[Key, BodyRole]) -> dict[Key, Filled]:
    """Return the slots of each body, those of :data:`OWNERS` with the words that fill them."""
    found: dict[Key, Filled] = {key: dict.fromkeys(Slot) for key in roles}
    owners = [key for key, role in roles.items() if role in OWNERS]
    if not owners:
        return found
    for slot in Slot:
        for match in chain(mentions(annotated, _LEXICONS[slot]), joint_matches(annotated, slot)):
            if slot not in _SAID_ANYWHERE and not speaks_of_body(annotated, match.sentence):
                continue
            if first_in(match.sentence, "slot-denied") or first_in(match.sentence, "slot-foreign"):
                continue
            if slot in _OF_MEMBERS and _within(match, "slot-outsider"):
                continue
            if slot is Slot.TERM and _within(match, "time-served"):
                continue
            aside = slot in _OF_SITTING and after_complaint(annotated, match)
            for key in _whose(match, register, owners):
                if found[key][slot] is None and not (aside and roles[key] is BodyRole.DECIDING):
                    found[key][slot] = match.span
    return found


def _within(match: Match, lexicon: str) -> bool:
    """Tell whether the words meet others of ``lexicon``: «проверяет методист, не входящий в комиссию»."""
    found = phrase_set(match.sentence.backend, lexicon).find_in(match.sentence)
    return any(m.span.meets(match.span) for m in found)


def _whose(match: Match, register: Register, owners: list[Key]) -> Iterable[Key]:
    """Return the bodies whose guarantee ``match`` is: named beside it, spoken of before it, or the only one."""
    key = register.meant(match.sentence, match.span, owners) or _other(match, register)
    if key is None and len(owners) == 1:
        return owners
    key = key or register.topic(match.sentence)
    return (key,) if key in owners else ()


def _other(match: Match, register: Register) -> Key | None:
    """Return the body named in the sentence; not one that only puts another together: «список утверждает правление»."""
    made = first_in(match.sentence, "body-put-together") is not None
    return None if made else register.meant(match.sentence, match.span)
