"""When a limit runs out."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from stationdesk.core.deadline import Calendar, DayKind, Limit, MissingCalendar, Unit, read_limit
from stationdesk.core.duty_day import instant, last_second, local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.limits import RULE, RULES
from stationdesk.core.settings import SETTINGS, SettingScope, defaults

NATIONAL_DAY = {date(2026, 10, day): DayKind.STATUTORY for day in (1, 2, 3)}
CALENDAR = Calendar(
    {
        **NATIONAL_DAY,
        **{date(2026, 2, day): DayKind.STATUTORY for day in (16, 17, 18, 19)},
        **{date(2026, 10, day): DayKind.OFF for day in (4, 5, 6, 7)},
        date(2026, 9, 20): DayKind.MAKEUP,
        date(2026, 10, 10): DayKind.MAKEUP,
    }
)


def at(month: int, day: int, hour: int = 14, minute: int = 0) -> datetime:
    return instant(date(2026, month, day), time(hour, minute))


def test_hours_are_clock_hours_over_holidays() -> None:
    assert Limit(24, Unit.HOURS).ends(at(9, 30), CALENDAR) == at(10, 1)


def test_days_count_from_the_next_day_and_run_out_at_its_end() -> None:
    assert Limit(3, Unit.DAYS).ends(at(9, 1, 0, 1), CALENDAR) == last_second(date(2026, 9, 4))
    assert Limit(3, Unit.DAYS).ends(at(9, 1, 23, 59), CALENDAR) == last_second(date(2026, 9, 4))


def test_thirty_days_that_end_on_national_day_move_to_the_first_workday() -> None:
    limit = Limit(30, Unit.DAYS, moves=True)

    assert local(limit.ends(at(9, 1), CALENDAR)).isoformat() == "2026-10-08T23:59:59+08:00"


def test_a_custody_limit_does_not_move() -> None:
    assert Limit(30, Unit.DAYS).ends(at(9, 1), CALENDAR) == last_second(date(2026, 10, 1))


def test_workdays_skip_the_holiday_and_count_the_make_up_day() -> None:
    assert Limit(3, Unit.WORKDAYS).ends(at(9, 30), CALENDAR) == last_second(date(2026, 10, 10))


def test_an_extension_adds_the_same_again_before_the_end_is_moved() -> None:
    limit = Limit(30, Unit.DAYS, moves=True)

    assert limit.ends(at(7, 1), CALENDAR, extensions=1) == last_second(date(2026, 8, 31))
    assert limit.ends(at(7, 3), CALENDAR, extensions=2) == last_second(date(2026, 10, 8))


def test_the_time_of_an_appraisal_is_not_counted() -> None:
    assert Limit(30, Unit.DAYS).ends(at(8, 1), CALENDAR, excluded_days=10) == last_second(date(2026, 9, 10))


def test_a_month_ends_on_the_same_day_cut_to_the_month() -> None:
    assert Limit(1, Unit.MONTHS).ends(at(1, 31), CALENDAR) == last_second(date(2026, 2, 28))


def test_a_year_without_its_holidays_is_refused_aloud() -> None:
    with pytest.raises(MissingCalendar) as refused:
        Limit(7, Unit.WORKDAYS).ends(instant(date(2026, 12, 28)), CALENDAR)

    assert refused.value.year == 2027
    assert "2027" in str(refused.value)


def test_make_up_days_alone_do_not_make_a_year_known() -> None:
    assert Calendar({date(2027, 1, 4): DayKind.MAKEUP}).years == frozenset()


def test_a_year_is_known_when_its_table_is_entered_and_not_by_one_day() -> None:
    newyear = Calendar({date(2027, 1, 1): DayKind.STATUTORY, date(2027, 1, 4): DayKind.OFF})

    assert newyear.years == frozenset()
    assert CALENDAR.years == {2026}
    with pytest.raises(MissingCalendar):
        newyear.workdays_after(date(2027, 1, 1), 1)


def test_hour_limits_need_no_calendar() -> None:
    due = Limit(30, Unit.MINUTES).ends(datetime(2031, 1, 1, tzinfo=UTC), Calendar())

    assert due == datetime(2031, 1, 1, tzinfo=UTC) + timedelta(minutes=30)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("30 minutes", Limit(30, Unit.MINUTES)),
        ("24小时", Limit(24, Unit.HOURS)),
        ("３日", Limit(3, Unit.DAYS)),
        (" 7 个工作日 ", Limit(7, Unit.WORKDAYS)),
        ("1 Month", Limit(1, Unit.MONTHS)),
    ],
)
def test_a_limit_is_read_as_people_write_it(text: str, limit: Limit) -> None:
    assert read_limit(text) == limit


@pytest.mark.parametrize("text", ["", "soon", "7", "-1 days", "3 fortnights", "1.5 days"])
def test_what_is_no_limit_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken):
        read_limit(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_has_a_source_and_a_setting_that_holds_its_default(rule) -> None:  # type: ignore[no-untyped-def]
    settings = defaults("station")

    assert str(rule.source)
    assert rule.applied(settings) == rule.limit
    assert rule.source_applied(settings) == rule.source
    assert SETTINGS[rule.setting].scope is SettingScope.STATION


def test_a_changed_limit_names_the_station_as_its_source() -> None:
    settings = {**defaults("station"), "limit.feedback": "45 minutes"}

    assert RULE["feedback"].applied(settings) == Limit(45, Unit.MINUTES)
    assert "Set by the station" in str(RULE["feedback"].source_applied(settings))
