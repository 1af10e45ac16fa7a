"""Who bears a duty, a ban or an allowance: the subject, the dative of an impersonal modal word, a passive's agent."""

from __future__ import annotations

from legal_risk.facts.actions import Action
from legal_risk.facts.actors import actors, agent, subject_after, subject_before
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Actor
from legal_risk.model.span import Span

# A dative farther before its verb belongs to another clause.
_REACH = 14


def bearer_of(match: Match, action: Action) -> Actor | None:
    """Return who bears the norm of the modal word ``match``, as far as its sentence says."""
    sentence, word = match.sentence, match.tokens[0].norm
    if action.passive:
        return _agent(sentence, match.span) or _beside(match)
    place = sentence.index_at(match.tokens[0].start)
    if sentence.language == "kk":
        return _kazakh(match, action, place)
    if word.startswith("возл"):
        return _burdened(sentence)
    if word in words("impersonal-modal"):
        return _in_dative(sentence, action.span)
    return subject_before(sentence, place) or subject_after(sentence, place)


def last_word(sentence: Sentence, action: Action) -> str:
    """Return the last word of the action, its verb in Kazakh, in lower case."""
    return action.span.shifted(-sentence.span.start).of(sentence.text).split()[-1].lower()


def _kazakh(match: Match, action: Action, place: int) -> Actor | None:
    """Return the subject, the owner of «комиссияның … қарауы тиіс», the dative of «педагогке … тыйым салынады»."""
    sentence, word = match.sentence, match.tokens[0].norm
    impersonal = word in words("dative-modal")
    found = None if impersonal else subject_before(sentence, place)
    if found is None and _owned(sentence, action):
        found = subject_before(sentence, place, genitive=True)
    admits = impersonal or word in words("dative-or-subject-modal")
    return _in_dative(sentence, action.span) if found is None and admits and not _addresses(sentence, action) else found


def _owned(sentence: Sentence, action: Action) -> bool:
    """Tell whether the verb has an owner of its own: «қарауы тиіс», not «қарауға тиіс»."""
    return any("poss" in r.features for r in sentence.backend.analyses(last_word(sentence, action)) if r.pos == "VERB")


def _agent(sentence: Sentence, cue: Span) -> Actor | None:
    """Return the agent of a passive; one parted from the modal word by a comma belongs to a participle before it."""
    found = agent(sentence)
    if found is None or sentence.language == "kk" or found.span.start > cue.start:
        return found
    between = sentence.text[found.span.end - sentence.span.start : cue.start - sentence.span.start]
    return None if "," in between else found


def _beside(match: Match) -> Actor | None:
    """Return the actor in the dative right before the modal word: «участникам разрешается отдых»."""
    sentence = match.sentence
    if sentence.language == "kk" or match.tokens[0].norm not in words("impersonal-modal"):
        return None
    place = sentence.index_at(match.tokens[0].start)
    found = next((a for a in actors(sentence) if a.head in (place - 1, place - 2)), None)
    return found if found is not None and _dative(sentence, found) else None


def _addresses(sentence: Sentence, action: Action) -> bool:
    """Tell whether the one dative before a verb of giving is whom something is given to («бөгде адамдарға беруге»)."""
    before = [t.norm for t in sentence.tokens if t.is_word and t.end <= action.span.start]
    datives = [at for at, w in enumerate(before) if any(r.case == "dat" for r in sentence.backend.analyses(w)[:1])]
    beside_verb = len(datives) == 1 and datives[0] >= len(before) - 2
    return action.lemma.split()[-1] in words("giving") and beside_verb


def _in_dative(sentence: Sentence, action: Span) -> Actor | None:
    """Return the first actor in the dative before the action: behind it he is one to whom something is done."""
    end = sentence.index_at(action.start)
    named = (a for a in actors(sentence) if a.span.start < action.start and end - a.head <= _REACH)
    return next((a for a in named if _dative(sentence, a)), None)


def _dative(sentence: Sentence, actor: Actor) -> bool:
    return any(r.case == "dat" for r in sentence.backend.analyses(sentence.tokens[actor.head].norm))


def _burdened(sentence: Sentence) -> Actor | None:
    """Return the actor of «на комиссию возлагается обязанность»."""
    tokens = sentence.tokens
    for actor in actors(sentence):
        first = sentence.index_at(actor.span.start)
        if first > 0 and tokens[first - 1].norm == "на":
            return actor
    return None
