"""Make a new station's file: schema, identity and first settings, as the chain's first entry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from stationdesk.core.actor import SYSTEM
from stationdesk.core.settings import SETTINGS, check
from stationdesk.store import audit, engine, failures, migrations, schema
from stationdesk.store.rows import Stored, digest, kept_table
from stationdesk.store.station_file import StationFile, StationKind
from stationdesk.store.station_settings import KeptSetting, as_json


def make(
    file: Path,
    kind: StationKind,
    settings: Mapping[str, Any],
    now: datetime,
    *,
    station: str | None = None,
    key: bytes | None = None,
) -> None:
    """Write the whole file in one transaction and close it; `station` is its uuid when it has one."""
    engines = engine.open_engines(file, key=key)
    try:
        with failures.in_words(engines.driver.Error), engines.writer.begin() as connection:
            schema.create(connection)
            migrations.stamp(connection)
            driver = engine.raw(connection)
            changes = audit.Changes(facts={"schema": schema.schema_digest(driver)})
            _insert(
                driver, changes, StationFile, {"id": 1, "uuid": station or str(uuid4()), "kind": kind.code}
            )
            for row, (name, value) in enumerate(settings.items(), start=1):
                kept = check(name, value) if name in SETTINGS else value
                _insert(driver, changes, KeptSetting, {"id": row, "name": name, "value": as_json(kept)})
            at = int(now.timestamp())
            audit.append(driver, audit.EMPTY, changes, actor=SYSTEM, action="store.created", form=None, at=at)
    finally:
        engines.dispose()


def _insert(driver: Any, changes: audit.Changes, kept: type[Any], values: dict[str, Stored]) -> None:
    table = kept_table(kept)
    driver.execute(table.insert, [values[column.name] for column in table.columns])
    changes.added(table.name, int(str(values["id"])), digest(values))
