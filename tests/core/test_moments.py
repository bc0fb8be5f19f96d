"""Times and days as officers type them, at 11:42 on Saturday 2026-11-21 unless said otherwise."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stationdesk.core.days import Lies, read_day
from stationdesk.core.duty_day import instant, local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.moments import read_moment

NOW = instant(date(2026, 11, 21), time(11, 42, 30))
NIGHT = instant(date(2026, 11, 21), time(0, 10))


def read(text: str, now: datetime = NOW) -> str:
    return f"{local(read_moment(text, now)):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0830", "2026-11-21 08:30"),
        ("830", "2026-11-21 08:30"),
        ("8:30", "2026-11-21 08:30"),
        ("8：30", "2026-11-21 08:30"),
        ("8；30", "2026-11-21 08:30"),
        ("8.30", "2026-11-21 08:30"),
        ("０８３０", "2026-11-21 08:30"),
        ("08:30:59", "2026-11-21 08:30"),
        ("8点半", "2026-11-21 08:30"),
        ("八点半", "2026-11-21 08:30"),
        ("8点", "2026-11-21 08:00"),
        ("8点钟", "2026-11-21 08:00"),
        ("8点05", "2026-11-21 08:05"),
        ("八点零五分", "2026-11-21 08:05"),
        ("8h30", "2026-11-21 08:30"),
        ("上午9点三刻", "2026-11-21 09:45"),
        ("中午12点", "2026-11-20 12:00"),
        ("中午一点", "2026-11-20 13:00"),
        ("2105", "2026-11-20 21:05"),
        ("1142", "2026-11-21 11:42"),
        ("昨晚8点半", "2026-11-20 20:30"),
        ("昨晚八点半", "2026-11-20 20:30"),
        ("昨天晚上8:30", "2026-11-20 20:30"),
        ("昨晚2030", "2026-11-20 20:30"),
        ("昨晚12点", "2026-11-21 00:00"),
        ("昨晚1点", "2026-11-21 01:00"),
        ("昨晚8", "2026-11-20 20:00"),
        ("昨夜十一点", "2026-11-20 23:00"),
        ("今早7点一刻", "2026-11-21 07:15"),
        ("今天凌晨2点", "2026-11-21 02:00"),
        ("凌晨3点40", "2026-11-21 03:40"),
        ("凌晨12点半", "2026-11-21 00:30"),
        ("前天下午3点", "2026-11-19 15:00"),
        ("前晚9点", "2026-11-19 21:00"),
        ("大前天0830", "2026-11-18 08:30"),
        ("昨天 1505", "2026-11-20 15:05"),
        ("昨日十五时零五分", "2026-11-20 15:05"),
        ("周三下午4点", "2026-11-18 16:00"),
        ("周五十点", "2026-11-20 10:00"),
        ("上周日晚8点", "2026-11-15 20:00"),
        ("11-20 21:05", "2026-11-20 21:05"),
        ("11/20 21:05", "2026-11-20 21:05"),
        ("11.20 21.05", "2026-11-20 21:05"),
        ("1120 2105", "2026-11-20 21:05"),
        ("11202105", "2026-11-20 21:05"),
        ("20日21时05分", "2026-11-20 21:05"),
        ("20号晚上9点05", "2026-11-20 21:05"),
        ("二十日二十一时零五分", "2026-11-20 21:05"),
        ("25日 0900", "2026-10-25 09:00"),
        ("11月20日21点05分", "2026-11-20 21:05"),
        ("12-31 2355", "2025-12-31 23:55"),
        ("2-29 1200", "2024-02-29 12:00"),
        ("2026-11-20 21:05", "2026-11-20 21:05"),
        ("2026-11-20T21:05", "2026-11-20 21:05"),
        ("2026-11-20 21:05:33", "2026-11-20 21:05"),
        ("2026年11月20日21时5分", "2026-11-20 21:05"),
        ("202611202105", "2026-11-20 21:05"),
        ("20261120 2105", "2026-11-20 21:05"),
        ("2026-11-20T13:05:00Z", "2026-11-20 21:05"),
        ("2026-11-20T21:05:00+08:00", "2026-11-20 21:05"),
        ("2026-11-20 24:00", "2026-11-21 00:00"),
        ("-15", "2026-11-21 11:27"),
        ("-1h", "2026-11-21 10:42"),
        ("15分钟前", "2026-11-21 11:27"),
        ("十五分钟前", "2026-11-21 11:27"),
        ("半小时前", "2026-11-21 11:12"),
        ("1个半小时前", "2026-11-21 10:12"),
        ("两个小时前", "2026-11-21 09:42"),
        ("一刻钟前", "2026-11-21 11:27"),
        ("刚才", "2026-11-21 11:42"),
        ("now", "2026-11-21 11:42"),
        ("9pm", "2026-11-20 21:00"),
        ("yesterday 9:05pm", "2026-11-20 21:05"),
        ("明天8点", "2026-11-22 08:00"),
    ],
)
def test_a_time_is_read_as_it_was_meant(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0830", "2026-11-20 08:30"),
        ("2355", "2026-11-20 23:55"),
        ("0005", "2026-11-21 00:05"),
        ("晚上11点", "2026-11-20 23:00"),
        ("今晚11点", "2026-11-20 23:00"),
        ("今天晚上12点", "2026-11-21 00:00"),
        ("昨晚11点", "2026-11-20 23:00"),
        ("昨晚8点半", "2026-11-20 20:30"),
        ("半夜12点", "2026-11-21 00:00"),
        ("-15", "2026-11-20 23:55"),
    ],
)
def test_just_after_midnight_a_time_alone_is_the_nearest_past(text: str, expected: str) -> None:
    assert read(text, NIGHT) == expected


def test_tonight_one_o_clock_said_at_two_is_an_hour_ago() -> None:
    assert read("今晚1点", instant(date(2026, 11, 21), time(2, 0))) == "2026-11-21 01:00"


def test_a_clock_a_minute_ahead_of_ours_is_still_todays() -> None:
    assert read("1143") == "2026-11-21 11:43"


def test_a_time_later_today_is_read_as_such_when_the_day_is_named() -> None:
    assert read("今晚8点") == "2026-11-21 20:00"


@pytest.mark.parametrize(
    "text",
    ["", " ", "8", "25:00", "2460", "0860", "昨天", "11-20", "东市", "13-45 0830", "2026-02-30 08:00", "8:3a",
     "0000-01-01 00:00", "9999-12-31 23:59", "-", "前", "半", "点", "周八8点", "١٢", "2" * 400],
)  # fmt: skip
def test_what_is_no_time_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_moment(text, NOW)

    assert "is not a time" in str(refused.value)


MINUTES = st.datetimes(datetime(2000, 3, 1), datetime(2098, 12, 31)).map(  # noqa: DTZ001 - given its zone next
    lambda naive: naive.replace(second=0, microsecond=0, tzinfo=UTC)
)


@given(MINUTES, st.integers(0, 23), st.integers(0, 59))
def test_a_time_alone_is_within_the_last_day(now: datetime, hour: int, minute: int) -> None:
    for text in (
        f"{hour:02}{minute:02}",
        f"{hour}:{minute:02}",
        f"{hour}点{minute:02}",
        f"{hour}时{minute}分",
    ):
        at = read_moment(text, now)

        assert (local(at).hour, local(at).minute) == (hour, minute)
        assert now - timedelta(days=1) < at <= now + timedelta(minutes=5)


@given(MINUTES, st.integers(0, 524_000))
def test_a_moment_of_the_last_year_is_read_back_however_it_is_written(
    now: datetime, minutes_ago: int
) -> None:
    at = now - timedelta(minutes=minutes_ago)
    there = local(at)
    if (there.month, there.day) == (2, 29):
        return

    for form in ("%m-%d %H:%M", "%m%d %H%M", "%m%d%H%M", "%m月%d日%H时%M分", "%Y-%m-%d %H:%M", "%Y%m%d%H%M"):
        assert read_moment(f"{there:{form}}", now) == at


@given(MINUTES, st.integers(0, 9999))
def test_minutes_ago_are_counted_back(now: datetime, minutes: int) -> None:
    assert read_moment(f"-{minutes}", now) == now - timedelta(minutes=minutes)


@given(
    st.text(alphabet="0123456789：:.-/年月日号时点分半刻前昨今晚早下午上周 十二两零t", max_size=14), MINUTES
)
@example("00-00 0:0", NOW)
def test_no_text_does_anything_but_answer_or_refuse(text: str, now: datetime) -> None:
    try:
        at = read_moment(text, now)
    except RuleBroken:
        return

    assert at.tzinfo is UTC


@given(st.text(max_size=40))
def test_any_text_at_all_is_answered_or_refused(text: str) -> None:
    for reader in (lambda: read_moment(text, NOW), lambda: read_day(text, date(2026, 11, 21))):
        try:
            reader()
        except RuleBroken:
            continue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("2026年11月20日", date(2026, 11, 20)),
        ("20261120", date(2026, 11, 20)),
        ("11-20", date(2026, 11, 20)),
        ("11.20", date(2026, 11, 20)),
        ("1120", date(2026, 11, 20)),
        ("十一月二十日", date(2026, 11, 20)),
        ("1201", date(2025, 12, 1)),
        ("20日", date(2026, 11, 20)),
        ("30号", date(2026, 10, 30)),
        ("31号", date(2026, 10, 31)),
        ("昨天", date(2026, 11, 20)),
        ("前日", date(2026, 11, 19)),
        ("今天", date(2026, 11, 21)),
        ("明天", date(2026, 11, 22)),
        ("星期六", date(2026, 11, 21)),
        ("周日", date(2026, 11, 15)),
        ("today", date(2026, 11, 21)),
    ],
)
def test_a_day_is_read_as_it_was_meant(text: str, expected: date) -> None:
    assert read_day(text, date(2026, 11, 21)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1201", date(2026, 12, 1)),
        ("20日", date(2026, 12, 20)),
        ("2-29", date(2028, 2, 29)),
        ("11-21", date(2026, 11, 21)),
        ("周三", date(2026, 11, 25)),
        ("下周三", date(2026, 11, 25)),
    ],
)
def test_a_due_day_is_read_ahead(text: str, expected: date) -> None:
    assert read_day(text, date(2026, 11, 21), "ahead") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11-24", date(2026, 11, 24)),
        ("11-01", date(2026, 11, 1)),
        ("1-5", date(2027, 1, 5)),
        ("24日", date(2026, 11, 24)),
        ("19日", date(2026, 11, 19)),
        ("周一", date(2026, 11, 23)),
        ("周五", date(2026, 11, 20)),
        ("上周五", date(2026, 11, 13)),
    ],
)
def test_a_day_of_the_roster_is_the_nearest(text: str, expected: date) -> None:
    assert read_day(text, date(2026, 11, 21), "near") == expected


@pytest.mark.parametrize(
    ("text", "lies", "expected"),
    [
        ("12-20 17:00", "ahead", datetime(2026, 12, 20, 9, tzinfo=UTC)),
        ("0800", "ahead", datetime(2026, 11, 22, 0, tzinfo=UTC)),
        ("1700", "ahead", datetime(2026, 11, 21, 9, tzinfo=UTC)),
        ("1700", "near", datetime(2026, 11, 21, 9, tzinfo=UTC)),
        ("0800", "near", datetime(2026, 11, 21, 0, tzinfo=UTC)),
        ("1700", "behind", datetime(2026, 11, 20, 9, tzinfo=UTC)),
    ],
)
def test_a_time_of_which_the_day_is_left_out_lies_where_it_is_meant(
    text: str, lies: Lies, expected: datetime
) -> None:
    assert read_moment(text, datetime(2026, 11, 21, 2, tzinfo=UTC), lies) == expected


@pytest.mark.parametrize("text", ["", "11-31", "32日", "0830 0830", "tomorrow morning", "2026-13-01"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken):
        read_day(text, date(2026, 11, 21))
