"""Names on the map: none covers another, the more important come first, points stay in sight."""

from __future__ import annotations

from itertools import combinations
from random import Random

from stationdesk.desk.map_labels import Label, Placing, Shape, placings
from tests.pace import within

WHOLE, NAME = (70.0, 40.0), (60.0, 18.0)


def _boxes(labels: list[Label], found: list[Placing]) -> list[tuple[float, float, float, float]]:
    made = []
    for label, placing in zip(labels, found, strict=True):
        if placing.shape is not Shape.DOT:
            wide, tall = label.whole if placing.shape is Shape.WHOLE else label.name
            x, y = label.at[0] + placing.aside[0], label.at[1] + placing.aside[1]
            made.append((x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2))
    return made


def test_a_label_with_room_stands_at_its_place() -> None:
    assert placings([Label((0, 0), WHOLE, NAME)]) == [Placing(Shape.WHOLE)]


def test_of_two_close_together_the_heavier_stays_and_the_other_steps_aside() -> None:
    light, heavy = placings([Label((0, 26), WHOLE, NAME), Label((0, 0), WHOLE, NAME, 5)])

    assert heavy == Placing(Shape.WHOLE)
    assert light.aside != (0.0, 0.0)


def test_a_label_leaves_points_in_sight_where_it_can() -> None:
    (found,) = placings([Label((0, 0), WHOLE, NAME)], [(0, 0), (5, 5), (-5, 5)])

    assert abs(found.aside[0]) > WHOLE[0] / 2 or abs(found.aside[1]) > WHOLE[1] / 2


def test_no_two_of_many_cover_each_other_and_the_rest_are_dots() -> None:
    chance = Random(3)
    labels = [
        Label((chance.uniform(0, 900), chance.uniform(0, 500)), WHOLE, NAME, chance.random())
        for _ in range(200)
    ]
    found = placings(labels)

    assert {one.shape for one in found} == set(Shape)
    for (a, b, c, d), (e, f, g, h) in combinations(_boxes(labels, found), 2):
        assert not (a < g and e < c and b < h and f < d)


def test_two_hundred_labels_among_four_thousand_points_are_placed_while_one_blinks() -> None:
    chance = Random(4)

    def place() -> tuple[float, float]:
        return chance.uniform(0, 1300), chance.uniform(0, 700)

    labels = [Label(place(), WHOLE, NAME) for _ in range(200)]
    points = [place() for _ in range(4_000)]
    with within(0.5):
        placings(labels, points)
