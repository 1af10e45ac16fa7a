"""Guarantees that an act lacks: the words that call for one are there, the words of the guarantee are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from legal_risk.detectors.naming import joined
from legal_risk.detectors.procedures import chapter_of, first_mention, is_whole, often_named
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.phrasebook import first_in
from legal_risk.model.finding import EvidenceRole, Severity, Tier


@dataclass(frozen=True, slots=True)
class AbsenceParams:
    """What calls for the guarantee and what the guarantee looks like.

    ``trigger``: lexicon of the words that call for it. ``slots``: lexicon -> its name as «ru | kk | en»; each slot is
    one element of the guarantee. ``missing``: how many empty slots make a finding; ``high``: how many make it a grave
    one. ``place``: ``trigger``, ``chapter`` or ``title``: where the finding stands. ``unless``: lexicon of words that
    make a sentence no trigger. ``conclude``: the act types in which an expert would sign it (none named: all); in
    others it is worth a look. ``weak``: lexicon of words that call for it less plainly: worth a look only.
    ``foreign``: lexicon of sentences whose words fill no slot. ``whole``: an expert would sign it only when every
    slot is empty; some of them are worth a look. ``due``: lexicon of titles of what everybody gets who meets the
    conditions: worth a look only. ``family``: lexicon of all words that the act could give the guarantee with: one of
    them in a norm (not in a sentence with words of ``void``), and nothing is reported.
    ``concern``: lexicon of what makes it weighty: without a word of it worth a look only.
    ``long``: an expert would sign it of a whole act only, not of a text of a few provisions.
    """

    trigger: str
    slots: Mapping[str, str] = field(default_factory=dict)
    missing: int = 1
    high: int = 99
    place: str = "chapter"
    unless: str = ""
    conclude: tuple[str, ...] = ()
    weak: str = ""
    foreign: str = ""
    whole: bool = False
    due: str = ""
    family: str = ""
    void: str = ""
    concern: str = ""
    long: bool = False


class AbsentGuarantee:
    """Finds acts that call for a guarantee and leave (too many of) its elements out."""

    name = "absent-guarantee"
    Params = AbsenceParams

    def find(self, context: Context, params: AbsenceParams) -> Iterator[Hit]:
        """Yield at most one hit that names the missing elements."""
        called = first_mention(context, params.trigger, unless=params.unless)
        plain = called is not None
        if called is None and params.weak:
            called = first_mention(context, params.weak, unless=params.unless)
        if called is None or _spoken_of(context, params):
            return
        empty = [name for lexicon, name in params.slots.items() if _absent(context, params, lexicon)]
        if len(empty) < params.missing:
            return
        segment, span = chapter_of(context, called) if params.place == "chapter" else title_of(context.act)
        if params.place == "trigger":
            segment, span = called.sentence.segment, called.span
        yield Hit(
            place=segment,
            span=span,
            cues=((EvidenceRole.TRIGGER, called.span),),
            values={"missing": joined(empty), "cue": called.span.of(context.annotated.text)},
            tier=None if plain and _surely(context, params) and _concludes(context, params, empty) else Tier.LOOK,
            severity=Severity.HIGH if len(empty) >= params.high else None,
        )


def _spoken_of(context: Context, params: AbsenceParams) -> bool:
    if not params.family:
        return False
    return first_mention(context, params.family, unless=params.void) is not None


def _surely(context: Context, params: AbsenceParams) -> bool:
    return _weighty(context, params) and not (params.family and often_named(context, params.family))


def _weighty(context: Context, params: AbsenceParams) -> bool:
    concerned = not params.concern or first_mention(context, params.concern) is not None
    return concerned and not _due(context, params)


def _due(context: Context, params: AbsenceParams) -> bool:
    title, _ = title_of(context.act)
    return bool(params.due) and any(first_in(s, params.due) for s in context.annotated.sentences(title))


def _concludes(context: Context, params: AbsenceParams, empty: list[str]) -> bool:
    if (params.whole and len(empty) < len(params.slots)) or (params.long and not is_whole(context)):
        return False
    return not params.conclude or context.act.typing.type.value in params.conclude


def _absent(context: Context, params: AbsenceParams, lexicon: str) -> bool:
    return first_mention(context, lexicon, unless=params.foreign) is None
