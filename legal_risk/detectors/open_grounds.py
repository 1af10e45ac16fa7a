"""Lists of refusal grounds that end in «и в иных случаях» / «өзге де жағдайларда»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import subject_before
from legal_risk.facts.additions import adds, later_item
from legal_risk.facts.conditions import condition_of, opens_list
from legal_risk.facts.mentions import mentions
from legal_risk.facts.negation import denied_at
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals import denials
from legal_risk.facts.words import words
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind, Segment
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.norm import Condition, Grounds, Refusal, Role
from legal_risk.model.span import Span


class OpenRefusalGrounds:
    """Finds words that leave the grounds of a refusal open, in the sentence of the refusal or in its list."""

    name = "open-refusal-grounds"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield each open item of a list of grounds once."""
        seen: set[Span] = set()
        for refusal, segments in _places(context):
            for match in _open(context, segments):
                if match.span not in seen and not _excluded(context, match):
                    seen.add(match.span)
                    yield _hit(context, refusal, match)
        for match in _by_example(context):
            if match.span not in seen:
                seen.add(match.span)
                yield _hit(context, match.sentence.span, match)
        yield from _at_will(context, {s.start for s in seen})


def _at_will(context: Context, seen: set[int]) -> Iterator[Hit]:
    """Yield denials on grounds that whoever decides finds himself, and denials left to a body's choice."""
    for lexicon in ("ground-at-will", "denial-at-will"):
        for match in mentions(context.annotated, lexicon, context.languages):
            sentence = match.sentence
            denies = lexicon == "denial-at-will" or first_in(sentence, "turned-down", "refusal") is not None
            subject = subject_before(sentence, sentence.index_at(match.tokens[0].start))
            own = subject is not None and subject.role is Role.CITIZEN
            free = not _closed(match) and _left_open(context, match, lexicon)
            if denies and free and not own and match.span.start not in seen:
                seen.add(match.span.start)
                cue = match.span.of(context.annotated.text)
                yield Hit(place=sentence.segment, span=match.span, values={"cue": cue}, tier=Tier.LOOK)


def _left_open(context: Context, match: Match, lexicon: str) -> bool:
    """Tell whether a denial left to choice is a person's and names no case; a ground found at will names itself."""
    if lexicon != "denial-at-will":
        return True
    if first_in(match.sentence, "applicant", "document-talk", "benefit") is None:
        return False
    condition, _ = condition_of(context.annotated, match.sentence, match.span, requests=False)
    return condition is Condition.NONE and first_in(match.sentence, "only-then") is None


def _by_example(context: Context) -> Iterator[Match]:
    """Yield the words by which a refusal only gives examples of its grounds («отклоняется, в частности, если: …»)."""
    for match in mentions(context.annotated, "ground-example", context.languages):
        if first_in(match.sentence, "refusal", "refusal-not-accepted", "turned-down", "refusal-grounds") is None:
            continue
        if not _closed(match) or opens_list(context.annotated, match.sentence):
            yield match


def _places(context: Context) -> Iterator[tuple[Span, tuple[Segment, ...]]]:
    act = context.act
    for refusal in context.facts.refusals:
        yield refusal.cue, _unit(context, refusal)
    for denial in denials(context.annotated, context.languages, context.facts.appeals):
        if denial.grounds is not Grounds.NONE or first_in(denial.match.sentence, "ground-condition") is not None:
            yield denial.match.span, _after(context, denial.match)
    for code in context.languages:
        for match in phrase_set(context.annotated.backend(code), "refusal-grounds").find(context.annotated):
            unit = act.enclosing(match.sentence.segment.node, NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)
            yield match.span, act.segments_of(unit or match.sentence.segment.node)


def _after(context: Context, match: Match) -> tuple[Segment, ...]:
    """Return the segments of the unit from the denial on: its sentence and the items of its list."""
    node = match.sentence.segment.node
    unit = context.act.enclosing(node, NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW) or node
    return tuple(s for s in context.act.segments_of(unit) if s.view.end >= match.span.start)


def _unit(context: Context, refusal: Refusal) -> tuple[Segment, ...]:
    unit = context.act.enclosing(refusal.segment.node, NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)
    return context.act.segments_of(unit) if unit else (refusal.segment,)


_EFFECT = "ground-by-effect"


def _is_by_effect(match: Match) -> bool:
    """Tell whether a ground is told by its effect alone («обстоятельства, препятствующие …»): worth a look."""
    others = phrase_set(match.sentence.backend, "open-ground").find_in(match.sentence)
    return match.phrase == f"@{_EFFECT}" and not any(match.span.covers(m.span) for m in others)


def _goes_on(context: Context, match: Match) -> bool:
    """Tell whether the ground is one more after others that are named, in the sentence or in its list.

    The Kazakh «да» of «басқа да негіздер» is the «и» of «и по другим основаниям» by itself.
    """
    sentence = match.sentence
    if sentence.language == "kk" and not {"да", "де"}.isdisjoint(match.span.of(context.annotated.text).split()):
        return True
    return adds(context.annotated, sentence, match.span) or later_item(context.annotated, sentence)


def _open(context: Context, segments: tuple[Segment, ...]) -> Iterator[Match]:
    for segment in segments:
        for sentence in context.annotated.sentences(segment):
            yield from phrase_set(sentence.backend, "open-ground", _EFFECT).find_in(sentence)


def _excluded(context: Context, match: Match) -> bool:
    closed = _closed(match) or _of_listed(match) or _denied(match) or _forbidden(context, match)
    return closed or _of_another(match) or _opens(match) or _is_left(match) or _is_told(match)


def _is_told(match: Match) -> bool:
    """Tell whether it is what a paper tells the person: «в извещении приводятся обстоятельства, установленные …»."""
    sentence = match.sentence
    added = any(t.norm.startswith(tuple(words("other-stem"))) for t in match.tokens)
    return not added and first_in(sentence, "paper-tells") is not None


def _opens(match: Match) -> bool:
    """Tell whether the norm is about all other cases («В остальных случаях место предоставляется», «өзге жағдайда»)."""
    if match.tokens[-1].norm in _OTHERWISE and "де" not in [t.norm for t in match.tokens]:
        return True
    rest = any(t.norm in words("the-rest") for t in match.tokens)
    return rest and match.sentence.index_at(match.tokens[0].start) <= 1


# One case in the singular: otherwise.
_OTHERWISE = frozenset({"случае", "жағдайда"})


def _of_listed(match: Match) -> bool:
    """Tell whether it is one more ground of a list that is named («8-тармақтағы өзге негіз»)."""
    sentence = match.sentence
    first, last = (sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
    if sentence.language == "kk":
        return first > 0 and _IN_POINT.fullmatch(sentence.tokens[first - 1].norm) is not None
    return any(t.norm in _POINT for t in sentence.tokens[last + 1 : last + 4])


_IN_POINT = re.compile(r"(?:тармағы|тармақ|тармақша|тармақшасы|бап|бабы|жолы?|тізбе|тізбесі)н?(?:дағы|дегі|тағы|тегі)")
_POINT = ("пункта", "пункте", "подпункта", "перечня")


def _is_left(match: Match) -> bool:
    """Tell whether Kazakh words say that something is left over («аз уақыт қалған жағдайда»), not «in other cases»."""
    sentence = match.sentence
    place = sentence.index_at(match.tokens[0].start)
    if match.tokens[0].norm != "қалған" or place == 0:
        return False
    before = sentence.backend.analyses(sentence.tokens[place - 1].norm)[0]
    return before.pos == "NOUN" and before.case == "nom"


def _of_another(match: Match) -> bool:
    """Tell whether «other» belongs to another word than the ground («басқа күн тағайындалатын себептер»)."""
    named = [t for t in match.tokens if t.is_word and t.norm != "де"]
    first, last = (match.sentence.index_at(t.start) for t in (named[0], named[-1]))
    first_word = match.sentence.backend.analyses(named[0].norm)[0]
    if first_word.pos in ("CCONJ", "NOUN") and not named[0].norm.startswith(("басқа", "өзге")):
        return False  # «және т.б.», «перечень оснований открыт»
    between = [t for t in match.sentence.tokens[first + 1 : last] if t.norm != "де"]
    if not between or not between[0].is_word:
        return False
    reading = match.sentence.backend.analyses(between[0].norm)[0]
    if match.sentence.language == "kk" and between[0].text[0].isupper():
        return True  # «басқа ЖЖОКБҰ-да ақылы негізде»
    if match.sentence.language == "kk" and reading.pos == "NOUN" and reading.case not in ("", None, "nom", "gen"):
        return True  # «басқа университетте ақылы негізде»
    own_noun = reading.pos == "NOUN" and (match.sentence.language == "ru" or reading.case == "nom")
    return (len(between) > 1 and own_noun) or reading.pos == "ADP"


def _denied(match: Match) -> bool:
    """Tell whether other grounds are said not to be or to count («иных оснований нет», «өзге себеп қабылданбайды»)."""
    ground, sentence = match.tokens[-1], match.sentence
    subject = any(r.case == "nom" for r in sentence.backend.analyses(ground.norm)[:2])
    reach = 2 if sentence.language == "ru" else 0  # in Kazakh the next word is looked at in any case
    named = match.phrase != f"@{_EFFECT}"
    if named and subject and denied_at(sentence, Span(ground.start, ground.end), reach=reach):
        return True
    found = phrase_set(match.sentence.backend, "none-exist").find_in(match.sentence)
    return any(denial.span.start >= match.span.end for denial in found)


def _closed(match: Match) -> bool:
    return bool(phrase_set(match.sentence.backend, "condition-closed", "ban", "grounds-closed").find_in(match.sentence))


def _forbidden(context: Context, match: Match) -> bool:
    """Tell whether the sentence forbids a refusal on other grounds («по другим основаниям не может быть отказано»)."""
    return any(p.negated and match.sentence.span.covers(p.cue) for p in context.facts.powers)


def _hit(context: Context, refusal: Span, match: Match) -> Hit:
    blanket = phrase_set(match.sentence.backend, "by-law").find_in(match.sentence)
    return Hit(
        place=match.sentence.segment,
        span=match.span,
        cues=((EvidenceRole.TRIGGER, refusal),),
        values={"cue": match.span.of(context.annotated.text)},
        tier=Tier.LOOK if blanket or _is_by_effect(match) or not _goes_on(context, match) else None,
    )
