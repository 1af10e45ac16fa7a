"""Names that an act uses and nowhere introduces, where it has introduced another for such a person or paper.

The norm: the act says how it calls somebody (a definition, a short name, its title), and then somebody of the same kind
acts, is dealt with or is paid under a name that it introduces nowhere. A paper must be given out. Who complains, whom
the norm names to a task, or whom it tells apart from the usual one in the same sentence, is another on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from legal_risk.detectors.stray_bodies import stray_bodies
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import ActType, NodeKind, Zone
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_NORMS = (Zone.BODY, Zone.TABLE)
_ZONES = (*_NORMS, Zone.DEFINITION, Zone.TITLE, Zone.HEADING)
_DOERS = {"ru": frozenset({"nom", "dat", "acc", "ins"}), "kk": frozenset({"nom", "dat", "acc"})}


@dataclass(frozen=True, slots=True)
class StrayParams:
    """``people``, ``papers``, ``sums``: lexicons, each with the names that may stand for one person, paper or payment.

    ``alike``: those of ``people`` whose names may tell stages of one way («кандидат», «участник»): shown, not signed.
    """

    people: tuple[str, ...]
    papers: tuple[str, ...]
    sums: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()


class StrayNames:
    """Finds a person or a paper that the act calls by a name it nowhere introduces, beside one that it does."""

    name = "stray-names"
    Params = StrayParams

    def find(self, context: Context, params: StrayParams) -> Iterator[Hit]:
        """Yield the first use of each such name, with the introduction of the usual one as evidence."""
        in_law = context.act.typing.type is ActType.LAW
        for code in context.languages:
            for family, used in _uses(params):
                for name, usual in _strays(context, code, family, used):
                    sure = family not in (*params.alike, *params.sums) and not in_law
                    signed = sure and _is_term(context, usual) and _at_stake(name)
                    yield _hit(context, name.sentence, name.span, usual.span, None if signed else Tier.LOOK)
            for body, other in stray_bodies(context, code):
                yield _hit(context, body.sentence, body.span, other.span, Tier.LOOK)


def _uses(params: StrayParams) -> Iterator[tuple[str, Callable[[Match], bool]]]:
    """Yield each lexicon of names with what tells that one of its names is used."""
    yield from ((family, _deals) for family in params.people)
    yield from ((family, _given_out) for family in params.papers)
    yield from ((family, _paid) for family in params.sums)


def _strays(
    context: Context, code: LanguageCode, family: str, used: Callable[[Match], bool]
) -> Iterator[tuple[Match, Match]]:
    """Yield the first use of each name that is nowhere introduced, with the usual name; ``used`` tells a use."""
    names = list(phrase_set(context.annotated.backend(code), family).find(context.annotated, zones=_ZONES))
    titled = (n for n in names if n.sentence.segment.node.kind in (NodeKind.ACT, NodeKind.APPROVED))
    usual = next((n for n in names if _is_term(context, n)), None) or next(titled, None)
    if usual is None:
        return
    known = {_key(n) for n in names if _introduced(context, n)}
    told = {n.sentence.span for n in names if _key(n) == _key(usual)}
    for name in names:
        key = _key(name)
        if key in known or name.sentence.segment.zone not in _NORMS:
            continue
        if name.sentence.span in told or not used(name):
            continue
        known.add(key)
        yield name, usual


def _at_stake(name: Match) -> bool:
    """Tell whether money, a mark or a decision hangs on who is meant."""
    return not _of_another(name) and first_in(name.sentence, "role-stake") is not None


def _of_another(name: Match) -> bool:
    """Tell whether another is spoken of: a Kazakh genitive («куәліктің көшірмесі»), somebody's («портал операторы»)."""
    sentence = name.sentence
    if sentence.language == "ru":
        return False
    reading = sentence.backend.analyses(name.tokens[-1].norm)[0]
    place = sentence.index_at(name.tokens[0].start)
    owner = sentence.backend.analyses(sentence.tokens[place - 1].norm)[0] if place else None
    owned = owner is not None and owner.pos == "NOUN" and owner.case in (None, "nom")
    return reading.case == "gen" or ("poss" in reading.features and owned)


def _key(name: Match) -> tuple[str, ...]:
    return tuple(min(name.sentence.backend.lemmas(t.norm), default=t.norm) for t in name.tokens)


def _is_term(context: Context, name: Match) -> bool:
    """Tell whether the name is the term of a definition or the short name that the act gives."""
    return any(
        t.name.covers(name.span) and (t.name.start == name.span.start or t.name.end - name.span.end <= 1)
        for t in context.facts.terms
    )


def _introduced(context: Context, name: Match) -> bool:
    """Tell whether the act explains the name, explains another by it, has it in a heading, or names somebody to it."""
    if name.sentence.segment.zone not in _NORMS:
        return True
    explained = any(t.name.meets(name.span) or t.meaning.meets(name.span) for t in context.facts.terms)
    return explained or _named_to_task(name)


def _named_to_task(name: Match) -> bool:
    """Tell whether somebody becomes what the name says: «закрепляется куратор», «куратор бекітіледі»."""
    sentence = name.sentence
    found: Sequence[Match] = phrase_set(sentence.backend, "taken-on").find_in(sentence)
    if sentence.language == "ru":
        return any(0 <= name.span.start - m.span.end <= 1 for m in found)
    unmarked = any(r.case in (None, "nom") for r in sentence.backend.analyses(name.tokens[-1].norm)[:2])
    return unmarked and any(0 <= m.span.start - name.span.end <= 1 for m in found)


def _deals(name: Match) -> bool:
    """Tell whether the person acts or is dealt with in the sentence, not as an owner and not complaining."""
    sentence = name.sentence
    readings = sentence.backend.analyses(name.tokens[-1].norm)[:2]
    noun = readings[0].pos == "NOUN" and any(r.case in _DOERS[sentence.language] for r in readings)
    return noun and not _depends(name) and first_in(sentence, "appeal-family", "academic-degree") is None


def _paid(name: Match) -> bool:
    """Tell whether the sum is given, transferred or claimed back in the sentence, by a verb beside its name."""
    sentence = name.sentence
    found = phrase_set(sentence.backend, "sum-moves").find_in(sentence)
    if _names_deed(name):
        return False
    return _deals(name) and not _of_another(name) and any(not m.span.meets(name.span) for m in found)


def _names_deed(name: Match) -> bool:
    """Tell whether the noun names what is done with a sum: «ее выплата», «выплата стипендии»."""
    sentence, place = name.sentence, name.sentence.index_at(name.tokens[-1].start)
    if sentence.language == "kk":
        return False  # no Kazakh name of a sum is a deed
    before, after = sentence.tokens[max(place - 1, 0)], sentence.tokens[place + 1 : place + 2]
    readings = [r for t in after if t.is_word for r in sentence.backend.analyses(t.norm)]
    return before.norm in words("said-before-ru") or any(r.pos == "NOUN" and r.case == "gen" for r in readings)


def _depends(name: Match) -> bool:
    """Tell whether a Russian form stands after a preposition or the noun that it belongs to («кабинет абитуриента»)."""
    sentence, place = name.sentence, name.sentence.index_at(name.tokens[0].start)
    if sentence.language != "ru" or place == 0:
        return False
    before = sentence.tokens[place - 1]
    genitive = any(r.case == "gen" for r in sentence.backend.analyses(name.tokens[-1].norm)[:2])
    kind = sentence.backend.analyses(before.norm)[0].pos if before.is_word else ""
    return kind == "ADP" or (genitive and kind == "NOUN")


def _given_out(name: Match) -> bool:
    """Tell whether the paper is given out in the sentence, and nothing says of what it is («справка о доходах»)."""
    if _of_another(name):
        return False
    sentence, place = name.sentence, name.sentence.index_at(name.tokens[-1].start)
    beside = place + 1 if sentence.language == "ru" else place - len(name.tokens)
    of_what = any(t.norm in ("о", "об", "на", "туралы") for t in sentence.tokens[max(0, beside) : beside + 1])
    return not of_what and first_in(sentence, "handed-over") is not None


def _hit(context: Context, sentence: Sentence, name: Span, usual: Span, tier: Tier | None) -> Hit:
    text = context.annotated.text
    return Hit(
        place=sentence.segment,
        span=name,
        cues=((EvidenceRole.CONFLICT, usual),),
        values={"term": name.of(text), "usual": usual.of(text)},
        tier=tier,
    )
