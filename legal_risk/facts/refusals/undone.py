"""What a body leaves undone for a person, told by what the act has it do: «на учёт не ставятся», «жетон берілмейді».

No list of verbs: the deed that is denied stands elsewhere in the act as done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.actors import actors, subject_before
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role


def undone(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Match]:
    """Yield the finite verbs by which the body does not do for somebody what it does for others."""
    for match in mentions(annotated, "negated-deed", codes, unless="papers-unasked"):
        verb = match.tokens[-1]
        kept = _stem(match.sentence, verb) and _of_body(match, verb) and _for_somebody(annotated, match)
        if kept and _done(annotated, match.sentence, verb):
            yield match


def _stem(sentence: Sentence, verb: Token) -> str:
    """Return what all forms of the verb begin with; ``""`` for a verb that denies nothing to anybody."""
    reading = sentence.backend.analyses(verb.norm)[0]
    lemma = reading.lemma.removesuffix("ся").removesuffix("сь")
    if lemma in words("denies-nothing"):
        return ""
    return lemma[:-1] if sentence.language == "kk" else lemma[: max(len(lemma) - _ENDING, _SHORTEST)]


# Letters that aspect and voice change; letters that tell a word.
_ENDING, _SHORTEST = 5, 3


def _of_body(match: Match, verb: Token) -> bool:
    """Tell whether it is not the person himself who leaves something undone («студент отчёт не сдаёт»)."""
    sentence = match.sentence
    reading = sentence.backend.analyses(verb.norm)[0]
    if "pass" in reading.features or reading.lemma.endswith("ся"):
        return True
    subject = subject_before(sentence, sentence.index_at(match.tokens[0].start))
    return subject is None or subject.role.decides


def _for_somebody(annotated: Annotated, match: Match) -> bool:
    """Tell whether a person, his papers, or what the title of the act says is given stands in the sentence."""
    sentence = match.sentence
    if any(a.role is Role.CITIZEN for a in actors(sentence)) or first_in(sentence, "applicant", "document-talk"):
        return True
    readings = (r for t in sentence.tokens if t.is_word for r in sentence.backend.analyses(t.norm)[:1])
    given = {r.lemma for r in readings if r.pos == "NOUN" and r.case in _GIVEN and len(r.lemma) > _SHORTEST}
    named = (s for s in annotated.act.segments if s.zone in (Zone.TITLE, Zone.HEADING))
    titles = (s for s in named if s.node.kind in (NodeKind.ACT, NodeKind.APPROVED))
    text = " ".join(s.content.of(annotated.lower) for s in titles)
    return any(lemma[: max(len(lemma) - 2, _SHORTEST + 1)] in text for lemma in given)


# Cases of what is given; a negated verb has it in the genitive, too.
_GIVEN = frozenset({"nom", "acc", "gen"})


def _done(annotated: Annotated, sentence: Sentence, verb: Token) -> bool:
    """Tell whether the act has the deed done somewhere."""
    analyses, stem = sentence.backend.analyses, _stem(sentence, verb)
    for offset in annotated.words.starts(stem):
        other = annotated.sentence_at(offset)
        if other is None or sentence.span.covers(other.span):
            continue
        at = other.index_at(offset)
        affirmed = not (at and other.tokens[at - 1].norm == "не")
        reading = analyses(other.tokens[at].norm)[0]
        if affirmed and "neg" not in reading.features and reading.pos in ("VERB", "NOUN"):
            return True
    return False
