"""The condition of an open station's file, in figures: nothing of what its records say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stationdesk.store import engine, failures
from stationdesk.store.record import Base
from stationdesk.store.schema import schema_digest
from stationdesk.store.store import Store

MOST_PROBLEMS = 20
_PRAGMAS = (
    "journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "trusted_schema", "secure_delete",
    "page_size", "page_count", "freelist_count", "user_version", "cipher_version", "busy_timeout",
)  # fmt: skip


@dataclass(frozen=True)
class Condition:
    """`tables` are (name, rows); `others` counts tables this version does not know.

    `problems` is what SQLite finds in its pages, in its words; empty when all is well.
    """

    tables: tuple[tuple[str, int], ...]
    others: int
    pragmas: tuple[tuple[str, str], ...]
    schema_digest: str
    problems: tuple[str, ...]


def condition(store: Store) -> Condition:
    """Look at every page and count every table; takes seconds where there are many records."""
    known = set(Base.metadata.tables)
    with failures.in_words(store.engines.driver.Error), store.engines.reader.begin() as connection:
        driver = engine.raw(connection)
        there = [name for (name,) in driver.execute(_TABLES).fetchall()]
        return Condition(
            tuple((name, _count(driver, name)) for name in there if name in known),
            sum(name not in known for name in there),
            tuple((name, _pragma(driver, name)) for name in _PRAGMAS),
            schema_digest(driver),
            _problems(driver),
        )


_TABLES = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
    ORDER BY name"""


def _count(driver: Any, table: str) -> int:
    return int(driver.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def _pragma(driver: Any, name: str) -> str:
    found = driver.execute(f"PRAGMA {name}").fetchone()
    return "" if found is None else str(found[0])


def _problems(driver: Any) -> tuple[str, ...]:
    found = driver.execute(f"PRAGMA integrity_check({MOST_PROBLEMS})").fetchall()
    return tuple(str(line) for (line,) in found if line != "ok")
