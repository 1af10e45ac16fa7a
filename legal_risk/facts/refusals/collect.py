"""Refusals by a body: how a person is turned down, on what grounds, whether reasons are owed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legal_risk.facts.actors import actors, subject_before
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.facts.refusals.bans import bans_deed
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.facts.refusals.grounds import grounds_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.norm import Appeal, Power, Refusal, RefusalKind, Role
from legal_risk.model.span import Span

_LEXICONS = (
    (RefusalKind.NOT_ACCEPTED, "refusal-not-accepted"),
    (RefusalKind.EXCLUDED, "refusal-excluded"),
    (RefusalKind.REFUSAL, "refusal"),
)


def refusals(annotated: Annotated, powers: tuple[Power, ...], appeals: Sequence[Appeal] = ()) -> tuple[Refusal, ...]:
    """Return the refusals of the act in the order of the text; ``powers`` tell which of them are discretionary.

    What comes of a complaint (``appeals``) is no refusal, nor is a definition of the word.
    """
    found: dict[int, Refusal] = {}
    for code in ACT_LANGUAGES:
        for kind, lexicon in _LEXICONS:
            for match in phrase_set(annotated.backend(code), lexicon).find(annotated, zones=NORM_ZONES):
                if kind is RefusalKind.EXCLUDED and bans_deed(match):
                    continue
                if of_complaint(annotated, match, appeals) or _defined(match):
                    continue
                if kind is RefusalKind.EXCLUDED or not (_forbidden(match, powers) or _waived(match, kind, powers)):
                    told = RefusalKind.REFUSAL if _one_of_two(match) else kind
                    found.setdefault(match.sentence.span.start, _refusal(annotated, match, told, powers))
    return tuple(sorted(found.values(), key=lambda r: r.cue))


def _one_of_two(match: Match) -> bool:
    """Tell whether a request is granted or not («өтініш қанағаттандырылады не қабылданбайды»): more than not taken."""
    if match.sentence.language != "kk":
        return False
    before = [t.norm for t in match.sentence.tokens if t.start < match.tokens[-1].start]
    granted = next((at for at, word in enumerate(before) if word.startswith("қанағаттандыр")), len(before))
    return any(word in words("either") for word in before[granted:])


def _defined(match: Match) -> bool:
    """Tell whether the sentence only says what a refusal is («Отказ – решение отдела, …»)."""
    sentence = match.sentence
    lead = sentence.text[: match.span.start - sentence.span.start].strip(" 0123456789).")
    return not lead and sentence.text[match.span.end - sentence.span.start :].startswith(" –")


def _refusal(annotated: Annotated, match: Match, kind: RefusalKind, powers: tuple[Power, ...]) -> Refusal:
    sentence = match.sentence
    power = next((p for p in powers if sentence.span.covers(p.span) and p.span.meets(match.span)), None)
    return Refusal(
        kind=kind,
        segment=sentence.segment,
        span=sentence.span,
        cue=_with_its_noun(match),
        grounds=grounds_of(annotated, match),
        reasoned=first_in(sentence, "reasons") is not None,
        discretionary=power is not None and not power.negated and power.bearer is not Role.CITIZEN,
    )


def _with_its_noun(match: Match) -> Span:
    """Return the words of the refusal, up to the noun after a preposition that they end in: «отказ в допуске»."""
    sentence, span = match.sentence, match.span
    if match.tokens[-1].norm not in ("в", "во", "об"):
        return span
    place = sentence.index_at(match.tokens[-1].start)
    for token in sentence.tokens[place + 1 : place + 4]:
        if not token.is_word:
            break
        if sentence.backend.analyses(token.norm)[0].pos == "NOUN":
            return Span(span.start, token.end)
    return span


def _forbidden(match: Match, powers: tuple[Power, ...]) -> bool:
    """Tell whether the norm forbids the refusal («не может быть отказано», «бас тартуға жол берілмейді»)."""
    if any(p.negated and p.span.meets(match.span) for p in powers):
        return True
    sentence = match.sentence
    bans = [b.span for b in phrase_set(sentence.backend, "ban").find_in(sentence)]
    after = any(match.span.start <= b.end and b.start - match.span.end <= _BAN_REACH for b in bans)
    return after or any(_just_before(sentence, b, match.span) for b in bans)


# A ban stands right after the refusal or just before it, give or take an object of a few words.
_BAN_REACH = 60


def _just_before(sentence: Sentence, ban: Span, refusal: Span) -> bool:
    between = sentence.text[ban.end - sentence.span.start : refusal.start - sentence.span.start]
    return 0 < len(between) <= _BAN_REACH and not _BREAK.search(between)


_BREAK = re.compile("[,;:–]")


def _waived(match: Match, kind: RefusalKind, powers: tuple[Power, ...]) -> bool:
    """Tell whether nobody is turned down: a person gives something up, or a complaint is not taken in."""
    if kind is RefusalKind.NOT_ACCEPTED:
        complaints = phrase_set(match.sentence.backend, "appeal").find_in(match.sentence)
        members = (a for a in actors(match.sentence) if a.role is Role.MEMBER and a.span.start < match.span.start)
        return any(c.span.meets(match.span) for c in complaints) or any(members)
    own = [p for p in powers if p.bearer is Role.CITIZEN and match.sentence.span.covers(p.cue)]
    if any(p.action_span is not None and p.action_span.meets(match.span) for p in own) or _challenged(match):
        return True
    return _of_applicant(match) or (match.sentence.language == "kk" and any(_among_rights(match, p) for p in own))


def _challenged(match: Match) -> bool:
    """Tell whether the refusal is what somebody complains about («апелляция на отказ», «отказ обжалуется»)."""
    found = phrase_set(match.sentence.backend, "refusal-challenged").find_in(match.sentence)
    verbs = (t.norm for t in match.tokens)
    return not any(norm in _BODY_VERBS for norm in verbs) and any(f.span.meets(match.span) for f in found)


_BODY_VERBS = ("отказывает", "отказывают", "отказывается", "тартады", "тартылады")


def _among_rights(match: Match, power: Power) -> bool:
    """Tell whether «бас тартуға» stands in a row of infinitives that «құқылы» closes."""
    after = match.sentence.tokens[match.sentence.index_at(match.tokens[-1].start)].norm
    return after.startswith("тартуға") and match.span.end <= power.cue.start


def _of_applicant(match: Match) -> bool:
    """Tell whether the refusal is none by a body.

    It is the person's own («отказ обладателя от гранта», «гранттан бас тартқан адам») or the outcome of a complaint
    («отказ в удовлетворении»), which has an order of its own.
    """
    return _kazakh_waiver(match) if match.sentence.language == "kk" else _russian_waiver(match.sentence, match)


def _russian_waiver(sentence: Sentence, match: Match) -> bool:
    places = (i for i, t in enumerate(sentence.tokens) if t.start >= match.span.start and t.norm.startswith("отк"))
    index = next(places, None)
    if index is None:
        return False
    after = list(_words_after(sentence, index, 4))
    if any(word in ("от", "ото") for word in after):
        return True
    if any(word.startswith("удовлетворен") for word in after):
        return not any(_asked_for(sentence, word) for word in after)
    owner = (a for a in actors(sentence) if a.role is Role.CITIZEN and a.head == index + 1)
    return any(_genitive(sentence, a.head) for a in owner)


def _asked_for(sentence: Sentence, word: str) -> bool:
    """Tell whether the word is a request: one that is not granted is refused, unlike a complaint."""
    return not sentence.backend.lemmas(word).isdisjoint(words("request"))


def _genitive(sentence: Sentence, place: int) -> bool:
    return any(r.case == "gen" for r in sentence.backend.analyses(sentence.tokens[place].norm))


def _words_after(sentence: Sentence, place: int, count: int) -> Iterator[str]:
    for token in sentence.tokens[place + 1 : place + 1 + count]:
        if not token.is_word:
            return
        yield token.norm


def _own_doing(sentence: Sentence, place: int) -> bool:
    """Tell whether a person is the subject of an active «бас тартқан / бас тартса», before it or right after it."""
    verb = sentence.tokens[place + 1].norm if place + 1 < len(sentence.tokens) else ""
    readings = sentence.backend.analyses(verb)
    if not any({"part", "cond", "past"} & r.features and "pass" not in r.features for r in readings):
        return False
    if any(a.role is Role.CITIZEN and sentence.index_at(a.span.start) == place + 2 for a in actors(sentence)):
        return True
    subject = subject_before(sentence, place)
    return subject is not None and subject.role is Role.CITIZEN


def _reports_own(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody tells that he gives up what is not named («бас тартатынын хабарлайды»)."""
    verb = sentence.tokens[place + 1].norm if place + 1 < len(sentence.tokens) else ""
    readings = sentence.backend.analyses(verb)[:1]
    told = any({"part", "poss"} <= r.features and "pass" not in r.features for r in readings)
    return told and not sentence.tokens[place - 1].norm.endswith(_BODY_REFUSES)


# What a person gives up rather than a body: taking part, coming, receiving; a complaint that is not granted.
_OWN_DEEDS = ("қанағаттандыр", "танысу", "алу", "келу", "қатысу", "түсу", "өту", "оқу")
# Words that take up what was named before: «шешім қабылдайды не одан бас тартады».
_BACK_TO = ("одан", "бұдан", "олардан", "содан")
# Verbal nouns in the ablative name what a body refuses to do; other nouns what a person gives up.
_BODY_REFUSES = ("дан", "ден", "тан", "тен", "нан", "нен")


def _kazakh_waiver(match: Match) -> bool:
    sentence = match.sentence
    index = sentence.index_at(match.tokens[0].start)
    if sentence.tokens[index].norm != "бас" or index == 0:
        return False
    before = sentence.tokens[index - 1].norm
    if before in ("өздігінен", "өзі", "өздері", "қалауымен", "еркімен", "қалауы"):
        return True  # a member stands down, somebody does as he likes
    if (subject := subject_before(sentence, index)) is not None and subject.role is Role.MEMBER:
        return True
    if before in _BACK_TO:
        return subject is None or subject.role is Role.CITIZEN
    if _reports_own(sentence, index):
        return True
    signs = before == "қоюдан" and index > 1 and sentence.tokens[index - 2].norm in ("қол", "қолын")
    if signs or _own_doing(sentence, index):
        return True
    if before == "пайдасына":
        return True  # in favour of somebody else
    if before.startswith(_OWN_DEEDS[0]) and any(_asked_for(sentence, t.norm) for t in sentence.tokens[:index]):
        return False
    if before.startswith(_OWN_DEEDS):
        return subject is None or not subject.role.decides or before.startswith(_OWN_DEEDS[0])
    if not before.endswith(_BODY_REFUSES):
        return False
    stem = before[:-3]
    return not stem.endswith(("у", "ю"))
