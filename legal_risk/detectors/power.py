"""Powers worded as an option of the body («вправе», «құқылы», «алады»): the subject decides whether it is a risk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.detectors.power_names import power_hit
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors, subject_before
from legal_risk.facts.deciding import changes_lot, decides, is_claim, is_organisation
from legal_risk.facts.office_deeds import is_everyday
from legal_risk.facts.own_cause import in_own_cause
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals import refuses
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.numerals import numerals
from legal_risk.model.act import ActType
from legal_risk.model.finding import Tier
from legal_risk.model.norm import Condition, Power, Role
from legal_risk.model.span import Span


class PowerByRight:
    """Finds powers over a person that the body may use or not, with no stated case for using them."""

    name = "power"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the powers of ``context.act`` that decide about a person and are left to choice, but for refusals.

        A law gives the powers that other acts settle: of its own only the plainest are worth a look.
        """
        in_law = context.act.typing.type is ActType.LAW
        for power in context.facts.powers:
            if refuses(power, context.facts.refusals) or not _over_citizen(context, power):
                continue
            softened = _softened(context, power)
            if not (in_law and softened):
                yield power_hit(context, power, tier=Tier.LOOK if softened or in_law else None)


def _over_citizen(context: Context, power: Power) -> bool:
    if power.negated or power.condition is Condition.CLOSED or _bounded(context, power):
        return False
    if _HAPPENS.match(context.annotated.lower, power.cue.end) is not None or _apart(context, power):
        return False
    asked = context.annotated.sentence_at(power.cue.start)
    if asked is not None and (
        asked.text.rstrip().endswith("?") or in_own_cause(asked, power) or _tells_whom(asked, power)
    ):
        return False
    backend = context.annotated.backend(context.annotated.language_of(power.segment))
    if _left_undone(context, power):
        if not _refrains(context, power):
            return False  # «школа вправе не принимать блюдо»
    elif is_organisation(backend, power.action) or not (decides(backend, power.action) or _touches(asked, power)):
        return False
    elif asked is not None and power.action in words("needs-person") and Stake.PERSON not in stakes(asked):
        return False  # «колледж вправе заключать договоры с предприятиями»
    if power.impersonal:
        return power.bearer is not Role.CITIZEN and not is_claim(backend, power.action) and not _filed(asked, power)
    return power.bearer.decides and (_refrains(context, power) or not _takes_up(asked, power))


# «мүмкін болса», «мүмкін болмаса»: whether it can be done; «мүмкін екенін хабарлайды»: what somebody is told.
_HAPPENS = re.compile(r" (?:бол(?:са|маса|ған|маған|ғанда)|екен\w*)\b")


def _apart(context: Context, power: Power) -> bool:
    """Tell whether words stand between the verb and «мүмкін»: «қайта сайлау бір рет мүмкін» says how often."""
    lower, action = context.annotated.lower, power.action_span
    if action is None or power.cue.of(lower) != "мүмкін":
        return False
    return bool(lower[action.end : power.cue.start].split())


def _tells_whom(sentence: Sentence, power: Power) -> bool:
    """Tell whether «мүмкін» only describes who is meant: «сынағының күші жойылуы мүмкін білім алушы»."""
    if sentence.language != "kk" or not power.cue.of(sentence.home.text).endswith("мүмкін"):
        return False
    return any(a.role is Role.CITIZEN and 0 <= a.span.start - power.cue.end <= 1 for a in actors(sentence))


def _filed(sentence: Sentence | None, power: Power) -> bool:
    """Tell whether it is an application that may be handed in so («өтініш портал арқылы берілуі мүмкін»)."""
    if sentence is None:
        return False
    if sentence.tokens[0].norm in words("handed-in") and power.action in words("handing-in"):
        return True
    return any(m.span.meets(power.span) for m in phrase_set(sentence.backend, "person-request").find_in(sentence))


def _takes_up(sentence: Sentence | None, power: Power) -> bool:
    """Tell whether it says what a body takes up at large, or how many must be there («мәселелерді шешуге өкілетті»)."""
    if sentence is None or power.action_span is None:
        return False
    if power.bearer is not Role.BODY and first_in(sentence, "slot-quorum", "meeting-attendance") is None:
        return False
    matters = (m.span for m in phrase_set(sentence.backend, "any-matter").find_in(sentence))
    if sentence.language == "kk":
        return any(0 <= power.action_span.start - m.end <= 1 and not _of_person(sentence, m) for m in matters)
    return any(0 <= m.start - power.action_span.end <= _NEAR and not _of_person(sentence, m) for m in matters)


# Characters between a verb and its object, or an object and its owner, an adjective among them.
_NEAR = 16


def _of_person(sentence: Sentence, matter: Span) -> bool:
    """Tell whether the matter is somebody's: «решение о зачислении», «вопрос об отказе», «бас тарту туралы шешім»."""
    by = sentence.span.start
    if sentence.language == "kk":
        return sentence.lower[: matter.start - by].endswith("туралы ")
    owned = any(0 <= a.span.start - matter.end <= _NEAR for a in actors(sentence) if a.role is Role.CITIZEN)
    return owned or sentence.lower[matter.end - by :].startswith((" о ", " об "))


def _refrains(context: Context, power: Power) -> bool:
    """Tell whether a body may leave undone what somebody waits for: «может не рассматривать», «қарамауы мүмкін».

    Goods that it may turn down, or a feast that it may leave out, wait for nobody's sake.
    """
    return _left_undone(context, power) and _names_patient(context.annotated.sentence_at(power.cue.start), power)


def _left_undone(context: Context, power: Power) -> bool:
    if power.action_span is None or not power.bearer.decides:
        return False
    text, (start, end) = context.annotated.lower, (power.action_span.start, power.action_span.end)
    if context.annotated.language_of(power.segment) == "kk":
        return _NOT_DOING.search(text[start:end]) is not None
    return text.endswith(" не ", 0, start)


_NOT_DOING = re.compile(r"(?:[мбп][ае]у)(?:ы|і|ға|ге|ына|іне)?$")


def _bounded(context: Context, power: Power) -> bool:
    """Tell whether the norm names the case and counts the time: little is left to choose."""
    sentence = context.annotated.sentence_at(power.cue.start)
    if power.condition is not Condition.NAMED or sentence is None or _on_request(sentence, power):
        return False
    return bool(numerals(sentence.text, sentence.language))


def _touches(sentence: Sentence | None, power: Power) -> bool:
    """Tell whether somebody in office may do to a named person's matter more than everyday work: «зачесть», «бөлу»."""
    if sentence is None or not power.bearer.decides or is_claim(sentence.backend, power.action):
        return False
    if changes_lot(sentence.backend, power.action):
        return True
    named_by_noun = " " in power.action  # «кеңес беру», «пікір білдіру»
    return not (named_by_noun or is_everyday(power.action)) and Stake.PERSON in stakes(sentence)


def _softened(context: Context, power: Power) -> bool:
    """Tell whether little is left to choose: the case is named and nobody's consent is needed, or a person gains."""
    sentence = context.annotated.sentence_at(power.cue.start)
    if sentence is not None and not decides(sentence.backend, power.action):
        return True
    if sentence is not None and first_in(sentence, "person-consent") is not None:
        return True  # the consent of whom it is about protects him, that of an office sells
    consent = sentence is not None and first_in(sentence, "consent") is not None
    presumed = (power.impersonal and power.bearer is Role.UNKNOWN) or _left_undone(context, power)
    if presumed and not _names_patient(sentence, power):
        return True
    if sentence is None or not (stakes(sentence) & _DISPOSED or power.action in words("undoing")):
        return True
    named = power.condition is Condition.NAMED and not _on_request(sentence, power)
    return (named and not consent) or _spares(power, sentence) or _favours(context, power)


# What a person waits for; a step of a case alone is the body's own work.
_DISPOSED = {Stake.PERSON, Stake.GOOD}


def _names_patient(sentence: Sentence | None, power: Power) -> bool:
    """Tell whether the sentence names the person, or the good, the paper or the step that is disposed of."""
    if sentence is None or any(a.role is Role.CITIZEN for a in actors(sentence)):
        return True
    things = phrase_set(sentence.backend, "step-thing", "benefit").find_in(sentence)
    return any(power.action_span is None or not m.span.meets(power.action_span) for m in things)


def _on_request(sentence: Sentence | None, power: Power) -> bool:
    """Tell whether somebody's request is all that the body waits for: it may grant it or not."""
    if sentence is None or power.condition_span is None or power.impersonal:
        return False
    asked = phrase_set(sentence.backend, "request-of-person").find_in(sentence)
    return any(m.span.meets(power.condition_span) for m in asked)


def _spares(power: Power, sentence: Sentence | None) -> bool:
    """Tell whether something is spared, not taken: «копии могут не заверяться»."""
    if not power.impersonal or sentence is None:
        return False
    return sentence.lower.startswith(" не ", power.cue.end - sentence.span.start)


def _favours(context: Context, power: Power) -> bool:
    """Tell whether a person is the subject and gains («лица могут быть приняты»): more a chance of his than a power."""
    sentence = context.annotated.sentence_at(power.cue.start)
    if sentence is None or not power.impersonal or power.action not in _FAVOURS:
        return False
    place = sentence.index_at(min(power.cue.start, power.span.start))
    subject = subject_before(sentence, place)
    return subject is not None and subject.role is Role.CITIZEN


_FAVOURS = frozenset({"принять", "зачислить", "восстановить", "перевести", "қабылдау", "ауыстыру"})
