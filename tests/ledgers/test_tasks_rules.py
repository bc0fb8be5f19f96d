"""Progress, codes, deadlines and rhythms of the plan as plain values."""

from datetime import date

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.period import Period
from stationdesk.ledgers.tasks.rules.plan import (
    checked_group_code,
    checked_item_code,
    place_of_group,
    place_of_item,
    progress_text,
)
from stationdesk.ledgers.tasks.rules.plan_words import read_deadline, split_item, split_work
from stationdesk.ledgers.tasks.rules.recurring import Every, period_of, periods_missed
from stationdesk.ledgers.tasks.rules.states import CLOSING, ItemState, Status, may_step, status_on
from tests.ledgers.tasks_desk import SIZES

TODAY = date(2026, 11, 21)


def test_the_plan_of_the_account_has_24_works_and_96_items() -> None:
    assert (len(SIZES), sum(SIZES), sum(SIZES) / len(SIZES)) == (24, 96, 4.0)


@pytest.mark.parametrize(
    ("closed", "total", "text"),
    [
        (0, 96, "0.0%"), (1, 96, "1.0%"), (25, 96, "26.0%"), (95, 96, "99.0%"), (96, 96, "100.0%"),
        (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 16, "6.3%"), (0, 0, "—"), (1999, 2000, "100.0%"),
    ],
)  # fmt: skip
def test_progress_is_closed_of_all_half_up_to_one_place(closed: int, total: int, text: str) -> None:
    assert progress_text(closed, total) == text


def test_96_of_96_alone_is_the_whole() -> None:
    assert [n for n in range(97) if progress_text(n, 96) == "100.0%"] == [96]


@pytest.mark.parametrize(("code", "kept"), [("1.1", "1.1"), ("１.０２", "1.2"), ("1.10", "1.10")])
def test_an_item_number_is_kept_in_one_form(code: str, kept: str) -> None:
    assert checked_item_code(code, "1") == kept


@pytest.mark.parametrize("code", ["1", "1.0", "1.1.1", "a.1", "-1.1", ""])
def test_what_is_no_item_number_is_refused(code: str) -> None:
    with pytest.raises(RuleBroken, match="cannot number an item"):
        checked_item_code(code, "1")


@pytest.mark.parametrize("code", ["0", "999", "x", "1.1", "-1", ""])
def test_what_is_no_work_number_is_refused(code: str) -> None:
    with pytest.raises(RuleBroken, match="cannot number a work"):
        checked_group_code(code)


def test_works_and_items_stand_in_the_order_of_their_numbers() -> None:
    codes = ["1.1", "1.2", "1.10", "2.1", "10.1", None]
    places = [place_of_item(2026, code) for code in codes]

    assert places == sorted(places)
    assert place_of_group(2026, "2") < place_of_item(2026, "2.1") < place_of_group(2026, "3")
    assert place_of_item(2027, None) < place_of_group(2026, "1")


@pytest.mark.parametrize(
    ("state", "due", "status"),
    [
        (ItemState.NOT_STARTED, TODAY, Status.NOT_STARTED),
        (ItemState.UNDER_WAY, TODAY, Status.UNDER_WAY),
        (ItemState.UNDER_WAY, date(2026, 11, 20), Status.OVERDUE),
        (ItemState.CHECKED, date(2026, 11, 20), Status.OVERDUE),
        (ItemState.CHECKED, TODAY, Status.CLOSING),
        (ItemState.PAUSED, date(2025, 1, 1), Status.PAUSED),
        (ItemState.CLOSED, date(2025, 1, 1), Status.DONE),
    ],
)
def test_an_item_stands_in_one_column_of_the_board(state: ItemState, due: date, status: Status) -> None:
    assert status_on(state, due, TODAY) is status


def test_nothing_is_closed_out_unchecked() -> None:
    assert [one for one in ItemState if may_step(one, ItemState.CLOSED)] == [ItemState.CHECKED]
    assert [one for one in ItemState if may_step(one, ItemState.CHECKED)] == [ItemState.CLOSE_ASKED]
    assert all(may_step(one, ItemState.UNDER_WAY) for one in CLOSING)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-30", "2026-06-30"), ("2026年6月30日前", "2026-06-30"), ("6月30日前", "2026-06-30"),
        ("6月底前", "2026-06-30"), ("2027年2月底", "2027-02-28"), ("十二月底", "2026-12-31"),
        ("第三季度", "2026-09-30"), ("上半年", "2026-06-30"), ("全年", "2026-12-31"),
        ("长期坚持", "2026-12-31"), ("年底前完成", "2026-12-31"), ("46203", "2026-06-30"),
    ],
)  # fmt: skip
def test_a_deadline_is_read_as_a_plan_writes_it(text: str, day: str) -> None:
    assert read_deadline(text, 2026).isoformat() == day


@pytest.mark.parametrize("text", ["尽快", "13月底", "2026-02-30", "五季度", "前", "", "6/7/26"])
def test_what_is_no_deadline_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken, match="is not a deadline"):
        read_deadline(text, 2026)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("三、禁毒宣传", ("3", "禁毒宣传")), ("（十二）平安创建", ("12", "平安创建")), ("24", ("24", "")),
        ("百日行动", (None, "百日行动")), ("三零创建", (None, "三零创建")),
        ("三、三零创建", ("3", "三零创建")),
    ],
)  # fmt: skip
def test_a_works_number_is_told_from_a_numeral_in_its_name(text: str, parts: tuple[str | None, str]) -> None:
    assert split_work(text) == parts


def test_an_items_number_is_read_with_or_without_its_work() -> None:
    assert [split_item(one) for one in ("1.2", "1-2", "（3）", "１．１０")] == [
        ("1", "2"), ("1", "2"), (None, "3"), ("1", "10"),
    ]  # fmt: skip


def test_a_rhythm_knows_its_period() -> None:
    assert period_of(Every.DAY, TODAY) == Period(TODAY, TODAY)
    assert period_of(Every.WEEK, TODAY) == Period(date(2026, 11, 16), date(2026, 11, 22))
    assert period_of(Every.MONTH, TODAY) == Period(date(2026, 11, 1), date(2026, 11, 30))


def test_this_period_and_the_one_before_are_missed_once_it_has_begun() -> None:
    since = date(2026, 10, 1)
    this, before = period_of(Every.WEEK, TODAY), Period(date(2026, 11, 9), date(2026, 11, 15))

    assert periods_missed(Every.WEEK, frozenset(), since, TODAY) == (before, this)
    assert periods_missed(Every.WEEK, frozenset({date(2026, 11, 9)}), since, TODAY) == (this,)
    assert periods_missed(Every.WEEK, frozenset({TODAY}), since, TODAY) == (before,)
    assert periods_missed(Every.WEEK, frozenset(), TODAY, TODAY) == (this,)
