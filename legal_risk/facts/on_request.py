"""What a person gets on asking, by norms that say no more than that: «перевод допускается по заявлению родителя».

The norm is modelled: a matter, a predicate without a doer (it is allowed, it is carried out), the asking as its ground.
It is bare when its point names no office, no time, no paper, and no other norm of the act settles the same matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.actors import actors
from legal_risk.facts.doers import paper_place
from legal_risk.facts.governing import norm_at, predicates
from legal_risk.facts.handling import IN_OFFICE, of_an_office
from legal_risk.facts.mentions import NORM_ZONES, in_general_part, mentions, norm_sentences
from legal_risk.facts.negation import denies
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.facts.stems import stem
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind
from legal_risk.model.deadline import Deadline, Direction, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor
from legal_risk.model.span import Span

_NO_TERM = frozenset({TermForm.VAGUE, TermForm.RECURRING})
# What makes a point more than bare: a paper, an act that regulates it, the person's own affair, another outcome.
_MORE = ("step-form", "own-wish", "step-aside", "shown-on-request")
# What tells of the act itself, of a body or of a control settles nothing.
_NO_STEP = ("act-subject", "not-deciding", "checked-at-times")
# Letters of a word that says something of the matter.
_LONG = 4
# Part of the words of a matter that another norm about it has.
_ALIKE = 0.6


def bare_requests(annotated: Annotated, codes: Sequence[LanguageCode], terms: Sequence[Deadline]) -> Iterator[Match]:
    """Yield the grounds of the norms that let a person have something on asking and say nothing of how."""
    for match in mentions(annotated, "upon-request", codes):
        sentence, act = match.sentence, annotated.act
        item = act.enclosing(sentence.segment.node, NodeKind.SUBPOINT) is not None
        if item or in_general_part(act, match) or denies(sentence) or not _happens(match):
            continue
        own = _point(annotated, sentence)
        bare = not any(_says_more(s, terms) or _left_to_another(s, match) for s in own)
        if bare and not _settled_elsewhere(annotated, match, own, terms):
            yield match


def _happens(match: Match) -> bool:
    """Tell whether something is allowed or carried out on the asking of somebody who holds no office."""
    sentence = match.sentence
    if any(a.role in IN_OFFICE and _acts(sentence, a) for a in actors(sentence)):
        return False
    norms = [norm_at(sentence, at) for at in predicates(sentence)]
    return any(n.passive for n in norms) or first_in(sentence, "may-happen") is not None


def _acts(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether an office does something: it is not only changed («замена руководителя») or gone to («бөлімге»)."""
    cases = {r.case for r in sentence.backend.analyses(sentence.tokens[actor.head].norm)[:2]}
    return bool(cases & {"nom", "ins", None}) or paper_place(sentence, actor) is not None


def _point(annotated: Annotated, sentence: Sentence) -> list[Sentence]:
    return norm_sentences(annotated, unit_of(annotated, sentence.segment))


def _says_more(sentence: Sentence, terms: Sequence[Deadline]) -> bool:
    """Tell whether the sentence names an office that acts, a time, a paper, or tells of another thing."""
    acting = any(of_an_office(sentence, a) and _acts(sentence, a) for a in actors(sentence))
    if acting or first_in(sentence, *_MORE) is not None:
        return True
    return _timed(sentence, terms)


def _left_to_another(sentence: Sentence, ground: Match) -> bool:
    """Tell whether the sentence leaves the matter to another act or to a ranking, beside its ground."""
    found = phrase_set(sentence.backend, "step-elsewhere").find_in(sentence)
    return any(not m.span.meets(ground.span) for m in found)


def _timed(sentence: Sentence, terms: Sequence[Deadline]) -> bool:
    return any(_bounds(t) and sentence.span.covers(t.span) for t in terms)


def _bounds(term: Deadline) -> bool:
    """Tell whether a term bounds the office: «до окончания срока» only says when the person may ask."""
    before = term.form is TermForm.EVENT and term.direction is Direction.BEFORE
    return term.form not in _NO_TERM and not before


def _settled_elsewhere(annotated: Annotated, match: Match, own: Sequence[Sentence], terms: Sequence[Deadline]) -> bool:
    """Tell whether another norm of the act says who does the same thing, by when, or in what paper."""
    matter = _matter(match)
    special = {s for s in matter if s.startswith(tuple(words("special-case-stem")))}
    for segment in annotated.act.segments_of(annotated.act.root):
        if segment.zone not in NORM_ZONES:
            continue
        for sentence in annotated.sentences(segment):
            if sentence in own or sentence.language != match.sentence.language:
                continue
            shared = matter & _content(sentence)
            if special <= shared and len(shared) >= _ALIKE * len(matter) and _says_how(sentence, terms):
                return True
    return False


def _says_how(sentence: Sentence, terms: Sequence[Deadline]) -> bool:
    if first_in(sentence, *_NO_STEP) is not None:
        return False
    if any(of_an_office(sentence, a) for a in actors(sentence)):
        return True
    if first_in(sentence, "sum-counted") is not None:
        return False  # how much it comes to, and by when that is paid, says nothing of who decides
    counted = any(t.form is TermForm.COUNTED and sentence.span.covers(t.span) for t in terms)
    return counted or first_in(sentence, "step-form") is not None


def _matter(match: Match) -> frozenset[str]:
    """Return the stems of the words of the norm, beside its ground, its persons and its predicate."""
    sentence = match.sentence
    verbs = {sentence.tokens[at].start for at in predicates(sentence)}
    aside = (match.span, *(a.span for a in actors(sentence)))
    return _content(sentence, aside, frozenset(verbs))


def _content(sentence: Sentence, aside: Sequence[Span] = (), but: frozenset[int] = frozenset()) -> frozenset[str]:
    empty = tuple(words("empty-stem"))
    told = (
        t.norm
        for t in sentence.tokens
        if t.is_word and len(t.norm) >= _LONG and t.start not in but and not t.norm.startswith(empty)
        if not any(s.covers(Span(t.start, t.end)) for s in aside)
    )
    return frozenset(stem(word) for word in told)
