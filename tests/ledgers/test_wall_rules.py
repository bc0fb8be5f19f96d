"""The plan of a wall by plain values: fields, tours, coverage."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from stationdesk.ledgers.cameras.rules.wall_plan import (
    PlannedCell,
    PlannedLayout,
    PlannedTour,
    Scene,
    coverage,
    cycle_s,
    runs_at,
    shown_by,
    twice,
    wrong_cells,
    wrong_tour,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
SATURDAY_TEN = datetime(2026, 11, 21, 10, 0, tzinfo=SHANGHAI)


def cell(row: int, column: int, rows: int = 1, columns: int = 1, camera: int = 7) -> PlannedCell:
    return PlannedCell(row, column, rows, columns, camera=camera)


def tour(starts: int | None = None, ends: int | None = None, days: tuple[int, ...] = ()) -> PlannedTour:
    return PlannedTour(1, "夜间轮巡", 15, (1, 2), starts, ends, days)


def test_fields_side_by_side_and_spanning_are_a_plan() -> None:
    assert wrong_cells((cell(0, 0, 2, 2), cell(0, 2), cell(1, 2), cell(2, 0, 1, 3)), 3, 3) is None


def test_fields_may_not_overlap() -> None:
    assert "overlap" in str(wrong_cells((cell(0, 0, 2, 2), cell(1, 1)), 3, 3))


@pytest.mark.parametrize("bad", [cell(2, 0, 2), cell(0, 2, 1, 2), cell(-1, 0), cell(0, 0, 0)])
def test_a_field_lies_on_its_wall(bad: PlannedCell) -> None:
    assert "does not lie on a wall of 3 rows" in str(wrong_cells((bad,), 3, 3))


@pytest.mark.parametrize("bad", [PlannedCell(0, 0), PlannedCell(0, 0, camera=1, tour=2)])
def test_a_field_shows_a_camera_or_a_tour(bad: PlannedCell) -> None:
    assert "a camera or a tour, and not both" in str(wrong_cells((bad,), 3, 3))


def test_a_camera_on_a_wall_twice_is_found() -> None:
    assert twice((cell(0, 0, camera=1), cell(0, 1, camera=2), cell(1, 0, camera=1))) == {1: 2}


def test_a_tour_stays_ten_seconds_at_least() -> None:
    assert "at least 10 seconds" in str(wrong_tour(9, (1,)))
    assert wrong_tour(10, (1,)) is None


def test_a_tour_has_a_camera() -> None:
    assert "at least one camera" in str(wrong_tour(15, ()))


def test_eighty_two_cameras_of_fifteen_seconds_take_twenty_and_a_half_minutes() -> None:
    assert cycle_s(15, range(82)) / 60 == 20.5


def test_coverage_counts_each_camera_in_service_once() -> None:
    assert coverage((1, 2, 2, 9), (1, 2, 3, 4)) == (2, 4)


def test_a_layout_shows_its_cameras_and_those_of_its_tours() -> None:
    cells = (cell(0, 0, camera=5), PlannedCell(0, 1, tour=1))

    assert shown_by(PlannedLayout(1, "日常", Scene.DAILY, 2, 2, cells), (tour(),)) == (5, 1, 2)


def test_a_tour_without_times_always_runs() -> None:
    assert runs_at(tour(), SATURDAY_TEN)


def test_a_tour_runs_from_its_first_to_before_its_last_minute() -> None:
    day = tour(8 * 60, 10 * 60)

    assert runs_at(day, SATURDAY_TEN.replace(hour=9, minute=59))
    assert not runs_at(day, SATURDAY_TEN)


def test_a_tour_over_midnight_belongs_to_the_day_it_began() -> None:
    friday_night = tour(22 * 60, 6 * 60, days=(4,))

    assert runs_at(friday_night, SATURDAY_TEN.replace(hour=5))
    assert not runs_at(friday_night, SATURDAY_TEN.replace(hour=23))


def test_a_tour_of_certain_days_rests_on_others() -> None:
    assert not runs_at(tour(days=(0, 1)), SATURDAY_TEN)
