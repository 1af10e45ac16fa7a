import pytest

from legal_risk.model.span import Span
from legal_risk.model.view import TextMap

# source "ab--cd--ef": the view leaves out both "--"
VIEW = TextMap("abcdef", (0, 2, 4), (0, 4, 8), 10)


@pytest.mark.parametrize(
    ("view", "source"),
    [
        ((0, 2), (0, 2)),
        ((0, 3), (0, 5)),
        ((2, 4), (4, 6)),
        ((1, 5), (1, 9)),
        ((0, 6), (0, 10)),
        ((3, 3), (5, 5)),
        ((6, 6), (10, 10)),
    ],
)
def test_a_stretch_of_the_view_goes_to_the_source(view, source):
    assert VIEW.to_source(Span(*view)) == Span(*source)


@pytest.mark.parametrize(
    ("source", "view"),
    [
        ((0, 2), (0, 2)),
        ((2, 4), (2, 2)),
        ((1, 5), (1, 3)),
        ((3, 9), (2, 5)),
        ((0, 10), (0, 6)),
    ],
)
def test_a_stretch_of_the_source_goes_to_the_view(source, view):
    assert VIEW.to_view(Span(*source)) == Span(*view)


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (0, 7)])
def test_a_stretch_outside_of_the_view_is_refused(span):
    with pytest.raises(IndexError):
        VIEW.to_source(Span(*span))


def test_an_empty_view_maps_nothing():
    empty = TextMap("", (), (), 5)
    assert empty.to_source(Span(0, 0)) == Span(5, 5)
    assert empty.to_view(Span(1, 4)) == Span(0, 0)


def test_a_round_trip_keeps_every_shown_character():
    for offset in range(len(VIEW.text)):
        one = Span(offset, offset + 1)
        assert VIEW.to_view(VIEW.to_source(one)) == one
