"""The rates of cameras: the worked example, and a month of random intervals against minutes counted."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext

from hypothesis import given, settings
from hypothesis import strategies as st

from stationdesk.core.comparison import Rate
from stationdesk.core.duty_day import instant
from stationdesk.ledgers.cameras.rules.health import Span
from stationdesk.ledgers.cameras.rules.rates import (
    Moment,
    Repair,
    Standing,
    Times,
    daily,
    mean_hours_to_repair,
    mean_of_days,
    repaired_in_time,
    times,
)
from stationdesk.ledgers.cameras.rules.watched import LineState

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
BEGIN = instant(FIRST)
MINUTES = 30 * 24 * 60
UP, DOWN, PLANNED, UNKNOWN = LineState.UP, LineState.DOWN, LineState.PLANNED, LineState.UNKNOWN


def test_82_cameras_2_stopped_3_offline_1_blocked() -> None:
    now = Moment((*[Standing(UP)] * 76, Standing(UP, faults=1), *[Standing(DOWN)] * 3))

    assert now.in_service == 80
    assert (now.online(), now.online().text()) == (Rate(77, 80), "96.25%")
    assert (now.serviceable(), now.serviceable().text()) == (Rate(76, 80), "95.00%")


def test_external_causes_leave_the_whole_when_asked() -> None:
    now = Moment(
        (*[Standing(UP)] * 76, Standing(UP, faults=1, faults_outside=1), *[Standing(DOWN, outside=True)] * 2,
         Standing(DOWN, faults=1))
    )  # fmt: skip

    assert now.online(without_external=True) == Rate(77, 78)
    assert now.serviceable(without_external=True) == Rate(76, 77)


def test_a_fault_of_ones_own_beside_an_external_one_counts() -> None:
    now = Moment((Standing(UP), Standing(UP, faults=2, faults_outside=1)))

    assert now.serviceable(without_external=True) == Rate(1, 2)


def test_planned_and_not_known_are_in_no_whole() -> None:
    now = Moment((Standing(UP), Standing(PLANNED), Standing(UNKNOWN, faults=1), Standing(DOWN)))

    assert (now.in_service, now.of(UNKNOWN), now.of(PLANNED)) == (4, 1, 1)
    assert now.online() == now.serviceable() == Rate(1, 2)


def test_a_day_nobody_looked_at_has_no_rate_and_is_not_in_the_mean() -> None:
    days = [Times(up=3, down=1), Times(unknown=86400), Times(up=1)]

    mean = mean_of_days(days)

    assert (mean.text(), mean.days) == ("87.50%", 2)
    assert mean_of_days([Times(planned=5)]).text() == "—"


def test_the_mean_is_of_days_and_not_of_seconds() -> None:
    days = [Times(up=86400), Times(up=1, down=1)]

    assert mean_of_days(days).text() == "75.00%"


def test_what_lies_ahead_is_not_counted() -> None:
    span = Span(UP, BEGIN - timedelta(days=3))

    found = daily([span], FIRST, date(2026, 11, 3), now=BEGIN + timedelta(hours=30))

    assert [one.up for one in found.values()] == [86400, 6 * 3600, 0]


def test_repairs_are_measured_from_report_to_acceptance() -> None:
    t = datetime(2026, 11, 3, 1, tzinfo=UTC)
    repairs = [
        Repair(t, t + timedelta(hours=24), t + timedelta(hours=24)),
        Repair(t, t + timedelta(hours=73, minutes=3), t + timedelta(hours=72)),
    ]

    assert mean_hours_to_repair(repairs) == Decimal("48.5")
    assert repaired_in_time(repairs) == Rate(1, 2)
    assert mean_hours_to_repair([]) is None


# --- against an independent computation: every minute of the month is asked for its state ------------

PIECES = st.lists(
    st.tuples(st.integers(1, 9000), st.sampled_from([UP, UP, DOWN, PLANNED, UNKNOWN]), st.booleans()),
    min_size=1, max_size=25,
)  # fmt: skip
CAMERAS = st.lists(st.tuples(st.integers(-3000, 20000), PIECES), min_size=1, max_size=4)
Pieces = list[tuple[int, LineState, bool]]


def spans_of(begins: int, pieces: Pieces) -> list[Span]:
    spans, at = [], BEGIN + timedelta(minutes=begins)
    for minutes, state, outside in pieces:
        end = at + timedelta(minutes=minutes)
        spans.append(Span(state, at, end, "power" if outside and state is DOWN else None))
        at = end
    spans[-1] = Span(spans[-1].state, spans[-1].began_at, None, spans[-1].cause)
    return spans


def minute_by_minute(begins: int, pieces: Pieces) -> list[str]:
    """What each minute of the month says, as a clerk would tick it on squared paper."""
    line = [""] * max(begins, 0)
    for minutes, state, outside in pieces:
        line += ["outside" if state is DOWN and outside else state.code] * minutes
    line += [line[-1]] * (MINUTES + 3000)
    return line[max(-begins, 0) :][:MINUTES]


def ticked_mean(lines: list[list[str]], *, without_external: bool) -> tuple[Decimal | None, int]:
    rates = []
    with localcontext() as context:
        context.prec = 60
        for day in range(30):
            ticks = Counter(tick for line in lines for tick in line[day * 1440 : day * 1440 + 1440])
            down = ticks["down"] + (0 if without_external else ticks["outside"])
            if ticks["up"] + down:
                rates.append(Decimal(100) * ticks["up"] / (ticks["up"] + down))
        if not rates:
            return None, 0
        return (sum(rates, Decimal()) / len(rates)).quantize(Decimal("0.01"), ROUND_HALF_UP), len(rates)


@settings(deadline=None, max_examples=25)
@given(CAMERAS)
def test_a_month_of_random_intervals_is_what_ticking_minutes_makes_it(
    cameras: list[tuple[int, Pieces]],
) -> None:
    spans = [span for begins, pieces in cameras for span in spans_of(begins, pieces)]
    lines = [minute_by_minute(begins, pieces) for begins, pieces in cameras]
    days = daily(spans, FIRST, LAST).values()

    for without in (False, True):
        mean = mean_of_days(days, without_external=without)

        assert (mean.percent(), mean.days) == ticked_mean(lines, without_external=without)
    ticks = Counter(tick for line in lines for tick in line)
    whole = times(spans, BEGIN, BEGIN + timedelta(minutes=MINUTES))
    assert whole == sum(days, Times())
    assert (whole.up, whole.planned, whole.unknown) == tuple(
        60 * ticks[state.code] for state in (UP, PLANNED, UNKNOWN)
    )
    assert (whole.down, whole.outside) == (60 * (ticks["down"] + ticks["outside"]), 60 * ticks["outside"])
