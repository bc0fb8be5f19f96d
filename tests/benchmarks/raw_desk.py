"""What a save and an import would be, written by hand on the driver."""

import json
from datetime import UTC, datetime
from hashlib import sha256
from secrets import token_bytes
from typing import Any
from uuid import uuid4

from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import audit, numbers, pinyin
from stationdesk.store.engine import connect, set_pragmas
from stationdesk.store.grams import grams
from stationdesk.store.rows import kept_table
from stationdesk.store.store import Store


def raw_connection(store: Store) -> Any:
    connection = connect(store.file)
    set_pragmas(connection, store.engines.journal, writes=True)
    return connection


class RawDesk:
    """The same statements and hashing as a save, written by hand on the driver."""

    def __init__(self, store: Store) -> None:
        self.connection = raw_connection(store)
        self.table = kept_table(Incident)
        self.now = int(datetime(2026, 11, 21, 2, tzinfo=UTC).timestamp())

    def row(self, values: dict[str, Any], row_id: int | None, number: str | None) -> dict[str, Any]:
        stamped = values | {
            "id": row_id, "uuid": str(uuid4()), "number": number, "version": 1, "created_by": 1,
            "updated_by": 1, "row_key": token_bytes(16),
        }  # fmt: skip
        found = {
            column.name: column.stored(stamped.get(column.attribute, column.default))
            for column in self.table.columns
        }
        return found | {"created_at": self.now, "updated_at": self.now}

    def digest(self, row: dict[str, Any]) -> str:
        held = {name: value for name, value in row.items() if value is not None}
        text = json.dumps(held, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=bytes.hex)
        return sha256(text.encode()).hexdigest()

    def index(self, row: dict[str, Any]) -> tuple[str, str]:
        read = (row[name] for name in (*Incident.__searched__, "number"))
        sounds = sorted({key for name in Incident.__pinyin__ for key in pinyin.beginnings(row[name])})
        return grams(read), " ".join(sounds)

    def entry(self, before: tuple[int, bytes], action: str, rows: list[Any]) -> None:
        body = json.dumps(
            {"facts": {}, "rows": rows}, sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        parts = (before[0] + 1, self.now, 1, "李卫东", 0, action, None, body, len(rows))
        text = json.dumps(parts, separators=(",", ":"), ensure_ascii=False)
        found = sha256(before[1] + text.encode()).digest()
        self.connection.execute(audit._ENTRY, (*parts, found))
        self.connection.executemany(audit._ROW, [(row[0], row[1], parts[0]) for row in rows])

    def save(self, values: dict[str, Any]) -> None:
        execute = self.connection.execute
        execute("BEGIN IMMEDIATE")
        seq, _, found = execute(audit._HEAD).fetchone()
        ((short_name,),) = execute("SELECT value FROM setting WHERE name = 'station.short_name'").fetchall()
        ((last,),) = execute(numbers.RAISE, ("警", 2026, 1)).fetchall()
        row = self.row(values, None, f"{json.loads(short_name)}警〔2026〕{last:04d}号")
        row["id"] = execute(self.table.insert, list(row.values())).lastrowid
        text, sounds = self.index(row)
        execute("INSERT INTO search_incident (rowid, grams) VALUES (?, ?)", (row["id"], text))
        execute("INSERT INTO pinyin_incident (rowid, keys) VALUES (?, ?)", (row["id"], sounds))
        self.entry((seq, found), "incidents.register", [["incident", row["id"], self.digest(row), {}]])
        execute("COMMIT")

    def save_many(self, many: list[dict[str, Any]]) -> None:
        execute = self.connection.execute
        execute("BEGIN IMMEDIATE")
        seq, _, found = execute(audit._HEAD).fetchone()
        ((last,),) = execute(numbers.RAISE, ("警", 2026, len(many))).fetchall()
        start = last - len(many) + 1
        ((top,),) = execute("SELECT ifnull(max(id), 0) FROM incident").fetchall()
        rows = [
            self.row(values, top + place, f"青坪所警〔2026〕{start + place - 1:04d}号")
            for place, values in enumerate(many, start=1)
        ]
        self.connection.executemany(self.table.insert, [list(row.values()) for row in rows])
        indexed = [(row["id"], *self.index(row)) for row in rows]
        self.connection.executemany(
            "INSERT INTO search_incident (rowid, grams) VALUES (?, ?)",
            [(one, text) for one, text, _ in indexed],
        )
        self.connection.executemany(
            "INSERT INTO pinyin_incident (rowid, keys) VALUES (?, ?)",
            [(one, keys) for one, _, keys in indexed],
        )
        digests = [["incident", row["id"], self.digest(row), {}] for row in rows]
        self.entry((seq, found), "incidents.import", digests)
        execute("COMMIT")
