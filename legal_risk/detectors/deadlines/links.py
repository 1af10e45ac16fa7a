"""The links of a procedure: sentences in which somebody in office moves a person's case one step further."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from legal_risk.detectors.deadlines.awaited import awaited
from legal_risk.detectors.deadlines.doers import Doer, by_office, is_passive, names_person, states
from legal_risk.facts.deadlines.dates import days_named, hour_named
from legal_risk.facts.doers import opening_name
from legal_risk.facts.governing import predicates
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.facts.stems import stem
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.span import Span

# What moves a case further, the surest first: it is handed on, settled, put into the person's hands, looked into.
_LINKS = ("link-hands-on", "link-settles", "link-gives", "link-looks")
# Whatever else an office does to a person's matter: «переселение согласовывается комендантом».
OTHER = "other"
# A term that is stopped, a day that somebody names.
AT_WILL = "term-at-will"
_RANK = (AT_WILL, *_LINKS, OTHER)
_WEIGHT = {AT_WILL: 4, "link-hands-on": 2, "link-settles": 3, "link-gives": 3, "link-looks": 2, OTHER: 1}
_SETTLING = ("link-settles", OTHER)
_PAPERS = ("case-thing", "settling-paper", "given-thing", "paper-of-before")
# Words about the body, its sitting and its votes, a time, a list of papers: no step that a person waits for.
_APART = ("step-apart", "same-sitting")
_OF_PERSON = frozenset({Stake.PERSON, Stake.GOOD})
# A verb has its «который» within so many words.
_NEAR = 6
_RELATIVE = "котор"


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence with a step of a case: the kind, the place of the verb and the stem of the paper that it is about.

    ``follows``: the sentence says on which step it follows, takes several,
    or decides for or against somebody. ``expected``: what is done and to what shows that somebody waits for it.
    """

    sentence: Sentence
    kind: str
    at: int
    paper: str
    doer: Doer
    follows: bool = False
    expected: bool = False

    @property
    def verb(self) -> Span:
        """The verb of the step, characters of the view."""
        token = self.sentence.tokens[self.at]
        return Span(token.start, token.end)

    @property
    def lemma(self) -> str:
        """The dictionary form of the verb."""
        return self.sentence.backend.analyses(self.sentence.tokens[self.at].norm)[0].lemma

    @property
    def weight(self) -> int:
        """How much says that a person waits: it is the outcome, an office is named, somebody is named who gets it."""
        carried = self.lemma in words_of(self.sentence.backend, "carrier-verb")
        person = names_person(self.sentence, case="dat") or names_person(self.sentence, case="acc")
        return _WEIGHT[self.kind] + self.follows + self.sure + person - 2 * carried

    @property
    def rank(self) -> int:
        """The place of the kind among all, the surest first."""
        return _RANK.index(self.kind)

    @property
    def sure(self) -> bool:
        """Whether the doer is known to be in office and is not what the sentence tells last."""
        return self.doer.named == "first" and self.kind != OTHER

    @property
    def awaited(self) -> bool:
        """Whether there is reason to think that a person waits for it."""
        told = self.sure or (self.kind == "link-settles" and self.doer.named == "last")
        if self.follows or self.expected or self.kind == OTHER:
            return True
        return told and bool(stakes(self.sentence) & _OF_PERSON)

    @property
    def hands_on(self) -> bool:
        """Whether the sentence hands the case over to another, with the step or after it."""
        tokens = self.sentence.tokens
        finite = (at for at in predicates(self.sentence) if states(self.sentence, at))
        handed = (self.sentence.backend.analyses(tokens[at].norm)[0].lemma in words("hand-over") for at in finite)
        return self.kind == "link-hands-on" or any(handed)

    @property
    def decides(self) -> bool:
        """Whether the step is the decision itself, which belongs to the deliberation before it."""
        return self.kind in _SETTLING and first_in(self.sentence, "decision-paper") is not None


def link_of(annotated: Annotated, sentence: Sentence) -> Link | None:
    """Return the surest link of ``sentence``; none where it ranks, votes, or tells a day or a sitting known already."""
    if (loose := first_in(sentence, AT_WILL)) is not None:
        return Link(sentence, AT_WILL, sentence.index_at(loose.tokens[-1].start), "", Doer(), follows=True)
    found = list(_links(sentence)) or list(_others(sentence))
    best = _best(sentence, found)
    if best is None or not best.awaited:
        other = _best(sentence, list(_deeds(annotated, sentence)))
        best = other if best is None else replace(best, expected=other is not None)
    measured = first_in(sentence, "step-measured") is not None
    if best is None or first_in(sentence, *_APART) or (measured and not (best.sure and best.follows)):
        return None
    if days_named(sentence.lower, sentence.language) or hour_named(sentence.lower):
        return None
    ended = best.kind in _SETTLING and first_in(sentence, "at-end-of-sitting") is not None
    return None if ended else best


def _best(sentence: Sentence, found: Sequence[Link]) -> Link | None:
    """Return the surest of the steps of a sentence, with whether it says on which step it follows."""
    best = min(found, key=lambda link: (link.rank, link.at), default=None)
    if best is None:
        return None
    several = len({link.at for link in found}) > 1 or _does_several(sentence)
    return replace(best, follows=several or first_in(sentence, "link-after", "either-outcome") is not None)


def _does_several(sentence: Sentence) -> bool:
    """Tell whether somebody named by his trade does more than one thing: «мастер выезжает … и составляет акт»."""
    idle = words_of(sentence.backend, "step-idle")
    finite = (at for at in predicates(sentence) if states(sentence, at) and not is_passive(sentence, at))
    deeds = [at for at in finite if sentence.backend.analyses(sentence.tokens[at].norm)[0].lemma not in idle]
    return len(deeds) > 1 and opening_name(sentence) is not None


def _links(sentence: Sentence) -> Iterator[Link]:
    """Yield the steps with a case, a paper or money; the lead of a list says only what is to be handed in."""
    if sentence.text.rstrip().endswith(":"):
        return
    for kind in _LINKS:
        for match in phrase_set(sentence.backend, kind).find_in(sentence):
            at = _verb(match)
            if at is None or (kind == "link-hands-on" and first_in(sentence, *_PAPERS) is None):
                continue
            doer = by_office(sentence, at)
            # What is given to a person, or by an order, is given by an office, named or not.
            given = is_passive(sentence, at) and _is_given(match, kind)
            if doer is not None or given:
                yield Link(sentence, kind, at, _paper(match), doer or Doer())


def _is_given(match: Match, kind: str) -> bool:
    if kind == "link-gives":
        return names_person(match.sentence, case="dat")
    formal = phrase_set(match.sentence.backend, "formal-act").find_in(match.sentence)
    return kind == "link-settles" and any(match.span.covers(m.span) for m in formal)


def _others(sentence: Sentence) -> Iterator[Link]:
    thing = first_in(sentence, "step-thing")
    if thing is None or first_in(sentence, "step-unlike") is not None or not names_person(sentence):
        return
    idle = words_of(sentence.backend, "step-idle")
    for at, token in enumerate(sentence.tokens):
        own = states(sentence, at) and sentence.backend.analyses(token.norm)[0].lemma not in idle
        doer = by_office(sentence, at) if own and not _is_aside(sentence, at) else None
        if doer is not None and doer.stem:
            yield Link(sentence, OTHER, at, stem(thing.tokens[0].norm), doer)


def _deeds(annotated: Annotated, sentence: Sentence) -> Iterator[Link]:
    if first_in(sentence, "publication-place") is None:
        thing = first_in(sentence, "step-thing")
        paper = stem(thing.tokens[0].norm) if thing is not None else ""
        yield from (Link(sentence, OTHER, at, paper, who) for at, who in awaited(annotated, sentence))


def _verb(match: Match) -> int | None:
    """Return the place of the verb that states the deed, unless it is denied or in a clause of its own."""
    places = (match.sentence.index_at(token.start) for token in match.tokens)
    at = next((place for place in places if states(match.sentence, place)), None)
    return None if at is None or _is_aside(match.sentence, at) else at


def _is_aside(sentence: Sentence, at: int) -> bool:
    """Tell whether the verb is denied or stands in a clause with «который» that no comma has closed."""
    before = [t.norm for t in sentence.tokens[max(at - _NEAR, 0) : at]]
    own = before[max((place for place, word in enumerate(before) if word == ","), default=-1) + 1 :]
    denied = "neg" in sentence.backend.analyses(sentence.tokens[at].norm)[0].features or before[-1:] == ["не"]
    return denied or any(word.startswith(_RELATIVE) for word in own)


def _paper(match: Match) -> str:
    """Return the stem of the paper that the step makes, gives or looks into; empty when it is only handed on."""
    named = phrase_set(match.sentence.backend, *_PAPERS).find_in(match.sentence)
    nouns = (m.tokens[0].norm for m in named if match.span.covers(m.span))
    return next((stem(noun) for noun in nouns if len(noun) > len("оны")), "")
