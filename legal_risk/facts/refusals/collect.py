"""Refusals by a body: how a person is turned down, on what grounds, whether reasons are owed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legal_risk.facts.actors import actors
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.facts.refusals.bans import bans_deed
from legal_risk.facts.refusals.denials import of_complaint, unit_of
from legal_risk.facts.refusals.grounds import grounds_of
from legal_risk.facts.refusals.matters import refused
from legal_risk.facts.refusals.waivers import gave_up_before, gives_up, names_nothing
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.norm import Appeal, Power, Refusal, RefusalKind, Role
from legal_risk.model.span import Span

_LEXICONS = (
    (RefusalKind.NOT_ACCEPTED, "refusal-not-accepted"),
    (RefusalKind.EXCLUDED, "refusal-excluded"),
    (RefusalKind.REFUSAL, "refusal"),
    (RefusalKind.REFUSAL, "refusal-coupled"),
)


def refusals(annotated: Annotated, powers: tuple[Power, ...], appeals: Sequence[Appeal] = ()) -> tuple[Refusal, ...]:
    """Return the refusals of the act in the order of the text; ``powers`` tell which of them are discretionary.

    What comes of a complaint (``appeals``) is no refusal, nor is a definition of the word.
    """
    found: dict[int, Refusal] = {}
    for code in ACT_LANGUAGES:
        for kind, lexicon in _LEXICONS:
            for match in _by_body(annotated, code, kind, lexicon, powers):
                if not (of_complaint(annotated, match, appeals) or _defined(match) or _taken_again(match)):
                    told = RefusalKind.REFUSAL if _one_of_two(match) else kind
                    found.setdefault(match.sentence.span.start, _refusal(annotated, match, told, powers))
    return tuple(sorted(found.values(), key=lambda r: r.cue))


def _by_body(
    annotated: Annotated, code: LanguageCode, kind: RefusalKind, lexicon: str, powers: tuple[Power, ...]
) -> Iterator[Match]:
    """Yield where a body turns somebody down; «об отказе» after a person's own refusal in the unit is his, too."""
    given_up: set[Node] = set()
    for match in phrase_set(annotated.backend(code), lexicon).find(annotated, zones=NORM_ZONES):
        if kind is RefusalKind.EXCLUDED:
            if not bans_deed(match):
                yield match
        elif not _forbidden(match, powers):
            unit = unit_of(annotated, match.sentence.segment)
            if _waived(match, kind, powers) or (names_nothing(match) and (unit in given_up or gave_up_before(match))):
                given_up.add(unit)
            else:
                yield match


def _one_of_two(match: Match) -> bool:
    """Tell whether a request is granted or not («өтініш қанағаттандырылады не қабылданбайды»): more than not taken."""
    if match.sentence.language != "kk":
        return False
    before = [t.norm for t in match.sentence.tokens if t.start < match.tokens[-1].start]
    granted = next((at for at, word in enumerate(before) if word.startswith("қанағаттандыр")), len(before))
    return any(word in words("either") for word in before[granted:])


def _taken_again(match: Match) -> bool:
    """Tell whether papers only go back to be completed: «возвращается … и принимается снова после дополнения»."""
    back = first_in(match.sentence, "papers-back")
    if back is None or not back.span.meets(match.span):
        return False
    return first_in(match.sentence, "papers-again") is not None


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
        matter=refused(match),
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
    """Tell whether nobody is turned down: a person gives something up, a complaint or an unasked paper is not taken."""
    other = phrase_set(match.sentence.backend, "papers-unasked", "left-unattended").find_in(match.sentence)
    if any(o.span.meets(match.span) for o in other):
        return True
    if kind is RefusalKind.NOT_ACCEPTED:
        complaints = phrase_set(match.sentence.backend, "appeal").find_in(match.sentence)
        members = (a for a in actors(match.sentence) if a.role is Role.MEMBER and a.span.start < match.span.start)
        return any(f.span.meets(match.span) for f in complaints) or any(members)
    own = [p for p in powers if _his_own(match, p) and match.sentence.span.covers(p.cue)]
    if any(p.action_span is not None and p.action_span.meets(match.span) for p in own) or _challenged(match):
        return True
    return gives_up(match) or (match.sentence.language == "kk" and any(_among_rights(match, p) for p in own))


def _his_own(match: Match, power: Power) -> bool:
    """Tell whether the right is a person's; in Kazakh, where both refuse with one word, also anybody's but a body's."""
    if match.sentence.language == "kk":
        return not (power.impersonal or power.bearer.decides)
    return power.bearer is Role.CITIZEN


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
