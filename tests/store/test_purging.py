"""A purge is real: afterwards no byte of the file speaks of the person, and the chain still fits."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from stationdesk.core.actor import Actor
from stationdesk.core.errors import RuleBroken, StoreUnavailable
from stationdesk.ledgers.incidents.records import Dispatch, Feedback, Incident, Participant, Supplement
from stationdesk.ledgers.incidents.records.parts import SupplementKind
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.attaching import attach, files_of
from stationdesk.store.cleansing import cleanse, is_due
from stationdesk.store.engine import driver_connection, raw
from stationdesk.store.keys import KeyRing
from stationdesk.store.purge_rules import NOTHING
from stationdesk.store.purging import purge
from stationdesk.store.search import texts
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import call, keep

NAME, PHONE, EARLIER = "龘靐齉", "13800006789", "13900004321"
TEXT, PLACE = "麤鱻犇的摩托车不见了", "爨底巷七号"
CANARIES = ("龘", "靐", "齉", PHONE, EARLIER, "麤", "鱻", "犇", "爨")
AUTHORITY = "县局〔2026〕12号通知"


@pytest.fixture
def kept(store: Store, officer: Actor) -> int:
    """A closed call full of one person, its texts changed on the way, with a part of every kind."""
    for turn in range(30):
        keep(store, officer, f"别的事第{turn}起")
    with store.transaction(officer, "incidents.register") as tx:
        row = tx.add(call("先写的麤", caller_name=NAME, caller_phone=EARLIER, place_text=PLACE)).id
    with store.transaction(officer, "incidents.change") as tx:
        incident = tx.get(Incident, row)
        incident.content, incident.caller_phone, incident.outcome = TEXT, PHONE, f"{NAME}已领回"
    now = store.clock()
    with store.transaction(officer, "incidents.dispatch") as tx:
        tx.add(Dispatch(incident_id=row, people=(1,), order_text=f"找{NAME}", dispatched_at=now))
        feedback = Feedback(
            incident_id=row, fed_back_at=now, category_found="DI", result="settled", narrative="麤"
        )
        tx.add(feedback)
        tx.add(Participant(incident_id=row, force_kind="militia", headcount=2, person_text=NAME))
    with store.transaction(officer, "incidents.part") as tx:
        tx.session.get_one(Feedback, feedback.id).narrative = TEXT
    with store.transaction(officer, "incidents.close") as tx:
        incident = tx.get(Incident, row)
        incident.state, incident.closed_at = State.CLOSED, now
        tx.add(Supplement(incident_id=row, kind=SupplementKind.VISIT, at=now, content=f"回访{PHONE}"))
    for turn in range(30):
        keep(store, officer, f"后来的第{turn}起")
    return row


def purged(store: Store, actor: Actor, row: int) -> int:
    with store.transaction(actor, "record.purged") as tx:
        count = purge(tx, Incident, [row], AUTHORITY)
    cleanse(store, actor)
    return count


def traces(folder: Path) -> list[tuple[str, str]]:
    """(file, canary) of every hit in the live files and in any backup."""
    files = [one for one in folder.rglob("*") if one.is_file()]
    return [(one.name, canary) for one in files for canary in CANARIES if canary.encode() in one.read_bytes()]


def test_after_a_purge_no_byte_of_the_file_speaks_of_the_person(
    store: Store, chief: Actor, kept: int
) -> None:
    assert {canary for _, canary in traces(store.folder)} > {PHONE, "龘", "麤"}

    assert purged(store, chief, kept) == 5
    made = store.backup("by-hand")

    assert traces(store.folder) == []
    assert made.whole


def test_a_purge_keeps_number_place_in_time_and_codes(store: Store, chief: Actor, kept: int) -> None:
    with store.reading(chief) as tx:
        before = tx.get(Incident, kept)

    purged(store, chief, kept)

    with store.reading(chief) as tx:
        after = tx.get(Incident, kept)
        assert (after.caller_name, after.caller_phone, after.content) == (None, None, NOTHING)
        for name in (
            "number",
            "received_at",
            "closed_at",
            "state",
            "category_reported",
            "village_id",
            "uuid",
        ):
            assert getattr(after, name) == getattr(before, name)
        assert after.purged_at == store.clock()
        assert after.version == before.version + 1


def test_the_chain_fits_after_a_purge_and_counts_the_tombstones(
    store: Store, chief: Actor, kept: int
) -> None:
    anchor = store.anchor()
    assert anchor is not None

    purged(store, chief, kept)

    proof = store.verify([anchor.text])
    assert (proof.problems, proof.purged) == ((), 5)
    with driver_connection(store.file) as connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'incident'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("DELETE FROM incident WHERE id = 2")
    words = " ".join(str(one) for one in store.verify().problems)
    assert "Row 2 of incident has vanished" in words
    assert f"Row {kept} of incident" not in words


def test_the_history_says_when_by_whom_and_on_whose_authority(store: Store, chief: Actor, kept: int) -> None:
    opened = store.history(Incident, kept)[1]
    assert opened.changes["content"] == ("先写的麤", TEXT)
    assert opened.changes["caller_phone"] == (None, None)

    purged(store, chief, kept)

    *_, entry = (one for one in store.history(Incident, kept) if one.purge)
    assert entry.purge is not None
    assert (entry.action, entry.person_name, entry.at) == ("record.purged", chief.name, store.clock())
    assert (entry.purge.authority, entry.purge.number) == (AUTHORITY, "青坪所警〔2026〕0031号")
    closed = store.history(Incident, kept)[1]
    assert closed.changes["content"] == (None, None)
    assert closed.purged >= {"content", "caller_phone", "outcome"}
    assert store.history(Incident, kept)[2].changes["state"] == (State.RECEIVED, State.CLOSED)


def test_a_key_put_back_from_memory_opens_nothing_but_its_own_row(
    store: Store, chief: Actor, kept: int
) -> None:
    """The digests of the old row cannot be guessed from either: the key was part of them."""
    with store.reading(chief) as tx:
        other = tx.get(Incident, 1).row_key
        mine = tx.get(Incident, kept).row_key
    assert other != mine

    purged(store, chief, kept)

    with store.reading(chief) as tx:
        assert tx.get(Incident, kept).row_key not in (mine, other)
    assert mine not in store.file.read_bytes()


def test_a_purged_record_is_found_by_its_number_only(store: Store, chief: Actor, kept: int) -> None:
    purged(store, chief, kept)

    with store.reading(chief) as tx:

        def found(text: str) -> list[int]:
            rows = tx.session.query(Incident.id).where(Incident.id.in_(tx.matching(Incident, text)))
            return [row for (row,) in rows]

        assert found("摩托") == []
        assert found("cdx") == []
        assert found("0031号") == [kept]
    assert "content" in texts(Incident)
    assert store.verify().ok


def test_a_voided_record_is_purged_too_and_stays_voided(store: Store, chief: Actor, kept: int) -> None:
    with store.transaction(chief, "incidents.void") as tx:
        tx.void(tx.get(Incident, 1), "重复登记")

    purged(store, chief, 1)

    with store.reading(chief) as tx:
        assert tx.get(Incident, 1, voided=True).void_reason == "重复登记"
        assert tx.get(Incident, 1, voided=True).content == NOTHING


def test_what_holds_nothing_any_more_is_passed_over(store: Store, chief: Actor, kept: int) -> None:
    purged(store, chief, kept)
    with store.transaction(chief, "record.purged") as tx:
        assert purge(tx, Incident, [kept], AUTHORITY) == 0


def test_a_purge_names_its_authority(store: Store, chief: Actor, kept: int) -> None:
    with pytest.raises(RuleBroken), store.transaction(chief, "record.purged") as tx:
        purge(tx, Incident, [kept], "  ")


def test_a_living_unit_may_be_given_a_new_contact_after_a_purge(store: Store, chief: Actor) -> None:
    with store.transaction(chief, "station.register") as tx:
        row = tx.add(Unit(name="交警中队", kind="police", contact=NAME, phone=PHONE)).id
    with store.transaction(chief, "record.purged") as tx:
        purge(tx, Unit, [row], AUTHORITY)
    with store.transaction(chief, "station.change") as tx:
        tx.get(Unit, row).contact = "新来的"

    made = store.history(Unit, row, clear=True)[-1]
    assert made.changes == {"contact": (None, "新来的")}
    assert store.verify().ok


REFUSED = {
    "a text with the key": "row_key = randomblob(16), purged_at = 1, content = '改'",
    "half of it": "row_key = randomblob(16), purged_at = 1, caller_name = NULL",
    "the key alone": "row_key = randomblob(16)",
    "the date alone": "purged_at = 1",
    "a short key": "{all}, row_key = x'00', purged_at = 1",
    "a number besides": "{all}, row_key = randomblob(16), purged_at = 1, injured = 7",
    "a time besides": "{all}, row_key = randomblob(16), purged_at = 1, received_at = 1",
}


@pytest.mark.parametrize("row", ["sealed", "open"])
@pytest.mark.parametrize("changes", REFUSED.values(), ids=REFUSED)
def test_the_triggers_let_through_nothing_but_a_whole_purge(
    store: Store, chief: Actor, kept: int, changes: str, row: str
) -> None:
    everything = (
        "caller_name = NULL, caller_phone = NULL, transfer_contact = NULL, content = '—', place_text = '—', "
        "longitude = NULL, latitude = NULL, outcome = NULL, transfer_reason = NULL, receipt_note = NULL"
    )
    statement = f"UPDATE incident SET {changes.format(all=everything)} WHERE id = ?"
    with store.engines.writer.connect() as connection, pytest.raises(Exception, match="sealed: incident"):
        raw(connection).execute(statement, (kept if row == "sealed" else 1,))


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


def test_the_tombstone_holds_number_and_digest_and_nothing_of_the_person(
    store: Store, chief: Actor, kept: int
) -> None:
    purged(store, chief, kept)

    with driver_connection(store.file) as connection:
        query = "SELECT body FROM audit_entry WHERE action = 'record.purged'"
        ((body,),) = connection.execute(query).fetchall()
    facts = json.loads(body)["facts"]
    assert facts["authority"] == AUTHORITY
    assert next(stone[:3] for stone in facts["purged"]) == ["incident", kept, "青坪所警〔2026〕0031号"]
    assert all(len(stone[3]) == 64 for stone in facts["purged"])


def test_a_purge_changes_no_count_of_its_month(store: Store, chief: Actor, kept: int) -> None:
    begin, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)

    def counted() -> list[tuple[str, int]]:
        with driver_connection(store.file) as connection:
            query = (
                "SELECT category_reported || state, count(*) FROM incident "
                "WHERE received_at >= ? AND received_at < ? AND voided_at IS NULL GROUP BY 1"
            )
            return list(connection.execute(query, (begin.timestamp(), end.timestamp())).fetchall())

    before = counted()
    purged(store, chief, kept)
    assert counted() == before
