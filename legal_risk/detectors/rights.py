"""What a person may do while a body decides about him: acts that take applications and give no rights."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import first_mention, trigger
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import of_complaint, unit_of
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import Localized

_RIGHTS = {
    "own-access": Localized("ознакомление с материалами", "материалдармен танысу", "access to the file"),
    "own-presence": Localized("присутствие при рассмотрении", "қарау кезінде қатысу", "presence"),
    "own-hearing": Localized("пояснения и возражения", "түсініктеме мен қарсылық беру", "explanations and objections"),
}
_OTHERS = {
    "decision-notice": Localized("получение решения", "шешімді алу", "receipt of the decision"),
    "appeal": Localized("обжалование", "шағымдану", "appeal"),
}


class NoApplicantRights:
    """Finds procedures in which a person applies, a body decides, and the person has no right before it."""

    name = "no-applicant-rights"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit at the title of the rules, naming the rights that are missing."""
        asked = first_mention(context, "person-request") or (trigger(context) if context.facts.decisions else None)
        if asked is None or first_mention(context, "rights-by-law") is not None:
            return
        if any(_given(context, lexicon) for lexicon in _RIGHTS):
            return
        missing = [*_RIGHTS.values(), *(n for name, n in _OTHERS.items() if first_mention(context, name) is None)]
        segment, span = title_of(context.act)
        yield Hit(
            place=segment,
            span=span,
            cues=((EvidenceRole.TRIGGER, asked.span),),
            values={"missing": Localized(*(", ".join(getattr(m, c) for m in missing) for c in ("ru", "kk", "en")))},
        )


def _given(context: Context, lexicon: str) -> bool:
    """Tell whether a norm gives the right to the person who applied; what follows a complaint does not count."""
    return any(
        _of_person(context, match) and not of_complaint(context.annotated, match, context.facts.appeals)
        for match in mentions(context.annotated, lexicon, context.languages)
    )


def _of_person(context: Context, match: Match) -> bool:
    """Tell whether the sentence speaks of the person, or takes up one of its point that does."""
    if first_in(match.sentence, "applicant") is not None:
        return True
    unit = unit_of(context.annotated, match.sentence.segment)
    sentences = [s for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment)]
    if match.sentence.segment.node.kind in (NodeKind.SUBPOINT, NodeKind.INDENT):
        return first_in(sentences[0], "applicant") is not None
    if first_in(match.sentence, "own-person") is None or first_in(match.sentence, "body-member") is not None:
        return False
    return any(first_in(sentence, "applicant") is not None for sentence in sentences)
