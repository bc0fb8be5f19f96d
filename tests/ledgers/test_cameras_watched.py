"""From when to when a camera is watched: nothing is claimed before its first look or out of service."""

from datetime import datetime, timedelta

from sqlalchemy import select

from stationdesk.core.ledger import Query
from stationdesk.ledgers.cameras.actions import observing
from stationdesk.ledgers.cameras.actions.living import Retired
from stationdesk.ledgers.cameras.records import Interval
from stationdesk.ledgers.cameras.rules.watched import Answered, LineState
from tests.ledgers.line_desk import Lines

UP, DOWN, UNKNOWN = LineState.UP, LineState.DOWN, LineState.UNKNOWN


def since(lines: Lines, camera: int) -> datetime | None:
    found: datetime | None = lines.desk.record("cameras", camera)["watched_since"]
    return found


def pieces(lines: Lines, camera: int) -> list[tuple[LineState, datetime, datetime | None]]:
    with lines.reading() as tx:
        own = select(Interval).where(Interval.camera_id == camera).order_by(Interval.began_at)
        return [(one.state, one.began_at, one.ended_at) for one in tx.session.scalars(own)]


def test_a_camera_is_watched_since_its_first_look(lines: Lines) -> None:
    camera = lines.register()
    assert since(lines, camera) is None
    lines.clock.forward(seconds=3600)
    first = lines.clock()

    lines.see({camera: Answered.OK})
    lines.clock.forward(seconds=300)
    lines.see({camera: Answered.UNAUTHORISED})

    assert since(lines, camera) == first == lines.line(camera)[0][1]


def test_a_camera_hung_up_later_is_not_claimed_for_the_time_before(lines: Lines) -> None:
    old = lines.register()
    lines.see({old: Answered.OK})
    lines.clock.forward(seconds=8 * 3600)
    new = lines.register()

    lines.see({old: Answered.OK, new: Answered.OK})

    assert lines.line(new) == [(UP, lines.clock())]
    assert [state for state, _ in lines.line(old)] == [UP, UNKNOWN, UP]


def test_one_that_fails_the_first_look_is_watched_since_it(lines: Lines) -> None:
    dead, blinking = lines.register(), lines.register()
    first = lines.clock()

    lines.see({dead: Answered.TIMEOUT, blinking: Answered.TIMEOUT})
    lines.clock.forward(seconds=60)
    lines.see({dead: Answered.TIMEOUT, blinking: Answered.OK}, whole=False)

    assert lines.line(dead) == [(DOWN, first)]
    assert lines.line(blinking) == [(UP, first)]
    assert since(lines, dead) == since(lines, blinking) == first


def test_one_without_an_address_is_watched_by_nobody(lines: Lines) -> None:
    camera = lines.register()

    lines.see({camera: Answered.NO_ADDRESS})

    assert (since(lines, camera), lines.line(camera)) == (None, [])


def test_taken_out_of_use_it_is_watched_until_then(lines: Lines) -> None:
    camera = lines.register()
    lines.see({camera: Answered.OK})
    began = lines.clock()
    lines.clock.forward(seconds=200)
    gone = lines.clock()
    lines.act("retire", camera, how=Retired.OUT_OF_USE, reason="道路改造")

    lines.clock.forward(seconds=86400)
    lines.see({})

    assert pieces(lines, camera) == [(UP, began, gone)]


def test_taken_out_of_use_after_a_silence_nothing_is_claimed_for_it(lines: Lines) -> None:
    camera = lines.register()
    lines.see({camera: Answered.OK})
    lines.clock.forward(seconds=300)
    last = lines.clock()
    lines.see({camera: Answered.OK})
    lines.clock.forward(seconds=86400)

    lines.void(camera)

    assert pieces(lines, camera)[1:] == [(UNKNOWN, last, lines.clock())]


def test_back_in_use_its_old_failure_is_forgotten(lines: Lines) -> None:
    camera, other = lines.register(), lines.register()
    lines.see({camera: Answered.OK, other: Answered.OK})
    lines.clock.forward(seconds=300)
    lines.see({camera: Answered.TIMEOUT, other: Answered.OK})
    lines.act("retire", camera, how=Retired.OUT_OF_USE, reason="改造")
    lines.clock.forward(seconds=300)
    lines.see({other: Answered.OK})
    lines.act("start", camera)
    back = lines.clock()

    lines.clock.forward(seconds=300)
    again = lines.see({camera: Answered.TIMEOUT, other: Answered.OK})

    assert again.doubted == (camera,)
    assert all(state is UP for state, _, _ in pieces(lines, camera))
    assert lines.desk.count(Query("cameras", (("line", DOWN),))) == 0
    assert lines.clock() - back == timedelta(seconds=300)


def test_a_failure_of_one_struck_out_is_asked_for_no_more(lines: Lines) -> None:
    camera = lines.register()
    lines.see({camera: Answered.TIMEOUT})
    lines.void(camera)

    with lines.reading() as tx:
        assert observing.doubted(tx) == ()


def test_what_nobody_looks_at_any_more_is_not_shown_as_it_was(lines: Lines) -> None:
    up, down = lines.register(), lines.register()
    lines.see({up: Answered.OK, down: Answered.OK})
    for _ in range(2):
        lines.clock.forward(seconds=300)
        lines.see({up: Answered.OK, down: Answered.TIMEOUT})
    assert standing(lines) == {UP: 1, DOWN: 1, UNKNOWN: 0}
    assert shown(lines) == {UP, DOWN}

    lines.clock.forward(seconds=601)

    assert standing(lines) == {UP: 0, DOWN: 0, UNKNOWN: 2}
    assert shown(lines) == {UNKNOWN}
    assert next(value for card, value in lines.desk.cards() if card.name == "online").number == "0/2"


def standing(lines: Lines) -> dict[LineState, int]:
    return {state: lines.desk.count(Query("cameras", (("line", state),))) for state in (UP, DOWN, UNKNOWN)}


def shown(lines: Lines) -> set[object]:
    place = [one.name for one in lines.desk.ledger("cameras").columns].index("line")
    return {row.values[place] for row in lines.desk.rows(Query("cameras")).rows}
