"""The rules of disputes, with plain values: states, levels, ages, limits, rates, kinds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.comparison import Change
from stationdesk.core.deadline import Calendar, DayKind
from stationdesk.core.errors import RuleBroken
from stationdesk.core.limits import RULE, RULES
from stationdesk.core.settings import SettingScope, defaults
from stationdesk.ledgers.disputes.rules.ages import age, beginning, is_old
from stationdesk.ledgers.disputes.rules.kinds import kind_of
from stationdesk.ledgers.disputes.rules.levels import Level, check_skip, direction, next_level, skipped
from stationdesk.ledgers.disputes.rules.limits import ACCEPT, limited, rule_of
from stationdesk.ledgers.disputes.rules.rates import PRINTED, Counted, RateKind, identity_holds, rate
from stationdesk.ledgers.disputes.rules.states import State, check_open, check_step, may_step
from stationdesk.ledgers.disputes.rules.words import Direction
from stationdesk.ledgers.station.actions.seeding import seed_rows

SETTINGS: dict[str, Any] = defaults(SettingScope.STATION)


def calendar() -> Calendar:
    days = [row for year in ("2025", "2026") for row in seed_rows("calendar", year)]
    kinds = {kind.code: kind for kind in DayKind}
    return Calendar({date.fromisoformat(row["day"]): kinds[row["kind"]] for row in days})


# --- states and levels --------------------------------------------------------------------------------


def test_a_dispute_is_closed_only_after_its_result() -> None:
    assert [one for one in State if may_step(one, State.CLOSED)] == [State.SETTLED, State.NOT_SETTLED]


@pytest.mark.parametrize("state", [State.REGISTERED, State.REOPENED, State.MEDIATING])
def test_an_early_closing_says_what_to_do_first(state: State) -> None:
    with pytest.raises(RuleBroken, match="mediate it or note the result"):
        check_step(state, State.CLOSED)


def test_only_what_is_settled_or_closed_is_reopened() -> None:
    assert [one for one in State if may_step(one, State.REOPENED)] == [State.SETTLED, State.CLOSED]
    with pytest.raises(RuleBroken, match="reopen it first"):
        check_open(State.CLOSED)


def test_levels_go_up_one_at_a_time() -> None:
    assert [next_level(one) for one in Level] == [*list(Level)[1:], Level.COUNTY]
    assert skipped(Level.STATION, Level.GOVERNANCE) == ()
    assert skipped(Level.VILLAGE, Level.DEPARTMENT) == (Level.STATION, Level.GOVERNANCE)
    assert skipped(Level.COUNTY, Level.VILLAGE) == ()


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_leaving_out_a_level_wants_a_reason(reason: str | None) -> None:
    with pytest.raises(RuleBroken) as error:
        check_skip(Level.VILLAGE, Level.COUNTY, reason)
    assert set(error.value.field_errors) == {"skip_reason"}

    check_skip(Level.VILLAGE, Level.COUNTY, "县领导包案")


def test_the_direction_of_a_slip_follows_its_levels() -> None:
    assert direction(Level.STATION, Level.COUNTY) is Direction.UP
    assert direction(Level.COUNTY, Level.STATION) is Direction.DOWN
    assert direction(Level.STATION, Level.STATION) is Direction.ACROSS


# --- ages ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("started", "closed", "years"),
    [
        (date(2016, 5, 8), date(2026, 5, 8), 10),
        (date(2016, 5, 8), date(2026, 5, 7), 9),
        (date(2016, 2, 29), date(2026, 2, 28), 9),
        (date(2016, 2, 29), date(2026, 3, 1), 10),
        (date(2018, 3, 1), date(2028, 2, 29), 9),
        (date(2026, 5, 8), date(2026, 5, 8), 0),
    ],
)
def test_an_age_is_whole_years(started: date, closed: date, years: int) -> None:
    assert age(started, closed) == years
    assert is_old(started, closed) is (years >= 10)


def test_a_year_alone_counts_from_its_first_day() -> None:
    assert beginning(None, 2016, date(2026, 1, 1)) == (date(2016, 1, 1), True)
    assert beginning(date(2016, 5, 8), 2016, date(2026, 1, 1)) == (date(2016, 5, 8), False)
    assert beginning(None, None, date(2026, 1, 1)) == (None, False)
    assert not is_old(None, date(2026, 1, 1))


def test_a_beginning_after_the_registration_or_in_two_years_is_refused() -> None:
    with pytest.raises(RuleBroken) as later:
        beginning(None, 2027, date(2026, 11, 21))
    with pytest.raises(RuleBroken) as both:
        beginning(date(2016, 5, 8), 2017, date(2026, 11, 21))

    assert (set(later.value.field_errors), set(both.value.field_errors)) == (
        {"started_year"},
        {"started_year"},
    )


# --- limits -------------------------------------------------------------------------------------------


def test_the_default_limits_are_those_of_the_domain_with_their_source() -> None:
    kinds = ("neighbours", "marriage", "labour", "contract", "damage", "land", "other")
    rules = [RULE[f"dispute_{kind}"] for kind in kinds]

    assert [one.limit.amount for one in rules] == [15, 30, 30, 30, 20, 45, 30]
    assert all("not law" in one.source.source for one in rules)
    assert {one.setting for one in RULES if one.name.startswith("dispute_")} <= set(SETTINGS)


def test_every_kind_of_the_dictionary_names_a_limit_that_exists() -> None:
    rows = {row["code"]: row["extra"] for row in seed_rows("dictionaries", "dispute_kind")}
    tops = [code for code in rows if "." not in code]

    assert [rows[code] for code in tops] == [f"limit=dispute_{code}" for code in tops]
    assert rule_of("land.water", {"land.water": {"limit": "dispute_land"}}) == "dispute_land"
    assert rule_of("unknown", {}) == "dispute_other"
    assert rule_of("x", {"x": {"limit": "no_such"}}) == "dispute_other"


def test_a_limit_that_ends_on_a_holiday_moves_to_the_next_workday() -> None:
    found = limited("dispute_neighbours", date(2026, 9, 18), SETTINGS, calendar)

    assert (found.last, found.doubt) == (date(2026, 10, 8), None)


def test_a_slip_is_accepted_by_the_end_of_the_next_workday() -> None:
    friday = limited(ACCEPT, date(2026, 11, 20), SETTINGS, calendar)
    before_the_holidays = limited(ACCEPT, date(2026, 9, 30), SETTINGS, calendar)

    assert (friday.last, before_the_holidays.last) == (date(2026, 11, 23), date(2026, 10, 8))


def test_where_the_calendar_is_missing_the_day_stands_and_says_so() -> None:
    found = limited("dispute_land", date(2026, 12, 1), SETTINGS, calendar)
    slip = limited(ACCEPT, date(2026, 12, 31), SETTINGS, calendar)

    assert found.last == date(2027, 1, 15)
    assert slip.last == date(2027, 1, 1)
    assert found.doubt is not None
    assert "2027" in str(found.doubt)


def test_the_station_may_set_a_limit_of_its_own_and_the_source_says_so() -> None:
    own = SETTINGS | {"limit.dispute_land": "60 days"}

    found = limited("dispute_land", date(2026, 9, 1), own, calendar)

    assert found.last == date(2026, 11, 2)  # 31 October is a Saturday
    assert "Set by the station" in str(found.source)


# --- rates --------------------------------------------------------------------------------------------


def test_each_rate_divides_what_its_name_says() -> None:
    of = Counted(registered=200, mediated=150, settled=120, settled_mediated=90, due=80, settled_in_time=60)

    found = {kind: rate(kind, of).text() for kind in RateKind}

    assert found == {
        RateKind.SETTLED: "60.00%",
        RateKind.MEDIATED: "75.00%",
        RateKind.SUCCESS: "60.00%",
        RateKind.IN_TIME: "75.00%",
    }
    assert PRINTED is RateKind.SETTLED


def test_a4_the_settlement_rate_falls_by_4_21_points() -> None:
    def settled(of: int, all_: int) -> Any:
        return rate(PRINTED, Counted(all_, 0, of, 0, 0, 0))

    change = Change(settled(802, 870), settled(668, 693))

    assert (settled(802, 870).text(), settled(668, 693).text()) == ("92.18%", "96.39%")
    assert str(change.percent) == "-4.21"


def test_a_period_without_anything_has_no_rate() -> None:
    assert {rate(kind, Counted(0, 0, 0, 0, 0, 0)).text() for kind in RateKind} == {"—"}


def test_the_identity_of_the_month() -> None:
    assert identity_holds(carried=3, received=5, closed=3, left=5)
    assert not identity_holds(carried=3, received=5, closed=3, left=4)


# --- kinds --------------------------------------------------------------------------------------------


def test_every_dispute_category_of_the_incidents_has_a_kind_that_exists() -> None:
    kinds = {row["code"] for row in seed_rows("dictionaries", "dispute_kind")}
    categories = [
        row["code"] for row in seed_rows("dictionaries", "incident_category") if row["code"][:2] == "DI"
    ]

    assert categories
    assert {kind_of(one) for one in categories} <= kinds
    assert kind_of("DI.land.water") == "land.water"
    assert kind_of("DI.campus") == "other"
    assert kind_of("CR.theft") is None
