"""A scanned map is fitted by least squares, and points that fix no map are refused."""

from __future__ import annotations

from math import sqrt

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.geo import ControlPoint, fit

TURNED = {(0.0, 0.0): (500.0, 900.0), (100.0, 0.0): (700.0, 1000.0), (0.0, 100.0): (400.0, 700.0)}


def _points(pairs: dict[tuple[float, float], tuple[float, float]]) -> list[ControlPoint]:
    return [ControlPoint(picture, truth) for picture, truth in pairs.items()]


def test_three_points_are_met_exactly() -> None:
    fitted = fit(_points(TURNED))

    assert fitted.affine(100, 100) == pytest.approx((600.0, 800.0))
    assert fitted.residuals == pytest.approx((0.0, 0.0, 0.0), abs=1e-9)


def test_four_points_that_disagree_share_the_error_as_least_squares_do() -> None:
    # A unit square whose one corner is 4 m off in x: by symmetry each corner takes a quarter.
    square = {(0.0, 0.0): (0.0, 0.0), (1.0, 0.0): (1.0, 0.0), (0.0, 1.0): (0.0, 1.0), (1.0, 1.0): (5.0, 1.0)}

    fitted = fit(_points(square))

    assert fitted.residuals == pytest.approx((1.0, 1.0, 1.0, 1.0))
    assert fitted.worst == pytest.approx(1.0)
    assert fitted.mean == pytest.approx(1.0)
    assert fitted.affine(0, 0) == pytest.approx((-1.0, 0.0))


def test_the_mean_is_the_root_of_the_mean_square() -> None:
    pairs = {(0.0, 0.0): (0.0, 0.0), (2.0, 0.0): (2.0, 0.0), (0.0, 2.0): (0.0, 2.0), (1.0, 3.0): (1.5, 3.5)}
    fitted = fit(_points(pairs))

    assert fitted.mean == pytest.approx(sqrt(sum(one**2 for one in fitted.residuals) / 4))
    assert 0 < fitted.mean < fitted.worst < 0.5


@pytest.mark.parametrize("count", [0, 1, 2])
def test_fewer_than_three_points_are_refused(count: int) -> None:
    with pytest.raises(RuleBroken, match="at least 3"):
        fit(_points(TURNED)[:count])


@pytest.mark.parametrize(
    "pictures",
    [
        [(0, 0), (50, 50), (100, 100)],
        [(0, 0), (0, 0), (100, 100)],
        [(7, 7), (7, 7), (7, 7)],
        [(0, 0), (50, 50.5), (100, 100)],
    ],
)
def test_points_in_one_line_are_refused(pictures: list[tuple[float, float]]) -> None:
    truths = [(0.0, 0.0), (900.0, 0.0), (0.0, 900.0)]
    points = [ControlPoint(one, truth) for one, truth in zip(pictures, truths, strict=True)]

    with pytest.raises(RuleBroken, match="one line"):
        fit(points)
    with pytest.raises(RuleBroken, match="one line"):
        fit([ControlPoint(one.truth, one.picture) for one in points])
