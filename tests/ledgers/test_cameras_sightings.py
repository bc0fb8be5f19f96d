"""What looks at a camera make of its intervals: blips, silence, planned stops, one cause for several."""

from datetime import UTC, datetime, timedelta
from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st

from stationdesk.ledgers.cameras.rules.health import (
    Change,
    Fall,
    Known,
    Pace,
    Span,
    is_whole,
    one_cause,
    seen,
)
from stationdesk.ledgers.cameras.rules.watched import Answered, LineState

START = datetime(2026, 11, 1, tzinfo=UTC)
PACE = Pace(between=timedelta(minutes=5), debounce=timedelta(seconds=60))
NOTHING = Known()
UP, DOWN, PLANNED, UNKNOWN = LineState.UP, LineState.DOWN, LineState.PLANNED, LineState.UNKNOWN


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def watched(
    looks: list[tuple[float, Answered]], known: Known = NOTHING, last: datetime | None = None
) -> list[Span]:
    """The intervals a row of looks leaves behind."""
    begun: list[Change] = [Change(known.since, known.state)] if known.state and known.since else []
    for minute, answer in looks:
        changes, known = seen(known, answer, at=at(minute), last=last, pace=PACE)
        begun += changes
        last = at(minute) if last is None else max(last, at(minute))
    ends = [*(one.began_at for one in begun[1:]), None][: len(begun)]
    return [Span(one.state, one.began_at, end) for one, end in zip(begun, ends, strict=True)]


def told(spans: list[Span]) -> list[tuple[LineState, float]]:
    return [(one.state, (one.began_at - START).total_seconds() / 60) for one in spans]


def test_a_blip_shorter_than_the_debounce_leaves_no_interval() -> None:
    spans = watched([(0, Answered.OK), (5, Answered.TIMEOUT), (5.5, Answered.TIMEOUT), (10, Answered.OK)])

    assert told(spans) == [(UP, 0)]


def test_a_confirmed_failure_counts_from_the_first_failed_look() -> None:
    spans = watched([(0, Answered.OK), (5, Answered.TIMEOUT), (6, Answered.REFUSED), (15, Answered.OK)])

    assert told(spans) == [(UP, 0), (DOWN, 5), (UP, 15)]


def test_a_camera_that_never_answered_is_down_from_the_first_look() -> None:
    assert told(watched([(0, Answered.TIMEOUT), (5, Answered.TIMEOUT)])) == [(DOWN, 0)]


def test_two_failures_around_an_answer_are_two_blips() -> None:
    spans = watched([(0, Answered.OK), (5, Answered.TIMEOUT), (7, Answered.OK), (9, Answered.TIMEOUT)])

    assert told(spans) == [(UP, 0)]


def test_what_happened_while_this_pc_was_off_is_not_known() -> None:
    spans = watched([(0, Answered.OK), (5, Answered.OK), (600, Answered.TIMEOUT), (605, Answered.TIMEOUT)])

    assert told(spans) == [(UP, 0), (UNKNOWN, 5), (DOWN, 600)]


def test_exactly_twice_the_pace_is_not_yet_silence() -> None:
    assert told(watched([(0, Answered.OK), (10, Answered.OK)])) == [(UP, 0)]
    assert told(watched([(0, Answered.OK), (10.1, Answered.OK)])) == [(UP, 0), (UNKNOWN, 1 / 60), (UP, 10.1)]


def test_a_failure_before_the_silence_confirms_none_after_it() -> None:
    spans = watched([(0, Answered.OK), (5, Answered.TIMEOUT), (600, Answered.TIMEOUT), (605, Answered.OK)])

    assert told(spans) == [(UP, 0), (UNKNOWN, 5), (UP, 605)]


def test_without_a_network_here_nothing_is_said_of_the_camera() -> None:
    spans = watched(
        [(0, Answered.OK), (5, Answered.NO_NETWORK), (10, Answered.NO_NETWORK), (15, Answered.OK)]
    )

    assert told(spans) == [(UP, 0), (UNKNOWN, 5), (UP, 15)]


def test_a_device_that_answers_401_is_up_and_the_answer_is_kept() -> None:
    first, known = seen(Known(), Answered.OK, at=at(0), last=None, pace=PACE)
    second, known = seen(known, Answered.UNAUTHORISED, at=at(5), last=at(0), pace=PACE)
    third, _ = seen(known, Answered.UNAUTHORISED, at=at(10), last=at(5), pace=PACE)

    assert [one.state for one in (*first, *second)] == [UP, UP]
    assert (second[0].answer, third) == (Answered.UNAUTHORISED, ())


def test_a_planned_stop_is_ended_by_no_look_and_by_no_silence() -> None:
    known = Known(PLANNED, at(0))

    assert told(watched([(5, Answered.TIMEOUT), (700, Answered.OK)], known)) == [(PLANNED, 0)]


def test_a_clock_that_was_set_back_learns_nothing() -> None:
    spans = watched([(0, Answered.OK), (5, Answered.OK), (3, Answered.TIMEOUT), (4, Answered.TIMEOUT)])

    assert told(spans) == [(UP, 0)]


LOOKS = st.lists(
    st.tuples(st.sampled_from([20, 60, 150, 300, 599, 601, 9000]), st.sampled_from(list(Answered))),
    max_size=40,
)  # fmt: skip


@given(LOOKS)
def test_whatever_is_seen_leaves_neither_gap_nor_overlap(steps: list[tuple[int, Answered]]) -> None:
    clock, looks = 0, []
    for pause, answer in steps:
        clock += pause
        looks.append((clock / 60, answer))

    spans = watched(looks)

    assert is_whole(spans)
    assert not spans or spans[-1].ended_at is None
    assert all((one.state, one.state) != (DOWN, after.state) for one, after in pairwise(spans))


@given(st.lists(st.tuples(st.sampled_from([20, 40, 60, 300]), st.booleans()), min_size=1, max_size=60))
def test_it_was_down_exactly_while_failures_outlasted_the_debounce(steps: list[tuple[int, bool]]) -> None:
    clock, looks = 0, []
    for pause, good in steps:
        clock += pause
        looks.append((clock, good))

    spans = watched([(second / 60, Answered.OK if good else Answered.TIMEOUT) for second, good in looks])

    expected = [
        failed[0]
        for good, run in groupby(looks, key=lambda one: one[1])
        if not good and (failed := [second for second, _ in run])[-1] - failed[0] >= 60
    ]
    found = [round((one.began_at - START).total_seconds()) for one in spans if one.state is DOWN]
    assert found == expected


def groups(falls: list[Fall], still_up: int = 100) -> list[tuple[list[int], bool]]:
    found = one_cause(falls, lambda _at: still_up)
    return [([fall.camera for fall in group.falls], group.everywhere) for group in found]


def test_several_of_one_village_down_within_three_minutes_have_one_cause() -> None:
    falls = [Fall(1, 7, at(0)), Fall(2, 7, at(3)), Fall(3, 7, at(3.1)), Fall(4, 8, at(1)),
             Fall(5, None, at(0)), Fall(6, None, at(1))]  # fmt: skip

    assert groups(falls) == [([1, 2], False)]


def test_one_camera_falling_twice_is_no_group() -> None:
    assert groups([Fall(1, 7, at(0)), Fall(1, 7, at(2))]) == []


EVERYWHERE = [
    Fall(1, 7, at(0)), Fall(2, 8, at(0)), Fall(3, None, at(2)), Fall(4, 8, at(2)), Fall(5, 9, at(30)),
]  # fmt: skip


def test_nearly_all_silent_at_once_is_one_cause_and_not_one_of_each_village() -> None:
    assert groups(EVERYWHERE, still_up=0) == [([1, 2, 3, 4], True)]


def test_with_one_of_ten_still_there_it_is_nearly_all_with_more_it_is_villages() -> None:
    many = [Fall(number, number % 3, at(0)) for number in range(9)]

    assert groups(many, still_up=1) == [(list(range(9)), True)]
    assert groups(many, still_up=2) == [([0, 3, 6], False), ([1, 4, 7], False), ([2, 5, 8], False)]


def test_two_cameras_or_one_village_are_never_everywhere() -> None:
    assert groups([Fall(1, 7, at(0)), Fall(2, 8, at(0))], still_up=0) == []
    assert groups([Fall(one, 7, at(0)) for one in range(5)], still_up=0) == [([0, 1, 2, 3, 4], False)]


def test_one_that_fell_before_is_not_of_those_that_all_fell() -> None:
    falls = [Fall(9, 7, at(-60)), *EVERYWHERE]

    assert groups(falls, still_up=0) == [([1, 2, 3, 4], True)]
