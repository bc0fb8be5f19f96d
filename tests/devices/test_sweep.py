"""A look at every camera: each ends in its state, nobody waits for anybody, and it stops when told."""

from collections.abc import Iterator
from itertools import islice
from threading import Event
from time import perf_counter

import pytest

from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import AnswerKind, Target
from stationdesk.devices.sweep import look
from tests.devices.stub_program import ALL, DEAD, county, stub_program
from tests.devices.stubs import Stubs


@pytest.fixture(scope="module")
def far_stubs() -> Iterator[Stubs]:
    with stub_program() as made:
        yield made


def test_of_1118_cameras_every_one_ends_in_its_right_state(far_stubs: Stubs) -> None:
    right = county(far_stubs)

    found = list(look(right))

    assert len(found) == ALL
    assert {one: answer.kind for one, answer in found} == {one.id: kind for one, kind in right.items()}
    assert sum(answer.kind is AnswerKind.TIMEOUT for _, answer in found) == DEAD


def test_an_answer_is_told_before_the_slowest_is_known(stubs: Stubs) -> None:
    silent = [Target(1, stubs.hole()), Target(2, stubs.at("silent"))]
    answers = look([*silent, Target(3, stubs.at("ok"))], timeout=60)

    one, answer = next(answers)
    answers.close()

    assert (one, answer.kind) == (3, AnswerKind.OK)


def test_no_more_than_asked_for_are_looked_at_at_once(stubs: Stubs) -> None:
    silent = [Target(number, stubs.at("silent", f"/few/{number}")) for number in range(6)]
    before = len(stubs.seen)

    answers = look([*silent, Target(9, stubs.at("ok"))], at_once=6, timeout=0.3)
    first = list(islice(answers, 6))

    assert {answer.kind for _, answer in first} == {AnswerKind.TIMEOUT}
    assert "/few/" in "".join(stubs.seen[before:])
    assert [one for one, _ in answers] == [9]


def test_it_stops_when_told_and_says_nothing_of_the_rest(stubs: Stubs) -> None:
    asked = Event()
    targets = [Target(number, stubs.at("silent")) for number in range(300)]

    began = perf_counter()
    answers = look([Target(999, stubs.at("ok")), *targets], timeout=120, stop=asked.is_set)
    first = next(answers)
    asked.set()
    rest = list(answers)

    assert first[0] == 999
    assert rest == []
    assert perf_counter() - began < 60


def test_a_sweep_nobody_reads_to_the_end_leaves_no_thread(stubs: Stubs) -> None:
    from threading import enumerate as threads

    answers = look([Target(1, stubs.at("ok")), Target(2, stubs.hole())], timeout=120)
    next(answers)
    answers.close()

    assert [one.name for one in threads() if one.name == "sweep"] == []


def test_a_slow_reader_makes_no_camera_late(stubs: Stubs) -> None:
    targets = [Target(number, stubs.at("ok", f"/{number}")) for number in range(60)]
    answers = look(targets, at_once=20, timeout=5)

    first = next(answers)
    busy_until = perf_counter() + 0.5
    while perf_counter() < busy_until:
        sum(range(1000))
    rest = list(answers)

    assert {answer.kind for _, answer in [first, *rest]} == {AnswerKind.OK}


def test_a_pc_that_was_asleep_blames_no_camera(stubs: Stubs) -> None:
    naps = iter([0.0, 0.0, 1.5])

    def asleep() -> bool:
        """Asked in the sweep's own loop, which stands still meanwhile; the answers come in then."""
        return Event().wait(next(naps, 0.0))

    targets = [Target(number, stubs.at("late", f"/{number}")) for number in range(5)]
    answers = list(look([*targets, Target(9, stubs.hole())], timeout=1, stop=asleep))

    assert [answer.kind for one, answer in answers if one < 9] == [AnswerKind.OK] * 5
    assert dict(answers)[9].kind is AnswerKind.TIMEOUT


def test_no_camera_no_answer() -> None:
    assert list(look([])) == []


def test_a_camera_without_an_address_says_nothing(stubs: Stubs) -> None:
    answers = dict(look([Target(7, None), Target(8, stubs.at("ok"))]))

    assert answers[7].kind is AnswerKind.NO_ADDRESS
    assert answers[7].learnt_nothing
    assert answers[8].is_up


def test_a_defect_is_raised_where_the_answers_are_read() -> None:
    broken = Target(1, "rtsp://127.0.0.1/not-in-parts")  # type: ignore[arg-type]

    with pytest.raises(AttributeError):
        list(look([broken, Target(2, StreamAddress("rtsp", "127.0.0.1", 9))]))
