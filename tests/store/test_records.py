"""What a transaction promises about records: number, version, void, one form one record."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import RecordMissing, RecordStale, RuleBroken, StoreUnavailable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.engine import driver_connection
from stationdesk.store.failures import TWICE
from stationdesk.store.store import StationKind, Store
from tests.conftest import StillClock
from tests.store.calls import call, columns, keep


def numbers(store: Store) -> list[str]:
    with store.reading(SYSTEM) as tx:
        return list(tx.session.scalars(select(Incident.number).order_by(Incident.id)))


def test_a_record_is_numbered_stamped_and_of_version_one(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "incidents.register") as tx:
        kept = tx.add(call())

    assert kept.number == "青坪所警〔2026〕0001号"
    assert kept.version == 1
    assert kept.created_at == kept.updated_at == store.clock()
    assert kept.created_by == officer.person


def test_numbers_have_no_gap_when_saves_fail(store: Store, officer: Actor) -> None:
    for turn in range(12):
        try:
            with store.transaction(officer, "incidents.register") as tx:
                tx.add(call())
                if turn % 3 == 1:
                    raise RuleBroken(TWICE)
        except RuleBroken:
            continue

    assert numbers(store) == [f"青坪所警〔2026〕{number:04d}号" for number in range(1, 9)]


def test_numbers_start_again_with_the_stations_new_year(
    store: Store, officer: Actor, clock: StillClock, time_zone: str
) -> None:
    for now in (
        datetime(2026, 12, 31, 15, 59, 59, tzinfo=UTC),
        datetime(2026, 12, 31, 16, 0, 0, tzinfo=UTC),
        datetime(2027, 6, 1, tzinfo=UTC),
    ):
        clock.set(now)
        keep(store, officer)

    assert numbers(store) == ["青坪所警〔2026〕0001号", "青坪所警〔2027〕0001号", "青坪所警〔2027〕0002号"]


def test_numbers_keep_their_order_when_the_clock_is_set_back_over_new_year(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    """A number goes with the time of recording, which never decreases."""
    clock.set(datetime(2027, 1, 2, tzinfo=UTC))
    keep(store, officer)
    clock.set(datetime(2026, 12, 30, tzinfo=UTC))
    keep(store, officer)
    with store.transaction(officer, "incidents.import") as tx:
        tx.add_many(Incident, [columns("导入的")])

    assert numbers(store) == [f"青坪所警〔2027〕{number:04d}号" for number in (1, 2, 3)]


def test_a_form_sent_twice_makes_one_record(store: Store, officer: Actor) -> None:
    for _ in range(2):
        with store.transaction(officer, "incidents.register") as tx:
            kept = tx.add(call(), uuid="3c0c2f0e-0000-4000-8000-000000000001")

    assert kept.id == 1
    assert len(numbers(store)) == 1


def test_one_uuid_cannot_serve_two_actions(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "incidents.register") as tx:
        tx.add(call(), uuid="one")

    with pytest.raises(RuleBroken), store.transaction(officer, "incidents.copy") as tx:
        tx.add(call(), uuid="one")


def test_the_same_form_cannot_act_twice_on_a_record(store: Store, officer: Actor) -> None:
    kept = keep(store, officer)
    with store.transaction(officer, "incidents.change", form="form-1") as tx:
        tx.get(Incident, kept).content = "改过一次"

    with pytest.raises(RuleBroken), store.transaction(officer, "incidents.change", form="form-1") as tx:
        tx.get(Incident, kept).content = "改过两次"


def test_a_change_raises_the_version_and_says_who(store: Store, officer: Actor, chief: Actor) -> None:
    kept = keep(store, officer)

    with store.transaction(chief, "incidents.change") as tx:
        changed = tx.get(Incident, kept, 1)
        changed.content = "电动车找到了"

    assert (changed.version, changed.updated_by, changed.created_by) == (2, chief.person, officer.person)


def test_a_stale_version_is_refused(store: Store, officer: Actor) -> None:
    kept = keep(store, officer)
    with store.transaction(officer, "incidents.change") as tx:
        tx.get(Incident, kept, 1).content = "电动车找到了"

    with pytest.raises(RecordStale), store.transaction(officer, "incidents.change") as tx:
        tx.get(Incident, kept, 1)


def test_changed_gives_a_new_version_without_a_new_value(store: Store, officer: Actor) -> None:
    kept = keep(store, officer)

    with store.transaction(officer, "incidents.part") as tx:
        tx.changed(tx.get(Incident, kept))

    with store.reading(officer) as tx:
        assert tx.get(Incident, kept).version == 2


def test_a_missing_record_is_refused_in_words(store: Store, officer: Actor) -> None:
    with pytest.raises(RecordMissing), store.reading(officer) as tx:
        tx.get(Incident, 99)


def test_a_voided_record_stays_with_its_number_and_is_no_longer_worked_on(
    store: Store, officer: Actor
) -> None:
    kept = keep(store, officer)
    with store.transaction(officer, "incidents.void") as tx:
        tx.void(tx.get(Incident, kept), "误报，重复登记")

    with pytest.raises(RuleBroken), store.reading(officer) as tx:
        tx.get(Incident, kept)
    with store.reading(officer) as tx:
        assert tx.get(Incident, kept, voided=True).void_reason == "误报，重复登记"
    assert numbers(store) == ["青坪所警〔2026〕0001号"]


def test_voiding_needs_a_reason(store: Store, officer: Actor) -> None:
    kept = keep(store, officer)

    with pytest.raises(RuleBroken), store.transaction(officer, "incidents.void") as tx:
        tx.void(tx.get(Incident, kept), "  ")


def test_many_rows_are_numbered_audited_and_found_like_single_ones(store: Store, officer: Actor) -> None:
    keep(store, officer)
    with store.transaction(officer, "incidents.import") as tx:
        ids = tx.add_many(Incident, [columns(f"第{n}条 打架") for n in range(5)], batch=7)

    with store.reading(officer) as tx:
        found = tx.session.scalars(select(Incident.id).where(Incident.id.in_(tx.matching(Incident, "打架"))))
        assert list(found) == ids == [2, 3, 4, 5, 6]
        assert {kept.batch_id for kept in tx.session.scalars(select(Incident).where(Incident.id > 1))} == {7}
    assert numbers(store)[-1] == "青坪所警〔2026〕0006号"
    assert store.verify().ok
    keep(store, officer)
    assert store.verify().ok


def test_only_a_practice_station_has_an_invented_past(store: Store, officer: Actor, tmp_path: Path) -> None:
    past = datetime(2024, 11, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="practice"), store.transaction(officer, "x") as tx:
        tx.add(call(), at=past)

    practice = Store.create(tmp_path / "practice", kind=StationKind.PRACTICE, clock=store.clock, settings={})
    with practice.transaction(officer, "x") as tx:
        assert tx.add(call(), at=past).number == "警〔2024〕0001号"
        tx.add_many(Incident, [columns("更早的", created_at=datetime(2023, 5, 1, tzinfo=UTC))])
    with practice.reading(officer) as tx:
        assert tx.get(Incident, 2).number == "警〔2023〕0001号"
    practice.close()


def test_listeners_hear_what_changed_and_only_after_the_commit(store: Store, officer: Actor) -> None:
    heard: list[tuple[frozenset[type], int]] = []

    def listen(changed: frozenset[type]) -> None:
        with store.reading(officer) as tx:
            heard.append((changed, tx.session.scalar(select(func.count(Incident.id))) or 0))

    store.listen(listen)
    keep(store, officer)
    with pytest.raises(RuleBroken), store.transaction(officer, "x") as tx:
        tx.void(tx.add(call()), "")

    assert heard == [(frozenset({Incident}), 1)]


def test_transactions_do_not_nest(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "x"), pytest.raises(RuntimeError), store.transaction(officer, "y"):
        pass


def test_a_reading_transaction_cannot_write(store: Store, officer: Actor) -> None:
    with pytest.raises(StoreUnavailable), store.reading(officer) as tx:
        tx.add(call())


def test_the_recorded_time_never_goes_back_and_jumps_are_noted(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    start = clock()
    keep(store, officer)
    clock.forward(minutes=-10)
    keep(store, officer)
    clock.forward(minutes=9)
    keep(store, officer)

    with store.reading(officer) as tx:
        assert {tx.get(Incident, number).created_at for number in (1, 2, 3)} == {start}
    facts = [store.history(Incident, number)[0].facts for number in (1, 2, 3)]
    assert facts == [{}, {"clock_behind_seconds": 600}, {}]


def test_history_tells_each_change_in_the_programs_values(store: Store, officer: Actor) -> None:
    kept = keep(store, officer)
    with store.transaction(officer, "incidents.dispatch") as tx:
        record = tx.get(Incident, kept)
        record.state, record.caller_phone = State.DISPATCHED, "13900000000"
        record.dispatched_at = store.clock()
        tx.note(by="radio")

    made, dispatched = store.history(Incident, kept)

    assert (made.action, made.changes) == ("incidents.register", {})
    assert dispatched.changes["state"] == (State.RECEIVED, State.DISPATCHED)
    assert dispatched.changes["dispatched_at"] == (None, store.clock())
    assert dispatched.changes["caller_phone"] == (None, None)
    assert dispatched.facts == {"by": "radio"}


def test_personal_values_stay_out_of_the_audit(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "incidents.register") as tx:
        tx.add(call(caller_phone="13812345678", caller_name="王小明"))
    with store.transaction(officer, "incidents.change") as tx:
        tx.get(Incident, 1).caller_phone = "13987654321"

    with driver_connection(store.file) as connection:
        bodies = "".join(body for (body,) in connection.execute("SELECT body FROM audit_entry").fetchall())
    assert "1381234" not in bodies
    assert "1398765" not in bodies
    assert "王小明" not in bodies


def test_settings_are_kept_audited_and_checked(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "station.setting") as tx:
        tx.settings.set("response.near", 12)
    with pytest.raises(RuleBroken), store.transaction(officer, "station.setting") as tx:
        tx.settings.set("response.near", 100_000)

    with store.reading(officer) as tx:
        assert tx.settings["response.near"] == 12
        assert tx.settings["response.far"] == 30
    assert store.verify().ok


def test_the_standard_librarys_driver_reads_the_same_file(store: Store, officer: Actor) -> None:
    keep(store, officer)

    with driver_connection(store.file, sqlite3) as connection:
        assert connection.execute("SELECT count(*) FROM incident").fetchone() == (1,)
