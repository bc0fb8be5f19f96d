"""A purge is real: afterwards no byte of the file speaks of the person, and the chain still fits."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from stationdesk.core.actor import Actor
from stationdesk.core.errors import StoreUnavailable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.station.records import Unit
from stationdesk.store import cleansing, engine
from stationdesk.store.attaching import attach, files_of
from stationdesk.store.cleansing import cleanse, is_due
from stationdesk.store.engine import driver_connection, raw
from stationdesk.store.keys import KeyRing
from stationdesk.store.purging import purge
from stationdesk.store.rows import digest
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from stationdesk.store.verification import stored_rows
from tests.conftest import StillClock
from tests.store.full_call import AUTHORITY, NAME, PHONE, full_call, purged, traces


@pytest.fixture
def kept(store: Store, officer: Actor) -> int:
    return full_call(store, officer)


@pytest.mark.parametrize("in_memory", [cleansing.MOST_IN_MEMORY, 0])
def test_after_a_purge_no_byte_of_the_file_speaks_of_the_person(
    store: Store, chief: Actor, kept: int, in_memory: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cleansing, "MOST_IN_MEMORY", in_memory)
    assert {canary for _, canary in traces(store.folder)} > {PHONE, "龘", "麤"}

    assert purged(store, chief, kept) == 5
    made = store.backup("by-hand")

    assert traces(store.folder) == []
    assert made.whole


def test_without_a_wal_nothing_is_left_either(
    tmp_path: Path, clock: StillClock, officer: Actor, chief: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "journal_for", lambda version: engine.ROLLBACK)
    store = Store.create(tmp_path / "station", kind=StationKind.REAL, clock=clock, settings={})

    purged(store, chief, full_call(store, officer))

    assert traces(store.folder) == []
    assert store.verify().problems == ()
    store.close()


def test_a_purge_that_was_not_cleansed_leaves_traces_and_is_still_due(
    store: Store, chief: Actor, kept: int
) -> None:
    with store.transaction(chief, "record.purged") as tx:
        purge(tx, Incident, [kept], AUTHORITY)
    with store.reading(chief) as tx:
        assert is_due(tx)
    assert traces(store.folder) != []

    cleanse(store, chief)

    with store.reading(chief) as tx:
        assert not is_due(tx)


def test_the_records_files_go_with_it_and_those_of_others_stay(store: Store, chief: Actor, kept: int) -> None:
    for row, content in ((kept, b"photo of the house"), (1, b"photo of the market")):
        stored = store.attachments.put(content, f"{NAME}.jpg" if row == kept else "market.jpg")
        with store.transaction(chief, "incidents.attach") as tx:
            attach(tx, tx.session.get_one(Incident, row), stored)
    assert len(store.attachments.files()) == 2

    assert purged(store, chief, kept) == 6

    with store.reading(chief) as tx:
        assert files_of(tx, tx.session.get_one(Incident, kept)) == ()
        (left,) = files_of(tx, tx.session.get_one(Incident, 1))
    assert store.attachments.get(left.sha256) == b"photo of the market"
    assert len(store.attachments.files()) == 1
    assert traces(store.folder) == []
    assert store.verify().problems == ()


def test_a_file_purged_once_may_be_attached_again(store: Store, chief: Actor, kept: int) -> None:
    for _ in range(2):
        stored = store.attachments.put(b"photo", "market.jpg")
        with store.transaction(chief, "incidents.attach") as tx:
            attach(tx, tx.session.get_one(Incident, 1), stored)
            found = files_of(tx, tx.session.get_one(Incident, 1))
        assert [one.name for one in found] == ["market.jpg"]
        purged(store, chief, 1)


def test_nothing_can_be_read_while_another_program_holds_an_older_state(
    store: Store, chief: Actor, kept: int
) -> None:
    """The WAL cannot be emptied then: it is said, and stays due."""
    with store.transaction(chief, "record.purged") as tx:
        purge(tx, Incident, [kept], AUTHORITY)
    with store.engines.writer.connect() as connection:
        raw(connection).execute("PRAGMA busy_timeout=50").fetchall()
    with store.reading(chief) as reading:
        reading.session.scalar(select(func.count()).select_from(Incident))
        with pytest.raises(StoreUnavailable):
            cleanse(store, chief)
    with store.reading(chief) as tx:
        assert is_due(tx)

    cleanse(store, chief)

    assert traces(store.folder) == []


def test_an_encrypted_station_is_purged_too(tmp_path: Path, clock: StillClock, chief: Actor) -> None:
    _, key, _ = KeyRing.make(tmp_path / "sealed")
    store = Store.create(
        tmp_path / "sealed", kind=StationKind.REAL, clock=clock, settings={}, key=key, encrypted=True
    )
    with store.transaction(chief, "station.register") as tx:
        row = tx.add(Unit(name="交警中队", kind="police", contact=NAME, phone=PHONE)).id
    with store.transaction(chief, "record.purged") as tx:
        purge(tx, Unit, [row], AUTHORITY)

    cleanse(store, chief)

    assert store.verify().problems == ()
    with store.engines.reader.connect() as connection:
        driver = raw(connection)
        tables = driver.execute(
            "SELECT name FROM sqlite_master WHERE rootpage > 0 AND type = 'table'"
        ).fetchall()
        held = "".join(str(driver.execute(f'SELECT * FROM "{name}"').fetchall()) for (name,) in tables)
    assert AUTHORITY in held
    assert NAME not in held
    assert PHONE not in held
    store.close()


def test_who_guesses_right_can_not_tell_it_from_the_chain(store: Store, chief: Actor, kept: int) -> None:
    """Everything of the old row but its key, compared with every digest the chain ever gave."""
    (_, before), *_ = stored(store, kept)
    assert digest(before) in bodies(store)

    purged(store, chief, kept)

    (_, after), *_ = stored(store, kept)
    guesses = [before | {"row_key": key} for key in (after["row_key"], None, bytes(16))]
    assert digest(before) in bodies(store)
    assert all(digest(guess) not in bodies(store) for guess in guesses)
    assert PHONE not in bodies(store)


def stored(store: Store, row: int) -> list[tuple[int, dict[str, object]]]:
    with driver_connection(store.file) as connection:
        return list(stored_rows(connection, "incident", row))


def bodies(store: Store) -> str:
    with driver_connection(store.file) as connection:
        return "".join(body for (body,) in connection.execute("SELECT body FROM audit_entry").fetchall())
