"""The action that a modal word permits: its verb, its place, whether it is passive or denied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.facts.words import pairs, words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Analysis, Language, Token
from legal_risk.lang.phrases import Match
from legal_risk.model.span import Span

# Words between «может» and its infinitive, or before «вправе», that a norm seldom exceeds.
_REACH = 14


@dataclass(frozen=True, slots=True)
class Action:
    """A verb in its norm. ``lemma`` is an infinitive (ru) or a verbal noun (kk); ``span`` counts in the view."""

    lemma: str
    span: Span
    passive: bool
    negated: bool

    def norm(self, cue: Span) -> Span:
        """Return the stretch from the cue to the action, whichever comes first."""
        return Span(min(cue.start, self.span.start), max(cue.end, self.span.end))


def action_of(match: Match) -> Action | None:
    """Return the action permitted by the modal word ``match``; ``None`` when it permits nothing («может не быть»)."""
    first = match.sentence.index_at(match.tokens[0].start)
    last = match.sentence.index_at(match.tokens[-1].start)
    return _kazakh(match, first, last) if match.sentence.language == "kk" else _russian(match, first, last)


def _russian(match: Match, first: int, last: int) -> Action | None:
    # Only a person is «вправе»; a reflexive after «может» says as a rule what is done to a thing.
    tokens, analyses = match.sentence.tokens, match.sentence.backend.analyses
    negated = first > 0 and tokens[first - 1].norm == "не"
    of_person = tokens[first].norm not in words("modal-of-things")
    for place in range(last + 1, min(last + 1 + _REACH, len(tokens))):
        token = tokens[place]
        reading = _infinitive(analyses(token.norm)) if token.is_word else None
        if reading is None:
            continue
        if reading.lemma == "быть":
            short = _short_participle(match, place + 1)
            if short is not None:
                return Action(short[1].lemma, Span(token.start, short[0].end), passive=True, negated=negated)
        passive = "pass" in reading.features and not (of_person or _reflexive_of_person(reading.lemma))
        return Action(reading.lemma, Span(token.start, token.end), passive=passive, negated=negated)
    return None


def beside(sentence: Sentence, action: Action) -> Iterator[Action]:
    """Yield the further infinitives that a Russian modal governs: «может предупредить и отчислить»."""
    if sentence.language == "kk" or action.passive:
        return
    place = sentence.index_at(action.span.end)
    joined = False
    for token in sentence.tokens[place : place + _REACH]:
        if not token.is_word and token.text not in ',«»"()':
            return
        joined = joined or token.norm in ("и", "или", "либо")
        if not joined or not token.is_word:
            continue
        readings = sentence.backend.analyses(token.norm)
        reading = _infinitive(readings)
        if reading is not None:
            yield Action(reading.lemma, Span(token.start, token.end), passive=False, negated=action.negated)
        elif any("pres" in r.features for r in readings[:1]):
            return


def item_action(match: Match, item: Sentence) -> Action | None:
    """Return the action that a list item names under the modal word ``match`` of the list's head or tail.

    A Russian item begins with it, give or take an adverbial («в случае нарушения приостановить выплату»), a Kazakh one
    ends with it («шешім шығаруға;»).
    """
    if item.language == "ru":
        return _russian_item(match, item)
    spoken = [place for place, token in enumerate(item.tokens) if token.is_word]
    wanted = _form_before(match.tokens[0].norm, match.tokens[-1].norm)
    return _kazakh_verb(item, spoken[-1], wanted, negated=_denied(match)) if spoken else None


def _russian_item(match: Match, item: Sentence) -> Action | None:
    place = match.sentence.index_at(match.tokens[0].start)
    negated = place > 0 and match.sentence.tokens[place - 1].norm == "не"
    for token in item.tokens[:_REACH]:
        readings = item.backend.analyses(token.norm) if token.is_word else ()
        reading = _infinitive(readings)
        if reading is not None:
            return Action(reading.lemma, Span(token.start, token.end), passive=False, negated=negated)
        if any({"pres", "fut", "past"} & r.features and r.pos == "VERB" and r.case is None for r in readings[:1]):
            return None
    return None


def _infinitive(readings: tuple[Analysis, ...]) -> Analysis | None:
    return next((r for r in readings[:2] if r.pos in ("VERB", "AUX") and "inf" in r.features), None)


def _short_participle(match: Match, start: int) -> tuple[Token, Analysis] | None:
    tokens, analyses = match.sentence.tokens, match.sentence.backend.analyses
    for token in tokens[start : start + 4]:
        reading = next((r for r in analyses(token.norm) if "short" in r.features and r.pos == "VERB"), None)
        if reading is not None:
            return token, reading
    return None


def _reflexive_of_person(lemma: str) -> bool:
    """Tell whether the verb has a person as its subject: no passive of something done to him."""
    return lemma in words("personal-reflexive")


def _kazakh(match: Match, first: int, last: int) -> Action | None:
    wanted = _form_before(match.tokens[0].norm, match.tokens[-1].norm)
    for place in range(first - 1, max(first - 4, -1), -1):
        if not match.sentence.tokens[place].is_word:
            return None
        found = _kazakh_verb(match.sentence, place, wanted, negated=_denied(match))
        if found is not None:
            return found
    return None


def _denied(match: Match) -> bool:
    """Tell whether a Kazakh modal is denied («құқылы емес», «алмайды»).

    «қабылдамауы мүмкін» permits to refrain: a denied verb under a modal that is not denied forbids nothing.
    """
    tokens, last = match.sentence.tokens, match.sentence.index_at(match.tokens[-1].start)
    after = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    return tokens[last].norm in ("алмайды", "жоқ") or after in ("емес", "алмайды")


def _kazakh_verb(sentence: Sentence, place: int, wanted: frozenset[str], *, negated: bool) -> Action | None:
    """Return the action of the verb at token ``place``; ``None`` when its form is none of ``wanted``."""
    tokens, analyses = sentence.tokens, sentence.backend.analyses
    reading = next((r for r in analyses(tokens[place].norm) if r.pos == "VERB" and wanted & r.features), None)
    if reading is None:
        return None
    lemma, start = _compound(sentence.backend, tokens, place, reading.lemma)
    return Action(lemma, Span(start, tokens[place].end), passive="pass" in reading.features, negated=negated)


def _form_before(first: str, cue: str) -> frozenset[str]:
    """Return what the verb before a Kazakh modal must be: a converb before «алады», else a verbal noun."""
    return frozenset({"conv"}) if first.startswith("ал") or cue.startswith("ал") else frozenset({"vnoun"})


def _compound(backend: Language, tokens: tuple[Token, ...], place: int, lemma: str) -> tuple[str, int]:
    """Join a light verb with its noun («бас тарту») and drop an auxiliary («тоқтата тұру»)."""
    before = tokens[place - 1] if place else None
    if before is not None and (before.norm, lemma) in pairs("fixed-pair"):
        return f"{before.norm} {lemma}", before.start
    if lemma in words("handing-in"):
        for token in reversed(tokens[max(place - _OBJECT_REACH, 0) : place]):
            objects = {r.lemma for r in backend.analyses(token.norm) if r.case in ("nom", "acc", None)}
            if claimed := words("claim") & objects:
                return f"{min(claimed)} {lemma}", token.start
    if before is not None and lemma in words("auxiliary"):
        main = next((r for r in backend.analyses(before.norm) if r.pos == "VERB" and "conv" in r.features), None)
        if main is not None:
            return main.lemma, before.start
    return lemma, tokens[place].start


# How many words may stand between an object and its verb: «өтінімді үш жылдан кейін бере алады».
_OBJECT_REACH = 5
