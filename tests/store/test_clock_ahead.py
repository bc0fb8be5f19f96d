"""A clock far ahead of the last save: told and noted, no save is refused, and nothing is purged by it."""

from typing import Any

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import RuleBroken
from stationdesk.store import audit
from stationdesk.store.clock_ahead import USED, refuse_purge
from stationdesk.store.clock_watch import ClockWatch
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import call


def save(store: Store, officer: Actor, times: int = 1) -> dict[str, Any]:
    """Calls are registered; what the newest entry noted."""
    for _ in range(times):
        with store.transaction(officer, "incidents.register") as tx:
            kept = tx.add(call())
    return store.history(type(kept), kept.id)[0].facts


def purgeable(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "record.purged") as tx:
        refuse_purge(tx.session.driver, tx.now)


def test_the_first_save_after_it_says_so_and_is_kept(store: Store, officer: Actor, clock: StillClock) -> None:
    save(store, officer, USED)
    store.clock_watch = ClockWatch()
    clock.forward(days=61)

    assert save(store, officer) == {"clock_ahead_days": 61}
    assert store.clock_watch.ahead is not None
    assert store.clock_watch.ahead.days == 61
    assert save(store, officer) == {}


def test_two_months_are_nothing_and_a_station_not_used_yet_may_wait(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    clock.forward(days=400)
    assert save(store, officer, USED) == {}
    clock.forward(days=60)

    assert save(store, officer) == {}


def test_nothing_is_purged_by_a_clock_far_ahead_nor_soon_after(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    save(store, officer, USED)
    purgeable(store, officer)
    clock.forward(days=4_000)
    with pytest.raises(RuleBroken, match="check the"):
        purgeable(store, officer)

    save(store, officer)  # somebody enters, and the head of the audit is in that future
    with pytest.raises(RuleBroken, match="check the"):
        purgeable(store, officer)

    clock.forward(days=50)
    save(store, officer)
    with pytest.raises(RuleBroken):
        purgeable(store, officer)
    clock.forward(days=11)
    purgeable(store, officer)


def test_a_clock_set_right_again_allows_it(store: Store, officer: Actor, clock: StillClock) -> None:
    save(store, officer, USED)
    clock.forward(days=4_000)
    save(store, officer)
    clock.forward(days=-4_000)

    purgeable(store, officer)


def test_the_log_finds_it_among_the_jumps(store: Store, officer: Actor, clock: StillClock) -> None:
    save(store, officer, USED)
    clock.forward(days=100)
    save(store, officer)

    with store.reading(officer) as tx:
        asked = f"SELECT at FROM audit_entry INDEXED BY ix_audit_entry_clock WHERE {audit.CLOCK_JUMP}"
        assert len(tx.session.driver.execute(asked).fetchall()) == 1
