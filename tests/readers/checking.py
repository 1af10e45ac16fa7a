"""What must hold for every document, whatever its format."""

from itertools import pairwise

from legal_risk.model.span import Span
from legal_risk.readers.normalise import UNSEEN, normalised, one_to_one


def lines(source):
    """The view, one string for each block."""
    return source.view.text.split("\n") if source.blocks else []


def kinds(source):
    return [block.kind.value for block in source.blocks]


def shown(source):
    """Pairs of kind and text, the handiest thing to compare."""
    return list(zip(kinds(source), lines(source), strict=True))


def assert_sound(source):
    """Blocks are in order with gaps; the view shows each of them once, and every character leads back to its origin."""
    assert all(left.span.end < right.span.start for left, right in pairwise(source.blocks))
    shown_lines = lines(source)
    assert len(shown_lines) == len(source.blocks)
    offset = 0
    for block, line in zip(source.blocks, shown_lines, strict=True):
        assert line and line == line.strip() and "  " not in line
        origin = source.view.to_source(Span(offset, offset + len(line)))
        assert origin.start == block.span.start
        assert not Span(origin.end, block.span.end).of(source.text).strip(UNSEEN)
        offset += len(line) + 1
    assert source.view.source_length == len(source.text)


def assert_exact(source):
    """Every character of the view is the normal form of the character it maps to (look-alikes and entities apart)."""
    for offset, character in enumerate(source.view.text):
        span = source.view.to_source(Span(offset, offset + 1))
        origin = span.of(source.text)
        assert len(origin) == 1
        if character == "\n":
            continue
        twin = one_to_one(origin)
        assert character == twin or character.isalpha() == twin.isalpha(), (offset, character, origin)


def plain_lines(source):
    """The blocks normalised one by one: equal to the lines of the view where no markup is cut."""
    return [normalised(block.span.of(source.text)) for block in source.blocks]
