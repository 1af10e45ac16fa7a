"""Words of judgement on which something depends for a person, and which nothing in the act measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.conditions import listed_after
from legal_risk.facts.lists import leads
from legal_risk.facts.mentions import is_quoted
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.stems import stems
from legal_risk.facts.terms import TermKind
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.finding import EvidenceRole

_ZONES = (Zone.BODY, Zone.TABLE)
_MEASURES = ("measured", "declares", "act-subject", "slot-tie")


@dataclass(frozen=True, slots=True)
class EvaluativeParams:
    """``lexicon``: the words of judgement; ``measured``: whether a measure or a list beside them clears them."""

    lexicon: str
    measured: bool = True


class EvaluativeWords:
    """Finds words of judgement in norms that bear on a person."""

    name = "evaluative-words"
    Params = EvaluativeParams

    def find(self, context: Context, params: EvaluativeParams) -> Iterator[Hit]:
        """Yield the first such words of each sentence."""
        for code in context.languages:
            seen: set[Sentence] = set()
            sought = phrase_set(context.annotated.backend(code), params.lexicon)
            for match in sought.find(context.annotated, zones=_ZONES):
                if match.sentence in seen or _explained(context, match, params):
                    continue
                if not _decides(context, match.sentence):
                    continue
                seen.add(match.sentence)
                yield Hit(
                    place=match.sentence.segment,
                    span=match.span,
                    cues=((EvidenceRole.CUE, match.span),),
                    values={"cue": match.span.of(context.annotated.text)},
                )


def _decides(context: Context, sentence: Sentence) -> bool:
    """Tell whether the sentence, or the lead of its list, does something to a person."""
    norm = (sentence, *leads(context.annotated, sentence))
    return any(first_in(s, "bears-on-person") for s in norm)


def _explained(context: Context, match: Match, params: EvaluativeParams) -> bool:
    """Tell whether the words are measured, explained, quoted, or belong to those that judge nobody."""
    if is_quoted(match) or _spared(match) or (params.measured and _measured(context, match)):
        return True
    return _is_term(context, match) or _referred(match) or _defined(context, match)


def _referred(match: Match) -> bool:
    """Tell whether a reference may say what the words mean; one that tells which body is meant does not."""
    closed = phrase_set(match.sentence.backend, "condition-closed").find_in(match.sentence)
    return any(not _tells_body(found) for found in closed)


def _tells_body(found: Match) -> bool:
    """Tell whether a reference describes a body or an official: «коллегии, указанной в пункте 12»."""
    sentence = found.sentence
    first, last = (sentence.index_at(found.tokens[at].start) for at in (0, -1))
    near = range(last + 1, last + 1 + _BESIDE) if sentence.language == "kk" else range(first - _BESIDE, first)
    starts = {sentence.tokens[at].start for at in near if 0 <= at < len(sentence.tokens)}
    named = (*phrase_set(sentence.backend, "body-head", "actor-official").find_in(sentence),)
    return any(m.tokens[-1].start in starts for m in named)


# Words between a reference and the noun that it describes.
_BESIDE = 2


def _measured(context: Context, match: Match) -> bool:
    found = first_in(match.sentence, *_MEASURES)
    return found is not None or listed_after(context.annotated, match.sentence, match.span.end)


def _spared(match: Match) -> bool:
    """Tell whether the words belong to a name or term that only sounds like a judgement («плохая оценка»)."""
    if _compares(match):
        return True
    spared = phrase_set(match.sentence.backend, "judgement-spared").find_in(match.sentence)
    return any(found.span.meets(match.span) for found in spared)


def _compares(match: Match) -> bool:
    """Tell whether the Kazakh words only put one above another: «аудандық және одан жоғары деңгейдегі»."""
    sentence = match.sentence
    place = sentence.index_at(match.tokens[0].start)
    if sentence.language != "kk" or not place or match.tokens[0].norm not in words("compared"):
        return False
    before = sentence.tokens[place - 1]
    return before.is_word and any(r.case == "abl" for r in sentence.backend.analyses(before.norm))


def _is_term(context: Context, match: Match) -> bool:
    """Tell whether the words stand in a term that the act defines («2) грубое нарушение правил – нарушение, …»)."""
    said = stems(match.sentence.lower)
    judged = stems(match.span.of(context.annotated.lower))
    defined = (t for t in context.facts.terms if t.kind is TermKind.DEFINED)
    named = (stems(term.name.of(context.annotated.lower)) for term in defined)
    # The passive «бұзылғанда» begins like «бұзу».
    return any(
        len(name) > 1 and name & judged and all(any(s.startswith(n) for s in said) for n in name) for name in named
    )


def _defined(context: Context, match: Match) -> bool:
    """Tell whether this or another sentence says what the words mean («значительным считается», «деп саналады»)."""
    backend, word = match.sentence.backend, match.tokens[0].norm
    stem = backend.stem(backend.analyses(word)[0].lemma)
    stem = stem if word.startswith(stem) and len(stem) >= _STEM else word  # a guess may cut «лайық» down to «ла»
    for found in phrase_set(match.sentence.backend, "judgement-defined").find(context.annotated):
        if stem in _defining(found).lower():
            return True
    return False


def _defining(found: Match) -> str:
    """Return the words that are defined: in Kazakh the two before «деп», in Russian those inside the match."""
    sentence = found.sentence
    before = (
        sentence.text[: found.span.start - sentence.span.start].split()[-_DEFINED:] if sentence.language == "kk" else []
    )
    return " ".join(
        (*before, sentence.text[found.span.start - sentence.span.start : found.span.end - sentence.span.start])
    )


_DEFINED = 2
# Letters of the shortest stem that tells one word of judgement from others.
_STEM = 4
