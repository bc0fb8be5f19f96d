"""How rosters write days, names and posts: the pure parts of the import of an existing roster."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.ledger import Tone
from stationdesk.jobs.roster_import.people import People
from stationdesk.jobs.roster_import.posts import Posts, is_leave, is_no_post, is_rest
from stationdesk.jobs.roster_import.values import Fate, Item
from stationdesk.jobs.roster_import.written import (
    day_in,
    is_explicit,
    is_weekday,
    month_in,
    names_in,
    weekday_in,
)
from stationdesk.ledgers.roster.rules.plan import PlanPost

DECEMBER = date(2026, 12, 1)
ROSTERED = {1: "陈建国", 2: "李卫东", 3: "张立新", 4: "张敏", 5: "王军", 6: "欧阳晓明", 7: "王小军"}
PEOPLE = People(ROSTERED, {21: "吴老根"}, {"老班长": 2, "外请": 0})
NAMES = PEOPLE.names


def posts() -> tuple[PlanPost, ...]:
    made = (
        (1, "带班领导", "带", "D", "leader", (1,)),
        (2, "主班民警", "主", "Z", "officer_main", (2, 3, 5)),
        (3, "副班民警", "副", "F", "officer_second", (2, 3, 5)),
        (4, "值班辅警", "辅", "U", "auxiliary", (4, 6, 7)),
        (5, "视频巡查", "视", "S", "video", (4, 6)),
    )
    return tuple(
        PlanPost(ident, name, mark, letter, Tone.INFO, code, False, False, 1, people)
        for ident, name, mark, letter, code, people in made
    )


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-05 00:00:00",
        "2026/12/5",
        "2026年12月5日",
        "2026.12.5",
        "12月5日",
        "12/5",
        "12-05",
        "12.5",
        "5日",
        "5号",
        "5",
        "46361",
        "12月5日（周六）",
        "12月5日(六)",
        "星期六 12月5日",
        "十二月五日",
        "１２月５日",
        "5日 星期六",
    ],
)
def test_the_fifth_of_december_in_all_its_forms(text: str) -> None:
    assert day_in(text, DECEMBER) == date(2026, 12, 5)


@pytest.mark.parametrize(
    "text", ["", "32", "13/5", "2月30日", "李卫东", "带班领导", "2026", "12月", "0", "5-6日", "星期六"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_in(text, DECEMBER) is None


def test_a_day_without_its_year_is_in_the_nearest_one() -> None:
    assert day_in("1月2日", DECEMBER) == date(2027, 1, 2)
    assert day_in("12月30日", date(2027, 1, 1)) == date(2026, 12, 30)


def test_a_zero_that_excel_dropped_is_put_back_where_the_tenth_is_due() -> None:
    assert day_in("12.1", DECEMBER, date(2026, 12, 9)) == date(2026, 12, 10)
    assert day_in("12.1", DECEMBER, date(2026, 11, 30)) == date(2026, 12, 1)
    assert day_in("12.2", DECEMBER, date(2026, 12, 19)) == date(2026, 12, 20)
    assert day_in("12.2", DECEMBER, date(2026, 12, 1)) == date(2026, 12, 2)


def test_weekdays_are_read_alone_and_beside_a_day() -> None:
    assert [weekday_in(text) for text in ("一", "周六", "星期日", "礼拜天", "12月5日（周六）", "李四")] == [
        0,
        5,
        6,
        6,
        5,
        None,
    ]
    assert is_weekday("星期三")
    assert not is_weekday("12月5日（周六）")
    assert [is_explicit(text) for text in ("5", "5日", "12/5", "46361")] == [False, True, True, True]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["青坪镇派出所2026年12月值班表"], (2026, 12)),
        (["值班安排", "2026-12"], (2026, 12)),
        (["12月份值班表"], (None, 12)),
        (["二〇二六年十二月"], (2026, 12)),
        (["值班表", "李卫东"], None),
    ],
)
def test_the_month_of_a_title(texts: list[str], expected: tuple[int | None, int] | None) -> None:
    assert month_in(texts) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("李卫东、张立新", ["李卫东", "张立新"]),
        ("李卫东 张立新", ["李卫东", "张立新"]),
        ("李卫东\n张立新", ["李卫东", "张立新"]),
        ("王　军", ["王军"]),
        ("王　军　李卫东", ["王军", "李卫东"]),
        ("李卫东　王 军", ["李卫东", "王军"]),
        ("陈建国 13900010001", ["陈建国"]),
        ("陈建国（13900010001）", ["陈建国"]),
        ("李卫东(调)/张立新", ["李卫东", "张立新"]),
        ("老张，小王；欧阳晓明", ["老张", "小王", "欧阳晓明"]),
        ("　", []),
    ],
)
def test_several_names_in_a_cell(text: str, names: list[str]) -> None:
    assert names_in(text, NAMES) == names


@pytest.mark.parametrize(
    ("word", "person"),
    [
        ("李卫东", 2),
        ("李　卫东", 2),
        ("卫东", 2),
        ("老李", 2),
        ("李警官", 2),
        ("李", 2),
        ("欧阳", 6),
        ("陈所", 1),
        ("陈所长", 1),
        ("立新", 3),
        ("小王军", 5),
        ("吴老根", 21),
        ("老班长", 2),
    ],
)
def test_who_is_meant_by_a_word(word: str, person: int) -> None:
    assert PEOPLE.find(word).person == person


def test_an_abbreviation_says_whom_it_was_taken_for_and_a_full_name_does_not() -> None:
    assert PEOPLE.find("李卫东").why is None
    assert "李卫东" in str(PEOPLE.find("老李").why)


def test_two_people_of_a_name_are_asked_for_unless_only_one_may_hold_the_post() -> None:
    assert PEOPLE.find("老张").person is None
    assert PEOPLE.find("张").candidates == (3, 4)
    assert PEOPLE.find("张", fitting=(4, 6)).person == 4


def test_a_wrong_sign_proposes_who_it_may_be_and_takes_nobody() -> None:
    found = PEOPLE.find("李卫冬")

    assert (found.person, found.candidates) == (None, (2,))


def test_somebody_said_to_be_nobody_is_nobody() -> None:
    assert PEOPLE.find("外请").nobody
    assert PEOPLE.find("诸葛亮").why is not None


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("带班领导", [1]),
        ("值班领导（电话）", [1]),
        ("所领导", [1]),
        ("主班", [2]),
        ("主班民警", [2]),
        ("值班民警", [2, 3]),
        ("民 警", [2, 3]),
        ("主班/副班", [2, 3]),
        ("辅警", [4]),
        ("协警", [4]),
        ("视频巡查", [5]),
        ("监控", [5]),
        ("备勤", []),
        ("备注", []),
        ("星期", []),
    ],
)
def test_the_post_of_a_heading(heading: str, found: list[int]) -> None:
    assert [one.id for one in Posts(posts(), {}).named(heading)] == found


def test_a_mark_is_a_post_and_a_bare_duty_mark_the_only_one_the_person_may_hold() -> None:
    known = Posts(posts(), {"△": 4})

    assert [[one.id for one in known.marked(mark, 7)] for mark in ("主", "z", "△", "值", "√")] == [
        [2],
        [2],
        [4],
        [4],
        [4],
    ]
    assert known.marked("值", 2) == ()  # main or second officer


def test_rest_leave_and_columns_of_something_else() -> None:
    assert [is_rest(text) for text in ("休", "补", "-", "主")] == [True, True, True, False]
    assert [is_leave(text) for text in ("年休", "病假", "培训", "主")] == [True, True, True, False]
    assert [is_no_post(text) for text in ("备注", "联系电话", "序号", "机动")] == [True, True, True, False]


def test_a_cell_is_called_as_excel_calls_it() -> None:
    assert [Item(7, column, "", Fate.READ).cell for column in (0, 25, 26, 27)] == ["A7", "Z7", "AA7", "AB7"]
