"""Eleven attacks of someone who has the file and its key, against the chain and the printed anchors.

The attacker may drop triggers and make them again, and knows how the chain is computed. Three of the
attacks rewrite the whole chain, which only an anchor on paper shows.
`pytest tests/store/test_tampering.py --long` runs forty trials of each.
"""

import json
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.audit import GENESIS, entry_hash
from stationdesk.store.engine import driver_connection
from stationdesk.store.rows import canonical, digest
from stationdesk.store.store import StationKind, Store
from stationdesk.store.verification import stored_rows, verify
from tests.store.calls import call, columns

ENTRIES = 120
Attack = Callable[[Any, random.Random], None]


class Ticking:
    """A clock that goes a minute at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, tuple[str, ...]]:
    """(file, uuid, four anchors printed on the way) of a station with some history."""
    officer = Actor(1, "李卫东", Role.OFFICER)
    store = Store.create(
        tmp_path_factory.mktemp("tamper") / "station", kind=StationKind.REAL, clock=Ticking(), settings={}
    )
    anchors: list[str] = []
    with store.transaction(officer, "incidents.import") as tx:
        tx.add_many(Incident, [columns(f"导入的第{number}条") for number in range(20)])
    while len(anchors) < 4:
        for turn in range(ENTRIES // 4):
            with store.transaction(officer, "incidents.register") as tx:
                kept = tx.add(call(f"第{turn}起"))
            with store.transaction(officer, "incidents.change") as tx:
                tx.get(Incident, kept.id).content += "，已处理"
        anchor = store.anchor()
        assert anchor is not None
        anchors.append(anchor.text)
    uuid = store.identity.uuid
    store.engines.dispose()
    return store.file, uuid, tuple(anchors)


# --- what the attacker does -------------------------------------------------------------------------


@contextmanager
def without_triggers(connection: Any) -> Iterator[None]:
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in triggers:
        connection.execute(sql)


def any_of(connection: Any, chance: random.Random, table: str, key: str = "id") -> int:
    """A row of the older part, which the last anchor covers."""
    rows = connection.execute(f"SELECT {key} FROM {table} ORDER BY {key}").fetchall()
    return int(chance.choice(rows[1:-2])[0])


def edit_record(connection: Any, chance: random.Random) -> None:
    row = any_of(connection, chance, "incident")
    connection.execute("UPDATE incident SET content = content || '改' WHERE id = ?", (row,))


def delete_record(connection: Any, chance: random.Random) -> None:
    connection.execute("DELETE FROM incident WHERE id = ?", (any_of(connection, chance, "incident"),))


def insert_record(connection: Any, chance: random.Random) -> None:
    row = any_of(connection, chance, "incident")
    names = [one[1] for one in connection.execute("PRAGMA table_info(incident)").fetchall()]
    rest = ", ".join(name for name in names if name not in {"id", "uuid", "number"})
    connection.execute(
        f"INSERT INTO incident (uuid, number, {rest}) SELECT 'new', '新〔2026〕9999号', {rest} "
        "FROM incident WHERE id = ?",
        (row,),
    )


def edit_entry(connection: Any, chance: random.Random) -> None:
    seq = any_of(connection, chance, "audit_entry", "seq")
    column, value = chance.choice(
        [("person_name", "别人"), ("at", 1), ("action", "x"), ("body", '{"facts":{},"rows":[]}')]
    )
    connection.execute(f"UPDATE audit_entry SET {column} = ? WHERE seq = ?", (value, seq))


def delete_entry(connection: Any, chance: random.Random) -> None:
    seq = any_of(connection, chance, "audit_entry", "seq")
    connection.execute("DELETE FROM audit_entry WHERE seq = ?", (seq,))
    connection.execute("DELETE FROM audit_row WHERE seq = ?", (seq,))


def truncate(connection: Any, chance: random.Random) -> None:
    seq = any_of(connection, chance, "audit_entry", "seq")
    connection.execute("DELETE FROM audit_entry WHERE seq > ?", (seq,))
    connection.execute("DELETE FROM audit_row WHERE seq > ?", (seq,))


def swap_neighbours(connection: Any, chance: random.Random) -> None:
    seq = any_of(connection, chance, "audit_entry", "seq")
    for old, new in ((seq, -1), (seq + 1, seq), (-1, seq + 1)):
        connection.execute("UPDATE audit_entry SET seq = ? WHERE seq = ?", (new, old))
        connection.execute("UPDATE audit_row SET seq = ? WHERE seq = ?", (new, old))


def drop_a_trigger(connection: Any, chance: random.Random) -> None:
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.execute(f"DROP TRIGGER {chance.choice(triggers)[0]}")


def edit_and_rewrite(connection: Any, chance: random.Random) -> None:
    edit_record(connection, chance)
    rewrite(connection)


def delete_and_rewrite(connection: Any, chance: random.Random) -> None:
    row = any_of(connection, chance, "incident")
    connection.execute("DELETE FROM incident WHERE id = ?", (row,))
    connection.execute("UPDATE number_counter SET last = last - 1")
    rewrite(connection, without=("incident", row))
    numbers = connection.execute("SELECT id FROM incident ORDER BY id").fetchall()
    connection.execute("UPDATE incident SET number = 'x' || id")
    for place, (record,) in enumerate(numbers, start=1):
        connection.execute(
            "UPDATE incident SET number = ? WHERE id = ?", (f"警〔2026〕{place:04d}号", record)
        )
    rewrite(connection)


def back_date_and_rewrite(connection: Any, chance: random.Random) -> None:
    seq = any_of(connection, chance, "audit_entry", "seq")
    connection.execute("UPDATE audit_entry SET at = at - 7200 WHERE seq >= ?", (seq,))
    rewrite(connection)


def rewrite(connection: Any, without: tuple[str, int] | None = None) -> None:
    """Compute the whole chain anew from the rows as they are now."""
    digests = {
        (table, row): digest(values)
        for table in ("incident", "setting", "station_file")
        for row, values in stored_rows(connection, table)
    }
    entries = connection.execute("SELECT * FROM audit_entry ORDER BY seq").fetchall()
    connection.execute("DELETE FROM audit_entry")
    connection.execute("DELETE FROM audit_row")
    previous, seq = GENESIS, 0
    for _, at, person, name, sure, action, form, body, _, _ in entries:
        told = json.loads(body)
        rows = [[t, r, digests.get((t, r), d), c] for t, r, d, c in told["rows"] if (t, r) != without]
        if not rows and told["rows"]:
            continue
        seq += 1
        parts = (seq, at, person, name, sure, action, form, canonical(told | {"rows": rows}), len(rows))
        previous = entry_hash(previous, *parts)
        connection.execute(f"INSERT INTO audit_entry VALUES ({', '.join('?' * 10)})", (*parts, previous))
        connection.executemany("INSERT INTO audit_row VALUES (?, ?, ?)", [(t, r, seq) for t, r, _, _ in rows])


FOUND_BY_THE_CHAIN: tuple[Attack, ...] = (
    edit_record, delete_record, insert_record, edit_entry, delete_entry, truncate, swap_neighbours,
    drop_a_trigger,
)  # fmt: skip
FOUND_BY_ANCHORS: tuple[Attack, ...] = (edit_and_rewrite, delete_and_rewrite, back_date_and_rewrite)


# --- what is found ----------------------------------------------------------------------------------


def attacked(file: Path, target: Path, attack: Attack, trial: int) -> None:
    shutil.copyfile(file, target)
    chance = random.Random(f"{attack.__name__} {trial}")
    with driver_connection(target) as connection:
        connection.execute("PRAGMA synchronous=OFF").fetchall()
        connection.execute("BEGIN")
        if attack is drop_a_trigger:
            attack(connection, chance)
        else:
            with without_triggers(connection):
                attack(connection, chance)
        connection.execute("COMMIT")


def is_found(file: Path, uuid: str, anchors: tuple[str, ...] = ()) -> bool:
    with driver_connection(file) as connection:
        return not verify(connection, uuid, anchors).ok


def test_an_untouched_file_is_sound(station: tuple[Path, str, tuple[str, ...]]) -> None:
    file, uuid, anchors = station

    with driver_connection(file) as connection:
        verification = verify(connection, uuid, anchors)

    assert verification.problems == ()
    assert verification.entries > ENTRIES


@pytest.mark.parametrize("attack", FOUND_BY_THE_CHAIN, ids=lambda attack: attack.__name__)
def test_the_chain_alone_finds(
    station: tuple[Path, str, tuple[str, ...]], attack: Attack, tmp_path: Path, trials: int
) -> None:
    file, uuid, _ = station

    for trial in range(trials):
        attacked(file, tmp_path / "victim.db", attack, trial)
        assert is_found(tmp_path / "victim.db", uuid), trial


@pytest.mark.parametrize("attack", FOUND_BY_ANCHORS, ids=lambda attack: attack.__name__)
def test_only_printed_anchors_find(
    station: tuple[Path, str, tuple[str, ...]], attack: Attack, tmp_path: Path, trials: int
) -> None:
    file, uuid, anchors = station

    for trial in range(trials):
        attacked(file, tmp_path / "victim.db", attack, trial)
        assert not is_found(tmp_path / "victim.db", uuid), "the attack is clumsier than it could be"
        assert is_found(tmp_path / "victim.db", uuid, anchors), trial


@pytest.fixture
def trials(*, is_long: bool) -> int:
    return 40 if is_long else 4


def test_an_anchor_is_34_characters_of_station_entry_and_hash(
    station: tuple[Path, str, tuple[str, ...]],
) -> None:
    _, uuid, anchors = station

    parts = anchors[-1].split(":")

    assert parts[:2] == ["SD1", uuid[:8]]
    assert int(parts[2]) > ENTRIES
    assert len(parts[3]) == 16


@pytest.mark.parametrize(
    "wrong",
    ["", "SD1", "SD1:zzzzzzzz:1:AAAAAAAAAAAAAAAA", "{0}:1:AAAAAAAAAAAAAAAA", "{0}:99999:AAAAAAAAAAAAAAAA"],
)
def test_a_wrong_anchor_is_said_to_be_wrong(station: tuple[Path, str, tuple[str, ...]], wrong: str) -> None:
    file, uuid, _ = station

    assert is_found(file, uuid, (wrong.format(f"SD1:{uuid[:8]}"),))


def test_a_print_moves_no_anchor(store: Store, officer: Actor) -> None:
    before = store.anchor()
    with store.transaction(officer, "print.pdf") as tx:
        tx.note(document="2026-11 incidents")

    assert store.anchor() == before


def test_the_newest_entries_are_checked_quickly(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "incidents.register") as tx:
        tx.add(call())
    for number in range(30):
        with store.transaction(officer, "incidents.change") as tx:
            tx.get(Incident, 1).content = f"第{number}次"

    assert store.verify(newest=10).entries == 10
    assert store.verify(newest=10).ok
