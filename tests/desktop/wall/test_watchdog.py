"""The watchdog by plain values: what it does after so many seconds, seen and hidden."""

from stationdesk.desktop.wall.watchdog import OPENING, WAIT_HIDDEN, WAIT_SEEN, Do, Sign, Watchdog


def playing(at: float = 100.0) -> Watchdog:
    dog = Watchdog()
    dog.start(at)
    assert dog.tick(at, seen=True) is Do.OPEN
    dog.picture(at)
    return dog


def pauses(dog: Watchdog, now: float, *, seen: bool, count: int = 12) -> list[float]:
    """How long it waits after each of so many openings that fail at once."""
    found = []
    for _ in range(count):
        dog.ended(now, seen=seen)
        began = now
        while dog.tick(now, seen=seen) is Do.NOTHING:
            now += 0.25
        found.append(now - began)
    return found


def test_nothing_is_opened_before_somebody_looks() -> None:
    assert Watchdog().tick(5.0, seen=True) is Do.NOTHING


def test_a_stream_is_opened_once() -> None:
    dog = playing()

    assert [dog.tick(100 + step / 2, seen=True) for step in range(6)] == [Do.NOTHING] * 6
    assert dog.opened == 1


def test_a_picture_of_now_is_live_and_an_older_one_says_how_old() -> None:
    dog = playing()

    assert dog.sign(101.9) is Sign.LIVE
    assert dog.sign(102.5) is Sign.OLD


def test_a_frozen_stream_is_lost_after_three_seconds_and_opened_anew_within_two() -> None:
    dog = playing()
    dog.tick(102.9, seen=True)
    assert dog.is_open

    dog.tick(103.1, seen=True)

    assert not dog.is_open
    assert dog.sign(103.1) is Sign.LOST
    assert dog.losses == 1
    assert dog.tick(103.1 + WAIT_SEEN, seen=True) is Do.OPEN
    assert dog.sign(105.2) is Sign.LOST  # until a picture comes


def test_a_hidden_stream_is_given_more_time() -> None:
    dog = playing()

    dog.tick(110.0, seen=False)

    assert dog.is_open


def test_a_seen_tile_waits_two_seconds_at_most() -> None:
    found = pauses(playing(), 100.0, seen=True)

    assert found[0] <= 0.75
    assert max(found) <= WAIT_SEEN + 0.25


def test_a_hidden_tile_waits_longer_and_longer_up_to_half_a_minute() -> None:
    found = pauses(playing(), 100.0, seen=False)

    assert found == sorted(found)
    assert WAIT_SEEN < max(found) <= WAIT_HIDDEN + 0.25


def test_a_tile_that_comes_into_sight_does_not_wait_out_the_long_pause() -> None:
    dog = playing()
    for _ in range(9):
        dog.ended(200.0, seen=False)
        dog.tick(400.0, seen=False)
    dog.ended(400.0, seen=False)

    dog.hurry(401.0)

    assert dog.tick(401.0 + WAIT_SEEN, seen=True) is Do.OPEN


def test_an_opening_that_leads_to_nothing_is_tried_anew() -> None:
    dog = Watchdog()
    dog.start(0.0)
    dog.tick(0.0, seen=True)
    assert dog.sign(5.0) is Sign.OPENING

    dog.tick(OPENING + 0.5, seen=True)

    assert dog.tick(OPENING + 0.5 + WAIT_SEEN, seen=True) is Do.OPEN
    assert dog.sign(OPENING + 3) is Sign.NEVER


def test_a_late_picture_of_a_stream_given_up_makes_nothing_live() -> None:
    dog = playing()
    dog.tick(104.0, seen=True)

    dog.picture(104.1)

    assert dog.sign(104.2) is Sign.LOST


def test_a_resting_stream_is_not_opened_and_says_so() -> None:
    dog = playing()

    dog.rest()

    assert dog.tick(200.0, seen=True) is Do.NOTHING
    assert dog.sign(200.0) is Sign.RESTING


def test_a_picture_after_a_loss_is_live_again() -> None:
    dog = playing()
    dog.ended(101.0, seen=True)
    dog.tick(103.0, seen=True)

    dog.picture(104.0)

    assert dog.sign(104.5) is Sign.LIVE
    assert dog.losses == 1
