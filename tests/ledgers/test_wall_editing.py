"""What a hand at the wall does to a layout, by plain values."""

import pytest

from stationdesk.core.errors import StationError
from stationdesk.ledgers.cameras.rules.wall_editing import (
    Sheet,
    at,
    emptied,
    free_after,
    moved,
    put,
    spanned,
)
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCell

LARGE = PlannedCell(0, 0, 2, 2, camera=1)
SMALL = PlannedCell(0, 2, camera=2)
CELLS = (LARGE, SMALL)


def test_every_place_of_a_large_field_is_its_own() -> None:
    assert [at(CELLS, place) for place in ((0, 0), (1, 1), (0, 2), (2, 0))] == [LARGE, LARGE, SMALL, None]


def test_a_camera_put_on_a_field_takes_it_with_its_size() -> None:
    assert put(CELLS, (1, 1), camera=9) == (PlannedCell(0, 0, 2, 2, camera=9), SMALL)


def test_a_tour_takes_the_place_of_a_camera() -> None:
    assert put(CELLS, (0, 2), tour=5)[1] == PlannedCell(0, 2, tour=5)


def test_a_camera_put_on_nothing_has_one_place_in_reading_order() -> None:
    assert put((SMALL,), (0, 0), camera=3) == (PlannedCell(0, 0, camera=3), SMALL)


def test_a_field_is_emptied_from_any_of_its_places() -> None:
    assert emptied(CELLS, (1, 0)) == (SMALL,)
    assert emptied(CELLS, (2, 2)) == CELLS


def test_a_field_moves_to_an_empty_place_with_its_size() -> None:
    assert moved(CELLS, (1, 1), (2, 0)) == (SMALL, PlannedCell(2, 0, 2, 2, camera=1))


def test_two_fields_change_what_they_show() -> None:
    assert moved(CELLS, (0, 0), (0, 2)) == (
        PlannedCell(0, 0, 2, 2, camera=2),
        PlannedCell(0, 2, camera=1),
    )


def test_nothing_moves_from_an_empty_place() -> None:
    assert moved(CELLS, (2, 2), (0, 0)) == CELLS


def test_the_next_empty_place_goes_round_the_end() -> None:
    assert free_after(CELLS, (0, 2), 3, 3) == (1, 2)
    assert free_after(CELLS, (2, 2), 3, 3) == (1, 2)
    assert free_after((PlannedCell(0, 0, camera=1),), (0, 0), 1, 1) == (0, 0)


def test_fields_that_would_overlap_or_leave_the_wall_are_refused_and_nothing_changes() -> None:
    sheet = Sheet(3, 3, CELLS)

    with pytest.raises(StationError, match="overlap"):
        sheet.take(spanned(CELLS, (0, 0), 2, 3))
    with pytest.raises(StationError, match="does not lie on a wall"):
        sheet.take(moved(CELLS, (0, 0), (2, 2)))

    assert sheet.cells == CELLS
    assert not sheet.can_undo


def test_every_step_is_taken_back_and_done_again() -> None:
    sheet = Sheet(3, 3, CELLS)
    sheet.take(emptied(sheet.cells, (0, 2)))
    sheet.take(put(sheet.cells, (2, 2), camera=7))

    assert (sheet.undo(), sheet.cells) == (True, (LARGE,))
    assert (sheet.undo(), sheet.undo(), sheet.cells) == (True, False, CELLS)
    assert not sheet.is_changed
    assert (sheet.redo(), sheet.redo(), sheet.redo()) == (True, True, False)
    assert sheet.cells == (LARGE, PlannedCell(2, 2, camera=7))
    assert sheet.is_changed


def test_a_step_after_steps_taken_back_forgets_them() -> None:
    sheet = Sheet(3, 3, CELLS)
    sheet.take(emptied(sheet.cells, (0, 2)))
    sheet.undo()

    sheet.take(put(sheet.cells, (2, 2), camera=7))

    assert not sheet.can_redo
