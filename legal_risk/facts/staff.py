"""What a professional of a house is in a sentence: in office towards others, or one whom they decide about.

«Тренер отбирает спортсменов» and «с согласия тренера» name one in power; «тренеру присваивают категорию», «тренер
теряет разряд», «тренер назначается директором» one who is served.
"""

from __future__ import annotations

from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Analysis
from legal_risk.model.norm import Role

# Words between a Kazakh name and the paper or the will that is his: «жаттықтырушының жазбаша келісімімен».
_REACH = 3


def role_of_staff(sentence: Sentence, head: int) -> Role:
    """Return whether the professional at token ``head`` is in office or served."""
    in_office = _kazakh(sentence, head) if sentence.language == "kk" else _russian(sentence, head)
    return Role.OFFICIAL if in_office else Role.CITIZEN


def _russian(sentence: Sentence, head: int) -> bool:
    if _wills(sentence, range(max(head - _REACH, 0), head)):
        return True
    cases = {r.case for r in _readings(sentence, head)}
    if "nom" in cases:
        return _decides(_russian_verb(sentence, head))
    return "ins" in cases and _does_passive(_russian_verb(sentence, head))


def _kazakh(sentence: Sentence, head: int) -> bool:
    if _wills(sentence, range(head + 1, head + 1 + _REACH)):
        return True
    after = sentence.tokens[head + 1 : head + 2]
    if after and after[0].norm in words("by-agent"):
        return True
    owned = any(r.pos == "NOUN" and "poss" in r.features for t in after for r in _analyses(sentence, t.norm)[:1])
    unmarked = any(r.case in ("nom", None) for r in _readings(sentence, head))
    becomes = any(t.norm in words("becoming") for t in after)
    return unmarked and not owned and not becomes and _decides(_kazakh_verb(sentence, head))


def _wills(sentence: Sentence, places: range) -> bool:
    """Tell whether a will or a paper by which somebody in office decides stands at one of ``places``."""
    near = (sentence.tokens[at] for at in places if at < len(sentence.tokens))
    return any(t.norm.startswith(tuple(words("office-word-stem"))) for t in near)


def _decides(verb: Analysis | None) -> bool:
    """Tell whether the subject of the verb acts on others: he neither gets nor loses, nor is it done to him."""
    if verb is None:
        return True
    return "pass" not in verb.features and verb.lemma not in words("served-verb")


def _does_passive(verb: Analysis | None) -> bool:
    """Tell whether one in the instrumental is the agent: not what somebody is made («назначается тренером»)."""
    return verb is not None and verb.lemma.removesuffix("ся") not in words("making-verb")


def _russian_verb(sentence: Sentence, head: int) -> Analysis | None:
    """Return the verb after the name, or else the one before it."""
    after = range(head + 1, len(sentence.tokens))
    verbs = (v for at in (*after, *range(head - 1, -1, -1)) if (v := _acting(sentence, at)) is not None)
    return next(verbs, None)


def _acting(sentence: Sentence, place: int) -> Analysis | None:
    """Return the reading of a finite verb, an infinitive or a short participle, but for modal words."""
    token = sentence.tokens[place]
    verb = _analyses(sentence, token.norm)[0] if token.is_word else None
    if verb is None or verb.pos not in ("VERB", "AUX") or verb.lemma in words("modal-verb"):
        return None
    if "gerund" in verb.features or ("part" in verb.features and "short" not in verb.features):
        return None
    return verb


def _kazakh_verb(sentence: Sentence, head: int) -> Analysis | None:
    """Return the verb that closes the sentence after the name; of one under a modal word, that it allows."""
    spoken = [t.norm for t in sentence.tokens[head + 1 :] if t.is_word]
    found = [v for w in spoken[-3:] if (v := _analyses(sentence, w)[0]).pos == "VERB"]
    allowed = [v for v in found if {"conv", "vnoun"} & v.features] if len(found) > 1 else []
    return next(reversed(allowed or found), None)


def _readings(sentence: Sentence, place: int) -> tuple[Analysis, ...]:
    return _analyses(sentence, sentence.tokens[place].norm)


def _analyses(sentence: Sentence, word: str) -> tuple[Analysis, ...]:
    return sentence.backend.analyses(word)
