"""Gates that a by-law of itself puts before the business of private persons: a permit, a register, an accreditation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.terms import key_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import PhraseSet
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class GateParams:
    """Lexicons: how the gate is said (``gate``), who acts on his own (``private``), what he lives by (``deed``).

    ``unless``: words of a sentence whose gate a law sets, which nobody must pass, or which is about something else.
    """

    gate: str
    private: str
    deed: str
    unless: str


class OwnGate:
    """Finds norms by which a private person may not act before an authority has let him."""

    name = "own-gate"
    Params = GateParams

    def find(self, context: Context, params: GateParams) -> Iterator[Hit]:
        """Yield one hit for each sentence with such a gate: its words; the deed that it stands before is the cue."""
        seen: set[Span] = set()
        for match in mentions(context.annotated, params.gate, context.languages, unless=params.unless):
            sentence = match.sentence
            deed = first_in(sentence, params.deed)
            if deed is None or sentence.span in seen or not _private(context, sentence, params.private):
                continue
            seen.add(sentence.span)
            yield Hit(place=sentence.segment, span=match.span, cues=((EvidenceRole.CUE, deed.span),))


def _private(context: Context, sentence: Sentence, lexicon: str) -> bool:
    """Tell whether a sentence speaks of those who act on their own, in so many words or by a name given to them."""
    wanted = phrase_set(sentence.backend, lexicon)
    if wanted.find_in(sentence):
        return True
    words = {key_of(t.norm, sentence.language)[0] for t in sentence.tokens if t.is_word}
    return any(
        term.language == sentence.language and set(term.key) <= words and _means(context, term.meaning, wanted)
        for term in context.facts.terms
    )


def _means(context: Context, meaning: Span, wanted: PhraseSet) -> bool:
    introduced = context.annotated.sentence_at(meaning.start)
    return introduced is not None and any(
        meaning.start <= m.span.start < meaning.end for m in wanted.find_in(introduced)
    )
