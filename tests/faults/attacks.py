"""Row 25. Eleven attacks of someone who has the file and its key, against the chain and printed anchors.

The attacker may drop triggers and make them again, and knows how the chain is computed. Three of the
attacks rewrite the whole chain, which only an anchor on paper shows.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.audit import GENESIS, entry_hash
from stationdesk.store.keys import DataKey
from stationdesk.store.rows import canonical, digest
from stationdesk.store.verification import stored_rows, verify
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import CIPHERS, OFFICER, Ticking, by_hand
from tests.store.calls import call, columns

ENTRIES = 120
Attack = Callable[[Any, random.Random], None]


def measure(size: Size) -> Figure:
    """11 attacks × 40: all found with anchors; three of them by nothing but anchors."""
    with tempfile.TemporaryDirectory() as room:
        return together(_on(Path(room) / cipher, cipher, size.of(40, 2)) for cipher in CIPHERS)


def _on(room: Path, cipher: str, trials: int) -> Figure:
    target = _Target(room, CIPHERS[cipher])
    found = alone = 0
    missed = [] if target.problems(target.anchors) == 0 else ["an untouched file was accused"]
    for attack in ATTACKS:
        for trial in range(trials):
            target.attacked(attack, trial)
            by_anchors, by_chain = target.problems(target.anchors) > 0, target.problems(()) > 0
            found, alone = found + by_anchors, alone + by_chain
            if not by_anchors:
                missed.append(f"{attack.__name__} {trial} was not found")
            if by_chain and attack in FOUND_BY_ANCHORS:
                missed.append(f"{attack.__name__} {trial} is clumsier than it could be")
    tried = trials * len(ATTACKS)
    return figure(f"{cipher}: {found}/{tried} with anchors, {alone} by the chain alone", missed)


class _Target:
    """A station with some history and four anchors printed on the way, to be attacked again and again."""

    def __init__(self, room: Path, key: DataKey | None) -> None:
        self.key, self.victim = key, room / "victim"
        store = stations.make(room / "station", key, Ticking())
        anchors: list[str] = []
        with store.transaction(OFFICER, "incidents.import") as tx:
            tx.add_many(Incident, [columns(f"导入的第{number}条") for number in range(20)])
        while len(anchors) < 4:
            for turn in range(ENTRIES // 4):
                with store.transaction(OFFICER, "incidents.register") as tx:
                    kept = tx.add(call(f"第{turn}起"))
                with store.transaction(OFFICER, "incidents.change") as tx:
                    tx.get(Incident, kept.id).content += "，已处理"
            anchor = store.anchor()
            assert anchor is not None
            anchors.append(anchor.text)
        store.engines.dispose()
        self.anchors, self.uuid = tuple(anchors), store.identity.uuid
        self.content = store.file.read_bytes()
        stations.put(self.victim, self.content)

    def problems(self, anchors: tuple[str, ...]) -> int:
        """How many things a verification finds."""
        with by_hand(self.victim / "station.db", self.key) as connection:
            return len(verify(connection, self.uuid, anchors).problems)

    def attacked(self, attack: Attack, trial: int) -> None:
        """Attack a fresh copy."""
        chance = random.Random(f"{attack.__name__} {trial}")
        with by_hand(stations.put(self.victim, self.content), self.key) as connection:
            connection.execute("PRAGMA synchronous=OFF").fetchall()
            connection.execute("BEGIN")
            if attack is drop_a_trigger:
                attack(connection, chance)
            else:
                with without_triggers(connection):
                    attack(connection, chance)
            connection.execute("COMMIT")


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
ATTACKS = FOUND_BY_THE_CHAIN + FOUND_BY_ANCHORS
