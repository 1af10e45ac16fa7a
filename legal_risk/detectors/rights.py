"""What a person may do while a body decides about him: acts that take applications and give no rights."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import Localized
from legal_risk.model.norm import Role

_RIGHTS = {
    "right-access": Localized("ознакомление с материалами", "материалдармен танысу", "access to the file"),
    "right-presence": Localized("присутствие при рассмотрении", "қарау кезінде қатысу", "presence"),
    "right-objection": Localized(
        "пояснения и возражения", "түсініктеме мен қарсылық беру", "explanations and objections"
    ),
    "decision-notice": Localized("получение решения", "шешімді алу", "receipt of the decision"),
    "appeal": Localized("обжалование", "шағымдану", "appeal"),
}
_MANY = 4


class NoApplicantRights:
    """Finds procedures in which a person applies, a body decides, and the person has hardly any right before it."""

    name = "no-applicant-rights"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit at the title of the rules, naming the rights that are missing."""
        asked = first_mention(context, "person-request")
        if asked is None or not context.facts.decisions or _has_right(context):
            return
        if first_mention(context, "rights-named") is not None:
            return
        missing = [name for lexicon, name in _RIGHTS.items() if first_mention(context, lexicon) is None]
        if len(missing) >= _MANY:
            segment, span = title_of(context.act)
            yield Hit(
                place=segment,
                span=span,
                cues=((EvidenceRole.TRIGGER, asked.span),),
                values={"missing": Localized(*(", ".join(getattr(m, c) for m in missing) for c in ("ru", "kk", "en")))},
            )


def _has_right(context: Context) -> bool:
    return any(p.bearer is Role.CITIZEN and not p.negated and not p.impersonal for p in context.facts.powers)
