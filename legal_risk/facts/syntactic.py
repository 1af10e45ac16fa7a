"""The subject of a predicate by the tree of its sentence, for backends that know syntax."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Arc, Parsing
from legal_risk.model.norm import Actor


def subject_in_tree(sentence: Sentence, named: tuple[Actor, ...], place: int) -> Actor | None:
    """Return which of ``named`` is the subject of the predicate at token ``place``; ``None`` without a tree or one."""
    if not isinstance(sentence.backend, Parsing) or place >= len(sentence.tokens):
        return None
    arcs = sentence.backend.arcs(tuple(token.text for token in sentence.tokens))
    heads = {at for predicate in _predicates(arcs, place) for at in _subjects(arcs, predicate)}
    return next((actor for actor in named if actor.head in heads), None)


def _predicates(arcs: tuple[Arc, ...], place: int) -> Iterator[int]:
    """Yield the modal word, what it hangs on («может отказать») and what hangs on it («вправе отказать»)."""
    if place >= len(arcs):
        return
    yield place
    head = arcs[place].head
    if head is not None:
        yield head
    yield from (at for at, arc in enumerate(arcs) if arc.head == place and arc.relation == "xcomp")


def _subjects(arcs: tuple[Arc, ...], predicate: int) -> Iterator[int]:
    return (at for at, arc in enumerate(arcs) if arc.head == predicate and arc.relation.startswith("nsubj"))
