"""Who is named in a sentence, and who is the subject of a predicate.

In Russian the subject is the nearest nominative before the modal word; in Kazakh the predicate closes the clause, so
the search goes left to its beginning, and an unmarked noun before a possessive one («комиссия шешімі») modifies it.
"""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.means import opens_means, renames_other
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.staff import role_of_staff
from legal_risk.facts.syntactic import subject_in_tree
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Analysis, Token
from legal_risk.lang.kept import once_per_sentence
from legal_risk.model.norm import Actor, Role

# Russian names that are also those of what is done.
_ACTIVITIES = ("руководств", "организаци")
# Professionals, whose role the sentence tells.
_STAFF = "actor-staff"
# The order breaks ties between lists that name the same words.
_LEXICONS = (
    (Role.OFFICIAL, _STAFF),
    (Role.OFFICIAL, "actor-official"),
    (Role.BODY, "actor-body"),
    (Role.MEMBER, "actor-member"),
    (Role.CITIZEN, "actor-citizen"),
)


@once_per_sentence
def actors(sentence: Sentence) -> tuple[Actor, ...]:
    """Return the actors named in ``sentence``, in order; of overlapping names the longest counts."""
    named = []
    for rank, (role, lexicon) in enumerate(_LEXICONS):
        for match in phrase_set(sentence.backend, lexicon).find_in(sentence):
            head = _head(sentence, [sentence.index_at(t.start) for t in match.tokens])
            said = role_of_staff(sentence, head) if lexicon == _STAFF else role
            named.append((-len(match.tokens), rank, Actor(said, match.span, head)))
    kept: list[Actor] = []
    for _, _, actor in sorted(named, key=lambda n: (n[0], n[1], n[2].span)):
        if not any(actor.span.meets(other.span) for other in kept):
            kept.append(actor)
    return tuple(sorted((a for a in kept if not _is_activity(sentence, a, kept)), key=lambda a: a.span))


def _is_activity(sentence: Sentence, actor: Actor, named: list[Actor]) -> bool:
    """Tell whether the name is that of a book or of what is done.

    «Руководство пользователя», «под руководством …», «организация питания».
    """
    tokens = sentence.tokens
    alone = tokens[actor.head].end == actor.span.end and tokens[actor.head].start == actor.span.start
    if sentence.language == "kk" or not (alone and tokens[actor.head].norm.startswith(_ACTIVITIES)):
        return False
    if actor.head and tokens[actor.head - 1].norm == "под":
        return True
    after = tokens[actor.head + 1] if actor.head + 1 < len(tokens) else None
    if after is None or not after.is_word or any(a.span.start == after.start and a.role.decides for a in named):
        return False
    return after.norm in ("по", "для") or any(
        r.pos == "NOUN" and r.case == "gen" for r in sentence.backend.analyses(after.norm)[:2]
    )


def subject_before(sentence: Sentence, place: int, *, genitive: bool = False) -> Actor | None:
    """Return the actor that is the subject of the predicate at token ``place``, looking left only.

    ``genitive`` admits a Kazakh subject in the genitive («комиссияның … құқығы бар»).
    """
    start = _clause_start(sentence.tokens, place)
    everybody = actors(sentence)
    named = [a for a in everybody if start <= a.head < place and not _in_relative_clause(sentence, a, place)]
    if genitive and (owner := _owner(sentence, named)) is not None:
        return owner
    subjects = [a for a in named if _is_subject(sentence, a, genitive=genitive)]
    found = _not_the_object(sentence, subjects, place)
    if found is None and sentence.language == "kk":
        found = _before_own(sentence, named)
    return found or subject_in_tree(sentence, everybody, place)


def _not_the_object(sentence: Sentence, subjects: list[Actor], place: int) -> Actor | None:
    """Return the last subject; in Kazakh not the bare object («куратор кеңес тағайындай алады»)."""
    if sentence.language == "kk" and len(subjects) > 1 and subjects[-1].head == place - 2:
        between = sentence.tokens[subjects[-2].head : place]
        if subjects[-1].head - subjects[-2].head == 1 and all(t.is_word for t in between):
            return subjects[-2]
    main = [a for a in subjects if not _opens_relative(sentence, a)] or subjects[:1]
    return main[-1] if main else None


def _opens_relative(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a Kazakh name is the subject of a participle right after it («мектеп ұсынған уақыт»)."""
    after = sentence.tokens[actor.head + 1 : actor.head + 2]
    if sentence.language != "kk" or not after or not after[0].is_word:
        return False
    readings = sentence.backend.analyses(after[0].norm)[:1]
    return any(r.pos == "VERB" and "part" in r.features for r in readings)


def _owner(sentence: Sentence, named: list[Actor]) -> Actor | None:
    """Return the first genitive: «деканның студенттің бағасын жоюға құқығы бар» is about the dean's right.

    A genitive in an adverbial phrase («студенттің өтініші бойынша») owns nothing here.
    """
    analyses, tokens = sentence.backend.analyses, sentence.tokens
    for actor in named:
        if not any(r.case == "gen" for r in analyses(tokens[actor.head].norm)):
            continue
        near = tokens[actor.head + 1 : actor.head + 4]
        if not any(analyses(t.norm)[0].pos == "ADP" or t.norm in words("adverbial") for t in near if t.is_word):
            return actor
    return None


def _before_own(sentence: Sentence, named: list[Actor]) -> Actor | None:
    """Return the first unmarked actor before an object of its own («кандидат өтінішін … ала алады»).

    For one who decides «қажеттілігіне қарай» says when he acts, not whose need it is.
    """
    analyses, tokens = sentence.backend.analyses, sentence.tokens
    for actor in named:
        own = analyses(tokens[actor.head + 1].norm)[:1]
        as_need = actor.role.decides and [t.norm for t in tokens[actor.head + 2 : actor.head + 3]] == ["қарай"]
        unmarked = any(r.case == "nom" for r in analyses(tokens[actor.head].norm))
        if unmarked and any((r.case == "acc" or as_need) and "poss" in r.features for r in own):
            return actor
    return None


def owner_before(sentence: Sentence, place: int) -> Actor | None:
    """Return the actor after the preposition «у» to the left of token ``place`` («у ректора есть право»)."""
    tokens = sentence.tokens
    near = [at for at in range(max(place - _OWNER_REACH, 0), place) if tokens[at].norm == "у"]
    return next((a for a in actors(sentence) if near and near[-1] < a.head < place), None)


# Words between «у» and «есть право».
_OWNER_REACH = 10


def subject_after(sentence: Sentence, place: int) -> Actor | None:
    """Return the first actor after token ``place`` that can be a subject («вправе комиссия …»)."""
    named = (a for a in actors(sentence) if a.head > place)
    return next((a for a in named if _is_subject(sentence, a, genitive=False)), None)


def receiver(sentence: Sentence, place: int) -> Actor | None:
    """Return the actor in the dative next to token ``place``: the one whom a right is given to."""
    analyses, tokens = sentence.backend.analyses, sentence.tokens
    given = [a for a in actors(sentence) if any(r.case == "dat" for r in analyses(tokens[a.head].norm))]
    return min(given, key=lambda a: (a.head > place, abs(a.head - place)), default=None)


def agent(sentence: Sentence) -> Actor | None:
    """Return the actor in the instrumental or before «тарапынан»: the agent of a passive.

    «Учащимся» may be the addressee, so one who decides comes first.
    """
    found = tuple(_agents(sentence))
    return next((a for a in found if a.role.decides), found[0] if found else None)


def _agents(sentence: Sentence) -> Iterator[Actor]:
    tokens = sentence.tokens
    for actor in actors(sentence):
        after = tokens[actor.head + 1].norm if actor.head + 1 < len(tokens) else ""
        if sentence.language == "kk":
            if after in ("тарапынан", "арқылы"):
                yield actor
        elif _instrumental(sentence, actor.head):
            yield actor


def _instrumental(sentence: Sentence, place: int) -> bool:
    """Tell whether a name is in the bare instrumental: «между колледжами», «с ректором» name no doer."""
    readings = sentence.backend.analyses(sentence.tokens[place].norm)
    return any(r.case == "ins" for r in readings) and not _after_preposition(sentence.tokens, place, sentence)


def _head(sentence: Sentence, places: list[int]) -> int:
    if sentence.language == "kk":
        return places[-1]
    readings = ((p, sentence.backend.analyses(sentence.tokens[p].norm)) for p in places)
    return next((p for p, found in readings if found[0].pos in ("NOUN", "PROPN")), places[0])


def _clause_start(tokens: tuple[Token, ...], place: int) -> int:
    return next((at + 1 for at in range(place - 1, -1, -1) if tokens[at].text == ";"), 0)


def _in_relative_clause(sentence: Sentence, actor: Actor, place: int) -> bool:
    """Tell whether a clause with «который» or «где» that ends before the predicate holds the actor."""
    tokens = sentence.tokens
    if not any(t.text == "," for t in tokens[actor.head : place]):
        return False
    opening = next((at for at in range(actor.head - 1, -1, -1) if tokens[at].text == ","), None)
    opened = tokens[opening + 1 : actor.head][:3] if opening is not None else ()
    return any(t.norm.startswith("котор") or t.norm in words("relative-place") for t in opened)


def _is_subject(sentence: Sentence, actor: Actor, *, genitive: bool) -> bool:
    if renames_other(sentence, actor.head):
        return False
    if sentence.language == "kk":
        return _kazakh_subject(sentence, actor, genitive)
    return _russian_subject(sentence, actor)


def _russian_subject(sentence: Sentence, actor: Actor) -> bool:
    tokens, analyses = sentence.tokens, sentence.backend.analyses
    readings = [r for r in analyses(tokens[actor.head].norm) if r.pos in ("NOUN", "PROPN", "ADJ", "VERB", "PRON")]
    nominative = [r for r in readings if r.case == "nom"]
    if not nominative:
        return False
    if not any(r.case == "gen" for r in readings):
        return not _after_preposition(tokens, actor.head, sentence)
    if readings[0].case != "nom" and _nominative_beside(sentence, actor):
        return False
    before = analyses(tokens[actor.head - 1].norm) if actor.head and tokens[actor.head - 1].is_word else ()
    if any(r.pos in ("ADJ", "VERB") and r.case for r in before[:2]):
        return any(r.case == "nom" and _agree(r, n) for r in before for n in nominative)
    return not (before and before[0].pos in ("NOUN", "PROPN", "ADP"))


def _nominative_beside(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether another is surely in the nominative: «тьютора получают студенты», not «профессора решают»."""
    others = (sentence.backend.analyses(sentence.tokens[a.head].norm) for a in actors(sentence) if a is not actor)
    return any(o[0].case == "nom" and all(r.case not in ("gen", "ins") for r in o) for o in others)


def _after_preposition(tokens: tuple[Token, ...], place: int, sentence: Sentence) -> bool:
    """Tell whether the word depends on a preposition before it: «в суд», not «после этого совет»."""
    cases = {r.case for r in sentence.backend.analyses(tokens[place].norm)}
    for at in range(place - 1, max(place - 4, -1), -1):
        readings = sentence.backend.analyses(tokens[at].norm)
        if not tokens[at].is_word:
            return False
        if readings[0].pos == "ADP":
            return cases != {"nom"}
        if readings[0].pos not in ("ADJ", "PRON", "DET", "NUM"):
            return False
        if readings[0].pos != "NUM" and not any(r.case in cases for r in readings):
            return False
    return False


def _agree(one: Analysis, other: Analysis) -> bool:
    return ("plur" in one.features) == ("plur" in other.features)


def _kazakh_subject(sentence: Sentence, actor: Actor, genitive: bool) -> bool:
    tokens, analyses = sentence.tokens, sentence.backend.analyses
    cases = {r.case for r in analyses(tokens[actor.head].norm)}
    owner = genitive and "gen" in cases
    if not owner and "nom" not in cases and None not in cases:
        return False
    following = tokens[actor.head + 1] if actor.head + 1 < len(tokens) else None
    if opens_means(sentence, actor.head):
        return False
    if following is None or not following.is_word or following.norm in words("verb-noun"):
        return True
    readings = analyses(following.norm)
    if readings[0].pos == "ADP":
        return False
    beyond = tokens[actor.head + 2].norm if actor.head + 2 < len(tokens) else ""
    if beyond == "бірге" and any(r.case == "ins" for r in readings):
        return True
    if not owner and following.norm.startswith(tuple(words("born-possessed-stem"))):
        return False
    return not any(r.pos in ("NOUN", "ADJ") and "poss" in r.features for r in readings[:2])
