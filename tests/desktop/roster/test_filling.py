"""Filling the board: every way of changing it gives another filling, and what is locked stays."""

from dataclasses import replace
from datetime import date

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.desktop.roster import block
from stationdesk.desktop.roster import filling as editing
from stationdesk.desktop.roster.filling import Filling, filling_of, shown_as
from stationdesk.desktop.roster.sheet import Sheet
from stationdesk.desktop.roster.staffing import staffing_of
from stationdesk.desktop.roster.totals import totals_of
from stationdesk.ledgers.roster.rules.plan import PlanDuty
from tests.desktop.roster.plans import MAIN, SECOND, STANDBY, empty_plan, filled_plan

FIRST, SECOND_DAY = date(2026, 12, 1), date(2026, 12, 2)


def stands(filling: Filling, person: int, day: date) -> list[int]:
    return [one.post for one in filling.at((person, day))]


def with_duty(person: int, day: date, post: int, *, locked: bool = False) -> Filling:
    return Filling((PlanDuty(day, post, person, person, locked),))


def test_the_tail_of_the_month_before_is_not_edited_and_comes_back_with_the_plan() -> None:
    plan = filled_plan()

    filling = filling_of(plan)

    assert min(one.day for one in filling.duties) == FIRST
    assert sorted(shown_as(plan, filling).duties, key=repr) == sorted(plan.duties, key=repr)


def test_a_post_replaces_what_stands_there_and_a_second_one_stands_beside() -> None:
    filling = with_duty(1, FIRST, MAIN)

    assert stands(editing.put(filling, [(1, FIRST)], SECOND), 1, FIRST) == [SECOND]
    assert stands(editing.added(filling, (1, FIRST), STANDBY), 1, FIRST) == [MAIN, STANDBY]
    assert editing.added(filling, (1, FIRST), MAIN) is filling


def test_a_locked_duty_survives_every_way_of_filling_a_block() -> None:
    filling = with_duty(1, FIRST, MAIN, locked=True)
    places = [(1, FIRST), (2, FIRST)]

    assert stands(editing.put(filling, places, SECOND), 1, FIRST) == [MAIN]
    assert stands(editing.cleared(filling, places), 1, FIRST) == [MAIN]
    assert stands(editing.copied_down(filling, [2, 1], [FIRST]), 1, FIRST) == [MAIN]
    assert editing.moved(filling, (1, FIRST), (2, FIRST)) is filling


def test_moving_onto_a_filled_cell_changes_the_two() -> None:
    filling = replace(
        with_duty(1, FIRST, MAIN), duties=(PlanDuty(FIRST, MAIN, 1, 1), PlanDuty(SECOND_DAY, SECOND, 2, 2))
    )

    moved = editing.moved(filling, (1, FIRST), (2, SECOND_DAY))

    assert stands(moved, 1, FIRST) == [SECOND]
    assert stands(moved, 2, SECOND_DAY) == [MAIN]


def test_copying_down_lays_the_first_row_over_the_others() -> None:
    filling = with_duty(1, FIRST, MAIN)

    copied = editing.copied_down(filling, [1, 2, 3], [FIRST, SECOND_DAY])

    assert [stands(copied, person, FIRST) for person in (1, 2, 3)] == [[MAIN]] * 3
    assert stands(copied, 2, SECOND_DAY) == []


def test_a_need_as_usual_is_not_kept_as_something_special() -> None:
    more = editing.needed(Filling(), FIRST, MAIN, 3, usual=2)

    assert [(one.day, one.post, one.count) for one in more.needs] == [(FIRST, MAIN, 3)]
    assert editing.needed(more, FIRST, MAIN, 2, usual=2).needs == ()


def test_undo_and_redo_go_through_every_step() -> None:
    sheet = Sheet(Filling())
    steps = [editing.put(Filling(), [(1, FIRST)], post) for post in (MAIN, SECOND, STANDBY)]

    taken = [sheet.take(one) for one in steps]
    again = sheet.take(steps[-1])
    backwards = [sheet.undo() for _ in range(4)]

    assert (taken, again, backwards) == ([True] * 3, False, [True] * 3 + [False])
    assert not sheet.is_changed
    assert [sheet.redo() for _ in range(3)] == [True] * 3
    assert stands(sheet.now, 1, FIRST) == [STANDBY]


def test_a_block_goes_out_as_text_and_comes_back_the_same() -> None:
    plan = filled_plan()
    filling, people, days = filling_of(plan), [1, 2, 3], [FIRST, SECOND_DAY]

    text = block.as_text(filling, people, days, plan.posts, "休")
    back = block.pasted(Filling(), block.words_of(text), people, days, plan.posts, ("休",))

    assert text.split("\n")[0].count("\t") == 1
    assert back.keys == frozenset(key for key in filling.keys if key[2] in people and key[0] in days)


@pytest.mark.parametrize(
    ("word", "posts"), [("主", [MAIN]), ("z", [MAIN]), ("副班", [SECOND]), ("主备", [MAIN, STANDBY])]
)
def test_a_cell_of_another_sheet_may_hold_mark_letter_name_or_two_marks(word: str, posts: list[int]) -> None:
    plan = empty_plan()

    filled = block.pasted(Filling(), [[word]], [1], [FIRST], plan.posts, ())

    assert stands(filled, 1, FIRST) == posts


def test_a_word_nobody_knows_pastes_nothing_and_is_named() -> None:
    plan = empty_plan()

    with pytest.raises(RuleBroken, match="“跑” is no post"):
        block.pasted(Filling(), [["主", "跑"]], [1], [FIRST, SECOND_DAY], plan.posts, ())


def test_totals_count_main_second_standby_and_days_off() -> None:
    plan = filled_plan()
    saturday = date(2026, 12, 5)
    filling = replace(
        Filling(),
        duties=(
            PlanDuty(FIRST, MAIN, 1, 1), PlanDuty(saturday, SECOND, 1, 1),
            PlanDuty(date(2026, 12, 6), STANDBY, 1, 1),
        ),
    )  # fmt: skip

    assert totals_of(plan, filling)[1].shown() == ("1", "1", "1", "1")
    assert totals_of(plan, filling)[2].shown() == ("0", "0", "0", "0")


def test_somebody_too_many_on_one_post_fills_no_other() -> None:
    plan = empty_plan()
    duties = tuple(PlanDuty(FIRST, MAIN, person, person) for person in (1, 2, 3))

    staffed = staffing_of(plan, Filling(duties))[FIRST]

    assert (staffed.filled, staffed.needed, staffed.over) == (2, 6, 1)
    assert staffed.shown() == "2/6"
