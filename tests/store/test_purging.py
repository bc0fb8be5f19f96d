"""A purge takes out what it says and no more, by the one way the triggers let through."""

import json
from datetime import UTC, datetime

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.engine import driver_connection, raw
from stationdesk.store.purge_rules import NOTHING
from stationdesk.store.purging import purge
from stationdesk.store.search import texts
from stationdesk.store.store import Store
from tests.store.full_call import (
    AUTHORITY,
    NAME,
    PHONE,
    TEXT,
    full_call,
    purged,
)


@pytest.fixture
def kept(store: Store, officer: Actor) -> int:
    return full_call(store, officer)


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
    assert entry.changes == {"purged_at": (None, store.clock())}
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
        tx.void(tx.get(Incident, 1), "饕餮说报错了")

    purged(store, chief, 1)

    with store.reading(chief) as tx:
        gone = tx.get(Incident, 1, voided=True)
        assert gone.voided_at == store.clock()
        assert (gone.void_reason, gone.content) == (None, NOTHING)
    assert not any("饕".encode() in file.read_bytes() for file in store.folder.rglob("station.db*"))


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


def test_a_purge_past_the_program_is_found(store: Store, chief: Actor, kept: int) -> None:
    """The triggers let it through; the chain knows nothing of it."""
    with driver_connection(store.file) as connection:
        connection.execute(
            f"UPDATE incident SET {ALL}, row_key = randomblob(16), purged_at = 1 WHERE id = ?", (kept,)
        )

    words = [str(one) for one in store.verify().problems]

    assert f"Row {kept} of incident was altered outside the program." in words
    assert store.verify().purged == 0


ALL = (
    "caller_name = NULL, caller_phone = NULL, transfer_contact = NULL, content = '—', place_text = '—', "
    "longitude = NULL, latitude = NULL, outcome = NULL, transfer_reason = NULL, receipt_note = NULL, "
    "void_reason = NULL"
)
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
    statement = f"UPDATE incident SET {changes.format(all=ALL)} WHERE id = ?"
    with store.engines.writer.connect() as connection, pytest.raises(Exception, match="sealed: incident"):
        raw(connection).execute(statement, (kept if row == "sealed" else 1,))


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
