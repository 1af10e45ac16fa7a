"""Whether somebody who is turned down learns why, by what one norm brings together.

«О недопуске отдел пишет автору: указывает подпункт и факт» has none of the usual words: what is told (a point, a fact,
a reason) and that it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from legal_risk.facts.actors import actors, receiver
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import of_complaint, unit_of
from legal_risk.facts.refusals.lacks import in_case, names_lack
from legal_risk.facts.refusals.waivers import gives_up
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Analysis
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Appeal, Role


class Reasons(StrEnum):
    """``OWED``: a norm demands reasons; ``DOUBTFUL``: words of reasons stand there.

    ``COMPLAINT``: they stand there for complaints only.
    """

    OWED = "owed"
    DOUBTFUL = "doubtful"
    COMPLAINT = "complaint"
    NONE = "none"


def reasons_owed(annotated: Annotated, codes: Sequence[LanguageCode], appeals: Sequence[Appeal]) -> Reasons:
    """Return whether the act demands reasons for turning somebody down; those of a taking away tell of it alone."""
    on_complaint = of_taking = False
    for match in reasons_named(annotated, codes):
        if of_complaint(annotated, match, appeals):
            on_complaint = True
        elif _of_taking(annotated, match):
            of_taking = True
        else:
            return Reasons.OWED
    family = [m for m in mentions(annotated, "reason-family", codes) if not _denied(m)]
    if of_taking or any(not of_complaint(annotated, m, appeals) for m in family):
        return Reasons.DOUBTFUL
    return Reasons.COMPLAINT if on_complaint or family else Reasons.NONE


def _of_taking(annotated: Annotated, match: Match) -> bool:
    """Tell whether the point is about what is taken or claimed back from somebody, and about no other outcome."""
    unit = unit_of(annotated, match.sentence.segment)
    norms = [s for segment in annotated.act.segments_of(unit) for s in annotated.sentences(segment)]
    taken = any(first_in(s, "removal", "claimed-back") is not None for s in norms)
    return taken and not any(_refuses(s) or _OUTCOME.search(s.lower) for s in norms)


def _refuses(sentence: Sentence) -> bool:
    turned = first_in(sentence, "turned-down") is not None and first_in(sentence, "turned-down-other") is None
    return turned or first_in(sentence, *_REFUSED) is not None


_REFUSED = ("refusal", "left-out", "those-left", "outcome-against")
_OUTCOME = re.compile(r"\b(?:решени|результат|итог|шешім|нәтиже|қорытынды)")


def reasons_named(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Match]:
    """Yield where a norm says that somebody is told why; not where it denies that, nor where it points at grounds.

    What is wanting among his papers tells nobody why he gets nothing.
    """
    found = (*mentions(annotated, "reasons", codes), *_told(annotated, codes), *_sent_with_decision(annotated, codes))
    return (m for m in found if not (_denied(m) or _cited(m) or names_lack(m) or in_case(m)))


def reasons_withheld(annotated: Annotated, codes: Sequence[LanguageCode]) -> Match | None:
    """Return the words by which a body need not or does not say why it turns somebody down."""
    for match in mentions(annotated, "reasons-denied", codes):
        sentence = match.sentence
        if first_in(sentence, "refusal-in-passing", "turned-down-other") is not None and not _nobody_writes(match):
            continue
        denied = first_in(sentence, *_WITHHELD_FROM) is not None
        about = denied or _OF_DECISION.search(sentence.lower) is not None or _kept_from_person(match)
        if not about or _all_given_up(sentence) or _silence_barred(match) or _from_outsider(match):
            continue
        if _nobody_writes(match) or not _own_right(sentence):
            return match
    return None


def _kept_from_person(match: Match) -> bool:
    """Tell whether it is a person whom nobody tells the reasons, save about a draft or of a thing that they name."""
    sentence = match.sentence
    if first_in(sentence, "reason-noun") is None or first_in(sentence, "comment-noun") is not None:
        return False
    if not _nobody_writes(match) or _of_thing(match):
        return False
    told = receiver(sentence, sentence.index_at(match.span.start))
    return told is not None and told.role is Role.CITIZEN


def _from_outsider(match: Match) -> bool:
    """Tell whether it is others than the person whom nobody tells: «другим ученикам причина не сообщается»."""
    sentence = match.sentence
    told = receiver(sentence, sentence.index_at(match.span.start))
    before = sentence.tokens[max(sentence.index_at(told.span.start) - 1, 0)].norm if told is not None else ""
    return before in words("outsider")


def _of_thing(match: Match) -> bool:
    """Tell whether the reasons are those of a named thing: «причины обращения к психологу», «демалыстың себебі»."""
    sentence = match.sentence
    beside = 1 if sentence.language == "ru" else -1
    places = (sentence.index_at(t.start) + beside for t in match.tokens[:-1] or match.tokens)
    near = (sentence.tokens[at] for at in places if 0 <= at < len(sentence.tokens))
    readings = (sentence.backend.analyses(t.norm)[:1] for t in near if t.is_word)
    return any(_is_thing(r) for found in readings for r in found)


def _is_thing(reading: Analysis) -> bool:
    """Tell whether a noun or a deed is what the reasons are of: «жүгінудің себебі», «болмау себептері»."""
    return reading.pos in ("NOUN", "VERB") and (reading.case == "gen" or "vnoun" in reading.features)


_WITHHELD_FROM = ("turned-down", "refusal", "denial-letter", "outcome-against", "person-denied", "removal")


def leaves_unexplained(sentence: Sentence) -> bool:
    """Tell whether the norm says that reasons are not told, or need not be, and does not forbid that."""
    denied = first_in(sentence, "reasons-denied")
    return denied is not None and not _silence_barred(denied)


def _silence_barred(match: Match) -> bool:
    """Tell whether the words around the silence forbid it («отказ без указания причин не допускается»)."""
    found = phrase_set(match.sentence.backend, "silence-barred").find_in(match.sentence)
    return any(not m.span.meets(match.span) for m in found)


def _all_given_up(sentence: Sentence) -> bool:
    """Tell whether it is persons who refuse in the sentence, and nobody else («себепсіз бас тартқан тәлімгер»)."""
    found = phrase_set(sentence.backend, "refusal").find_in(sentence)
    return bool(found) and all(gives_up(m) for m in found)


def _nobody_writes(match: Match) -> bool:
    """Tell whether the words are impersonal: nobody is named who could be free to keep silent («не ведется»)."""
    last = match.tokens[-1].norm
    passive = any({"pass", "neg"} <= r.features for r in match.sentence.backend.analyses(last)[:1])
    barred = any(m.span.meets(match.span) for m in phrase_set(match.sentence.backend, "ban").find_in(match.sentence))
    return passive or last.endswith("тся") or last in ("жүргізілмейді", "болмайды") or barred


def _own_right(sentence: Sentence) -> bool:
    """Tell whether it is a person who need not say why («себебін түсіндірмей бас тартуға құқығы бар»)."""
    named = actors(sentence)
    citizens = [a for a in named if a.role is Role.CITIZEN]
    pronouns = words(f"body-pronoun-{sentence.language}")
    he = not any(a.role.decides for a in named) and any(t.norm in pronouns for t in sentence.tokens)
    entitled = (bool(citizens) or he) and any(word in sentence.lower for word in ("құқығы бар", "құқылы", "вправе"))
    told = first_in(sentence, "decision-notice", "step-notice") is not None
    return entitled or (not told and any(_is_subject(sentence, a) for a in citizens))


def _is_subject(sentence: Sentence, actor: Actor) -> bool:
    return any(r.case in ("nom", None) for r in sentence.backend.analyses(sentence.tokens[actor.head].norm))


def _told(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Match]:
    """Yield what is told about the grounds in a norm about a denial, or in a letter after one."""
    for match in mentions(annotated, "reason-matter", codes):
        tells = phrase_set(match.sentence.backend, "reason-tells").find_in(match.sentence)
        if any(not _cited(m) for m in tells) and _about_denial(annotated, match.sentence):
            yield match


def _sent_with_decision(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Match]:
    """Yield the reasons that the person gets with the decision itself («решение с причинами вручается заявителю»)."""
    for match in mentions(annotated, "reason-noun", codes):
        sentence = match.sentence
        if first_in(sentence, "decision-notice") is None or first_in(sentence, "ban") is not None:
            continue
        if not (_excuse(match) or _own_right(sentence)):
            yield match


def _excuse(match: Match) -> bool:
    """Tell whether the noun is a good excuse or a deed rests on it («на основании», «негізінде»)."""
    sentence, noun = match.sentence, match.tokens[-1]
    at = sentence.index_at(match.tokens[0].start)
    before = sentence.tokens[at - 1].norm if at else ""
    if before in words("reason-led-by") or before.startswith(("уважит", "дәлелді")):
        return True
    return sentence.language == "kk" and all(r.case in ("loc", "abl") for r in sentence.backend.analyses(noun.norm))


_OF_DECISION = re.compile(r"\b(?:причин|мотив)\w*(?: \w+){0,2} решени|\bшешім\w*(?: \w+){0,3} (?:себеп|себеб|уәж)")


_DENIALS = ("turned-down", "refusal", "denial-letter", "left-out", "those-left", "refusal-topic")


def _about_denial(annotated: Annotated, sentence: Sentence) -> bool:
    """Tell whether the sentence, or one before it in its unit, says that somebody is turned down.

    The reasons of «the decision taken» are those of every decision, whatever point tells them.
    """
    if _OF_DECISION.search(sentence.lower) is not None:
        return True
    unit = unit_of(annotated, sentence.segment)
    for segment in annotated.act.segments_of(unit):
        for other in annotated.sentences(segment):
            if other.span.start <= sentence.span.start and first_in(other, *_DENIALS):
                return True
    return False


def _cited(match: Match) -> bool:
    """Tell whether the words only point at where grounds stand («причин, указанных в подпункте 2», «тармақта …»)."""
    sentence = match.sentence
    first, last = (sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
    if sentence.language == "kk":
        return any(_unit_in(sentence, at) for at in range(max(first - 2, 0), first + 1))
    participle = any("part" in r.features for r in sentence.backend.analyses(sentence.tokens[last].norm))
    return _unit_in(sentence, first) or (participle and any(_unit_in(sentence, last + by) for by in range(2, _NEAR)))


# Words between a participle and the unit that it points at.
_NEAR = 4


def _unit_in(sentence: Sentence, place: int) -> bool:
    """Tell whether the token at ``place`` names a unit of the act as the place of something."""
    token = sentence.tokens[place] if place < len(sentence.tokens) else None
    readings = sentence.backend.analyses(token.norm) if token else ()
    return any(r.lemma in words("unit-noun") and r.case == "loc" and "attr" not in r.features for r in readings)


def _denied(match: Match) -> bool:
    """Tell whether the reasons are not told, or it is the person who owes none («не объясняя причин»)."""
    denied = first_in(match.sentence, "reasons-denied")
    return denied is not None and not _from_outsider(denied)
